import { median } from '../../src/model/percentiles';
import { at, runningTotals, sum } from '../../src/model/sums';

test('a column of one cell serves every row', () => {
  expect([at([7], 0), at([7], 3), at([7, 8], 1)]).toEqual([7, 7, 8]);
});

test.each([
  [[3], 3],
  [[5, 1, 9], 5],
  [[4, 1, 9, 6], 5],
  [[10, 9, 100, 1], 9.5],
])('the median of %j is %d', (column, middle) => {
  expect(median(column)).toBe(middle);
});

test('sums and running totals', () => {
  expect(sum([1, -2, 4])).toBe(3);
  expect(sum([])).toBe(0);
  expect(runningTotals([1, -2, 4])).toEqual([1, -1, 3]);
});
