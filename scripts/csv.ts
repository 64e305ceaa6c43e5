/** The rows of a CSV file, by the names in its first row. Quoted cells may hold commas, quotes and line breaks. */
export function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...rows] = cellsOf(text);
  return rows.map((row, i) => {
    if (row.length !== names.length)
      throw new Error(`row ${i + 2} has ${row.length} cells, not ${names.length}`);
    return Object.fromEntries(names.map((name, column) => [name, row[column]!]));
  });
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let read = 0;
  for (const [cell, quoted, bare, end] of text.matchAll(CELL)) {
    if (cell === '' && row.length === 0) break;
    read += cell.length;
    row.push(quoted === undefined ? bare! : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  if (read < text.length) throw new Error(`a quote is inside a cell after ${text.slice(0, read).slice(-40)}`);
  return rows;
}
