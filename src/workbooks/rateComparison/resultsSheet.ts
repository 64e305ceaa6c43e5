import { block, formats, styled } from '../cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { RESULTS } from '../parts/sheetNames';
import type { CellPlan, SheetPlan } from '../plan';
import { scenarioNames } from '../parts/inputs';
import { alternative } from './alternativesSheet';
import { buildUpGap, buildUpTotal, buildUpValue, buildUpWords } from './buildUpSheet';
import type { At } from './inputs';
import { bandRange } from './marketSheet';
import { market, providersColumn } from './places';
import { rankingRange } from './rankingSheet';
import { upliftAdded, upliftedRate, upliftYear } from './upliftSheet';

const pence = formats.poundsAndPence;
const { pounds } = formats;

export interface Headline {
  label: string;
  value: string;
  format: string;
  unit: string;
  meaning: string;
}

export const headlines: Headline[] = [
  {
    label: 'Average paid',
    value: market.averagePaid,
    format: pence,
    unit: '£ an hour',
    meaning: 'Weighted by hours, enhancements included; gross of client contributions',
  },
  {
    label: 'Published minimum price',
    value: market.minimumPrice,
    format: pence,
    unit: '£ an hour',
    meaning: 'Homecare Association, England, for the year chosen',
  },
  {
    label: 'Market risk',
    value: market.words,
    format: formats.text,
    unit: 'words',
    meaning: 'No gap of such a rate is counted as a saving',
  },
  {
    label: 'Possible saving on dear rates',
    value: market.possibleSaving,
    format: pounds,
    unit: '£ a year',
    meaning:
      'Gross, full-year, in the prices of the year: rates brought down to the benchmark, and never below the minimum price. Cash-releasing only once prices are agreed',
  },
  {
    label: 'Average paid against the built-up cost',
    value: buildUpWords,
    format: formats.text,
    unit: 'words',
    meaning: 'At the local mix of visits, on the BuildUp sheet',
  },
];

const further: Headline[] = [
  {
    label: 'How the minimum price is known',
    value: market.minimumStatus,
    format: formats.text,
    unit: 'words',
    meaning: 'A secondary value is to be checked at its source before it is relied on',
  },
  {
    label: 'Average on the basis of comparison',
    value: market.averageCompared,
    format: pence,
    unit: '£ an hour',
    meaning: 'The line on the chart',
  },
  {
    label: 'Benchmark',
    value: market.benchmark,
    format: pence,
    unit: '£ an hour',
    meaning: 'See Inputs for its source',
  },
  {
    label: 'Hours',
    value: market.annualHours,
    format: formats.number,
    unit: 'hours a year',
    meaning: 'Of the providers with a price',
  },
  {
    label: 'Cost of those hours',
    value: market.annualCost,
    format: pounds,
    unit: '£ a year',
    meaning: 'Gross of client contributions, enhancements included',
  },
  {
    label: 'Built-up cost at the local mix',
    value: buildUpTotal,
    format: pence,
    unit: '£ an hour',
    meaning: 'A model of cost at the pay on the Inputs sheet',
  },
  {
    label: 'Built-up cost, less the average paid',
    value: buildUpGap,
    format: pence,
    unit: '£ an hour',
    meaning: 'Positive where less is paid than it costs',
  },
  {
    label: 'The same over all hours',
    value: buildUpValue,
    format: pounds,
    unit: '£ a year',
    meaning: 'Gross; a cost pressure, not a saving',
  },
];

const alternatives: [
  label: string,
  of: (n: number) => string,
  format: string,
  unit: string,
  meaning: string,
][] = [
  [
    'Retender: counted saving, first full year',
    (n) => alternative('retender', 'counted', n),
    pounds,
    '£ in that year',
    'Net of lost income and one-off costs; cash-releasing; nil if below the minimum price',
  ],
  [
    'Retender: net saving of later years',
    (n) => alternative('retender', 'net', n),
    pounds,
    '£ a year',
    'Net of lost income, before the minimum price is considered; cash-releasing, full-year',
  ],
  [
    'Retender: market risk',
    (n) => alternative('retender', 'risk', n),
    formats.text,
    'words',
    'Whether the new rate is below the published minimum price',
  ],
  [
    'Direct payments: first full year',
    (n) => alternative('direct', 'first', n),
    pounds,
    '£ in that year',
    'Net of lost income, support and setting up; cash only if the hours leave the contracts',
  ],
  [
    'Direct payments: later years',
    (n) => alternative('direct', 'net', n),
    pounds,
    '£ a year',
    'Net of lost income and support; cash only if the hours leave the contracts',
  ],
  [
    'Direct payments: risk',
    (n) => alternative('direct', 'risk', n),
    formats.text,
    'words',
    'Against the National Living Wage',
  ],
];

const HEADLINE = 6;
const ALTERNATIVE = HEADLINE + headlines.length + further.length + 3;
const UPLIFT = ALTERNATIVE + alternatives.length + 3;
const NOTICE = UPLIFT + 7;
const CHARTS = NOTICE + 4;

