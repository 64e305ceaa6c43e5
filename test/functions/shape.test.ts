import fc from 'fast-check';
import { call, exampleWith, inColumn, numberFrom } from './support/implementations';

/** How answers follow their arguments: in proportion, one way only, row by row, and within bounds. */

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

function expectNear(actual: number, expected: number, size = Math.abs(expected)): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(size, 1e-9));
}

const times =
  (factor: number) =>
  (given: unknown): unknown =>
    Array.isArray(given) ? given.map(times(factor)) : (given as number) * factor;

/** Where the arguments are multiplied by a factor together, the answer is by that factor to this power. */
test.each<[id: string, together: string[], power: number]>([
  ['FULLYEAREFFECT', ['weeklySaving'], 1],
  ['PARTYEAREFFECT', ['fullYearEffect'], 1],
  ['REALTERMS', ['amounts'], 1],
  ['NPV', ['cashFlows'], 1],
  ['PAYBACK', ['cashFlows'], 0],
  ['IRR', ['cashFlows'], 0],
  ['ROI', ['benefits', 'costs'], 0],
  ['BCR', ['benefits'], 1],
  ['BCR', ['costs'], -1],
  ['SWITCHINGVALUE', ['benefits', 'costs'], 0],
  ['DELIVERYRATE', ['planned', 'delivered'], 0],
  ['WEEKLYHOURS', ['visitsPerWeek'], 1],
  ['HOURSRELEASED', ['hoursBefore', 'hoursAfter'], 1],
  ['SINGLEHANDED', ['minutesDouble', 'minutesSingle'], 1],
  ['REVIEWSAVING', ['hourlyRate'], 1],
  ['LOSTINCOME', ['assessedMaximum', 'weeklyCostBefore', 'weeklyCostAfter'], 1],
  ['NETSAVING', ['assessedMaximum', 'weeklyCostBefore', 'weeklyCostAfter'], 1],
  ['PEOPLESERVED', ['hoursPerYear'], 1],
  ['PEOPLESERVED', ['weeklyHoursPerPerson'], -1],
  ['REVIEWCAPACITY', ['reviewerFte'], 1],
  ['REVIEWCAPACITY', ['hoursPerReview'], -1],
  ['CLEARWEEKS', ['backlog'], 1],
  ['CLEARWEEKS', ['reviewsPerWeek', 'arrivalsPerWeek'], -1],
  ['REVIEWERGAIN', ['reviews'], 1],
  ['EFFECTIVERATE', ['pricesPerVisit'], 1],
  ['EFFECTIVERATE', ['visits'], 0],
  ['WEIGHTEDRATE', ['rates'], 1],
  ['WEIGHTEDRATE', ['hours'], 0],
  ['RATEPERCENTILE', ['rates'], 1],
  ['UPLIFT', ['rate'], 1],
  ['WITHINSTANDARD', ['waits', 'standard'], 0],
  ['FTEREQUIRED', ['cases'], 1],
  ['FTEREQUIRED', ['productiveHours'], -1],
  ['CASECAPACITY', ['fte'], 1],
  ['STAFFCOST', ['fte'], 1],
  ['VACANCYRATE', ['vacantFte', 'filledFte'], 0],
  ['VACANCYVALUE', ['valuePerCase'], 1],
  ['DELEGATION', ['hoursPerCase'], 1],
  ['PAYPOSITION', ['pay', 'bandMinimum', 'bandMaximum'], 0],
  ['TARGETLIST', ['weeklyReferrals'], 1],
  ['RELIEFCAPACITY', ['weeklyReferrals', 'listSize'], 1],
  ['WAITPRESSURE', ['meanWait', 'targetWeeks'], 0],
  ['DIVERSION', ['people'], 1],
  ['AVOIDEDCOST', ['unitCost'], 1],
  ['TECHNOLOGYSAVING', ['people'], 1],
  ['COMBINEDSAVING', ['baseline'], 1],
  ['IMPLIEDHOURS', ['saving'], 1],
  ['IMPLIEDHOURS', ['rateBefore', 'rateAfter'], -1],
  ['OUTCOMEPAYMENT', ['price'], 1],
])('%s scales with %j to the power %d', (id, together, power) => {
  const provided = (factor: number) => (given: unknown) =>
    given === undefined ? given : times(factor)(given);
  const scaled = (factor: number) =>
    exampleWith(id, Object.fromEntries(together.map((name) => [name, provided(factor)]))) as number;
  const one = scaled(1);
  expect(one).not.toBe(0);
  // Powers of two are exact, so that no limit and no band is missed by rounding.
  fc.assert(
    fc.property(fc.integer({ min: -6, max: 6 }), (exponent) => {
      const factor = 2 ** exponent;
      expectNear(scaled(factor), one * factor ** power);
    }),
  );
});

