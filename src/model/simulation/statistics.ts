/** Of one output: what its trials say together. */
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

const BINS = 4096;

/**
 * Excel's PERCENTILE.INC for several shares at once. Values are counted into bins of equal width and only the bins that
 * hold an answer are sorted: exact, and without sorting everything. No value may be NaN.
 */
export function percentilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  const ranks = new Set<number>();
  for (const share of shares) {
    ranks.add(Math.floor(share * last));
    ranks.add(Math.ceil(share * last));
  }
  const at = valuesAtRanks(
    values,
    [...ranks].sort((a, b) => a - b),
  );
  return shares.map((share) => {
    const below = Math.floor(share * last);
    const [from, to] = [at.get(below)!, at.get(Math.ceil(share * last))!];
    return from === to ? from : from + (share * last - below) * (to - from);
  });
}

function valuesAtRanks(values: Float64Array, ranks: number[]): Map<number, number> {
  const found = new Map<number, number>();
  let [least, most] = [Infinity, -Infinity];
  let infinite = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value === Infinity) {
      infinite++;
      continue;
    }
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const finite = values.length - infinite;
  for (const rank of ranks) if (rank >= finite) found.set(rank, Infinity);
  if (finite === 0) return found;
  const scale = most > least ? (BINS - 1) / (most - least) : 0;
  const counts = new Uint32Array(BINS);
  for (let i = 0; i < values.length; i++)
    if (values[i] !== Infinity) counts[((values[i]! - least) * scale) | 0]!++;

  const wanted = new Map<number, { below: number; members: Float64Array; filled: number }>();
  let below = 0;
  let next = 0;
  for (let bin = 0; bin < BINS && next < ranks.length; bin++) {
    const upTo = below + counts[bin]!;
    if (ranks[next]! < upTo) wanted.set(bin, { below, members: new Float64Array(counts[bin]!), filled: 0 });
    while (next < ranks.length && ranks[next]! < upTo) next++;
    below = upTo;
  }
  const holderOf = Array.from({ length: BINS }, (_, bin) => wanted.get(bin));
  for (let i = 0; i < values.length; i++) {
    if (values[i] === Infinity) continue;
    const holder = holderOf[((values[i]! - least) * scale) | 0];
    if (holder) holder.members[holder.filled++] = values[i]!;
  }
  for (const { below: before, members } of wanted.values()) {
    members.sort();
    for (const rank of ranks) {
      if (rank >= before && rank < before + members.length) found.set(rank, members[rank - before]!);
    }
  }
  return found;
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
