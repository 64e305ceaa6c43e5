import { cellIn } from './addresses';
import { MOST_COLUMNS, MOST_ROWS } from './functions/sizes';

const LONGEST = 255;

/** What a name begins and goes on with, within the square brackets of a regular expression with the flag `u`. */
export const NAME_START = '\\p{L}_\\\\';
export const NAME_REST = '\\p{L}\\p{M}\\p{N}_.\\\\?';

const wholeName = new RegExp(`^[${NAME_START}][${NAME_REST}]*$`, 'u');
const startOfName = new RegExp(`^[${NAME_START}]`, 'u');
const wrongInName = new RegExp(`[^${NAME_REST}]`, 'u');

/** Whether a text has the letters of a name. It may still be the address of a cell. */
export function isWrittenAsName(text: string): boolean {
  return wholeName.test(text);
}

/**
 * Why Excel takes a text for no defined name, in words that follow the name; null for a name that it takes. Names of
 * functions and of sheets are free: a function is known by its bracket, and a sheet by its exclamation mark.
 */
export function whyNoName(name: string): string | null {
  if (name === '') return 'is empty: a name needs a letter or an underscore';
  if (name.length > LONGEST) return `has ${name.length} characters: a name has ${LONGEST} at most`;
  if (readsAsCell(name)) return 'reads as a cell: a name such as A1 or R1C1 stays that of the cell';
  if (/^(?:true|false)$/i.test(name)) return `reads as ${name.toUpperCase()}, which is a value and no name`;
  if (!startOfName.test(name)) return 'begins with neither a letter nor an underscore';
  const [wrong] = wrongInName.exec(name) ?? [];
  if (wrong !== undefined) {
    const shown = /\s/.test(wrong) ? 'a space' : wrong;
    return `has ${shown} in it: a name is of letters, digits, full stops and underscores`;
  }
  return /^\\.?$/u.test(name) ? 'is too short: a backslash needs two more letters or digits' : null;
}

function readsAsCell(name: string): boolean {
  // Excel reads A01 as A1.
  const cell = cellIn(name.replace(/^([A-Z]+)0+(?=\d)/i, '$1'));
  if (cell && !name.includes('$')) return cell.row < MOST_ROWS && cell.column < MOST_COLUMNS;
  const [, row, column] = /^(?:R(\d*))?(?:C(\d*))?$/i.exec(name) ?? [];
  if (row === undefined && column === undefined) return false;
  return Number(row ?? 0) <= MOST_ROWS && Number(column ?? 0) <= MOST_COLUMNS;
}