/** The answer never falls as the argument rises, or never rises. */
test.each<[id: string, argument: string, from: number, to: number, way: 'rises' | 'falls']>([
  ['PERSISTENCE', 'annualAttrition', 0, 0.99, 'falls'],
  ['ROLLOUTFACTOR', 'lagMonths', 0, 24, 'falls'],
  ['ROLLOUTFACTOR', 'rolloutMonths', 0, 48, 'falls'],
  ['DISCOUNTFACTOR', 'rate', 0, 1, 'falls'],
  ['NPV', 'rate', 0, 1, 'falls'],
  ['PAYBACK', 'rate', 0, 0.1, 'rises'],
  ['NOMINALRATE', 'inflation', -0.5, 1, 'rises'],
  ['NOMINALRATE', 'realRate', -0.5, 1, 'rises'],
  ['SWITCHINGVALUE', 'rate', 0, 1, 'rises'],
  ['EMPLOYERNI', 'annualPay', 0, 200_000, 'rises'],
  ['STAFFCOST', 'salary', 0, 200_000, 'rises'],
  ['PRODUCTIVEHOURS', 'leaveDays', 0, 60, 'falls'],
  ['WITHINSTANDARD', 'standard', 0, 60, 'rises'],
  ['RATEPERCENTILE', 'percentile', 0, 1, 'rises'],
  ['UPLIFT', 'payGrowth', -0.5, 0.5, 'rises'],
  ['REVIEWSAVING', 'hoursAfter', 0, 100, 'falls'],
  ['LOSTINCOME', 'weeklyCostAfter', 0, 1000, 'falls'],
  ['NETSAVING', 'assessedMaximum', 0, 1000, 'falls'],
  ['CLEARWEEKS', 'backlog', 0, 1000, 'rises'],
  ['CLEARWEEKS', 'reviewsPerWeek', 7, 1000, 'falls'],
  ['RELIEFCAPACITY', 'listSize', 0, 5000, 'rises'],
  ['WAITPRESSURE', 'meanWait', 0, 500, 'rises'],
  ['TARGETCAPACITY', 'targetWeeks', 1, 104, 'falls'],
  ['TARGETCAPACITY', 'cvCapacity', 0, 5, 'rises'],
  ['PAYPOSITION', 'pay', 0, 100_000, 'rises'],
  ['AVOIDEDCOST', 'counterfactualShare', 0, 1, 'falls'],
  ['OUTCOMEPAYMENT', 'achievedShare', 0, 1, 'rises'],
  ['TECHNOLOGYSAVING', 'deviceCost', 0, 10_000, 'falls'],
  ['RETENDERSAVING', 'newRate', 0, 100, 'falls'],
  ['RETENDERSAVING', 'minimumPrice', 0, 100, 'falls'],
  ['ANNUALEQUIVALENT', 'totalChange', -5, 1, 'rises'],
])('%s: as %s goes from %d to %d the answer %s', (id, argument, from, to, way) => {
  const at = (value: number) => exampleWith(id, { [argument]: () => value }) as number;
  fc.assert(
    fc.property(between(from, to), between(from, to), (a, b) => {
      const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
      const rounding = 1e-9 * Math.max(Math.abs(low), Math.abs(high));
      expect(way === 'rises' ? high - low : low - high).toBeGreaterThanOrEqual(-rounding);
    }),
  );
  expect(way === 'rises' ? at(to) - at(from) : at(from) - at(to)).toBeGreaterThan(0);
});

const hours = between(0, 100);
const pounds = between(0, 2000);
const minutes = between(0, 120);

