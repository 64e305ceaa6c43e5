import type { IRange, Worksheet } from '@univerjs/core';
import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from '@univerjs/sheets';
import { cellAt, columnIndex } from '../../formulas/addresses';
import { columnPixels, textPixels } from '../../plan/pixels';
import type { CellPlan } from '../../plan/plan';
import { rowHeight } from '../../plan/rowHeights';
import type { CellChange, WorkbookChange } from '../spreadsheet';
import type { ChangeStep, EmbeddedWorkbook } from './workbook';
import { folded } from '../folded';

/** Columns made as wide as asked, and rows as high as the text that comes into them with its looks; none is made smaller. */
export function frameSteps(
  { workbook }: EmbeddedWorkbook,
  { widths = [], cells = [] }: WorkbookChange,
): ChangeStep[] {
  return workbook.getSheets().flatMap((worksheet) => {
    const isOn = ({ sheet }: { sheet: string }) => folded(sheet) === folded(worksheet.getName());
    const asked = new Map(widths.filter(isOn).map(({ column, atLeast }) => [columnIndex(column), atLeast]));
    const place = { unitId: workbook.getUnitId(), subUnitId: worksheet.getSheetId() };
    const columns = [...asked]
      .filter(([column, atLeast]) => worksheet.getColumnWidth(column) < columnPixels(atLeast))
      .map(([column, atLeast]) => {
        const params = { ...place, ranges: [wholeColumn(column)], colWidth: columnPixels(atLeast) };
        return {
          redo: { id: SetWorksheetColWidthMutation.id, params },
          undo: {
            id: SetWorksheetColWidthMutation.id,
            params: SetWorksheetColWidthMutationFactory(params, worksheet),
          },
        };
      });
    const rows = heights(worksheet, cells.filter(isOn), asked)
      .filter(([row, height]) => worksheet.getRowHeight(row) < height)
      .map(([row, height]) => {
        const params = { ...place, ranges: [wholeRow(row)], rowHeight: height };
        return {
          redo: { id: SetWorksheetRowHeightMutation.id, params },
          undo: {
            id: SetWorksheetRowHeightMutation.id,
            params: SetWorksheetRowHeightMutationFactory(params, worksheet),
          },
        };
      });
    const all = [...columns, ...rows];
    if (all.length === 0) return [];
    const what = worksheet.getName();
    return [{ what, redos: all.map(({ redo }) => redo), undos: all.map(({ undo }) => undo).reverse() }];
  });
}

/** In pixels, of rows with text that is large or broken into lines. */
function heights(
  worksheet: Worksheet,
  cells: readonly CellChange[],
  asked: ReadonlyMap<number, number>,
): [row: number, height: number][] {
  const rows = new Map<number, { plan: CellPlan; width: number }[]>();
  for (const { address, value, looks } of cells) {
    if (!looks) continue;
    const { row, column } = cellAt(address);
    const width = Math.max(asked.get(column) ?? 0, characters(worksheet.getColumnWidth(column)));
    rows.set(row, [
      ...(rows.get(row) ?? []),
      { plan: { ...looks, ...(value !== null && { value }) }, width },
    ]);
  }
  return [...rows].flatMap(([row, inRow]) => {
    const points = rowHeight(inRow);
    return points === undefined ? [] : [[row, textPixels(points)]];
  });
}

/** Of a column that is so many pixels wide. */
const characters = (pixels: number) => (pixels - columnPixels(0)) / (columnPixels(1) - columnPixels(0));

const wholeColumn = (column: number): IRange => ({
  startRow: 0,
  endRow: 0,
  startColumn: column,
  endColumn: column,
});
const wholeRow = (row: number): IRange => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
