import { format } from 'numfmt';
import { isDay } from './calendar';
import { numberIn, textOf } from './coercion';
import { round } from './rounding';
import { Fault, faults, SAME, type Value } from './values';

const british = { locale: 'en_GB' };

/** The letters of dates and times, outside quoted texts, escaped letters and square brackets (but for `[h]`). */
function isOfTime(pattern: string): boolean {
  const bare = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|General/gi, '');
  return /[dmyhs]/i.test(bare);
}

/** What TEXT gives: a value in the way that a number format shows it. */
export function formatted(value: Value, pattern: string): Value {
  if (value instanceof Fault) return value;
  if (pattern === '') return '';
  const number = typeof value === 'string' ? numberIn(value) : value === null ? 0 : value;
  if (typeof number === 'boolean' || number === null) {
    const text = textOf(value) as string;
    return typeof value === 'string' ? shown(text, pattern) : text;
  }
  if (/^general$/i.test(pattern)) return String(textOf(general(number)));
  const isTime = isOfTime(pattern);
  if (isTime && !isDay(number)) return faults.value;
  return shown(isTime ? number : nudged(number, placesIn(pattern)), pattern);
}

function shown(value: number | string, pattern: string): Value {
  try {
    return format(pattern, value, british);
  } catch {
    // A pattern that no cell could have.
    return faults.value;
  }
}

const general = (number: number) => {
  const text = format('General', number, british);
  return Math.abs(number) >= 1e11 && Math.abs(number) < 1e15 && Number.isInteger(number) ? number : text;
};

/** How many decimal places a number format shows. */
const placesIn = (pattern: string) => /\.([0#?]+)/.exec(pattern)?.[1]!.length ?? 0;

/** The formatter rounds the binary number, and 1.005 lies below itself; Excel rounds fifteen decimal digits. */
function nudged(number: number, places: number): number {
  const shown = Number(number.toPrecision(15));
  return Number.isInteger(shown) || places >= 15 ? shown : shown * (1 + SAME);
}

/** With commas unless they are not wanted, as FIXED and DOLLAR write a number. */
export function fixed(number: number, digits: number, hasCommas: boolean): string {
  const rounded = round(number, digits);
  const text = Math.abs(rounded).toFixed(Math.max(0, Math.trunc(digits)));
  const [whole, part] = text.split('.');
  const grouped = hasCommas ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!;
  return `${rounded < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