/** Two lists of rows, and what else the function takes. */
const byRow: [id: string, row: fc.Arbitrary<number[]>, rest: unknown[]][] = [
  ['WEEKLYHOURS', fc.tuple(hours, minutes, fc.integer({ min: 1, max: 2 })), []],
  ['HOURSRELEASED', fc.tuple(hours, hours), []],
  ['REVIEWSAVING', fc.tuple(hours, hours, between(0, 40)), []],
  ['LOSTINCOME', fc.tuple(pounds, pounds, pounds), []],
  ['NETSAVING', fc.tuple(pounds, pounds, pounds), []],
  ['PAIDMINUTES', fc.tuple(minutes, minutes), ['nearest', 15]],
  ['PAIDMINUTES', fc.tuple(minutes, fc.constantFrom(0, 20, 50)), ['commissioned']],
  ['FTEREQUIRED', fc.tuple(hours, hours, between(1, 2000)), []],
  ['DELEGATION', fc.tuple(hours, hours, between(0, 1)), []],
];
const ranges = (rows: number[][]) => rows[0]!.map((_, column) => inColumn(rows.map((row) => row[column])));

test.each(byRow)('%s of two lists together is the sum of each', (id, row, rest) => {
  const rows = fc.array(row, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, rows, (some, others) => {
      const of = (list: number[][]) => numberFrom(id, ...ranges(list), ...rest);
      expectNear(of([...some, ...others]), of(some) + of(others), 1e7);
    }),
  );
});

test.each([
  ...byRow,
  ['WEIGHTEDRATE', fc.tuple(between(1, 50), between(1, 100)), []],
  ['EFFECTIVERATE', fc.tuple(between(1, 50), between(1, 100), between(1, 100)), []],
  ['DELIVERYRATE', fc.tuple(between(1, 1e6), between(0, 1e6)), []],
] as typeof byRow)('%s does not mind the order of its rows, nor blank ones among them', (id, row, rest) => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const blank = rows[0]!.map(() => null as unknown as number);
      const turned = [blank, ...[...rows].reverse(), blank];
      expectNear(numberFrom(id, ...ranges(turned), ...rest), numberFrom(id, ...ranges(rows), ...rest), 1e7);
    }),
  );
});

const ratesWithHours = fc.array(fc.tuple(between(1, 50), between(1, 1000)), { minLength: 1, maxLength: 30 });

/** Shares that never leave 0 to 1. */
test.each<[string, fc.Arbitrary<unknown[]>]>([
  ['ROLLOUTFACTOR', fc.tuple(between(0, 100), between(0, 100))],
  ['PERSISTENCE', fc.tuple(between(0, 0.999), fc.integer({ min: 1, max: 100 }))],
  ['DISCOUNTFACTOR', fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('standard', 'health', 0.5))],
  ['VACANCYRATE', fc.tuple(between(0, 100), between(0.1, 100))],
  ['WITHINSTANDARD', fc.tuple(fc.array(hours, { minLength: 1 }).map(inColumn), hours)],
])('%s is a share', (id, args) => {
  fc.assert(
    fc.property(args, (given) => {
      const share = numberFrom(id, ...given);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});

test('an average rate lies among the rates, and a percentile is one of them', () => {
  fc.assert(
    fc.property(ratesWithHours, between(0, 1), (rows, percentile) => {
      const rates = rows.map(([rate]) => rate);
      const [list, weights] = ranges(rows);
      const average = numberFrom('WEIGHTEDRATE', list, weights);
      expect(average).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
      expect(average).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
      expect(rates).toContain(call('RATEPERCENTILE', list, percentile, weights));
    }),
  );
});

test('levers together save no less than the best of them, and no more than their sum or the baseline', () => {
  fc.assert(
    fc.property(fc.array(between(0, 1), { minLength: 1, maxLength: 10 }), (shares) => {
      const saving = numberFrom('COMBINEDSAVING', 1000, inColumn(shares));
      const sum = shares.reduce((all, share) => all + share, 0);
      expect(saving).toBeGreaterThanOrEqual(1000 * Math.max(...shares) - 1e-9);
      expect(saving).toBeLessThanOrEqual(1000 * Math.min(1, sum) + 1e-9);
    }),
  );
});

test('a council loses no more income than care falls in cost, and an outcome payment is at most the price', () => {
  fc.assert(
    fc.property(pounds, pounds, pounds, between(0, 1), between(0, 1), (most, before, fall, at, achieved) => {
      const lost = numberFrom('LOSTINCOME', most, before + fall, before, 52);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(lost).toBeLessThanOrEqual(fall * 52 + 1e-6);
      const paid = numberFrom('OUTCOMEPAYMENT', before, at, achieved);
      expect(paid).toBeGreaterThanOrEqual(before * (1 - at) - 1e-9);
      expect(paid).toBeLessThanOrEqual(before + 1e-9);
    }),
  );
});
