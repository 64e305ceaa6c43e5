import { refuse } from './refusal';

/** A list of more rows is too long to read, and a million rows stop Excel. */
const MOST_FILLED_ROWS = 100_000;
const MOST_YEARS = 100;

/**
 * For functions that answer a row for each filled row: a whole column is taken, because rows that are blank throughout
 * are left out, unless too many are filled. An Excel that gives a blank as 0 fills them all.
 */
export function refuseLongTable(name: string, filled: number): void {
  if (filled <= MOST_FILLED_ROWS) return;
  refuse(
    `${name} must have at most ${MOST_FILLED_ROWS} filled rows; it has ${filled}. Select the filled rows alone, such as A2:A500`,
  );
}

/** For functions that answer a row a year: a blank year counts, so a whole column would be a million years. */
export function refuseManyYears(name: string, argument: unknown): void {
  const cells = Array.isArray(argument)
    ? (argument as unknown[]).reduce<number>((sum, row) => sum + (Array.isArray(row) ? row.length : 1), 0)
    : 1;
  if (cells <= MOST_YEARS) return;
  refuse(
    `${name} must be at most ${MOST_YEARS} years, a cell a year; it has ${cells} cells. Select the filled cells alone, such as A2:A11`,
  );
}
