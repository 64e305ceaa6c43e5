import type { Distribution } from '../../../src/model/distributions/distribution';
import { correlationFactor } from '../../../src/model/simulation/correlation';
import {
  simulatorOf,
  trialsAScramble,
  type BlockModel,
  type Trials,
} from '../../../src/model/simulation/simulation';
import { standardError, summaryOf } from '../../../src/model/simulation/statistics';
import { percentilesOf } from '../../../src/model/percentiles';

const pert: Distribution = { kind: 'pert', low: 10, central: 14, high: 25 };
const triangular: Distribution = { kind: 'triangular', low: 0, central: 3, high: 4 };
const normal: Distribution = { kind: 'normal', low: -2, central: 0, high: 2 };
const lognormal: Distribution = { kind: 'lognormal', low: 4, central: 6, high: 10 };

const sum: BlockModel = (inputs, count, [total]) => {
  for (let i = 0; i < count; i++) total![i] = inputs.reduce((all, column) => all + column[i]!, 0);
};
const each: BlockModel = (inputs, count, results) =>
  results.forEach((result, k) => result.set(inputs[k]!.subarray(0, count)));

const trialsOf = (given: Partial<Trials>): Trials => ({
  inputs: [pert, triangular, normal],
  trials: 4096,
  seed: 1,
  method: 'sobol',
  ...given,
});
const run = (given: Partial<Trials>, model = sum, results = 1) => {
  const trials = trialsOf(given);
  return simulatorOf(trials, model, results)(0, trials.trials);
};

describe.each(['sobol', 'random'] as const)('with %s draws', (method) => {
  test.each([[[0, 5000]], [[0, 1250, 2500, 3750, 5000]], [[0, 1, 17, 511, 512, 513, 4999, 5000]]])(
    'pieces of %j are the whole',
    (cuts) => {
      const factor = factorOf([
        [1, 0.5, 0],
        [0.5, 1, 0],
        [0, 0, 1],
      ]);
      for (const given of [{}, { factor }]) {
        const trials = trialsOf({ ...given, trials: 5000, method });
        const [whole] = simulatorOf(trials, sum, 1)(0, 5000);
        const pieces = cuts
          .slice(1)
          .map((to, i) => [cuts[i]!, to] as const)
          .reverse()
          .map(([from, to]) => ({ from, piece: simulatorOf(trials, sum, 1)(from, to)[0]! }));
        const together = new Float64Array(5000);
        for (const { from, piece } of pieces) together.set(piece, from);
        expect(together).toEqual(whole);
      }
    },
  );

  test('the same seed gives the same, and another seed something else', () => {
    expect(run({ method })).toEqual(run({ method }));
    expect(run({ method, seed: 2 })).not.toEqual(run({ method }));
  });
});

/** Student’s t with seven degrees of freedom. */
const T = 2.365;

test('nineteen times in twenty the mean lies within its own standard errors of the truth', () => {
  const exact = (10 + 4 * 14 + 25) / 6 + 7 / 3 + 0;
  const seeds = 200;
  let within = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const [totals] = run({ seed, trials: 1024 });
    const size = trialsAScramble(1024);
    const means = Array.from(
      { length: 8 },
      (_, k) => summaryOf(totals!.subarray(k * size, (k + 1) * size)).mean,
    );
    if (Math.abs(summaryOf(totals!).mean - exact) < T * standardError(means)) within++;
  }
  expect(within / seeds).toBeGreaterThanOrEqual(0.88);
  expect(within / seeds).toBeLessThanOrEqual(0.99);
});

test('percentiles from Sobol points are at most half as far off as from random draws', () => {
  const inputs = [pert, triangular, lognormal, pert];
  const product: BlockModel = ([a, b, c, d], count, [result]) => {
    for (let i = 0; i < count; i++) result![i] = a![i]! * b![i]! * c![i]! - 100 * d![i]!;
  };
  const shares = [0.1, 0.5, 0.9];
  const truth = percentilesOf(run({ inputs, trials: 2 ** 19 }, product)[0]!, shares);
  const squares = (method: Trials['method']) => {
    const found = [0, 0, 0];
    for (let seed = 100; seed < 200; seed++) {
      const at = percentilesOf(run({ inputs, seed, method }, product)[0]!, shares);
      at.forEach((value, k) => (found[k]! += (value - truth[k]!) ** 2));
    }
    return found;
  };
  const [sobol, random] = [squares('sobol'), squares('random')];
  sobol.forEach((square, k) => expect(Math.sqrt(square / random[k]!)).toBeLessThanOrEqual(0.5));
});

