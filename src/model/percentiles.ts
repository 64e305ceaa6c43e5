/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { sum, type Column } from './sums';

/**
 * Excel's PERCENTILE.INC: linear between the two values on either side.
 * @param values one or more
 * @param share from 0 to 1
 */
export function percentile(values: Column, share: number): number {
  return percentilesOf(typed(values), [share])[0]!;
}

/**
 * PERCENTILE.INC for several shares at once.
 * @param values one or more, all finite
 * @param shares from 0 to 1
 * @param of how many trials there are: those without a value lie beyond all that have one, and a percentile among them is endless
 */
export function percentilesOf(
  values: Float64Array,
  shares: readonly number[],
  of = values.length,
  known?: Span,
): number[] {
  const ranks = shares.flatMap((share) => [Math.floor(share * (of - 1)), Math.ceil(share * (of - 1))]);
  const at = valuesAtRanks(values, ranks, known);
  return shares.map((share, i) => {
    const [from, to] = [at[2 * i]!, at[2 * i + 1]!];
    return from === to ? from : from + (share * (of - 1) - ranks[2 * i]!) * (to - from);
  });
}

interface Span {
  least: number;
  most: number;
}

const BINS = 4096;
/** So few that sorting them costs less. */
const FEW_TO_SORT = 1000;

/**
 * The values at these places if all were sorted; infinite where there are fewer values. They are counted
 * into bins of equal width, and the search goes on within the bins that hold an answer: exact, and linear in their number.
 * @param values in any order
 * @param ranks places counted from 0, the lowest value's
 */
export function valuesAtRanks(
  values: Float64Array,
  ranks: readonly number[],
  { least, most }: Span = span(values),
): number[] {
  if (least === most) return ranks.map((rank) => (rank < values.length ? least : Infinity));
  const scale = (BINS - 1) / (most - least);
  if (values.length <= FEW_TO_SORT || scale === Infinity) {
    const sorted = values.slice().sort();
    return ranks.map((rank) => sorted[rank] ?? Infinity);
  }
  const counts = new Uint32Array(BINS);
  countInBins(values, least, scale, counts);
  const firstRank = new Uint32Array(BINS);
  for (let bin = 1; bin < BINS; bin++) firstRank[bin] = firstRank[bin - 1]! + counts[bin - 1]!;

  // The members of the bins that hold one of the ranks, bin after bin.
  const bins = ranks.map((rank) => (rank < values.length ? binHolding(firstRank, rank) : -1));
  const wanted = [...new Set(bins)].filter((bin) => bin >= 0);
  const next = new Int32Array(BINS).fill(-1);
  let room = 0;
  for (const bin of wanted) {
    next[bin] = room;
    room += counts[bin]!;
  }
  const members = new Float64Array(room);
  collect(values, least, scale, next, members);

  const found = ranks.map(() => Infinity);
  for (const bin of wanted) {
    const within = members.subarray(next[bin]! - counts[bin]!, next[bin]);
    const here = [...ranks.keys()].filter((i) => bins[i] === bin);
    const theirs = valuesAtRanks(
      within,
      here.map((i) => ranks[i]! - firstRank[bin]!),
    );
    here.forEach((i, k) => (found[i] = theirs[k]!));
  }
  return found;
}

function countInBins(values: Float64Array, least: number, scale: number, counts: Uint32Array): void {
  for (let i = 0; i < values.length; i++) counts[((values[i]! - least) * scale) | 0]!++;
}

/** @param next where the next member of a bin goes; less than 0 where its members are not wanted */
function collect(
  values: Float64Array,
  least: number,
  scale: number,
  next: Int32Array,
  members: Float64Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const bin = ((value - least) * scale) | 0;
    const place = next[bin]!;
    if (place < 0) continue;
    members[place] = value;
    next[bin] = place + 1;
  }
}

/** The last bin whose first rank is at most this one: it is not empty. */
function binHolding(firstRank: Uint32Array, rank: number): number {
  let [low, high] = [0, BINS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (firstRank[middle]! <= rank) low = middle;
    else high = middle;
  }
  return low;
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
 * @param values one or more
 * @param weights zero or more, in the same order
 * @param share from 0 to 1
 */
export function weightedPercentile(values: Column, weights: Column, share: number): number {
  const target = (share - SHARE_TOLERANCE) * sum(weights);
  let among: Weighted = { values, weights, below: 0 };
  while (among.values.length > FEW) {
    const { least, most } = span(among.values);
    if (least === most) return least;
    const scale = LAST_BIN / (most - least);
    if (scale === Infinity) break;
    among = binThatReaches(among, target, least, scale);
  }
  return lowestThatReaches(among, target);
}

interface Weighted {
  values: Column;
  weights: Column;
  /** Weight of everything lower than these. */
  below: number;
}

function span(values: Column): Span {
  let least = values[0]!;
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  return { least, most };
}

function binThatReaches({ values, weights, below }: Weighted, target: number, least: number, scale: number) {
  const binOf = (value: number) => ((value - least) * scale) | 0;
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

/**
 * The middle value, or the mean of the middle two.
 * @param values one or more
 */
export function median(values: Column): number {
  const middle = values.length >> 1;
  const all = typed(values);
  const [below, above] = pairNear(all, middle - 1) ?? valuesAtRanks(all, [middle - 1, middle]);
  return values.length % 2 === 1 ? above! : (below! + above!) / 2;
}

const SAMPLE = 1001;
/** The distance, in the sample, of both ends of the bracket from the rank: two and a half standard deviations at most. */
const REACH = 40;

/**
 * The values at this rank and the next, between two values of a sample that should be on either side of them: one pass,
 * and no search
 * at all where many values are equal, as where most packages did not change. Null if they do not.
 */
function pairNear(values: Float64Array, rank: number): number[] | null {
  if (values.length < 8 * SAMPLE) return null;
  const step = values.length / SAMPLE;
  const sample = Float64Array.from({ length: SAMPLE }, (_, i) => values[Math.floor(i * step)]!).sort();
  const place = Math.round(rank / step);
  const low = sample[Math.max(0, place - REACH)]!;
  const high = sample[Math.min(SAMPLE - 1, place + REACH)]!;
  let below = 0;
  let above = 0;
  for (let i = 0; i < values.length; i++) {
    below += Number(values[i]! < low);
    above += Number(values[i]! > high);
  }
  if (rank < below || rank + 1 >= values.length - above) return null;
  if (low === high) return [low, low];
  const between = new Float64Array(values.length - below - above);
  for (let i = 0, count = 0; count < between.length; i++) {
    const value = values[i]!;
    if (value >= low && value <= high) between[count++] = value;
  }
  return valuesAtRanks(between, [rank - below, rank + 1 - below]);
}

function typed(values: Column): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}
