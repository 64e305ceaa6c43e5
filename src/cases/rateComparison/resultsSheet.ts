import {
  type Cell,
  crossing,
  f,
  firstOf,
  fix,
  type Formula,
  type Line,
  mapped,
  type Ref,
  rows,
  type Sheet,
  sheet,
  span,
  table,
  values,
  words,
} from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { RESULTS } from '../parts/sheetNames';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import { PUBLISHED_COUNCIL } from './providers';
import { publishedRows } from './providersSheet';
import { alternativesOf, furtherOf, headlinesOf, type OfCases, type Result } from './resultRows';
import { says, saysBelow } from './says';
import { bySign } from './signs';
import type { Tables } from './tables';
import type { Year, YearRoom } from '../parts/years';
import type { Uplift } from './upliftSheet';

const { poundsAndPence: pence, pounds, text } = formats;
const CHARTS_HEIGHT = 31;
const RISE = {
  positive: 'a cash pressure',
  negative: 'the cost falls',
  both: 'positive is a cash pressure, negative a fall',
};

type Beside = 'unit' | 'meaning';
const caseNames = { low: 'Low case', central: 'Central', high: 'High case' } as const;
const shape = { before: [], after: ['unit', 'meaning'] } as const;
const MEANING = 'What it means';

export function resultsSheet(tables: Tables): Sheet {
  const { given, years, market, spread, buildUp, uplift, ranking, alternatives } = tables;
  const { charted } = ranking;
  const inPrices = (what: string): Cell => ({
    value: f`${words(what)}&IF(${years.ratesOfAnother}+${years.pricesOfAnother}=0,", in "&${given.typed('year')}&" prices","; not every rate is in "&${given.typed('year')}&" prices")`,
    format: text,
    style: 'heading',
  });
  const title = rows('Title', [
    styled('title', 'Results: home-care rates'),
    [
      {
        value: f`IF(${market.each.area}="","No council or area given",${market.each.area})&", prices of "&${given.typed('year')}&"; compared: "&LOWER(${given.typed('basis')})`,
        format: text,
        style: 'subtitle',
      },
    ],
  ]);
  const master = masterCheck();
  const results = resultsTable(inPrices('Result'), {
    ...headlinesOf(market, buildUp),
    ...furtherOf(market, buildUp),
  });
  const ofCases = alternativesTable(
    inPrices('Alternatives, never added together'),
    alternativesOf(alternatives, market),
  );
  const notices = noticesOf(tables);
  const charts = rows('Charts', [], CHARTS_HEIGHT);
  const chartAt = (from: Ref, to: Ref) =>
    span(crossing(charts.at(0, 0), from), crossing(charts.at(CHARTS_HEIGHT - 1, 0), to));
  const { risk } = results.each;
  const stack = [
    title,
    master.rows,
    1,
    results,
    2,
    ofCases,
    1,
    upliftTable(tables.room, uplift),
    1,
    wageRow(uplift),
    2,
    notices,
    1,
    charts,
  ];
  return sheet(RESULTS, stack, {
    role: 'results',
    widths: [56, 40, 29, 29, 15, 58],
    charts: [
      {
        title: 'What each provider is paid, dearest first',
        altText:
          'Dots: the rate of each provider in pounds an hour, from the dearest to the cheapest, with the average weighted by hours and the floor chosen as further series, all on the basis of comparison.',
        kind: 'dots',
        categories: charted('provider'),
        series: [
          { name: 'Rate', values: charted('chartRate') },
          { name: 'Average, weighted by hours', values: charted('chartAverage') },
          { name: 'Floor chosen, average on the same basis', values: charted('chartFloor') },
        ],
        at: chartAt(ofCases.heading('label'), ofCases.heading('central')),
        valueAxis: { title: '£ an hour', format: pence },
        categoryAxis: { title: 'Provider' },
      },
      {
        title: 'Hours a week by rate',
        altText: 'Columns: hours bought a week in each band of rate, from the cheapest band to the dearest.',
        kind: 'columns',
        categories: spread.bands.column('band'),
        series: [{ name: 'Hours a week', values: spread.bands.column('hours') }],
        at: chartAt(ofCases.heading('high'), ofCases.heading('meaning')),
        valueAxis: { title: 'Hours a week', format: '#,##0' },
        categoryAxis: { title: 'Rate (£ an hour)' },
      },
    ],
    highlights: [
      ...master.highlights,
      { range: fix(risk, 'A1'), formula: f`ISNUMBER(SEARCH("risk",${risk}))`, look: 'bad' },
      {
        range: ofCases.all('retenderRisk'),
        formula: saysBelow(fix(ofCases.at('retenderRisk', 'low'), 'A$1')),
        look: 'bad',
      },
      {
        range: notices.body,
        formula: f`LEFT(${fix(firstOf(notices.body), '$A1')},LEN("No"))="No"`,
        look: 'caution',
      },
    ],
    isProtected: true,
    print: { orientation: 'landscape' },
  });
}

