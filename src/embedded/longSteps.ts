import { CellValueType, type ICellData, type IMutationInfo } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { cellAt } from '../formulas/addresses';
import { nth } from '../formulas/present';
import type { ChangeStep } from '../host/embedded/workbook';
import type { LongTablePlan, SheetPlan } from '../plan/plan';
import { textCell } from './snapshot';

/** So many cells are written at a time; the page is drawn in between. */
const CELLS_AT_ONCE = 20_000;

/** The long tables of a planned sheet, some rows a step. They go with the sheet, so that no step undoes them. */
export function longSteps(unitId: string, { name, long = [] }: SheetPlan, subUnitId: string): ChangeStep[] {
  return long.flatMap((table) => {
    const rows = table.columns[0]?.values.length ?? 0;
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, table.columns.length)));
    return Array.from({ length: Math.ceil(rows / height) }, (_, i): ChangeStep => {
      let made: IMutationInfo[] | null = null;
      return {
        what: name,
        // The cells of all steps together would take too long to make at once.
        get redos() {
          return (made ??= [
            {
              id: SetRangeValuesMutation.id,
              params: {
                unitId,
                subUnitId,
                cellValue: cellsOf(table, i * height, Math.min(rows, (i + 1) * height)),
              },
            },
          ]);
        },
        undos: [],
      };
    });
  });
}

function cellsOf(
  { at, columns }: LongTablePlan,
  from: number,
  to: number,
): Record<number, Record<number, ICellData>> {
  const { row: top, column: left } = cellAt(at);
  const styles = columns.map(({ format }) => (format === undefined ? undefined : { n: { pattern: format } }));
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let i = from; i < to; i++) {
    const row: Record<number, ICellData> = (cells[top + i] = {});
    for (let c = 0; c < columns.length; c++) {
      const value = nth(columns, c).values[i];
      if (value === null || value === undefined) continue;
      const s = styles[c];
      row[left + c] =
        typeof value === 'number' ? { v: value, t: CellValueType.NUMBER, ...(s && { s }) } : textCell(value);
    }
  }
  return cells;
}
