import { partOfDay } from './calendar';
import { LONGEST_TEXT } from './sizes';
import { readUkDate, serialOf } from './ukDate';
import { Fault, faults, type Value } from './values';

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number that Excel takes a text for, with settings for the United Kingdom: `1,000`, `£5`, `(50)`, `5%`, `3 1/2`,
 * `1/4/2026`, `1 April 2026`, `12:30`. Null for any other text.
 */
export function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (numeral.test(trimmed)) {
    const number = Number(trimmed);
    return Number.isFinite(number) ? number : null;
  }
  return amountIn(trimmed) ?? fractionIn(trimmed) ?? momentIn(trimmed);
}

/** Signs, a currency and a percent sign in the orders that Excel takes, and commas between thousands. */
function amountIn(text: string): number | null {
  let rest = text;
  let isNegative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    isNegative = true;
    rest = bracketed[1]!.trim();
    if (/^[+-]/.test(rest)) return null;
  }
  const parts = /^([+-]?)\s*([£$€]?)\s*([+-]?)\s*(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?\s*(€?)\s*(%?)(-?)$/i.exec(
    rest,
  );
  if (!parts) return null;
  const [, first, before, second, digits, power = '', after, percent, last] = parts;
  if ([first, second, last].filter(Boolean).length > 1 || (before && after) || (last && bracketed))
    return null;
  if (digits!.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits!)) return null;
  const number = Number(digits!.replaceAll(',', '') + power) / (percent ? 100 : 1);
  if (!Number.isFinite(number)) return null;
  return isNegative !== [first, second, last].includes('-') ? -number : number;
}

function fractionIn(text: string): number | null {
  const parts = /^([+-]?)(\d+) +(\d+)\/(\d+)$/.exec(text);
  if (!parts || Number(parts[4]) === 0) return null;
  const number = Number(parts[2]) + Number(parts[3]) / Number(parts[4]);
  return parts[1] === '-' ? -number : number;
}

/** A date, a time or both. */
function momentIn(text: string): number | null {
  const clock = timeIn(text);
  if (clock !== null) return clock;
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T]+(\d.*))?$/.exec(text);
  if (iso) {
    const time = iso[5] === undefined ? 0 : timeIn(iso[5]);
    const day = serialOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return day === null || time === null ? null : day + time;
  }
  const monthAndYear = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const date = readUkDate(monthAndYear ? `1 ${text}` : text, new Date().getFullYear());
  return date?.kind === 'date' ? date.serial : null;
}

/** As a part of a day: `12:30`, `26:15`, `6:45:30 pm`, `7 am`. */
function timeIn(text: string): number | null {
  const parts = /^(\d{1,4})(?::(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?)?(?:\s*([ap])m?)?$/i.exec(text.trim());
  if (!parts) return null;
  const [, hour, minute, second, half] = parts;
  if (minute === undefined && half === undefined) return null;
  const [h, m, s] = [Number(hour), Number(minute ?? 0), Number(second ?? 0)];
  if (m > 59 || s >= 60 || (half && (h > 12 || h < 0))) return null;
  const hours = half ? (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h;
  return partOfDay(hours, m, s);
}

export function numberOf(value: Value): number | Fault {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (numberIn(value) ?? faults.value) : value;
}

/** A truth value where a condition is asked for: of texts only TRUE and FALSE are. */
export function truthOf(value: Value): boolean | Fault {
  if (typeof value === 'string') {
    const word = value.trim().toUpperCase();
    if (word === 'TRUE') return true;
    return word === 'FALSE' ? false : faults.value;
  }
  const number = numberOf(value);
  return typeof number === 'number' ? number !== 0 : number;
}

export function textOf(value: Value): string | Fault {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

/** Texts one after the other; #VALUE! where no cell could hold them. */
export function joinedText(parts: readonly string[], between: readonly string[] = ['']): string | Fault {
  let joined = '';
  for (const [i, part] of parts.entries()) {
    joined += i === 0 ? part : between[(i - 1) % between.length]! + part;
    if (joined.length > LONGEST_TEXT) return faults.value;
  }
  return joined;
}

/** As a spreadsheet joins a number to text: fifteen digits at most. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)))
    .replace('e', 'E')
    .replace(/E([+-])(\d)$/, 'E$10$2');
}
