/** A cell of an extract as its file has it. Text is kept as it is written, `=` at its beginning included. */
export type RawCell = string | number | boolean | null;

/** An extract before anything of it is understood, column by column: every column has a cell a row. */
export interface RawTable {
  /** The name of the file, sheet or table. */
  name: string;
  columns: RawCell[][];
  rows: number;
  /** Whether it is text whose cells a separator too many can move. */
  isText?: true;
  /** How the file was read, in words: `Windows-1252, separated by semicolons`. */
  how: string;
}

export type Report = (share: number) => void;

const SPACES = /[\s\u00a0\u200b\ufeff]+/g;

/** The text of a cell without spaces around it and line breaks within it. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell).replace(SPACES, ' ').trim();
}

const BLANKS = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'null',
  '(null)',
  '(blank)',
  '#n/a',
  'not known',
  'unknown',
]);

/** What councils' systems write where there is no value. */
export function isBlankCell(cell: RawCell | undefined): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'string' && cell.length < 10 && BLANKS.has(textOf(cell).toLowerCase());
}

/** Turns rows into columns, row by row, so that a long extract is held once. */
export class Columns {
  readonly columns: RawCell[][] = [];
  rows = 0;

  add(row: readonly RawCell[]): void {
    for (let c = this.columns.length; c < row.length; c++)
      this.columns.push(new Array<RawCell>(this.rows).fill(null));
    let c = 0;
    for (const column of this.columns) column.push(row[c++] ?? null);
    this.rows++;
  }
}
