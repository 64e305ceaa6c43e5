import {
  type Injector,
  type IRange,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellMatrix } from '../mutations';

type Tables = Record<number, Record<number, IRange | undefined> | undefined>;

/**
 * Before each change of cells Univer looks through every cell of the workbook for formulas, and for each changed cell
 * through every spilled table. Plain values that come where plain values are change neither.
 */
export function passOverPlainValues(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const sheetOf = (unitId: string, sheetId: string) =>
    injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(sheetId);

  const updateFormulas = model.updateFormulaData.bind(model);
  model.updateFormulaData = (unitId, sheetId, cellValue) => {
    const present = sheetOf(unitId, sheetId)?.getCellMatrix();
    const isPlain =
      present &&
      isEvery(cellValue, (row, column, cell) => {
        const before = present.getValue(row, column);
        return !cell?.f && !cell?.si && !before?.f && !before?.si;
      });
    return isPlain ? {} : updateFormulas(unitId, sheetId, cellValue);
  };

  const isBesideTables = (unitId: string, sheetId: string, cellValue: CellMatrix) => {
    const tables = (model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as Tables;
    const box = boxOf(cellValue);
    return Object.values(tables).every((columns) =>
      Object.values(columns ?? {}).every((table) => !table || !box || !meets(table, box)),
    );
  };
  const updateTables = model.updateArrayFormulaRange.bind(model);
  model.updateArrayFormulaRange = (unitId, sheetId, cellValue) =>
    !isBesideTables(unitId, sheetId, cellValue) && updateTables(unitId, sheetId, cellValue);
  const updateSpilled = model.updateArrayFormulaCellData.bind(model);
  model.updateArrayFormulaCellData = (unitId, sheetId, cellValue) =>
    !isBesideTables(unitId, sheetId, cellValue) && updateSpilled(unitId, sheetId, cellValue);
}

function isEvery(
  cells: CellMatrix,
  holds: (row: number, column: number, cell: CellMatrix[number][number]) => boolean,
): boolean {
  for (const row in cells) {
    const columns = cells[row];
    for (const column in columns)
      if (!holds(Number(row), Number(column), columns[Number(column)])) return false;
  }
  return true;
}

/** The least rectangle about all cells. */
function boxOf(cells: CellMatrix): IRange | null {
  let box: IRange | null = null;
  for (const key in cells) {
    const row = Number(key);
    for (const name in cells[row]) {
      const column = Number(name);
      if (!box) box = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      if (row < box.startRow) box.startRow = row;
      if (row > box.endRow) box.endRow = row;
      if (column < box.startColumn) box.startColumn = column;
      if (column > box.endColumn) box.endColumn = column;
    }
  }
  return box;
}

function meets(one: IRange, other: IRange): boolean {
  return (
    one.startRow <= other.endRow &&
    one.endRow >= other.startRow &&
    one.startColumn <= other.endColumn &&
    one.endColumn >= other.startColumn
  );
}
