import { fix, type Sheet, sheet, span } from '../../layout';
import type { Given } from './inputs';
import { titled } from './looks';
import type { Providers } from './providersSheet';
import { type ComparedWith, type Rates, ratesList } from './rateColumns';
import { saysBelow } from './says';
import { RATES } from './sheets';
import { type VisitsTable, visitsTable } from './visits';

/** Every provider’s price as pounds an hour, on stated bases, against the average, the benchmark and the floor. */
export function ratesSheet(
  given: Given,
  providers: Providers,
  comparedWith: () => ComparedWith,
): { sheet: Sheet; visits: VisitsTable; rates: Rates } {
  const visits = visitsTable(given);
  const rates = ratesList(given, providers, visits, comparedWith);
  const stack = [
    titled(
      'Rates: every price as pounds an hour',
      'Price by the visit × minutes in an hour ÷ its minutes, with mileage or a supplement on top. Floors are before enhancements. Prices of the year chosen unless a check of years fails. Rows: see Providers.',
    ),
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
