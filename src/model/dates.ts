/** The last day that a spreadsheet has: 31 December 9999. */
const LAST_DAY = 2_958_465;

const MILLISECONDS_A_DAY = 86_400_000;

/** A day as a calendar writes it. */
export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/**
 * The day of a serial, as Excel shows it. Excel counts 1900 as a leap year: day 60 is 29 February 1900, and day 0 is
 * shown as 0 January 1900.
 * @param serial days of Excel's 1900 system; a time of day is left out
 */
export function calendarDate(serial: number): CalendarDate {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((whole - (whole < 60 ? 25_568 : 25_569)) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * Month 13 is January of the next year and day 0 the last of the month before.
 * @returns an Excel serial; negative for days earlier than a spreadsheet's
 */
export function serialOf({ year, month, day }: CalendarDate): number {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / MILLISECONDS_A_DAY) + 25_569;
  return days < 61 ? days - 1 : days;
}

/** The Excel serial of a day; null where the calendar has no such day or Excel cannot show it as one. */
export function realSerial({ year, month, day }: CalendarDate): number | null {
  const isReal =
    year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? serialOf({ year, month, day }) : null;
}

/** Midnight at the start of an Excel serial's day, in the time zone of UTC. */
export function utcDate(serial: number): Date {
  const { year, month, day } = calendarDate(serial);
  return new Date(Date.UTC(year, month - 1, day));
}

/** The day of an Excel serial, as `2026-04-01`. */
export const isoDate = (serial: number) => utcDate(serial).toISOString().slice(0, 10);

/** Whether Excel can show a serial as a date: 0, its day before 1 January 1900, to 31 December 9999. */
export function isDay(serial: number): boolean {
  return serial >= 0 && serial < LAST_DAY + 1;
}

/** By the Gregorian calendar, in which 1900 is not a leap year; `daysInMonth` says what Excel counts. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Days of a month as Excel counts them: February 1900 has 29.
 * @param year of the calendar
 * @param month 1 to 12; month 13 is January of the next year, and month 0 December of the year before
 */
export function daysInMonth(year: number, month: number): number {
  const [y, m] = [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
  if (y === 1900 && m === 2) return 29;
  return m === 2 ? (isLeapYear(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
}

/** The day of the week of an Excel serial: 0 on Sunday to 6 on Saturday, as Excel counts before March 1900 too. */
export function weekday(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

const SECONDS_A_DAY = 86_400;

/** The second of the day of an Excel serial, from 0, to the nearest. */
export function secondOfDay(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY) % SECONDS_A_DAY;
}

/**
 * A time as a share of a day, which is how Excel holds it: 0.5 is noon.
 * @param hours of any number: 24 is one day
 * @param minutes of any number
 * @param seconds of any number
 */
export function partOfDay(hours: number, minutes: number, seconds: number): number {
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}
