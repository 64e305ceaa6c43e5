/* eslint-disable @typescript-eslint/no-non-null-assertion -- The records are sorted and not empty, and every index is within them. */
/** The position of a value among others: Excel’s QUARTILE.INC and PERCENTRANK.INC, the latter not cut to three digits. */
export interface BenchmarkPosition {
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  most: number;
  /** One more than the number of values below it: 1 if none is. */
  rank: number;
  /** Null where the value lies below the least or above the most. */
  percentile: number | null;
}

/**
 * The quartiles of the values, and the rank and percentile of one value among them.
 * @param value in the unit of the values
 * @param values one or more, in any order
 */
export function benchmarkPosition(value: number, values: ArrayLike<number>): BenchmarkPosition {
  const sorted = Float64Array.from(values).sort();
  return {
    least: sorted[0]!,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most: sorted[sorted.length - 1]!,
    rank: sorted.filter((other) => other < value).length + 1,
    percentile: percentileOf(value, sorted),
  };
}

/** The least value is at 0 and the most at 1; between two values, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (place - below) * (high - low);
}

/** The share of the other values that are below it; between two values, in proportion. */
function percentileOf(value: number, sorted: Float64Array): number | null {
  const last = sorted.length - 1;
  if (value < sorted[0]! || value > sorted[last]!) return null;
  if (last === 0) return 1;
  const from = sorted.findIndex((other) => other >= value);
  if (sorted[from] === value) return from / last;
  const [low, high] = [sorted[from - 1]!, sorted[from]!];
  return (from - 1 + (value - low) / (high - low)) / last;
}
