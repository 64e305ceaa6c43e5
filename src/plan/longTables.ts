import { cellAt, address } from '../formulas/addresses';
import type { CellPlan, SheetPlan } from './plan';

/** The sheet with its long tables cell by cell, for a writer that knows no others. Text that looks like a formula is the formula of that text. */
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
          typeof value === 'number'
            ? { value, ...(format !== undefined && { format }) }
            : { value: asWords(value) };
      });
    });
  }
  return { ...others, cells };
}

/** A text as what a cell may be given: one that begins with an equals sign would be taken for a formula. */
export function asWords(text: string): string {
  return text.startsWith('=') ? `="${text.replaceAll('"', '""')}"` : text;
}
