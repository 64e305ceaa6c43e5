import {
  type ICellData,
  type Injector,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  ObjectMatrix,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, FormulaExecutedStateType, type IAllRuntimeData } from '@univerjs/engine-formula';
import type { LiveResult } from '../../workbooks/compile/live';
import type { ErrorCodeValue } from '../customFunctions';
import type { RefusalWatch } from '../refusalWatch';
import { cellOf } from './values';

type Matrices = Record<string, ObjectMatrix<Nullable<ICellData>>>;

/** Results as Univer hands over those of a calculation of its own; what functions refused goes with them. */
export function answerOf(
  results: readonly LiveResult[],
  workbook: Workbook,
  injector: Injector,
  watch: RefusalWatch,
): IAllRuntimeData {
  const unitId = workbook.getUnitId();
  const model = injector.get(FormulaDataModel);
  const tables = model.getArrayFormulaRange()[unitId] ?? {};
  const spilled = model.getArrayFormulaCellData()[unitId] ?? {};
  const ids = new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()]));
  const own: Matrices = {};
  const filled: Matrices = {};
  for (const { sheet, row, column, value, anchor } of results) {
    const sheetId = ids.get(sheet)!;
    const isTable = anchor !== null || tables[sheetId]?.[row]?.[column] !== undefined;
    const former = spilled[sheetId]?.[row]?.[column];
    if (isTable) matrixOf(filled, sheetId).setValue(row, column, cellOf(value, former));
    if (!anchor) matrixOf(own, sheetId).setValue(row, column, cellOf(value, undefined));
  }
  for (const [sheetId, matrix] of Object.entries(filled)) {
    // Univer empties a whole table of which it is given the first cell.
    for (const range of firstCells(matrix, tables[sheetId])) {
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++)
          if (!matrix.getValue(row, column))
            matrix.setValue(row, column, spilled[sheetId]?.[row]?.[column] ?? { v: null });
    }
  }
  for (const { sheet, row, column, refusals } of results) {
    const place = { unitId, sheetId: ids.get(sheet)!, row, column };
    for (const { offset, code, message } of refusals)
      watch.noteAnswered(place, offset, { code: code as ErrorCodeValue, message });
  }
  const { NOT_EXECUTED, SUCCESS } = FormulaExecutedStateType;
  return {
    unitData: { [unitId]: own },
    unitOtherData: {},
    arrayFormulaRange: {},
    arrayFormulaEmbedded: {},
    arrayFormulaCellData: { [unitId]: filled },
    clearArrayFormulaCellData: {},
    functionsExecutedState: results.length === 0 ? NOT_EXECUTED : SUCCESS,
    imageFormulaData: [],
    runtimeFeatureRange: {},
    runtimeFeatureCellData: {},
    dependencyTreeModelData: [],
  };
}

function matrixOf(matrices: Matrices, sheetId: string): ObjectMatrix<Nullable<ICellData>> {
  return (matrices[sheetId] ??= new ObjectMatrix<Nullable<ICellData>>());
}

function firstCells(
  matrix: ObjectMatrix<Nullable<ICellData>>,
  tables: IObjectMatrixPrimitiveType<IRange> | undefined,
): IRange[] {
  const found: IRange[] = [];
  matrix.forValue((row, column) => {
    const range = tables?.[row]?.[column];
    if (range) found.push(range);
  });
  return found;
}
