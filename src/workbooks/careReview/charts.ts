import { type ScenarioName, scenarioNames } from '../parts/inputs';
import type { ChartPlan } from '../plan';
import type { MonthlySheet } from './monthlySheet';
import { waterfallPlaces } from './waterfallSheet';

const HEIGHT = 20;
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

export function resultCharts(
  top: number,
  monthly: Record<ScenarioName, MonthlySheet>,
  scenarios: { labels: string; npv: string; netCash: string },
): ChartPlan[] {
  const at = (position: number) => {
    const first = top + 1 + position * (HEIGHT + 1);
    return `A${first}:F${first + HEIGHT - 1}`;
  };
  const valueAxis = { title: '£ thousand', format: poundsThousand };
  return [
    {
      title: 'From gross saving to net cash, central case',
      altText:
        'A waterfall over the horizon: gross saving, less optimism adjustment, lost income and capacity that is not cash, leaves cash-releasing saving; less one-off cost, reviewers and equipment, leaves net cash.',
      kind: 'stackedColumns',
      categories: waterfallPlaces.steps,
      series: [
        { name: 'Base', values: waterfallPlaces.line('base'), look: 'base' },
        { name: 'Taken off', values: waterfallPlaces.line('fall'), look: 'fall' },
        { name: 'Taken off, below nil', values: waterfallPlaces.line('fallBelow'), look: 'fall' },
        { name: 'What is left', values: waterfallPlaces.line('total'), look: 'total' },
      ],
      at: at(0),
      valueAxis,
      categoryAxis: { title: 'Step' },
    },
    {
      title: 'Net cash so far, month by month',
      altText:
        'Three lines, low, central and high: cash-releasing saving less all costs, added up from the first month. A line above nil has paid back. Beyond the horizon the lines are level.',
      kind: 'lines',
      categories: monthly.central.all('monthNumber'),
      series: scenarioNames.map((name) => ({
        name: `${name[0]!.toUpperCase()}${name.slice(1)}`,
        values: monthly[name].all('cumulative'),
      })),
      at: at(1),
      valueAxis,
      categoryAxis: { title: 'Months from the start' },
    },
    {
      title: 'Net present value and net cash in the three cases',
      altText:
        'Two columns for each of low, central and high: the net present value of cash, and net cash over the horizon without discounting.',
      kind: 'columns',
      categories: scenarios.labels,
      series: [
        { name: 'Net present value', values: scenarios.npv },
        { name: 'Net cash', values: scenarios.netCash },
      ],
      at: at(2),
      valueAxis,
      categoryAxis: { title: 'Case' },
    },
  ];
}
