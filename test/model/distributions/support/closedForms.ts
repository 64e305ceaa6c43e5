import type { Distribution } from '../../../../src/model/distributions/distribution';
import { normalShareBelow } from '../../../../src/model/distributions/normal';
import { betaShareBelow } from './beta';

/** What textbooks say of a distribution, written here without the code that is tested. */
export interface ClosedForm {
  mean: number;
  variance: number;
  shareBelow(x: number): number;
}

const Z = 1.2815515655446004;

function triangular(a: number, m: number, b: number): ClosedForm {
  return {
    mean: (a + m + b) / 3,
    variance: (a * a + m * m + b * b - a * m - a * b - m * b) / 18,
    shareBelow: (x) => (x < m ? (x - a) ** 2 / ((b - a) * (m - a)) : 1 - (b - x) ** 2 / ((b - a) * (b - m))),
  };
}

function pert(a: number, m: number, b: number): ClosedForm {
  const mean = (a + 4 * m + b) / 6;
  const [p, q] = [1 + (4 * (m - a)) / (b - a), 1 + (4 * (b - m)) / (b - a)];
  return {
    mean,
    variance: ((mean - a) * (b - mean)) / 7,
    shareBelow: (x) => betaShareBelow((x - a) / (b - a), p, q),
  };
}

/** A shifted lognormal of which the logarithm has this mean and deviation. */
function lognormal(shift: number, mu: number, sigma: number): ClosedForm {
  return {
    mean: shift + Math.exp(mu + sigma ** 2 / 2),
    variance: (Math.exp(sigma ** 2) - 1) * Math.exp(2 * mu + sigma ** 2),
    shareBelow: (x) => normalShareBelow((Math.log(x - shift) - mu) / sigma),
  };
}

/** Keelin’s moments of a metalog with three terms, and its share below by halving. */
function metalog(a: number, s: number, k: number): ClosedForm {
  const quantile = (y: number) => a + (s + k * (y - 0.5)) * Math.log(y / (1 - y));
  return {
    mean: a + k / 2,
    variance: (Math.PI ** 2 * s ** 2) / 3 + (1 / 12 + Math.PI ** 2 / 36) * k ** 2,
    shareBelow(x) {
      let [low, high] = [1e-15, 1 - 1e-15];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (quantile(middle) < x) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

const log9 = Math.log(9);
const spread =
  (kind: 'triangular' | 'pert' | 'uniform' | 'normal' | 'lognormal' | 'percentiles') =>
  (low: number, central: number, high: number): Distribution => ({ kind, low, central, high });

export const known: [name: string, distribution: Distribution, truth: ClosedForm][] = [
  ['triangular', spread('triangular')(10, 14, 25), triangular(10, 14, 25)],
  ['triangular from its peak', spread('triangular')(0, 0, 1), triangular(0, 0, 1)],
  ['pert', spread('pert')(10, 14, 25), pert(10, 14, 25)],
  ['pert from its peak', spread('pert')(0, 0, 1), pert(0, 0, 1)],
  ['pert, symmetrical', spread('pert')(-1, 0, 1), pert(-1, 0, 1)],
  ['uniform', spread('uniform')(2, 3, 8), { mean: 5, variance: 3, shareBelow: (x) => (x - 2) / 6 }],
  [
    'normal',
    spread('normal')(-2, 1, 4),
    { mean: 1, variance: (3 / Z) ** 2, shareBelow: (x) => normalShareBelow((x - 1) / (3 / Z)) },
  ],
  [
    'lognormal',
    spread('lognormal')(5 + Math.exp(1 - 0.4 * Z), 5 + Math.exp(1), 5 + Math.exp(1 + 0.4 * Z)),
    lognormal(5, 1, 0.4),
  ],
  [
    'percentiles',
    spread('percentiles')(10 - 2 * log9 + 0.4 * log9, 10, 10 + 2 * log9 + 0.4 * log9),
    metalog(10, 2, 1),
  ],
];
