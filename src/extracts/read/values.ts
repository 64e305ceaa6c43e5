import { Columns, type RawCell, type RawTable } from '../raw';

/** Cells of the open workbook as an extract: an error of a cell is its own text, which no figure is read from. */
export function readValues(rows: readonly (readonly unknown[])[], name: string): RawTable {
  const into = new Columns(name);
  for (const row of rows)
    into.add(
      row.map((cell): RawCell =>
        typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
          ? cell
          : errorOf(cell),
      ),
    );
  return { name, columns: into.columns, rows: into.rows, how: 'Cells of this workbook' };
}

function errorOf(cell: unknown): string | null {
  const error = (cell as { error?: unknown } | null | undefined)?.error;
  return typeof error === 'string' ? error : null;
}
