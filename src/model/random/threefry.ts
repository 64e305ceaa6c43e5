/* eslint-disable @typescript-eslint/no-non-null-assertion -- A block and its key have four words each, and every index is one of them. */
/**
 * Threefry-4x32 with 20 rounds: four random words from a key and a counter, with no state between calls, so that any
 * trial can be reached by its number and is the same on every machine. Salmon and others, “Parallel random numbers: as
 * easy as 1, 2, 3” (2011).
 */

const SKEIN_PARITY = 0x1bd11bda;
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;
const ROUNDS = 20;

export type FourWords = readonly [number, number, number, number];

/**
 * The words are written to `out` as unsigned 32-bit integers. Threefry-4x32 with 20 rounds: Salmon and others (2011),
 * Parallel random numbers: as easy as 1, 2, 3.
 */
export function threefry(key: FourWords, counter: FourWords, out: Uint32Array): void {
  const parity = SKEIN_PARITY ^ key[0] ^ key[1] ^ key[2] ^ key[3];
  const schedule = [key[0], key[1], key[2], key[3], parity] as const;
  let a = (counter[0] + key[0]) | 0;
  let b = (counter[1] + key[1]) | 0;
  let c = (counter[2] + key[2]) | 0;
  let d = (counter[3] + key[3]) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const rotation = ROTATIONS[round % 8]!;
    const [first, second] = [rotation[0], rotation[1]];
    if (round % 2 === 0) {
      a = (a + b) | 0;
      b = ((b << first) | (b >>> (32 - first))) ^ a;
      c = (c + d) | 0;
      d = ((d << second) | (d >>> (32 - second))) ^ c;
    } else {
      a = (a + d) | 0;
      d = ((d << first) | (d >>> (32 - first))) ^ a;
      c = (c + b) | 0;
      b = ((b << second) | (b >>> (32 - second))) ^ c;
    }
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    a = (a + schedule[injection % 5]!) | 0;
    b = (b + schedule[(injection + 1) % 5]!) | 0;
    c = (c + schedule[(injection + 2) % 5]!) | 0;
    d = (d + schedule[(injection + 3) % 5]! + injection) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** What the words of a seed are drawn for; no two purposes share a stream. */
export const purpose = { draws: 1, scrambles: 2 } as const;

const WORD = 2 ** 32;

/**
 * The key of a stream of random words.
 * @param seed a whole number from 0 to 2^53 − 1
 * @param forPurpose one of `purpose`
 */
export function keyOf(seed: number, forPurpose: number, stream = 0): FourWords {
  return [(seed % WORD) | 0, Math.floor(seed / WORD), forPurpose, stream];
}

/** Strictly between 0 and 1. */
export function uniformOf(word: number): number {
  return (word + 0.5) / WORD;
}

/**
 * The uniform draw of one trial in one dimension.
 * @param seed a whole number from 0 to 2^53 − 1
 * @param trial its number, from 0
 */
export function uniformDraw(seed: number, trial: number, dimension = 0): number {
  const words = new Uint32Array(4);
  threefry(
    keyOf(seed, purpose.draws, dimension),
    [(trial % WORD) | 0, Math.floor(trial / WORD), 0, 0],
    words,
  );
  return uniformOf(words[0]!);
}
