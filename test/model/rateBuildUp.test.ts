import fc from 'fast-check';
import { employerNationalInsurance } from '../../src/model/employerCosts';
import { rateBuildUp, type CareVisitCosts } from '../../src/model/rateBuildUp';

const visit: CareVisitCosts = {
  basicPay: 12.71,
  visitMinutes: 30,
  travelMinutes: 8,
  weeklyPaidHours: 25,
  nationalInsurance: { rate: 0.15, threshold: 5000 },
  milesPerVisit: 2.5,
  mileageRate: 0.45,
  trainingRate: 0.02,
  sicknessRate: 0.03,
  pensionRate: 0.03,
  runningCosts: 9,
  surplusRate: 0.05,
  surplusBasis: 'price',
  holidayWeeks: 5.6,
};
const anyVisit: fc.Arbitrary<CareVisitCosts> = fc.record({
  basicPay: fc.double({ min: 5, max: 30, noNaN: true }),
  visitMinutes: fc.integer({ min: 5, max: 120 }),
  travelMinutes: fc.integer({ min: 0, max: 60 }),
  weeklyPaidHours: fc.double({ min: 1, max: 60, noNaN: true }),
  nationalInsurance: fc.constantFrom({ rate: 0.15, threshold: 5000 }, { rate: 0.138, threshold: 9100 }),
  milesPerVisit: fc.double({ min: 0, max: 20, noNaN: true }),
  mileageRate: fc.constantFrom(0, 0.25, 0.45),
  trainingRate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  sicknessRate: fc.double({ min: 0, max: 0.2, noNaN: true }),
  pensionRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
  runningCosts: fc.double({ min: 0, max: 20, noNaN: true }),
  surplusRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
  surplusBasis: fc.constantFrom('price', 'cost'),
  holidayWeeks: fc.double({ min: 0, max: 12, noNaN: true }),
});
const total = (changed: Partial<CareVisitCosts>) => rateBuildUp({ ...visit, ...changed }).total;

test('a half-hour visit with eight minutes of travel, at the wage floor of 2026/27', () => {
  const lines = Object.values(rateBuildUp(visit)).map((line: number) => line.toFixed(4));
  expect(lines).toEqual([
    '12.7100',
    '3.3893',
    '1.9430',
    '0.3220',
    '0.4830',
    '0.5654',
    '1.9716',
    '2.2500',
    '9.0000',
    '1.7176',
    '34.3519',
  ]);
});

test('at the mileage rate of 2026/27 the same hour costs 34.878249629112574', () => {
  expect(total({ mileageRate: 0.55 })).toBeCloseTo(34.878249629112574, 12);
});

test.each([
  ['5.6 weeks of leave are earned over the other 46.4', 5.6, 16.099333333333334 * (5.6 / 46.4)],
  ['7 weeks over 45', 7, 16.099333333333334 * (7 / 45)],
  ['no leave is no pay for it', 0, 0],
])('%s', (_, holidayWeeks, holidayPay) => {
  expect(rateBuildUp({ ...visit, holidayWeeks }).holidayPay).toBeCloseTo(holidayPay, 12);
});

test('a surplus of a tenth is a tenth of the price, or of the costs', () => {
  const costs = total({ surplusRate: 0 });
  expect(total({ surplusRate: 0.1 })).toBeCloseTo(costs / 0.9, 12);
  expect(total({ surplusRate: 0.1, surplusBasis: 'cost' })).toBeCloseTo(costs * 1.1, 12);
});

test('pay alone is the basic rate', () => {
  const { total: all, holidayPay } = rateBuildUp({
    ...visit,
    basicPay: 11.6,
    travelMinutes: 0,
    weeklyPaidHours: 5,
    milesPerVisit: 0,
    trainingRate: 0,
    sicknessRate: 0,
    pensionRate: 0,
    runningCosts: 0,
    surplusRate: 0,
  });
  expect(holidayPay).toBeCloseTo(1.4, 12);
  expect(all).toBeCloseTo(13, 12);
});

test('no National Insurance on pay within the threshold, £96.15 a week in 2026/27', () => {
  const insurance = (weeklyPaidHours: number) =>
    rateBuildUp({ ...visit, basicPay: 12, weeklyPaidHours }).nationalInsurance;
  expect(insurance(8)).toBe(0);
  expect(insurance(8.01)).toBe(0);
  expect(insurance(8.02)).toBeGreaterThan(0);
});

test('National Insurance on every hour of a year is that on the year’s pay', () => {
  const build = rateBuildUp({ ...visit, travelMinutes: 0, trainingRate: 0, sicknessRate: 0 });
  const yearOfPay = 12.71 * 25 * 52;
  const share = build.nationalInsurance / (build.contactPay + build.holidayPay);
  expect(share * yearOfPay).toBeCloseTo(employerNationalInsurance(yearOfPay, 0.15, 5000), 8);
});

test('the lines add up to the total, and the surplus is its share of it', () => {
  fc.assert(
    fc.property(anyVisit, (costs) => {
      const { total: all, ...lines } = rateBuildUp(costs);
      const added = Object.values(lines).reduce((sum: number, line) => sum + line, 0);
      expect(added / all).toBeCloseTo(1, 10);
      const base = costs.surplusBasis === 'price' ? all : all - lines.surplus;
      expect(lines.surplus).toBeCloseTo(base * costs.surplusRate, 8);
      for (const line of Object.values(lines)) expect(line).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('short visits cost more by the hour: their travel is spread over less', () => {
  fc.assert(
    fc.property(anyVisit, (costs) => {
      const shorter = rateBuildUp({ ...costs, visitMinutes: costs.visitMinutes / 2 }).total;
      expect(shorter).toBeGreaterThanOrEqual(rateBuildUp(costs).total - 1e-9);
    }),
  );
});

test.each([
  ['pay', { basicPay: 13 }],
  ['travel', { travelMinutes: 9 }],
  ['hours, as more of the pay is above the threshold', { weeklyPaidHours: 30 }],
  ['miles', { milesPerVisit: 3 }],
  ['mileage', { mileageRate: 0.5 }],
  ['training', { trainingRate: 0.03 }],
  ['sickness', { sicknessRate: 0.04 }],
  ['pension', { pensionRate: 0.04 }],
  ['running costs', { runningCosts: 10 }],
  ['surplus', { surplusRate: 0.06 }],
  ['holiday', { holidayWeeks: 6 }],
])('more %s makes a dearer hour', (_, changed) => {
  expect(total(changed)).toBeGreaterThan(total({}));
});
