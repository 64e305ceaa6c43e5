/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { weightedRate } from './homecareRates';
import { at, sum, type Column } from './sums';

export interface ComparedRate {
  /** Its row among the rates given. */
  row: number;
  /** Share of all hours that are bought at it. */
  shareOfHours: number;
  /** Pounds an hour, positive above the average by hours. */
  gapToAverage: number;
  /** Pounds an hour, positive above the benchmark. Null without a benchmark. */
  gapToBenchmark: number | null;
  /** That gap over the year's hours, in pounds of either sign, without the floor at zero. Null without a benchmark. */
  valueOfGap: number | null;
  /** Pounds a year by which the rate may fall and still be at the floor and the benchmark. Null without a benchmark. */
  countedSaving: number | null;
  /** Pounds a year above the benchmark that are not counted because of the floor. */
  notCounted: number;
  /** Null without a floor. */
  isBelowFloor: boolean | null;
}

/**
 * Rates against their average by hours and against a benchmark, dearest first; equal rates keep their order. A saving
 * counts down to the benchmark or the floor, whichever is higher. Null where there are no hours.
 * @param rates pounds an hour, one a row
 * @param hours a year, in the same order
 * @param benchmark pounds an hour; null for none
 * @param floor pounds an hour, one for all or one a row; null for none
 */
export function compareRates(
  rates: Column,
  hours: Column,
  benchmark: number | null,
  floor: Column | null,
): ComparedRate[] | null {
  const average = weightedRate(rates, hours);
  if (average === null) return null;
  const total = sum(hours);
  return Array.from(rates, (rate, row): ComparedRate => {
    const bought = hours[row]!;
    const least = floor && at(floor, row);
    const line = {
      row,
      shareOfHours: bought / total,
      gapToAverage: rate - average,
      isBelowFloor: least === null ? null : rate < least,
    };
    if (benchmark === null)
      return { ...line, gapToBenchmark: null, valueOfGap: null, countedSaving: null, notCounted: 0 };
    const valueOfGap = (rate - benchmark) * bought;
    const countedSaving = Math.max(0, rate - Math.max(benchmark, least ?? 0)) * bought;
    return {
      ...line,
      gapToBenchmark: rate - benchmark,
      valueOfGap,
      countedSaving,
      notCounted: Math.max(0, valueOfGap) - countedSaving,
    };
  }).sort((a, b) => rates[b.row]! - rates[a.row]!);
}
