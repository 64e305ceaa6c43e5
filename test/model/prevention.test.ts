import fc from 'fast-check';
import { avoidedCost, diversion, pathways, reablement } from '../../src/model/prevention';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 5000, noNaN: true });
const service = {
  starts: 500,
  independentShare: 0.6,
  weeklyHoursAvoided: 10,
  hourlyRate: 25,
  weeksAvoided: 40,
  costPerStart: 1800,
  counterfactualShare: 0.2,
};

test('reablement counts only those who would not have been independent anyway', () => {
  const result = reablement(service);
  expect(result.independent).toBe(300);
  expect(result.additional).toBeCloseTo(200, 9);
  expect(result.hoursAvoided).toBeCloseTo(80000, 6);
  expect(result.costAvoided).toBeCloseTo(2000000, 4);
  expect(result.costOfService).toBe(900000);
  expect(result.net).toBeCloseTo(1100000, 4);
});

test('a service with no additional effect has a net cost of all that it costs', () => {
  const result = reablement({ ...service, counterfactualShare: 0.6 });
  expect(result).toMatchObject({ additional: 0, hoursAvoided: 0, costAvoided: 0, net: -900000 });
});

test('the cost that reablement avoids is AVOIDEDCOST’s, and each start costs the same', () => {
  const given = fc.record({
    starts: amount,
    independentShare: share,
    weeklyHoursAvoided: amount,
    hourlyRate: amount,
    weeksAvoided: amount,
    costPerStart: amount,
    counterfactualShare: share,
  });
  fc.assert(
    fc.property(given, (r) => {
      const result = reablement(r);
      const eachPerson = r.weeklyHoursAvoided * r.weeksAvoided * r.hourlyRate;
      const avoided = avoidedCost(r.starts, r.independentShare, eachPerson, r.counterfactualShare);
      expect(Math.abs(result.costAvoided - avoided)).toBeLessThanOrEqual(1e-9 * Math.abs(avoided) + 1e-6);
      expect(result.costAvoided - result.net).toBeCloseTo(r.starts * r.costPerStart, 0);
    }),
  );
});

test('32 people at home for £420 a week and not in a £900 place avoid £798,720 in 52 weeks', () => {
  expect(diversion(32, 900, 420, 52)).toBe(798720);
  expect(diversion(32, 420, 900, 52)).toBe(-798720);
});

test('diverting two groups alike avoids what each avoids, and all of a group is AVOIDEDCOST with a share of 1', () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, amount, (some, others, before, after, weeks) => {
      const together = diversion(some + others, before, after, weeks);
      const apart = diversion(some, before, after, weeks) + diversion(others, before, after, weeks);
      expect(Math.abs(together - apart)).toBeLessThanOrEqual(1e-9 * Math.abs(together) + 1e-6);
      expect(diversion(some, before, 0, weeks)).toBeCloseTo(avoidedCost(some, 1, before * weeks, 0), 0);
    }),
  );
});

/** LGA Adult Social Care Efficiency Programme, Final Report, Annex (2014), Portsmouth: £3,752 a person; it printed £63,728. */
test('17 people at £3,752 avoid £63,784', () => {
  expect(avoidedCost(17, 1, 3752, 0)).toBe(63784);
});

test('what would have been avoided anyway is not counted, and may be more', () => {
  expect(avoidedCost(400, 0.25, 3500, 0.1)).toBeCloseTo(210000, 6);
  expect(avoidedCost(400, 0.1, 3500, 0.25)).toBeCloseTo(-210000, 6);
});

test('the people on the pathways are all who were discharged', () => {
  expect(pathways(1200, [0.5, 0.45, 0.04, 0.01])).toEqual([600, 540, 48, 12]);
  fc.assert(
    fc.property(amount, fc.tuple(share, share, share), (discharges, [a, b, c]) => {
      const total = a + b + c + 1;
      const shares = [a / total, b / total, c / total, 1 / total];
      const people = pathways(discharges, shares);
      expect(people.reduce((sum, on) => sum + on, 0)).toBeCloseTo(discharges, 8);
      for (const on of people) expect(on).toBeGreaterThanOrEqual(0);
    }),
  );
});
