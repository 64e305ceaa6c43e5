import { areaOf, cellAt, rangeText } from '../../formulas/addresses';
import type { CellValue, HeldCell, RangePlace, Spreadsheet } from '../../host/spreadsheet';
import { dataWords } from './words';

const words = dataWords.choose;

/** A place in the workbook that an extract can come from. */
export type WorkbookSource =
  | { from: 'sheet'; name: string }
  | { from: 'table'; name: string }
  /** The range that is selected, or the spilled range of which a cell is selected. */
  | { from: 'selection' };

export interface SourceRead {
  /** What was taken, in words: `Table Packages`. */
  name: string;
  rows: CellValue[][];
}

/** Cells read in one round trip: hosts give no more than so much at once. */
const CELLS_AT_ONCE = 24_000;

/**
 * The rows of a place in the workbook.
 * @param tell how much of it is read, from 0 to 1
 * @throws with the reason, in words, where there is no such place or nothing in it
 */
export async function readSource(
  spreadsheet: Spreadsheet,
  source: WorkbookSource,
  tell: (share: number) => void = () => undefined,
): Promise<SourceRead> {
  switch (source.from) {
    case 'sheet': {
      const held = (await spreadsheet.contents()).find(({ name }) => name === source.name);
      return { name: words.sheet(source.name), rows: gridOf(held?.cells ?? []) };
    }
    case 'table': {
      const table = (await spreadsheet.lists()).tables.find(({ name }) => name === source.name);
      if (!table) throw new Error(words.noTable(source.name));
      return { name: words.table(source.name), rows: await cellsAt(spreadsheet, table, tell) };
    }
    case 'selection':
      return selection(spreadsheet, tell);
  }
}

async function selection(spreadsheet: Spreadsheet, tell: (share: number) => void): Promise<SourceRead> {
  const { selected } = await spreadsheet.lists();
  if (!selected) throw new Error(words.noSelection);
  if (selected.address.includes(':')) {
    const rows = await cellsAt(spreadsheet, selected, tell);
    return { name: words.range(selected.address, selected.sheet), rows };
  }
  const { sheet, spilledFrom } = await spreadsheet.selection();
  const anchor = spilledFrom ?? selected.address;
  const [rows] = await spreadsheet.readRanges([`${anchor}#`], sheet);
  if (!rows || rows.length < 2) throw new Error(words.oneCell(selected.address));
  const { row, column } = cellAt(anchor);
  const right = column + Math.max(...rows.map((cells) => cells.length)) - 1;
  const area = rangeText({ top: row, left: column, bottom: row + rows.length - 1, right });
  return { name: words.spilled(area, sheet), rows };
}

/** Reads a range in blocks of rows. */
async function cellsAt(
  spreadsheet: Spreadsheet,
  { sheet, address }: RangePlace,
  tell: (share: number) => void,
): Promise<CellValue[][]> {
  const { top, left, bottom, right } = areaOf(address);
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (right - left + 1)));
  const rows: CellValue[][] = [];
  for (let from = top; from <= bottom; from += height) {
    const block = rangeText({ top: from, left, bottom: Math.min(bottom, from + height - 1), right });
    const [read] = await spreadsheet.readRanges([block], sheet);
    if (!read) throw new Error(words.unreadable(block, sheet));
    for (const row of read) rows.push(row);
    tell(rows.length / (bottom - top + 1));
  }
  return rows;
}

/** Cells as rows, from the first of their sheet. */
export function gridOf(cells: readonly HeldCell[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { address, value } of cells) {
    const { row, column } = cellAt(address);
    (rows[row] ??= [])[column] = value;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}
