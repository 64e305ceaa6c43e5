import {
  f,
  type Formula,
  join,
  type Line,
  type Own,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  type Table,
  table,
} from '../../../layout';
import { present } from '../../../formulas/present';
import { formats, styled } from '../../../plan/cells';
import { type Check, masterCheck } from '../checks';
import type { MoreLines } from '../more/moreLines';
import { MTFS } from '../sheetNames';
import type { MtfsAt } from './mtfsInputs';

/** A line of the revenue budget: what it is in a year against the budget before the case. A cost adds, a saving takes. */
export interface BudgetLine<C extends string> {
  label: string;
  of(at: { column: C }): Formula;
}

export interface MtfsGiven<C extends string> {
  columns: readonly C[];
  heading(column: C): Ref;
  /** A formula in a year that the case has, and nothing in any other. */
  within(column: C, formula: Formula): Formula;
  /** In words: the case and its base. */
  about: string;
  recurring: readonly BudgetLine<C>[];
  /** Paid once: positive. */
  oneOff: BudgetLine<C>;
  /** Of the case itself: negative where it receives more from other bodies than it pays them. */
  transfers?: BudgetLine<C>['of'];
  more: MoreLines<C>;
  at: MtfsAt;
  /** The net cash of a year by the case itself, with further lines and capital: a second route to the total. */
  netCash(column: C): Formula;
}

export interface Mtfs<C extends string> {
  sheet: Sheet;
  movement: Table<string, C, 'unit' | 'opening'>;
  soFar: Table<string, C, 'unit' | 'opening'>;
  checks: Check[];
}

type Beside = 'unit' | 'opening';
type Lines<C extends string> = Record<string, Line<string, C, Beside>>;

/** A line of a table whose keys are known only as it is made. */
const pick = (lines: Own<string>, key: string): Ref => present(lines[key], `the line ${key}`);

const MOVEMENT = '£, on the year before';
const SO_FAR = '£, against the base';
const AMOUNT = '£, cash of the year';

/**
 * The medium-term plan of a case: revenue only, cash of the year, growth and lost income positive, savings negative. One
 * line a row of the budget, one-offs with their reversal and funding, transfers, and capital with its borrowing cost.
 */
