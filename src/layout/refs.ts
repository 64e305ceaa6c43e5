import { columnLetters, sheetInFormula } from '../formulas/addresses';
import type { Block, Corner, Fixed, Ref } from './kinds';

/** A reference for each key. */
export type Own<K extends string> = { readonly [P in K]: Ref };

/** References made when they are read, because a table is incomplete while its first line is written. */
export function ownOf<K extends string>(keys: readonly K[], make: (key: K) => Ref): Own<K> {
  const own = {} as Own<K>;
  for (const key of keys) Object.defineProperty(own, key, { get: () => make(key), enumerable: true });
  return own;
}

/** A cell of a block, counted from the block’s corner, from zero. */
export function refTo(block: Block, row: number, column: number, fixed: Fixed = '$A$1'): Ref {
  const corner = { block, row, column };
  return { kind: 'ref', from: corner, to: corner, fixed };
}

/** From one cell or range to another on the same sheet. It keeps what the first keeps. */
export const span = (first: Ref, last: Ref): Ref => ({ ...first, to: last.to });
/** The same cells, keeping another column or row when copied. */
export const fix = (ref: Ref, fixed: Fixed): Ref => ({ ...ref, fixed });
/** The same cells, with the name of their sheet wherever they are written. */
export const full = (ref: Ref): Ref => ({ ...ref, isFull: true });
/** The cell in the row of one and the column of another. */
export const crossing = (row: Ref, column: Ref): Ref => {
  const corner = { ...row.from, column: column.from.column };
  return { ...row, from: corner, to: corner };
};
/** The cell `columns` to the right, which may be outside its block. */
export const rightOf = (ref: Ref, columns = 1): Ref => {
  const corner = { ...ref.from, column: ref.from.column + columns };
  return { ...ref, from: corner, to: corner };
};
/** The top left cell of a range. */
export const firstOf = (ref: Ref): Ref => ({ ...ref, to: ref.from });

/**
 * A reference as text: `D17` on the sheet given, `'Years low'!D17` on any other.
 * @throws where it points at a block that is on no sheet.
 */
export function addressOfRef({ from, to, fixed, isFull }: Ref, sheet?: string): string {
  const [column, row] = [fixed.startsWith('$') ? '$' : '', fixed.endsWith('$1') ? '$' : ''];
  const at = (corner: Ref['from']) =>
    `${column}${columnLetters(columnIndex(corner))}${row}${rowNumber(corner)}`;
  const [first, last] = [at(from), at(to)];
  const area = first === last ? first : `${first}:${last}`;
  const on = placeOf(from).sheet;
  return on === sheet && !isFull ? area : `${sheetInFormula(on)}!${area}`;
}

/** The row of a corner as a spreadsheet counts it. */
export const rowNumber = (corner: Corner) => placeOf(corner).row + corner.row + 1;

/** The column of a corner on its sheet, from zero. */
export const columnIndex = (corner: Corner) => placeOf(corner).column + corner.column;

function placeOf({ block }: Corner) {
  if (!block.place) throw new Error(`${block.name} is on no sheet, and something refers to it`);
  return block.place;
}

/**
 * The keys of an object in the order in which they were written.
 * @throws for a key of digits alone, which JavaScript would put first.
 */
export function keysOf<K extends string>(of: { readonly [P in K]: unknown }, name: string): K[] {
  const keys = Object.keys(of) as K[];
  const number = keys.find((key) => /^\d+$/.test(key));
  if (number !== undefined) throw new Error(`${name}: a key must have a letter; one is ${number}`);
  return keys;
}

/** An object with the same keys in the same order, each value made from its own. */
export const mapped = <K extends string, T, U>(
  of: { readonly [P in K]: T },
  make: (one: T, key: K) => U,
): { [P in K]: U } =>
  Object.fromEntries((Object.keys(of) as K[]).map((key) => [key, make(of[key], key)])) as { [P in K]: U };

/** Where a key is in its order. */
export function indexIn<K extends string>(keys: readonly K[], key: K, name: string): number {
  const index = keys.indexOf(key);
  if (index < 0) throw new Error(`${name} has no ${key}; it has ${keys.join(', ')}`);
  return index;
}
