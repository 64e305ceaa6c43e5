import type { IRange, Worksheet } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { rangeText } from '../../formulas/addresses';
import type { ListsHeld, RangePlace } from '../spreadsheet';
import { holdsSomething, spilledCells } from './contents';
import type { EmbeddedWorkbook } from './workbook';

/** The tables of the workbook, and the part of the selected range that is in use. */
export const listsHeld = (book: EmbeddedWorkbook): ListsHeld => ({
  tables: book.tables(),
  selected: selected(book),
});

function selected(book: EmbeddedWorkbook): RangePlace | null {
  const sheet = book.workbook.getActiveSheet();
  const selections = book.injector.get(SheetsSelectionsService).getCurrentSelections();
  const [only] = selections;
  if (!sheet || selections.length > 1) return null;
  const area = usedPart(book, sheet, only?.range ?? FIRST);
  return area && { sheet: sheet.getName(), address: rangeText(area) };
}

/** Where nothing has been selected yet. */
const FIRST: IRange = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

/** Whole rows and columns have no first and last cell of their own. */
function usedPart(book: EmbeddedWorkbook, sheet: Worksheet, range: IRange) {
  const [top, left] = [range.startRow || 0, range.startColumn || 0];
  const bottom = Number.isFinite(range.endRow) ? range.endRow : sheet.getRowCount() - 1;
  const right = Number.isFinite(range.endColumn) ? range.endColumn : sheet.getColumnCount() - 1;
  const used = { top: bottom + 1, left: right + 1, bottom: -1, right: -1 };
  const note = (row: number, column: number) => {
    if (row < top || row > bottom || column < left || column > right) return;
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (holdsSomething(cell) && cell?.v !== '') note(row, column);
  });
  for (const { at } of spilledCells(book, sheet.getSheetId()).values()) note(at.row, at.column);
  return used.bottom < 0 ? null : used;
}
