import fc from 'fast-check';
import { payback, returnOnInvestment } from '../../../src/model/businessCase';
import { investToSaveCashFlow } from '../../../src/model/cashFlow';
import { flatRate, type DiscountSchedule } from '../../../src/model/discounting';
import { serialOf } from '../../../src/model/dates';
import { caseApart, paybackApart } from '../../support/investToSave';
import { caseModel, caseVariables, type CaseVariable } from '../../../src/model/simulation/caseModel';

const share = fc.double({ min: 0, max: 0.95, noNaN: true });
const months = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 60, noNaN: true }));
const cases = fc.record({
  oneOffCost: fc.double({ min: 1, max: 1e6, noNaN: true }),
  annualCost: fc.double({ min: 0, max: 1e6, noNaN: true }),
  fullYearEffect: fc.double({ min: -1e6, max: 5e6, noNaN: true }),
  lostIncomeShare: share,
  cashableShare: share,
  annualAttrition: fc.oneof(fc.constantFrom(0, 7.4e-323, 1e-16, 1e-9), share),
  annualUplift: fc.double({ min: -0.2, max: 0.3, noNaN: true }),
  rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  rolloutMonths: fc.oneof(fc.constant(0), months),
  lagMonths: fc.oneof(fc.constant(0), months),
  generalInflation: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
  lostIncomeCashShare: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** The results of one trial with these values. */
function trialOf(
  c: Record<CaseVariable, number>,
  startDate: number,
  years: number,
  schedule: DiscountSchedule | null,
): Float64Array[] {
  const values = Object.fromEntries(
    caseVariables.map((name, input) => [name, { inputs: [input] }]),
  ) as Record<CaseVariable, { inputs: number[] }>;
  const outputs = Array.from({ length: 4 }, () => new Float64Array(1));
  const inputs = caseVariables.map((name) => Float64Array.of(c[name]));
  caseModel({ startDate, years, values, schedule })(inputs, 1, outputs);
  return outputs;
}

test('a trial gives the figures of the case', () => {
  fc.assert(
    fc.property(
      cases,
      fc.integer({ min: 45000, max: 47000 }),
      fc.integer({ min: 1, max: 30 }),
      (c, startDate, years) => {
        const { rate, ...rest } = c;
        const flow = investToSaveCashFlow({ ...rest, startDate, years, discounting: flatRate(rate) });
        const costs = flow.oneOffCost.map((cost, k) => -(cost + flow.runningCost[k]!));
        const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
        const scale = Math.max(...costs, ...flow.cashReleasing.map(Math.abs)) * years;

        const outputs = trialOf(c, startDate, years, null);
        const [npv, netReturn, years0, firstYear] = outputs.map((output) => output[0]!);
        const near = (actual: number, expected: number, size: number) =>
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * size);
        near(npv!, flow.discountedSoFar.at(-1)!, scale * Math.max(1, 1 / (1 + c.generalInflation) ** years));
        near(firstYear!, flow.netCashFlow[0]!, scale);
        near(
          netReturn!,
          returnOnInvestment(total(flow.cashReleasing), total(costs), 'net'),
          scale / total(costs),
        );
        const expected = payback(flow.netCashFlow, flatRate(0));
        if (Math.min(...flow.netCashFlowSoFar.map(Math.abs)) > 1e-6 * scale) {
          if (!expected.costs) expect(years0).toBe(0);
          else if (expected.years === null) expect(years0).toBe(Infinity);
          else near(years0!, expected.years, 1e3 * years);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

const APRIL = serialOf({ year: 2026, month: 4, day: 1 });
const certain: Record<CaseVariable, number> = {
  oneOffCost: 250_000,
  annualCost: 120_000,
  fullYearEffect: 800_000,
  lostIncomeShare: 0.08,
  cashableShare: 0.6,
  annualAttrition: 0.25,
  annualUplift: 0.03,
  rate: 0.035,
  rolloutMonths: 12,
  lagMonths: 1,
  generalInflation: 0.02,
  lostIncomeCashShare: 1,
};

test('the worked case of five years from July 2027 is worth 169,064.00 in first-year prices, by rate and by schedule', () => {
  const start = serialOf({ year: 2027, month: 7, day: 1 });
  for (const schedule of [null, flatRate(0.035)]) {
    const c = schedule ? { ...certain, rate: 0 } : certain;
    expect(trialOf(c, start, 5, schedule)[0]![0]).toBeCloseTo(169_064.001627, 4);
  }
});

test('where nothing is spent there is neither return nor payback', () => {
  const outputs = trialOf({ ...certain, oneOffCost: 0, annualCost: 0 }, APRIL, 3, null);
  expect([outputs[1]![0], outputs[2]![0]]).toEqual([NaN, NaN]);
});

test('a case that falls behind again for good has no payback', () => {
  const c = {
    ...certain,
    oneOffCost: 0,
    annualAttrition: 0.6,
    rolloutMonths: 0,
    lagMonths: 0,
    fullYearEffect: 500_000,
  };
  const flows = caseApart({
    ...c,
    fullYearSaving: c.fullYearEffect,
    monthsInFirstYear: 12,
    years: 8,
  });
  expect(flows.net[0]).toBeGreaterThan(0);
  expect(flows.payback).toBe(Infinity);
  expect(trialOf(c, APRIL, 8, null)[2]![0]).toBe(Infinity);
});

test('a trial agrees with the case written separately', () => {
  const plain = fc.record({
    oneOffCost: fc.integer({ min: 1, max: 500_000 }),
    annualCost: fc.integer({ min: 0, max: 300_000 }),
    fullYearEffect: fc.integer({ min: 0, max: 1_000_000 }),
    lostIncomeShare: share,
    cashableShare: share,
    annualAttrition: fc.constantFrom(0, 0.02, 0.2, 0.6),
    annualUplift: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    rate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    rolloutMonths: fc.integer({ min: 0, max: 36 }),
    lagMonths: fc.integer({ min: 0, max: 36 }),
    generalInflation: fc.double({ min: -0.05, max: 0.1, noNaN: true }),
    lostIncomeCashShare: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(
      plain,
      fc.integer({ min: 4, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      (c, month, years) => {
        const apart = caseApart({
          ...c,
          fullYearSaving: c.fullYearEffect,
          monthsInFirstYear: 16 - month,
          years,
        });
        const outputs = trialOf(c, serialOf({ year: 2028, month, day: 3 }), years, null);
        const [npv, netReturn, paidBack, firstYear] = outputs.map((output) => output[0]!);
        expect(npv! - apart.npv).toBeCloseTo(0, 3);
        expect(firstYear! - apart.net[0]!).toBeCloseTo(0, 3);
        expect(netReturn! / apart.netReturn).toBeCloseTo(1, 6);
        const so = apart.net.map((_, k) => apart.net.slice(0, k + 1).reduce((sum, flow) => sum + flow, 0));
        if (Math.min(...so.map(Math.abs)) < 1) return;
        const expected = paybackApart(apart.net);
        if (expected === Infinity) expect(paidBack).toBe(Infinity);
        else expect(paidBack! - expected).toBeCloseTo(0, 4);
      },
    ),
  );
});
