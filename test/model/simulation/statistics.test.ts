import fc from 'fast-check';
import { percentilesOf } from '../../../src/model/percentiles';
import { chanceOf, finiteOnly, pooled, summaryOf } from '../../../src/model/simulation/statistics';

const values = fc
  .array(fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((list) => Float64Array.from(list));
const shares = [0, 0.05, 0.1, 1 / 3, 0.5, 0.9, 1];
const near = (actual: number, expected: number, size: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));

function bySorting(values: Float64Array, share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}

test('percentiles by bins are those by sorting', () => {
  fc.assert(
    fc.property(values, (given) => {
      const size = Math.max(...given.map(Math.abs));
      percentilesOf(given, shares).forEach((found, i) => near(found, bySorting(given, shares[i]!), size));
    }),
  );
});

test('percentiles that fall among trials that never reach the result are infinite', () => {
  const reached = Float64Array.of(3, 1, 2);
  expect(percentilesOf(reached, [0, 0.25, 0.5, 0.75, 1], 5)).toEqual([1, 2, 3, Infinity, Infinity]);
  expect(percentilesOf(reached, [0.6], 5)).toEqual([Infinity]);
  expect(percentilesOf(new Float64Array(0), [0.5], 4)).toEqual([Infinity]);
});

test('a summary is what its definitions say, and of parts together it is that of the whole', () => {
  fc.assert(
    fc.property(values, fc.nat(), (given, at) => {
      const n = given.length;
      const mean = given.reduce((sum, value) => sum + value / n, 0);
      const variance = given.reduce((sum, value) => sum + (value - mean) ** 2 / Math.max(1, n - 1), 0);
      const size = Math.max(...given.map(Math.abs));
      const cut = at % n;
      const parts = [given.subarray(0, cut), given.subarray(cut)].filter((part) => part.length > 0);
      for (const found of [summaryOf(given), pooled(parts.map(summaryOf))]) {
        near(found.mean, mean, size);
        expect(Math.abs(found.standardDeviation - Math.sqrt(variance))).toBeLessThanOrEqual(
          1e-7 * Math.max(1, size),
        );
        expect([found.trials, found.least, found.most]).toEqual([n, Math.min(...given), Math.max(...given)]);
      }
    }),
  );
});

test('a chance counts what reaches the target exactly', () => {
  expect(chanceOf(Float64Array.of(1, 2, 3, 4), 3)).toBe(0.5);
});

test('only numbers are kept', () => {
  expect([...finiteOnly(Float64Array.of(1, Infinity, NaN, -Infinity, 2))]).toEqual([1, 2]);
});
