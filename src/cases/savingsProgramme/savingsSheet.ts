import { f, type Formula, rows, type Sheet, sheet } from '../../layout';
import { nth } from '../../formulas/present';
import { formats, styled } from '../../plan/cells';
import type { ScenarioName } from '../parts/inputs';
import { titled } from '../parts/looks';
import type { MoreLines } from '../parts/more/moreLines';
import { pick } from '../parts/pick';
import type { Year } from '../parts/years';
import { leverTables } from './leverTables';
import { byLineTables, overlapTables } from './overlapTables';
import { spendTables } from './spendTables';
import { CASH_OF_YEAR, cellOf, down, type Given, type YearRow, yearTable, type YearTable } from './yearTable';
import { groupLetters, leverKeys, lineKeys, savingsName, sourceKeys } from './sheets';

const { pounds, factor, number } = formats;
type At = { column: Year };

/** What the totals of a case take from elsewhere; read when the plan is written. */
export interface Elsewhere {
  funding: YearTable;
  more: MoreLines<Year>;
  /** What further lines and their borrowing add to the gap in a year, central case. */
  further(at: At): Formula;
}

export type Savings = ReturnType<typeof savingsSheet>;
export type TotalKey =
  | 'spend'
  | 'funding'
  | 'gapBefore'
  | 'entered'
  | 'overlap'
  | 'saving'
  | 'recurringSaving'
  | 'onceSaving'
  | 'running'
  | 'oneOff'
  | 'transfers'
  | 'onceTransfers'
  | 'further'
  | 'gapBeforeRisk'
  | 'risk'
  | 'gapAfterRisk'
  | 'recurringGap'
  | 'carried'
  | 'avoided'
  | 'capacity'
  | 'net'
  | 'index'
  | 'discount'
  | 'discounted'
  | 'moreDiscounted'
  | 'soFar'
  | 'behind';

