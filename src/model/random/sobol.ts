/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is of a dimension or of a bit that a loop counts. */
import { keyOf, purpose, threefry } from './threefry';
import { sobolDirections } from './sobolDirections';

/**
 * A Sobol sequence, each dimension under a random linear scramble and shift of its own (Matoušek, 1998): with the variance
 * of Owen's nested scrambles (Owen, 2003), and no dearer than the sequence itself. Several independent scrambles give an
 * honest standard error.
 */

export const MOST_DIMENSIONS = sobolDirections.length + 1;

const BITS = 32;
/** Points are laid out in blocks of this size: the same pattern each time, shifted. */
export const RUN = 512;

/** The direction numbers of a dimension, counted from 0. */
export function directionsOf(dimension: number): Int32Array {
  const words = new Int32Array(BITS);
  if (dimension === 0) return words.map((_, bit) => 1 << (BITS - 1 - bit));
  const [polynomial, ...first] = sobolDirections[dimension - 1]!.split(' ').map(Number) as [
    number,
    ...number[],
  ];
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      words[bit] = first[bit]! << (BITS - 1 - bit);
      continue;
    }
    let word = words[bit - degree]! ^ (words[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((polynomial >>> (degree - k)) & 1) word ^= words[bit - k]!;
    }
    words[bit] = word;
  }
  return words;
}

/** One dimension of one scramble. */
export interface SobolDimension {
  directions: Int32Array;
  shift: number;
  /** The first points of the sequence, before the shift. */
  pattern: Int32Array;
}

/** A dimension of the plain sequence, counted from 0. */
export function unscrambled(dimension: number): SobolDimension {
  return laidOut(directionsOf(dimension), 0);
}

/**
 * A dimension under one random scramble.
 * @param seed whole number from 0 to 2^53 − 1
 * @param scramble its number, from 0
 * @param dimension counted from 0, below `MOST_DIMENSIONS`
 */
export function scrambled(seed: number, scramble: number, dimension: number): SobolDimension {
  const key = keyOf(seed, purpose.scrambles, scramble);
  const words = new Uint32Array(4);
  const columns = new Int32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit % 4 === 0) threefry(key, [dimension, bit / 4, 0, 0], words);
    const place = BITS - 1 - bit;
    // The bit itself, and random bits below it.
    columns[bit] = (1 << place) | (words[bit % 4]! & ((1 << place) - 1));
  }
  threefry(key, [dimension, BITS / 4, 0, 0], words);
  const directions = directionsOf(dimension).map((word) => {
    let mixed = 0;
    for (let rest = word; rest !== 0; rest &= ~(1 << (31 - Math.clz32(rest))))
      mixed ^= columns[Math.clz32(rest)]!;
    return mixed;
  });
  return laidOut(directions, words[0]! | 0);
}

function laidOut(directions: Int32Array, shift: number): SobolDimension {
  const pattern = new Int32Array(RUN);
  for (let point = 1; point < RUN; point++)
    pattern[point] = pattern[point - 1]! ^ directions[31 - Math.clz32(point & -point)]!;
  return { directions, shift, pattern };
}

/** Words of 32 random bits: the i-th is `words[from + i] ^ flip`, so that a pattern need not be copied to be moved. */
export interface Words {
  words: Int32Array;
  from: number;
  flip: number;
}

/**
 * The points from this one to the end of its run: any can be reached by its number.
 * @param first number of a point, from 0
 */
export function sobolWords({ directions, shift, pattern }: SobolDimension, first: number): Words {
  let flip = shift;
  const from = first % RUN;
  const run = first - from;
  for (let gray = run ^ (run >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit++) {
    if (gray & 1) flip ^= directions[bit]!;
  }
  return { words: pattern, from, flip };
}
