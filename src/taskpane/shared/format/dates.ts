import { utcDate } from '../../../model/dates';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export function isDateName(argumentName: string): boolean {
  return /^date$|Date$|^asAt$/.test(argumentName);
}

/** A serial number as a date in words, or null where it is none. */
export function formatDate(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return null;
  return day.format(utcDate(serial));
}
