/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
/** Rates by band of years: the first from year 0, each to the year its band ends in. */
export interface DiscountSchedule {
  rates: readonly number[];
  /** Last year of each band; the last band has no end. */
  bandEnds: readonly (number | null)[];
}

export type Timing = 'start' | 'mid';

/**
 * A schedule with one rate for all years.
 * @param rate a year, above −1
 */
export function flatRate(rate: number): DiscountSchedule {
  return { rates: [rate], bandEnds: [null] };
}

/**
 * Year 0 is 1; each band of years is discounted at its own rate. Mid-year flows count half a year less. The schedules of
 * the Green Book are real: they are for flows in prices of one year.
 * @param year counted from 0
 * @param schedule rates a year, above −1
 * @param timing flows at the start of each year, or in the middle of it
 */
export function discountFactor(year: number, schedule: DiscountSchedule, timing: Timing = 'start'): number {
  const time = timing === 'mid' && year >= 1 ? year - 0.5 : year;
  let factor = 1;
  let from = 0;
  for (let band = 0; band < schedule.rates.length && time > from; band++) {
    const to = Math.min(time, schedule.bandEnds[band] ?? Infinity);
    factor *= (1 + schedule.rates[band]!) ** (from - to);
    from = to;
  }
  return factor;
}

/**
 * The first flow falls in year 0 and is not discounted.
 * @param flows pounds in each year from year 0
 * @param schedule rates on the price basis of the flows
 * @param timing as for `discountFactor`
 */
export function netPresentValue(
  flows: ArrayLike<number>,
  schedule: DiscountSchedule,
  timing: Timing = 'start',
): number {
  let total = 0;
  for (let year = 0; year < flows.length; year++)
    total += flows[year]! * discountFactor(year, schedule, timing);
  return total;
}

/**
 * The rate at which cash of the year may be discounted as it is: (1 + real) × (1 + inflation) − 1.
 * @param realRate a year, above −1
 * @param inflation general inflation a year, above −1
 */
export function nominalRate(realRate: number, inflation: number): number {
  return (1 + realRate) * (1 + inflation) - 1;
}
