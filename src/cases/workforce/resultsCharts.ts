import { type Chart, type Ref, type Rows } from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace } from '../parts/charts';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import type { Scenarios } from './scenarioTables';
import type { SkillMixTables } from './skillMixSheet';
import type { YearLines } from './yearLines';

const sides = { left: [0, 1], right: [2, 4] } as const;
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

interface Shown {
  /** The rows of the first screen, and those at the end of the sheet, below their title. */
  first: Rows;
  more: Rows;
  scenarios: Scenarios;
  mix: SkillMixTables;
  /** What follows from each, in words. */
  says: { list: Ref; gap: Ref; mix: Ref; staff: Ref };
}

/** Two pictures on the first screen, and two at the end. */
export function resultsCharts({ first, more, scenarios, mix: { parts, lines: mix }, says }: Shown): Chart[] {
  const years = (name: ScenarioName, key: Parameters<YearLines['all']>[0]) =>
    scenarios[name].years.lines.all(key);
  const labels = scenarios.central.years.lines.headings;
  const weeks = (name: ScenarioName, key: 'week' | 'list' | 'target') =>
    scenarios[name].weekly.lines.all(key);
  return [
    {
      title: 'Waiting list by week of the first year',
      titleFrom: says.list,
      altText:
        'Lines of the people waiting at the end of each week in the low, central and high case, with a band between low and high, beside the target list of the central case.',
      kind: 'lines',
      categories: weeks('central', 'week'),
      series: [
        ...scenarioNames.map((scenario) => ({
          name: scenarioTitles[scenario],
          values: weeks(scenario, 'list'),
          look: scenario,
        })),
        { name: 'Target', values: weeks('central', 'target') },
      ],
      at: chartPlace(first, 0, sides.left),
      valueAxis: { title: 'People waiting by week', format: '#,##0' },
      categoryAxis: { title: 'Week' },
    },
    {
      title: 'FTE required and effective FTE by year',
      titleFrom: says.gap,
      altText:
        'Lines of the full-time equivalents required in each financial year of the case in the low, central and high case, with a band between low and high, beside those effective in the central case.',
      kind: 'lines',
      categories: labels,
      series: [
        ...scenarioNames.map((scenario) => ({
          name: scenarioTitles[scenario],
          values: years(scenario, 'requiredDrawn'),
          look: scenario,
        })),
        { name: 'Effective', values: years('central', 'effectiveDrawn') },
      ],
      at: chartPlace(first, 0, sides.right),
      valueAxis: { title: 'FTE required; effective, central', format: formats.oneDecimal },
      categoryAxis: { title: 'Financial year' },
    },
    {
      title: 'Cost of each skill mix, first year',
      titleFrom: says.mix,
      altText:
        'Stacked columns of the yearly cost of senior practitioners, occupational therapists and non-regulated assessors under three options.',
      kind: 'stackedColumns',
      categories: parts.headings,
      series: [
        { name: 'Senior practitioner', values: mix.all('cost-senior'), basis: 'plan' },
        { name: 'Occupational therapist', values: mix.all('cost-therapist'), basis: 'plan' },
        { name: 'Non-regulated assessor', values: mix.all('cost-assessor'), basis: 'plan' },
      ],
      at: chartPlace(more, 0, sides.left, 1),
      valueAxis: { title: 'Cost, first year, £ thousand, gross', format: poundsThousand },
      categoryAxis: { title: 'Option' },
    },
    {
      title: 'Staffing cost by year, central case',
      titleFrom: says.staff,
      altText:
        'Stacked columns of the yearly staffing cost in each financial year of the case, central case: apprentices in training, other roles, and roles that take cases.',
      kind: 'stackedColumns',
      categories: labels,
      series: [
        // The least first: an axis that begins above zero would make the columns lie.
        { name: 'Apprentices in training', values: years('central', 'apprenticeCost'), basis: 'plan' },
        { name: 'Other roles', values: years('central', 'otherCost'), basis: 'plan' },
        { name: 'Roles that take cases', values: years('central', 'postsCost'), basis: 'plan' },
      ],
      at: chartPlace(more, 0, sides.right, 1),
      valueAxis: { title: 'Staffing cost, £ thousand, gross', format: poundsThousand },
      categoryAxis: { title: 'Financial year' },
    },
  ];
}
