import { f, fix, type Formula, rows, type Sheet, sheet, span, words } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { titled } from '../parts/looks';
import { pick } from '../parts/pick';
import type { Year } from '../parts/years';
import type { Calendar } from './calendar';
import type { BudgetLines } from './linesSheet';
import type { Savings, TotalKey } from './savingsSheet';
import {
  CASH_OF_YEAR,
  cellBefore,
  cellOf,
  down,
  type Given,
  yearTable,
  type YearRow,
  type YearTable,
} from './yearTable';
import { groupLetters, leverKeys, lineKeys, PLAN, sourceKeys } from './sheets';

const { pounds } = formats;
const MOVEMENT = '£, on the year before';

/** What each source pays in each year: a blank year is as the one before. */
export const fundingTable = (budget: BudgetLines, calendar: Calendar): YearTable =>
  yearTable(
    'Funding used',
    'Funding by source',
    calendar,
    Object.fromEntries(
      sourceKeys.map((key, i) => {
        const at = (column: 'name' | 'accepted') => budget.sources.at(column, i);
        return [
          key,
          {
            label: f`IF(${at('name')}="","",${at('name')})`,
            unit: CASH_OF_YEAR,
            format: pounds,
            opening: 0,
            of: ({ column, prev }) => {
              const typed = fix(budget.sources.at(column, i), 'A$1');
              return f`IF(${at('accepted')}="OK",IF(${typed}="",${pick(prev, key)},${typed}),0)`;
            },
          },
        ];
      }),
    ),
  );

const parts = ['opening', 'demographic', 'price', 'other', 'savings', 'running', 'closing'] as const;
type Part = (typeof parts)[number];
/** Budget lines below one row of headings, so that they are on one page. */
const LINES_TOGETHER = 4;
const keyOf = (line: number, part: Part) => `${part}${line + 1}`;

type At = { column: Year };
export type PlanByLine = ReturnType<typeof planSheet>;

