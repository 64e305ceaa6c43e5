import { f, type Line, type Ref, ROW_HEIGHT, rows, type Sheet, sheet, table } from '../../layout';
import { formats } from '../../plan/cells';
import { type Blank, blanks, overBlanks } from '../parts/blankColumns';
import { chartRows } from '../parts/charts';
import { explained, headlineBlock, section } from '../parts/headlines';
import type { ScenarioName } from '../parts/inputs';
import { RESULTS } from '../parts/sheetNames';
import { inLastYear, type Year } from '../parts/years';
import type { Reserves } from './reservesSheet';
import { type ByCase, caseRows, type CaseKey, deliveryRows, type DeliveryKey, yearRows } from './resultRows';
import { resultsCharts } from './resultsCharts';
import { answerOf, pictureWords } from './resultsWords';
import type { Savings } from './savingsSheet';
import type { Tracker } from './trackerSheet';
import type { WaterfallLines } from './waterfallSheet';
import type { Given } from './yearTable';

export interface Results {
  sheet: Sheet;
  byCase: ByCase;
  /** Every figure, to be looked through for an error. */
  all: readonly Ref[];
}

/** In the order of the headlines. */
const casesAcross = ['central', 'low', 'high'] as const;
const caseNames = { low: 'Low', central: 'Central', high: 'High' } as const;
/** So wide that label, total and years fit beside the pane, and all of five years on a page. */
const widths = { label: 41, total: 14, year: 13.5, unit: 20, words: 48 };

