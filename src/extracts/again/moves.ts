import { type Area, areaOf, columnIndex, columnLetters } from '../../formulas/addresses';
import type { Move } from '../../formulas/repointed';
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
 * columns that are called the same.
 */
export function movesBetween(before: Places, after: Places): Move {
  const places = cellsByWords(after.figures.cells);
  const words = wordsOfCells(before.figures.cells);
  return (sheet, range) => {
    const isData = before.data.name.toLowerCase() === sheet.toLowerCase();
    const whole = WHOLE_COLUMNS.exec(range);
    if (whole) {
      const [, from = '', to = ''] = whole;
      // A figure keeps its column, and is found by its words.
      if (!isData) return { sheet: after.figures.name, range };
      const columns = columnsMoved(before.data, after.data, columnIndex(from), columnIndex(to));
      return columns && { sheet: after.data.name, range: columns.map((letters) => `$${letters}`).join(':') };
    }
    if (!CELLS.test(range)) return null;
    const { top, left, bottom, right } = areaOf(range.replaceAll('$', ''));
    if (isData) return inData(before.data, after.data, { top, left, bottom, right });
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

const CELLS = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** Whole columns of the data, with their headings or without, and with the room below them that a reference had. */
function inData(
  before: Places['data'],
  after: Places['data'],
  { top, left, bottom, right }: Area,
): ReturnType<Move> {
  const headings = before.first - 1;
  const areHeadings = top === headings && bottom === headings;
  if (!areHeadings && (top < headings || top > before.first || bottom < before.last)) return null;
  const columns = columnsMoved(before, after, left, right);
  if (!columns) return null;
  const from = top - before.first + after.first;
  const to = areHeadings ? from : bottom - before.last + after.last;
  const corner = (letters: string, row: number) => `$${letters}$${row + 1}`;
  const [first, last] = columns;
  const isOne = first === last && from === to;
  return {
    sheet: after.name,
    range: isOne ? corner(first, from) : `${corner(first, from)}:${corner(last, to)}`,
  };
}

/** The first and the last of columns with the same headings in the same order; null where there are none. */
function columnsMoved(
  before: Places['data'],
  after: Places['data'],
  left: number,
  right: number,
): [first: string, last: string] | null {
  const first = after.headings.indexOf(before.headings[left]);
  const isSame = Array.from({ length: right - left + 1 }, (_, i) => i).every(
    (i) => !isBlank(before.headings[left + i]) && after.headings[first + i] === before.headings[left + i],
  );
  return first >= 0 && isSame ? [columnLetters(first), columnLetters(first + right - left)] : null;
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
