import fc from 'fast-check';
import { median, percentile, SHARE_TOLERANCE, weightedPercentile } from '../../src/model/percentiles';
import { sum } from '../../src/model/sums';

const share = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** By sorting everything: slow, and plainly right. */
function bySorting(values: ArrayLike<number>, weights: ArrayLike<number>, wanted: number): number {
  const target = (wanted - SHARE_TOLERANCE) * sum(weights);
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  let cumulative = 0;
  const reached = order.find((i) => (cumulative += weights[i]!) >= target);
  return values[reached ?? order[order.length - 1]!]!;
}

/** The same figures every time, between 0 and 1. */
function spreadOut(count: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

describe('Excel’s PERCENTILE.INC', () => {
  test.each([
    [[20, 30], 0.5, 25],
    [[30, 10, 20], 0.5, 20],
    [[1, 2, 3, 4], 0.3, 1.9],
    [[1, 2, 3, 4], 0, 1],
    [[1, 2, 3, 4], 1, 4],
    [[7], 0.8, 7],
  ])('%j at %d', (values, at, expected) => {
    expect(percentile(values, at)).toBeCloseTo(expected, 12);
  });
});

describe('the median of a long column is that by sorting', () => {
  const EVEN = 50_000;
  test.each<[string, Float64Array]>([
    ['spread evenly', spreadOut(EVEN, 1)],
    ['of an odd number', spreadOut(EVEN + 1, 2)],
    ['half of them zero', spreadOut(EVEN, 3).map((x) => (x < 0.5 ? 0 : x))],
    ['most of them zero', spreadOut(EVEN, 4).map((x) => Math.max(0, x - 0.8))],
    ['in order', spreadOut(EVEN, 5).sort()],
    ['low and high by turns', spreadOut(EVEN, 6).map((x, i) => (i % 2) * 1000 + x)],
    // Every fiftieth is high, and it is those that a sample of every fiftieth sees.
    ['that a sample misjudges', spreadOut(50_050, 7).map((x, i) => (i % 50 === 0 ? 1e6 : x))],
    ['all the same', new Float64Array(EVEN).fill(25.05)],
  ])('%s', (_, values) => {
    const sorted = values.slice().sort();
    const middle = values.length >> 1;
    const expected = values.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
    expect(median(values)).toBe(expected);
  });
});

describe('a percentile by weight', () => {
  test.each([
    [0, 21],
    [5 / 11, 21],
    [0.46, 22.5],
    [0.75, 24],
    [0.91, 26],
    [1, 26],
  ])('rates of 21, 22.5, 24 and 26 for 5, 3, 2 and 1 hours: at %d it is %d', (at, expected) => {
    expect(weightedPercentile([24, 21, 26, 22.5], [2, 5, 1, 3], at)).toBe(expected);
  });

  test('a share that is reached exactly counts, though 0.07 × 100 is a little more than 7', () => {
    expect(weightedPercentile([20, 21], [7, 93], 0.07)).toBe(20);
    expect(weightedPercentile([20, 21], [7, 93], 0.0700001)).toBe(21);
  });

  test('a value of weight zero does not count', () => {
    expect(weightedPercentile([20, 21, 22], [10, 0, 10], 0.6)).toBe(22);
    expect(weightedPercentile([20, 21, 22], [10, 10, 0], 1)).toBe(21);
  });

  test('is always one of the values, and never falls as the share rises', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 1e15, noNaN: true }), fc.integer({ min: 1, max: 1000 })), {
          minLength: 1,
          maxLength: 300,
        }),
        share,
        share,
        (list, one, other) => {
          const values = list.map((row) => row[0]);
          const weights = list.map((row) => row[1]);
          const low = weightedPercentile(values, weights, Math.min(one, other));
          const high = weightedPercentile(values, weights, Math.max(one, other));
          expect(values).toContain(low);
          expect(low).toBeLessThanOrEqual(high);
          expect(weightedPercentile(values, weights, one)).toBe(bySorting(values, weights, one));
        },
      ),
      { numRuns: 300 },
    );
  });

  const COUNT = 100_000;
  const bought = spreadOut(COUNT, 2).map((x) => Math.ceil(x * 2000) / 4);
  test.each<[string, Float64Array]>([
    ['spread evenly', spreadOut(COUNT, 1).map((x) => 18 + 15 * x)],
    ['to the penny, most of them alike', spreadOut(COUNT, 3).map((x) => Math.round(2400 + 40 * x) / 100)],
    ['all the same', new Float64Array(COUNT).fill(25.05)],
    [
      'with one mistyped by a million million',
      spreadOut(COUNT, 4).map((x, i) => (i === 500 ? 2e13 : 20 + x)),
    ],
    ['of every order of magnitude', spreadOut(COUNT, 5).map((x) => 10 ** (30 * x - 15))],
    [
      'so close that their difference is barely a number',
      spreadOut(COUNT, 6).map((x) => (x > 0.5 ? 5e-324 : 0)),
    ],
  ])('agrees with sorting at 100,000 rates %s', (_, rates) => {
    for (const at of [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1])
      expect(weightedPercentile(rates, bought, at)).toBe(bySorting(rates, bought, at));
  });
});
