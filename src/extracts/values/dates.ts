import { readUkDate } from '../../formulas/functions/ukDate';
import { partOfDay, realSerial } from '../../model/dates';
import { isBlankCell, type RawCell, textOf } from '../raw';
import { type Read, UNREAD } from './amounts';

/** Which number of 03/04/2026 is the day. */
export type DateOrder = 'day first' | 'month first';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.+))?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ]\s*(.+))?$/;
const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;

/** A day of no year is not read: nothing says which. */
const WITH_YEAR = /^\d{1,2}\D+\d{2,4}\b/;

/** The days of spreadsheets that extracts are likely to hold, 1900 to 2100, as bare numbers. */
const SERIALS = { least: 1, most: 73_415 };
/** Text of digits alone is a day only where it could hardly be another number: 1982 to 2064. */
const DIGITS_AS_DAYS = { least: 30_000, most: 60_000 };

/** How a text that could be read two ways was written: `03/04/2026`. */
export interface DayText {
  first: number;
  second: number;
}

/** The first two numbers of a date in numbers; null where it is written in another way. */
export function dayText(cell: RawCell): DayText | null {
  if (typeof cell !== 'string') return null;
  const found = NUMBERS.exec(cell) ?? NUMBERS.exec(textOf(cell).replace(WEEKDAY, ''));
  return found ? { first: Number(found[1]), second: Number(found[3]) } : null;
}

/** Remembers days that it has read: a column has few of them. */
export class DateReader {
  private readonly known = new Map<string, Read<number>>();

  constructor(
    private readonly order: DateOrder,
    private readonly thisYear: number,
  ) {}

  /** An Excel serial, with its part of the day; below 1 for a time without a day. */
  read(cell: RawCell): Read<number> {
    if (typeof cell === 'number') return cell >= 0 && cell < SERIALS.most ? cell : UNREAD;
    if (typeof cell === 'boolean') return UNREAD;
    if (cell === null || cell === '') return null;
    const length = cell.length;
    // Day and time apart: the one repeats, the other is cheap.
    if (length === 16 && cell.charCodeAt(13) === COLON && cell.charCodeAt(10) === SPACE) {
      const day = this.whole(cell.slice(0, 10));
      const minutes = minutesAt(cell);
      if (typeof day === 'number' && minutes >= 0) return day + minutes / 1440;
    }
    return this.whole(cell);
  }

  private whole(text: string): Read<number> {
    const before = this.known.get(text);
    if (before !== undefined) return before;
    const value = this.readAnew(text);
    this.known.set(text, value);
    return value;
  }

  private readAnew(given: string): Read<number> {
    if (isBlankCell(given)) return null;
    const text = textOf(given).replace(WEEKDAY, '');
    const iso = ISO.exec(text);
    if (iso) return together(serial(iso[1], iso[2], iso[3]), iso[4]);
    const run = RUN_TOGETHER.exec(text);
    if (run) return serial(run[1], run[2], run[3]);
    const numbers = NUMBERS.exec(text);
    if (numbers) {
      const [, a, , b, year, time] = numbers;
      const [day, month] = this.order === 'day first' ? [a, b] : [b, a];
      return together(serial(fullYear(year), month, day), time);
    }
    const time = timeOf(text);
    if (time !== null) return time;
    if (/^\d{5}(?:\.\d+)?$/.test(text)) {
      const days = Number(text);
      return days >= DIGITS_AS_DAYS.least && days < DIGITS_AS_DAYS.most ? days : UNREAD;
    }
    const named = readUkDate(text, this.thisYear);
    return named?.kind === 'date' && WITH_YEAR.test(text) ? named.serial : UNREAD;
  }
}

const COLON = 58;
const SPACE = 32;

/** The minutes of `dd/mm/yyyy hh:mm`; below zero where there is no such time. */
function minutesAt(text: string): number {
  const digit = (at: number) => {
    const code = text.charCodeAt(at) - 48;
    return code >= 0 && code <= 9 ? code : NaN;
  };
  const hours = digit(11) * 10 + digit(12);
  const minutes = digit(14) * 10 + digit(15);
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

function serial(year = '', month = '', day = ''): Read<number> {
  return realSerial({ year: Number(year), month: Number(month), day: Number(day) }) ?? UNREAD;
}

/** Excel's rule: 00 to 29 are this century, 30 to 99 the last. */
function fullYear(digits = ''): string {
  if (digits.length === 4) return digits;
  return String(Number(digits) < 30 ? 2000 + Number(digits) : 1900 + Number(digits));
}

function together(day: Read<number>, time: string | undefined): Read<number> {
  if (typeof day !== 'number' || time === undefined) return day;
  const part = timeOf(time.trim());
  return part === null ? UNREAD : day + part;
}

/** Part of a day: `23:15`, `11.15pm`, `07:30:00`. */
function timeOf(text: string): number | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [, h, m, s = '0', half] = found;
  const [hour, minute, second] = [Number(h), Number(m), Number(s)];
  if (minute > 59 || second > 59) return null;
  // A day that ends at midnight is written 24:00 as well.
  if (half === undefined)
    return hour < 24 || (hour === 24 && minute === 0) ? partOfDay(hour, minute, second) : null;
  if (hour < 1 || hour > 12) return null;
  return partOfDay((hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0), minute, second);
}

/** What a column's dates say about their order. */
export interface OrderFound {
  order: DateOrder;
  /** Dates that could be read either way. */
  either: number;
  /** Dates that can be read only with the day first, and only with the month first. */
  dayFirst: number;
  monthFirst: number;
}

/** Day first unless only the other way fits: a date of the one kind tells how all are written. */
export function orderOf(columns: readonly (readonly RawCell[])[]): OrderFound {
  const found = { either: 0, dayFirst: 0, monthFirst: 0 };
  for (const column of columns)
    for (const cell of column) {
      const text = dayText(cell);
      if (!text) continue;
      const { first, second } = text;
      if (first > 12 && second <= 12) found.dayFirst++;
      else if (second > 12 && first <= 12) found.monthFirst++;
      else if (first !== second && first <= 12) found.either++;
    }
  const order = found.monthFirst > 0 && found.dayFirst === 0 ? 'month first' : 'day first';
  return { order, ...found };
}

/** Whether other dates tell how one that could be read two ways is to be read: not where they are written in both. */
export const isTold = ({ dayFirst, monthFirst }: OrderFound): boolean => dayFirst > 0 !== monthFirst > 0;
