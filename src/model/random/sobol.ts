import { keyOf, purpose, threefry, uniformOf } from './threefry';
import { sobolDirections } from './sobolDirections';

/**
 * A Sobol sequence, each dimension under a random nested scramble of its own (Owen, 1997), so that several independent
 * scrambles give an honest standard error. The scramble is the hash of Laine and Karras as improved by Vegdahl (2021).
 * Words are kept with their bits reversed until the last step, as the hash wants them.
 */

export const MOST_DIMENSIONS = sobolDirections.length + 1;
/** Points of one scramble: a 32-bit sequence has no more. */
export const MOST_POINTS = 2 ** 30;

const BITS = 32;

/** The direction numbers of a dimension, counted from 0, each with its bits reversed. */
export function reversedDirections(dimension: number): Int32Array {
  const directions = new Int32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) directions[bit] = 1 << bit;
    return directions;
  }
  const [polynomial, ...first] = sobolDirections[dimension - 1]!.split(' ').map(Number) as [
    number,
    ...number[],
  ];
  const degree = first.length;
  const words = new Int32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      words[bit] = first[bit]! << (BITS - 1 - bit);
    } else {
      let word = words[bit - degree]! ^ (words[bit - degree]! >>> degree);
      for (let k = 1; k < degree; k++) {
        if ((polynomial >>> (degree - k)) & 1) word ^= words[bit - k]!;
      }
      words[bit] = word;
    }
  }
  return words.map(reversed);
}

/** The word of one point before any scramble, bits reversed: any point can be reached by its number. */
export function reversedPoint(directions: Int32Array, point: number): number {
  let word = 0;
  for (let gray = point ^ (point >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit++) {
    if (gray & 1) word ^= directions[bit]!;
  }
  return word;
}

/** One word for each dimension of one scramble. */
export function scrambleSeed(seed: number, scramble: number, dimension: number): number {
  const words = new Uint32Array(4);
  threefry(keyOf(seed, purpose.scrambles, scramble), [dimension, 0, 0, 0], words);
  return words[0]! | 0;
}

/** Uniform draws of `count` points from `first` on, in one dimension of one scramble. */
export function scrambledPoints(
  directions: Int32Array,
  seed: number,
  first: number,
  count: number,
  out: Float64Array,
): void {
  const factor = (seed >>> 16) | 1;
  let word = reversedPoint(directions, first);
  for (let i = 0; i < count; i++) {
    let x = word ^ Math.imul(word, 0x3d20adea);
    x = Math.imul((x + seed) | 0, factor);
    x ^= Math.imul(x, 0x05526c56);
    x ^= Math.imul(x, 0x53a22864);
    out[i] = uniformOf(reversed(x) >>> 0);
    const next = first + i + 1;
    word ^= directions[31 - Math.clz32(next & -next)]!;
  }
}

export function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
