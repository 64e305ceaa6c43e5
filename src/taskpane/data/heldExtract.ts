import type { HeldRows } from '../../extracts/again/under';
import type { Output } from '../../extracts/kinds/kind';
import { HEADINGS, LINE_HEADING } from '../../extracts/sheets/dataSheet';
import { columnLetters } from '../../formulas/addresses';
import { type CellValue, type HeldCell, isCellError, type SheetContents } from '../../host/spreadsheet';
import { gridOf } from './sources';
import { dataWords } from './words';

const words = dataWords.again;

/** An extract as it is in the workbook, what people have typed into it included. */
export interface HeldExtract {
  figures: SheetContents;
  /** The cells of the sheet of figures, from its first row. */
  cells: CellValue[][];
  data: SheetContents;
  rows: CellValue[][];
  headings: CellValue[];
}

/** @throws in words where the sheets of the extract are no longer what they were */
export function heldExtract(contents: readonly SheetContents[], figures: string): HeldExtract {
  const own = contents.find(({ name }) => name === figures);
  const data = own && contents.find((sheet) => isRead(sheet, own.cells));
  if (!own || !data) throw new Error(words.noData(figures));
  const all = gridOf(data.cells);
  const headings = all[HEADINGS - 1] ?? [];
  if (headings[0] !== LINE_HEADING) throw new Error(words.noData(figures));
  return {
    figures: own,
    cells: gridOf(own.cells),
    data,
    headings,
    rows: all.slice(HEADINGS),
  };
}

/** Whether a sheet has the headings of data and the figures are formulas over it. */
function isRead({ name, cells }: SheetContents, figures: readonly HeldCell[]): boolean {
  if (!cells.some(({ address, value }) => address === `A${HEADINGS}` && value === LINE_HEADING)) return false;
  const mark = `${name.replaceAll("'", "''")}'!`;
  return figures.some(({ formula }) => formula?.includes(mark));
}

/**
 * The rows of an extract, column by column.
 * @throws in words where its columns are others, or a cell shows an error
 */
export function rowsHeld({ headings, rows, data }: HeldExtract, outputs: readonly Output[]): HeldRows {
  const there = headings.slice(1).filter((heading) => heading !== null);
  const wanted = outputs.map(({ heading }) => heading);
  const missing = wanted.filter((heading) => !there.includes(heading));
  const more = there.filter((heading) => !wanted.includes(String(heading)));
  if (missing.length + more.length > 0) throw new Error(words.otherColumns(missing, more.map(String)));
  const value = (row: number, column: number) => {
    const cell = rows[row]?.[column] ?? null;
    if (isCellError(cell))
      throw new Error(words.error(`${columnLetters(column)}${HEADINGS + 1 + row}`, data.name, cell.error));
    return typeof cell === 'boolean' ? String(cell) : cell === '' ? null : cell;
  };
  const all = [...rows.keys()].filter((row) => rows[row]?.some((cell) => cell !== null && cell !== ''));
  return {
    lines: all.map((row) => Number(value(row, 0) ?? 0)),
    columns: Object.fromEntries(
      outputs.map(({ key, heading }) => {
        const column = headings.indexOf(heading);
        return [key, all.map((row) => value(row, column))];
      }),
    ),
  };
}
