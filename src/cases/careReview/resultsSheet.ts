import { f, firstOf, fix, type Line, mapped, rows, type Sheet, sheet, span, table } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { RESULTS } from '../parts/sheetNames';
import { type ScenarioName, scenarioNames } from '../parts/inputs';
import { type CashTable, cashTable } from './cashTable';
import { CHARTS_HEIGHT, resultCharts } from './charts';
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
import { rankedTable } from './ranked';
import { switchingTable } from './switchingLines';
import type { WaterfallLines } from './waterfallSheet';
import { pricesOf } from './yearLines';
import type { Yearly } from './yearlySheet';

export function resultsSheet(
  at: InputAt,
  monthly: Record<ScenarioName, MonthlySheet>,
  yearly: Yearly,
  waterfall: WaterfallLines,
  claim: Claim | null,
): { sheet: Sheet; cash: CashTable; results: Results; ranked: ReturnType<typeof rankedTable> } {
  const scenarioOf = (name: ScenarioName): Scenario => ({
    year: yearly[name].under('total'),
    month: monthly[name].lines.under('total'),
    given: monthly[name].given,
    prices: pricesOf(yearly[name]),
    input: (key) => f`${at(key).usedBy[name]}`,
    isAsBuilt: (key) => at(key).isAsBuilt,
  });
  const central = scenarioOf('central');
  const title = rows('Title', [
    styled('title', 'Results: does proportionate care review pay?'),
    styled(
      'subtitle',
      'Cash of the year, with uplifts, unless a line says otherwise. Capacity is shown apart and is never added to cash.',
    ),
  ]);
  const master = masterCheck();
  const notice = rows('Price year', [
    [{ value: priceYearNotice(at('hourlyRate'), yearly.central), style: 'note' }],
  ]);
  const cash = cashTable(central, yearly.central);
  const results = sideBySide(scenarioOf);
  const switching = switchingTable(central);
  const ranked = rankedTable(switching);
  const claimed = claim
    ? [
        rows('Claim', [
          styled('subtitle', '4  Derby City Council’s published claim against this case, central'),
        ]),
        claimTable(central, results.under('central'), claim),
        1,
      ]
    : [];
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  const charts = rows('Charts', [styled('subtitle', `${claim ? '5' : '4'}  Charts`)], CHARTS_HEIGHT);
  const enough = results.all('enoughPackages');
  const stack = [
    title,
    master.rows,
    notice,
    subtitle('1  Cash by financial year, central case: costs are negative'),
    cash,
    rows('Part years', [
      styled(
        'note',
        'The first financial year may hold fewer than twelve months; the last ends on 31 March. Years beyond the horizon are blank.',
      ),
    ]),
    1,
    subtitle(
      '2  Low, central and high side by side: low has every input with a range at its cautious end at once, high at the other',
    ),
    results,
    2,
    rows('Switching', [
      [
        {
          value: f`"3  Central case: each input alone at which the net present value of cash, "&${central.prices}&", is zero"`,
          style: 'subtitle',
        },
      ],
    ]),
    switching,
    1,
    subtitle('How far each of them is from turning the answer'),
    ranked.table,
    2,
    ...claimed,
    charts,
  ];
  return {
    cash,
    results,
    ranked,
    sheet: sheet(RESULTS, stack, {
      role: 'results',
      widths: [52, 26, 22, 22, 22, 22, 22, 22],
      frozen: { rows: master.rows.at(0, 0) },
      charts: resultCharts(charts, monthly, waterfall, results),
      highlights: [
        ...master.highlights,
        { range: enough, formula: f`LEFT(${fix(firstOf(enough), 'A1')},1)="N"`, look: 'caution' },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: span(title.at(0, 0), master.rows.at(0, 0)) },
    }),
  };
}

const sideBySide = (scenarioOf: (name: ScenarioName) => Scenario) =>
  table(
    'Results',
    {
      columns: scenarioNames,
      after: ['meaning'],
      own: '$A$1',
      heading: {
        label: 'Measure',
        beside: { meaning: 'What it is' },
        of: { low: 'Low', central: 'Central', high: 'High' },
      },
    },
    mapped<Result, ResultLine<Result>, Line<Result, ScenarioName, 'unit' | 'meaning'>>(
      resultLines,
      (line) => {
        const { unit, format, meaning, of } = line;
        const central = scenarioOf('central');
        return {
          label: { value: labelOf(line, central), style: 'label', isWrapped: true },
          unit,
          format,
          style: 'result',
          ...(format === formats.text && { isWrapped: true }),
          beside: {
            meaning: {
              value: typeof meaning === 'string' ? meaning : meaning(central),
              style: 'note',
            },
          },
          of: (r, { column }) => of(r, scenarioOf(column)),
        };
      },
    ),
  );
