import { cellAt, address } from '../formulas/addresses';
import { heldText } from './cells';
import type { CellPlan, SheetPlan } from './plan';

/** The sheet with its long tables cell by cell, for a writer that knows no others. */
export function inCells(sheet: SheetPlan): SheetPlan {
  const { long, ...others } = sheet;
  if (!long) return sheet;
  const cells: Record<string, CellPlan> = { ...sheet.cells };
  for (const { at, columns } of long) {
    const { row, column } = cellAt(at);
    columns.forEach(({ values, format }, c) => {
      values.forEach((value, r) => {
        if (value === null) return;
        cells[address(row + r, column + c)] =
          typeof value === 'number' ? { value, ...(format !== undefined && { format }) } : heldText(value);
      });
    });
  }
  return { ...others, cells };
}
