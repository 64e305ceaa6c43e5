import { keyOf, purpose, threefry } from '../../../../src/model/random/threefry';

/** Random words, as the plain method of a simulation has them. */
export function randomWords(count: number, seed: number, dimension = 0): Int32Array {
  const four = new Uint32Array(4);
  return Int32Array.from({ length: count }, (_, trial) => {
    threefry(keyOf(seed, purpose.draws, dimension), [trial, 0, 0, 0], four);
    return four[0]! | 0;
  });
}
