import { type Chart, crossing, type Rows, span } from '../../layout';
import { chartPlace, chartRows } from '../parts/charts';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import type { MonthlySheet } from './monthlySheet';
import type { Results } from './resultLines';
import type { WaterfallLines } from './waterfallSheet';

/** A subtitle and a blank row. */
const ABOVE = 2;
export const CHARTS_HEIGHT = ABOVE + chartRows(3);
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

/** `room` is the rows in which they are drawn, under its subtitle. */
export function resultCharts(
  room: Rows,
  monthly: Record<ScenarioName, MonthlySheet>,
  waterfall: WaterfallLines,
  results: Results,
): Chart[] {
  const at = (position: number) => chartPlace(room, position, [0, 5], ABOVE);
  const headline = (name: ScenarioName) => span(results.at('npv', name), results.at('netCash', name));
  const labels = results.heading('label');
  const valueAxis = { title: '£ thousand', format: poundsThousand };
  return [
    {
      title: 'From gross saving to net cash, central case',
      altText:
        'A waterfall over the horizon: gross saving, less optimism bias, lost income and capacity that is not cash, leaves cash-releasing saving; less one-off cost, reviewers, equipment and optimism bias on costs, leaves net cash. Cash of each year, not discounted.',
      kind: 'stackedColumns',
      categories: waterfall.headings,
      series: [
        { name: 'Base', values: waterfall.all('base'), look: 'base' },
        { name: 'Taken off', values: waterfall.all('fall'), look: 'fall' },
        { name: 'Taken off, below zero', values: waterfall.all('fallBelow'), look: 'fall' },
        { name: 'Added', values: waterfall.all('rise'), look: 'rise' },
        { name: 'Added, below zero', values: waterfall.all('riseBelow'), look: 'rise' },
        { name: 'What is left', values: waterfall.all('total'), look: 'total' },
      ],
      at: at(0),
      valueAxis,
      categoryAxis: { title: 'Step' },
    },
    {
      title: 'Net cash so far, month by month, cash of each year',
      altText:
        'Three lines, low, central and high: cash-releasing saving less all costs, added up from the first month. A line above zero has paid back. The lines end with the horizon.',
      kind: 'lines',
      categories: monthly.central.lines.all('monthNumber'),
      series: scenarioNames.map((name) => ({
        name: scenarioTitles[name],
        values: monthly[name].lines.all('drawn'),
      })),
      at: at(1),
      valueAxis,
      categoryAxis: { title: 'Months from the start' },
    },
    {
      title: 'Net present value and net cash in the three cases',
      altText:
        'Three columns, low, central and high, for each of: the net present value of cash in the prices of the first year, the same at the rate proposed in June 2026, and net cash over the horizon, cash of each year.',
      kind: 'columns',
      categories: span(
        crossing(results.at('npv', 'central'), labels),
        crossing(results.at('netCash', 'central'), labels),
      ),
      series: scenarioNames.map((name) => ({ name: scenarioTitles[name], values: headline(name) })),
      at: at(2),
      valueAxis,
      categoryAxis: { title: 'Measure' },
    },
  ];
}
