import { type Chart, crossing, type Ref, type Rows, span } from '../../layout';
import { chartPlace, chartRows } from '../parts/charts';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import type { CashTable } from './cashTable';
import type { MonthlySheet } from './monthlySheet';
import type { Results } from './resultLines';
import type { WaterfallLines } from './waterfallSheet';

export const FIRST_HEIGHT = chartRows(1);
/** A title above them. */
export const MORE_HEIGHT = 1 + chartRows(2);
/** Label, total and three years are 760 pixels wide together: no picture is wider. */
const WIDE = [0, 4] as const;
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

interface Shown {
  /** The rows of the first screen, and those at the end of the sheet. */
  first: Rows;
  more: Rows;
  cash: CashTable;
  monthly: Record<ScenarioName, MonthlySheet>;
  waterfall: WaterfallLines;
  results: Results;
  /** What follows from each, in words. */
  says: { byYear: Ref; payback: Ref; waterfall: Ref; cases: Ref };
}

/** Pictures: two side by side on the first screen, and two one below the other at the end. */
export function resultCharts({ first, more, cash, monthly, waterfall, results, says }: Shown): Chart[] {
  const headline = (name: ScenarioName) => span(results.at('npv', name), results.at('netCash', name));
  const labels = results.heading('label');
  const measured = (what: string) => ({ title: `${what}, £ thousand`, format: poundsThousand });
  return [
    {
      title: 'Cash by financial year, central case',
      titleFrom: says.byYear,
      altText:
        'Columns by financial year: cash in above zero, total cost below it, and a line with the net cash so far. Cash of each year, not discounted.',
      kind: 'stackedColumns',
      categories: cash.headings,
      series: [
        { name: 'Cash in', values: cash.all('cashIn'), look: 'rise', basis: 'plan' },
        { name: 'Total cost', values: cash.all('cost'), look: 'fall', basis: 'plan' },
        { name: 'Net so far', values: cash.all('cumulative'), look: 'total', isLine: true },
      ],
      at: chartPlace(first, 0, [0, 2]),
      valueAxis: measured('Cash, central case'),
    },
    {
      title: 'Net cash so far, month by month, cash of each year',
      titleFrom: says.payback,
      altText:
        'Three lines, low, central and high, with a band between low and high: cash-releasing saving less all costs, added up from the first month. A line above zero has paid back. The lines end with the horizon.',
      kind: 'lines',
      categories: monthly.central.lines.all('monthNumber'),
      series: scenarioNames.map((name) => ({
        name: scenarioTitles[name],
        values: monthly[name].lines.all('drawn'),
        look: name,
      })),
      at: chartPlace(first, 0, [3, 6]),
      valueAxis: measured('Net cash so far'),
      categoryAxis: { title: 'Months from the start' },
    },
    {
      title: 'From gross saving to net cash, central case',
      titleFrom: says.waterfall,
      altText:
        'A waterfall over the horizon: gross saving, less optimism bias, lost income and capacity that is not cash, leaves cash-releasing saving; less one-off cost, reviewers, equipment and optimism bias on costs, leaves net cash. Cash of each year, not discounted.',
      kind: 'stackedColumns',
      categories: waterfall.headings,
      series: [
        { name: 'Base', values: waterfall.all('base'), look: 'base' },
        { name: 'Taken off', values: waterfall.all('fall'), look: 'fall', basis: 'plan' },
        { name: 'Taken off, below zero', values: waterfall.all('fallBelow'), look: 'fall', basis: 'plan' },
        { name: 'Added', values: waterfall.all('rise'), look: 'rise', basis: 'plan' },
        { name: 'Added, below zero', values: waterfall.all('riseBelow'), look: 'rise', basis: 'plan' },
        { name: 'What is left', values: waterfall.all('total'), look: 'total', basis: 'plan' },
      ],
      at: chartPlace(more, 0, WIDE, 1),
      valueAxis: measured('Over the horizon'),
    },
    {
      title: 'Net present value and net cash in the three cases',
      titleFrom: says.cases,
      altText:
        'Three columns, low, central and high, for each of: the net present value of cash in the prices of the first year, the same at the rate proposed in June 2026, and net cash over the horizon, cash of each year.',
      kind: 'columns',
      categories: span(
        crossing(results.at('npv', 'central'), labels),
        crossing(results.at('netCash', 'central'), labels),
      ),
      series: scenarioNames.map((name) => ({
        name: scenarioTitles[name],
        values: headline(name),
        look: name,
        basis: 'plan' as const,
      })),
      at: chartPlace(more, 1, WIDE, 1),
      valueAxis: measured('Low, central and high'),
    },
  ];
}
