import fc from 'fast-check';
import { grantContribution } from '../../src/model/grantContribution';

/** SI 1996/2890, regulation 12, as amended by SI 2008/1190. */
const ENDS = [47.95, 95.89, 191.78, null];
const bandsOf = (multipliers: number[]) =>
  multipliers.map((value, i) => ({ over: ENDS[i - 1] ?? 0, upTo: ENDS[i]!, value }));
const owner = bandsOf([18.85, 37.69, 150.77, 376.93]);
const tenant = bandsOf([11.04, 22.09, 88.34, 220.86]);

test.each([
  ['an owner with £60 a week of excess', 260, owner, 1358.022],
  ['a tenant with the same', 260, tenant, 795.5525],
  ['an owner at the end of the first band', 247.95, owner, 47.95 * 18.85],
  ['an owner with £100 of excess', 300, owner, 47.95 * 18.85 + 47.94 * 37.69 + 4.11 * 150.77],
  [
    'a tenant with £200 of excess',
    400,
    tenant,
    47.95 * 11.04 + 47.94 * 22.09 + 95.89 * 88.34 + 8.22 * 220.86,
  ],
  ['income equal to the applicable amount', 200, owner, 0],
  ['income under it', 150, owner, 0],
])('%s', (_, income, bands, contribution) => {
  expect(grantContribution(income, 200, bands, null)).toBeCloseTo(contribution, 9);
});

const pounds = fc.double({ min: 0, max: 2000, noNaN: true });
const anyBands = fc.constantFrom(owner, tenant);

test('it is never above the cost of the works, nor below zero', () => {
  fc.assert(
    fc.property(
      pounds,
      pounds,
      anyBands,
      fc.double({ min: 0, max: 60_000, noNaN: true }),
      (i, a, bands, cost) => {
        const free = grantContribution(i, a, bands, null);
        expect(free).toBeGreaterThanOrEqual(0);
        expect(grantContribution(i, a, bands, cost)).toBe(Math.min(free, cost));
      },
    ),
  );
});

test('more income is never a smaller contribution, and a larger applicable amount never a larger one', () => {
  fc.assert(
    fc.property(pounds, pounds, pounds, anyBands, (income, amount, more, bands) => {
      const now = grantContribution(income, amount, bands, null);
      expect(grantContribution(income + more, amount, bands, null)).toBeGreaterThanOrEqual(now);
      expect(grantContribution(income, amount + more, bands, null)).toBeLessThanOrEqual(now);
    }),
  );
});

test('a tenant contributes less than an owner wherever either contributes', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (excess) => {
      expect(grantContribution(excess, 0, tenant, null)).toBeLessThan(
        grantContribution(excess, 0, owner, null),
      );
    }),
  );
});
