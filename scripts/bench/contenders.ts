import { internalRatesOfReturn } from '../../src/model/internalRateOfReturn';
import { percentilesOf, weightedPercentile } from '../../src/model/percentiles';
import { simulateCase } from '../../src/model/simulation/caseSimulation';
import { caseOf } from './caseTrials';
import { plainCase } from './peers/plainCase';

/** Ours and its TypeScript contenders, bundled as a release is. */
export const contenders = { plainCase, sobolAgainstRandom, rates, byBins, bySorting };

/** Error of P10, P50 and P90 at 4,096 trials: from Sobol points as a share of that from random draws. */
function sobolAgainstRandom(): number[] {
  const shares = [0.1, 0.5, 0.9];
  const truth = percentilesOf(simulateCase(caseOf(2 ** 21, 999)).npv, shares);
  const errors = (['sobol', 'random'] as const).map((method) => {
    const squares = [0, 0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const found = percentilesOf(simulateCase(caseOf(4096, seed, method)).npv, shares);
      found.forEach((value, k) => (squares[k]! += (value - truth[k]!) ** 2));
    }
    return squares;
  });
  return shares.map((_, k) => Math.sqrt(errors[0]![k]! / errors[1]![k]!));
}

function rates(rows: number[][]): (number[] | null)[] {
  return rows.map((flows) => internalRatesOfReturn(flows));
}

function byBins(values: Float64Array, weights: Float64Array, share: number): number {
  return weightedPercentile(values, weights, share);
}

function bySorting(values: Float64Array, weights: Float64Array, share: number): number {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return values[order.find((i) => (sum += weights[i]!) >= (share - 1e-12) * total)!]!;
}
