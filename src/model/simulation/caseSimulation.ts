/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over trials reads only the numbers it counts. */
import { caseModel, caseResults, type UncertainCase } from './caseModel';
import { simulatorOf, trialsAScramble, type Trials } from './simulation';
import { chanceOf, finiteOnly, pooled, standardError, summaryOf, type Summary } from './statistics';
import { percentilesOf } from '../percentiles';

/** A simulation of the invest-to-save case, wholly described: plain data, which can be sent to a worker. */
export interface CaseSimulation {
  case: UncertainCase;
  trials: Trials;
}

/** An entry a trial. Payback is endless where it is not reached for good, and NaN where nothing is spent. */
export type CaseTrials = Record<(typeof caseResults)[number], Float64Array>;

/** Trials `from` to `to`: the same however the trials are divided and ordered. */
export function simulateCase(s: CaseSimulation, from = 0, to = s.trials.trials): CaseTrials {
  const results = simulatorOf(s.trials, caseModel(s.case), caseResults.length)(from, to);
  return Object.fromEntries(caseResults.map((name, k) => [name, results[k]!])) as CaseTrials;
}

export const SHARES = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/** In the unit of the result. */
export interface ResultSummary {
  /** Null where some trials have no such result, or none that is finite. */
  mean: number | null;
  /** Of the mean, from the scrambles; null as the mean is. */
  standardError: number | null;
  standardDeviation: number | null;
  /** At the shares above; endless where they fall among trials that never reach it. */
  percentiles: number[];
}

/**
 * The figures of one result over all trials, with standard errors from the scrambles.
 * @param values one a trial, in the order of the trials
 */
export function resultSummary(values: Float64Array): ResultSummary {
  const parts: Summary[] = [];
  for (const part of byScramble(values)) {
    const summary = summaryOf(part);
    if (!Number.isFinite(summary.mean)) {
      const percentiles = percentilesOf(finiteOnly(values), SHARES, values.length);
      return { mean: null, standardError: null, standardDeviation: null, percentiles };
    }
    parts.push(summary);
  }
  const whole = pooled(parts);
  return {
    mean: whole.mean,
    standardError: standardError(parts.map(({ mean }) => mean)),
    standardDeviation: whole.standardDeviation,
    percentiles: percentilesOf(values, SHARES, values.length, whole),
  };
}

/** A chance and its standard error, as shares. */
export interface Chance {
  chance: number;
  standardError: number;
}

/**
 * How likely a result of at least so much is.
 * @param values one a trial, in the order of the trials
 * @param target in the unit of the values
 */
export function chanceOfReaching(values: Float64Array, target: number): Chance {
  const parts = byScramble(values).map((part) => chanceOf(part, target));
  return { chance: chanceOf(values, target), standardError: standardError(parts) };
}

/** @param trials all of a simulation, in order */
function byScramble(trials: Float64Array): Float64Array[] {
  const size = trialsAScramble(trials.length);
  return Array.from({ length: Math.ceil(trials.length / size) }, (_, i) =>
    trials.subarray(i * size, (i + 1) * size),
  );
}
