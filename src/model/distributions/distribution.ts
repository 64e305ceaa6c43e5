/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { betaQuantile, betaTable } from './betaTable';
import { metalogQuantile } from './metalog';
import { normalQuantile } from './normal';

export const spreadKinds = ['triangular', 'pert', 'uniform', 'normal', 'lognormal', 'percentiles'] as const;
export type SpreadKind = (typeof spreadKinds)[number];

/**
 * Low, central and high are the least, most likely and most of a triangular or PERT; the ends of a uniform; and the 10th,
 * 50th and 90th percentiles of the others.
 */
export interface Spread {
  kind: SpreadKind;
  low: number;
  central: number;
  high: number;
}

/** One of several values, each with its weight. */
export interface Discrete {
  kind: 'discrete';
  values: number[];
  weights: number[];
}

export type Distribution = Spread | Discrete;

/** The standard normal deviate of the 90th percentile. */
export const NINETIETH = normalQuantile(0.9);

/** The value below which a share lies, as a function of that share. */
export function quantileOf(distribution: Distribution): (u: number) => number {
  if (distribution.kind === 'discrete') return discrete(distribution);
  const { kind, low, central, high } = distribution;
  const range = high - low;
  if (range === 0) return () => central;
  switch (kind) {
    case 'uniform':
      return (u) => low + range * u;
    case 'triangular': {
      const below = (central - low) / range;
      return (u) =>
        u < below
          ? low + Math.sqrt(u * range * (central - low))
          : high - Math.sqrt((1 - u) * range * (high - central));
    }
    case 'pert': {
      const a = 1 + (4 * (central - low)) / range;
      const b = 1 + (4 * (high - central)) / range;
      const table = betaTable(a, b);
      return (u) => low + range * betaQuantile(u, table);
    }
    case 'normal':
      return (u) => central + (range / (2 * NINETIETH)) * normalQuantile(u);
    case 'lognormal': {
      const { shift, scale, sigma } = lognormalThrough(low, central, high);
      return (u) => shift + scale * Math.exp(sigma * normalQuantile(u));
    }
    case 'percentiles':
      return (u) => metalogQuantile(u, low, central, high);
  }
}

/** The farthest that draws from 32 random bits go. */
export function leastAndMost(distribution: Spread): { least: number; most: number } {
  const quantile = quantileOf(distribution);
  return { least: quantile(2 ** -33), most: quantile(1 - 2 ** -33) };
}

/**
 * The lognormal, shifted if need be, through three percentiles. It needs a longer tail above than below.
 * @param low 10th percentile
 * @param central 50th percentile, nearer to the 10th than to the 90th
 * @param high 90th percentile
 */
export function lognormalThrough(low: number, central: number, high: number) {
  const growth = (high - central) / (central - low);
  const scale = (central - low) / (1 - 1 / growth);
  return { shift: central - scale, scale, sigma: Math.log(growth) / NINETIETH };
}

function discrete({ values, weights }: Discrete): (u: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (u) => {
    let sum = 0;
    for (let i = 0; i < values.length - 1; i++) {
      sum += weights[i]!;
      if (u * total < sum) return values[i]!;
    }
    return values[values.length - 1]!;
  };
}
