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
  const rankAt = new Float64Array(sorted.length);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (sorted[to] === sorted[from]) to++;
    rankAt.fill((from + to + 1) / 2, from, to);
    from = to;
  }
  return values.map((value) => rankAt[placeIn(sorted, value)]!);
}

/** Where a value stands among numbers in order. */
function placeIn(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
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
