import type { FormulaArgument } from '../formulas/argumentText';
import { meaning } from './arguments';
import { columnNumber } from '../formulas/addresses';
import type { FileCell } from '../files/inPlace/sheetCells';
import type { FileSheet, WorkbookFile } from '../files/inPlace/workbookFile';

const AREA =
  /^(?:('(?:[^']|'')+'|[^'!]+)!)?(?:\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d+):\$?(\d+))$/i;

/**
 * Whether a range holds a cell that shows an empty text, as `=IF(A1>0,A1,"")` does. Our functions take it for a blank
 * cell; arithmetic does not.
 */
export function holdsEmptyText(argument: FormulaArgument, sheet: FileSheet, file: WorkbookFile): boolean {
  return (
    areaOf(argument, sheet, file)?.cells.some((cell) => {
      const value = file.value(cell);
      return value?.kind === 'text' && value.text === '';
    }) ?? false
  );
}

/** Whether a range has a cell that holds nothing. */
export function holdsBlank(argument: FormulaArgument, sheet: FileSheet, file: WorkbookFile): boolean {
  const area = areaOf(argument, sheet, file);
  return area !== null && area.cells.filter((cell) => file.value(cell) !== null).length < area.size;
}

/** The cells of a range that the file has, and how many places it has for them. */
function areaOf(
  argument: FormulaArgument,
  sheet: FileSheet,
  file: WorkbookFile,
): { cells: FileCell[]; size: number } | null {
  const text = meaning(argument, sheet, file);
  const table = /^([^'!()[\]]+)\[/.exec(text)?.[1];
  const ofTable = table === undefined ? undefined : file.tables().get(table.trim().toLowerCase());
  const found = AREA.exec(ofTable?.ref ?? text.trim());
  if (!found) return null;
  const named = found[1]?.replace(/^'|'$/g, '').replaceAll("''", "'");
  const on = ofTable?.sheet ?? (named === undefined ? sheet : file.sheetNamed(named));
  if (!on) return null;
  const [left, right] = [found[2] ?? found[6], found[4] ?? found[7]].map(
    (letters) => letters && columnNumber(letters),
  );
  const [top, bottom] = [found[3] ?? found[8], found[5] ?? found[9]].map(
    (digits) => digits && Number(digits),
  );
  const from = { column: left || 1, row: top || 1 };
  const to = { column: right || Infinity, row: bottom || Infinity };
  const cells = on.cells.filter(
    ({ column, row }) => column >= from.column && column <= to.column && row >= from.row && row <= to.row,
  );
  return { cells, size: (to.column - from.column + 1) * (to.row - from.row + 1) };
}

/** Whether a formula does nothing with an argument but add it up or count it, which passes over texts in a range. */
export function isOnlyTotalled(formula: string, text: string): boolean {
  const totals = ['SUM', 'COUNT', 'ROWS', 'COLUMNS', 'COLUMN', 'ROW'].map((name) => `${name}(${text})`);
  const rest = totals.reduce((left, total) => left.replaceAll(total, '0'), formula);
  return !rest.includes(text);
}
