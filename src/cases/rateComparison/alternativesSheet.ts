import { f, fix, type Formula, join, type Ref, rows, type Sheet, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { scenarioNames } from '../parts/inputs';
import { type DirectPayments, directPaymentLines } from './directPaymentLines';
import type { Given } from './inputs';
import type { Market } from './marketLines';
import { ALTERNATIVES } from './places';
import type { PriceYears } from './priceYears';
import { type Retender, retenderLines } from './retenderLines';
import { saysBelow } from './says';

/** What other sheets read of this one. */
export interface Alternatives {
  sheet: Sheet;
  retender: Retender;
  direct: DirectPayments;
  /** How far the retender is from OT.RETENDERSAVING. */
  difference: Formula;
  /** Every cell that is worked out. */
  calculated: Ref;
}

/** Two ways to pay less for the same hours, each low, central and high. */
export function alternativesSheet(
  given: Given,
  market: Market,
  priceYears: PriceYears,
  wageFloor: Ref,
): Alternatives {
  const retender = retenderLines(given, market, priceYears);
  const direct = directPaymentLines(given, market, priceYears, wageFloor);
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  const stack = [
    rows('Title', [
      styled('title', 'Alternatives: retender, and direct payments'),
      styled(
        'subtitle',
        'In the prices of the year chosen unless the line on years says otherwise, before any uplift; rates as paid, enhancements and mileage included. A saving is positive; a negative figure is a cost. The whole saving is followed by what counts above the floor chosen. The two alternatives act on the same hours: never add them. The low case is the worse one.',
      ),
    ]),
    1,
    subtitle('1  Retender of all the hours'),
    retender,
    1,
    subtitle('2  Some hours move to direct payments'),
    direct,
  ];
  const differences = scenarioNames.flatMap((scenario) =>
    (
      [
        ['first', 'firstByFunction'],
        ['counted', 'countedByFunction'],
      ] as const
    ).map(
      ([own, byFunction]) => f`ABS(N(${retender.at(own, scenario)})-N(${retender.at(byFunction, scenario)}))`,
    ),
  );
  return {
    retender,
    direct,
    difference: join(differences, '+'),
    calculated: span(retender.at('hours', 'low'), direct.at('risk', 'high')),
    sheet: sheet(ALTERNATIVES, stack, {
      role: 'calculation',
      widths: [50, 16, 33, 33, 33, 38, 28],
      frozen: { columns: retender.heading('label') },
      timelines: [retender.body, direct.body],
      highlights: [retender, direct].map((one) => ({
        range: one.all('risk'),
        formula: saysBelow(fix(one.at('risk', 'low'), 'A$1')),
        look: 'bad',
      })),
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
