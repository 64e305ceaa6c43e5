import { crossing, f, type Formula, type Own, type Ref, rows, sheet, span, values } from '../../layout';
import { formats } from '../../plan/cells';
import { chartPlace, chartRows } from '../parts/charts';
import type { Annex } from './annexSheet';
import { buildUpLines, buildUpParts } from './buildUpLines';
import type { Given } from './inputs';
import { item, titled } from './looks';
import type { Market } from './marketLines';
import type { Rates } from './rateColumns';
import { says } from './says';
import { BUILD_UP } from './sheets';
import { bySign } from './signs';
import type { VisitsTable } from './visits';

const pence = formats.poundsAndPence;

/** The built-up cost beside the rate paid. */
const againstPaid = ({ each: market }: Market, { column }: Rates) => {
  type Cells = Own<'average' | 'builtUp' | 'gap'>;
  const ifAverage = (of: (r: Cells) => Formula) => (r: Cells) =>
    f`IF(ISNUMBER(${r.average}),${of(r)},${says.noHours})`;
  return values(
    'Against what is paid',
    {
      own: '$A1',
      heading: { label: 'Against what is paid, both before enhancements', of: () => 'Figure' },
    },
    {
      average: item(
        'Average before enhancements, mileage included',
        '£ an hour',
        pence,
        market.averageBefore,
      ),
      builtUp: item(
        'Built-up cost at the same visits',
        '£ an hour, weighted by hours',
        pence,
        ifAverage(() => f`SUMPRODUCT(${column('builtUp')},${column('hours')})/SUM(${column('hours')})`),
      ),
      gap: item(
        'Built-up cost, less that average',
        '£ an hour',
        pence,
        ifAverage((r) => f`${r.builtUp}-${r.average}`),
      ),
      value: {
        label: 'The same over all hours',
        unit: (all) => ({
          value: f`"£ a year. "&${pressureInWords(all)}`,
          style: 'note',
          format: formats.text,
          isWrapped: true,
        }),
        format: formats.pounds,
        of: ifAverage((r) => f`${r.gap}*${market.annualHours}`),
      },
      words: item(
        'In words',
        'words',
        formats.text,
        ifAverage(
          (r) =>
            f`IF(${r.gap}>0,"The average rate before enhancements is below the built-up cost","The average rate before enhancements covers the built-up cost")`,
        ),
      ),
    },
  );
};

/** Words beside the built-up cost less the rate paid, over all hours. */
const pressureInWords = (value: Ref) =>
  bySign(value, {
    positive: 'Gross; a cost pressure, not a saving',
    negative: 'Gross; more is paid than the built-up cost; not a saving',
    both: '',
  });

export type BuildUp = ReturnType<typeof buildUpSheet>;

/** What a contact hour costs to provide, in visits of each length and at the local mix. */
export function buildUpSheet(given: Given, annex: Annex, visits: VisitsTable, rates: Rates, market: Market) {
  const ofYear = (key: 'insuranceRate' | 'insuranceThreshold') => annex.inYear(key, given.typed('year'));
  const insurance = values(
    'National Insurance',
    { heading: { label: 'National Insurance of the year', of: () => 'Figure' } },
    {
      rate: item('Rate', 'of pay above the threshold', formats.percent, ofYear('insuranceRate')),
      threshold: item('Threshold', '£ a year', formats.pounds, ofYear('insuranceThreshold')),
    },
  );
  const lines = buildUpLines(given, visits, insurance.each);
  const paid = againstPaid(market, rates);
  const { parts, series } = buildUpParts(lines);
  const chart = rows('Chart', [], chartRows(1));
  const stack = [
    titled(
      'BuildUp: what an hour of care costs to provide',
      'Pounds per contact hour at the pay and costs on Inputs, before enhancements and with mileage, in prices of the year chosen where both are of it. A model of cost: no provider has agreed it.',
    ),
    2,
    lines,
    1,
    insurance,
    2,
    paid,
    2,
    parts,
    1,
    chart,
  ];
  return {
    /** Of the four lengths, in order. */
    totals: lines.all('total'),
    atMix: lines.at('total', 'mix'),
    mixShareOfHours: lines.all('hours'),
    paid: paid.under('value'),
    pressureInWords: pressureInWords(paid.at('value')),
    /** How far the sheet is from OT.RATEBUILDUP, over the four lengths. */
    difference: f`SUMPRODUCT(ABS(${lines.all('total')}-${lines.all('byFunction')}))`,
    partsDifference: f`SUM(${parts.body})-SUM(${lines.all('total')})`,
    /** Every cell that is worked out. */
    calculated: span(lines.body, crossing(parts.at('surplus', '60'), lines.heading('mix'))),
    sheet: sheet(BUILD_UP, stack, {
      role: 'calculation',
      widths: [36, 27, 14, 14, 14, 14, 15, 54],
      frozen: { rows: lines.heading('label'), columns: lines.heading('label') },
      timelines: [lines.body, parts.body],
      charts: [
        {
          title: 'What a contact hour costs to provide, by length of visit',
          altText:
            'Stacked columns of the cost of a contact hour for visits of 15, 30, 45 and 60 minutes: short visits cost more, for travel and mileage are spread over less care.',
          kind: 'stackedColumns',
          categories: lines.headings,
          series,
          at: chartPlace(chart, 0, [0, 3]),
          valueAxis: { title: '£ per contact hour', format: pence },
          categoryAxis: { title: 'Length of visit (minutes)' },
        },
      ],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
