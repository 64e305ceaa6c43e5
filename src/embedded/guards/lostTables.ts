import type { Injector, IRange } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

type Tables = Record<number, Record<number, IRange | undefined> | undefined>;

/**
 * Where tables are in each other’s way, and the formulas of all go at once, Univer leaves what one of them showed in the
 * cells that another claims: where they are read from then on, in place of later entries.
 */
export function forgetLostTables(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const update = model.updateArrayFormulaCellData.bind(model);
  model.updateArrayFormulaCellData = (unitId, sheetId, cellValue) => {
    const tables = (model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as Tables;
    const cells = model.getArrayFormulaCellData()[unitId]?.[sheetId];
    const isLost = (row: number, column: number) => cellValue[row]?.[column] !== undefined;
    const [lost, kept]: [IRange[], IRange[]] = [[], []];
    for (const [row, columns] of Object.entries(tables)) {
      for (const [column, table] of Object.entries(columns ?? {})) {
        if (!table) continue;
        if (isLost(Number(row), Number(column))) lost.push(table);
        else if (cells?.[Number(row)]?.[Number(column)]?.v !== '#SPILL!') kept.push(table);
      }
    }
    const changed = update(unitId, sheetId, cellValue);
    const left = model.getArrayFormulaCellData()[unitId]?.[sheetId];
    for (const { startRow, endRow, startColumn, endColumn } of lost) {
      for (let row = startRow; row <= endRow; row++) {
        for (let column = startColumn; column <= endColumn; column++) {
          if (!kept.some((table) => holds(table, row, column))) delete left?.[row]?.[column];
        }
      }
    }
    return changed;
  };
}

function holds({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}
