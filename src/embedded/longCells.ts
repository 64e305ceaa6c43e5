import { CellValueType, type IStyleData } from '@univerjs/core';
import { cellAt } from '../formulas/addresses';
import { nth } from '../formulas/present';
import type { Making } from '../host/embedded/workbook';
import { stopIfAsked } from '../host/recalculation';
import type { LongTablePlan, SheetPlan } from '../plan/plan';
import type { LongRows } from './longRows';
import { univerStyle } from './palette';
import { textCell } from './snapshot';

/** Cells made at a time; the page is drawn in between. */
const CELLS_AT_ONCE = 40_000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Makes the rows of the long tables of a planned sheet, before the workbook has any of them.
 * @throws a `Stopped` where the signal is aborted
 */
export async function addLongCells(
  { long = [] }: SheetPlan,
  cells: LongRows,
  styles: Record<string, IStyleData>,
  { onProgress, signal }: Making = {},
): Promise<void> {
  for (const table of long) {
    const rows = table.columns[0]?.values.length ?? 0;
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, table.columns.length)));
    for (let from = 0; from < rows; from += height) {
      addRows(table, from, Math.min(rows, from + height), cells, styles);
      onProgress?.(Math.min(1, (from + height) / rows));
      await pause();
      stopIfAsked(signal);
    }
  }
}

function addRows(
  { at, columns }: LongTablePlan,
  from: number,
  to: number,
  cells: LongRows,
  styles: Record<string, IStyleData>,
): void {
  const { row: top, column: left } = cellAt(at);
  const ids = columns.map(({ format }) => styleId(format, styles));
  for (let i = from; i < to; i++) {
    const row = (cells[top + i] ??= {});
    for (let c = 0; c < columns.length; c++) {
      const value = nth(columns, c).values[i];
      if (value === null || value === undefined) continue;
      const s = ids[c];
      row[left + c] =
        typeof value === 'string'
          ? textCell(value)
          : s === undefined
            ? { v: value, t: CellValueType.NUMBER }
            : { v: value, t: CellValueType.NUMBER, s };
    }
  }
}

function styleId(format: string | undefined, styles: Record<string, IStyleData>): string | undefined {
  if (format === undefined) return undefined;
  styles[format] ??= univerStyle({ format });
  return format;
}
