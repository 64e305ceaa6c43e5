import { block, formats, styled } from '../../plan/cells';
import { masterCheckCells, masterCheckHighlights } from '../parts/checks';
import { RESULTS } from '../parts/sheetNames';
import type { CellPlan, SheetPlan } from '../../plan/plan';
import { scenarioNames } from '../parts/inputs';
import type { At } from './inputs';
import { bandRange } from './marketSheet';
import { market, NO_PRICES } from './places';
import { PUBLISHED_COUNCIL } from './providers';
import { rankingRange } from './rankingSheet';
import { alternatives, further, headlines } from './resultRows';
import { bySign } from './signs';
import { ifExpected, upliftAdded, upliftedRate, upliftYear, wageFloor } from './upliftSheet';
import { publishedRows } from './whosePrices';
import { otherYear, ratesOfAnotherYear, ratesOfAnotherYearInWords } from './years';

const pence = formats.poundsAndPence;
const { pounds } = formats;

const RISE = {
  positive: 'a cash pressure',
  negative: 'the cost falls',
  both: 'positive is a cash pressure, negative a fall',
};
const HEADLINE = 6;
const ALTERNATIVE = HEADLINE + headlines.length + further.length + 3;
const RISK = ALTERNATIVE + alternatives.findIndex(([label]) => label === 'Retender: market risk');
const UPLIFT = ALTERNATIVE + alternatives.length + 2;
const NOTICE = UPLIFT + 8;
const NOTICES = 5;
const CHARTS = NOTICE + NOTICES + 1;

export function resultsSheet(at: At, chartPositions: number): SheetPlan {
  const result = (value: string, format: string, isWrapped = false): CellPlan => ({
    value: `=${value}`,
    format,
    style: 'result',
    ...(isWrapped && { isWrapped, lines: 3 }),
  });
  const inPrices = (what: string): CellPlan => ({
    value: `="${what}"&IF(${ratesOfAnotherYear(at)}+${otherYear(at)}=0,", in "&${at('year').central}&" prices","; not every rate is in "&${at('year').central}&" prices")`,
    format: formats.text,
    style: 'heading',
  });
  const noted = (unit: string, meaning: string): CellPlan[] => [
    ...styled('note', unit),
    { value: meaning, style: 'note', format: formats.text },
  ];
  /** Where there are prices. */
  const ifPrices = (formula: string) => `=IF(${market.providers}=0,"${NO_PRICES}",${formula})`;
  return {
    name: RESULTS,
    role: 'results',
    columns: { A: 56, B: 40, C: 29, D: 29, E: 15, F: 58 },
    cells: {
      ...block(1, [
        styled('title', 'Results: home-care rates'),
        [
          {
            value: `=IF(${market.area}="","No council or area given",${market.area})&", prices of "&${at('year').central}&"; compared: "&LOWER(${at('basis').central})`,
            format: formats.text,
            style: 'subtitle',
          },
        ],
      ]),
      ...masterCheckCells(3),
      ...block(HEADLINE - 1, [
        [
          inPrices('Result'),
          ...styled('numberHeading', 'Figure'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...[...headlines, ...further].map(({ label, value, format, unit, meaning }): CellPlan[] => [
          ...styled('label', label),
          result(value, format, format === formats.text),
          ...noted(unit, meaning),
        ]),
      ]),
      ...block(ALTERNATIVE - 1, [
        [
          inPrices('Alternatives, never added together'),
          ...styled('numberHeading', 'Low case', 'Central', 'High case'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...alternatives.map(([label, of, format, unit, meaning]): CellPlan[] => [
          ...styled('label', label),
          ...scenarioNames.map((_, n) => result(of(n), format, format === formats.text)),
          ...noted(unit, meaning),
        ]),
      ]),
      ...block(UPLIFT - 1, [
        [
          ...styled('heading', 'Uplift: added to the cost of now, in the prices of each year'),
          ...styled('numberHeading', 'Low case', 'Central', 'High case'),
          ...styled('heading', 'Unit', 'What it means'),
        ],
        ...[1, 2, 3].map((year): CellPlan[] => [
          {
            value: `="Cost of "&${upliftYear(year)}&${ifExpected}`,
            format: formats.text,
            style: 'label',
          },
          ...scenarioNames.map((scenario) => result(upliftAdded(scenario, year), pounds)),
          ...styled('note', '£ a year'),
          {
            value: `="Gross, in the prices of that year, over all hours; "&${bySign(`$B${UPLIFT + year - 1}:$D${UPLIFT + year - 1}`, RISE)}`,
            style: 'note',
            format: formats.text,
          },
        ]),
        [
          {
            value: `="Average rate in "&${upliftYear(1)}&${ifExpected}`,
            format: formats.text,
            style: 'label',
          },
          ...scenarioNames.map((scenario) => result(upliftedRate(scenario, 1), pence)),
          ...styled('note', '£ an hour', 'The low case is the dearer one'),
        ],
        [
          ...styled('label', 'National Living Wage from next April'),
          result(wageFloor.next, pence),
          { value: `=${wageFloor.known}`, format: formats.text, style: 'result', isWrapped: true },
          { style: 'result' },
          ...styled('note', '£ an hour', 'The rise of year 1 is from the wage in the prices to this one'),
        ],
      ]),
      ...block(NOTICE, [
        [
          ...styled('label', 'Are the benchmark and the other rates of that year?'),
          {
            value: `=IF(${ratesOfAnotherYear(at)}=0,"Yes",${ratesOfAnotherYearInWords(at)})`,
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Is every provider on the chart?'),
          {
            value: ifPrices(
              `IF(${market.providers}>ROWS(${rankingRange('A', chartPositions)}),"No: it shows the dearest "&ROWS(${rankingRange('A', chartPositions)})&" of "&${market.providers}&"; all are on the Ranking sheet","Yes")`,
            ),
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Are the prices of the year chosen?'),
          {
            value: ifPrices(
              `IF(${otherYear(at)}=0,"Yes","No: "&${otherYear(at)}&" of another year, or of none given; bring them to one year before comparing")`,
            ),
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Are the prices your own?'),
          {
            value: ifPrices(
              `IF(${publishedRows}=0,"Yes","No: "&${publishedRows}&" are the published rates of ${PUBLISHED_COUNCIL}; replace them with your own")`,
            ),
            format: formats.text,
            style: 'result',
          },
        ],
        [
          ...styled('label', 'Is the wage of next April on record?'),
          {
            value: `=IF(${wageFloor.known}="On record","Yes",IF(ISNUMBER(${wageFloor.next}),"No: the one you expect is used","No: type the one you expect on the Inputs sheet"))`,
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
          'Dots: the rate of each provider in pounds an hour, from the dearest to the cheapest, with the average weighted by hours and the floor chosen as further series, all on the basis of comparison.',
        kind: 'dots',
        categories: rankingRange('B', chartPositions),
        series: [
          { name: 'Rate', values: rankingRange('L', chartPositions) },
          { name: 'Average, weighted by hours', values: rankingRange('M', chartPositions) },
          { name: 'Floor chosen, average on the same basis', values: rankingRange('N', chartPositions) },
        ],
        at: `A${CHARTS}:C${CHARTS + 30}`,
        valueAxis: { title: '£ an hour', format: formats.poundsAndPence },
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
        range: `B${RISK}:D${RISK}`,
        formula: `=LEFT(B$${RISK},LEN("Below"))="Below"`,
        look: 'bad',
      },
      {
        range: `B${NOTICE}:B${NOTICE + NOTICES - 1}`,
        formula: `=LEFT($B${NOTICE},LEN("No"))="No"`,
        look: 'caution',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  };
}
