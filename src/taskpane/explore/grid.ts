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

/**
 * The texts to the left in the same row, and the unit. The first may be a formula, as a label that follows the prices of
 * a case is; the unit may be to the right, under its heading.
 */
export function wordsBeside(contents: SheetContents[], { sheet, address }: CellPlace): string[] {
  const { row, column } = cellAt(address);
  const held = contents.find(({ name }) => name === sheet);
  const rows = held ? rowsOf(held) : [];
  const cells = rows.find((one) => one.row === row)?.cells ?? new Map<number, HeldCell>();
  const unit = unitColumn(rows.filter((one) => one.row < row));
  return [...cells]
    .filter(([at]) => at < column)
    .sort(([one], [other]) => one - other)
    .filter(([, { formula }], i) => i === 0 || formula === null)
    .map(([, cell]) => cell)
    .concat(unit !== null && unit > column ? (cells.get(unit) ?? []) : [])
    .flatMap(({ value }) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
}

/** The column under the nearest heading “Unit”. */
function unitColumn(above: ReturnType<typeof rowsOf>): number | null {
  for (const { cells } of above.reverse())
    for (const [column, { value }] of cells) if (value === 'Unit') return column;
  return null;
}
