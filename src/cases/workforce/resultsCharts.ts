import type { Chart, Rows } from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace, chartRows } from '../parts/charts';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import type { Scenarios } from './scenarioTables';
import type { SkillMixTables } from './skillMixSheet';
import type { YearLines } from './yearLines';

export const CHARTS_HEIGHT = chartRows(2);
const sides = { left: [0, 2], right: [3, 5] } as const;

/** Two rows of two charts. */
export function resultsCharts(
  room: Rows,
  scenarios: Scenarios,
  { parts, lines: mix }: SkillMixTables,
): Chart[] {
  const years = (name: ScenarioName, key: Parameters<YearLines['all']>[0]) =>
    scenarios[name].years.lines.all(key);
  const labels = scenarios.central.years.lines.headings;
  const weeks = (name: ScenarioName, key: 'week' | 'list' | 'target') =>
    scenarios[name].weekly.lines.all(key);
  const at = (above: number, side: keyof typeof sides) => chartPlace(room, above, sides[side]);
  return [
    {
      title: 'Waiting list by week of the first year',
      altText:
        'Lines of the people waiting at the end of each week in the low, central and high case, beside the target list of the central case.',
      kind: 'lines',
      categories: weeks('central', 'week'),
      series: [
        ...scenarioNames.map((scenario) => ({
          name: `${scenarioTitles[scenario]} case`,
          values: weeks(scenario, 'list'),
        })),
        { name: 'Target list, central case', values: weeks('central', 'target') },
      ],
      at: at(0, 'left'),
      valueAxis: { title: 'People waiting', format: '#,##0' },
      categoryAxis: { title: 'Week' },
    },
    {
      title: 'FTE required and effective FTE by year',
      altText:
        'Lines of the full-time equivalents required and of those effective at a full caseload in each financial year of the case, for the low, central and high case.',
      kind: 'lines',
      categories: labels,
      series: [
        { name: 'Required, central case', values: years('central', 'requiredDrawn') },
        { name: 'Effective, central case', values: years('central', 'effectiveDrawn') },
        { name: 'Required, low case', values: years('low', 'requiredDrawn') },
        { name: 'Effective, low case', values: years('low', 'effectiveDrawn') },
        { name: 'Required, high case', values: years('high', 'requiredDrawn') },
        { name: 'Effective, high case', values: years('high', 'effectiveDrawn') },
      ],
      at: at(0, 'right'),
      valueAxis: { title: 'FTE at a full caseload', format: formats.oneDecimal },
      categoryAxis: { title: 'Financial year' },
    },
    {
      title: 'Cost of each skill mix, first year',
      altText:
        'Stacked columns of the yearly cost of senior practitioners, occupational therapists and non-regulated assessors under three options.',
      kind: 'stackedColumns',
      categories: parts.headings,
      series: [
        { name: 'Senior practitioner', values: mix.all('cost-senior') },
        { name: 'Occupational therapist', values: mix.all('cost-therapist') },
        { name: 'Non-regulated assessor', values: mix.all('cost-assessor') },
      ],
      at: at(1, 'left'),
      valueAxis: { title: '£ a year, gross, in the price basis above', format: '£#,##0' },
      categoryAxis: { title: 'Option' },
    },
    {
      title: 'Staffing cost by year, central case',
      altText:
        'Stacked columns of the yearly staffing cost in each financial year of the case, central case: apprentices in training, other roles, and roles that take cases.',
      kind: 'stackedColumns',
      categories: labels,
      series: [
        // The least first: an axis that begins above zero would make the columns lie.
        { name: 'Apprentices in training', values: years('central', 'apprenticeCost') },
        { name: 'Other roles', values: years('central', 'otherCost') },
        { name: 'Roles that take cases', values: years('central', 'postsCost') },
      ],
      at: at(1, 'right'),
      valueAxis: { title: '£ a year, gross, in the price basis above', format: '£#,##0' },
      categoryAxis: { title: 'Financial year' },
    },
  ];
}