/** The plan of each budget line: what it opens with, what is added and saved, and what it closes with. One-offs are not in it. */
export function planSheet(
  { calendar, budget, inForce, levers }: Given,
  central: Savings,
  funding: YearTable,
) {
  const { lines } = budget;
  const { spending, byLine } = central;
  const labels: Record<Part, string> = {
    opening: 'opening',
    demographic: 'demographic pressure',
    price: 'price pressure',
    other: 'other pressure',
    savings: 'recurring savings',
    running: 'running cost of levers',
    closing: 'closing, the base of the next year',
  };
  const rowOf = (i: number, part: Part): YearRow => {
    const line = lineKeys[i] ?? '';
    const name = lines.at('name', i);
    const before = (at: At) => cellBefore(spending.spend, line, at, calendar.room);
    const change = (of: YearTable, at: At) =>
      f`(${cellOf(of, line, at)}-${cellBefore(of, line, at, calendar.room)})`;
    return {
      label: f`IF(${name}="","",${name}&": "&${words(labels[part])})`,
      unit: part === 'opening' || part === 'closing' ? CASH_OF_YEAR : MOVEMENT,
      format: pounds,
      ...(part === 'closing' && {
        style: 'total' as const,
        opening: f`${spending.spend.at(line, 'opening')}`,
      }),
      of: (at) => {
        const own = (one: Part) => cellOf(table, keyOf(i, one), at);
        switch (part) {
          case 'opening':
            return f`${pick(at.prev, keyOf(i, 'closing'))}`;
          case 'demographic':
          case 'price':
          case 'other':
            return spending.pressures(i, before(at))[part];
          case 'savings':
            return f`0-${change(byLine.saving, at)}`;
          case 'running':
            return change(byLine.running, at);
          case 'closing':
            return f`SUM(${span(own('opening'), own('running'))})`;
        }
      },
    };
  };
  const table: YearTable = yearTable(
    'Plan by line',
    'Medium-term plan by budget line: the recurring base',
    calendar,
    Object.fromEntries(
      lineKeys.flatMap((_key, i) => parts.map((part) => [keyOf(i, part), rowOf(i, part)] as const)),
    ),
    lineKeys.flatMap((_key, i) => (i > 0 && i % LINES_TOGETHER === 0 ? [keyOf(i, 'opening')] : [])),
  );
  const closing = (i: number, at: At) => cellOf(table, keyOf(i, 'closing'), at);
  /** The gap by way of the lines: a second route to that of the levers. */
  const total = (key: TotalKey) => (at: At) => f`${central.total(key, at)}`;
  const amount = (label: string, of: (at: At) => Formula, style?: 'total' | 'result'): YearRow => ({
    label,
    unit: CASH_OF_YEAR,
    format: pounds,
    ...(style && { style }),
    of,
  });
  const inAll: YearTable = yearTable('Plan in all', 'In all: the gap of the plan', calendar, {
    closing: amount('Closing base, all lines', (at) => f`SUM(${lineKeys.map((_key, i) => closing(i, at))})`),
    once: amount(
      'One-off cost of levers, less one-off savings',
      (at) => f`${central.total('oneOff', at)}-${central.total('onceSaving', at)}`,
    ),
    transfers: amount('Transfers and funding, never savings', (at) => f`0-${central.total('transfers', at)}`),
    further: amount('Further lines of Inputs, with borrowing', total('further')),
    funding: amount('Funding, all sources', (at) => f`0-SUM(${down(funding, sourceKeys, at)})`),
    gapBeforeRisk: amount(
      'Gap before the delivery risk allowance',
      (at) => f`SUM(${span(cellOf(inAll, 'closing', at), cellOf(inAll, 'funding', at))})`,
      'total',
    ),
    risk: amount('Delivery risk allowance', total('risk')),
    gapAfterRisk: amount(
      'Gap after the delivery risk allowance',
      (at) => f`${cellOf(inAll, 'gapBeforeRisk', at)}+${cellOf(inAll, 'risk', at)}`,
      'result',
    ),
    carried: amount('Full-year effect carried over into the next year', total('carried')),
  });
  const { terms } = inForce;
  const { byLever, overlaps } = central;
  /** A second route to each base, from the levers themselves: zero where both are the same. */
  const apart: YearTable = yearTable(
    'Bases apart',
    'Closing base less all its parts: zero',
    calendar,
    Object.fromEntries(
      lineKeys.map((key, i): [string, YearRow] => {
        const name = lines.at('name', i);
        return [
          key,
          {
            label: f`IF(${name}="","",${name})`,
            unit: CASH_OF_YEAR,
            format: pounds,
            of: (at) => {
              const recurring = f`SUMPRODUCT((${terms.column('lineName')}=${name})*${terms.column('cash')}*(1-${terms.column('isOnce')})*${down(byLever.annual, leverKeys, at)})`;
              const overlap = f`SUMPRODUCT((${levers.groups.column('line')}=${name})*${down(overlaps.recurringOverlap, groupLetters, at)})`;
              return f`${closing(i, at)}-(${cellOf(spending.spend, key, at)}-IF(${name}="",0,${recurring}+${overlap})+${cellOf(byLine.running, key, at)})`;
            },
          },
        ];
      }),
    ),
  );
  const note = (says: string) => rows(says, [styled('note', says)]);
  const made: Sheet = sheet(
    PLAN,
    [
      titled(
        'Plan by line: opening, pressures, savings, closing, funding',
        'Central case, cash of the year. Pressures are positive and savings negative. Savings are the agreed amounts after overlap: the allowance for delivery risk is not in a line.',
      ),
      note(
        'One-off savings and costs are not in a line, so that they never come into the base of the next year.',
      ),
      1,
      table,
      1,
      inAll,
      1,
      funding,
      1,
      apart,
    ],
    {
      role: 'calculation',
      widths: [60, 24, 14, ...calendar.room.years.map(() => 15)],
      frozen: { columns: table.heading('label') },
      timelines: [table.body, inAll.body, funding.body, apart.body],
      isProtected: true,
      print: { orientation: 'landscape' },
    },
  );
  return { sheet: made, table, closing, inAll, apart };
}
