/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
/** One number a row; a single number is the same for every row. */
export type Column = ArrayLike<number>;

/**
 * The value of a row.
 * @param column one cell a row, or one for all rows
 * @param row counted from 0, within the column
 */
export function at(column: Column, row: number): number {
  return column.length === 1 ? column[0]! : column[row]!;
}

/** The total of all cells. */
export function sum(column: Column): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) total += column[i]!;
  return total;
}

/** The total up to each cell. */
export function runningTotals(column: Column): number[] {
  let total = 0;
  return Array.from(column, (amount) => (total += amount));
}
