import { f, rows, type Sheet, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { missedBy, type Waterfall, waterfallTable } from '../parts/waterfall';
import type { YearLine, YearLines } from './yearLines';

export const WATERFALL = 'Waterfall';

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

export type WaterfallLines = Waterfall<Step>;

/** Over every total after the first, how far the steps before it arrive from it. */
export const missed = (lines: WaterfallLines) => missedBy(lines, steps);

/** The figures that the waterfall on Results is drawn from. */
export function waterfallSheet(year: YearLines): { sheet: Sheet; lines: WaterfallLines } {
  const title = rows('Title', [
    styled('title', 'Waterfall: from gross saving to net cash'),
    styled(
      'subtitle',
      'What the chart on Results is drawn from: the central case over the horizon, cash of each year, not discounted.',
    ),
  ]);
  const lines: WaterfallLines = waterfallTable<Step>(
    steps,
    'Amount over the horizon, central case',
    (step) => (isAdded(step) ? f`0-${year.at(step, 'total')}` : year.at(step, 'total')),
  );
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
