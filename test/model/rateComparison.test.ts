import fc from 'fast-check';
import { weightedRate } from '../../src/model/homecareRates';
import { compareRates } from '../../src/model/rateComparison';

const pence = fc.integer({ min: 1000, max: 4000 }).map((p) => p / 100);
const list = fc.array(fc.tuple(pence, fc.integer({ min: 1, max: 50_000 })), { minLength: 1, maxLength: 40 });
const perhaps = fc.option(pence, { nil: null });
const ratesOf = (rows: [number, number][]) => rows.map((row) => row[0]);
const hoursOf = (rows: [number, number][]) => rows.map((row) => row[1]);
const total = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);

test('dearest first, and equal rates in the order given', () => {
  const rows = compareRates([21, 24, 21, 26, 24], [1, 1, 1, 1, 1], null, null)!;
  expect(rows.map((row) => row.row)).toEqual([3, 1, 4, 0, 2]);
});

test('gaps to the average and the benchmark, and what that gap is worth', () => {
  expect(compareRates([24, 21], [3000, 1000], 22, null)).toEqual([
    {
      row: 0,
      shareOfHours: 0.75,
      gapToAverage: 0.75,
      gapToBenchmark: 2,
      valueOfGap: 6000,
      standing: 'not known',
    },
    {
      row: 1,
      shareOfHours: 0.25,
      gapToAverage: -2.25,
      gapToBenchmark: -1,
      valueOfGap: -1000,
      standing: 'not known',
    },
  ]);
});

test.each([
  ['under the minimum, under the benchmark: no saving already made', 20, 23, 22, 'below', 0],
  ['under the minimum, over the benchmark: no saving to be made', 20, 18, 22, 'below', 0],
  ['at the minimum is not below it', 22, 23, 22, 'at or above', -1000],
  ['over both', 26, 23, 22, 'at or above', 3000],
  ['over the minimum, which is over the benchmark', 26, 20, 22, 'benchmark below', 6000],
  ['at the minimum, which is over the benchmark', 22, 20, 22, 'benchmark below', 2000],
])('%s', (_, rate, benchmark, minimum, standing, value) => {
  const [row] = compareRates([rate], [1000], benchmark, minimum)!;
  expect(row).toMatchObject({ standing, valueOfGap: value, gapToBenchmark: rate - benchmark });
});

test('without a benchmark there is no gap to it', () => {
  expect(compareRates([26], [1000], null, 22)![0]).toMatchObject({
    standing: 'at or above',
    gapToBenchmark: null,
    valueOfGap: null,
  });
});

test('no hours, no comparison', () => {
  expect(compareRates([24, 21], [0, 0], 22, null)).toBeNull();
});

test('shares add up to one, and the gaps to the average cancel out by hours', () => {
  fc.assert(
    fc.property(list, perhaps, perhaps, (rows, benchmark, minimum) => {
      const compared = compareRates(ratesOf(rows), hoursOf(rows), benchmark, minimum)!;
      expect(total(compared.map((row) => row.shareOfHours))).toBeCloseTo(1, 10);
      expect(total(compared.map((row) => row.shareOfHours * row.gapToAverage))).toBeCloseTo(0, 8);
      expect(compared.map((row) => row.row).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
    }),
  );
});

test('without a minimum the values add up to the average’s gap over all hours', () => {
  fc.assert(
    fc.property(list, pence, (rows, benchmark) => {
      const compared = compareRates(ratesOf(rows), hoursOf(rows), benchmark, null)!;
      const average = weightedRate(ratesOf(rows), hoursOf(rows))!;
      expect(total(compared.map((row) => row.valueOfGap!))).toBeCloseTo(
        (average - benchmark) * total(hoursOf(rows)),
        3,
      );
    }),
  );
});

test('a higher minimum price never adds to what counts as a saving', () => {
  fc.assert(
    fc.property(list, pence, pence, pence, (rows, benchmark, one, other) => {
      const saving = (minimum: number) =>
        total(
          compareRates(ratesOf(rows), hoursOf(rows), benchmark, minimum)!.map((r) =>
            Math.max(0, r.valueOfGap!),
          ),
        );
      expect(saving(Math.max(one, other))).toBeLessThanOrEqual(saving(Math.min(one, other)) + 1e-6);
    }),
  );
});
