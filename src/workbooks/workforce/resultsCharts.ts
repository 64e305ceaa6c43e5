import { formats } from '../cells';
import { scenarioNames } from '../parts/inputs';
import type { ChartPlan } from '../plan';
import { mixHeadings, mixRange } from './skillMixSheet';
import { weeklyRange } from './weeklySheet';
import { yearLabels, yearsRange } from './yearsSheet';

const HEIGHT = 20;

/** Charts below the tables, from a row of the Results sheet on. */
export function resultsCharts(top: number): ChartPlan[] {
  const at = (n: number, columns: [string, string]) =>
    `${columns[0]}${top + n * (HEIGHT + 1)}:${columns[1]}${top + n * (HEIGHT + 1) + HEIGHT - 1}`;
  return [
    {
      title: 'Waiting list by week of the first year',
      altText:
        'Lines of the people waiting at the end of each week in the low, central and high case, beside the target list of the central case.',
      kind: 'lines',
      categories: weeklyRange('central', 'week'),
      series: [
        ...scenarioNames.map((scenario) => ({
          name: `${scenario[0]!.toUpperCase()}${scenario.slice(1)} case`,
          values: weeklyRange(scenario, 'list'),
        })),
        { name: 'Target list, central case', values: weeklyRange('central', 'target') },
      ],
      at: at(0, ['A', 'C']),
      valueAxis: { title: 'People waiting', format: '#,##0' },
      categoryAxis: { title: 'Week' },
    },
    {
      title: 'FTE required and effective FTE by year',
      altText:
        'Lines of the full-time equivalents required and of those effective at a full caseload in each of five financial years, for the low, central and high case.',
      kind: 'lines',
      categories: yearLabels('central'),
      series: [
        { name: 'Required, central case', values: yearsRange('central', 'required') },
        { name: 'Effective, central case', values: yearsRange('central', 'effective') },
        { name: 'Required, low case', values: yearsRange('low', 'required') },
        { name: 'Effective, low case', values: yearsRange('low', 'effective') },
        { name: 'Required, high case', values: yearsRange('high', 'required') },
        { name: 'Effective, high case', values: yearsRange('high', 'effective') },
      ],
      at: at(0, ['D', 'F']),
      valueAxis: { title: 'FTE at a full caseload', format: formats.oneDecimal },
      categoryAxis: { title: 'Financial year' },
    },
    {
      title: 'Cost of each skill mix, first year',
      altText:
        'Stacked columns of the yearly cost of senior practitioners, occupational therapists and non-regulated assessors under three options.',
      kind: 'stackedColumns',
      categories: mixHeadings,
      series: [
        { name: 'Senior practitioner', values: mixRange('cost-senior') },
        { name: 'Occupational therapist', values: mixRange('cost-therapist') },
        { name: 'Non-regulated assessor', values: mixRange('cost-assessor') },
      ],
      at: at(1, ['A', 'C']),
      valueAxis: { title: '£ a year, gross, in the price basis above', format: '£#,##0' },
      categoryAxis: { title: 'Option' },
    },
    {
      title: 'Staffing cost by year, central case',
      altText:
        'Stacked columns of the yearly staffing cost in five financial years, central case: apprentices in training, other roles, and roles that take cases.',
      kind: 'stackedColumns',
      categories: yearLabels('central'),
      series: [
        // The least first: an axis that begins above zero would make the columns lie.
        { name: 'Apprentices in training', values: yearsRange('central', 'apprenticeCost') },
        { name: 'Other roles', values: yearsRange('central', 'otherCost') },
        { name: 'Roles that take cases', values: yearsRange('central', 'postsCost') },
      ],
      at: at(1, ['D', 'F']),
      valueAxis: { title: '£ a year, gross, in the price basis above', format: '£#,##0' },
      categoryAxis: { title: 'Financial year' },
    },
  ];
}
