import fc from 'fast-check';
import {
  daysInFinancialYear,
  daysToYearEnd,
  financialYearLabel,
  financialYearOf,
  monthsToYearEnd,
  parseFinancialYear,
} from '../../src/model/financialYear';
import { calendarDate, serialOf } from '../../src/model/dates';

const serial = (year: number, month: number, day: number) => serialOf({ year, month, day });
const serials = fc.integer({ min: 32874, max: 109574 });

test.each([
  [46113, { year: 2026, month: 4, day: 1 }],
  [61, { year: 1900, month: 3, day: 1 }],
  [45351, { year: 2024, month: 2, day: 29 }],
])('Excel serial %d is the day %o', (value, day) => {
  expect(calendarDate(value)).toEqual(day);
  expect(serialOf(day)).toBe(value);
});

test('a serial with a time of day is that day', () => {
  expect(calendarDate(46113.75)).toEqual({ year: 2026, month: 4, day: 1 });
});

test('month 13 is January of the next year', () => {
  expect(serialOf({ year: 2026, month: 13, day: 1 })).toBe(serial(2027, 1, 1));
});

test.each([
  ['31 March 2026', serial(2026, 3, 31), '2025/26', 1, 1],
  ['1 April 2026', serial(2026, 4, 1), '2026/27', 12, 365],
  ['1 July 2026', serial(2026, 7, 1), '2026/27', 9, 274],
  ['31 December 2026', serial(2026, 12, 31), '2026/27', 4, 91],
  ['1 January 2027', serial(2027, 1, 1), '2026/27', 3, 90],
  ['1 April 2099', serial(2099, 4, 1), '2099/00', 12, 365],
])('%s', (_, date, label, months, days) => {
  expect(financialYearLabel(financialYearOf(date))).toBe(label);
  expect(monthsToYearEnd(date)).toBe(months);
  expect(daysToYearEnd(date)).toBe(days);
});

test.each([
  [2026, 365],
  [2023, 366],
])('the financial year starting in %d has %d days', (start, days) => {
  expect(daysInFinancialYear(start)).toBe(days);
});

test.each([
  ['2026/27', 2026],
  ['2026-27', 2026],
  ['2026-2027', 2026],
  ['2026/2027', 2026],
  [' 1999/00 ', 1999],
  ['2026/28', null],
  ['2026/2026', null],
  ['26/27', null],
  ['2026', null],
  ['', null],
])('%j reads as %p', (text, start) => {
  expect(parseFinancialYear(text)).toBe(start);
});

test('every day belongs to the year that its label names', () => {
  fc.assert(
    fc.property(serials, (date) => {
      const year = financialYearOf(date);
      expect(parseFinancialYear(financialYearLabel(year))).toBe(year);
      expect(date).toBeGreaterThanOrEqual(serial(year, 4, 1));
      expect(date).toBeLessThan(serial(year + 1, 4, 1));
    }),
  );
});
