import fc from 'fast-check';
import { demand, frontDoor, withinStandard, type DemandTrend } from '../../src/model/demand';

const trend: DemandTrend = {
  openingActivity: 1000,
  growthRate: 0.1,
  unitCost: 50,
  years: 2,
  unitCostGrowth: 0.04,
  annualReductions: [0],
};
const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('activity and unit cost grow from year 0; a year’s reduction comes off its own trend', () => {
  const years = demand({ ...trend, annualReductions: [40, 90] });
  expect(years[0]).toMatchObject({ activity: 1000, unitCost: 50, cost: 50_000, saving: 0 });
  expect(years[1]!.activity).toBeCloseTo(1060, 9);
  expect(years[1]!.cost).toBeCloseTo(55_120, 8);
  expect(years[2]!.activity).toBeCloseTo(1120, 9);
  expect(years[2]!.costWithoutReductions).toBeCloseTo(65_436.8, 8);
  expect(years[2]!.saving).toBeCloseTo(90 * 54.08, 8);
});

test('one reduction serves every year after the opening one', () => {
  const savings = demand({ ...trend, years: 3, unitCostGrowth: 0, annualReductions: [20] }).map(
    (year) => year.saving,
  );
  expect(savings).toEqual([0, 1000, 1000, 1000]);
});

test('the saving is the cost without the reductions less the cost with them', () => {
  fc.assert(
    fc.property(rate, rate, share, (growthRate, unitCostGrowth, reduction) => {
      for (const year of demand({ ...trend, growthRate, unitCostGrowth, annualReductions: [reduction] })) {
        expect(year.saving).toBeCloseTo(year.costWithoutReductions - year.cost, 6);
        expect(year.cost).toBeCloseTo(year.activity * year.unitCost, 6);
      }
    }),
  );
});

test('each year without reductions is the year before, grown', () => {
  fc.assert(
    fc.property(rate, rate, (growthRate, unitCostGrowth) => {
      const years = demand({ ...trend, years: 6, growthRate, unitCostGrowth });
      years.slice(1).forEach((year, k) => {
        expect(year.activity).toBeCloseTo(years[k]!.activity * (1 + growthRate), 6);
        expect(year.unitCost).toBeCloseTo(years[k]!.unitCost * (1 + unitCostGrowth), 6);
      });
    }),
  );
});

test('Calderdale: 97.2% of 37,000 contacts diverted leave 1,036 full assessments', () => {
  const door = frontDoor(37_000, 0.972, 400, 0);
  expect(door.assessmentsLeft).toBeCloseTo(1036, 8);
  expect(door.diverted).toBeCloseTo(35_964, 8);
  expect(door.costAvoided).toBeCloseTo(35_964 * 400, 4);
});

test('a tenth of those diverted come back, and are assessed after all', () => {
  expect(frontDoor(1000, 0.8, 250, 0.1)).toEqual({
    diverted: 800,
    returned: 80,
    assessmentsAvoided: 720,
    assessmentsLeft: 280,
    costAvoided: 180_000,
  });
});

test('every contact is assessed or avoids it, and returns never add to the assessments avoided', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e5 }), share, share, (contacts, diverted, returned) => {
      const door = frontDoor(contacts, diverted, 1, returned);
      expect(door.assessmentsAvoided + door.assessmentsLeft).toBeCloseTo(contacts, 6);
      expect(door.assessmentsAvoided).toBeLessThanOrEqual(
        frontDoor(contacts, diverted, 1, 0).assessmentsAvoided,
      );
      expect(door.assessmentsAvoided).toBeGreaterThanOrEqual(0);
    }),
  );
});

test.each([
  ['at the standard counts', [28], 28, 1],
  ['a day over does not', [29], 28, 0],
  ['three of four', [12, 28, 35, 7], 28, 0.75],
])('within the standard: %s', (_, waits, standard, within) => {
  expect(withinStandard(waits, standard)).toBe(within);
});

test('a longer standard never holds fewer, and one as long as the longest wait holds all', () => {
  const waits = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(waits, fc.integer({ min: 0, max: 400 }), (list, standard) => {
      expect(withinStandard(list, standard + 1)).toBeGreaterThanOrEqual(withinStandard(list, standard));
      expect(withinStandard(list, Math.max(...list))).toBe(1);
    }),
  );
});
