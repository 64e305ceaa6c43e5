import fc from 'fast-check';
import {
  hoursReleased,
  lostIncome,
  netSaving,
  reviewSaving,
  reviewSummary,
  singleHandedHours,
  WEEKS_PER_YEAR,
  weeklyHours,
} from '../../src/model/careReview';

const conversion = {
  visitsPerWeek: 28,
  minutesDouble: 45,
  packages: 1,
  conversionShare: 1,
  weeksPerYear: WEEKS_PER_YEAR,
};
const hours = fc.double({ min: 0, max: 168, noNaN: true });
const packages = fc.array(
  fc.record({ before: hours, after: hours, most: fc.double({ min: 0, max: 900, noNaN: true }) }),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test('28 double-handed visits a week of 45 minutes are 42 carer-hours', () => {
  expect(weeklyHours([28], [45], [2])).toBe(42);
});

test('visits of several lengths add up, with one number of carers for all', () => {
  expect(weeklyHours([14, 7], [30, 60], [2])).toBe(28);
});

test.each([
  [45, 1095],
  [50, 973.3333333333334],
  [60, 730],
  [90, 0],
  [100, -243.33333333333334],
])('moved to one carer for %d minutes they release %d hours a year', (minutesSingle, released) => {
  expect(singleHandedHours({ ...conversion, minutesSingle })).toBeCloseTo(released, 9);
});

test('42 hours to 21 at £25.05 is £27,429.75 a year', () => {
  expect(reviewSaving([42], [21], [25.05], WEEKS_PER_YEAR)).toBeCloseTo(27429.75, 9);
});

test.each([
  ['assessed at £80, below both costs', 80, 0],
  ['assessed at £400, between them', 400, 5214.285714285714],
  ['assessed above both: every pound of the cut was paid by the person', 600, 11784.285714285714],
])('£526 a week cut to £300: %s', (_, most, lost) => {
  expect(lostIncome([most], [526], [300], WEEKS_PER_YEAR)).toBeCloseTo(lost, 9);
  expect(netSaving([526], [300], [most], WEEKS_PER_YEAR)).toBeCloseTo(226 * WEEKS_PER_YEAR - lost, 9);
});

test('a summary keeps reductions and increases apart and shows the net', () => {
  const summary = reviewSummary([42, 28, 14], [21, 28, 17.5], [20], [80, 0, 300], 52);
  expect(summary).toEqual({
    reviewed: 3,
    reduced: 1,
    unchanged: 1,
    increased: 1,
    weeklyHoursBefore: 84,
    weeklyHoursAfter: 66.5,
    weeklyHoursReleased: 21,
    weeklyHoursAdded: 3.5,
    netWeeklyHours: 17.5,
    annualHours: 910,
    grossFullYearEffect: 18200,
    lostIncome: -1040,
    netFullYearEffect: 19240,
    medianWeeklyChange: 0,
  });
});

test('a summary agrees with the functions that describe its parts', () => {
  fc.assert(
    fc.property(packages, fc.double({ min: 0, max: 40, noNaN: true }), (list, rate) => {
      const before = list.map((p) => p.before);
      const after = list.map((p) => p.after);
      const most = list.map((p) => p.most);
      const cost = (weekly: number[]) => weekly.map((h) => h * rate);
      const summary = reviewSummary(before, after, [rate], most, 52);
      expect(summary.reduced + summary.unchanged + summary.increased).toBe(list.length);
      expect(summary.annualHours).toBeCloseTo(hoursReleased(before, after, 52), 6);
      expect(summary.grossFullYearEffect).toBeCloseTo(reviewSaving(before, after, [rate], 52), 4);
      expect(summary.lostIncome).toBeCloseTo(lostIncome(most, cost(before), cost(after), 52), 4);
      expect(summary.netFullYearEffect).toBeCloseTo(netSaving(cost(before), cost(after), most, 52), 4);
    }),
  );
});

test('nobody loses more income than the cost of their care falls', () => {
  fc.assert(
    fc.property(packages, (list) => {
      for (const { before, after, most } of list) {
        const lost = lostIncome([most], [before], [after], 1);
        expect(Math.abs(lost)).toBeLessThanOrEqual(Math.abs(before - after) + 1e-9);
      }
    }),
  );
});
