import { quantileOf } from '../../../src/model/distributions/distribution';
import { uniformOf } from '../../../src/model/random/threefry';
import { deviateSamplerOf, deviates, samplerOf } from '../../../src/model/simulation/sampler';
import { known } from '../distributions/support/closedForms';
import { randomWords } from './support/words';

const EVENLY = 2 ** 16;
/** The middles of equal parts of the range of words. */
const even = Int32Array.from({ length: EVENLY }, (_, i) => (i + 0.5) * (2 ** 32 / EVENLY));

const unmoved = (words: Int32Array) => ({ words, from: 0, flip: 0 });

function drawn(distribution: (typeof known)[number][1], words: Int32Array): Float64Array {
  const draws = new Float64Array(words.length);
  samplerOf(distribution)(unmoved(words), words.length, draws);
  return draws;
}

const farthest = (away: Float64Array) => away.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

test.each(known)('draws of %s have its mean and variance', (_, distribution, truth) => {
  const draws = drawn(distribution, even);
  const deviation = Math.sqrt(truth.variance);
  expect(Math.abs(mean(draws) - truth.mean) / deviation).toBeLessThan(2e-5);
  const variance = mean(draws.map((value) => (value - truth.mean) ** 2));
  expect(Math.abs(variance / truth.variance - 1)).toBeLessThan(1e-3);
});

test.each(known)('the quantile of %s undoes its share below', (_, distribution, truth) => {
  const quantile = quantileOf(distribution);
  for (const u of [1e-6, 1e-4, 0.01, 0.05, 0.1, 0.25, 0.5, 0.77, 0.9, 0.95, 0.99, 0.9999, 1 - 1e-6])
    expect(Math.abs(truth.shareBelow(quantile(u)) - u)).toBeLessThan(2e-7);
});

test.each(known)(
  'a tabled draw of %s is within a few hundred-thousandths of the quantile',
  (_, distribution, truth) => {
    const words = randomWords(20_000, 3);
    const quantile = quantileOf(distribution);
    const deviation = Math.sqrt(truth.variance);
    const away = drawn(distribution, words).map((value, i) => value - quantile(uniformOf(words[i]! >>> 0)));
    expect(farthest(away) / deviation).toBeLessThan(1e-4);
  },
);

/** Kolmogorov and Smirnov: a right sampler exceeds 1.95/√n once in a thousand times; the seeds are fixed. */
test.each(known)('random draws of %s are distributed as it is', (_, distribution, truth) => {
  const n = 20_000;
  const draws = drawn(distribution, randomWords(n, 11)).sort();
  const gap = draws.reduce((most, value, i) => {
    const share = truth.shareBelow(value);
    return Math.max(most, share - i / n, (i + 1) / n - share);
  }, 0);
  expect(gap).toBeLessThan(1.95 / Math.sqrt(n));
});

test.each(known)('draws of %s by way of normal deviates are those without', (_, distribution, truth) => {
  const words = randomWords(5000, 5);
  const byDeviate = new Float64Array(words.length);
  deviates(unmoved(words), words.length, byDeviate);
  deviateSamplerOf(distribution)(byDeviate, words.length);
  const deviation = Math.sqrt(truth.variance);
  const away = drawn(distribution, words).map((value, i) => value - byDeviate[i]!);
  expect(farthest(away) / deviation).toBeLessThan(4e-4);
});

test('a draw never falls as its random word rises, to the very ends', () => {
  const ends = Array.from({ length: 2000 }, (_, i) => [i, 2 ** 32 - 1 - i, 2 ** 18 + i, 2 ** 31 + i - 1000]);
  const rising = [...ends.flat(), ...even].map((word) => word >>> 0).sort((a, b) => a - b);
  const words = Int32Array.from(rising, (word) => word | 0);
  for (const [, distribution, { variance }] of known) {
    const draws = drawn(distribution, words);
    // The table begins with a negligible step.
    const falls = draws.map((value, i) => (i === 0 ? 0 : Math.max(0, draws[i - 1]! - value)));
    expect(farthest(falls) / Math.sqrt(variance)).toBeLessThan(1e-5);
  }
});

test('a value of a discrete distribution is drawn as often as its weight says', () => {
  const draws = drawn({ kind: 'discrete', values: [5, 7, 9], weights: [1, 2, 5] }, even);
  const shareOf = (value: number) => draws.filter((drawn) => drawn === value).length / EVENLY;
  expect([5, 7, 9].map(shareOf)).toEqual([0.125, 0.25, 0.625]);
});
