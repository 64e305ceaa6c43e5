import { Direction, type Injector, type Workbook } from '@univerjs/core';
import {
  InsertRowMutation,
  InsertRowMutationUndoFactory,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { InsertedRows } from '../formulas/insertedRows';
import { present } from '../formulas/present';
import type { ChangeStep } from '../host/embedded/workbook';
import type { CellMatrix } from './mutations';

/** The command to which Univer’s parts add what moves formulas, names, rules and charts along. Univer does not export it. */
const INSERT_ROW = 'sheet.command.insert-row';

/** Blank rows with the looks of the row above them. Univer’s own command would be a step of undo by itself. */
export function rowStep(
  injector: Injector,
  workbook: Workbook,
  { sheet, before, count }: InsertedRows,
): ChangeStep {
  const worksheet = present(workbook.getSheetBySheetName(sheet), sheet);
  const [unitId, subUnitId] = [workbook.getUnitId(), worksheet.getSheetId()];
  const range = {
    startRow: before - 1,
    endRow: before + count - 2,
    startColumn: 0,
    endColumn: worksheet.getColumnCount() - 1,
  };
  const above = before - 2;
  const h = worksheet.getRowHeight(above);
  const rowInfo = Array.from({ length: count }, () => ({ h }));
  const params = {
    unitId,
    subUnitId,
    range,
    ...(h !== worksheet.getConfig().defaultRowHeight && { rowInfo }),
  };
  const along = injector
    .get(SheetInterceptorService)
    .onCommandExecute({ id: INSERT_ROW, params: { ...params, direction: Direction.UP } });
  const looks: CellMatrix = {};
  for (let row = range.startRow; row <= range.endRow; row++) {
    const columns: CellMatrix[number] = (looks[row] = {});
    worksheet.getCellMatrix().forValue((r, column, cell) => {
      if (r !== above || !cell) return;
      const { s, custom } = cell;
      columns[column] = { ...(s != null && { s }), ...(custom && { custom }) };
    });
  }
  return {
    what: sheet,
    redos: [
      ...(along.preRedos ?? []),
      { id: InsertRowMutation.id, params },
      { id: SetRangeValuesMutation.id, params: { unitId, subUnitId, cellValue: looks } },
      ...along.redos,
    ],
    undos: [
      ...(along.preUndos ?? []),
      { id: RemoveRowMutation.id, params: InsertRowMutationUndoFactory(injector, params) },
      ...along.undos,
    ],
  };
}
