import { refuse } from './refusal';

/** Excel sends a blank as null, "" or nothing, depending on the platform. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** How a refusal shows what it found. */
export function shown(cell: unknown): string {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'string') return `the text "${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}"`;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : 'not a finite number';
  const code = (cell as { code?: unknown; error?: unknown }).code;
  return typeof code === 'string' ? `the error ${code}` : 'an error';
}

/** A single cell reaches a function bare or as one row of one cell; a larger range is refused by name. */
export function singleCell(name: string, argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument;
  const grid = rectangle(name, argument);
  if (grid.cells.length === 1) return grid.cells[0];
  return refuse(`${name} must be one cell; it is a range of ${grid.rows} by ${grid.columns} cells`);
}

export interface GivenCells {
  rows: number;
  columns: number;
  /** Row by row. */
  cells: unknown[];
}

export function rectangle(name: string, argument: unknown): GivenCells {
  const rows: unknown[][] = Array.isArray(argument)
    ? argument.map((row) => (Array.isArray(row) ? row : [row]))
    : [[argument]];
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return refuse(`${name} must be at least one cell; it is empty`);
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    return refuse(
      `${name} must have rows of equal length; row ${ragged + 1} has ${rows[ragged]?.length} cells, not ${columns}`,
    );
  }
  const [only, ...others] = rows;
  return { rows: rows.length, columns, cells: only && others.length === 0 ? only : rowByRow(rows) };
}

/** As `rows.flat()`, which takes ten times as long over ten thousand rows. */
function rowByRow(rows: unknown[][]): unknown[] {
  const cells: unknown[] = [];
  for (const row of rows) for (const cell of row) cells.push(cell);
  return cells;
}

/** The place of a cell in its range: "row 17", and for wider ranges the column too. */
export function place(grid: GivenCells, index: number): string {
  if (grid.cells.length === 1) return 'it';
  if (grid.columns === 1) return `row ${index + 1}`;
  if (grid.rows === 1) return `column ${index + 1}`;
  return `row ${Math.floor(index / grid.columns) + 1}, column ${(index % grid.columns) + 1}`;
}
