import { f, join, rows, type Sheet, sheet, span, table } from '../../layout';
import { formats, styled } from '../../plan/cells';
import type { YearLine, YearLines } from './yearLines';
import { nth } from '../../formulas/present';

export const WATERFALL = 'Waterfall';

/** A total starts from zero; any other step takes its amount off, or adds it. */
const steps = {
  gross: { label: 'Gross saving', isTotal: true },
  optimismTaken: { label: 'Optimism bias, benefits', isTotal: false },
  lostIncomeTaken: { label: 'Lost income', isTotal: false },
  kept: { label: 'Capacity, not cash', isTotal: false },
  cash: { label: 'Cash-releasing', isTotal: true },
  oneOff: { label: 'One-off cost', isTotal: false },
  team: { label: 'Reviewers', isTotal: false },
  equipmentBought: { label: 'Equipment', isTotal: false },
  oneOffOptimismAdded: { label: 'Optimism bias, one-off', isTotal: false },
  runningOptimismAdded: { label: 'Optimism bias, running', isTotal: false },
  moreCost: { label: 'Further costs', isTotal: false },
  moreCash: { label: 'Further cash', isTotal: false, isAdded: true },
  netCash: { label: 'Net cash', isTotal: true },
} satisfies { [P in YearLine]?: { label: string; isTotal: boolean; isAdded?: true } };

type Step = keyof typeof steps;
const columns = Object.keys(steps) as Step[];
const isAdded = (step: Step) => 'isAdded' in steps[step];
const { number, pounds } = formats;

export type WaterfallLines = ReturnType<typeof waterfallLines>;

const waterfallLines = (year: YearLines) =>
  table(
    'Waterfall',
    {
      columns,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'Item',
        beside: { opening: { value: 'Opening', style: 'numberHeading' } },
        of: (_r, { column }) => steps[column].label,
      },
    },
    {
      amount: {
        label: 'Amount over the horizon, central case',
        unit: '£',
        format: pounds,
        of: (_r, { column }) =>
          isAdded(column) ? f`0-${year.at(column, 'total')}` : year.at(column, 'total'),
      },
      isTotal: {
        label: 'Total: 1 is yes, 0 is taken off',
        unit: '1 or 0',
        format: number,
        of: (_r, { column }) => (steps[column].isTotal ? 1 : 0),
      },
      end: {
        label: 'Where the step ends',
        unit: '£',
        format: pounds,
        beside: { opening: 0 },
        of: (r, { prev }) => f`IF(${r.isTotal}=1,${r.amount},${prev.end}-${r.amount})`,
      },
      start: {
        label: 'Where the step begins',
        unit: '£',
        format: pounds,
        of: (r, { prev }) => f`IF(${r.isTotal}=1,0,${prev.end})`,
      },
      base: {
        label: 'Unseen base of the column',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MIN(${r.start},${r.end}))+MIN(0,MAX(${r.start},${r.end})))`,
      },
      fall: {
        label: 'Taken off, the part above zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MAX(0,${r.start})-MAX(0,${r.end})))`,
      },
      fallBelow: {
        label: 'Taken off, the part below zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MIN(0,MIN(0,${r.end})-MIN(0,${r.start})))`,
      },
      rise: {
        label: 'Added, the part above zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MAX(0,MAX(0,${r.end})-MAX(0,${r.start})))`,
      },
      riseBelow: {
        label: 'Added, the part below zero',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,0,MIN(0,MIN(0,${r.start})-MIN(0,${r.end})))`,
      },
      total: {
        label: 'Total',
        unit: '£',
        format: pounds,
        of: (r) => f`IF(${r.isTotal}=1,${r.amount},0)`,
      },
    },
  );

/** Over every total after the first, how far the steps before it arrive from it. */
export const missed = ({ at }: WaterfallLines) =>
  join(
    columns.flatMap((step, i) =>
      i > 0 && steps[step].isTotal ? [f`ABS(${at('end', nth(columns, i - 1))}-${at('total', step)})`] : [],
    ),
    '+',
  );

/** The figures that the waterfall on Results is drawn from. */
export function waterfallSheet(year: YearLines): { sheet: Sheet; lines: WaterfallLines } {
  const title = rows('Title', [
    styled('title', 'Waterfall: from gross saving to net cash'),
    styled(
      'subtitle',
      'What the chart on Results is drawn from: the central case over the horizon, cash of each year, not discounted.',
    ),
  ]);
  const lines = waterfallLines(year);
  return {
    lines,
    sheet: sheet(WATERFALL, [title, 2, lines], {
      role: 'calculation',
      widths: [44, 10, 10, ...columns.map(() => 20)],
      timelines: [span(lines.all('end'), lines.all('total'))],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
