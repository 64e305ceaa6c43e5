/** What the trials of one result say together. */
export interface Summary {
  trials: number;
  mean: number;
  standardDeviation: number;
  least: number;
  most: number;
}

export function summaryOf(values: Float64Array): Summary {
  const trials = values.length;
  // From the first value on, so that large figures close together keep their digits.
  const origin = values[0]!;
  let [sum, squares, least, most] = [0, 0, origin, origin];
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

const BINS = 4096;

/**
 * Excel's PERCENTILE.INC for several shares at once. Values are counted into bins of equal width and only the bins that
 * hold an answer are sorted: exact, and without sorting everything. Values are finite; where `of` trials are more than
 * there are values, the others lie beyond them all, and a percentile among those is endless.
 */
export function percentilesOf(
  values: Float64Array,
  shares: readonly number[],
  of = values.length,
  { least, most }: Pick<Summary, 'least' | 'most'> = summaryOf(values),
): number[] {
  const ranks = shares.flatMap((share) => [Math.floor(share * (of - 1)), Math.ceil(share * (of - 1))]);
  const at = valuesAtRanks(values, ranks, least, most);
  return shares.map((share, i) => {
    const [from, to] = [at[2 * i]!, at[2 * i + 1]!];
    return from === to ? from : from + (share * (of - 1) - ranks[2 * i]!) * (to - from);
  });
}

function valuesAtRanks(values: Float64Array, ranks: number[], least: number, most: number): number[] {
  if (values.length === 0) return ranks.map(() => Infinity);
  const binOf = new Uint16Array(values.length);
  const counts = new Uint32Array(BINS);
  countInBins(values, least, most > least ? (BINS - 1) / (most - least) : 0, binOf, counts);
  const firstRank = new Uint32Array(BINS);
  for (let bin = 1; bin < BINS; bin++) firstRank[bin] = firstRank[bin - 1]! + counts[bin - 1]!;

  // The bins that hold one of the ranks, each with as much room as it has members, one after another.
  const bins = ranks.map((rank) => (rank < values.length ? binHolding(firstRank, rank) : -1));
  const start = new Int32Array(BINS).fill(-1);
  let room = 0;
  for (const bin of bins) {
    if (bin < 0 || start[bin]! >= 0) continue;
    start[bin] = room;
    room += counts[bin]!;
  }
  const members = new Float64Array(room);
  collect(values, binOf, start.slice(), members);
  for (const bin of new Set(bins)) {
    if (bin >= 0) members.subarray(start[bin]!, start[bin]! + counts[bin]!).sort();
  }
  return ranks.map((rank, i) => {
    const bin = bins[i]!;
    return bin < 0 ? Infinity : members[start[bin]! + rank - firstRank[bin]!]!;
  });
}

function countInBins(
  values: Float64Array,
  least: number,
  scale: number,
  binOf: Uint16Array,
  counts: Uint32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const bin = ((values[i]! - least) * scale) | 0;
    binOf[i] = bin;
    counts[bin]!++;
  }
}

/** @param next where the next member of a bin goes; less than 0 where its members are not wanted */
function collect(values: Float64Array, binOf: Uint16Array, next: Int32Array, members: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const bin = binOf[i]!;
    if (next[bin]! >= 0) members[next[bin]!++] = values[i]!;
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

/** The values that are numbers, and not endless. */
export function finiteOnly(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    kept[count] = values[i]!;
    if (Math.abs(values[i]!) < Infinity) count++;
  }
  return kept.subarray(0, count);
}

/** The share of trials in which the target is reached. */
export function chanceOf(values: Float64Array, target: number): number {
  let reached = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! >= target) reached++;
  return reached / values.length;
}

/** What one scramble after another gives, and how far their mean may be off. */
export function standardError(estimates: readonly number[]): number {
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
  const squares = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0);
  return Math.sqrt(squares / (estimates.length * (estimates.length - 1)));
}
