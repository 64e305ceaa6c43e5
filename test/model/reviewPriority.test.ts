import fc from 'fast-check';
import { calendarDate, serialOf } from '../../src/model/dates';
import { reviewPriority, wholeMonths } from '../../src/model/reviewPriority';

const day = (year: number, month: number, dayOfMonth: number) => serialOf({ year, month, day: dayOfMonth });
const asAt = day(2026, 4, 1);
const wholeMonthsBetween = (from: number, to: number) => wholeMonths(calendarDate(from), calendarDate(to));
const screen = { asAt, costThreshold: 600, monthsOverdue: 12 };

test.each([
  ['the same day', day(2026, 4, 1), day(2026, 4, 1), 0],
  ['a day short of a month', day(2026, 3, 2), day(2026, 4, 1), 0],
  ['a month to the day', day(2026, 3, 1), day(2026, 4, 1), 1],
  ['over the new year', day(2025, 11, 15), day(2026, 2, 15), 3],
  ['a day short of a year', day(2025, 4, 2), day(2026, 4, 1), 11],
  ['a year to the day', day(2025, 4, 1), day(2026, 4, 1), 12],
  ['31 January to the last of February', day(2026, 1, 31), day(2026, 2, 28), 0],
  ['31 January to 1 March', day(2026, 1, 31), day(2026, 3, 1), 1],
  ['29 February to 28 February', day(2024, 2, 29), day(2025, 2, 28), 11],
  ['29 February to 1 March', day(2024, 2, 29), day(2025, 3, 1), 12],
])('whole months, %s', (_, from, to, months) => {
  expect(wholeMonthsBetween(from, to)).toBe(months);
});

test('a month more is a month more, on any day that every month has', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2050 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 240 }),
      (year, month, dayOfMonth, months) => {
        const from = day(year, month, dayOfMonth);
        const to = day(year, month + months, dayOfMonth);
        expect(wholeMonthsBetween(from, to)).toBe(months);
        expect(wholeMonthsBetween(from + 1, to)).toBe(months - 1);
      },
    ),
  );
});

test('both reasons before one, then the longest since a review, then the dearest, then as given', () => {
  const list = reviewPriority(
    [
      { id: 'dear, seen in January', weeklyCost: 2000, lastReviewed: day(2026, 1, 1) },
      { id: 'cheap, never seen', weeklyCost: 100, lastReviewed: null },
      { id: 'dear, a year ago', weeklyCost: 700, lastReviewed: day(2025, 4, 1) },
      { id: 'dearer, a year ago', weeklyCost: 900, lastReviewed: day(2025, 3, 20) },
      { id: 'cheap, seen in March', weeklyCost: 599, lastReviewed: day(2026, 3, 1) },
      { id: 'cheap, two years ago', weeklyCost: 100, lastReviewed: day(2024, 4, 1) },
      { id: 'the same again', weeklyCost: 100, lastReviewed: day(2024, 4, 1) },
      { id: 'dear, never seen', weeklyCost: 601, lastReviewed: null },
      { id: 'dear, two years ago', weeklyCost: 650, lastReviewed: day(2024, 4, 1) },
    ],
    screen,
  );
  expect(list.map((one) => [one.reviewed.id, one.monthsSinceReview, one.overThreshold, one.overdue])).toEqual(
    [
      ['dear, never seen', null, true, true],
      ['dear, two years ago', 24, true, true],
      ['dearer, a year ago', 12, true, true],
      ['dear, a year ago', 12, true, true],
      ['cheap, never seen', null, false, true],
      ['cheap, two years ago', 24, false, true],
      ['the same again', 24, false, true],
      ['dear, seen in January', 3, true, false],
    ],
  );
});

test('a package at the threshold is not over it; one overdue from today is overdue', () => {
  const listed = (weeklyCost: number, lastReviewed: number) =>
    reviewPriority([{ weeklyCost, lastReviewed }], screen).length === 1;
  expect(listed(600, asAt)).toBe(false);
  expect(listed(600.01, asAt)).toBe(true);
  expect(listed(0, day(2025, 4, 2))).toBe(false);
  expect(listed(0, day(2025, 4, 1))).toBe(true);
});

const packages = fc.array(
  fc.record({
    weeklyCost: fc.integer({ min: 0, max: 2000 }),
    lastReviewed: fc.option(fc.integer({ min: asAt - 1500, max: asAt })),
  }),
  { maxLength: 40 },
);

test('exactly those over the threshold or overdue are listed', () => {
  fc.assert(
    fc.property(packages, (given) => {
      const wanted = given.filter(
        ({ weeklyCost, lastReviewed }) =>
          weeklyCost > 600 || lastReviewed === null || wholeMonthsBetween(lastReviewed, asAt) >= 12,
      );
      const list = reviewPriority(given, screen);
      expect(list).toHaveLength(wanted.length);
      expect(list.reduce((total, one) => total + one.reviewed.weeklyCost, 0)).toBe(
        wanted.reduce((total, one) => total + one.weeklyCost, 0),
      );
    }),
  );
});

test('no package is listed above one that is more pressing', () => {
  fc.assert(
    fc.property(packages, (given) => {
      const list = reviewPriority(given, screen);
      list.slice(1).forEach((below, i) => {
        const above = list[i]!;
        const both = (one: typeof below) => one.overThreshold && one.overdue;
        expect(both(below) && !both(above)).toBe(false);
        if (both(below) !== both(above)) return;
        const months = (one: typeof below) => one.monthsSinceReview ?? Infinity;
        expect(months(above)).toBeGreaterThanOrEqual(months(below));
        if (months(above) === months(below))
          expect(above.reviewed.weeklyCost).toBeGreaterThanOrEqual(below.reviewed.weeklyCost);
      });
    }),
  );
});

test('a lower threshold or fewer months never lists less', () => {
  fc.assert(
    fc.property(packages, (given) => {
      const now = reviewPriority(given, screen).length;
      expect(reviewPriority(given, { ...screen, costThreshold: 400 }).length).toBeGreaterThanOrEqual(now);
      expect(reviewPriority(given, { ...screen, monthsOverdue: 6 }).length).toBeGreaterThanOrEqual(now);
    }),
  );
});
