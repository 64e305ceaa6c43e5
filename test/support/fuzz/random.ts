/** A stream of random choices that a seed gives back exactly, here and on any other machine. */
export interface Random {
  /** From 0 to less than 1. */
  share(): number;
  /** A whole number from 0 to less than `count`. */
  below(count: number): number;
  /** Whether something happens that does so once in `count` times. */
  oneIn(count: number): boolean;
  pick<T>(from: readonly T[]): T;
}

const { floor, imul } = Math;

/** Each name and number has a stream of its own. */
export function randomOf(name: string, index: number): Random {
  let state = index ^ 0x9e3779b9;
  for (let i = 0; i < name.length; i++) state = imul(state ^ name.charCodeAt(i), 0x01000193);
  // Mulberry32.
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => floor(share() * count);
  return { share, below, oneIn: (count) => below(count) === 0, pick: (from) => from[below(from.length)]! };
}
