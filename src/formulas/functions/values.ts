import { nth } from '../present';

/** What a cell holds, or a formula gives in one cell. Null is a blank cell. */
export type Value = number | string | boolean | null | ErrorValue;

/** An error of the spreadsheet. Each code has one object. */
export class ErrorValue {
  private constructor(readonly code: string) {}
  private static readonly known = new Map<string, ErrorValue>();

  static of(code: string): ErrorValue {
    let error = ErrorValue.known.get(code);
    if (!error) ErrorValue.known.set(code, (error = new ErrorValue(code)));
    return error;
  }
}

export const errorValues = {
  value: ErrorValue.of('#VALUE!'),
  division: ErrorValue.of('#DIV/0!'),
  number: ErrorValue.of('#NUM!'),
  missing: ErrorValue.of('#N/A'),
  reference: ErrorValue.of('#REF!'),
  name: ErrorValue.of('#NAME?'),
  none: ErrorValue.of('#NULL!'),
  /** A table without a cell. */
  empty: ErrorValue.of('#CALC!'),
} as const;

/** The answer of a function that gives many cells, row by row. It has one cell at least. */
export class TableValue {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly values: readonly Value[],
  ) {}

  static of(rows: readonly (readonly Value[])[]): TableValue {
    return new TableValue(rows.length, nth(rows, 0).length, rows.flat());
  }
}

export type Answer = Value | TableValue;

/** How far, as a share of a number, the rounding of binary fractions may move it. */
export const SAME = 1e-15;

const DIGITS = 15;

/** Two numbers that agree to fifteen digits are one number to a spreadsheet. */
export function isSame(a: number, b: number): boolean {
  if (a === b) return true;
  // Numbers this far apart differ. Writing out their digits would cost more than the rest of a comparison.
  if (!(Math.abs(a - b) <= 1e-14 * Math.abs(a))) return false;
  return a.toPrecision(DIGITS) === b.toPrecision(DIGITS);
}

/** The smallest number above zero that has all its digits. A spreadsheet has none below it. */
const SMALLEST = 2 ** -1022;

export function checked(number: number): number | ErrorValue {
  if (!Number.isFinite(number)) return errorValues.number;
  return Math.abs(number) < SMALLEST ? 0 : number;
}

const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Made once: a new one for each comparison would cost more than the rest of it. */
const alphabet = new Intl.Collator('en');

/** Below 0, 0 or above 0. Numbers come before text, text before FALSE and TRUE; case does not count. */
export function compared(a: Value, b: Value): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return isSame(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toUpperCase(), right.toUpperCase()];
    return x === y ? 0 : alphabet.compare(x, y) || (x < y ? -1 : 1);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

/** A blank cell is zero beside a number, empty beside text, FALSE beside a truth value. */
function emptyLike(other: Value): Value {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
