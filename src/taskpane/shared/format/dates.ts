const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Excel counts days from the end of 1899; before March 1900 its count is one out, and no case is that old. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

export function isDateName(argumentName: string): boolean {
  return /^date$|Date$|^asAt$/.test(argumentName);
}

/** A serial number as a date in words, or null where it is none. */
export function formatDate(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return null;
  return day.format(EPOCH + serial * DAY);
}
