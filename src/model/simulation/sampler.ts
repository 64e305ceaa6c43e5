import { quantileOf, type Distribution } from '../distributions/distribution';

/** Turns uniform draws into draws of a distribution, in place. */
export type Sampler = (uniforms: Float64Array, count: number) => void;

const CELLS = 8192;
/** Near the ends, where a straight line would not do, the quantile itself is asked. */
const EXACT_CELLS = 16;

/** A table of the quantile, made once, so that a draw costs one interpolation whatever the distribution. */
export function samplerOf(distribution: Distribution): Sampler {
  const quantile = quantileOf(distribution);
  if (distribution.kind === 'discrete') return (draws, count) => exactly(quantile, draws, count);
  const table = new Float64Array(CELLS + 1);
  for (let i = 1; i < CELLS; i++) table[i] = quantile(i / CELLS);
  return (draws, count) => {
    for (let i = 0; i < count; i++) {
      const place = draws[i]! * CELLS;
      const cell = place | 0;
      if (cell >= EXACT_CELLS && cell < CELLS - EXACT_CELLS) {
        const from = table[cell]!;
        draws[i] = from + (place - cell) * (table[cell + 1]! - from);
      } else {
        draws[i] = quantile(draws[i]!);
      }
    }
  };
}

function exactly(quantile: (u: number) => number, draws: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) draws[i] = quantile(draws[i]!);
}
