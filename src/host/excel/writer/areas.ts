import { cellAt, address } from '../../../formulas/addresses';

/** A block of cells; rows and columns are counted from 1. */
export interface Rectangle {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** Excel takes no longer text than this for several ranges at once. */
const LONGEST_ADDRESS = 8_192;

/**
 * The row and column of a cell as Excel’s requests count them, from 1.
 * @param text an address such as `B4`
 * @throws for anything else
 */
export function countedFromOne(text: string): { row: number; column: number } {
  const { row, column } = cellAt(text);
  return { row: row + 1, column: column + 1 };
}

/**
 * The address of a cell, as Excel’s requests count.
 * @param row counted from 1
 * @param column counted from 1
 */
export function addressFromOne(row: number, column: number): string {
  return address(row - 1, column - 1);
}

/** `B3:D9`, or `B3` for one cell. */
export function addressOfRectangle({ top, left, rows, columns }: Rectangle): string {
  const first = addressFromOne(top, left);
  return rows * columns === 1 ? first : `${first}:${addressFromOne(top + rows - 1, left + columns - 1)}`;
}

/**
 * The cells of an address such as `B3:D9` or `B3`.
 * @throws for anything else
 */
export function rectangleOf(address: string): Rectangle {
  const [first = '', last = first] = address.split(':');
  const [a, b] = [countedFromOne(first), countedFromOne(last)];
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}

/** The same cells as few rectangles: runs along each row, joined with equal runs in the row above. */
export function rectangles(addresses: string[]): Rectangle[] {
  const cells = addresses.map(countedFromOne).sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Rectangle[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.left + last.columns === column) last.columns++;
    else runs.push({ top: row, left: column, rows: 1, columns: 1 });
  }
  const joined: Rectangle[] = [];
  const open = new Map<string, Rectangle>();
  for (const run of runs) {
    const key = `${run.left}/${run.columns}`;
    const above = open.get(key);
    if (above && above.top + above.rows === run.top) above.rows++;
    else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}

/** The areas as texts for `getRanges`, each as long as Excel takes. */
export function addressLists(areas: Rectangle[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(addressOfRectangle)) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
