/** What a cell can hold while it is being worked out. Null is a blank cell. */
export type Value = number | string | boolean | null | Fault;

/** What a step can hold besides: a whole table that one of our functions answered, or the reason to stop. */
export type Held = Value | Table | Stop;

/** An error of the spreadsheet; there is one object a code. */
export class Fault {
  private constructor(readonly code: string) {}
  private static readonly known = new Map<string, Fault>();

  static of(code: string): Fault {
    let fault = Fault.known.get(code);
    if (!fault) Fault.known.set(code, (fault = new Fault(code)));
    return fault;
  }
}

export const faults = {
  value: Fault.of('#VALUE!'),
  division: Fault.of('#DIV/0!'),
  number: Fault.of('#NUM!'),
  missing: Fault.of('#N/A'),
  reference: Fault.of('#REF!'),
} as const;

export class Table {
  constructor(readonly rows: Value[][]) {}
}

/** Something that cannot be worked out here. It stops whatever needs it, and nothing else. */
export class Stop {
  constructor(
    readonly because: string,
    readonly at?: { sheet: string; address: string },
  ) {}
}

/** Thrown where one trial leaves what could be compiled: its results are not known. No Error, which would be slow. */
export class Unknown {
  constructor(readonly message: string) {}
}

/** Two numbers that differ by less are one number to a spreadsheet, which shows and compares fifteen digits. */
export const SAME = 1e-15;

export function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= SAME * Math.abs(a);
}

const numeral = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*(%?)\s*$/i;

/** Text that reads as a plain number; null for any other, dates and money included. */
export function numberIn(text: string): number | null {
  const match = numeral.exec(text);
  if (!match) return null;
  const number = parseFloat(text);
  if (!Number.isFinite(number)) return null;
  return match[3] === '%' ? number / 100 : number;
}

export function numberOf(value: Held): number | Fault {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return numberIn(value) ?? faults.value;
  return value instanceof Fault ? value : faults.value;
}

export function truthOf(value: Held): boolean | Fault {
  if (typeof value === 'string') {
    const word = value.trim().toUpperCase();
    if (word === 'TRUE') return true;
    return word === 'FALSE' ? false : faults.value;
  }
  const number = numberOf(value);
  return typeof number === 'number' ? number !== 0 : number;
}

export function textOf(value: Held): string | Fault {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  return value instanceof Fault ? value : faults.value;
}

/** As a spreadsheet joins a number to text: fifteen digits at most. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)))
    .replace('e', 'E')
    .replace(/E([+-])(\d)$/, 'E$10$2');
}

export function checked(number: number): number | Fault {
  return Number.isFinite(number) ? number : faults.number;
}

const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Below 0, 0 or above 0. Numbers come before text, text before FALSE and TRUE; case does not count. */
export function compared(a: Value, b: Value): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return isSame(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toUpperCase(), right.toUpperCase()];
    return x === y ? 0 : x.localeCompare(y, 'en') || (x < y ? -1 : 1);
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

/** A blank cell is nil beside a number, empty beside text, FALSE beside a truth value. */
function emptyLike(other: Value): Value {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
