import { f, type Formula, sheet, type Sheet, words } from '../../layout';
import { formats } from '../../plan/cells';
import { titled } from '../parts/looks';
import type { Year } from '../parts/years';
import { YES } from './choices';
import type { Savings } from './savingsSheet';
import { CASH_OF_YEAR, cellOf, down, type Given, yearTable, type YearRow, type YearTable } from './yearTable';
import { groupLetters, leverKeys, lineKeys, OPTIONS_BY_YEAR } from './sheets';

export const chosenOptions = { minimum: 'Do minimum', another: 'Another option' } as const;
export type ChosenOption = keyof typeof chosenOptions;
type At = { column: Year };
export type OptionKey =
  | 'entered'
  | 'overlap'
  | 'saving'
  | 'running'
  | 'oneOff'
  | 'transfers'
  | 'avoided'
  | 'capacity'
  | 'net'
  | 'discounted'
  | 'gap';

export interface OptionWorked {
  table: YearTable;
  groups: YearTable;
  total: (key: OptionKey, at: At) => ReturnType<typeof cellOf>;
  /** The condition that a lever is in it. */
  isDone: Formula;
}

/** An option of some of the levers, central case: its own overlap, because fewer of them meet. */
function optionTables(
  option: ChosenOption,
  { calendar, levers, inForce }: Given,
  central: Savings,
): OptionWorked {
  const { terms } = inForce;
  const { groups } = levers;
  const { annual, shares, running, oneOff } = central.byLever;
  const isIn = f`(${levers.levers.column(option)}=${words(YES)})`;
  const inGroup = (i: number) => f`${isIn}*(${terms.column('group')}=${groups.at('letter', i)})`;
  const name = chosenOptions[option];
  const groupTable = yearTable(
    `Overlap of ${name}`,
    `${name}: overlap within the group`,
    calendar,
    Object.fromEntries(
      groupLetters.map((letter, i): [string, YearRow] => [
        letter,
        {
          label: f`"Group "&${groups.at('letter', i)}`,
          unit: CASH_OF_YEAR,
          format: formats.pounds,
          of: (at) => {
            const line = f`INDEX(${terms.column('line')},MATCH(${groups.at('letter', i)},${terms.column('group')},0))`;
            const spend = f`INDEX(${down(central.spending.spend, lineKeys, at)},${line})`;
            const together = f`${spend}*(1-SUMPRODUCT(PRODUCT(1-${inGroup(i)}*${down(shares, leverKeys, at)})))`;
            const entered = f`SUMPRODUCT(${inGroup(i)}*${down(annual, leverKeys, at)})`;
            return f`IF(SUMPRODUCT(${inGroup(i)})>1,${together}-${entered},0)`;
          },
        },
      ]),
    ),
  );
  const ofKind = (kind: 'cash' | 'avoided' | 'capacity' | 'transfer', at: At) =>
    f`SUMPRODUCT(${isIn}*${terms.column(kind)}*${down(annual, leverKeys, at)})`;
  const total = (key: OptionKey, at: At) => cellOf(table, key, at);
  const line = (label: string, of: (at: At) => Formula, more: Partial<YearRow> = {}): YearRow => ({
    label,
    unit: CASH_OF_YEAR,
    format: formats.pounds,
    of,
    ...more,
  });
  const rowsOf: Record<OptionKey, YearRow> = {
    entered: line('Cash-releasing levers, as entered', (at) => ofKind('cash', at)),
    overlap: line('Overlap within groups', (at) => f`SUM(${down(groupTable, groupLetters, at)})`),
    saving: line('Cash-releasing savings', (at) => f`${total('entered', at)}+${total('overlap', at)}`),
    running: line('Running cost of levers', (at) => f`SUMPRODUCT(${isIn}*${down(running, leverKeys, at)})`),
    oneOff: line('One-off cost of levers', (at) => f`SUMPRODUCT(${isIn}*${down(oneOff, leverKeys, at)})`),
    transfers: line('Transfers and funding, never savings', (at) => ofKind('transfer', at)),
    avoided: line('Cost avoided: not cash', (at) => ofKind('avoided', at), { unit: '£, not cash' }),
    capacity: line('Capacity: not cash', (at) => ofKind('capacity', at), { unit: '£, not cash' }),
    net: line(
      'Net cash: savings less costs',
      (at) => f`${total('saving', at)}-${total('running', at)}-${total('oneOff', at)}`,
      { style: 'result' },
    ),
    discounted: line(
      'Net cash, discounted, in first-year prices',
      (at) => f`${total('net', at)}/${central.total('index', at)}*${central.total('discount', at)}`,
      { unit: '£, present value' },
    ),
    gap: line(
      'Gap after its savings, before the delivery risk allowance and further lines',
      (at) => f`${central.total('gapBefore', at)}-${total('net', at)}-${total('transfers', at)}`,
      { style: 'result' },
    ),
  };
  const table: YearTable = yearTable(name, name, calendar, rowsOf);
  return {
    table,
    groups: groupTable,
    total,
    isDone: f`COUNTIF(${levers.levers.column(option)},${words(YES)})>0`,
  };
}

/** What the options that a person marks on Levers come to. */
export function optionsWorked(given: Given, central: Savings) {
  const options: Record<ChosenOption, OptionWorked> = {
    minimum: optionTables('minimum', given, central),
    another: optionTables('another', given, central),
  };
  const blocks = Object.values(options).flatMap(({ table, groups }) => [table, groups]);
  const made: Sheet = sheet(
    OPTIONS_BY_YEAR,
    [
      titled(
        'Options by year: the levers that are marked for each',
        'Central case. Mark levers on the Levers sheet; each option has the overlap of its own levers. An option with none is not completed.',
      ),
      ...blocks.flatMap((block) => [1, block]),
    ],
    {
      role: 'calculation',
      widths: [62, 24, 14, ...calendarWidths(given)],
      frozen: { columns: options.minimum.table.heading('label') },
      timelines: blocks.map((block) => block.body),
      isProtected: true,
      print: { orientation: 'landscape' },
    },
  );
  return { ...options, sheet: made };
}

const calendarWidths = ({ calendar }: Given) => calendar.room.years.map(() => 15);
