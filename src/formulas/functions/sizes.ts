/** The size of an Excel sheet, and so of the largest array. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** The longest text that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** Excel stops where its memory ends. A page has less of it. */
const MOST_CELLS = 10_000_000;

/** A sum of more steps than this would hold up the page. */
export const MOST_STEPS = 1_000_000;

/** Whether there may be an array of this size. Ask before making one. */
export function isArraySize(rows: number, columns: number): boolean {
  return rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS;
}
