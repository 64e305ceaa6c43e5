import { isCellError, type CellValue } from '../../../src/host/spreadsheet';
import type { Typed } from '../../host/fixture';

export function parse(address: string): { row: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  if (!letters || !digits) throw new Error(`${address} is not a cell.`);
  return {
    row: Number(digits),
    column: [...letters.toUpperCase()].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0),
  };
}

export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** A value as Excel sends it: a blank is empty text, an error is its code. */
export function plain(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

export function key(sheet: string, address: string): string {
  const { row, column } = parse(address);
  return `${sheet}!${addressOf(row, column)}`;
}

export function isFormula(typed: Typed): boolean {
  return typeof typed === 'string' && typed.startsWith('=');
}

/** `'=x` is how a text that begins with an equals sign is typed. */
export function afterApostrophe(typed: Typed): Typed {
  return typeof typed === 'string' && typed.startsWith("'") ? typed.slice(1) : typed;
}
