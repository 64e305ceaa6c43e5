import type { Chart, Ref, Rows } from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace } from '../parts/charts';
import type { MonthsSheet } from './monthsSheet';
import type { ShownBands, ShownOutcomes } from './resultTables';

const sides = { left: [0, 2], right: [3, 7] } as const;

interface ChartsOf {
  first: Rows;
  more: Rows;
  months: MonthsSheet;
  bands: ShownBands;
  outcomes: ShownOutcomes;
  says: { waits: Ref; ages: Ref; outcomes: Ref; share: Ref };
}

/** Two pictures on the first screen, and two further down. */
export function resultsCharts({ first, more, months: { lines }, bands, outcomes, says }: ChartsOf): Chart[] {
  return [
    {
      title: 'Waits by month, with the standard',
      titleFrom: says.waits,
      altText:
        'Lines by month of the median wait in days of people of one priority first seen in it, and of the standard of that priority.',
      kind: 'lines',
      categories: lines.headings,
      series: [
        { name: 'Median wait', values: lines.all('medianShown') },
        { name: 'Standard', values: lines.all('standardDrawn') },
      ],
      at: chartPlace(first, 0, sides.left),
      valueAxis: { title: 'Median wait of those first seen in the month, days', format: formats.number },
      categoryAxis: { title: 'Month' },
    },
    {
      title: 'The waiting list by age',
      titleFrom: says.ages,
      altText: 'Columns of the people waiting by how many weeks they have waited so far.',
      kind: 'columns',
      categories: bands.headings,
      series: [{ name: 'People waiting', values: bands.all('waiting') }],
      at: chartPlace(first, 0, sides.right),
      valueAxis: { title: 'People waiting, by weeks waited so far', format: formats.number },
      categoryAxis: { title: 'Weeks waited' },
    },
    {
      title: 'Outcomes before and after, each scale by itself',
      titleFrom: says.outcomes,
      altText:
        'Columns of the mean score before and after on each outcome scale, in the points of that scale. Scales are not comparable with one another.',
      kind: 'columns',
      categories: outcomes.headings,
      series: [
        { name: 'Before', values: outcomes.all('before') },
        { name: 'After', values: outcomes.all('after') },
      ],
      at: chartPlace(more, 0, sides.left, 1),
      valueAxis: { title: 'Mean score before and after, points of each scale', format: formats.number },
      categoryAxis: { title: 'Scale' },
    },
    {
      title: 'Share within the standard, by month of referral',
      titleFrom: says.share,
      altText:
        'Line by month of referral of the share of people seen within the standard of their priority, of those whose standard has passed; people still waiting count as not within it.',
      kind: 'lines',
      categories: lines.headings,
      series: [{ name: 'Within the standard', values: lines.all('shareShown') }],
      at: chartPlace(more, 0, sides.right, 1),
      valueAxis: { title: 'Share within the standard, by month of referral', format: formats.wholePercent },
      categoryAxis: { title: 'Month of referral' },
    },
  ];
}
