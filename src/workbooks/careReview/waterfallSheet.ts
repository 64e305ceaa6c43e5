import { block, columnLetters, formats, styled } from '../cells';
import type { CellPlan, SheetPlan } from '../plan';
import type { YearBlock, YearLine } from './yearlySheet';

export const WATERFALL = 'Waterfall';

interface Step {
  label: string;
  key: YearLine;
  isTotal?: true;
}

const steps: Step[] = [
  { label: 'Gross saving', key: 'gross', isTotal: true },
  { label: 'Optimism bias, benefits', key: 'optimismTaken' },
  { label: 'Lost income', key: 'lostIncomeTaken' },
  { label: 'Capacity, not cash', key: 'kept' },
  { label: 'Cash-releasing', key: 'cash', isTotal: true },
  { label: 'One-off cost', key: 'oneOff' },
  { label: 'Reviewers', key: 'team' },
  { label: 'Equipment', key: 'equipmentBought' },
  { label: 'Optimism bias, one-off', key: 'oneOffOptimismAdded' },
  { label: 'Optimism bias, running', key: 'runningOptimismAdded' },
  { label: 'Net cash', key: 'netCash', isTotal: true },
];

const HEADING = 5;
const FIRST = columnLetters(3);
const LAST = columnLetters(3 + steps.length - 1);

/** Rows of the sheet after the headings; each is one formula across the steps. */
const rows = [
  'amount',
  'isTotal',
  'end',
  'start',
  'base',
  'fall',
  'fallBelow',
  'rise',
  'riseBelow',
  'total',
] as const;
type Row = (typeof rows)[number];
const rowOf = (row: Row) => HEADING + 1 + rows.indexOf(row);

const cell = (step: number, row: Row) => `${WATERFALL}!$${columnLetters(3 + step)}$${rowOf(row)}`;
const line = (row: number) => `${WATERFALL}!$${FIRST}$${row}:$${LAST}$${row}`;
export const waterfallPlaces = {
  steps: line(HEADING),
  line: (row: Row) => line(rowOf(row)),
  /** Of each total after the first: where the steps before it arrive, and the total itself. */
  arrivals: steps.flatMap((step, i) =>
    step.isTotal && i > 0 ? [{ end: cell(i - 1, 'end'), total: cell(i, 'total') }] : [],
  ),
};

const labels: Record<Row, [label: string, unit: string]> = {
  amount: ['Amount over the horizon, central case', '£'],
  isTotal: ['Total: 1 is yes, 0 is taken off', '1 or 0'],
  end: ['Where the step ends', '£'],
  start: ['Where the step begins', '£'],
  base: ['Unseen base of the column', '£'],
  fall: ['Taken off, the part above zero', '£'],
  fallBelow: ['Taken off, the part below zero', '£'],
  rise: ['Added, the part above zero', '£'],
  riseBelow: ['Added, the part below zero', '£'],
  total: ['Total', '£'],
};

/** What the waterfall on Results is drawn from. */
export function waterfallSheet({ total }: YearBlock): SheetPlan {
  const formulas: Record<
    Exclude<Row, 'amount' | 'isTotal'>,
    (at: (row: Row) => string, before: (row: Row) => string) => string
  > = {
    end: (at, before) => `=IF(${at('isTotal')}=1,${at('amount')},${before('end')}-${at('amount')})`,
    start: (at, before) => `=IF(${at('isTotal')}=1,0,${before('end')})`,
    base: (at) =>
      `=IF(${at('isTotal')}=1,0,MAX(0,MIN(${at('start')},${at('end')}))+MIN(0,MAX(${at('start')},${at('end')})))`,
    fall: (at) => `=IF(${at('isTotal')}=1,0,MAX(0,MAX(0,${at('start')})-MAX(0,${at('end')})))`,
    fallBelow: (at) => `=IF(${at('isTotal')}=1,0,MIN(0,MIN(0,${at('end')})-MIN(0,${at('start')})))`,
    rise: (at) => `=IF(${at('isTotal')}=1,0,MAX(0,MAX(0,${at('end')})-MAX(0,${at('start')})))`,
    riseBelow: (at) => `=IF(${at('isTotal')}=1,0,MIN(0,MIN(0,${at('start')})-MIN(0,${at('end')})))`,
    total: (at) => `=IF(${at('isTotal')}=1,${at('amount')},0)`,
  };
  const cellAt = (step: number) => (row: Row) => `${columnLetters(3 + step)}$${rowOf(row)}`;
  const valueOf = (row: Row, step: Step, i: number): string | number => {
    if (row === 'amount') return `=${total(step.key)}`;
    if (row === 'isTotal') return step.isTotal ? 1 : 0;
    return formulas[row](cellAt(i), cellAt(i - 1));
  };
  const cellsOf = (row: Row): CellPlan[] =>
    steps.map((step, i) => ({
      value: valueOf(row, step, i),
      format: row === 'isTotal' ? formats.number : formats.pounds,
      style: 'calculation',
    }));
  return {
    name: WATERFALL,
    role: 'calculation',
    columns: {
      A: 44,
      B: 10,
      C: 10,
      ...Object.fromEntries(steps.map((_, i) => [columnLetters(3 + i), 20])),
    },
    cells: {
      ...block(1, [
        styled('title', 'Waterfall: from gross saving to net cash'),
        styled(
          'subtitle',
          'What the chart on Results is drawn from: the central case over the horizon, cash of each year, not discounted.',
        ),
      ]),
      ...block(HEADING, [
        [
          ...styled('heading', 'Item', 'Unit'),
          ...styled('numberHeading', 'Opening', ...steps.map(({ label }) => label)),
        ],
      ]),
      ...Object.fromEntries(
        rows.flatMap((row) =>
          Object.entries(
            block(rowOf(row), [styled('label', labels[row][0]).concat(styled('note', labels[row][1]))]),
          ).concat(Object.entries(block(rowOf(row), [cellsOf(row)], 3))),
        ),
      ),
      [`C${rowOf('end')}`]: { value: 0, format: formats.pounds, style: 'calculation' },
    },
    timelines: [`${FIRST}${rowOf('end')}:${LAST}${rowOf('total')}`],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}
