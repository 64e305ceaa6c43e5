import { columnLetters } from '../formulas/addresses';

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

/** Cells of an extract, blank ones among them: 100,000 rows of 200 columns. */
export const MOST_CELLS = 20_000_000;

/** Turns rows into columns, row by row, so that a long extract is held once. */
export class Columns {
  readonly columns: RawCell[][] = [];
  rows = 0;

  /** @param name of the file, sheet or table */
  constructor(private readonly name: string) {}

  /** @throws in words where an extract is so wide and long that it would fill the memory, mostly with nothing */
  add(row: readonly RawCell[]): void {
    const width = Math.max(this.columns.length, row.length);
    if (width * (this.rows + 1) > MOST_CELLS)
      throw new Error(
        `${this.name} reaches to column ${columnLetters(width - 1)} and row ${(this.rows + 1).toLocaleString('en-GB')}: ${MOST_CELLS.toLocaleString('en-GB')} cells, blank ones among them, are the most that can be read. Delete what lies far from the rows, or save the rows alone, and choose the file again.`,
      );
    for (let c = this.columns.length; c < row.length; c++)
      this.columns.push(new Array<RawCell>(this.rows).fill(null));
    let c = 0;
    for (const column of this.columns) column.push(row[c++] ?? null);
    this.rows++;
  }
}
