import { recalculatedEach } from '../../scripts/libreOffice';
import { createHeadlessWorkbook } from '../../src/embedded/headless';
import { workbookData } from '../../src/embedded/snapshot';
import type { CellValue } from '../../src/host/spreadsheet';
import { columnLetters } from '../../src/formulas/addresses';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import type { Shown } from '../../src/files/xlsx/shown';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { shownIn } from '../witness/compared';
import { cells, cellsFor } from './cells';

/** The whole answer of a formula, row by row; an error is its code alone. */
export type Answer = Shown[][];

/** Formulas are below what they read and to its right, with room for what they spill. */
const FIRST_ROW = 20;
const FIRST_COLUMN = 13;
const ROOM = { rows: 12, columns: 8 };
const DATA_SHEET = 'Data';

const engine = { metadata: { functions: [] }, implementations: new Map() };

const sheetOf = (name: string, own: Record<string, CellPlan>): SheetPlan => ({
  name,
  columns: {},
  cells: own,
});
const planOf = (sheets: SheetPlan[]): WorkbookPlan => ({ title: 'Formulas', sheets, names: [] });
const placeOf = (index: number) => ({ row: FIRST_ROW + index * ROOM.rows, column: FIRST_COLUMN });
const addressOf = ({ row, column }: { row: number; column: number }) => `${columnLetters(column)}${row + 1}`;

/** In the embedded engine, all on one sheet, in the order given. */
export async function answersTogether(formulas: readonly string[]): Promise<Answer[]> {
  const own = Object.fromEntries(formulas.map((value, i) => [addressOf(placeOf(i)), { value }]));
  const workbook = await open([sheetOf(DATA_SHEET, { ...cells, ...own })]);
  try {
    return formulas.map((_, i) => plain(workbook.readTable(`${DATA_SHEET}!${addressOf(placeOf(i))}`)));
  } finally {
    workbook.dispose();
  }
}

/** In the embedded engine, each on a sheet of its own with cells of its own. */
export async function answersAlone(formulas: readonly string[]): Promise<Answer[]> {
  const at = addressOf(placeOf(0));
  const workbook = await open(
    formulas.map((value, i) => sheetOf(`Data${i}`, { ...cellsFor(value), [at]: { value } })),
  );
  try {
    return formulas.map((_, i) => plain(workbook.readTable(`Data${i}!${at}`)));
  } finally {
    workbook.dispose();
  }
}

const open = (sheets: SheetPlan[]) =>
  createHeadlessWorkbook({ ...engine, snapshot: workbookData(planOf(sheets)) });

const plain = (rows: CellValue[][]): Answer =>
  rows.map((row) =>
    row.map((value) => (typeof value === 'object' && value !== null ? { error: value.error } : value)),
  );

/**
 * In LibreOffice. A file says how many cells an answer fills, so that each formula is also asked how many rows and
 * columns it has; where these differ from what was expected, that is the answer.
 */
export function answersOfLibreOffice(
  program: string,
  formulas: readonly string[],
  expected: readonly Answer[],
): (Answer | { rows: Shown; columns: Shown })[] {
  const own: Record<string, CellPlan> = {};
  const sizes = new Map<string, { rows: number; columns: number }>();
  formulas.forEach((value, i) => {
    const place = placeOf(i);
    own[addressOf(place)] = { value };
    own[addressOf({ ...place, column: place.column + ROOM.columns })] = { value: `=ROWS(${value.slice(1)})` };
    own[addressOf({ ...place, column: place.column + ROOM.columns + 1 })] = {
      value: `=COLUMNS(${value.slice(1)})`,
    };
    const size = { rows: expected[i]!.length, columns: expected[i]![0]!.length };
    if (size.rows * size.columns > 1) sizes.set(addressOf(place), size);
  });
  const file = xlsxFile(planOf([sheetOf(DATA_SHEET, { ...cells, ...own })]), {
    value: () => null,
    spill: (_, address) => sizes.get(address) ?? null,
  });
  const shown = shownIn(recalculatedEach(program, [file])[0]!);
  const at = (place: { row: number; column: number }): Shown =>
    shown.get(`${DATA_SHEET}!${addressOf(place)}`) ?? null;
  return formulas.map((_, i) => {
    const { row, column } = placeOf(i);
    const [rows, columns] = [0, 1].map((beside) => at({ row, column: column + ROOM.columns + beside }));
    const size = { rows: expected[i]!.length, columns: expected[i]![0]!.length };
    const isSized = typeof rows === 'number' && typeof columns === 'number';
    if (isSized && (rows !== size.rows || columns !== size.columns)) return { rows: rows, columns: columns };
    return expected[i]!.map((line, r) => line.map((__, c) => at({ row: row + r, column: column + c })));
  });
}
