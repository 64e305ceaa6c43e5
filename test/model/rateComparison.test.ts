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
      countedSaving: 6000,
      notCounted: 0,
      isBelowFloor: null,
    },
    {
      row: 1,
      shareOfHours: 0.25,
      gapToAverage: -2.25,
      gapToBenchmark: -1,
      valueOfGap: -1000,
      countedSaving: 0,
      notCounted: 0,
      isBelowFloor: null,
    },
  ]);
});

test.each([
  ['below the floor and the benchmark: nothing to count', 20, 23, 22, true, -3000, 0, 0],
  ['below the floor, above the benchmark: none of the gap counts', 20, 18, 22, true, 2000, 0, 2000],
  ['at the floor is not below it', 22, 23, 22, false, -1000, 0, 0],
  ['above both, the benchmark the higher: all of it counts', 26, 23, 22, false, 3000, 3000, 0],
  ['above both, the floor the higher: down to the floor', 26, 20, 22, false, 6000, 4000, 2000],
  ['at a floor above the benchmark', 22, 20, 22, false, 2000, 0, 2000],
])('%s', (_, rate, benchmark, floor, isBelowFloor, valueOfGap, countedSaving, notCounted) => {
  const [row] = compareRates([rate], [1000], benchmark, [floor])!;
  expect(row).toMatchObject({ isBelowFloor, valueOfGap, countedSaving, notCounted });
});

test('each row may have a floor of its own', () => {
  const rows = compareRates([24, 24, 24], [100, 100, 100], 20, [0, 23, 25])!;
  expect(rows.map((row) => [row.countedSaving, row.isBelowFloor])).toEqual([
    [400, false],
    [100, false],
    [0, true],
  ]);
});

test('without a benchmark there is no gap to it', () => {
  expect(compareRates([26], [1000], null, [22])![0]).toMatchObject({
    isBelowFloor: false,
    gapToBenchmark: null,
    valueOfGap: null,
    countedSaving: null,
  });
});

test('without hours there is no comparison', () => {
  expect(compareRates([24, 21], [0, 0], 22, null)).toBeNull();
});

test('shares add up to one, and the gaps to the average cancel out by hours', () => {
  fc.assert(
    fc.property(list, perhaps, perhaps, (rows, benchmark, floor) => {
      const compared = compareRates(
        ratesOf(rows),
        hoursOf(rows),
        benchmark,
        floor === null ? null : [floor],
      )!;
      expect(total(compared.map((row) => row.shareOfHours))).toBeCloseTo(1, 10);
      expect(total(compared.map((row) => row.shareOfHours * row.gapToAverage))).toBeCloseTo(0, 8);
      expect(compared.map((row) => row.row).sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
    }),
  );
});

test('whatever the floor, the whole values add up to the average’s gap over all hours', () => {
  fc.assert(
    fc.property(list, pence, perhaps, (rows, benchmark, floor) => {
      const compared = compareRates(
        ratesOf(rows),
        hoursOf(rows),
        benchmark,
        floor === null ? null : [floor],
      )!;
      const average = weightedRate(ratesOf(rows), hoursOf(rows))!;
      expect(total(compared.map((row) => row.valueOfGap!))).toBeCloseTo(
        (average - benchmark) * total(hoursOf(rows)),
        3,
      );
    }),
  );
});

test('what counts and what does not are never negative, and make up every positive gap', () => {
  fc.assert(
    fc.property(list, pence, pence, (rows, benchmark, floor) => {
      for (const row of compareRates(ratesOf(rows), hoursOf(rows), benchmark, [floor])!) {
        expect(row.countedSaving).toBeGreaterThanOrEqual(0);
        expect(row.notCounted).toBeGreaterThanOrEqual(-1e-6);
        expect(row.countedSaving! + row.notCounted).toBeCloseTo(Math.max(0, row.valueOfGap!), 6);
      }
    }),
  );
});

test('a higher floor never adds to what counts as a saving', () => {
  fc.assert(
    fc.property(list, pence, pence, pence, (rows, benchmark, one, other) => {
      const saving = (floor: number) =>
        total(compareRates(ratesOf(rows), hoursOf(rows), benchmark, [floor])!.map((r) => r.countedSaving!));
      expect(saving(Math.max(one, other))).toBeLessThanOrEqual(saving(Math.min(one, other)) + 1e-6);
    }),
  );
});
