import fc from 'fast-check';
import { investToSaveCashFlow, type InvestToSaveCase } from '../../src/model/cashFlow';
import { flatRate, netPresentValue } from '../../src/model/discounting';
import { serialOf } from '../../src/model/financialYear';
import { savingProfile } from '../../src/model/savingsOverTime';

const base: InvestToSaveCase = {
  oneOffCost: 50_000,
  annualCost: 200_000,
  fullYearEffect: 600_000,
  startDate: serialOf({ year: 2026, month: 10, day: 1 }),
  years: 3,
  lostIncomeShare: 0.1,
  cashableShare: 0.5,
  annualAttrition: 0,
  annualUplift: 0,
  discounting: flatRate(0.25),
  rolloutMonths: 0,
  lagMonths: 0,
};
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const cases = fc.record({
  oneOffCost: fc.integer({ min: 0, max: 1_000_000 }),
  annualCost: fc.integer({ min: 0, max: 1_000_000 }),
  fullYearEffect: fc.integer({ min: 0, max: 5_000_000 }),
  startDate: fc.integer({ min: 45000, max: 48000 }),
  years: fc.integer({ min: 1, max: 12 }),
  lostIncomeShare: share,
  cashableShare: share,
  annualAttrition: share,
  annualUplift: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  discounting: share.map(flatRate),
  rolloutMonths: fc.integer({ min: 0, max: 24 }),
  lagMonths: fc.integer({ min: 0, max: 24 }),
});

test('a case from October: half a year first, capacity kept out of the cash', () => {
  const flow = investToSaveCashFlow(base);
  expect(flow.financialYears).toEqual([2026, 2027, 2028]);
  expect(flow.oneOffCost).toEqual([-50_000, 0, 0]);
  expect(flow.runningCost).toEqual([-100_000, -200_000, -200_000]);
  expect(flow.grossSaving).toEqual([300_000, 600_000, 600_000]);
  expect(flow.lostIncome).toEqual([-30_000, -60_000, -60_000]);
  expect(flow.cashReleasing).toEqual([135_000, 270_000, 270_000]);
  expect(flow.netCashFlow).toEqual([-15_000, 70_000, 70_000]);
  expect(flow.mediumTermMovement).toEqual([-15_000, 85_000, 0]);
  expect(flow.cumulativeDiscounted[2]).toBeCloseTo(85_800, 8);
});

test('the uplift raises the running cost as it raises the saving', () => {
  const flow = investToSaveCashFlow({ ...base, annualUplift: 0.1 });
  expect(flow.runningCost).toEqual([-100_000, expect.closeTo(-220_000, 8), expect.closeTo(-242_000, 8)]);
});

test('nothing is counted twice, and the columns agree with the functions that describe them', () => {
  fc.assert(
    fc.property(cases, (c) => {
      const flow = investToSaveCashFlow(c);
      const last = c.years - 1;
      expect(flow.grossSaving).toEqual(savingProfile(c).map((year) => year.saving));
      flow.netCashFlow.forEach((net, k) => {
        expect(flow.cashReleasing[k]! + flow.capacityReleased[k]!).toBeCloseTo(flow.netBenefit[k]!, 6);
        expect(net).toBeCloseTo(flow.oneOffCost[k]! + flow.runningCost[k]! + flow.cashReleasing[k]!, 6);
      });
      expect(flow.cumulative[last]).toBeCloseTo(
        flow.netCashFlow.reduce((a, b) => a + b, 0),
        4,
      );
      expect(flow.cumulativeDiscounted[last]).toBeCloseTo(
        netPresentValue(flow.netCashFlow, c.discounting),
        4,
      );
      expect(flow.mediumTermMovement.reduce((a, b) => a + b, 0)).toBeCloseTo(flow.netCashFlow[last]!, 4);
    }),
  );
});
