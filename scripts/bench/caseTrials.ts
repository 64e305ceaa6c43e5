import type { Distribution, SpreadKind } from '../../src/model/distributions/distribution';
import { caseResults, type UncertainCase } from '../../src/model/simulation/caseModel';
import {
  resultSummary,
  SHARES as shares,
  simulateCase,
  type CaseSimulation,
} from '../../src/model/simulation/caseSimulation';
import type { Trials } from '../../src/model/simulation/simulation';
import { chanceOf } from '../../src/model/simulation/statistics';

/** A care-review programme: twelve uncertain inputs over ten years. Its full-year effect is people ×
 * hours × price. What matters most is first, where Sobol points are most even. */
export const inputs: [name: string, kind: SpreadKind, low: number, central: number, high: number][] = [
  ['weeklyHoursReleased', 'pert', 1.5, 3.5, 6],
  ['cashableShare', 'pert', 0.3, 0.55, 0.75],
  ['annualAttrition', 'pert', 0.05, 0.15, 0.3],
  ['people', 'pert', 300, 420, 500],
  ['annualCost', 'normal', 380_000, 420_000, 460_000],
  ['annualPriceOfAWeeklyHour', 'triangular', 1100, 1250, 1400],
  ['rolloutMonths', 'pert', 6, 9, 18],
  ['annualUplift', 'triangular', 0.02, 0.035, 0.06],
  ['lostIncomeShare', 'uniform', 0.05, 0.1, 0.15],
  ['lagMonths', 'uniform', 0, 1.5, 3],
  ['oneOffCost', 'pert', 40_000, 60_000, 110_000],
  ['rate', 'triangular', 0.03, 0.035, 0.05],
];
/** 1 October 2026: six months of the first year are left. */
export const START = 46296;
export const MONTHS_IN_FIRST_YEAR = 6;
export const YEARS = 10;
export const TARGET = 0;
export const SHARES = shares;

const drawn = (...names: string[]) => ({
  inputs: names.map((name) => inputs.findIndex(([known]) => known === name)),
});
const uncertain: UncertainCase = {
  startDate: START,
  years: YEARS,
  values: {
    oneOffCost: drawn('oneOffCost'),
    annualCost: drawn('annualCost'),
    fullYearEffect: drawn('people', 'weeklyHoursReleased', 'annualPriceOfAWeeklyHour'),
    lostIncomeShare: drawn('lostIncomeShare'),
    cashableShare: drawn('cashableShare'),
    annualAttrition: drawn('annualAttrition'),
    annualUplift: drawn('annualUplift'),
    rate: drawn('rate'),
    rolloutMonths: drawn('rolloutMonths'),
    lagMonths: drawn('lagMonths'),
    // As SIMULATECASE has them where they have no row.
    generalInflation: drawn('annualUplift'),
    lostIncomeCashShare: { fixed: 1 },
  },
  schedule: null,
};

export function caseOf(trials: number, seed: number, method: Trials['method'] = 'sobol'): CaseSimulation {
  const distributions = inputs.map(([, kind, low, central, high]): Distribution => ({
    kind,
    low,
    central,
    high,
  }));
  return { case: uncertain, trials: { inputs: distributions, trials, seed, method } };
}

/** The work measured: the trials, and then of each result mean, deviation, percentiles and a chance. */
export function summedUp(trials: number, seed: number) {
  const results = simulateCase(caseOf(trials, seed));
  return caseResults.map((name) => statisticsOf(results[name]));
}

export function statisticsOf(results: Float64Array) {
  return { ...resultSummary(results), chance: chanceOf(results, TARGET) };
}
