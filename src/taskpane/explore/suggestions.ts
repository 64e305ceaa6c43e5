import type { CellPlace, HeldCell, SheetContents } from '../../host/spreadsheet';
import type { ExploredInput } from './exploredInput';
import { rowsOf } from './grid';

interface Headings {
  low: number;
  central: number;
  high: number;
  unit: number | null;
}

export interface Suggestions {
  /** Every row with three plain numbers in order under Low, Central and High: what its owner holds to be uncertain. */
  inputs: ExploredInput[];
  /** Rows with a low and a high number that cannot be taken, and why. */
  unusable: Unusable[];
}

export interface Unusable extends CellPlace {
  label: string;
  because: 'order' | 'noNumber';
}

export function suggestionsIn(contents: SheetContents[]): Suggestions {
  const found: Suggestions = { inputs: [], unusable: [] };
  for (const sheet of contents) {
    let headings: Headings | null = null;
    for (const { cells } of rowsOf(sheet)) {
      const here = headingsIn(cells);
      if (here) headings = here;
      const row = !here && headings && rowIn(sheet.name, cells, headings);
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

function rowIn(
  sheet: string,
  cells: Map<number, HeldCell>,
  headings: Headings,
): ExploredInput | Unusable | null {
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
  const named = { sheet, address: cell.address, label: textIn(Math.max(...labels)) };
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
