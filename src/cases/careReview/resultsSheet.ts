import { f, firstOf, fix, type Line, mapped, ROW_HEIGHT, rows, type Sheet, sheet, table } from '../../layout';
import { formats } from '../../plan/cells';
import { type Blank, blanks, overBlanks } from '../parts/blankColumns';
import { rankedTable, type Turning } from '../parts/committee/ranked';
import { explained, headlineBlock, section } from '../parts/headlines';
import type { MoreLines } from '../parts/more/moreLines';
import type { Year } from '../parts/years';
import { RESULTS } from '../parts/sheetNames';
import type { ScenarioName } from '../parts/inputs';
import { type CashTable, cashTable } from './cashTable';
import { FIRST_HEIGHT, MORE_HEIGHT, resultCharts } from './charts';
import { type Claim, claimTable } from './claimTable';
import type { InputAt } from './inputs/sections';
import type { MonthlySheet } from './monthlySheet';
import { priceYearNotice } from './priceYear';
import {
  labelOf,
  type Result,
  type ResultLine,
  resultLines,
  type Results,
  type Scenario,
} from './resultLines';
import { answerOf, pictureWords } from './says';
import {
  NOT_RANKED,
  switchingLines,
  type SwitchingKey,
  type SwitchingLine,
  switchingTable,
} from './switchingLines';
import type { WaterfallLines } from './waterfallSheet';
import { pricesOf } from './yearLines';
import type { Yearly } from './yearlySheet';

