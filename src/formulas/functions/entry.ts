import { realSerial } from '../../model/dates';
import { readUkDate } from './ukDate';

/** What Excel with British settings makes of a text. The format is what it gives to a cell that has none. */
export type Entry =
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'date'; value: number; format: string }
  /** It begins with two signs, as a sum may. */
  | { kind: 'signs' }
  /** It looks like a number or a date and is none: it stays what was typed. */
  | { kind: 'text' };

/** Excel keeps fifteen digits of a number. A longer whole number names an account or a telephone, and stays text. */
export const MOST_DIGITS = 15;

const plainNumber = /^-?\d+(?:\.\d+)?$/;
/** The signs that word processors and this pane print for minus. Before a number they mean minus. */
const printedMinus = /^(£?)[\u2212\u2013](?=[ £(]*[\d.])/;
/** A minus behind the amount, as ledgers print it: 1,250.00- */
const minusBehind = /^(£?\d[\d,]*(?:\.\d*)?)-$/;
/** `0x1F`: Univer reads a number of base 16, 8 or 2; users mean a reference number. */
const otherBase = /^[+-]?0[xob][\da-f]+$/i;

/** The year of TODAY(), on the same clock. */
export const thisYear = () => new Date().getFullYear();

/** With the spaces and minus signs of a keyboard. */
export const asKeyed = (entry: string) =>
  entry
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
    .replace(printedMinus, '$1-')
    .replace(minusBehind, '-$1');

/**
 * The number, amount, share, fraction, date or time that a text is, for a cell that is typed into, for VALUE and for
 * arithmetic with text alike. `thisYear` is the year meant where a date has none. Null for plain text.
 */
export function readEntry(entry: string, thisYear: number): Entry | null {
  // Most of a long table; the other forms are tried below.
  if (entry.length <= MOST_DIGITS && plainNumber.test(entry))
    return { kind: 'number', value: Number(entry) || 0 };
  const text = asKeyed(entry);
  if (!/\d/.test(text)) return null;
  if (otherBase.test(text)) return { kind: 'text' };
  return readDate(text, thisYear) ?? readTime(text) ?? readFraction(text) ?? readNumber(text);
}

function readDate(text: string, thisYear: number): Entry | null {
  const date = readUkDate(dayFirst(text), thisYear) ?? readYearFirst(text) ?? readMonth(text, thisYear);
  if (!date) return null;
  return date.kind === 'date' ? { kind: 'date', value: date.serial, format: date.format } : { kind: 'text' };
}

/**
 * `May 5` is 5 May, and `May 5, 2026` that of 2026. Two digits after a month and no more are its year: `May-26` is the
 * May of 2026.
 */
function dayFirst(text: string): string {
  const parts = /^([a-z]{3,9})[\s-]+(\d|\d{1,2}(?=,?\s+\d{4}\b))(?:,?\s+(\d{4}))?(\s+\d{1,2}:.*)?$/i.exec(
    text,
  );
  if (!parts) return text;
  const [, month, day, year = '', time = ''] = parts;
  return `${day} ${month} ${year}`.trim() + time;
}

function readYearFirst(text: string): ReturnType<typeof readUkDate> {
  const parts = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:[ T](.+))?$/.exec(text);
  if (!parts) return null;
  const serial = realSerial({ year: Number(parts[1]), month: Number(parts[3]), day: Number(parts[4]) });
  if (serial === null) return { kind: 'impossible' };
  if (parts[5] === undefined) return { kind: 'date', serial, format: 'dd/mm/yyyy' };
  const time = readTime(parts[5]);
  if (time?.kind !== 'number' || time.value >= 1) return { kind: 'impossible' };
  return { kind: 'date', serial: serial + time.value, format: 'dd/mm/yyyy hh:mm' };
}

/** `Apr-27`, `4/2027` and `2027-04` are the first of that month. A financial year is no month: `2026-27`, `2011-12`. */
function readMonth(text: string, thisYear: number): ReturnType<typeof readUkDate> {
  const digits = /^(?:(?<month>\d{1,2})[/-](?<year>\d{4})|(?<first>\d{4})-(?<second>\d{1,2}))$/.exec(
    text,
  )?.groups;
  if (digits) {
    const { month = digits.second, year = digits.first } = digits;
    if (digits.second !== undefined && isFinancialYear(Number(year), digits.second)) return null;
    const serial = realSerial({ year: Number(year), month: Number(month), day: 1 });
    return serial === null ? { kind: 'impossible' } : { kind: 'date', serial, format: 'mmm-yy' };
  }
  const parts = /^([a-z]{3,9})[\s-]+(\d{4}|\d{2})$/i.exec(text);
  const date = parts && readUkDate(`1 ${parts[1]} ${parts[2]}`, thisYear);
  return date?.kind === 'date' ? { ...date, format: 'mmm-yy' } : null;
}

function isFinancialYear(from: number, to: string): boolean {
  return to.length === 2 && (from + 1) % 100 === Number(to);
}

