import type { CellPlace, CellValue, HeldCell, SheetContents } from '../../host/spreadsheet';
import type { ExploredInput } from './exploredInput';
import { columnLetters } from '../../formulas/addresses';
import type { DefinedName } from '../../formulas/definedNames';
import { cellsWith, dependsOnFirst } from './dependence';
import { rowsOf } from './grid';

/** The place of an input, by which it is read again. Columns are counted from zero, the row from one. */
export interface FoundRow {
  row: number;
  columns: Headings;
  /** The words as the sheet had them. */
  low: number;
  high: number;
  /** Where the cell has a formula. */
  isWorkedOut?: true;
}

export interface FoundInput extends ExploredInput {
  found: FoundRow;
}

interface Headings {
  low: number;
  central: number;
  high: number;
  unit: number | null;
  /** The unit of all rows, in the heading itself: `Central (£)`. */
  unitOfAll: string;
}

export interface Suggestions {
  /**
   * Every row with three numbers in order under Low, Central and High: what its owner holds to be uncertain. The central
   * one may be worked out, from an extract say, as long as no other row moves it.
   */
  inputs: FoundInput[];
  /** Rows with a low and a high number that cannot be taken, and why. */
  unusable: Unusable[];
}

export interface Unusable extends CellPlace {
  label: string;
  found: FoundRow;
  because: 'order' | 'noNumber' | 'same' | 'filled' | 'follows';
  /** Of one that moves with another row: the label of that. */
  follows?: string;
}

type Row = FoundInput | Unusable;

/** @param names without which a formula that uses one is not followed */
export function suggestionsIn(contents: SheetContents[], names: readonly DefinedName[] = []): Suggestions {
  const rows = contents.flatMap((sheet) => {
    const here = rowsUnderHeadings(sheet);
    // Where nothing was typed all is results, which have their low and high cases under the same words.
    const isTyped = here.some(({ isWorkedOut }) => !isWorkedOut);
    return here.filter(({ hasTypedEnd, isWorkedOut }) => !isWorkedOut || isTyped || hasTypedEnd);
  });
  const all = withFollowers(rows, contents, names);
  return {
    inputs: all.flatMap((row) => ('because' in row ? [] : [row])),
    unusable: all.flatMap((row) => ('because' in row ? [row] : [])),
  };
}

interface ReadRow {
  row: Row;
  isWorkedOut: boolean;
  hasTypedEnd: boolean;
}

function rowsUnderHeadings(sheet: SheetContents): ReadRow[] {
  const filling = new Set(
    sheet.cells.flatMap(({ address, spilledFrom }) =>
      spilledFrom === null || spilledFrom === address ? [] : [address, spilledFrom],
    ),
  );
  let headings: Headings | null = null;
  const found: ReadRow[] = [];
  for (const { row: index, cells } of rowsOf(sheet)) {
    const here = headingsIn(cells);
    if (here) headings = here;
    const row = !here && headings && rowIn(sheet.name, index + 1, cells, headings);
    if (!row || !headings) continue;
    const isFormula = (column: number) => {
      const cell = cells.get(column);
      return cell !== undefined && (cell.formula !== null || filling.has(cell.address));
    };
    found.push({
      row: filling.has(row.address) ? unusable(row, 'filled') : row,
      isWorkedOut: isFormula(headings.central),
      hasTypedEnd: !isFormula(headings.low) || !isFormula(headings.high),
    });
  }
  return found;
}

/** Those that another row moves are not varied apart from it. */
function withFollowers(rows: ReadRow[], contents: SheetContents[], names: readonly DefinedName[]): Row[] {
  if (!rows.some(({ isWorkedOut }) => isWorkedOut)) return rows.map(({ row }) => row);
  const cells = cellsWith(contents, names);
  const places = rows.map(({ row }) => row);
  return rows.map(({ row, isWorkedOut }) => {
    const other = isWorkedOut && dependsOnFirst(cells, row, places);
    if (other) return { ...unusable(row, 'follows'), follows: other.label };
    return isWorkedOut ? markedWorkedOut(row) : row;
  });
}

function markedWorkedOut(row: Row): Row {
  const found = { ...row.found, isWorkedOut: true as const };
  return 'because' in row ? { ...row, found } : { ...row, found, isWorkedOut: true };
}

const unusable = ({ sheet, address, label, found }: Row, because: Unusable['because']): Unusable => ({
  sheet,
  address,
  label,
  found,
  because,
});

function headingsIn(cells: Map<number, HeldCell>): Headings | null {
  const texts = [...cells].flatMap(([column, { value }]) =>
    typeof value === 'string' ? [{ column, value }] : [],
  );
  const unitText = texts.find(({ value }) => value === 'Unit')?.column ?? null;
  const headed = (word: string) => {
    const pattern = new RegExp(`^${word}(?: \\(([^)]+)\\))?$`);
    const found = texts.find(({ value }) => pattern.test(value));
    return found && { column: found.column, unit: pattern.exec(found.value)?.[1] ?? '' };
  };
  const [low, central, high] = ['Low', 'Central', 'High'].map(headed);
  if (!low || !central || !high) return null;
  return {
    low: low.column,
    central: central.column,
    high: high.column,
    unit: unitText,
    unitOfAll: central.unit,
  };
}

/** The part of the row that was read: its words and its numbers. */
export function rowOf({ row, columns }: FoundRow): string {
  const last = Math.max(columns.low, columns.central, columns.high, columns.unit ?? 0);
  return `A${row}:${columnLetters(last)}${row}`;
}

/** The same row with its values now, from column A. */
export function rowAgain(
  sheet: string,
  { row, columns, isWorkedOut }: FoundRow,
  values: CellValue[],
): FoundInput | Unusable | null {
  const cells = values.flatMap((value, column): [number, HeldCell][] =>
    value === null
      ? []
      : [[column, { address: `${columnLetters(column)}${row}`, value, formula: null, spilledFrom: null }]],
  );
  const again = rowIn(sheet, row, new Map(cells), columns);
  return again && isWorkedOut ? markedWorkedOut(again) : again;
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
  const [low, central, high] = [headings.low, headings.central, headings.high].map(numberIn);
  if (low == null || high == null) return null;
  const leftmost = Math.min(headings.low, headings.central, headings.high);
  const labels = [...cells.keys()].filter((column) => column < leftmost && textIn(column) !== '');
  if (labels.length === 0) return null;
  const found = { row, columns: headings, low, high };
  const address = `${columnLetters(headings.central)}${row}`;
  const named = { sheet, address, label: textIn(Math.max(...labels)), found };
  if (central == null) return { ...named, because: 'noNumber' };
  if (low === high && central === low) return { ...named, because: 'same' };
  if (!(low <= central && central <= high)) return { ...named, because: 'order' };
  return {
    ...named,
    unit: headings.unit === null ? headings.unitOfAll : textIn(headings.unit),
    kind: 'pert',
    low,
    central,
    high,
  };
}
