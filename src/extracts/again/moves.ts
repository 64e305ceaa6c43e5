import { areaOf, columnLetters } from '../../formulas/addresses';
import { SECTIONS } from '../sheets/summary';

type Grid = readonly (readonly unknown[])[];

/** The two sheets of an extract, as far as it matters where their cells are. */
export interface Places {
  figures: { name: string; cells: Grid };
  /** `headings` and the rows below them, counted from 0 and to the last. */
  data: { name: string; headings: readonly unknown[]; first: number; last: number };
}

/**
 * Where a reference to a sheet of one extract points once another is in its place: to the figure, the provider or the
 * column that is called the same.
 */
export function movesBetween(
  before: Places,
  after: Places,
): (sheet: string, range: string) => { sheet: string; range: string } | null {
  const places = cellsByWords(after.figures.cells);
  const words = wordsOfCells(before.figures.cells);
  return (sheet, range) => {
    if (!/^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(range)) return null;
    const { top, left, bottom, right } = areaOf(range.replaceAll('$', ''));
    const isSame = (name: string) => name.toLowerCase() === sheet.toLowerCase();
    if (isSame(before.data.name)) {
      const { data } = before;
      if (left !== right || top !== data.first || bottom !== data.last) return null;
      const column = after.data.headings.indexOf(data.headings[left]);
      if (column < 0) return null;
      const letters = columnLetters(column);
      return {
        sheet: after.data.name,
        range: `$${letters}$${after.data.first + 1}:$${letters}$${after.data.last + 1}`,
      };
    }
    const cellBefore = (row: number, column: number) => before.figures.cells[row]?.[column];
    const placeOf = (row: number, column: number) => {
      const place = places.get(words(row, column));
      // A cell that held something never comes to read a blank.
      return place?.isBlank && !isBlank(cellBefore(row, column)) ? undefined : place;
    };
    const [from, to] = [placeOf(top, left), placeOf(bottom, right)];
    if (!from || !to || to.row - from.row !== bottom - top) return null;
    // Rows in another order, or others between the ends, are another range.
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const at = from.row + row - top;
        const areBlank = isBlank(cellBefore(row, column)) && isBlank(after.figures.cells[at]?.[column]);
        if (!areBlank && placeOf(row, column)?.row !== at) return null;
      }
    const written = ({ row, column }: Cell) => `$${columnLetters(column)}$${row + 1}`;
    const isOne = top === bottom && left === right;
    return { sheet: after.figures.name, range: isOne ? written(from) : `${written(from)}:${written(to)}` };
  };
}

interface Cell {
  row: number;
  column: number;
  isBlank: boolean;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

/** The first column of the tables beside the figures. */
const BESIDE = 5;

/** What tells a cell of the sheet of figures from all others: its part, the words of its row, and its column. */
export function wordsOfCells(cells: Grid): (row: number, column: number) => string {
  const rows = new Map<string, number>();
  const ofRow = [0, BESIDE].map((at) => {
    let part = '';
    return cells.map((row) => {
      const label = row[at];
      if (at === 0 && typeof label === 'string' && SECTIONS.has(label)) part = label;
      const words = `${at}\u0001${part}\u0001${typeof label === 'string' ? label.toLowerCase() : ''}`;
      const times = (rows.get(words) ?? 0) + 1;
      rows.set(words, times);
      return `${words}\u0001${times}`;
    });
  });
  return (row, column) => `${ofRow[column < BESIDE ? 0 : 1]?.[row] ?? `none ${row}`}\u0001${column}`;
}

function cellsByWords(cells: Grid): Map<string, Cell> {
  const words = wordsOfCells(cells);
  const found = new Map<string, Cell>();
  for (const [row, held] of cells.entries())
    for (const [column, value] of held.entries())
      found.set(words(row, column), { row, column, isBlank: isBlank(value) });
  return found;
}
