import fc from 'fast-check';
import { discountSchedules } from '../../src/evidence/reference';
import { investToSaveCashFlow, type InvestToSaveCase } from '../../src/model/cashFlow';
import { flatRate, netPresentValue, nominalRate } from '../../src/model/discounting';
import { serialOf } from '../../src/model/dates';
import { savingProfile } from '../../src/model/savingsOverTime';
import { caseApart } from '../support/investToSave';

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
  generalInflation: 0,
  lostIncomeCashShare: 1,
};
const share = fc.double({ min: 0, max: 0.9, noNaN: true });
const rise = fc.double({ min: -0.1, max: 0.1, noNaN: true });
const cases = fc.record({
  oneOffCost: fc.integer({ min: 0, max: 1_000_000 }),
  annualCost: fc.integer({ min: 0, max: 1_000_000 }),
  fullYearEffect: fc.integer({ min: 0, max: 5_000_000 }),
  startDate: fc.integer({ min: 45000, max: 48000 }),
  years: fc.integer({ min: 1, max: 12 }),
  lostIncomeShare: share,
  cashableShare: share,
  annualAttrition: share,
  annualUplift: rise,
  discounting: share.map(flatRate),
  rolloutMonths: fc.integer({ min: 0, max: 24 }),
  lagMonths: fc.integer({ min: 0, max: 24 }),
  generalInflation: rise,
  lostIncomeCashShare: share,
});
const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

test('a case from October: half a year first, capacity kept out of the cash, charges lost in cash', () => {
  const flow = investToSaveCashFlow(base);
  expect(flow.financialYears).toEqual([2026, 2027, 2028]);
  expect(flow.oneOffCost).toEqual([-50_000, 0, 0]);
  expect(flow.runningCost).toEqual([-100_000, -200_000, -200_000]);
  expect(flow.grossSaving).toEqual([300_000, 600_000, 600_000]);
  expect(flow.lostIncome).toEqual([-30_000, -60_000, -60_000]);
  expect(flow.netBenefit).toEqual([270_000, 540_000, 540_000]);
  expect(flow.cashReleasing).toEqual([120_000, 240_000, 240_000]);
  expect(flow.capacityReleased).toEqual([150_000, 300_000, 300_000]);
  expect(flow.netCashFlow).toEqual([-30_000, 40_000, 40_000]);
  expect(flow.netCashFlowSoFar).toEqual([-30_000, 10_000, 50_000]);
  expect(flow.recurringMovement).toEqual([20_000, 20_000, 0]);
  expect(flow.oneOffMovement).toEqual([-50_000, 50_000, 0]);
  expect(flow.discountedSoFar[2]).toBeCloseTo(27_600, 8);
});

test.each([
  [1, 120_000, 150_000],
  [0.5, 135_000, 135_000],
  [0, 150_000, 120_000],
])('with a share %d of lost income in cash, cash is %d and capacity %d', (inCash, cash, capacity) => {
  const flow = investToSaveCashFlow({ ...base, lostIncomeCashShare: inCash });
  expect([flow.cashReleasing[0], flow.capacityReleased[0]]).toEqual([cash, capacity]);
});

/** Worked values of the model's reference page. */
test.each([
  ['uplifted by inflation alone', 0.025, 0.025],
  ['without either', 0, 0],
])(
  '600,000 a year for six years, %s, is worth 3,309,031.43 in first-year prices',
  (_, annualUplift, generalInflation) => {
    const flow = investToSaveCashFlow({
      ...base,
      oneOffCost: 0,
      annualCost: 0,
      startDate: serialOf({ year: 2026, month: 4, day: 1 }),
      years: 6,
      lostIncomeShare: 0,
      cashableShare: 1,
      annualUplift,
      generalInflation,
      discounting: discountSchedules.standard,
    });
    // 600,000 × Σ 1.035^−k, k from 0 to 5.
    expect(flow.discountedSoFar[5]).toBeCloseTo(3_309_031.425282, 5);
  },
);

test('a case of every kind of input: cash of the year, first-year prices, present value', () => {
  const flow = investToSaveCashFlow({
    oneOffCost: 250_000,
    annualCost: 120_000,
    fullYearEffect: 800_000,
    startDate: serialOf({ year: 2027, month: 7, day: 1 }),
    years: 5,
    lostIncomeShare: 0.08,
    cashableShare: 0.6,
    annualAttrition: 0.25,
    annualUplift: 0.03,
    discounting: discountSchedules.standard,
    rolloutMonths: 12,
    lagMonths: 1,
    generalInflation: 0.02,
    lostIncomeCashShare: 1,
  });
  const cash = [-253_192.637051, 207_964.640267, 147_816.780387, 81_406.652849, 29_121.375026];
  const real = [-253_192.637051, 203_886.902222, 142_076.874651, 76_711.307161, 26_903.649117];
  flow.netCashFlow.forEach((net, k) => expect(net).toBeCloseTo(cash[k]!, 5));
  flow.realNetCashFlow.forEach((net, k) => expect(net).toBeCloseTo(real[k]!, 5));
  expect(flow.discountedSoFar[4]).toBeCloseTo(169_064.001627, 5);
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
        const change = net - (k === 0 ? 0 : flow.netCashFlow[k - 1]!);
        expect(flow.recurringMovement[k]! + flow.oneOffMovement[k]!).toBeCloseTo(change, 5);
      });
      expect(flow.netCashFlowSoFar[last]).toBeCloseTo(total(flow.netCashFlow), 4);
      expect(flow.discountedSoFar[last]).toBeCloseTo(netPresentValue(flow.realNetCashFlow, c.discounting), 4);
    }),
  );
});

test('cash of the year at the nominal rate, and first-year prices at the real rate, have one present value', () => {
  fc.assert(
    fc.property(cases, share, (c, rate) => {
      const { netCashFlow, discountedSoFar } = investToSaveCashFlow({ ...c, discounting: flatRate(rate) });
      const nominal = netPresentValue(netCashFlow, flatRate(nominalRate(rate, c.generalInflation)));
      expect(discountedSoFar.at(-1)! - nominal).toBeCloseTo(0, 4);
    }),
  );
});

test('inflation by itself changes no present value', () => {
  fc.assert(
    fc.property(cases, rise, (c, inflation) => {
      const value = (rate: number) =>
        investToSaveCashFlow({ ...c, annualUplift: rate, generalInflation: rate }).discountedSoFar.at(-1)!;
      expect(value(inflation) - value(0)).toBeCloseTo(0, 4);
    }),
  );
});

test('the case agrees with the same arithmetic written separately', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const attrition = fc.constantFrom(0, 0.05, 0.3, 0.9);
  fc.assert(
    fc.property(cases, month, attrition, (c, startMonth, annualAttrition) => {
      const startDate = serialOf({ year: 2027, month: startMonth, day: 15 });
      const rate = 0.035;
      const flow = investToSaveCashFlow({ ...c, startDate, annualAttrition, discounting: flatRate(rate) });
      const apart = caseApart({
        ...c,
        annualAttrition,
        rate,
        fullYearSaving: c.fullYearEffect,
        monthsInFirstYear: startMonth < 4 ? 4 - startMonth : 16 - startMonth,
      });
      flow.netCashFlow.forEach((net, k) => expect(net - apart.net[k]!).toBeCloseTo(0, 3));
      flow.realNetCashFlow.forEach((net, k) => expect(net - apart.real[k]!).toBeCloseTo(0, 3));
      expect(flow.discountedSoFar.at(-1)! - apart.npv).toBeCloseTo(0, 2);
    }),
  );
});