export function resultsSheet(
  at: InputAt,
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
  waterfall: WaterfallLines,
  claim: Claim | null,
  more: MoreLines<Year>,
): { sheet: Sheet; cash: CashTable; results: Results; ranked: ReturnType<typeof rankedTable> } {
  const scenarioOf = (name: ScenarioName): Scenario => ({
    year: yearly[name].under('total'),
    month: monthly[name].lines.under('total'),
    given: monthly[name].given,
    more: { transfers: more.total('transfers', name), capacity: more.total('capacity', name) },
    prices: pricesOf(yearly[name]),
    input: (key) => f`${at(key).usedBy[name]}`,
    isAsBuilt: (key) => at(key).isAsBuilt,
  });
  const central = scenarioOf('central');
  const years = yearly.central.columns;
  const apart = blanks(years.length - THREE_CASES);
  const cash = cashTable(central, yearly.central);
  const results = sideBySide(scenarioOf, apart);
  const top = resultsHead(results, central);
  const notice = rows('Price year', [
    [{ value: priceYearNotice(at('hourlyRate'), yearly.central), style: 'subtitle', format: formats.text }],
  ]);
  const first = rows('Pictures of the first screen', [], FIRST_HEIGHT);
  const switching = switchingTable(central, apart);
  const ranked = rankedTable(
    mapped<SwitchingKey, SwitchingLine, Turning>(switchingLines, ({ label, unit, format, isShare }, key) => ({
      label,
      unit,
      format,
      used: switching.at(key, 'used'),
      turnsAt: switching.at(key, 'turnsAt'),
      ...(isShare && { isShare }),
    })),
  );
  const claimed = claim ? claimTable(central, results.under('central'), claim, apart) : null;
  const said = pictureWords(results);
  const pictures = rows(
    'Pictures',
    [[{ value: `${claim ? '5' : '4'}  Pictures`, style: 'section' }]],
    MORE_HEIGHT,
  );
  const enough = results.all('enoughPackages');
  const byYear = section('1  Cash by financial year, central case: costs are negative');
  const cases = section('2  Low, central and high side by side');
  const alone = section(
    f`"3  Central case: each input alone at which the net present value of cash, "&${central.prices}&", is zero"`,
  );
  const howFar = section('How far each of them is from turning the answer');
  const stack = [
    ...top.blocks,
    notice,
    first,
    byYear,
    cash,
    explained(
      'The first financial year may hold fewer than twelve months; the last ends on 31 March. Years beyond the horizon are blank.',
    ),
    1,
    cases,
    explained(
      'Low has every input with a range at its cautious end at once, high at the other: outer bounds, and neither is likely.',
    ),
    results,
    1,
    alone,
    switching,
    1,
    howFar,
    explained(NOT_RANKED),
    ranked.table,
    1,
    ...(claimed
      ? [section('4  Derby City Council’s published claim against this case, central'), claimed, 1]
      : []),
    section('What the pictures say'),
    said.block,
    1,
    pictures,
  ];
  return {
    cash,
    results,
    ranked,
    sheet: sheet(RESULTS, stack, {
      role: 'results',
      widths: [widths.label, widths.figure, ...years.map(() => widths.year), widths.words],
      otherRows: ROW_HEIGHT,
      frozen: { rows: top.top },
      charts: resultCharts({ first, more: pictures, cash, monthly, waterfall, results, says: said.at }),
      highlights: [
        ...top.highlights,
        { range: enough, formula: f`LEFT(${fix(firstOf(enough), 'A1')},1)="N"`, look: 'caution' },
      ],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}

const THREE_CASES = 3;
/** So wide that label, total and five years fit beside the pane. */
const widths = { label: 38.5, figure: 14, year: 12.5, words: 76 };

function resultsHead(results: Results, { prices }: Scenario) {
  const inCases = (key: Result) => ({
    low: results.at(key, 'low'),
    central: results.at(key, 'central'),
    high: results.at(key, 'high'),
  });
  const { pounds, text } = formats;
  return headlineBlock({
    title: 'Results: does proportionate care review pay?',
    subtitle:
      'Cash of the year, with uplifts, unless a line says otherwise. Capacity is shown apart and is never added to cash.',
    answer: answerOf(results, prices),
    figures: [
      {
        label: f`"Net present value of cash, "&${prices}`,
        unit: '£, cash, discounted',
        format: pounds,
        of: inCases('npv'),
      },
      {
        label: 'Net cash over the horizon',
        unit: '£, cash of each year',
        format: pounds,
        of: inCases('netCash'),
      },
      {
        label: 'Cash-releasing saving',
        unit: '£, cash of each year, before costs',
        format: pounds,
        of: inCases('cash'),
      },
      { label: 'Total cost', unit: '£, cash of each year', format: pounds, of: inCases('cost') },
      {
        label: 'Capacity released',
        unit: '£, not cash: never add it',
        format: pounds,
        of: inCases('capacity'),
      },
      { label: 'Payback', unit: 'months from the start', format: text, of: inCases('payback') },
    ],
  });
}

const sideBySide = (scenarioOf: (name: ScenarioName) => Scenario, apart: readonly Blank[]) =>
  table(
    'Results',
    {
      columns: ['central', 'low', 'high'],
      before: [],
      after: ['unit', ...apart, 'meaning'],
      own: '$A$1',
      again: ['hours'],
      heading: {
        label: 'Measure',
        beside: { ...overBlanks(apart), meaning: 'What it is' },
        of: { low: 'Low', central: 'Central', high: 'High' },
      },
    },
    mapped<Result, ResultLine<Result>, Line<Result, ScenarioName, 'unit' | 'meaning' | Blank>>(
      resultLines,
      (line) => {
        const { unit, format, meaning, of, isResult } = line;
        const central = scenarioOf('central');
        return {
          label: { value: labelOf(line, central), style: 'label', isWrapped: true },
          unit,
          format,
          style: isResult ? 'result' : 'calculation',
          ...(format === formats.text && { isWrapped: true, align: 'right' as const }),
          beside: {
            meaning: {
              value: typeof meaning === 'string' ? meaning : meaning(central),
              style: 'note',
              isWrapped: true,
            },
          },
          of: (r, { column }) => of(r, scenarioOf(column)),
        };
      },
    ),
  );
