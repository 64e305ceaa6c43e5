import { type Chart, type Ref, type Rows, type Table } from '../../layout';
import { chartPlace } from '../parts/charts';
import type { Year } from '../parts/years';
import type { Tracker } from './trackerSheet';
import type { WaterfallLines } from './waterfallSheet';

export const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';
const inThousand = (what: string) => ({ title: `${what}, £ thousand`, format: poundsThousand });

interface Shown {
  /** The rows of the first screen, and those at the end of the sheet, below their title. */
  first: Rows;
  more: Rows;
  byYear: Table<string, Year, 'total' | 'unit' | 'meaning'>;
  waterfall: WaterfallLines;
  tracker: Tracker;
  /** What follows from each, in words. */
  says: Record<'waterfall' | 'gap' | 'savings' | 'delivery', Ref>;
}

const left = [0, 2] as const;
const right = [3, 7] as const;

/** Two pictures on the first screen, and two at the end. */
export function resultsCharts({ first, more, byYear, waterfall, tracker, says }: Shown): Chart[] {
  const { byMonth } = tracker;
  return [
    {
      title: 'From the gap to balance, last year of the plan',
      titleFrom: says.waterfall,
      altText:
        'A waterfall of the last year of the plan: the gap before savings, less the levers as entered, plus their overlap and their costs, less transfers and further lines, leaves the gap after savings; with the delivery risk allowance, and less what grants, receipts and reserves meet, the gap still to close.',
      kind: 'stackedColumns',
      categories: waterfall.headings,
      series: [
        { name: 'Base', values: waterfall.all('base'), look: 'base' },
        { name: 'Closes the gap', values: waterfall.all('fall'), look: 'rise', basis: 'plan' },
        { name: 'Closes it, below zero', values: waterfall.all('fallBelow'), look: 'rise', basis: 'plan' },
        { name: 'Opens the gap', values: waterfall.all('rise'), look: 'fall', basis: 'plan' },
        { name: 'Opens it, below zero', values: waterfall.all('riseBelow'), look: 'fall', basis: 'plan' },
        { name: 'Gap', values: waterfall.all('total'), look: 'total', basis: 'plan' },
      ],
      at: chartPlace(first, 0, left),
      valueAxis: inThousand('Last year of the plan, central case'),
    },
    {
      title: 'Gap before and after savings, by year',
      titleFrom: says.gap,
      altText:
        'Columns by financial year, central case: the gap before savings, the gap after savings, and the gap after the delivery risk allowance. Below zero is a surplus.',
      kind: 'columns',
      categories: byYear.headings,
      series: [
        { name: 'Before savings', values: byYear.all('gapBefore'), look: 'fall', basis: 'plan' },
        { name: 'After savings', values: byYear.all('gapBeforeRisk'), look: 'rise', basis: 'plan' },
        {
          name: 'After the risk allowance',
          values: byYear.all('gapAfterRisk'),
          look: 'total',
          basis: 'plan',
        },
      ],
      at: chartPlace(first, 0, right),
      valueAxis: inThousand('Gap by year, central case'),
      categoryAxis: { title: 'Financial year' },
    },
    {
      title: 'Cash-releasing savings by year',
      titleFrom: says.savings,
      altText:
        'Columns by financial year, central case: cash-releasing savings after overlap, and beside them the transfers and funding that are no savings.',
      kind: 'columns',
      categories: byYear.headings,
      series: [
        { name: 'Savings, after overlap', values: byYear.all('saving'), look: 'rise', basis: 'plan' },
        { name: 'Transfers and funding', values: byYear.all('transfers'), basis: 'plan' },
      ],
      at: chartPlace(more, 0, left, 1),
      valueAxis: inThousand('Savings by year, central case'),
      categoryAxis: { title: 'Financial year' },
    },
    {
      title: 'Planned and delivered so far, tracked year',
      titleFrom: says.delivery,
      altText:
        'Two lines by month of the tracked financial year: what was planned so far and what is delivered and confirmed so far, of cash-releasing levers.',
      kind: 'lines',
      categories: byMonth.all('label'),
      series: [
        { name: 'Planned', values: byMonth.all('plannedSoFar') },
        { name: 'Delivered', values: byMonth.all('deliveredSoFar') },
      ],
      at: chartPlace(more, 0, right, 1),
      valueAxis: inThousand('So far in the tracked year'),
      categoryAxis: { title: 'Month' },
    },
  ];
}
