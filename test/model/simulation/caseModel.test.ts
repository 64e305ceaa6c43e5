import fc from 'fast-check';
import { payback, returnOnInvestment } from '../../../src/model/businessCase';
import { investToSaveCashFlow } from '../../../src/model/cashFlow';
import { flatRate } from '../../../src/model/discounting';
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
});

test('a trial of the case is the case itself', () => {
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

        const values = Object.fromEntries(
          caseVariables.map((name, input) => [name, { inputs: [input] }]),
        ) as Record<CaseVariable, { inputs: number[] }>;
        const outputs = Array.from({ length: 4 }, () => new Float64Array(1));
        const inputs = caseVariables.map((name) => Float64Array.of(c[name]));
        caseModel({ startDate, years, values, schedule: null })(inputs, 1, outputs);

        const [npv, netReturn, years0, firstYear] = outputs.map((output) => output[0]!);
        const near = (actual: number, expected: number, size: number) =>
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * size);
        near(npv!, flow.cumulativeDiscounted.at(-1)!, scale);
        near(firstYear!, flow.netCashFlow[0]!, scale);
        near(
          netReturn!,
          returnOnInvestment(total(flow.cashReleasing), total(costs), 'net'),
          scale / total(costs),
        );
        const expected = payback(flow.netCashFlow, flatRate(0));
        if (Math.min(...flow.cumulative.map(Math.abs)) > 1e-6 * scale) {
          if (expected === null) expect(years0).toBe(Infinity);
          else near(years0!, expected, 1e3 * years);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
