import { address } from '../../layout';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { ChartPlan } from '../plan';
import type { MonthlySheet } from './monthlySheet';
import type { WaterfallLines } from './waterfallSheet';

const HEIGHT = 20;
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

export function resultCharts(
  top: number,
  monthly: Record<ScenarioName, MonthlySheet>,
  waterfall: WaterfallLines,
  headline: { measures: string; of(scenario: ScenarioName): string },
): ChartPlan[] {
  const at = (position: number) => {
    const first = top + 1 + position * (HEIGHT + 1);
    return `A${first}:F${first + HEIGHT - 1}`;
  };
  const waterfallLine = (key: Parameters<WaterfallLines['all']>[0]) => address(waterfall.all(key));
  const valueAxis = { title: '£ thousand', format: poundsThousand };
  return [
    {
      title: 'From gross saving to net cash, central case',
      altText:
        'A waterfall over the horizon: gross saving, less optimism bias, lost income and capacity that is not cash, leaves cash-releasing saving; less one-off cost, reviewers, equipment and optimism bias on costs, leaves net cash. Cash of each year, not discounted.',
      kind: 'stackedColumns',
      categories: address(waterfall.headings),
      series: [
        { name: 'Base', values: waterfallLine('base'), look: 'base' },
        { name: 'Taken off', values: waterfallLine('fall'), look: 'fall' },
        { name: 'Taken off, below zero', values: waterfallLine('fallBelow'), look: 'fall' },
        { name: 'Added', values: waterfallLine('rise'), look: 'rise' },
        { name: 'Added, below zero', values: waterfallLine('riseBelow'), look: 'rise' },
        { name: 'What is left', values: waterfallLine('total'), look: 'total' },
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
      categories: monthly.central.all('monthNumber'),
      series: scenarioNames.map((name) => ({
        name: capital(name),
        values: monthly[name].all('drawn'),
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
      categories: headline.measures,
      series: scenarioNames.map((name) => ({ name: capital(name), values: headline.of(name) })),
      at: at(2),
      valueAxis,
      categoryAxis: { title: 'Measure' },
    },
  ];
}

const capital = (name: ScenarioName) => `${name[0]!.toUpperCase()}${name.slice(1)}`;