export function resultsSheet(at: At, chartPositions: number): SheetPlan {
  const result = (value: string, format: string, isWrapped = false): CellPlan => ({
    value: `=${value}`,
    format,
    style: 'result',
    ...(isWrapped && { isWrapped }),
  });
  return {
    name: RESULTS,
    role: 'results',
    columns: { A: 50, B: 42, C: 36, D: 36, E: 18, F: 80 },
    cells: {
      ...block(1, [
        styled('title', 'Results: home-care rates'),
        [
          {
            value: `=${at('area').central}&", prices of "&${at('year').central}&"; compared: "&LOWER(${at('basis').central})`,
            format: formats.text,
            style: 'subtitle',
          },
        ],
      ]),
      ...masterCheckCells(3),
      ...block(HEADLINE - 1, [
        [
          ...styled('heading', 'Result'),
          ...styled('numberHeading', 'Figure'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...[...headlines, ...further].map(({ label, value, format, unit, meaning }): CellPlan[] => [
          ...styled('label', label),
          result(value, format, format === formats.text),
          ...styled('note', unit, meaning),
        ]),
      ]),
      ...block(ALTERNATIVE - 1, [
        [
          ...styled('heading', 'Alternatives: never added together'),
          ...styled('numberHeading', 'Low case', 'Central', 'High case'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...alternatives.map(([label, of, format, unit, meaning]): CellPlan[] => [
          ...styled('label', label),
          ...scenarioNames.map((_, n) => result(of(n), format, format === formats.text)),
          ...styled('note', unit, meaning),
        ]),
      ]),
      ...block(UPLIFT - 1, [
        [
          ...styled('heading', 'Uplift: added to the cost of now'),
          ...styled('numberHeading', 'Low case', 'Central', 'High case'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...[1, 2, 3].map((year): CellPlan[] => [
          { value: `="Cost of "&${upliftYear(year)}`, format: formats.text, style: 'label' },
          ...scenarioNames.map((scenario) => result(upliftAdded(scenario, year), pounds)),
          ...styled('note', '£ a year', 'Gross, in the prices of that year, over all hours; a cash pressure'),
        ]),
        [
          { value: `="Average rate in "&${upliftYear(1)}`, format: formats.text, style: 'label' },
          ...scenarioNames.map((scenario) => result(upliftedRate(scenario, 1), pence)),
          ...styled('note', '£ an hour', 'The low case is the dearer one'),
        ],
      ]),
      ...block(NOTICE, [
        [
          ...styled('label', 'Is the benchmark of the same year?'),
          {
            value: `=IF(${at('benchmarkYear').central}=${at('year').central},"Yes","No: the benchmark is of "&${at('benchmarkYear').central}&", the prices of "&${at('year').central})`,
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Is every provider on the chart?'),
          {
            value: `=IF(${market.providers}>ROWS(${rankingRange('A', chartPositions)}),"No: it shows the dearest "&ROWS(${rankingRange('A', chartPositions)})&" of "&${market.providers}&"; all are on the Ranking sheet","Yes")`,
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Are the prices of the year chosen?'),
          {
            value: `=IF(${otherYear(at)}=0,"Yes","No: "&${otherYear(at)}&" of another year; bring them to one year before comparing")`,
            format: formats.text,
            style: 'result',
          },
        ],
      ]),
    },
    charts: [
      {
        title: 'What each provider is paid, dearest first',
        altText:
          'Dots: the rate of each provider in pounds an hour, from the dearest to the cheapest, with the average weighted by hours and the published minimum price as further series.',
        kind: 'dots',
        categories: rankingRange('B', chartPositions),
        series: [
          { name: 'Rate', values: rankingRange('L', chartPositions) },
          { name: 'Average, weighted by hours', values: rankingRange('M', chartPositions) },
          { name: 'Published minimum price', values: rankingRange('N', chartPositions) },
        ],
        at: `A${CHARTS}:C${CHARTS + 30}`,
        valueAxis: { title: '£ an hour', format: '£#,##0' },
        categoryAxis: { title: 'Provider' },
      },
      {
        title: 'Hours a week by rate',
        altText: 'Columns: hours bought a week in each band of rate, from the cheapest band to the dearest.',
        kind: 'columns',
        categories: bandRange('A'),
        series: [{ name: 'Hours a week', values: bandRange('D') }],
        at: `D${CHARTS}:F${CHARTS + 30}`,
        valueAxis: { title: 'Hours a week', format: '#,##0' },
        categoryAxis: { title: 'Rate (£ an hour)' },
      },
    ],
    highlights: [
      ...masterCheckHighlights('$B$3'),
      { range: `B${HEADLINE + 2}`, formula: `=ISNUMBER(SEARCH("risk",$B$${HEADLINE + 2}))`, look: 'bad' },
      {
        range: `B${ALTERNATIVE + 2}:D${ALTERNATIVE + 2}`,
        formula: `=LEFT(B$${ALTERNATIVE + 2},LEN("Below"))="Below"`,
        look: 'bad',
      },
      { range: `B${NOTICE}:B${NOTICE + 2}`, formula: `=LEFT($B${NOTICE},LEN("No"))="No"`, look: 'caution' },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}

/** How many rows have a price of another year than the one chosen. */
export const otherYear = (at: At) =>
  `SUMPRODUCT((${providersColumn('Q')}<>"")*(${providersColumn('A')}<>"")*(${providersColumn('Q')}<>${at('year').central}))`;
