import { caseVariables, type UncertainCase } from '../../../src/model/simulation/caseModel';
import {
  chanceOfReaching,
  resultSummary,
  simulateCase,
  type CaseSimulation,
} from '../../../src/model/simulation/caseSimulation';

const fixed: Record<string, number> = {
  oneOffCost: 50_000,
  annualCost: 200_000,
  lostIncomeShare: 0.1,
  cashableShare: 0.5,
  annualAttrition: 0.1,
  annualUplift: 0.03,
  rate: 0.035,
  rolloutMonths: 9,
  lagMonths: 1,
  generalInflation: 0.02,
  lostIncomeCashShare: 1,
};
const values = Object.fromEntries(
  caseVariables.map((name) => [
    name,
    name === 'fullYearEffect' ? { inputs: [0, 1] } : { fixed: fixed[name]! },
  ]),
) as UncertainCase['values'];
const simulation: CaseSimulation = {
  case: { startDate: 46296, years: 5, values, schedule: null },
  trials: {
    inputs: [
      { kind: 'pert', low: 300, central: 420, high: 500 },
      { kind: 'triangular', low: 1000, central: 1500, high: 1800 },
    ],
    trials: 5000,
    seed: 1,
    method: 'sobol',
  },
};

test('a simulation divided among workers gives the figures of one run at once', () => {
  const whole = simulateCase(simulation);
  for (const [from, to] of [
    [0, 1250],
    [1250, 2500],
    [3750, 5000],
  ] as const) {
    const sent = structuredClone(simulation);
    expect(simulateCase(sent, from, to).npv).toEqual(whole.npv.subarray(from, to));
  }
});

test('results are summed up, with trials that never reach them left out of means', () => {
  const endless = Float64Array.from({ length: 80 }, (_, i) => (i < 60 ? i : Infinity));
  const summary = resultSummary(endless);
  expect([summary.mean, summary.standardError, summary.standardDeviation]).toEqual([null, null, null]);
  expect(summary.percentiles[2]).toBe(39.5);
  expect(summary.percentiles[3]).toBe(Infinity);
  expect(resultSummary(endless.subarray(0, 56)).mean).toBe(27.5);
});

test('a chance is a share of the trials, and its standard error is smaller the closer the scrambles agree', () => {
  const alternating = Float64Array.from({ length: 80 }, (_, i) => i % 2);
  expect(chanceOfReaching(alternating, 1)).toEqual({ chance: 0.5, standardError: 0 });
  const sorted = alternating.slice().sort();
  expect(chanceOfReaching(sorted, 1).standardError).toBeCloseTo(Math.sqrt((8 * 0.25) / (8 * 7)), 12);
});
