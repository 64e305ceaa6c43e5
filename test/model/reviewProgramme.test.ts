import fc from 'fast-check';
import { serialOf } from '../../src/model/dates';
import { reviewProgramme, type ReviewProgramme } from '../../src/model/reviewProgramme';
import { rolloutFactor } from '../../src/model/savingsOverTime';

const base: ReviewProgramme = {
  packages: 240,
  reviewerFte: 14,
  reviewsPerFteWeek: 2,
  conversionShare: 0.5,
  weeklyHoursReleased: 7,
  hourlyRate: 24,
  startDate: serialOf({ year: 2026, month: 4, day: 1 }),
  months: 3,
  lagMonths: 0,
  annualAttrition: 0,
};

test('reviews stop when the packages run out', () => {
  const reviews = reviewProgramme(base).map((row) => row.reviews);
  expect(reviews[0]).toBeCloseTo(121.666667, 6);
  expect(reviews[1]).toBeCloseTo(118.333333, 6);
  expect(reviews[2]).toBe(0);
});

test('a cohort counts half in its first effective month and whole after it', () => {
  const oneMonth = { ...base, packages: 100 };
  expect(reviewProgramme(oneMonth).map((row) => row.weeklyHoursInForce)).toEqual([175, 350, 350]);
});

test('a lag moves the effect and not the reviews', () => {
  const lagged = reviewProgramme({ ...base, packages: 100, months: 5, lagMonths: 2 });
  expect(lagged.map((row) => row.weeklyHoursInForce)).toEqual([0, 0, 175, 350, 350]);
  expect(lagged[0]!.reviews).toBe(100);
});

test('a cohort decays by the annual attrition: a year after its first effective month that share is gone', () => {
  const rows = reviewProgramme({ ...base, packages: 100, months: 13, annualAttrition: 0.3 });
  expect(rows[12]!.weeklyHoursInForce).toBeCloseTo(350 * 0.7, 9);
});

test('months are first days, whatever the day of the start date', () => {
  const start = serialOf({ year: 2026, month: 11, day: 30 });
  expect(reviewProgramme({ ...base, startDate: start }).map((row) => row.month)).toEqual([
    serialOf({ year: 2026, month: 11, day: 1 }),
    serialOf({ year: 2026, month: 12, day: 1 }),
    serialOf({ year: 2027, month: 1, day: 1 }),
  ]);
});

test('spread over a year without attrition, the first year lands the roll-out factor', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 }), (lagMonths) => {
      const rows = reviewProgramme({ ...base, packages: 1e9, months: 24, lagMonths });
      const landed = rows.slice(0, 12).reduce((total, row) => total + row.saving, 0);
      const conversionsInYear = rows.slice(0, 12).reduce((total, row) => total + row.conversions, 0);
      const fullYear = conversionsInYear * base.weeklyHoursReleased * base.hourlyRate * (365 / 7);
      expect(landed / fullYear).toBeCloseTo(rolloutFactor(lagMonths, 12), 9);
    }),
  );
});

test('the last cumulative saving is the sum of the months', () => {
  const rows = reviewProgramme({ ...base, months: 36, annualAttrition: 0.2, lagMonths: 1 });
  expect(rows[35]!.cumulativeSaving).toBeCloseTo(
    rows.reduce((total, row) => total + row.saving, 0),
    6,
  );
});