/** One case: each lever by year, what groups of them save together, and what gap is left. */
export function savingsSheet(scenario: ScenarioName, given: Given, elsewhere: () => Elsewhere) {
  const { calendar, inForce } = given;
  const { terms, force } = inForce;
  const spending = spendTables(scenario, given);
  const byLever = leverTables(scenario, given, spending);
  const overlaps = overlapTables(given, spending.spend, byLever);
  const byLine = byLineTables(given, byLever, overlaps);
  const annual = (at: At) => down(byLever.annual, leverKeys, at);
  const sum = (of: YearTable, keys: readonly string[], at: At) => f`SUM(${down(of, keys, at)})`;
  const ofKind = (kind: 'cash' | 'avoided' | 'capacity' | 'transfer', at: At) =>
    f`SUMPRODUCT(${terms.column(kind)},${annual(at)})`;
  const total = (key: TotalKey, at: At) => cellOf(totals, key, at);
  const line = (
    label: string,
    of: (at: At) => Formula,
    more: { unit?: string; format?: string; style?: 'total' | 'result' } = {},
  ) => ({ label, unit: CASH_OF_YEAR, format: pounds, of, ...more });
  const rowsOf: Record<TotalKey, YearRow> = {
    spend: line('Spend before any lever, all lines', (at) => sum(spending.spend, lineKeys, at)),
    funding: line('Funding, all sources', (at) => sum(elsewhere().funding, sourceKeys, at)),
    gapBefore: line('Gap before savings', (at) => f`${total('spend', at)}-${total('funding', at)}`, {
      style: 'total',
    }),
    entered: line('Cash-releasing levers, as entered', (at) => ofKind('cash', at)),
    overlap: line('Overlap within groups', (at) => sum(overlaps.overlap, groupLetters, at)),
    saving: line(
      'Cash-releasing savings of the plan',
      (at) => f`${total('entered', at)}+${total('overlap', at)}`,
      {
        style: 'total',
      },
    ),
    recurringSaving: line('of which recurring, by line', (at) => sum(byLine.saving, lineKeys, at)),
    onceSaving: line('of which one-off, by line', (at) => sum(byLine.onceSaving, lineKeys, at)),
    running: line('Running cost of levers', (at) => sum(byLine.running, lineKeys, at)),
    oneOff: line('One-off cost of levers', (at) => sum(byLine.oneOff, lineKeys, at)),
    transfers: line('Transfers and funding, never savings', (at) => ofKind('transfer', at)),
    onceTransfers: line(
      'of which one-off',
      (at) => f`SUMPRODUCT(${terms.column('transfer')},${terms.column('isOnce')},${annual(at)})`,
    ),
    further: line('Further lines of Inputs, with borrowing: central', (at) => elsewhere().further(at)),
    gapBeforeRisk: line(
      'Gap after savings, before the delivery risk allowance',
      (at) =>
        f`${total('gapBefore', at)}-${total('saving', at)}+${total('running', at)}+${total('oneOff', at)}-${total('transfers', at)}+${total('further', at)}`,
      { style: 'total' },
    ),
    risk: line(
      'Delivery risk allowance',
      (at) =>
        f`SUMPRODUCT((${terms.column('group')}="")*${terms.column('cash')}*${terms.column('doubt')}*${annual(at)})+${sum(overlaps.doubtful, groupLetters, at)}`,
    ),
    gapAfterRisk: line(
      'Gap after the delivery risk allowance',
      (at) => f`${total('gapBeforeRisk', at)}+${total('risk', at)}`,
      { style: 'result' },
    ),
    recurringGap: line(
      'of which recurring: without one-offs',
      (at) =>
        f`${total('gapAfterRisk', at)}+${total('onceSaving', at)}-${total('oneOff', at)}+${total('onceTransfers', at)}`,
    ),
    carried: line('Full-year effect carried over into the next year', (at) => {
      const now = down(force, leverKeys, at);
      const afterwards = down(force, leverKeys, { column: calendar.next(at.column) });
      const started = f`(${terms.column('first')}<=${calendar.number(at.column)})`;
      return f`SUMPRODUCT(${terms.column('cash')}*(1-${terms.column('isOnce')})*${started}*${down(byLever.fullYear, leverKeys, at)}*(${afterwards}-${now}))`;
    }),
    avoided: line('Cost avoided: not cash', (at) => ofKind('avoided', at), { unit: '£, not cash' }),
    capacity: line('Capacity: not cash', (at) => ofKind('capacity', at), { unit: '£, not cash' }),
    net: line(
      'Net cash of the programme: savings less its costs, with further lines',
      (at) =>
        f`${total('saving', at)}-${total('running', at)}-${total('oneOff', at)}+${pick(elsewhere().more.in(at), `net ${scenario}`)}`,
      { style: 'result' },
    ),
    index: line(
      'Prices in general against the first year',
      (at) => f`(1+${given.at('generalInflation').central})^(${calendar.number(at.column)}-1)`,
      { unit: 'index', format: factor },
    ),
    discount: line(
      'Discount factor, real, by OT.DISCOUNTFACTOR: the first year is year 0',
      (at) => f`OT.DISCOUNTFACTOR(${calendar.number(at.column)}-1)`,
      { unit: 'factor', format: factor },
    ),
    discounted: line(
      'Net cash, discounted, in first-year prices',
      (at) => f`${total('net', at)}/${total('index', at)}*${total('discount', at)}`,
      { unit: '£, present value' },
    ),
    moreDiscounted: line(
      'of which further lines',
      (at) =>
        f`${pick(elsewhere().more.in(at), `net ${scenario}`)}/${total('index', at)}*${total('discount', at)}`,
      { unit: '£, present value' },
    ),
    soFar: {
      ...line('Net cash so far', () => f`0`),
      opening: 0,
      of: (at) => f`${pick(at.prev, 'soFar')}+${total('net', at)}`,
    },
    behind: line(
      'Number of the year, where it is still behind',
      (at) => f`IF(${total('soFar', at)}<0,${calendar.number(at.column)},0)`,
      {
        unit: 'number',
        format: number,
      },
    ),
  };
  const totals: YearTable = yearTable('Totals', 'In all', calendar, rowsOf);
  const note = (says: string) => rows(says, [styled('note', says)]);
  const blocks = [
    totals,
    spending.prices,
    spending.spend,
    byLever.fullYear,
    byLever.annual,
    byLever.cumulative,
    byLever.shares,
    byLever.running,
    byLever.oneOff,
    overlaps.entered,
    overlaps.combined,
    overlaps.overlap,
    overlaps.recurringOverlap,
    overlaps.doubtful,
    byLine.saving,
    byLine.onceSaving,
    byLine.running,
    byLine.oneOff,
  ];
  const made: Sheet = sheet(
    savingsName(scenario),
    [
      titled(
        `Savings by lever and year: ${scenario} case`,
        'Levers are as entered; where they act on the same spend, the difference is a row a group, “Overlap within the group”. Levers + overlap = lines = plan.',
      ),
      note(
        'Cash of the year: £ levers rise with the prices of their line, shares with its spend. Nothing is shown beyond the horizon.',
      ),
      ...blocks.flatMap((block) => [1, block]),
    ],
    {
      role: 'calculation',
      widths: [64, 24, 16, ...calendar.room.years.map(() => 17)],
      frozen: { columns: totals.heading('label') },
      timelines: blocks.map((block) => block.body),
      isProtected: true,
      print: {
        orientation: 'landscape',
        periods: { from: totals.heading(nth(calendar.room.years, 0)), onPage: calendar.room.for },
      },
    },
  );
  return { scenario, sheet: made, spending, byLever, overlaps, byLine, totals, total };
}
