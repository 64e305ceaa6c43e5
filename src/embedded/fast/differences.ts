import type { ICellData, Injector, Nullable, Workbook } from '@univerjs/core';
import { FormulaDataModel, type IAllRuntimeData } from '@univerjs/engine-formula';
import { columnLetters } from '../../workbooks/cells';
import { showSame } from './values';

/** A cell of which Univer says otherwise than what was shown before. */
export interface Difference {
  sheet: string;
  row: number;
  column: number;
  address: string;
  shown: string | number | boolean | null;
  calculated: string | number | boolean | null;
}

/** What the cells of tables show, by sheet, row and column. */
export type Spilled = Record<string, Record<number, Record<number, Nullable<ICellData>>>>;

/** To be asked before a calculation, which clears them as it goes. */
export function spilledCells(workbook: Workbook, injector: Injector): Spilled {
  const now = injector.get(FormulaDataModel).getArrayFormulaCellData()[workbook.getUnitId()] ?? {};
  const copied: Spilled = {};
  for (const [sheetId, rows] of Object.entries(now)) {
    const sheet: Spilled[string] = (copied[sheetId] = {});
    for (const [row, cells] of Object.entries(rows ?? {})) sheet[Number(row)] = { ...cells };
  }
  return copied;
}

/** As many as are told. */
const MOST = 20;

/** What cells are about to show otherwise than they do. */
export function differencesIn(state: IAllRuntimeData, workbook: Workbook, spilled: Spilled): Difference[] {
  const found: Difference[] = [];
  const unitId = workbook.getUnitId();
  for (const [sheetId, cells] of Object.entries(state.unitData[unitId] ?? {})) {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet || !cells) continue;
    const name = sheet.getName();
    const compare = (row: number, column: number, shown: Nullable<ICellData>, now: Nullable<ICellData>) => {
      if (found.length >= MOST || showSame(shown, now)) return;
      const address = `${columnLetters(column)}${row + 1}`;
      found.push({ sheet: name, row, column, address, shown: shown?.v ?? null, calculated: now?.v ?? null });
    };
    const own = sheet.getCellMatrix();
    const tables = state.arrayFormulaCellData[unitId]?.[sheetId];
    cells.forValue((row, column, now) => {
      // The first cell of a table is compared with the others.
      if (!tables?.getValue(row, column)) compare(row, column, own.getValue(row, column), now);
    });
    tables?.forValue((row, column, now) => compare(row, column, spilled[sheetId]?.[row]?.[column], now));
  }
  return found;
}