function readTime(text: string): Entry | null {
  const parts = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d+)?))?(?: ([ap])m?)?$/i.exec(text);
  if (!parts) return null;
  const [, hour, minute, second, half] = parts;
  if (minute === undefined && half === undefined) return null;
  const [h, m, s] = [Number(hour), Number(minute ?? 0), Number(second ?? 0)];
  if (m > 59 || s >= 60 || (half && (h < 1 || h > 12))) return { kind: 'text' };
  const hours = half ? (h % 12) + (/p/i.test(half) ? 12 : 0) : h;
  const seconds = second === undefined ? '' : ':ss';
  const format = half ? `h:mm${seconds} AM/PM` : h > 23 ? '[h]:mm:ss' : `hh:mm${seconds}`;
  return { kind: 'number', value: (hours * 3600 + m * 60 + s) / 86_400, format };
}

function readFraction(text: string): Entry | null {
  const parts = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!parts) return null;
  const [, sign, whole, top, bottom = ''] = parts;
  if (Number(bottom) === 0) return { kind: 'text' };
  const size = Number(whole) + Number(top) / Number(bottom);
  const value = sign === '-' ? -size : size;
  return { kind: 'number', value, format: bottom.length > 1 ? '# ??/??' : '# ?/?' };
}

const digits = '(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)?(?<part>\\.\\d*)?(?:e(?<power>[+-]?\\d{1,3}))?';
const number = new RegExp(`^${digits}$`, 'i');

function readNumber(text: string): Entry | null {
  const { negative, isMoney, isShare, rest } = unwrap(text);
  const parts = number.exec(rest)?.groups;
  if (!parts || (!parts.whole && (parts.part ?? '.') === '.')) return null;
  if (negative === null) return { kind: 'signs' };
  if (isMoney && (isShare || parts.power)) return { kind: 'text' };
  const plain = rest.replaceAll(',', '');
  const isLong = plain.replace(/e.*$/i, '').replace('.', '').replace(/^0+/, '').length > MOST_DIGITS;
  if (isLong && !isMoney && !isShare && !parts.part && !parts.power) return { kind: 'text' };
  const kept = isLong ? withFifteenDigits(plain) : plain;
  const size = isShare ? shareOf(kept) : Number(kept);
  if (!Number.isFinite(size)) return { kind: 'text' };
  const format = formatOf({ isMoney, isShare, ...parts });
  const value = negative && size !== 0 ? -size : size;
  return { kind: 'number', value, ...(format && { format }) };
}

/** Excel makes zeros of the digits after the fifteenth. */
export function withFifteenDigits(plain: string): string {
  const [size = '', ...power] = plain.split(/(?=e)/i);
  let kept = 0;
  const zeroed = size.replace(/\d/g, (digit) =>
    (kept > 0 || digit !== '0') && ++kept > MOST_DIGITS ? '0' : digit,
  );
  return [zeroed, ...power].join('');
}

/** 5.5% is 0.055 and not 0.05500000000000001. */
function shareOf(plain: string): number {
  const [size, power = '0'] = plain.toLowerCase().split('e');
  return Number(`${size}e${Number(power) - 2}`);
}

/** Signs, brackets, pound and per cent, each once at most; `negative` is null where they contradict each other. */
function unwrap(text: string) {
  let rest = text.replaceAll(' ', '');
  const spaced = /\d \d/.test(text);
  const [minus, brackets, pounds, shares] = [/[-]/g, /[()]/g, /£/g, /%/g].map(
    (mark) => (rest.replace(/e[+-]/i, 'e').match(mark) ?? []).length,
  ) as [number, number, number, number];
  const pluses = (rest.replace(/e\+/i, 'e').match(/\+/g) ?? []).length;
  const isBracketed = /^£?\(.*\)%?$/.test(rest) || /^-?£?\(.*%?\)$/.test(rest);
  const isSound =
    !spaced &&
    minus + pluses + (brackets > 0 ? 1 : 0) <= 1 &&
    (brackets === 0 || (brackets === 2 && isBracketed)) &&
    pounds <= 1 &&
    shares <= 1 &&
    /^[-+£(%]*[\d.]/.test(rest);
  const exponent = /e[+-]?\d+/i.exec(rest)?.[0] ?? '';
  rest =
    rest
      .replace(exponent, '')
      .replace(/^[-+£(%]+/, '')
      .replace(/[)%]+$/, '') + exponent;
  return {
    negative: isSound ? minus === 1 || brackets > 0 : null,
    isMoney: pounds > 0,
    isShare: shares > 0,
    rest,
  };
}

function formatOf(given: Record<string, string | boolean | undefined>): string | undefined {
  const decimals = given.part && given.part !== '.' ? '.00' : '';
  if (given.isShare) return `0${decimals}%`;
  if (given.isMoney) return `£#,##0${decimals}`;
  if (given.power) return '0.00E+00';
  return String(given.whole ?? '').includes(',') ? `#,##0${decimals}` : undefined;
}
