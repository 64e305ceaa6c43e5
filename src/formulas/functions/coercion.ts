import { readEntry, thisYear, withFifteenDigits } from './entry';
import { LONGEST_TEXT } from './sizes';
import { ErrorValue, errorValues, type Value } from './values';
import { nth } from '../present';

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number that Excel takes a text for, with settings for the United Kingdom: `1,000`, `£5`, `(50)`, `5%`, `3 1/2`,
 * `1/4/2026`, `1 April 2026`, `Apr-26`, `12:30`. Null for any other text. Excel reads here what it reads in a cell that
 * is typed into. A date without a year is of the year in which it is calculated.
 */
export function numberIn(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (numeral.test(trimmed)) {
    const number = Number(withFifteenDigits(trimmed));
    return Number.isFinite(number) ? number : null;
  }
  const entry = readEntry(trimmed, thisYear());
  return entry?.kind === 'number' || entry?.kind === 'date' ? entry.value : amountIn(trimmed);
}

/** The same of a text that is a date or a time. */
export function momentIn(text: string): number | null {
  const entry = readEntry(text.trim(), thisYear());
  const isTime = entry?.kind === 'number' && entry.format?.includes(':');
  return entry?.kind === 'date' || isTime ? (entry as { value: number }).value : null;
}

/** Signs, a currency and a percent sign in the orders that Excel takes, and commas between thousands. */
function amountIn(text: string): number | null {
  let rest = text;
  let isNegative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    const [, within = ''] = bracketed;
    isNegative = true;
    rest = within.trim();
    if (/^[+-]/.test(rest)) return null;
  }
  const parts = /^([+-]?)\s*([£$€]?)\s*([+-]?)\s*(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?\s*(€?)\s*(%?)(-?)$/i.exec(
    rest,
  );
  if (!parts) return null;
  const [, first, before, second, digits = '', power = '', after, percent, last] = parts;
  if ([first, second, last].filter(Boolean).length > 1 || (before && after) || (last && bracketed))
    return null;
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(digits)) return null;
  const number = Number(digits.replaceAll(',', '') + power) / (percent ? 100 : 1);
  if (!Number.isFinite(number)) return null;
  return isNegative !== [first, second, last].includes('-') ? -number : number;
}

export function numberOf(value: Value): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (numberIn(value) ?? errorValues.value) : value;
}

/** The truth value of a condition. Only the texts TRUE and FALSE have one. */
export function truthOf(value: Value): boolean | ErrorValue {
  if (typeof value === 'string') {
    const word = value.trim().toUpperCase();
    if (word === 'TRUE') return true;
    return word === 'FALSE' ? false : errorValues.value;
  }
  const number = numberOf(value);
  return typeof number === 'number' ? number !== 0 : number;
}

export function textOf(value: Value): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

/** Texts joined in order; #VALUE! where the result is too long for a cell. */
export function joinedText(parts: readonly string[], between: readonly string[] = ['']): string | ErrorValue {
  let joined = '';
  for (const [i, part] of parts.entries()) {
    joined += i === 0 ? part : nth(between, (i - 1) % between.length) + part;
    if (joined.length > LONGEST_TEXT) return errorValues.value;
  }
  return joined;
}

/** As a spreadsheet joins a number to text: fifteen digits at most. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)))
    .replace('e', 'E')
    .replace(/E([+-])(\d)$/, 'E$10$2');
}
