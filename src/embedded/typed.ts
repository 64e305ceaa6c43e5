import { nodeTypes } from '@borgar/fx';
import { nodeOf } from '../functions/catalogue/argumentText';
import { readUkDate, serialOf } from '../formulas/functions/ukDate';

/** What Excel with British settings makes of an entry. The format is what it gives to a cell that has none. */
export type Typed =
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'date'; value: number; format: string }
  | { kind: 'logical'; value: boolean }
  | { kind: 'formula'; formula: string }
  | { kind: 'error'; value: string }
  /** It looks like a number or a date and is none: it stays what was typed. */
  | { kind: 'text' };

/** Excel keeps fifteen digits of a number. A whole number of more is an account or a telephone: it stays as it is. */
const MOST_DIGITS = 15;

const plainNumber = /^-?\d+(?:\.\d+)?$/;
/** As a word processor and this pane write a minus: before a number, it is one. */
const printedMinus = /^(£?)[\u2212\u2013](?=[ £(]*[\d.])/;
/** As ledgers print an amount that is owed: 1,250.00- */
const minusBehind = /^(£?\d[\d,]*(?:\.\d*)?)-$/;
/** Of base 16, 8 or 2 to a programmer, and to Univer; a reference to everybody else. */
const otherBase = /^[+-]?0[xob][\da-f]+$/i;
const errors = /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!)$/i;

/** `thisYear` is the year meant where a date has none. Null for an entry that is plain text. */
export function readTyped(entry: string, thisYear: number): Typed | null {
  // Most of a long table; whatever else it might be is tried at length below.
  if (entry.length <= MOST_DIGITS && plainNumber.test(entry))
    return { kind: 'number', value: Number(entry) || 0 };
  const text = entry
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
    .replace(printedMinus, '$1-')
    .replace(minusBehind, '-$1');
  if (/^(true|false)$/i.test(text)) return { kind: 'logical', value: /^t/i.test(text) };
  if (errors.test(text)) return { kind: 'error', value: text.toUpperCase() };
  if (!/^[+-]|\d/.test(text)) return null;
  if (otherBase.test(text)) return { kind: 'text' };
  return (
    readDate(text, thisYear) ??
    readTime(text) ??
    readFraction(text) ??
    readNumber(text) ??
    readSum(text) ??
    (/^[£(+-]*\d[\d.,]*[)%]*$/.test(text) ? { kind: 'text' } : null)
  );
}

function readDate(text: string, thisYear: number): Typed | null {
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
  const serial = serialOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  if (serial === null) return { kind: 'impossible' };
  if (parts[5] === undefined) return { kind: 'date', serial, format: 'dd/mm/yyyy' };
  const time = readTime(parts[5]);
  if (time?.kind !== 'number' || time.value >= 1) return { kind: 'impossible' };
  return { kind: 'date', serial: serial + time.value, format: 'dd/mm/yyyy hh:mm' };
}

/** `Apr-27` and `April 2027` are the first of that month. */
function readMonth(text: string, thisYear: number): ReturnType<typeof readUkDate> {
  const parts = /^([a-z]{3,9})[\s-]+(\d{4}|\d{2})$/i.exec(text);
  const date = parts && readUkDate(`1 ${parts[1]} ${parts[2]}`, thisYear);
  return date?.kind === 'date' ? { ...date, format: 'mmm-yy' } : null;
}

function readTime(text: string): Typed | null {
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

function readFraction(text: string): Typed | null {
  const parts = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text);
  if (!parts) return null;
  const [, sign, whole, top, bottom] = parts;
  if (Number(bottom) === 0) return { kind: 'text' };
  const size = Number(whole) + Number(top) / Number(bottom);
  const value = sign === '-' ? -size : size;
  return { kind: 'number', value, format: bottom!.length > 1 ? '# ??/??' : '# ?/?' };
}

const digits = '(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)?(?<part>\\.\\d*)?(?:e(?<power>[+-]?\\d{1,3}))?';
const number = new RegExp(`^${digits}$`, 'i');

function readNumber(text: string): Typed | null {
  const { negative, isMoney, isShare, rest } = unwrap(text);
  const parts = number.exec(rest)?.groups;
  if (!parts || (!parts.whole && (parts.part ?? '.') === '.')) return null;
  // What begins with two signs is a sum to Excel.
  if (negative === null) return readSum(text) ?? { kind: 'text' };
  if (isMoney && (isShare || parts.power)) return { kind: 'text' };
  const plain = rest.replaceAll(',', '');
  const isLong = plain.replace(/e.*$/i, '').replace('.', '').replace(/^0+/, '').length > MOST_DIGITS;
  if (isLong && !isMoney && !isShare && !parts.part && !parts.power) return { kind: 'text' };
  const kept = isLong ? withoutFurtherDigits(plain) : plain;
  const size = isShare ? shareOf(kept) : Number(kept);
  if (!Number.isFinite(size)) return { kind: 'text' };
  const format = formatOf({ isMoney, isShare, ...parts });
  const value = negative && size !== 0 ? -size : size;
  return { kind: 'number', value, ...(format && { format }) };
}

/** Excel makes zeros of the digits after the fifteenth. */
function withoutFurtherDigits(plain: string): string {
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

const sumOfCells = /^[+-](?:[\d.]+|\$?[a-z]{1,3}\$?\d{1,7}|[a-z][a-z.]*(?=\()|[-+*/^%(),:\s])+$/i;

/** Excel reads what begins with a sign and goes on as a sum as a formula. */
function readSum(text: string): Typed | null {
  if (!sumOfCells.test(text)) return null;
  const type = nodeOf(`=${text}`)?.type;
  const isSum = type === nodeTypes.BINARY || type === nodeTypes.UNARY;
  return isSum ? { kind: 'formula', formula: `=${text}` } : null;
}
