import { nth } from '../../formulas/present';

export interface Bins {
  from: number;
  to: number;
  counts: number[];
}

const MOST = 32;

/** Trials counted in columns of one width; fewer columns where there are few trials. */
export function binsOf(values: Float64Array, { least, most }: { least: number; most: number }): Bins {
  const numbers = values.filter(Number.isFinite);
  const size = Math.max(6, Math.min(MOST, Math.round(Math.sqrt(numbers.length))));
  const room = most > least ? 0 : Math.abs(least) * 0.05 || 1;
  const [from, to] = [least - room, most + room];
  const counts = Array.from({ length: size }, () => 0);
  for (const value of numbers) {
    const bin = Math.min(size - 1, Math.floor(((value - from) / (to - from)) * size));
    counts[bin] = nth(counts, bin) + 1;
  }
  return { from, to, counts };
}
