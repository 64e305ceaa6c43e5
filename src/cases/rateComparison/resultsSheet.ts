import {
  type Cell,
  f,
  firstOf,
  fix,
  type Ref,
  rightOf,
  ROW_HEIGHT,
  rows,
  type Sheet,
  sheet,
  span,
  words,
} from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace, chartRows } from '../parts/charts';
import { headlineBlock, section } from '../parts/headlines';
import type { ScenarioName } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import { alternativesOf, furtherOf, headlinesOf, type Result } from './resultRows';
import {
  alternativesTable,
  casesAcross,
  noticesOf,
  resultsTable,
  upliftTable,
  wageRow,
} from './resultsTables';
import { answerOf, pictureWords } from './resultsWords';
import { saysBelow } from './says';
import type { Tables } from './tables';

const { poundsAndPence: pence, pounds, text } = formats;
/** So wide that label, three cases and unit fit beside the pane, and all of it on a page. */
const widths = { label: 40, figure: 19.5, unit: 22, words: 69 };

export function resultsSheet(tables: Tables): Sheet {
  const { given, years, market, spread, buildUp, uplift, ranking, alternatives } = tables;
  const { charted } = ranking;
  const inPrices = (what: string): Cell => ({
    value: f`${words(what)}&IF(${years.ratesOfAnother}+${years.pricesOfAnother}=0,", in "&${given.typed('year')}&" prices","; not every rate is in "&${given.typed('year')}&" prices")`,
    format: text,
    style: 'heading',
    isWrapped: true,
  });
  const single = { ...headlinesOf(market, buildUp), ...furtherOf(market, buildUp) };
  const results = resultsTable(inPrices('Result'), single);
  const options = alternativesOf(alternatives, market);
  const ofCases = alternativesTable(inPrices('Alternatives, never added together'), options);
  const ofUplift = upliftTable(tables.room, uplift);
  const top = headlineBlock({
    title: 'Results: home-care rates',
    subtitle: f`IF(${market.each.area}="","No council or area given",${market.each.area})&", prices of "&${given.typed('year')}&"; compared: "&LOWER(${given.typed('basis')})`,
    answer: answerOf(market, results.at('countedSaving'), options.retenderCounted),
    figures: [
      {
        label: 'Average paid, enhancements included',
        format: pence,
        unit: '£ an hour, by hours',
        of: { central: results.at('averagePaid') },
      },
      {
        label: 'Average before enhancements',
        format: pence,
        unit: '£ an hour, by hours',
        of: { central: results.at('averageBefore') },
      },
      {
        label: 'Published minimum price, before enhancements',
        format: pence,
        unit: '£ an hour',
        of: { central: results.at('minimumPrice') },
      },
      {
        label: 'Saving that counts, if dear rates come down',
        format: pounds,
        unit: '£ a year, gross',
        of: { central: results.at('countedSaving') },
      },
      {
        label: 'Retender: net saving that counts',
        format: pounds,
        unit: '£ a year, recurring',
        of: inCases((name) => ofCases.at('retenderCounted', name)),
      },
      {
        label: 'Uplift: added to the cost in year 1',
        format: pounds,
        unit: '£, prices of that year',
        of: inCases((name) => ofUplift.at('year1', name)),
      },
    ],
  });
  const notices = noticesOf(tables);
  const first = rows('Pictures of the first screen', [], chartRows(1));
  const all = section('1  What is paid, what it costs, and what a benchmark would save');
  const others = section('2  Alternatives: low, central and high');
  const rise = section('3  Uplift');
  const known = section('4  What must be known of the figures');
  const said = pictureWords(tables);
  const stack = [
    ...top.blocks,
    first,
    all,
    results,
    1,
    others,
    ofCases,
    1,
    rise,
    ofUplift,
    wageRow(uplift),
    1,
    known,
    notices,
    1,
    section('What the pictures say'),
    said.block,
  ];
  const { risk } = results.each;
  return sheet(RESULTS, stack, {
    role: 'results',
    widths: [widths.label, ...casesAcross.map(() => widths.figure), widths.unit, widths.words],
    otherRows: ROW_HEIGHT,
    frozen: { rows: top.top },
    merges: wordsIn(single).map((key) => {
      const words = results.at(key);
      return span(words, rightOf(words, casesAcross.length - 1));
    }),
    charts: [
      {
        title: 'What each provider is paid, dearest first',
        titleFrom: said.at.rates,
        altText:
          'Dots: the rate of each provider in pounds an hour, from the dearest to the cheapest, with the average weighted by hours and the floor chosen as further series, all on the basis of comparison.',
        kind: 'dots',
        categories: charted('provider'),
        series: [
          { name: 'Rate', values: charted('chartRate') },
          { name: 'Average, weighted by hours', values: charted('chartAverage') },
          { name: 'Floor chosen', values: charted('chartFloor') },
        ],
        at: chartPlace(first, 0, [0, 1]),
        valueAxis: { title: 'Rate of each provider, £ an hour', format: pence },
        categoryAxis: { title: 'Provider' },
      },
      {
        title: 'Hours a week by rate',
        titleFrom: said.at.hours,
        altText: 'Columns: hours bought a week in each band of rate, from the cheapest band to the dearest.',
        kind: 'columns',
        // Where each band begins: its full name is too long to fit under a column.
        categories: spread.bands.column('from'),
        series: [{ name: 'Hours a week', values: spread.bands.column('hours') }],
        at: chartPlace(first, 0, [2, 4]),
        valueAxis: { title: 'Hours a week by rate', format: '#,##0' },
        categoryAxis: { title: 'Rate from, £ an hour' },
      },
    ],
    highlights: [
      ...top.highlights,
      { range: fix(risk, 'A1'), formula: f`ISNUMBER(SEARCH("risk",${risk}))`, look: 'bad' },
      {
        range: ofCases.all('retenderRisk'),
        formula: saysBelow(fix(ofCases.at('retenderRisk', 'central'), 'A$1')),
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

const inCases = (of: (name: ScenarioName) => Ref) => ({
  central: of('central'),
  low: of('low'),
  high: of('high'),
});

/** Results that are words, which need the room of three figures. */
const wordsIn = <K extends string>(results: Record<K, Pick<Result, 'format'>>) =>
  (Object.keys(results) as K[]).filter((key) => results[key].format === text);
