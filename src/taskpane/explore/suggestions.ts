import type { CellPlace, CellValue, HeldCell, SheetContents } from '../../host/spreadsheet';
import type { ExploredInput } from './exploredInput';
import { columnLetters } from '../../formulas/addresses';
import { rowsOf } from './grid';

/** The place of an input, by which it is read again. Columns are counted from zero, the row from one. */
export interface FoundRow {
  row: number;
  columns: Headings;
  /** The words as the sheet had them. */
  low: number;
  high: number;
}

export interface FoundInput extends ExploredInput {
  found: FoundRow;
}

interface Headings {
  low: number;
  central: number;
  high: number;
  unit: number | null;
}

export interface Suggestions {
  /** Every row with three plain numbers in order under Low, Central and High: what its owner holds to be uncertain. */
  inputs: FoundInput[];
  /** Rows with a low and a high number that cannot be taken, and why. */
  unusable: Unusable[];
}

export interface Unusable extends CellPlace {
  label: string;
  found: FoundRow;
  because: 'order' | 'noNumber';
}

export function suggestionsIn(contents: SheetContents[]): Suggestions {
  const found: Suggestions = { inputs: [], unusable: [] };
  for (const sheet of contents) {
    let headings: Headings | null = null;
    for (const { row: index, cells } of rowsOf(sheet)) {
      const here = headingsIn(cells);
      if (here) headings = here;
      const row = !here && headings && rowIn(sheet.name, index + 1, cells, headings);
      if (!row) continue;
      if ('because' in row) found.unusable.push(row);
      else found.inputs.push(row);
    }
  }
  return found;
}

function headingsIn(cells: Map<number, HeldCell>): Headings | null {
  const columnOf = (text: string) => {
    for (const [column, { value }] of cells) if (value === text) return column;
    return null;
  };
  const [low, central, high] = ['Low', 'Central', 'High'].map(columnOf);
  if (low == null || central == null || high == null) return null;
  return { low, central, high, unit: columnOf('Unit') };
}

/** The part of the row that was read: its words and its numbers. */
export function rowOf({ row, columns }: FoundRow): string {
  const last = Math.max(columns.low, columns.central, columns.high, columns.unit ?? 0);
  return `A${row}:${columnLetters(last)}${row}`;
}

/** The same row with its values now, from column A. */
export function rowAgain(
  sheet: string,
  { row, columns }: FoundRow,
  values: CellValue[],
): FoundInput | Unusable | null {
  const cells = values.flatMap((value, column): [number, HeldCell][] =>
    value === null
      ? []
      : [[column, { address: `${columnLetters(column)}${row}`, value, formula: null, spilledFrom: null }]],
  );
  return rowIn(sheet, row, new Map(cells), columns);
}

/** The label of the row: the words nearest to its numbers. */
export function wordsIn(values: CellValue[], { columns: { low, central, high } }: FoundRow): string {
  const texts = values
    .slice(0, Math.min(low, central, high))
    .flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
  return texts.at(-1) ?? '';
}

function rowIn(
  sheet: string,
  row: number,
  cells: Map<number, HeldCell>,
  headings: Headings,
): FoundInput | Unusable | null {
  const numberIn = (column: number) => {
    const value = cells.get(column)?.value;
    return typeof value === 'number' ? value : null;
  };
  const textIn = (column: number) => {
    const value = cells.get(column)?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  const cell = cells.get(headings.central);
  if (!cell || cell.formula !== null || cell.spilledFrom !== null) return null;
  const [low, central, high] = [headings.low, headings.central, headings.high].map(numberIn);
  if (low == null || high == null || low === high) return null;
  const leftmost = Math.min(headings.low, headings.central, headings.high);
  const labels = [...cells.keys()].filter((column) => column < leftmost && textIn(column) !== '');
  if (labels.length === 0) return null;
  const found = { row, columns: headings, low, high };
  const named = { sheet, address: cell.address, label: textIn(Math.max(...labels)), found };
  if (central == null) return { ...named, because: 'noNumber' };
  if (!(low <= central && central <= high)) return { ...named, because: 'order' };
  return {
    ...named,
    unit: headings.unit === null ? '' : textIn(headings.unit),
    kind: 'pert',
    low,
    central,
    high,
  };
}
