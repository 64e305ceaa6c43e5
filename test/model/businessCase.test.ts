import fc from 'fast-check';
import { discountSchedules } from '../../src/evidence/reference';
import {
  annualEquivalent,
  payback,
  ratingOf,
  reserveRepayment,
  returnOnInvestment,
  returnReadings,
  switchingValue,
} from '../../src/model/businessCase';
import { discountFactor, flatRate, netPresentValue } from '../../src/model/discounting';

const { standard, health, sensitivity } = discountSchedules;
const flows = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 12 });

test.each([
  ['net', 3.25],
  ['gross', 4.25],
] as const)('£425,000 for £100,000 is a %s return of %d', (basis, ratio) => {
  expect(returnOnInvestment(425_000, 100_000, basis)).toBe(ratio);
});

test('£1.46m and 325% imply four costs', () => {
  const costs = returnReadings(1_460_000, 3.25).map((r) => Math.round(r.figures!.cost));
  expect(costs).toEqual([449231, 648889, 343529, 449231]);
});

test('every reading gives back the two published figures', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e8, noNaN: true }),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      (saving, stated) => {
        for (const { savingIs, returnIs, figures } of returnReadings(saving, stated)) {
          if (!figures) continue;
          const { cost, gross, net, netReturn, grossRatio } = figures;
          expect((savingIs === 'net' ? net : gross) / saving).toBeCloseTo(1, 9);
          expect(returnIs === 'net' ? netReturn : grossRatio).toBeCloseTo(stated, 9);
          expect(net / gross).toBeCloseTo((gross - cost) / gross, 9);
        }
      },
    ),
  );
});

test('a gross return of at most 1 leaves no net saving to have been published', () => {
  expect(returnReadings(100, 1).map((r) => r.figures !== null)).toEqual([true, false, true, true]);
});

test.each([
  ['standard, year 0', 0, standard, 1],
  ['standard, year 30', 30, standard, 1.035 ** -30],
  ['standard, year 31', 31, standard, 1.035 ** -30 * 1.03 ** -1],
  [
    'standard, year 301',
    301,
    standard,
    1.035 ** -30 * 1.03 ** -45 * 1.025 ** -50 * 1.02 ** -75 * 1.015 ** -100 * 1.01 ** -1,
  ],
  ['health, year 40', 40, health, 1.015 ** -30 * 1.0129 ** -10],
  ['sensitivity, year 10', 10, sensitivity, 1.03 ** -10],
  ['a rate of one’s own', 10, flatRate(0.05), 1.05 ** -10],
])('discount factor: %s', (_, year, schedule, factor) => {
  expect(discountFactor(year, schedule) / factor).toBeCloseTo(1, 12);
});

test.each([
  ['to the end of the second band', 75, 1.035 ** -30 * 1.03 ** -45],
  ['a year into the third', 76, 1.035 ** -30 * 1.03 ** -45 * 1.025 ** -1],
])('standard %s', (_, year, factor) => {
  expect(discountFactor(year, standard) / factor).toBeCloseTo(1, 12);
});

test('a mid-year value of flows discounts each flow but the first half a year less', () => {
  expect(netPresentValue([-100, 110, 121], flatRate(0.1), 'mid')).toBeCloseTo(
    -100 + 110 / 1.1 ** 0.5 + 121 / 1.1 ** 1.5,
    10,
  );
});

test('a rate below zero raises later flows', () => {
  expect(discountFactor(2, flatRate(-0.5))).toBeCloseTo(4, 12);
});

test('mid-year discounts half a year less, from year 1 on', () => {
  expect(discountFactor(0, standard, 'mid')).toBe(1);
  expect(discountFactor(1, standard, 'mid')).toBeCloseTo(1.035 ** -0.5, 12);
  expect(discountFactor(31, standard, 'mid')).toBeCloseTo(1.035 ** -30 * 1.03 ** -0.5, 12);
});

test('the first flow is not discounted', () => {
  expect(netPresentValue([-100_000, 60_000, 60_000], flatRate(0.035))).toBeCloseTo(13981.656514737813, 8);
});