const shown = (line: Pick<Result, 'label' | 'unit' | 'format' | 'meaning'>) => ({
  label: line.label,
  unit: line.unit,
  format: line.format,
  style: 'result' as const,
  ...(line.format === text && { isWrapped: true, lines: 3 }),
  beside: { meaning: { value: line.meaning, style: 'note', format: text } satisfies Cell },
});

const resultsTable = <K extends string>(label: Cell, results: Record<K, Result>) =>
  values(
    'Results',
    { ...shape, heading: { label, beside: { meaning: MEANING }, of: () => 'Figure' } },
    mapped<K, Result, Line<never, 'value', Beside>>(results, (line) => ({ ...shown(line), of: line.value })),
  );

const alternativesTable = <K extends string>(label: Cell, alternatives: Record<K, OfCases>) =>
  table(
    'Results of the alternatives',
    {
      ...shape,
      columns: scenarioNames,
      heading: { label, beside: { meaning: MEANING }, of: caseNames },
    },
    mapped<K, OfCases, Line<never, ScenarioName, Beside>>(alternatives, (line) => ({
      ...shown(line),
      of: (_r, { column }) => line.of(column),
    })),
  );

const upliftTable = ({ years }: YearRoom, { cases, labelOf, ifExpected }: Uplift) => {
  const labelled = (words: Formula): Cell => ({ value: words, format: text, style: 'label' });
  const costOf = (year: Year): Line<never, ScenarioName, Beside> => {
    const within = (words: Formula) => f`IF(${labelOf(year)}="","",${words})`;
    return {
      label: labelled(within(f`"Cost of "&${labelOf(year)}&${ifExpected}`)),
      unit: { value: within(f`"£ a year"`), style: 'note', format: text },
      format: pounds,
      style: 'result',
      beside: {
        meaning: (all) => ({
          value: within(
            f`"Gross, in the prices of that year, over all hours; "&${bySign(fix(all, '$A1'), RISE)}`,
          ),
          style: 'note',
          format: text,
        }),
      },
      of: (_r, { column }) => cases[column].at('added', year),
    };
  };
  return table<'rate' | Year, ScenarioName, Beside>(
    'Results of the uplift',
    {
      ...shape,
      columns: scenarioNames,
      heading: {
        label: 'Uplift: added to the cost of now, in the prices of each year',
        beside: { meaning: MEANING },
        of: caseNames,
      },
    },
    {
      rate: {
        label: labelled(f`"Average rate in "&${labelOf('year1')}&${ifExpected}`),
        unit: '£ an hour',
        format: pence,
        style: 'result',
        beside: { meaning: 'The low case is the dearer one' },
        of: (_r, { column }) => cases[column].at('rate', 'year1'),
      },
      ...(Object.fromEntries(years.map((year) => [year, costOf(year)])) as Record<
        Year,
        ReturnType<typeof costOf>
      >),
    },
  );
};

const wageRow = ({ wages }: Uplift) =>
  rows('Wage', [
    [
      { value: 'National Living Wage from next April', style: 'label' },
      { value: wages.next, format: pence, style: 'result' },
      { value: wages.known, format: text, style: 'result', isWrapped: true },
      { style: 'result' },
      ...styled('note', '£ an hour', 'The rise of year 1 is from the wage in the prices to this one'),
    ],
  ]);

/** What must be known of the figures, each as a question. */
function noticesOf({ providers, market, ranking, uplift, years, isPublished }: Tables) {
  const { pricesOfAnother } = years;
  const count = market.each.providers;
  const published = publishedRows(providers);
  const places = f`ROWS(${ranking.charted('rank')})`;
  /** Where there are prices. */
  const ifPrices = (formula: Formula) => f`IF(${count}=0,${says.noPrices},${formula})`;
  const notice = (label: string, of: Formula) => ({ label, format: text, style: 'result' as const, of });
  return values(
    'Notices',
    { before: [] },
    {
      rates: notice(
        'Are the benchmark and the other rates of that year?',
        f`IF(${years.ratesOfAnother}=0,"Yes",${years.ratesOfAnotherInWords})`,
      ),
      chart: notice(
        'Is every provider on the chart?',
        ifPrices(
          f`IF(${count}>${places},"No: it shows the dearest "&${places}&" of "&${count}&"; all are on the Ranking sheet","Yes")`,
        ),
      ),
      prices: notice(
        'Are the prices of the year chosen?',
        ifPrices(
          f`IF(${pricesOfAnother}=0,"Yes","No: "&${pricesOfAnother}&" of another year, or of none given; bring them to one year before comparing")`,
        ),
      ),
      own: notice(
        'Are the prices your own?',
        ifPrices(
          f`IF(${published}=0,"Yes","No: "&${published}&${words(` are the published rates of ${isPublished ? PUBLISHED_COUNCIL : 'another council'}; replace them with your own`)})`,
        ),
      ),
      wage: notice(
        'Is the wage of next April on record?',
        f`IF(${uplift.isOnRecord},"Yes",IF(ISNUMBER(${uplift.wages.next}),"No: the one you expect is used","No: type the one you expect on the Inputs sheet"))`,
      ),
    },
  );
}
