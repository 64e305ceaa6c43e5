import { Columns, type RawCell, type RawTable } from '../raw';

/** A sheet or a table of the open workbook as an extract: an error of a cell is a blank. */
export function readValues(rows: readonly (readonly unknown[])[], name: string): RawTable {
  const into = new Columns();
  for (const row of rows)
    into.add(
      row.map((cell): RawCell =>
        typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null,
      ),
    );
  return { name, columns: into.columns, rows: into.rows, how: 'Cells of this workbook' };
}