test.each<[string, number[], number, number | null]>([
  ['linear within the year', [-100, 60, 60], 0, 1 + 40 / 60],
  ['at once, where it is never behind', [10, -5], 0, 0],
  ['at the end of a year', [-100, 50, 50], 0, 2],
  ['discounted', [-100, 110], 0.1, 1],
  ['after a first year of nothing', [0, -5, 10], 0, 1.5],
  ['never', [-100, 60], 0, null],
  ['never, for it ends behind', [-1000, 2000, -1500], 0, null],
  ['the last time, after a later cost undid the first', [-100, 150, -100, 80], 0, 2.625],
  ['the first time, where a later cost only brings it to zero', [-100, 150, -50, 0], 0, 100 / 150],
  ['by figures that add up to zero but for rounding', [-0.9, 0.3, 0.3, 0.3], 0, 3],
  ['for good, though rounding alone puts it below zero again', [-100, 100.1, -0.1], 0, 100 / 100.1],
])('payback %s', (_, cash, rate, years) => {
  const result = payback(cash, flatRate(rate));
  if (years === null) expect(result.years).toBeNull();
  else expect(result.years).toBeCloseTo(years, 12);
});

test.each<[string, number[], Partial<ReturnType<typeof payback>>]>([
  ['was never ahead', [-100, 60], { costs: true, wasAhead: false, total: -40 }],
  ['fell back', [-1000, 2000, -1500], { costs: true, wasAhead: true, total: -500 }],
  ['was ahead at the start', [50, -80], { costs: true, wasAhead: true, total: -30 }],
  ['has no cost', [0, 60], { years: null, costs: false }],
])('a case without payback: it %s', (_, cash, found) => {
  expect(payback(cash, flatRate(0))).toMatchObject({ years: null, ...found });
});

test('a case is behind just before its payback and never after it', () => {
  /** The cumulative total at any time: year 0 at once, the others evenly. */
  const at = (cash: number[], time: number) =>
    cash.reduce((total, flow, k) => total + flow * (k === 0 ? 1 : Math.min(1, Math.max(0, time - k + 1))), 0);
  fc.assert(
    fc.property(flows, (cash) => {
      const { years, total } = payback(cash, flatRate(0));
      expect(years !== null).toBe(total >= 0 && cash.some((flow) => flow < 0));
      if (years === null) return;
      for (let k = Math.ceil(years); k < cash.length; k++) expect(at(cash, k)).toBeGreaterThanOrEqual(0);
      if (years === 0) return;
      expect(at(cash, years)).toBeCloseTo(0, 6);
      expect(at(cash, Math.ceil(years) - 1)).toBeLessThan(0);
    }),
  );
});

test('benefits scaled by the switching value break even', () => {
  const benefits = [0, 60_000, 60_000];
  const costs = [100_000, 5_000, 5_000];
  const change = switchingValue(benefits, costs, standard);
  const net = benefits.map((benefit, year) => benefit * (1 + change) - costs[year]!);
  expect(netPresentValue(net, standard)).toBeCloseTo(0, 8);
});

test('a reserve is repaid to zero and no further', () => {
  expect(reserveRepayment(300_000, [100_000, 150_000, 150_000], 0.04)).toEqual([
    { opening: 300_000, interest: 12_000, repayment: 100_000, closing: 212_000 },
    { opening: 212_000, interest: 8_480, repayment: 150_000, closing: 70_480 },
    { opening: 70_480, interest: expect.closeTo(2_819.2, 9), repayment: 73_299.2, closing: 0 },
  ]);
});

test('a 25% cut over four years is 6.94% a year, and compounds back to 25%', () => {
  expect(annualEquivalent(0.25, 4)).toBeCloseTo(0.0694, 4);
  expect((1 - annualEquivalent(0.25, 4)) ** 4).toBeCloseTo(0.75, 12);
});

test.each([
  [1, 'Green'],
  [0.999, 'Amber'],
  [0.75, 'Amber'],
  [0.749, 'Red'],
])('a delivery rate of %d is %s', (rate, rating) => {
  expect(ratingOf(rate, 1, 0.75)).toBe(rating);
});
