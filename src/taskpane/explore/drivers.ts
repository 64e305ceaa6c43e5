import type { ExploredInput } from './exploredInput';
import type { Simulation } from './simulate';

export interface Driver {
  input: ExploredInput;
  /** Of the spread, roughly: squared rank correlation as a share of their sum. */
  share: number;
  /** Whether more of the input goes with more of the result. */
  raises: boolean;
}

/** Which inputs drive the spread, the strongest first; none where the result hardly varies. */
export function driversOf({ inputs, draws, values }: Simulation): Driver[] {
  const ranked = (column: Float64Array) =>
    ranksOf(column.filter((_, trial) => Number.isFinite(values[trial]!)));
  const ofResult = ranked(values);
  const correlations = draws.map((column) => correlation(ranked(column), ofResult));
  const total = correlations.reduce((sum, r) => sum + r * r, 0);
  if (!(total > 0)) return [];
  return inputs
    .map((input, i) => ({ input, share: correlations[i]! ** 2 / total, raises: correlations[i]! > 0 }))
    .sort((one, other) => other.share - one.share);
}

/** From 1; equal values share the mean of their ranks. */
export function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => {
    const less = countBelow(sorted, value, false);
    const upTo = countBelow(sorted, value, true);
    return (less + upTo + 1) / 2;
  });
}

/** How many of some numbers in order are less than a value, or no more. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function correlation(one: Float64Array, other: Float64Array): number {
  const mean = (one.length + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [one[i]! - mean, other[i]! - mean];
    both += x * y;
    first += x * x;
    second += y * y;
  }
  return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
}