export function mtfsSheet<C extends string>(given: MtfsGiven<C>): Mtfs<C> {
  const { columns, within, more, at: input } = given;
  const shape = (label: string) =>
    ({
      columns,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label,
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r: unknown, { column }: { column: C }) => f`${given.heading(column)}`,
      },
    }) as const;
  const line = (
    label: string,
    unit: string,
    of: (r: Own<string>, at: { column: C; prev: Own<string> }) => Formula,
    style: 'calculation' | 'total' | 'result' = 'calculation',
  ): Line<string, C, Beside> => ({
    label,
    unit,
    format: formats.pounds,
    style,
    beside: { opening: { value: 0, format: formats.pounds, style: 'calculation' } },
    of: (r, at) => within(at.column, of(r, at)),
  });
  const moreIn = (key: Parameters<typeof more.at>[0]) => (at: { column: C }) => f`${more.in(at)[key]}`;
  const recurring: Record<string, BudgetLine<C>> = {
    ...Object.fromEntries(given.recurring.map((one, i) => [`line${i + 1}`, one])),
    moreCosts: { label: 'Further costs', of: moreIn('costs') },
    moreSavings: { label: 'Further savings', of: (at) => f`0-${more.in(at).savings}` },
    moreIncome: { label: 'Further income', of: (at) => f`0-${more.in(at).income}` },
  };
  const funds = [
    ['fundReserve', 'Met from a reserve'],
    ['fundGrant', 'Met from a grant'],
    ['fundReceipts', 'Met from capital receipts, used flexibly'],
  ] as const;

  // Capital first: its borrowing cost is a line of revenue.
  const capital: Table<string, C, Beside> = table<string, C, Beside>(
    'Capital',
    shape('Capital: outside revenue, but for its borrowing cost'),
    {
      spend: line('Capital spend', AMOUNT, (_r, at) => moreIn('capital')(at)),
      spendSoFar: line(
        'Capital spend so far',
        AMOUNT,
        (r, { prev }) => f`${pick(prev, 'spendSoFar')}+${pick(r, 'spend')}`,
      ),
      provision: line('Minimum revenue provision', AMOUNT, (_r, { prev }) => {
        const life = input('assetLife').central;
        return f`IF(N(${life})>0,MIN(${pick(prev, 'toProvide')},${pick(prev, 'spendSoFar')}/${life}),${pick(prev, 'toProvide')})`;
      }),
      interest: line(
        'Interest on what is not yet provided for',
        AMOUNT,
        (_r, { prev }) => f`${pick(prev, 'toProvide')}*N(${input('borrowingRate').central})`,
      ),
      toProvide: line(
        'Still to provide for as the year ends',
        AMOUNT,
        (r, { prev }) => f`${pick(prev, 'toProvide')}+${pick(r, 'spend')}-${pick(r, 'provision')}`,
      ),
    },
  );
  const amounts: Table<string, C, Beside> = table<string, C, Beside>(
    'Amounts of the year',
    shape('Workings: each line in the year itself'),
    {
      ...mappedLines<C>(recurring, (one) => line(one.label, AMOUNT, (_r, at) => one.of(at))),
      provision: line(
        'Minimum revenue provision',
        AMOUNT,
        (_r, at) => f`${pick(capital.in(at), 'provision')}`,
      ),
      interest: line('Interest on borrowing', AMOUNT, (_r, at) => f`${pick(capital.in(at), 'interest')}`),
      oneOff: line(
        given.oneOff.label,
        AMOUNT,
        (_r, at) => f`${given.oneOff.of(at)}+${more.in(at).onceCosts}-${more.in(at).onceGains}`,
      ),
      ...Object.fromEntries(
        funds.map(([key, label]) => [
          key,
          line(label, AMOUNT, (r) => f`0-MAX(0,${pick(r, 'oneOff')})*N(${input(key).central})`),
        ]),
      ),
      transfers: line('Transfers from other bodies', AMOUNT, (_r, at) => {
        const further = f`0-${more.in(at).transfers}`;
        return given.transfers ? f`${given.transfers(at)}+${further}` : further;
      }),
    },
  );

  const recurringKeys = [...Object.keys(recurring), 'provision', 'interest'];
  const labelOf = (key: string) =>
    recurring[key]?.label ??
    (key === 'provision'
      ? 'Borrowing cost of capital: minimum revenue provision'
      : 'Borrowing cost of capital: interest');
  const change = (key: string) => (_r: Own<string>, at: { column: C }) =>
    f`${pick(amounts.in(at), key)}-${pick(amounts.before(at), key)}`;
  const first = recurringKeys[0] ?? '';
  const movement: Table<string, C, Beside> = table<string, C, Beside>(
    'Movement',
    shape('Movement on the base of the year before'),
    {
      ...Object.fromEntries(recurringKeys.map((key) => [key, line(labelOf(key), MOVEMENT, change(key))])),
      recurring: line(
        'Recurring movement',
        MOVEMENT,
        (r) => f`SUM(${span(pick(r, first), pick(r, 'interest'))})`,
        'total',
      ),
      oneOff: line(given.oneOff.label, MOVEMENT, (_r, at) => f`${pick(amounts.in(at), 'oneOff')}`),
      oneOffReversal: line(
        'Reversal of the one-off of the year before',
        MOVEMENT,
        (_r, at) => f`0-${pick(amounts.before(at), 'oneOff')}`,
      ),
      ...Object.fromEntries(
        funds.map(([key, label]) => [
          key,
          line(label, MOVEMENT, (_r, at) => f`${pick(amounts.in(at), key)}`),
        ]),
      ),
      fundingReversal: line('Reversal of the funding of the year before', MOVEMENT, (_r, at) => {
        const before = amounts.before(at);
        return f`0-SUM(${span(pick(before, 'fundReserve'), pick(before, 'fundReceipts'))})`;
      }),
      oneOffs: line(
        'One-off movement, after its funding',
        MOVEMENT,
        (r) => f`SUM(${span(pick(r, 'oneOff'), pick(r, 'fundingReversal'))})`,
        'total',
      ),
      transfers: line('Transfers from other bodies: not a saving', MOVEMENT, change('transfers')),
      total: line(
        'Movement in all',
        MOVEMENT,
        (r) => f`${pick(r, 'recurring')}+${pick(r, 'oneOffs')}+${pick(r, 'transfers')}`,
        'result',
      ),
    },
  );
  const soFarKeys = [...recurringKeys, 'recurring', 'oneOffs', 'transfers', 'total'];
  const totals: Record<string, string> = {
    recurring: 'Recurring, so far',
    oneOffs: 'One-off after its funding, so far',
    transfers: 'Transfers from other bodies, so far',
    total: 'In all, so far',
  };
  const soFar: Table<string, C, Beside> = table<string, C, Beside>(
    'Cumulative',
    shape('Cumulative: the year’s budget against the one before the case'),
    Object.fromEntries(
      soFarKeys.map((key) => [
        key,
        line(
          totals[key] ?? labelOf(key),
          SO_FAR,
          (_r, at) => f`${pick(at.prev, key)}+${pick(movement.in(at), key)}`,
          key === 'recurring' || key === 'total' ? 'result' : 'calculation',
        ),
      ]),
    ),
  );

  const title = rows('Title of MTFS', [
    styled('title', 'Medium-term plan (MTFS): movements by line of the budget'),
    styled('subtitle', given.about),
  ]);
  const master = masterCheck();
  const note = (text: string) => rows(text, [styled('note', text)]);
  const stack = [
    title,
    master.rows,
    note(
      'Revenue only, cash of the year, central case, cash-releasing only. Growth and lost income are positive, savings negative: the reverse of a cash flow.',
    ),
    note(
      'A reserve, a grant or capital receipts meet a one-off once. They close no gap of the base, and a reserve is to be paid back.',
    ),
    1,
    movement,
    1,
    soFar,
    1,
    capital,
    1,
    amounts,
  ];
  /** Revenue of a year by the case’s own route: net cash before capital, less funding, with borrowing. */
  const otherRoute = (column: C) => {
    const [cap, own] = [capital.under(column), amounts.under(column)];
    const funding = funds.map(([key]) => f`N(${pick(own, key)})`);
    return f`(0-${given.netCash(column)}-N(${pick(cap, 'spend')})+N(${pick(cap, 'provision')})+N(${pick(cap, 'interest')})+${join(funding, '+')})`;
  };
  const over = (difference: (column: C) => Formula) => join(columns.map(difference), '+');
  return {
    movement,
    soFar,
    sheet: sheet(MTFS, stack, {
      role: 'results',
      widths: [54, 30, 10, ...columns.map(() => 14)],
      frozen: { rows: master.rows.at(0, 0), columns: movement.heading('label') },
      timelines: [movement.body, soFar.body, capital.body, amounts.body],
      highlights: master.highlights,
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
    }),
    get checks() {
      return [
        {
          what: 'MTFS: cumulative movements are the net revenue cash of each year against the base, by the case’s own route',
          why: 'A line on MTFS was changed, or a line of the case is in neither table or in both.',
          difference: over((column) => f`ABS(N(${soFar.at('total', column)})-${otherRoute(column)})`),
          unit: '£',
          format: formats.poundsAndPence,
        },
        {
          what: 'MTFS: the lines of the budget add up to the total, every year',
          why: 'A line of the cumulative table on MTFS was changed.',
          difference: over((column) => {
            const r = soFar.under(column);
            return f`ABS(SUM(${span(pick(r, first), pick(r, 'interest'))})+N(${pick(r, 'oneOffs')})+N(${pick(r, 'transfers')})-N(${pick(r, 'total')}))`;
          }),
          unit: '£',
          format: formats.poundsAndPence,
        },
        {
          what: 'MTFS: no more than all of the one-off cost is met from reserves, grants and receipts',
          why: 'Inputs: the shares of the one-off cost add up to more than 100%.',
          difference: f`MAX(0,${join(
            funds.map(([key]) => f`N(${input(key).central})`),
            '+',
          )}-1)`,
          unit: 'share of the one-off cost',
          format: formats.percent,
        },
      ];
    },
  };
}

function mappedLines<C extends string>(
  of: Record<string, BudgetLine<C>>,
  make: (one: BudgetLine<C>) => Line<string, C, Beside>,
): Lines<C> {
  return Object.fromEntries(Object.entries(of).map(([key, one]) => [key, make(one)]));
}
