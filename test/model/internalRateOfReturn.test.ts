import fc from 'fast-check';
import { flatRate, netPresentValue } from '../../src/model/discounting';
import { internalRatesOfReturn, MOST_YEARS } from '../../src/model/internalRateOfReturn';

test.each([
  ['a plain investment', [-100, 60, 60], [0.1306623862918075]],
  ['a closing cost makes two', [-100, 230, -132], [0.1, 0.2]],
  ['two that meet', [1, -2, 1], [0]],
  ['three', [-1000, 6000, -11000, 6000], [0, 1, 2]],
  ['no sign change', [10, 20], []],
  ['sign changes but no rate', [1, -1, 1], []],
  ['a loss', [-100, 50], [-0.5]],
  ['nearly everything lost', [-1000, 0, 0, 1], [-0.9]],
  ['years of nothing first and last', [0, 0, -100, 110, 0], [0.1]],
  ['nothing at all', [0, 0], []],
  ['one flow', [-5], []],
  ['a loan', [100, -60, -60], [0.1306623862918075]],
])('%s', (_, flows, rates) => {
  const found = internalRatesOfReturn(flows)!;
  expect(found).toHaveLength(rates.length);
  found.forEach((rate, i) => expect(rate).toBeCloseTo(rates[i]!, 9));
});

test('rates built into the flows are found, all of them and no others', () => {
  const rate = fc.integer({ min: -50, max: 300 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 3 }), (rates) => {
      // Σ flow × v^k as a product of (1 − v(1 + rate)) has a root at each rate.
      const flows = rates.reduce<number[]>(
        (c, r) => [...c, 0].map((coefficient, k) => coefficient - (k > 0 ? c[k - 1]! * (1 + r) : 0)),
        [1000],
      );
      const sorted = [...rates].sort((a, b) => a - b);
      const tooClose = sorted.some((r, i) => i > 0 && r - sorted[i - 1]! < 0.02);
      fc.pre(!tooClose);
      const found = internalRatesOfReturn(flows)!;
      expect(found).toHaveLength(sorted.length);
      found.forEach((r, i) => expect(r).toBeCloseTo(sorted[i]!, 6));
    }),
  );
});

test('one sign change gives exactly one rate, at which the present value is zero', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, amounts, (costs, benefits) => {
      const flows = [...costs.map((cost) => -cost), ...benefits];
      const found = internalRatesOfReturn(flows)!;
      expect(found).toHaveLength(1);
      const size = netPresentValue(flows.map(Math.abs), flatRate(found[0]!));
      expect(Math.abs(netPresentValue(flows, flatRate(found[0]!))) / size).toBeLessThan(1e-9);
    }),
  );
});

/** A cost and benefits, years without flows, and a closing cost: two rates, and a sign that changes twice. */
const closingCostAfter = (years: number) => [-100, 230, ...Array<number>(years - 2).fill(0), -132];

test('flows that change sign more than once are followed for as many years as can be done soundly', () => {
  expect(internalRatesOfReturn(closingCostAfter(MOST_YEARS))).toHaveLength(2);
  expect(internalRatesOfReturn([0, ...closingCostAfter(MOST_YEARS), 0])).toHaveLength(2);
  expect(internalRatesOfReturn(closingCostAfter(MOST_YEARS + 1))).toBeNull();
});

test('flows that change sign once have their rate however many they are, and ten thousand are no trouble', () => {
  const [rate] = internalRatesOfReturn([-100, ...Array<number>(9_999).fill(20)])!;
  expect(rate).toBeCloseTo(0.2, 12);
  expect(
    internalRatesOfReturn(Array.from({ length: 10_000 }, (_, year) => (year % 2 ? 100 : -101))),
  ).toBeNull();
});
