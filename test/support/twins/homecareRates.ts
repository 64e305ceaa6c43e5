import fc, { type Arbitrary } from 'fast-check';
import { alike, amount, call, decimal, optional, range, share, spread, type Given } from './arbitraries';

const positive = fc.integer({ min: 1, max: 40_000 });
const visitsMade = fc.integer({ min: 1, max: 2_000 });
const minutes = fc.oneof(fc.constantFrom(0, 15, 22.5, 30, 45, 60), decimal(0.01, 240));
const pence = fc.integer({ min: 1000, max: 4000 }).map((p) => p / 100);
/** Whole pence, and rates worked out to every digit. */
const rate = fc.oneof(pence, decimal(0.01, 60));
/** Hours bought, to the quarter or worked out to every digit. */
const bought = fc.oneof(
  positive.map((quarters) => quarters / 4),
  decimal(0.01, 500),
  fc.constant(0),
);
const growth = decimal(-0.2, 0.3);
const financialYear = fc.constantFrom(
  '2020/21',
  '2022/23',
  '2023/24',
  '2024-25',
  '2025-2026',
  '2026/2027',
  ' 2026/27 ',
  '2030/31',
);
const percentile = fc.oneof(fc.constantFrom(0, 0.07, 0.25, 0.5, 0.9, 1), share);

/** Lengths with a fixed price, none of them twice. */
const bands = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 6 })
  .chain((steps) =>
    fc.record({
      prices: fc.array(rate, { minLength: steps.length, maxLength: steps.length }),
      across: fc.boolean(),
      steps: fc.constant(steps),
    }),
  )
  .map(({ steps, prices, across }) => [
    { cells: steps.map((step) => step * 5), across },
    { cells: prices, across },
  ]);

/** What the functions of home-care rates may sensibly be given. */
export const homecareRatesArguments: Record<string, Arbitrary<Given[]>> = {
  EFFECTIVERATE: fc.oneof(
    spread(alike(rate, fc.integer({ min: 1, max: 120 })), optional(visitsMade)),
    spread(alike(rate, minutes, fc.oneof(visitsMade, fc.constant(0)))),
  ),
  VISITPRICE: fc.oneof(
    call(minutes, rate),
    fc.tuple(minutes, rate, bands).map(([length, price, both]) => [length, price, ...both] as Given[]),
  ),
  WEIGHTEDRATE: spread(alike(rate, bought)),
  RATEPERCENTILE: fc.oneof(
    call(range(rate), percentile),
    fc
      .tuple(alike(rate, bought), percentile)
      .map(([[rates, weights], at]) => [rates, at, weights] as Given[]),
  ),
  UPLIFT: call(rate, share, growth, growth),
  PAIDMINUTES: spread(
    alike(minutes, minutes),
    fc.constantFrom('planned', 'actual', 'cap', 'nearest', 'up', 'Down', 'commissioned'),
    optional(fc.constantFrom(1, 5, 15, 0.1)),
    optional(fc.constantFrom(0, 2.5, 5)),
  ),
  RETENDERSAVING: call(
    pence,
    pence,
    positive,
    optional(positive),
    optional(positive),
    optional(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
    optional(pence),
    optional(pence),
  ),
  WAGEFLOOR: call(
    fc.oneof(
      fc.integer({ min: 42_000, max: 47_000 }),
      fc.constantFrom(42460, 42461, 44286, 44287, 46112.75, 46113, 46477, 46478),
    ),
  ),
  EMPLOYERNI: call(fc.oneof(fc.constantFrom(5000, 9100), amount), optional(financialYear)),
  MINIMUMPRICE: call(fc.oneof(financialYear, fc.constantFrom('2018/19', '2019/20'))),
};
