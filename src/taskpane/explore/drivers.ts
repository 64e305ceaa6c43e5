/* eslint-disable @typescript-eslint/no-non-null-assertion -- A column has an entry for each trial, and every index is of a trial or an input. */
import { groupsOf } from './pairs';
import type { Driver, Simulation } from './simulated';

/** The squared correlation that chance alone may give: two standard errors. */
const SURE = 4;

/** Which inputs drive the spread, the strongest first; none where the result hardly varies. */
export function driversOf({ inputs, pairs, draws, values }: Simulation): Driver[] {
  const ranked = (column: Float64Array) =>
    ranksOf(column.filter((_, trial) => Number.isFinite(values[trial]!)));
  const ofResult = ranked(values);
  const groups = groupsOf(inputs, pairs).map((members) => {
    const columns = members.map((i) => ranked(draws[i]!));
    const withResult = columns.map((column) => correlation(column, ofResult));
    return { members, withResult, squared: squaredTogether(columns, withResult) };
  });
  const total = groups.reduce((sum, { squared }) => sum + squared, 0);
  if (!(total > 0)) return [];
  return groups
    .map(({ members, withResult, squared }) => ({
      inputs: members.map((i) => inputs[i]!),
      share: squared / total,
      isSure: squared > (SURE * members.length) / ofResult.length,
      raises: members.length === 1 ? withResult[0]! > 0 : null,
    }))
    .sort((one, other) => other.share - one.share);
}

/** Below this a column says nothing that those before it do not say: the two go wholly together. */
const LEAST_REST = 1e-9;

/** The square of the correlation of the result with all the columns at once: of one, with that one. */
function squaredTogether(columns: Float64Array[], withResult: number[]): number {
  const factor: number[][] = [];
  const solved: number[] = [];
  let squared = 0;
  columns.forEach((column, i) => {
    const row: number[] = [];
    let [rest, own] = [1, withResult[i]!];
    for (let j = 0; j < i; j++) {
      let shared = correlation(column, columns[j]!);
      for (let k = 0; k < j; k++) shared -= row[k]! * factor[j]![k]!;
      const weight = factor[j]![j]! > 0 ? shared / factor[j]![j]! : 0;
      row.push(weight);
      rest -= weight * weight;
      own -= weight * solved[j]!;
    }
    const pivot = rest > LEAST_REST ? Math.sqrt(rest) : 0;
    factor.push([...row, pivot]);
    solved.push(pivot > 0 ? own / pivot : 0);
    squared += solved[i]! ** 2;
  });
  return squared;
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

/** The rank of a value among sorted numbers. */
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
