/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over trials reads only the numbers it counts. */
import { quantileOf, type Distribution } from '../distributions/distribution';
import { normalQuantile, normalShareBelow } from '../distributions/normal';
import type { Words } from '../random/sobol';
import { uniformOf } from '../random/threefry';

/** Turns words of 32 random bits into draws. */
export type Sampler = (words: Words, count: number, draws: Float64Array) => void;

/**
 * A table of the quantile, made once, so that a draw costs one interpolation for every distribution. Each half of
 * the shares is cut into octaves (an eighth to a quarter, a sixteenth to an eighth …) and each octave into as many cells, so
 * that a tail is as finely drawn as the middle. Beyond the last octave the quantile itself is asked: one draw in 8,192.
 */
const CELL_BITS = 5;
const CELLS = 1 << CELL_BITS;
const OCTAVES = 13;
const FRACTION_BITS = 31 - CELL_BITS;
const FRACTION = 1 / (1 << FRACTION_BITS);
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
/** Position of the leading bit in the lowest octave that has cells. */
const LOWEST_BIT = 30 - OCTAVES + 1;
const LOWEST_WORD = 1 << LOWEST_BIT;
const MOST_ZEROS = 31 - LOWEST_BIT;
const HALF = OCTAVES * CELLS + 1;
/** Room before the cells of each half, for words beyond them, which are looked up too and then drawn separately. */
const SIDE = CELLS + HALF;

/** A sampler that reads a distribution from a table. */
export function samplerOf(distribution: Distribution): Sampler {
  return distribution.kind === 'discrete'
    ? exactSampler(quantileOf(distribution))
    : tabledSampler(quantileOf(distribution));
}

function exactSampler(quantile: (u: number) => number): Sampler {
  return ({ words, from, flip }, count, draws) => {
    for (let i = 0; i < count; i++) draws[i] = quantile(uniformOf((words[from + i]! ^ flip) >>> 0));
  };
}

function tabledSampler(quantile: (u: number) => number): Sampler {
  const table = tableOf(quantile);
  return (words, count, draws) => interpolate(table, quantile, words, count, draws);
}

/** The lower half by rising share, then the upper half by rising share from the other end. */
function tableOf(quantile: (u: number) => number): Float64Array {
  const table = new Float64Array(2 * SIDE);
  const [lower, upper] = [table.subarray(CELLS, SIDE), table.subarray(SIDE + CELLS)];
  for (let i = 0; i < HALF; i++) {
    lower[i] = quantile(shares[i]!);
    upper[i] = quantile(1 - shares[i]!);
  }
  const [belowMiddle, aboveMiddle] = [lower[HALF - 2]!, upper[HALF - 2]!];
  straighten(lower, aboveMiddle);
  straighten(upper, belowMiddle);
  return table;
}

/**
 * A straight line between two points of a curve lies to one side of it, and a mean of many draws would too. So each knot
 * is moved off the curve by what makes the areas right.
 * @param beyond the value of the knot after the last
 */
function straighten(knots: Float64Array, beyond: number): void {
  let before = knots[0]!;
  for (let i = 1; i < HALF; i++) {
    const value = knots[i]!;
    const toLeft = shares[i]! - shares[i - 1]!;
    const toRight = i + 1 < HALF ? shares[i + 1]! - shares[i]! : toLeft;
    const after = i + 1 < HALF ? knots[i + 1]! : beyond;
    const bend = ((after - value) / toRight - (value - before) / toLeft) / (toLeft + toRight);
    knots[i] = value - (bend * (toLeft * toLeft - toLeft * toRight + toRight * toRight)) / 6;
    before = value;
  }
}

/** The shares of the knots of a half. */
const shares = new Float64Array(HALF);
for (let i = 0, share = 2 ** (LOWEST_BIT - 32); i < HALF; i++) {
  shares[i] = share;
  share += 2 ** ((i >> CELL_BITS) + LOWEST_BIT - CELL_BITS - 32);
}

function interpolate(
  table: Float64Array,
  quantile: (u: number) => number,
  { words, from, flip }: Words,
  count: number,
  draws: Float64Array,
): void {
  // Draws from the farthest tails are made apart: the engine compiles a loop without calls to better effect.
  if (!interpolated(table, words, from, flip, count, draws)) return;
  for (let i = 0; i < count; i++) {
    const word = words[from + i]! ^ flip;
    if (fromEnd(word) < LOWEST_WORD) draws[i] = quantile(uniformOf(word >>> 0));
  }
}

/** Whether any draw is still to be made. */
function interpolated(
  table: Float64Array,
  words: Int32Array,
  from: number,
  flip: number,
  count: number,
  draws: Float64Array,
): boolean {
  let beyond = 0;
  let i = 0;
  // Two at a time, since the processor works on both at once.
  for (; i + 1 < count; i += 2) {
    const one = words[from + i]! ^ flip;
    const other = words[from + i + 1]! ^ flip;
    beyond |= (fromEnd(one) - LOWEST_WORD) | (fromEnd(other) - LOWEST_WORD);
    draws[i] = between(table, one);
    draws[i + 1] = between(table, other);
  }
  if (i < count) {
    const last = words[from + i]! ^ flip;
    beyond |= fromEnd(last) - LOWEST_WORD;
    draws[i] = between(table, last);
  }
  return beyond < 0;
}

/** How far a word is from the end of its half. */
function fromEnd(word: number): number {
  return word ^ (word >> 31);
}

/** The value of the table at a word. */
function between(table: Float64Array, word: number): number {
  const zeros = Math.clz32(fromEnd(word) | LOWEST_WORD);
  const aligned = fromEnd(word) << zeros;
  const cell =
    (((MOST_ZEROS - zeros) << CELL_BITS) + (aligned >>> FRACTION_BITS) + ((word >> 31) & SIDE)) | 0;
  const low = table[cell]!;
  return low + (aligned & FRACTION_MASK) * FRACTION * (table[cell + 1]! - low);
}

/** Standard normal deviates. */
export const deviates: Sampler = (words, count, draws) => {
  normalTable ??= tableOf(normalQuantile);
  interpolate(normalTable, normalQuantile, words, count, draws);
};
let normalTable: Float64Array | undefined;

/** Turns standard normal deviates into draws, in place, each keeping its rank. */
export type DeviateSampler = (deviates: Float64Array, count: number) => void;

const STEPS = 64;
const FARTHEST = 6.5;

/** The same for normal deviates, as correlated inputs need it. */
export function deviateSamplerOf(distribution: Distribution): DeviateSampler {
  const quantile = quantileOf(distribution);
  const exactly = (z: number) => quantile(inside(normalShareBelow(z)));
  if (distribution.kind === 'discrete') {
    return (draws, count) => {
      for (let i = 0; i < count; i++) draws[i] = exactly(draws[i]!);
    };
  }
  const table = Float64Array.from({ length: 2 * FARTHEST * STEPS + 1 }, (_, i) =>
    exactly(i / STEPS - FARTHEST),
  );
  return (draws, count) => {
    for (let i = 0; i < count; i++) {
      const place = (draws[i]! + FARTHEST) * STEPS;
      const cell = Math.floor(place);
      if (cell < 0 || cell + 1 >= table.length) {
        draws[i] = exactly(draws[i]!);
        continue;
      }
      const from = table[cell]!;
      draws[i] = from + (place - cell) * (table[cell + 1]! - from);
    }
  };
}

/** A share that rounding moved to 0 or 1 is moved back inside. */
function inside(u: number): number {
  return Math.min(Math.max(u, 2 ** -60), 1 - 2 ** -53);
}
