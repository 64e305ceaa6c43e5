import { format } from 'numfmt';
import { isDay } from '../../model/dates';
import { numberIn, textOf } from './coercion';
import { roundedForGeneral } from './general';
import { round } from './rounding';
import { ErrorValue, errorValues, SAME, type Value } from './values';

const british = { locale: 'en_GB' };

/** The letters of dates and times, outside quoted texts, escaped letters and square brackets (but for `[h]`). */
function isOfTime(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General/gi, '');
  return /[dmyhs]/i.test(bare);
}

/** What TEXT gives: a value in the way that a number format shows it. */
export function formatted(value: Value, pattern: string): Value {
  if (value instanceof ErrorValue) return value;
  if (pattern === '') return '';
  const given = typeof value === 'string' ? numberIn(value) : value === null ? 0 : value;
  if (typeof given === 'boolean' || given === null) {
    const text = textOf(value) as string;
    return typeof value === 'string' ? shown(text, pattern) : text;
  }
  const number = roundedForGeneral(given, pattern);
  if (/^general$/i.test(pattern)) return shown(number, pattern);
  const isTime = isOfTime(pattern);
  if (isTime && !isDay(number)) return errorValues.value;
  if (isTime) return shown(number, pattern);
  if (Math.abs(number) >= LONG) return long(number, pattern);
  const digits = longestDenominator(pattern);
  return shown(digits > 0 ? nearestFraction(number, digits) : nudged(number, placesIn(pattern)), pattern);
}

/** From here on JavaScript, and with it the formatter, writes whole numbers with an exponent. */
const LONG = 1e21;

/** Formats the number without its last groups of three digits, and writes zeros in their place. */
function long(number: number, pattern: string): Value {
  if (/E[+-]/i.test(pattern)) return shown(number, pattern);
  let [thousands, digits] = [0, ''];
  for (
    digits = BigInt(Number(number.toPrecision(15))).toString();
    Number(digits) >= LONG || Number(digits) <= -LONG;
  ) {
    digits = digits.slice(0, -3);
    thousands++;
  }
  const short = shown(Number(digits), pattern);
  return typeof short === 'string'
    ? short.replace(/\d[\d,]{9,}/, (run) => run + (run.includes(',') ? ',000' : '000').repeat(thousands))
    : short;
}

/** How many digits a fraction's denominator may have; 0 where none is shown, or it is a given one. */
function longestDenominator(pattern: string): number {
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  const [, digits = ''] = /[?#0]\s*\/\s*([?#]+)/.exec(bare) ?? [];
  return Math.min(digits.length, 4);
}

/** The formatter takes the last of a continued fraction that fits: 1/3 for 0.3, to which 2/7 is nearer. */
function nearestFraction(number: number, digits: number): number {
  let nearest = Math.round(number);
  for (let bottom = 1; bottom < 10 ** digits; bottom++) {
    const found = Math.round(number * bottom) / bottom;
    if (Math.abs(found - number) < Math.abs(nearest - number)) nearest = found;
  }
  return nearest;
}

function shown(value: number | string, pattern: string): Value {
  try {
    return format(pattern, value, british);
  } catch {
    // A pattern that no cell could have.
    return errorValues.value;
  }
}

/** How many decimal places a number format shows. */
const placesIn = (pattern: string) => /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0;

/** The formatter rounds the binary number, which for 1.005 is a little less. Excel rounds fifteen decimal digits. */
function nudged(number: number, places: number): number {
  const shown = Number(number.toPrecision(15));
  return Number.isInteger(shown) || places >= 15 ? shown : shown * (1 + SAME);
}

/** With commas unless they are not wanted, as FIXED and DOLLAR write a number. */
export function fixed(number: number, digits: number, hasCommas: boolean): string {
  const rounded = round(number, digits);
  const text = Math.abs(rounded).toFixed(Math.max(0, Math.trunc(digits)));
  const [whole = '', part] = text.split('.');
  const grouped = hasCommas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
