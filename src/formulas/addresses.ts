import { parseA1Ref, type RangeA1 } from '@borgar/fx';
import { MOST_COLUMNS, MOST_ROWS } from './functions/sizes';

/** Column letters from a number counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column, counted from 0: A is 0. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A cell, its row and column counted from 0. */
export interface CellIndex {
  row: number;
  column: number;
}

/** Reads `B3` and `$B$3`; null for any other text. */
export function cellIn(address: string): CellIndex | null {
  const [, letters, digits] = /^\$?([A-Z]+)\$?([1-9]\d*)$/i.exec(address) ?? [];
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** @throws for a text that is not the address of one cell. */
export function cellAt(address: string): CellIndex {
  const cell = cellIn(address);
  if (!cell) throw new Error(`${address} is not the address of a cell, such as B4.`);
  return cell;
}

/** Rows and columns counted from 0, both corners included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Of whole rows and columns the first and the last that a sheet has. */
export function edges({ top, left, bottom, right }: RangeA1): Area {
  return {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? MOST_ROWS - 1,
    right: right ?? MOST_COLUMNS - 1,
  };
}

/** The cells that are in both; null where there is none. */
export function overlap(one: Area, two: Area): Area | null {
  const [top, left] = [Math.max(one.top, two.top), Math.max(one.left, two.left)];
  const [bottom, right] = [Math.min(one.bottom, two.bottom), Math.min(one.right, two.right)];
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

export function areaOf(range: string): Area {
  return sheetArea(range, '').area;
}

/** `'Results'!$B$5:$F$5`; a range that names no sheet is on `ownSheet`. */
export function sheetArea(reference: string, ownSheet: string): { sheet: string; area: Area } {
  const parsed = parseA1Ref(reference.replace(/^=/, ''));
  const { top, left, bottom, right } = (parsed && 'range' in parsed && parsed.range) || {};
  if (top == null || left == null || bottom == null || right == null) {
    throw new Error(`${reference} is not a range of cells, such as B5:F9 or 'Results'!$B$5:$F$5`);
  }
  return { sheet: parsed?.context?.[0] ?? ownSheet, area: { top, left, bottom, right } };
}

/** The number of a column by its letters, counted from 1: `B` is 2. */
export function columnNumber(letters: string): number {
  return columnIndex(letters) + 1;
}

export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rangeText({ top, left, bottom, right }: Area): string {
  const [from, to] = [address(top, left), address(bottom, right)];
  return from === to ? from : `${from}:${to}`;
}

export function addressOfCell({ row, column }: CellIndex): string {
  return address(row, column);
}

/** Row by row. */
export function addressesIn({ top, left, bottom, right }: Area): string[] {
  return steps(top, bottom).flatMap((row) => steps(left, right).map((column) => address(row, column)));
}

/** In quotation marks whether it needs them or not, as names and charts hold it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** As our formulas hold it: a name of plain letters without quotation marks. */
export function sheetInFormula(sheet: string): string {
  return /^[A-Za-z_]+$/.test(sheet) ? sheet : quotedSheet(sheet);
}

/** The name of a sheet that a formula holds with quotation marks or without. */
export function unquotedSheet(named: string): string {
  return named.replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");
}

/** `'Results'!$B$5:$F$5` */
export function absolute(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const [from, to] = [corner(top, left), corner(bottom, right)];
  return `${quotedSheet(sheet)}!${from === to ? from : `${from}:${to}`}`;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