function factorOf(ranks: number[][]): Float64Array[] {
  const found = correlationFactor(
    ranks,
    ranks.map((_, i) => `input ${i + 1}`),
  );
  if ('problem' in found) throw new Error(found.problem);
  return found.factor;
}

function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const ranks = (values: Float64Array) => {
    const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
    const found = new Float64Array(values.length);
    order.forEach((i, rank) => (found[i] = rank));
    return found;
  };
  const [a, b] = [ranks(one), ranks(other)];
  const middle = (one.length - 1) / 2;
  const product = a.reduce((total, rank, i) => total + (rank - middle) * (b[i]! - middle), 0);
  return product / a.reduce((total, rank) => total + (rank - middle) ** 2, 0);
}

test.each([
  ['as asked', 0.8, -0.5, -0.3],
  ['weakly', 0.1, 0.2, 0],
  ['nearly wholly', 0.98, -0.95, -0.97],
  ['wholly', 1, -1, -1],
  ['two of them wholly', 0.6, 0.6, 1],
])('inputs are correlated by rank %s, whatever their distributions', (_, ab, ac, bc) => {
  const factor = factorOf([
    [1, ab, ac],
    [ab, 1, bc],
    [ac, bc, 1],
  ]);
  const [a, b, c] = run({ inputs: [pert, lognormal, triangular], factor, trials: 16_384 }, each, 3);
  expect(Math.abs(rankCorrelation(a!, b!) - ab)).toBeLessThan(0.01);
  expect(Math.abs(rankCorrelation(a!, c!) - ac)).toBeLessThan(0.01);
  expect(Math.abs(rankCorrelation(b!, c!) - bc)).toBeLessThan(0.01);
  // Each by itself is what it was without the others.
  expect(summaryOf(a!).mean).toBeCloseTo((10 + 4 * 14 + 25) / 6, 2);
  expect(summaryOf(c!).mean).toBeCloseTo(7 / 3, 2);
});

test('an input correlated with none before it is drawn as by itself, to the last bit', () => {
  const inputs = [pert, triangular, lognormal, normal];
  const factor = factorOf([
    [1, 0, 0.7, 0],
    [0, 1, 0, 0],
    [0.7, 0, 1, 0],
    [0, 0, 0, 1],
  ]);
  const [first, alone, mixed, last] = run({ inputs, factor }, each, 4);
  const [firstItself, aloneItself, mixedItself, lastItself] = run({ inputs }, each, 4);
  expect([first, alone, last]).toEqual([firstItself, aloneItself, lastItself]);
  expect(mixed).not.toEqual(mixedItself);
});

test.each<[string, number[][], string]>([
  ['a row too short', [[1, 0.5], [0.5]], 'row 2 must have 2 cells; it has 1'],
  ['an input not wholly itself', [[0.9]], 'hours with itself must be 1; it is 0.9'],
  [
    'more than wholly',
    [
      [1, 1.2],
      [1.2, 1],
    ],
    'rate with hours must be from −1 to 1; it is 1.2',
  ],
  [
    'one way only',
    [
      [1, 0.5],
      [0.4, 1],
    ],
    'rate with hours must be the same both ways; it is 0.4 and 0.5',
  ],
  [
    'a contradiction',
    [
      [1, 0.9, 0.9],
      [0.9, 1, -0.9],
      [0.9, -0.9, 1],
    ],
    'what is given for staff contradicts the rows above it: no figures can be correlated in that way',
  ],
  [
    'what goes wholly with one and not with its companion',
    [
      [1, 1, 0.6],
      [1, 1, 0.5],
      [0.6, 0.5, 1],
    ],
    'what is given for staff contradicts the rows above it: no figures can be correlated in that way',
  ],
])('%s is refused with the reason', (_, ranks, problem) => {
  expect(correlationFactor(ranks, ['hours', 'rate', 'staff'])).toEqual({ problem });
});
