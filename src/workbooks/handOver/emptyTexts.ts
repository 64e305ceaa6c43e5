import type { FormulaArgument } from '../../functions/catalogue/argumentText';
import { meaning } from './arguments';
import { columnNumber } from './sheetCells';
import type { FileSheet, WorkbookFile } from './workbookFile';

const AREA =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?(?:\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d+):\$?(\d+))$/i;

/**
 * Whether a range holds a cell that shows an empty text, as `=IF(A1>0,A1,"")` does. Our functions take it for a blank
 * cell; arithmetic does not.
 */
export function holdsEmptyText(argument: FormulaArgument, sheet: FileSheet, file: WorkbookFile): boolean {
  const text = meaning(argument, sheet, file);
  const table = /^([^'!()[\]]+)\[/.exec(text)?.[1];
  const ofTable = table === undefined ? undefined : file.tables().get(table.trim().toLowerCase());
  const found = AREA.exec(ofTable?.ref ?? text.trim());
  if (!found) return false;
  const named = found[1]?.replace(/^'|'$/g, '').replaceAll("''", "'");
  const on = ofTable?.sheet ?? (named === undefined ? sheet : file.sheetNamed(named));
  if (!on) return false;
  const [left, right] = [found[2] ?? found[6], found[4] ?? found[7]].map(
    (letters) => letters && columnNumber(letters),
  );
  const [top, bottom] = [found[3] ?? found[8], found[5] ?? found[9]].map(
    (digits) => digits && Number(digits),
  );
  return on.cells.some((cell) => {
    const isIn =
      cell.column >= (left || 1) &&
      cell.column <= (right || Infinity) &&
      cell.row >= (top || 1) &&
      cell.row <= (bottom || Infinity);
    if (!isIn) return false;
    const value = file.value(cell);
    return value?.kind === 'text' && value.text === '';
  });
}

/** Whether a formula does nothing with an argument but add it up or count it, which passes over texts in a range. */
export function isOnlyTotalled(formula: string, text: string): boolean {
  const totals = ['SUM', 'COUNT', 'ROWS', 'COLUMNS', 'COLUMN', 'ROW'].map((name) => `${name}(${text})`);
  const rest = totals.reduce((left, total) => left.replaceAll(total, '0'), formula);
  return !rest.includes(text);
}
