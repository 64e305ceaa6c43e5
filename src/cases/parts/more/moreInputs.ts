import { type Cell, f, fix, type Highlight, list, type List, type Ref, span } from '../../../layout';
import { formats } from '../../../plan/cells';
import { type Accepts, oneOf, startDate, within } from '../inputs/accepts';

/** What a further line is. The first adds to spend; the next three are cash; the last two never are. */
export const moreKinds = {
  cost: 'Cost',
  saving: 'Cash-releasing saving',
  income: 'Income',
  transfer: 'Transfer from another body',
  capacity: 'Capacity (not cash)',
  avoided: 'Cost avoided (not cash)',
} as const;
export type MoreKind = keyof typeof moreKinds;

export const moneyOf = { revenue: 'Revenue', capital: 'Capital' } as const;
export const budgetsOf = {
  council: 'This council',
  nhs: 'NHS',
  other: 'Another body',
  person: 'The person or family',
} as const;
export const howOften = { yearly: 'Every year', once: 'Once' } as const;

export const ROOM_FOR_LINES = 10;
export const MORE_TITLE = 'Further costs and benefits: worth nothing until a row is filled';

const amount = within(0, 1_000_000_000, 'Pounds');

export type MoreColumn =
  | 'name'
  | 'low'
  | 'central'
  | 'high'
  | 'kind'
  | 'money'
  | 'budget'
  | 'often'
  | 'starts'
  | 'whose'
  | 'source'
  | 'owner'
  | 'note'
  | 'accepted';
export type MoreList = List<MoreColumn>;

/**
 * Ten rows under the same columns as the inputs: low, central and high are below those of every other row. `status` says
 * in words whether a row counts.
 */
export function moreList(status: (row: { index: number }) => Ref): MoreList {
  const typed = (heading: string, format: string, accepts?: Accepts) => ({
    heading: { value: heading, style: 'heading' as const, isWrapped: true },
    format,
    of: (): Cell => ({ style: 'input', format }),
    ...(accepts && { accepts }),
  });
  const money = (heading: string) => ({
    ...typed(heading, formats.pounds, amount),
    heading: { value: heading, style: 'numberHeading' as const, isWrapped: true },
  });
  const open = (heading: string) => ({
    heading: { value: heading, style: 'heading' as const },
    of: (): Cell => ({ style: 'note', isOpen: true, isWrapped: true }),
  });
  return list('Further costs and benefits', { spare: ROOM_FOR_LINES, grows: true }, [], {
    name: typed('Further cost or benefit', formats.text),
    low: money('Low (£)'),
    central: money('Central (£)'),
    high: money('High (£)'),
    kind: typed('Kind', formats.text, oneOf(Object.values(moreKinds))),
    money: typed('Revenue or capital', formats.text, oneOf(Object.values(moneyOf))),
    budget: typed('Whose budget', formats.text, oneOf(Object.values(budgetsOf))),
    often: typed('Every year or once', formats.text, oneOf(Object.values(howOften))),
    starts: typed('Starts (blank: at once)', formats.date, startDate),
    whose: {
      heading: { value: 'Whose figure', style: 'heading' },
      of: (r) => ({ value: f`IF(${r.name}="","","Yours")`, style: 'note', format: formats.text }),
    },
    source: open('Source'),
    owner: open('Owner'),
    note: open('Note'),
    accepted: {
      heading: { value: 'Accepted?', style: 'heading' },
      of: (_r, row) => ({ value: f`${status(row)}`, style: 'note', format: formats.text }),
    },
  });
}

/** The cells of a row that a person types. */
export const typedCells = (lines: MoreList, index: number): Ref => {
  const { name, starts } = lines.in({ index });
  return span(name, starts);
};

/** The rows that are begun and do not count: the words are in the cells. */
export function moreHighlight(lines: MoreList): Highlight {
  const cell = fix(lines.at('accepted', 0), '$A1');
  return {
    range: lines.column('accepted'),
    formula: f`AND(${cell}<>"",${cell}<>"OK")`,
    look: 'bad',
  };
}
