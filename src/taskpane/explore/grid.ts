import { cellAt } from '../../formulas/addresses';
import type { CellPlace, HeldCell, SheetContents } from '../../host/spreadsheet';

/** The cells of a sheet row by row, from the top and from the left. */
export function rowsOf({ cells }: SheetContents): { row: number; cells: Map<number, HeldCell> }[] {
  const rows = new Map<number, Map<number, HeldCell>>();
  for (const cell of cells) {
    const { row, column } = cellAt(cell.address);
    const held = rows.get(row);
    if (held) held.set(column, cell);
    else rows.set(row, new Map([[column, cell]]));
  }
  return [...rows].sort(([one], [other]) => one - other).map(([row, held]) => ({ row, cells: held }));
}

/** The texts to the left in the same row. The first may be a formula, as a label that follows the prices of a case is. */
export function wordsBeside(contents: SheetContents[], { sheet, address }: CellPlace): string[] {
  const { row, column } = cellAt(address);
  const held = contents.find(({ name }) => name === sheet);
  const cells = [...((held && rowsOf(held).find((one) => one.row === row)?.cells) ?? [])];
  return cells
    .filter(([at]) => at < column)
    .sort(([one], [other]) => one - other)
    .filter(([, { formula }], i) => i === 0 || formula === null)
    .flatMap(([, { value }]) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}
