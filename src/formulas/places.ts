import { columnIndex } from './addresses';
import { isWrittenAsName } from './nameRules';

/** A cell by its sheet and its address, `B3`. */
export interface CellPlace {
  sheet: string;
  address: string;
}

/** Where a reference of a formula points, as far as its text can say. */
export type Place =
  | { sheet: string; address: string; spill: boolean }
  /** `sheet` where the name was written with one; a name of the workbook or of the formula's own sheet otherwise. */
  | { sheet: string; name: string };

const SHEET = /^(?:'((?:[^']|'')+)'|([^'![\]:]+))!(.+)$/;
const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Null for anything but one block of cells: whole columns and rows, tables, several sheets, other workbooks. */
export function placeOf(reference: string, formulaSheet: string): Place | null {
  const [, quoted, bare, rest] = SHEET.exec(reference.trim()) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare ?? formulaSheet;
  if (/[[\]]/.test(sheet)) return null;
  const target = rest ?? reference.trim();
  const spill = target.endsWith('#');
  const address = spill ? target.slice(0, -1) : target;

  const cells = CELLS.exec(address);
  if (cells) {
    const [, column, row, lastColumn = column, lastRow = row] = cells;
    const exists = [row, lastRow].every(isRow) && [column, lastColumn].every(isColumn);
    if (exists) return { sheet, address: address.replaceAll('$', ''), spill };
    // ABC12345678 and XFE1 lie outside the sheet, so that Excel lets them be names.
  }
  return isWrittenAsName(target) ? { sheet, name: target } : null;
}

/** `'Care packages'!B3` without the sheet. */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Whether the address of a cell, with its sheet, is that of the place. */
export function isSamePlace(
  reference: string,
  { sheet, address }: { sheet: string; address: string },
): boolean {
  const place = placeOf(reference, sheet);
  return place !== null && 'address' in place && place.sheet === sheet && place.address === address;
}

function isRow(digits: string | undefined): boolean {
  return Number(digits) >= 1 && Number(digits) <= LAST_ROW;
}

function isColumn(letters = ''): boolean {
  return columnIndex(letters) < LAST_COLUMN;
}
