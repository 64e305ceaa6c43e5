import { f, fix, join, type Ref, rows, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { scenarioNames } from '../parts/inputs';
import { directPaymentLines } from './directPaymentLines';
import type { Given } from './inputs';
import { titled } from './looks';
import type { Market } from './marketLines';
import type { PriceYears } from './priceYears';
import { retenderLines } from './retenderLines';
import { saysBelow } from './says';
import { ALTERNATIVES } from './sheets';

export type Alternatives = ReturnType<typeof alternativesSheet>;

/** Two ways to pay less for the same hours, each low, central and high. */
export function alternativesSheet(given: Given, market: Market, priceYears: PriceYears, wageFloor: Ref) {
  const retender = retenderLines(given, market, priceYears);
  const direct = directPaymentLines(given, market, priceYears, wageFloor);
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  const stack = [
    titled(
      'Alternatives: retender, and direct payments',
      'Prices of the year chosen unless the line on years says otherwise, before any uplift; rates as paid. A saving is positive, a cost negative. Both act on the same hours: never add them. Low is the worse case.',
    ),
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
    /** How far the retender is from OT.RETENDERSAVING. */
    difference: join(differences, '+'),
    /** Every cell that is worked out. */
    calculated: span(retender.at('hours', 'low'), direct.at('risk', 'high')),
    sheet: sheet(ALTERNATIVES, stack, {
      role: 'calculation',
      widths: [46, 14, 31, 31, 31, 38, 60],
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
