import { isBlankCell, type RawCell, textOf } from '../raw';

/** A value that cannot be read as what its column holds. */
export const UNREAD = Symbol('unread');
export type Read<T> = T | null | typeof UNREAD;

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Commas, or spaces, only where thousands have them, so that 24,62 is not taken for 2,462. */
const DIGITS = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d*)?$|^\.\d+$/;
const UNITS =
  /\s*(?:gbp|hours?|hrs?|h|fte|wte|visits?|minutes?|mins?|days?|(?:\/|per|an?)\s*(?:hour|hr|h|week|wk|visit|unit)|p\/?[hw]|ph|pw)\.?$/i;

/** Whether the number is marked as below zero: `(50.00)`, `-50`, `50-`, `50 CR`. Null where it is marked twice over. */
function signOf(text: string): { isNegative: boolean; bare: string } {
  let bare = text.replace(/−/g, '-');
  let isNegative = false;
  const strip = (pattern: RegExp) => {
    const found = pattern.exec(bare);
    if (!found) return;
    isNegative = true;
    bare = (found[1] ?? '').trim();
  };
  strip(/^\((.+)\)$/);
  strip(/^(.+?)\s*CR$/i);
  strip(/^CR\s*(.+)$/i);
  bare = bare.replace(/\s*DR$/i, '').replace(/^(-?)\s*(?:£|GBP)\s*/i, '$1');
  strip(/^-\s*(.+)$/);
  strip(/^(.+?)-$/);
  bare = bare.replace(/^\+\s*/, '').replace(/^£\s*/, '');
  return { isNegative, bare };
}

/** Reads `24.62`, `£1,234.50`, `(50.00)`, `£24.62 per hour`, `80%`; null for a blank. */
export function readAmount(cell: RawCell): Read<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : UNREAD;
  if (typeof cell === 'string' && PLAIN.test(cell)) return Number(cell);
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'boolean') return UNREAD;
  const text = textOf(cell);
  if (/^nil$/i.test(text)) return 0;
  const { isNegative, bare } = signOf(text);
  const isShare = bare.endsWith('%');
  const digits = (isShare ? bare.slice(0, -1) : bare.replace(UNITS, '')).trim();
  if (!DIGITS.test(digits)) return UNREAD;
  const value = Number(digits.replace(/[, ]/g, '') + (isShare ? 'e-2' : ''));
  return isNegative && value !== 0 ? -value : value;
}

/** A duration of an extract: hours, where it says so or is written 12:30; else a bare number, whose unit its column tells. */
export type Duration = { hours: number } | { bare: number };

const CLOCK = /^(-?)(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/;
const IN_WORDS =
  /^(?:(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h))?(?:[\s,]*(?:and\s+)?(\d+(?:\.\d+)?)\s*(?:minutes?|mins?|m))?$/i;

/** Money and shares are numbers, and no hours. */
const NO_TIME = /[£%]|\bGBP\b/i;

/** Reads `56:00`, `12:30:00`, `12h 30m`, `45 mins`, `12.5 hours` and `12.5`. */
export function readDuration(cell: RawCell): Read<Duration> {
  if (typeof cell === 'string' && !PLAIN.test(cell)) {
    const text = textOf(cell);
    const clock = CLOCK.exec(text);
    if (clock) {
      const [, sign, hours, minutes, seconds = '0'] = clock;
      const value = Number(hours) + (Number(minutes) * 60 + Number(seconds)) / 3600;
      return { hours: sign === '-' && value !== 0 ? -value : value };
    }
    const [whole, hours, minutes] = IN_WORDS.exec(text) ?? [];
    if (whole && (hours !== undefined || minutes !== undefined))
      return { hours: Number(hours ?? 0) + Number(minutes ?? 0) / 60 };
  }
  if (typeof cell === 'string' && NO_TIME.test(cell)) return UNREAD;
  const bare = readAmount(cell);
  return typeof bare === 'number' ? { bare } : bare;
}

const YES = /^(?:y|yes|true|t|1|x|✓|double|double[ -]?(?:up|handed)|2 carers)$/i;
const NO = /^(?:n|no|false|f|0|single|single[ -]?handed|none|1 carer)$/i;

/** 1 for yes, 0 for no, null for a blank. */
export function readYesNo(cell: RawCell): Read<number> {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const text = textOf(cell);
  if (NO.test(text)) return 0;
  if (YES.test(text)) return 1;
  return isBlankCell(cell) ? null : UNREAD;
}
