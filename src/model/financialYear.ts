import { calendarDate, serialOf } from './dates';

/** April to March, named by the calendar year it starts in: 2026 is 2026/27. */
export type FinancialYear = number;

/** The financial year of an Excel serial: January to March belong to the year that began in April before. */
export function financialYearOf(serial: number): FinancialYear {
  const { year, month } = calendarDate(serial);
  return month >= 4 ? year : year - 1;
}

/** A financial year as it is written: `2026/27`. */
export function financialYearLabel(start: FinancialYear): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** Reads `2026/27`, `2026-27`, `2026-2027` and `2026/2027`; null for anything else, `2026/28` included. */
export function parseFinancialYear(text: string): FinancialYear | null {
  const match = /^\s*(\d{4})\s*[/-]\s*(\d{2}|\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, first, second = ''] = match;
  const start = Number(first);
  const end = Number(second);
  const wanted = second.length === 2 ? (start + 1) % 100 : start + 1;
  return end === wanted ? start : null;
}

/** Months from the month of a date to March, both included: 12 for April, 1 for March. */
export function monthsToYearEnd(serial: number): number {
  return 12 - ((calendarDate(serial).month + 8) % 12);
}

/** Days from a date to 31 March, both included. */
export function daysToYearEnd(serial: number): number {
  return startOfFinancialYear(financialYearOf(serial) + 1) - Math.floor(serial);
}

/** Days of a financial year: 365, or 366 where it holds 29 February. */
export function daysInFinancialYear(start: FinancialYear): number {
  return startOfFinancialYear(start + 1) - startOfFinancialYear(start);
}

/** The Excel serial of 1 April. */
export function startOfFinancialYear(start: FinancialYear): number {
  return serialOf({ year: start, month: 4, day: 1 });
}
