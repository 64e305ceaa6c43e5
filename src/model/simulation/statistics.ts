/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over trials reads only the numbers it counts. */
/** What the trials of one result say together. */
export interface Summary {
  trials: number;
  mean: number;
  standardDeviation: number;
  least: number;
  most: number;
}

/**
 * Count, mean, standard deviation and range of finite values.
 * @param values one or more
 */
export function summaryOf(values: Float64Array): Summary {
  const trials = values.length;
  // From the first value on, so that large figures close together keep their digits.
  const origin = values[0]!;
  let sum = 0;
  let squares = 0;
  let least = origin;
  let most = origin;
  for (let i = 0; i < trials; i++) {
    const value = values[i]!;
    const from = value - origin;
    sum += from;
    squares += from * from;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  const variance = trials > 1 ? Math.max(0, squares - (sum * sum) / trials) / (trials - 1) : 0;
  return { trials, mean: origin + sum / trials, standardDeviation: Math.sqrt(variance), least, most };
}

/** Of several stretches of trials together. */
export function pooled(parts: readonly Summary[]): Summary {
  const total = (of: (part: Summary) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const trials = total((part) => part.trials);
  const mean = total((part) => part.trials * part.mean) / trials;
  const squares = total(
    (part) => (part.trials - 1) * part.standardDeviation ** 2 + part.trials * (part.mean - mean) ** 2,
  );
  return {
    trials,
    mean,
    standardDeviation: trials > 1 ? Math.sqrt(squares / (trials - 1)) : 0,
    least: Math.min(...parts.map((part) => part.least)),
    most: Math.max(...parts.map((part) => part.most)),
  };
}

/** The values that are numbers, and not endless; counted without a branch, which a processor could not predict. */
export function finiteOnly(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    kept[count] = values[i]!;
    count += Number(Math.abs(values[i]!) < Infinity);
  }
  return kept.subarray(0, count);
}

/**
 * The share of trials in which the target is reached.
 * @param values one a trial
 * @param target in the unit of the values
 */
export function chanceOf(values: Float64Array, target: number): number {
  let reached = 0;
  for (let i = 0; i < values.length; i++) reached += Number(values[i]! >= target);
  return reached / values.length;
}

/**
 * What one scramble after another gives, and how far their mean may be off.
 * @param estimates one a scramble, two or more
 * @returns the standard error of their mean
 */
export function standardError(estimates: readonly number[]): number {
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
  const squares = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0);
  return Math.sqrt(squares / (estimates.length * (estimates.length - 1)));
}
