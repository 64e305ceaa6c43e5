/**
 * Untidy extracts of invented rows, written as councils' systems write them, with what a careful person would make of
 * each: worked out here from the rows before they are made untidy, and never by the reader. No row is a person.
 */
export interface Made {
  name: string;
  bytes: Uint8Array;
  truth: Truth;
}

export interface Truth {
  kind: 'packages' | 'visits' | 'invoices' | 'referrals' | 'staff';
  rows: number;
  refused: number;
  duplicates: number;
  totals: number;
  /** Headings of columns that tell who people are. */
  identifiers: string[];
  figures: Record<string, number>;
  byProvider?: Record<string, Record<string, number>>;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = numbersFrom(seed);
  }
  share = () => this.next();
  chance = (of: number) => this.next() < of;
  whole = (least: number, most: number) => least + Math.floor(this.next() * (most - least + 1));
  one = <T>(of: readonly T[]): T => of[Math.floor(this.next() * of.length)] as T;
}

export const two = (value: number) => String(value).padStart(2, '0');

/** A day by its distance from 1 January 2026. */
export function dayOf(days: number) {
  const date = new Date(Date.UTC(2026, 0, 1 + days));
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() };
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type DateStyle = 'uk' | 'iso' | 'named' | 'short' | 'serial';
export function writtenDay(days: number, style: DateStyle): string {
  const { day, month, year } = dayOf(days);
  switch (style) {
    case 'uk':
      return `${two(day)}/${two(month)}/${year}`;
    case 'iso':
      return `${year}-${two(month)}-${two(day)}`;
    case 'named':
      return `${two(day)}-${MONTHS[month - 1]}-${year % 100}`;
    case 'short':
      return `${day}.${month}.${year}`;
    case 'serial':
      // 1 January 2026 is day 46023 of Excel's calendar.
      return String(46_023 + days);
  }
}

export type HoursStyle = 'decimal' | 'clock' | 'words' | 'minutes';
export function writtenMinutes(minutes: number, style: HoursStyle): string {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  switch (style) {
    case 'decimal':
      return (minutes / 60).toFixed(2);
    case 'clock':
      return `${h}:${two(m)}`;
    case 'words':
      return m === 0 ? `${h}h` : `${h}h ${m}m`;
    case 'minutes':
      return String(minutes);
  }
}

const thousands = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
export type MoneyStyle = 'plain' | 'pounds' | 'commas';
export function writtenPounds(pence: number, style: MoneyStyle): string {
  const value = Math.abs(pence) / 100;
  const text =
    style === 'plain'
      ? value.toFixed(2)
      : style === 'pounds'
        ? `£${value.toFixed(2)}`
        : `£${thousands(value)}`;
  return pence < 0 ? `(${text})` : text;
}

export interface Shape {
  delimiter: ',' | ';' | '\t' | '|';
  encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  ending: '\r\n' | '\n' | '\r';
  titles: string[][];
  /** Quotes every cell. */
  quotesAll?: boolean;
}

export function fileOf(
  shape: Shape,
  headings: string[],
  rows: string[][],
  after: string[][] = [],
): Uint8Array {
  const { delimiter, ending, quotesAll = false } = shape;
  const written = (cell: string) =>
    quotesAll || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const all = [...shape.titles, headings, ...rows, ...after];
  const text = all.map((row) => row.map(written).join(delimiter)).join(ending) + ending;
  return encoded(text, shape.encoding);
}

/** The characters of Windows-1252 that are not at their place in Unicode, as far as the extracts here have them. */
const OF_WINDOWS: Record<string, number> = { '–': 0x96, '’': 0x92, '€': 0x80 };

function encoded(text: string, encoding: Shape['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'windows-1252':
      return Uint8Array.from(text, (character) => OF_WINDOWS[character] ?? character.charCodeAt(0));
    case 'utf-16le':
    case 'utf-16be': {
      const bytes = new Uint8Array(2 * text.length + 2);
      const view = new DataView(bytes.buffer);
      [...`\ufeff${text}`].forEach((character, i) =>
        view.setUint16(2 * i, character.charCodeAt(0), encoding === 'utf-16le'),
      );
      return bytes;
    }
  }
}

/** A number from the range that the NHS keeps for tests, 999, with its check digit. */
export function testNhsNumber(dice: Dice): string {
  for (;;) {
    const digits = `999${String(dice.whole(0, 999_999)).padStart(6, '0')}`;
    const sum = [...digits].reduce((so, digit, i) => so + Number(digit) * (10 - i), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return digits + String(check);
  }
}
