import { fix, rows, type Sheet, sheet, span, table } from '../../layout';
import { formats, styled } from '../cells';
import type { Given } from './inputs';
import { RATES } from './places';
import { LENGTHS } from './providers';
import type { Providers } from './providersSheet';
import { type ComparedWith, type Rates, ratesList } from './rateColumns';
import { saysBelow } from './says';

export type Visits = ReturnType<typeof visitsTable>;

/** The minutes of each length of visit, and the local mix. */
const visitsTable = (given: Given) =>
  table(
    'Visits',
    {
      columns: LENGTHS,
      own: 'A$1',
      heading: { label: 'Length of visit', of: (_r, { column }) => `${column} minutes` },
    },
    {
      minutes: {
        label: 'Minutes of a visit',
        unit: 'minutes',
        format: formats.number,
        of: (_r, { column }) => Number(column),
      },
      mix: {
        label: 'Local mix of visits',
        unit: 'share of visits',
        format: formats.percent,
        of: (_r, { column }) => given.typed(`mix${column}`),
      },
    },
  );

/** Every provider’s price as pounds an hour, on stated bases, against the average, the benchmark and the floor. */
export function ratesSheet(
  given: Given,
  providers: Providers,
  comparedWith: () => ComparedWith,
): { sheet: Sheet; visits: Visits; rates: Rates } {
  const visits = visitsTable(given);
  const rates = ratesList(given, providers, visits, comparedWith);
  const stack = [
    rows('Title', [
      styled('title', 'Rates: every price as pounds an hour'),
      styled(
        'subtitle',
        'A price by the visit × minutes in an hour ÷ minutes of the visit, with mileage or a supplement paid on top; an hourly price is the same at every length. Floors are compared before enhancements. In the prices of the year chosen, unless a check of years fails. Each row is the same row of the Providers sheet.',
      ),
    ]),
    1,
    visits,
    rates,
  ];
  const headings = rates.heading('name');
  return {
    visits,
    rates,
    sheet: sheet(RATES, stack, {
      role: 'calculation',
      widths: rates.widths,
      frozen: { rows: headings, columns: headings },
      timelines: [span(rates.column('at15'), rates.column('at60'))],
      highlights: [
        {
          range: span(rates.column('standing'), rates.column('againstMinimum')),
          formula: saysBelow(fix(rates.at('standing', 0), 'A1')),
          look: 'bad',
        },
      ],
      isProtected: true,
      print: { orientation: 'landscape', titleRows: headings },
    }),
  };
}
