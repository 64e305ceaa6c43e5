import type { ICellData, IMutationInfo, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
} from '@univerjs/sheets';
import type { UniverCell } from './refusalLog';

/** The changes after which a cell may be at another address. */
export const layoutMutations: ReadonlySet<string> = new Set(
  [
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
    MoveRangeMutation,
    ReorderRangeMutation,
    RemoveSheetMutation,
  ].map((mutation) => mutation.id),
);

/** As the command that writes, of cells that the add-in changes: their formats stay as they are. */
export const OWN_CHANGE = 'ot.change';

/** A change, and the mutations that take it away again. */
export interface Reversible {
  redo: IMutationInfo;
  undo: IMutationInfo;
}

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
export type UnitCells = Record<string, Nullable<Record<string, Nullable<CellMatrix>>>>;

/** Each cell of Univer's nested maps (unit, sheet, row, column) with its place. */
export function* cellsOf(unitData: UnitCells): Generator<[UniverCell, Nullable<ICellData>]> {
  for (const [unitId, sheets] of Object.entries(unitData)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries<Nullable<ICellData>>(columns ?? {})) {
          yield [{ unitId, sheetId, row: Number(row), column: Number(column) }, cell];
        }
      }
    }
  }
}

/** Whether a change to a cell is to what it holds, and not only to how it looks. */
export function changesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
}

/** Commands that calculate every formula, whether or not something it reads has changed. */
export const calculateEverything = {
  forceCalculation: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
