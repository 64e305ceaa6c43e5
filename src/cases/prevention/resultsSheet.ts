import { type Chart, type Content, f, type Ref, ROW_HEIGHT, rows, type Sheet, sheet } from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace, chartRows } from '../parts/charts';
import { explained, headlineBlock, section } from '../parts/headlines';
import { type ScenarioName, scenarioNames, scenarioTitles } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import { addedWords } from './addedWords';
import { type GainsList, gainsList } from './gainsList';
import type { InputAt } from './inputs/sections';
import { grades } from './slots';
import type { Money } from './moneySheet';
import { cashRows, costRowsOf, outcomeRowsOf, peopleRows, publicRows, type ResultRow } from './resultRows';
import { type ByCase, labelOf, type Over, resultsTable } from './resultsTables';
import { answerOf, eachBody, pictureWords } from './resultsWords';

export interface Results extends ByCase {
  sheet: Sheet;
  gains: GainsList;
  numbers: Over<typeof outcomeRowsOf>;
  /** Which kinds are counted, in words; and whether anything is corrected. */
  added: Ref;
  optimism: Ref;
  /** Every table of figures: for the check that none is an error. */
  tables: readonly Ref[];
}

const widths = [42, 16.5, 16.5, 16.5, 22, 16, 16, 46];
const sides = { left: [0, 2], right: [3, 6] } as const;
const poundsThousand = '£#,##0,"k";-£#,##0,"k";£0';

export function resultsSheet(at: InputAt, money: Record<ScenarioName, Money>): Results {
  const made = <K extends string>(title: string, given: Record<K, ResultRow>) =>
    resultsTable(title, given, money);
  const publicValue = made('Public value', publicRows);
  const cash = made('Cash and capacity', cashRows);
  const people = made('People', peopleRows);
  const numbers = made('Outcomes', outcomeRowsOf);
  const each = made('Cost of an outcome', costRowsOf);
  const gains = gainsList(money.central);
  const typed = [...grades.map((one) => at(`benefit-${one}`)), ...grades.map((one) => at(`cost-${one}`))];
  const said = rows('What is counted', [
    [
      { value: 'Kinds counted in public value', style: 'label' },
      { value: addedWords(at), style: 'calculation', format: formats.text },
    ],
    [
      { value: 'Corrections for optimism', style: 'label' },
      {
        value: f`IF(AND(${typed.map(({ central }) => f`ISNUMBER(${central})`)}),"As typed on Inputs, by grade of evidence","Not all are typed on Inputs: a blank corrects nothing")`,
        style: 'calculation',
        format: formats.text,
      },
    ],
  ]);
  const top = resultsHead({ publicValue, cash, people }, labelOf(publicRows.net, money.central).value);
  const words = pictureWords(gains, { publicValue, cash });
  const pictures = rows('Pictures of the first screen', [], chartRows(1));
  const parts = {
    gains: section('1  Who pays and who gains, central case, cash of each year'),
    value: section('2  Public value: first-year prices, discounted'),
    cash: section('3  Cash and capacity of each body: cash of each year, not discounted'),
    people: section('4  People, outcomes and what one costs'),
  };
  const stack = [
    ...top.blocks,
    pictures,
    said,
    1,
    parts.gains,
    explained(
      'In kind and not cash are no money: they are not in the net. Transfers add up to zero over all bodies.',
    ),
    gains,
    1,
    parts.value,
    publicValue,
    1,
    parts.cash,
    cash,
    1,
    parts.people,
    people,
    1,
    numbers,
    1,
    each,
    1,
    section('What the pictures say'),
    words.block,
  ];
  return {
    publicValue,
    cash,
    people,
    numbers,
    gains,
    added: said.at(0, 1),
    optimism: said.at(1, 1),
    tables: [publicValue.body, cash.body, people.body, numbers.body, each.body],
    sheet: sheet(RESULTS, stack, {
      role: 'results',
      widths,
      otherRows: ROW_HEIGHT,
      frozen: { rows: top.top },
      charts: charts(pictures, gains, money, words),
      highlights: top.highlights,
      isProtected: true,
      print: {
        orientation: 'landscape',
      },
    }),
  };
}

function resultsHead({ publicValue, cash, people }: ByCase, label: Content) {
  const of = (cell: (name: ScenarioName) => Ref) => ({
    central: cell('central'),
    low: cell('low'),
    high: cell('high'),
  });
  return headlineBlock({
    title: 'Results: who pays and who gains',
    subtitle:
      'Public value is in first-year prices, discounted. Cash is of each year, not discounted. The two are never added.',
    answer: answerOf({ publicValue, cash }),
    figures: [
      {
        label,
        unit: '£, present value',
        format: formats.pounds,
        of: of((name) => publicValue.at('net', name)),
      },
      {
        label: 'Benefit-cost ratio of public value',
        unit: '£ for each £ of cost',
        format: formats.twoDecimals,
        of: of((name) => publicValue.at('ratio', name)),
      },
      {
        label: 'This council: net cash over the horizon',
        unit: '£, cash of each year',
        format: formats.pounds,
        of: of((name) => cash.at('councilNet', name)),
      },
      {
        label: 'This council: payback',
        unit: 'years, or words',
        format: formats.oneDecimal,
        of: of((name) => cash.at('councilPayback', name)),
      },
      {
        label: 'Cost a person taking part',
        unit: '£, first-year prices',
        format: formats.poundsAndPence,
        of: of((name) => people.at('costTaking', name)),
      },
      {
        label: 'Bed days: capacity, not cash',
        unit: 'bed days',
        format: formats.number,
        of: of((name) => people.at('bedDays', name)),
      },
    ],
  });
}

function charts(
  room: ReturnType<typeof rows>,
  gains: GainsList,
  money: Record<ScenarioName, Money>,
  says: { gains: Ref; payback: Ref },
): Chart[] {
  return [
    {
      title: 'What each body pays against what it gains, central case',
      titleFrom: says.gains,
      altText:
        'Columns for each body over the horizon, in cash of each year: what it pays in cash, what it gains in cash, and what it gains that is not cash.',
      kind: 'columns',
      categories: eachBody(gains, 'name'),
      series: [
        { name: 'Pays, cash', values: eachBody(gains, 'pays'), look: 'fall' },
        { name: 'Gains, cash', values: eachBody(gains, 'gains'), look: 'rise' },
        { name: 'Gains, not cash', values: eachBody(gains, 'capacity'), basis: 'forecast' },
      ],
      at: chartPlace(room, 0, sides.left),
      valueAxis: { title: 'Pays and gains over the horizon, £ thousand', format: poundsThousand },
      categoryAxis: { title: 'Body' },
    },
    {
      title: 'This council: net cash so far, cash of each year',
      titleFrom: says.payback,
      altText:
        'Three lines, low, central and high, with a band between low and high: the council’s net cash added up from the first financial year. A line above zero has paid back.',
      kind: 'lines',
      categories: money.central.drawn.headings,
      series: scenarioNames.map((name) => ({
        name: scenarioTitles[name],
        values: money[name].drawn.all('drawn'),
        look: name,
      })),
      at: chartPlace(room, 0, sides.right),
      valueAxis: { title: 'Net cash so far, £ thousand', format: poundsThousand },
      categoryAxis: { title: 'Financial year' },
    },
  ];
}