export function resultsSheet(
  given: Given,
  savings: Record<ScenarioName, Savings>,
  reserves: Reserves,
  tracker: Tracker,
  waterfall: WaterfallLines,
): Results {
  const { calendar } = given;
  const { room, horizon } = calendar;
  const apart = blanks(room.for - 1 - 1);
  const byYear = table<string, Year, 'total' | 'unit' | 'meaning'>(
    'By year',
    {
      columns: room.years,
      before: ['total'],
      after: ['unit', 'meaning'],
      heading: {
        label: 'Item',
        beside: { total: { value: 'Over the years', style: 'numberHeading' }, meaning: 'How to read it' },
        of: (_r, { column }) => f`${calendar.label(column)}`,
      },
    },
    Object.fromEntries(
      yearRows.map(
        ({
          key,
          label,
          of,
          meaning,
          isSummed,
          isResult,
        }): [string, Line<string, Year, 'total' | 'unit' | 'meaning'>] => [
          key,
          {
            label: { value: label, style: 'label' },
            unit: '£, cash of the year',
            format: formats.pounds,
            style: isResult ? 'result' : 'calculation',
            beside: {
              ...(isSummed && {
                total: (all: Ref) => ({
                  value: f`SUM(${all})`,
                  format: formats.pounds,
                  style: 'calculation' as const,
                }),
              }),
              meaning: { value: meaning, style: 'note', isWrapped: true },
            },
            of: (_r, { column }) => of(savings.central, reserves, column),
          },
        ],
      ),
    ),
  );
  const byCase: ByCase = table<CaseKey, ScenarioName, 'unit' | 'meaning' | Blank>(
    'By case',
    {
      columns: casesAcross,
      before: [],
      after: ['unit', ...apart, 'meaning'],
      heading: {
        label: 'Measure',
        beside: { ...overBlanks(apart), meaning: 'How to read it' },
        of: caseNames,
      },
    },
    Object.fromEntries(
      Object.entries(caseRows).map(([key, row]) => [
        key,
        {
          label: { value: row.label, style: 'label' },
          unit: row.unit,
          format: row.format,
          style: 'result',
          ...(row.format === formats.text && { isWrapped: true, lines: 2, align: 'right' }),
          beside: { meaning: { value: row.meaning, style: 'note', isWrapped: true } },
          of: (_r, { column }) => row.of(savings[column], calendar, reserves),
        } satisfies Line<CaseKey, ScenarioName, 'unit' | 'meaning' | Blank>,
      ]),
    ) as Record<CaseKey, Line<CaseKey, ScenarioName, 'unit' | 'meaning' | Blank>>,
  );
  const delivery = table<DeliveryKey, 'figure', 'unit' | 'meaning' | Blank>(
    'Delivery',
    {
      columns: ['figure'],
      before: [],
      after: ['unit', ...blanks(room.for), 'meaning'],
      heading: {
        label: 'Measure',
        beside: { ...overBlanks(blanks(room.for)), meaning: 'How to read it' },
        of: { figure: 'Figure' },
      },
    },
    Object.fromEntries(
      Object.entries(deliveryRows).map(([key, row]) => [
        key,
        {
          label: { value: row.label, style: 'label' },
          unit: row.unit,
          format: row.format,
          style: 'result',
          ...(row.format === formats.text && { align: 'right' }),
          beside: { meaning: { value: row.meaning, style: 'note', isWrapped: true } },
          of: row.of(tracker),
        } satisfies Line<DeliveryKey, 'figure', 'unit' | 'meaning' | Blank>,
      ]),
    ) as Record<DeliveryKey, Line<DeliveryKey, 'figure', 'unit' | 'meaning' | Blank>>,
  );
  const inCases = (key: CaseKey) => ({
    central: byCase.at(key, 'central'),
    low: byCase.at(key, 'low'),
    high: byCase.at(key, 'high'),
  });
  const headline = (key: CaseKey, label: string) => ({
    label,
    unit: caseRows[key].unit,
    format: caseRows[key].format,
    of: inCases(key),
  });
  const top = headlineBlock({
    title: 'Results: what the programme saves, and what gap it leaves',
    subtitle:
      'Of the last year of the plan unless a line says otherwise. A gap is positive, a surplus negative. Only cash-releasing levers are savings.',
    answer: answerOf(byCase, given),
    figures: [
      headline('gapBefore', 'Gap before savings'),
      headline('saving', 'Cash-releasing savings, after overlap'),
      headline('gapBeforeRisk', 'Gap before the delivery risk allowance'),
      headline('gapAfterRisk', 'Gap after the delivery risk allowance'),
      {
        label: 'Gap still to close, after reserves',
        unit: '£ a year',
        format: formats.pounds,
        of: { central: inLastYear(reserves.balance.all('balance'), horizon) },
      },
      headline('npv', 'Net present value of the programme’s cash'),
    ],
  });
  const first = rows('Pictures of the first screen', [], chartRows(1));
  const said = pictureWords(byCase, given, tracker);
  const named = rows(
    'Recurring gap met by reserves',
    room.years.map((column) => {
      const met = reserves.total('recurringMet', { column });
      return [
        { value: f`${calendar.label(column)}`, style: 'label' as const, format: formats.text },
        {
          value: f`IF(${calendar.position(column)}="","",IF(${met}>0,"Reserves meet a recurring gap of "&TEXT(${met},"£#,##0"),"None met by reserves"))`,
          style: 'calculation' as const,
          format: formats.text,
        },
      ];
    }),
  );
  const parts = {
    years: section('1  By financial year, central case'),
    cases: section('2  Low, central and high'),
    reserves: section('3  A recurring gap that reserves meet, by name'),
    delivery: section(f`"4  Delivery in "&${tracker.year}`),
  };
  const more = rows('Pictures', [[{ value: '5  Pictures', style: 'section' }]], 1 + chartRows(1));
  const stack = [
    ...top.blocks,
    first,
    parts.years,
    byYear,
    explained(
      'Levers and overlap add up to the savings of every budget line: the checks work it out in three ways.',
    ),
    1,
    parts.cases,
    explained(
      'Low has every lever at its low amount and every pressure at its cautious end at once, high the other: outer bounds, and neither is likely.',
    ),
    byCase,
    1,
    parts.reserves,
    named,
    1,
    parts.delivery,
    delivery,
    1,
    more,
    section('What the pictures say'),
    said.block,
  ];
  return {
    byCase,
    all: [byYear.body, byCase.body, delivery.all('planned')],
    sheet: sheet(RESULTS, stack, {
      role: 'results',
      widths: [widths.label, widths.total, ...room.years.map(() => widths.year), widths.unit, widths.words],
      otherRows: ROW_HEIGHT,
      frozen: { rows: top.top },
      charts: resultsCharts({ first, more, byYear, waterfall, tracker, says: said.at }),
      highlights: top.highlights,
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
