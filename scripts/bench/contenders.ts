import { isMainThread, parentPort } from 'node:worker_threads';
import { internalRatesOfReturn } from '../../src/model/internalRateOfReturn';
import { percentilesOf, weightedPercentile } from '../../src/model/percentiles';
import { caseResults } from '../../src/model/simulation/caseModel';
import { simulateCase } from '../../src/model/simulation/caseSimulation';
import { caseOf, statisticsOf, summedUp } from './caseTrials';
import { plainCase } from './peers/plainCase';

/** Ours and what is written in TypeScript to compare it with, bundled as a release is. */
export const contenders = { summedUp, plainCase, sobolAgainstRandom, rates, byBins, bySorting };

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

/** A worker simulates a stretch of the trials, and later sums up one of the results whole. */
export type Job = { trials: number; seed: number; from: number; to: number } | { pieces: Float64Array[] };

if (!isMainThread) {
  parentPort!.on('message', (job: Job) => {
    if ('pieces' in job) {
      const whole = new Float64Array(job.pieces.reduce((sum, piece) => sum + piece.length, 0));
      job.pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
      parentPort!.postMessage(statisticsOf(whole));
      return;
    }
    const found = simulateCase(caseOf(job.trials, job.seed), job.from, job.to);
    const results = caseResults.map((name) => found[name]);
    parentPort!.postMessage(
      results,
      results.map((result) => result.buffer as ArrayBuffer),
    );
  });
}
