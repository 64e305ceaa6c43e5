import type { HeldCell, SheetContents } from '../../host/spreadsheet';
import type { ExploredInput } from './exploredInput';
import { rowsOf } from './grid';

interface Headings {
  low: number;
  central: number;
  high: number;
  unit: number | null;
}

/** Every row with three plain numbers in order under Low, Central and High: what its owner holds to be uncertain. */
export function suggestedInputs(contents: SheetContents[]): ExploredInput[] {
  return contents.flatMap((sheet) => {
    let headings: Headings | null = null;
    return rowsOf(sheet).flatMap(({ cells }): ExploredInput[] => {
      const found = headingsIn(cells);
      if (found) headings = found;
      const input = !found && headings && inputIn(sheet.name, cells, headings);
      return input ? [input] : [];
    });
  });
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

function inputIn(sheet: string, cells: Map<number, HeldCell>, headings: Headings): ExploredInput | null {
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
  if (low == null || central == null || high == null) return null;
  if (!(low <= central && central <= high && low < high)) return null;
  const leftmost = Math.min(headings.low, headings.central, headings.high);
  const labels = [...cells.keys()].filter((column) => column < leftmost && textIn(column) !== '');
  if (labels.length === 0) return null;
  return {
    sheet,
    address: cell.address,
    label: textIn(Math.max(...labels)),
    unit: headings.unit === null ? '' : textIn(headings.unit),
    kind: 'pert',
    low,
    central,
    high,
  };
}
