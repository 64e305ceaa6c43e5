import { cellIn } from './addresses';
import { MOST_COLUMNS, MOST_ROWS } from './functions/sizes';

const LONGEST = 255;

/** Why Excel takes a text for no defined name, in words that follow the name; null for a name that it takes. */
export function whyNoName(name: string): string | null {
  if (name === '') return 'is empty: a name needs a letter or an underscore';
  if (name.length > LONGEST) return `has ${name.length} characters: a name has ${LONGEST} at most`;
  if (readsAsCell(name)) return 'reads as a cell: a name such as A1 or R1C1 stays that of the cell';
  if (/^(?:true|false)$/i.test(name)) return `reads as ${name.toUpperCase()}, which is a value and no name`;
  if (!/^[\p{L}_\\]/u.test(name)) return 'begins with neither a letter nor an underscore';
  const [wrong] = /[\s!"#$%&'()*+,\-/:;<=>@[\]^`{|}~]/.exec(name) ?? [];
  if (wrong === undefined) return null;
  const shown = /\s/.test(wrong) ? 'a space' : wrong;
  return `has ${shown} in it: a name is of letters, digits, full stops and underscores`;
}

function readsAsCell(name: string): boolean {
  const cell = cellIn(name);
  if (cell && !name.includes('$')) return cell.row < MOST_ROWS && cell.column < MOST_COLUMNS;
  const [, row, column] = /^(?:R(\d*))?(?:C(\d*))?$/i.exec(name) ?? [];
  if (row === undefined && column === undefined) return false;
  return Number(row ?? 0) <= MOST_ROWS && Number(column ?? 0) <= MOST_COLUMNS;
}
