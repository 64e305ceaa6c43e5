import fc from 'fast-check';
import { benchmarkPosition } from '../../src/model/benchmark';

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });
const value = fc.integer({ min: -1200, max: 1200 });

test('the quartiles lie between values in proportion', () => {
  expect(benchmarkPosition(3, [4, 1, 2, 3])).toEqual({
    least: 1,
    lowerQuartile: 1.75,
    median: 2.5,
    upperQuartile: 3.25,
    most: 4,
    rank: 3,
    percentile: 2 / 3,
  });
});

test.each([
  ['the least', 10, [10, 20, 30, 40, 50], 1, 0],
  ['the most', 50, [10, 20, 30, 40, 50], 5, 1],
  ['half-way between two', 25, [10, 20, 30, 40, 50], 3, 0.375],
  ['below all', 5, [10, 20], 1, null],
  ['above all', 25, [10, 20], 3, null],
  ['one of several alike', 20, [10, 20, 20, 30], 2, 1 / 3],
  ['the only one', 7, [7], 1, 1],
])('%s', (_, own, others, rank, percentile) => {
  expect(benchmarkPosition(own, others)).toMatchObject({ rank, percentile });
});

test('least, quartiles and most come in order, within the values', () => {
  fc.assert(
    fc.property(value, values, (own, others) => {
      const { least, lowerQuartile, median, upperQuartile, most } = benchmarkPosition(own, others);
      const inOrder = [least, lowerQuartile, median, upperQuartile, most];
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      expect([least, most]).toEqual([Math.min(...others), Math.max(...others)]);
    }),
  );
});

test('a larger value never ranks lower', () => {
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 500 }), values, (own, more, others) => {
      const [lower, higher] = [benchmarkPosition(own, others), benchmarkPosition(own + more, others)];
      expect(higher.rank).toBeGreaterThanOrEqual(lower.rank);
      if (lower.percentile !== null && higher.percentile !== null)
        expect(higher.percentile).toBeGreaterThanOrEqual(lower.percentile);
    }),
  );
});

test('the order of the values and their scale make no difference to rank and percentile', () => {
  fc.assert(
    fc.property(value, values, (own, others) => {
      const { rank, percentile } = benchmarkPosition(own, others);
      const scaled = benchmarkPosition(own * 4, others.map((other) => other * 4).reverse());
      expect(scaled).toMatchObject({ rank, percentile });
    }),
  );
});

test('the rank is between 1 and one more than there are values', () => {
  fc.assert(
    fc.property(value, values, (own, others) => {
      const { rank } = benchmarkPosition(own, others);
      expect(rank).toBeGreaterThanOrEqual(1);
      expect(rank).toBeLessThanOrEqual(others.length + 1);
    }),
  );
});
