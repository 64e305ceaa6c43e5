import { realSerial } from '../../model/dates';

/** A date as a person in the United Kingdom types it, day first, whatever the browser's language. */
type UkDate =
  | { kind: 'date'; serial: number; format: string }
  /** Written as a date but there is no such day: it stays the text that was typed. */
  | { kind: 'impossible' };

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
);
const year = '(?<year>\\d{4}|\\d{1,2})';
const time = '(?:\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?\\s*(?<half>[ap]m)?)?';

const written = [
  new RegExp(`^(?<day>\\d{1,2})(?<mark>[/-])(?<month>\\d{1,2})(?:\\k<mark>${year})?${time}$`, 'i'),
  // With one digit for the year it is the number of a paragraph.
  new RegExp(`^(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})${time}$`, 'i'),
  new RegExp(
    `^(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s/-]*(?<name>[a-z]{3,9})\\.?(?:[\\s,/-]+${year})?${time}$`,
    'i',
  ),
];

/** `thisYear` is the year meant where none is typed: `1/4`. Anything not written as a date is null. */
export function readUkDate(text: string, thisYear: number): UkDate | null {
  for (const pattern of written) {
    const parts = pattern.exec(text.trim())?.groups;
    if (!parts) continue;
    const month = parts.name === undefined ? Number(parts.month) : monthNamed(parts.name);
    if (month === null) continue;
    const serial = realSerial({ year: fullYear(parts.year, thisYear), month, day: Number(parts.day) });
    const clock = timeOfDay(parts);
    if (serial === null || clock === null) return { kind: 'impossible' };
    return { kind: 'date', serial: serial + clock, format: parts.hour ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy' };
  }
  return null;
}

function monthNamed(name: string): number | null {
  const wanted = name.toLowerCase();
  const index = months.findIndex(
    (month) =>
      month === wanted || month.slice(0, 3) === wanted || (month === 'september' && wanted === 'sept'),
  );
  return index < 0 ? null : index + 1;
}

/** Excel's rule for two digits: 00 to 29 are this century, 30 to 99 the last. */
function fullYear(digits: string | undefined, thisYear: number): number {
  if (digits === undefined) return thisYear;
  const number = Number(digits);
  return digits.length === 4 ? number : number < 30 ? 2000 + number : 1900 + number;
}

function timeOfDay({ hour, minute, second, half }: Record<string, string | undefined>): number | null {
  if (hour === undefined) return 0;
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (m > 59 || s > 59 || h > 23 || (half && (h < 1 || h > 12))) return null;
  const hours = half ? (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : h;
  return (hours * 3600 + m * 60 + s) / 86_400;
}
