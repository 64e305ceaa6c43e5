import { sum, type Column } from './sums';

/** Excel's PERCENTILE.INC: linear between the two values on either side. */
export function percentile(values: Column, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const rest = position - below;
  return rest === 0 ? sorted[below]! : sorted[below]! + rest * (sorted[below + 1]! - sorted[below]!);
}

/** A share counts as reached when no more than this is missing: 0.07 × 100 is 7.000000000000001 in binary. */
export const SHARE_TOLERANCE = 1e-12;

/** The least value falls in bin 0, the most in this one: so each pass leaves fewer. */
const LAST_BIN = 1023;
/** So few that sorting them costs less than another pass. */
const FEW = 64;

/**
 * The lowest value at which the cumulative share of the weights reaches the share wanted. Weights are counted into
 * bins of equal width, and the search goes on within the bin in which the share is reached: as exact as sorting
 * everything, and linear in the number of values.
 */
export function weightedPercentile(values: Column, weights: Column, share: number): number {
  const target = (share - SHARE_TOLERANCE) * sum(weights);
  let among: Weighted = { values, weights, below: 0 };
  while (among.values.length > FEW) {
    const { least, most } = span(among.values);
    if (least === most) return least;
    among = binThatReaches(among, target, least, most);
  }
  return lowestThatReaches(among, target);
}

interface Weighted {
  values: Column;
  weights: Column;
  /** Weight of everything lower than these. */
  below: number;
}

function span(values: Column): { least: number; most: number } {
  let least = values[0]!;
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  return { least, most };
}

function binThatReaches({ values, weights, below }: Weighted, target: number, least: number, most: number) {
  const width = most - least;
  const binOf = (value: number) => (((value - least) / width) * LAST_BIN) | 0;
  const weightIn = new Float64Array(LAST_BIN + 1);
  const countIn = new Uint32Array(LAST_BIN + 1);
  for (let i = 0; i < values.length; i++) {
    const bin = binOf(values[i]!);
    weightIn[bin]! += weights[i]!;
    countIn[bin]!++;
  }

  let bin = 0;
  let lower = below;
  while (bin < LAST_BIN && lower + weightIn[bin]! < target) lower += weightIn[bin++]!;

  const members = new Float64Array(countIn[bin]!);
  const theirWeights = new Float64Array(countIn[bin]!);
  for (let i = 0, found = 0; i < values.length; i++) {
    if (binOf(values[i]!) !== bin) continue;
    members[found] = values[i]!;
    theirWeights[found++] = weights[i]!;
  }
  return { values: members, weights: theirWeights, below: lower };
}

function lowestThatReaches({ values, weights, below }: Weighted, target: number): number {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  let cumulative = below;
  for (const i of order) {
    cumulative += weights[i]!;
    if (cumulative >= target) return values[i]!;
  }
  return values[order[order.length - 1]!]!;
}
