import { addressOfCell, cellAt } from '../../../formulas/addresses';
import { filledDown, formulaAfter, type InsertedRows, rowAfter } from '../../../formulas/insertedRows';
import { nth } from '../../../formulas/present';
import type { CellChange, SheetContents, WorkbookChange } from '../../../host/spreadsheet';
import type { GrowingList, ListPart } from './growingLists';

/**
 * Rows put in before the last of a list and of all that goes with it, with the formulas of the last row.
 * @throws where the parts of the list do not have equally many rows
 */
export function rowsAdded(
  { title, parts }: GrowingList,
  count: number,
  contents: readonly SheetContents[],
): WorkbookChange {
  const heights = parts.map(({ area }) => area.bottom - area.top + 1);
  if (heights.some((height) => height !== heights[0])) {
    const counted = parts.map(({ sheet }, i) => `${nth(heights, i)} on the sheet “${sheet}”`);
    throw new Error(
      `The rows of ${title} differ in number: ${counted.join(', ')}. Delete the rows that were put in or add those that are missing, then try again.`,
    );
  }
  const lists = parts.map(({ sheet, area }) => ({ sheet, first: area.top + 1, last: area.bottom + 1 }));
  const rows = lists
    .map(({ sheet, last }): InsertedRows => ({ sheet, before: last, count }))
    .filter(
      (one, i, all) =>
        i === all.findIndex((other) => other.sheet === one.sheet && other.before === one.before),
    );
  const cells = parts.flatMap((part) => {
    const { sheet, area, isTyped } = part;
    const last = area.bottom + 1;
    const lastRow = rowAfter(last, sheet, rows);
    return heldIn(contents, part).flatMap(({ column, formula, value, above }): CellChange[] => {
      const at = (row: number) => ({ sheet, address: addressOfCell({ row: row - 1, column }) });
      if (formula === null)
        return isTyped || value === null || typeof value === 'object' || value !== above
          ? []
          : Array.from({ length: count }, (_, n) => ({ ...at(lastRow - count + n), value }));
      const filled = (down: number) => filledDown(formula, sheet, down, lists, rows);
      const added = Array.from({ length: count }, (_, n) => ({
        ...at(lastRow - count + n),
        value: filled(n),
      }));
      // Where a row reads the one above it, what the last row reads moves with the rows.
      const isAsBefore = filled(count) === formulaAfter(formula, sheet, rows);
      return isAsBefore ? added : [...added, { ...at(lastRow), value: filled(count) }];
    });
  });
  return { rows, cells, unprotecting: true };
}

/** The cells of the last row of a part, by column, with the plain value above each. */
function heldIn(contents: readonly SheetContents[], { sheet, area }: ListPart) {
  const cells = contents.find(({ name }) => name === sheet)?.cells ?? [];
  const inRow = (wanted: number) =>
    new Map(
      cells.flatMap((cell) => {
        const { row, column } = cellAt(cell.address);
        const isThere = row === wanted && column >= area.left && column <= area.right && !cell.spilledFrom;
        return isThere ? [[column, cell] as const] : [];
      }),
    );
  const above = inRow(area.bottom - 1);
  return [...inRow(area.bottom)].map(([column, { formula, value }]) => {
    const over = above.get(column);
    return { column, formula, value, above: over?.formula === null ? over.value : null };
  });
}
