import fc, { type Arbitrary } from 'fast-check';
import {
  amount,
  attrition,
  call,
  decimal,
  flow,
  hours,
  optional,
  range,
  share,
  small,
  weeks,
  type Cell,
  type Given,
} from './arbitraries';

const date = fc.integer({ min: 45_000, max: 47_500 });
const count = (max: number) => fc.integer({ min: 1, max });
const growth = decimal(-0.2, 0.3);
/** Some rates are equal. */
const careRate = fc.oneof(fc.constantFrom(21, 22.5, 24), decimal(10, 40));
const positive = decimal(0.5, 60);
const down = (...cells: Arbitrary<Cell>[]) =>
  fc
    .array(fc.tuple(...cells), { minLength: 1, maxLength: 8 })
    .map((rows) => cells.map((_, i) => ({ cells: rows.map((row) => row[i]!), across: false })));
const names = fc.integer({ min: 1, max: 999 }).map((n) => `Name ${n}`);
const followedBy = (first: Arbitrary<Given[]>, ...rest: Arbitrary<unknown>[]) =>
  fc.tuple(first, ...rest).map(([ranges, ...others]) => [...ranges, ...others] as Given[]);
/** A cell for all, or one a year. */
const byYear = (years: number, cell: Arbitrary<number>) =>
  fc.oneof(cell, range(cell, years, years)) as Arbitrary<Given>;

/** What each function with a plain table may sensibly be given. */
export const tableArguments: Record<string, Arbitrary<Given[]>> = {
  REVIEWSUMMARY: fc.oneof(
    followedBy(down(hours, hours), decimal(0, 40), fc.constant(undefined), weeks),
    followedBy(down(hours, hours, decimal(0, 40), amount), weeks),
  ),
  REVIEWPROGRAMME: call(
    amount,
    decimal(0, 20),
    decimal(0, 10),
    share,
    decimal(-5, 20),
    decimal(0, 40),
    date,
    count(9),
    optional(fc.integer({ min: 0, max: 5 })),
    optional(attrition),
  ),
  SAVINGPROFILE: call(
    flow,
    date,
    count(6),
    optional(attrition),
    optional(growth),
    optional(fc.oneof(fc.constantFrom(0, 12), small)),
    optional(small),
  ),
  MTFSMOVEMENT: call(range(flow, 1, 8)),
  CASHFLOW: call(
    amount,
    amount,
    flow,
    date,
    count(6),
    optional(share),
    optional(share),
    optional(attrition),
    optional(growth),
    fc.constantFrom<Cell | undefined>(undefined, 'health', 'Standard', 0, 0.035, 0.05),
    optional(small),
    optional(small),
    optional(growth),
    optional(share),
  ),
  RESERVEREPAYMENT: call(amount, range(amount, 1, 8), optional(decimal(0, 0.2))),
  ROIREADINGS: call(decimal(1, 2e6), fc.oneof(fc.constantFrom(0.5, 1, 3.25), decimal(0.01, 20))),
  WORKFORCEPROJECTION: count(8).chain((years) =>
    call(
      decimal(0, 300),
      share,
      fc.constant(years),
      optional(byYear(years, decimal(0, 50))),
      optional(growth),
      optional(positive),
    ),
  ),
  SKILLMIX: fc.oneof(
    down(names, fc.constantFrom(0, 120, 340.5), hours, positive, amount),
    followedBy(down(names, amount), hours, positive, amount),
  ),
  APPRENTICEPIPELINE: count(8).chain((years) =>
    call(
      fc.oneof(decimal(0, 9), range(decimal(0, 9), 1, years)) as Arbitrary<Given>,
      count(4),
      share,
      fc.constant(years),
    ),
  ),
  WAITINGLIST: fc
    .tuple(
      fc.oneof(
        fc.constantFrom(0, 391, 1200),
        amount.map((n) => n / 500),
      ),
      decimal(0, 60),
      decimal(0, 60),
      count(8),
      optional(share),
      optional(positive),
      optional(positive),
      optional(decimal(1, 8)),
    )
    .map(([list, referrals, capacity, shown, urgent, ...rest]) => [
      list,
      referrals,
      capacity,
      shown,
      urgent === undefined ? undefined : referrals * urgent,
      ...rest,
    ]),
  RATECOMPARE: fc.oneof(
    followedBy(down(names, careRate, amount), optional(careRate), optional(careRate)),
    fc
      .tuple(down(names, careRate, amount, careRate), careRate)
      .map(([[providers, rates, bought, floors], benchmark]) => [
        providers,
        rates,
        bought,
        benchmark,
        floors,
      ]) as Arbitrary<Given[]>,
  ),
  RATEBUILDUP: call(
    decimal(8, 30),
    decimal(10, 90),
    decimal(0, 30),
    decimal(1, 48),
    fc.constantFrom(undefined, '2025/26', '2026/27', '2026-27'),
    optional(decimal(0, 12)),
    optional(decimal(0, 1)),
    optional(decimal(0, 0.2)),
    optional(decimal(0, 0.2)),
    optional(decimal(0, 0.2)),
    optional(decimal(0, 20)),
    optional(decimal(0, 0.5)),
    fc.constantFrom(undefined, 'price', 'cost', 'Cost'),
    optional(decimal(0, 10)),
  ),
  REABLEMENT: call(amount, share, hours, decimal(0, 40), small, amount, optional(share)),
  PATHWAYS: call(
    amount,
    fc.constantFrom<Given>(
      undefined,
      { cells: [0.5, 0.25, 0.125, 0.125], across: true },
      { cells: [0, 0.75, 0.25, 0], across: false },
    ),
  ),
  FRONTDOOR: call(amount, share, amount, optional(share)),
  DEMAND: count(8).chain((years) =>
    call(
      decimal(5000, 90_000),
      decimal(0, 0.2),
      amount,
      fc.constant(years),
      optional(growth),
      optional(byYear(years, decimal(0, 5000))),
    ),
  ),
  BUDGETBRIDGE: down(names, flow),
  OPENBOOK: fc.oneof(
    followedBy(down(hours, positive), share, range(amount), share, decimal(0, 0.9), optional(amount)),
    call(range(hours), positive, share, amount, share, decimal(0, 0.9), optional(amount)),
  ),
  FEEPATH: call(amount, decimal(0, 0.95), count(8)),
  PRICEVOLUME: fc.oneof(
    call(amount, amount, positive, positive),
    call(fc.constant(500), fc.constant(500), positive, positive),
  ),
  PROGRAMMESUMMARY: followedBy(
    down(names, fc.oneof(fc.constant(0), amount), flow),
    optional(decimal(0.8, 1.2)),
    optional(decimal(0, 0.7)),
  ),
};
