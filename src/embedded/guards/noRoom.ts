import type { ICellData, Nullable } from '@univerjs/core';
import type {
  FormulaRuntimeService,
  FunctionVariantType,
  IFormulaCurrentConfigService,
} from '@univerjs/engine-formula';
import type { UniverCell } from '../refusalLog';

interface Cells {
  getValue(row: number, column: number): Nullable<ICellData>;
  setValue(row: number, column: number, cell: Nullable<ICellData>): void;
  realDeleteValue(row: number, column: number): void;
}

/** Of Univer’s: the results of the calculation under way, and the workbook as it was before. */
interface Runtime {
  _runtimeData: Record<string, Nullable<Record<string, Nullable<Cells>>>>;
  _currentConfigService: IFormulaCurrentConfigService;
}

/**
 * Around a table that has no room Univer writes what the cells in its way held before this calculation over what they
 * hold now, and empty text into the blank ones that have a look.
 * @returns what is to be called once the answer is written
 */
export function keepCellsInTheWay(
  service: FormulaRuntimeService,
  { unitId, sheetId, row, column }: UniverCell,
  answer: FunctionVariantType,
): () => void {
  if (!answer.isReferenceObject() && !answer.isArray()) return () => undefined;
  const runtime = service as unknown as Runtime;
  const { startRow, endRow, startColumn, endColumn } = (
    answer as Extract<FunctionVariantType, { getRangePosition: unknown }>
  ).getRangePosition();
  const held = runtime._currentConfigService.getUnitData()[unitId]?.[sheetId]?.cellData;
  const before = runtime._runtimeData[unitId]?.[sheetId];
  const inTheWay: {
    r: number;
    c: number;
    cell: ICellData;
    v: ICellData['v'];
    result: Nullable<ICellData>;
  }[] = [];
  for (let r = row; r <= row + endRow - startRow; r++) {
    for (let c = column; c <= column + endColumn - startColumn; c++) {
      const cell = held?.getValue(r, c);
      if (!cell || (r === row && c === column)) continue;
      inTheWay.push({ r, c, cell, v: cell.v, result: before?.getValue(r, c) });
    }
  }
  return () => {
    const results = runtime._runtimeData[unitId]?.[sheetId];
    if (!results || results.getValue(row, column)?.v !== '#SPILL!') return;
    for (const { r, c, cell, v, result } of inTheWay) {
      if (v === undefined) delete cell.v;
      else cell.v = v;
      // Null takes away what the table showed there when it had room.
      if (results.getValue(r, c) === null) continue;
      if (result === undefined) results.realDeleteValue(r, c);
      else results.setValue(r, c, result);
    }
  };
}
