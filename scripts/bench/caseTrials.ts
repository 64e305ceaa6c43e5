import type { Distribution, SpreadKind } from '../../src/model/distributions/distribution';
import { caseModel, caseResults, type UncertainCase } from '../../src/model/simulation/caseModel';
import { simulatorOf, type Trials } from '../../src/model/simulation/simulation';
import { chanceOf, finiteOnly, percentilesOf, summaryOf } from '../../src/model/simulation/statistics';

/** A care-review programme: twelve uncertain inputs over ten years. The full-year effect is the product of the first three. */
export const inputs: [name: string, kind: SpreadKind, low: number, central: number, high: number][] = [
  ['people', 'pert', 300, 420, 500],
  ['weeklyHoursReleased', 'pert', 1.5, 3.5, 6],
  ['annualPriceOfAWeeklyHour', 'triangular', 1100, 1250, 1400],
  ['oneOffCost', 'pert', 40_000, 60_000, 110_000],
  ['annualCost', 'normal', 380_000, 420_000, 460_000],
  ['lostIncomeShare', 'uniform', 0.05, 0.1, 0.15],
  ['cashableShare', 'pert', 0.3, 0.55, 0.75],
  ['annualAttrition', 'pert', 0.05, 0.15, 0.3],
  ['annualUplift', 'triangular', 0.02, 0.035, 0.06],
  ['rate', 'triangular', 0.03, 0.035, 0.05],
  ['rolloutMonths', 'pert', 6, 9, 18],
  ['lagMonths', 'uniform', 0, 1.5, 3],
];
export const START = 46296; // 1 October 2026
export const MONTHS_IN_FIRST_YEAR = 6;
export const YEARS = 10;
export const TARGET = 0;
export const SHARES = [0.05, 0.1, 0.5, 0.9, 0.95];

const source = (name: string) => ({ inputs: [inputs.findIndex(([known]) => known === name)] });
export const uncertain: UncertainCase = {
  startDate: START,
  years: YEARS,
  values: {
    oneOffCost: source('oneOffCost'),
    annualCost: source('annualCost'),
    fullYearEffect: { inputs: [0, 1, 2] },
    lostIncomeShare: source('lostIncomeShare'),
    cashableShare: source('cashableShare'),
    annualAttrition: source('annualAttrition'),
    annualUplift: source('annualUplift'),
    rate: source('rate'),
    rolloutMonths: source('rolloutMonths'),
    lagMonths: source('lagMonths'),
  },
  schedule: null,
};

export function trialsOf(trials: number, seed: number, method: Trials['method'] = 'sobol'): Trials {
  const distributions = inputs.map(([, kind, low, central, high]): Distribution => ({
    kind,
    low,
    central,
    high,
  }));
  return { inputs: distributions, trials, seed, method };
}

export function simulateCase(trials: Trials, from = 0, to = trials.trials): Float64Array[] {
  return simulatorOf(trials, caseModel(uncertain), caseResults.length)(from, to);
}

export interface Statistics {
  mean: number;
  deviation: number;
  percentiles: number[];
  chance: number;
}

/** Of one result: where some trials never reach it, the mean is of those that do. */
export function statisticsOf(results: Float64Array, target: number): Statistics {
  const whole = summaryOf(results);
  const values = whole.most < Infinity ? results : finiteOnly(results);
  const summary = values === results ? whole : summaryOf(values);
  return {
    mean: summary.mean,
    deviation: summary.standardDeviation,
    percentiles: percentilesOf(values, SHARES, results.length, summary),
    chance: chanceOf(values, target),
  };
}
