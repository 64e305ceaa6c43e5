import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { ISheetNote } from '@univerjs/sheets-note';
import { isTypedInto } from '../plan/cells';
import { columnIndex, columnLetters } from '../formulas/addresses';
import { inCells } from '../plan/longTables';
import { palette } from '../plan/palette';
import type { CellPlan, CellStyle, NamePlan, SheetPlan, WorkbookPlan } from '../plan/plan';
import { rowHeight } from '../plan/rowHeights';
import { cellAt } from '../formulas/addresses';
import { univerStyle } from './palette';
import { OPEN_CELL, PROTECTED_SHEET } from './protection';
import { highlightRules, validationRules } from './rules';

/** Below and beside the planned cells there must be room for the tables that formulas spill. */
const leastRoom = { rows: 10_000, columns: 52 };
/** Univer measures rows in pixels. */
const PIXELS_A_POINT = 4 / 3;
/** Its lines are further apart than those of the files that other spreadsheets open. */
const LINE_SPACING = 1.15;

/** A planned workbook as Univer loads it. */
export function workbookData(plan: WorkbookPlan, id = 'workbook'): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const sheets = plan.sheets.map((sheet, i) => sheetData(inCells(sheet), sheetId(i), styles));
  return {
    id,
    name: plan.title,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      resource(
        'SHEET_DEFINED_NAME_PLUGIN',
        Object.fromEntries(plan.names.map((n) => [n.name, definedName(n)])),
      ),
      resource('SHEET_NOTE_PLUGIN', bySheet(plan, notesByPlace)),
      resource('SHEET_DATA_VALIDATION_PLUGIN', bySheet(plan, validationRules)),
      resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', bySheet(plan, highlightRules)),
    ],
  };
}

/** The id of a sheet that the workbook opens with, counted from zero. */
export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}

/** One planned sheet. What its cells look like is added to `styles`. */
export function sheetData(
  sheet: SheetPlan,
  id: string,
  styles: Record<string, IStyleData>,
): Partial<IWorksheetData> & { id: string } {
  const cells = placedCells(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: IWorksheetData['rowData'] = {};
  for (const { row, column, cell } of cells) {
    (cellData[row] ??= {})[column] = {
      ...contentOf(cell.value),
      ...styleOf(cell, styles),
      ...(sheet.isProtected && isTypedInto(cell) && { custom: OPEN_CELL }),
    };
  }
  for (const [row, height] of rowHeights(sheet, cells)) rowData[row] = { h: height };
  const { frozenRows = 0, frozenColumns = 0 } = sheet;
  return {
    id,
    name: sheet.name,
    rowCount: cells.reduce(
      (most, { row }) => Math.max(most, row + 1),
      Math.max(leastRoom.rows, longRows(sheet)),
    ),
    columnCount: cells.reduce((most, { column }) => Math.max(most, column + 1), leastRoom.columns),
    cellData,
    rowData,
    columnData: Object.fromEntries(
      Object.entries(sheet.columns).map(([letters, characters]) => [
        columnIndex(letters),
        { w: characters * 8 + 8 },
      ]),
    ),
    ...(frozenRows + frozenColumns > 0 && {
      freeze: {
        xSplit: frozenColumns,
        ySplit: frozenRows,
        startRow: frozenRows || -1,
        startColumn: frozenColumns || -1,
      },
    }),
    ...customOf(sheet),
  };
}

/** The rows that the long tables of a sheet reach to. */
function longRows({ long = [] }: SheetPlan): number {
  return Math.max(0, ...long.map(({ at, columns }) => cellAt(at).row + (columns[0]?.values.length ?? 0)));
}

/** What a plan says of a sheet and Univer has no place for; it goes wherever the sheet goes. */
export type SheetExtras = Pick<SheetPlan, 'role' | 'timelines' | 'tables' | 'print' | 'isProtected'> & {
  /** How many columns are frozen where there is room for them; left out where they are. */
  frozenColumns?: number;
};

function customOf({ role, timelines, tables, print, isProtected }: SheetPlan): { custom?: SheetExtras } {
  const extras = Object.entries({ role, timelines, tables, print, ...(isProtected && PROTECTED_SHEET) });
  const said = extras.filter(([, value]) => value !== undefined);
  return said.length > 0 ? { custom: Object.fromEntries(said) } : {};
}

function rowHeights(sheet: SheetPlan, cells: PlacedCell[]): [row: number, height: number][] {
  const byRow = new Map<number, Parameters<typeof rowHeight>[0]>();
  for (const { row, column, cell } of cells) {
    const width = sheet.columns[columnLetters(column)];
    byRow.set(row, [...(byRow.get(row) ?? []), { plan: cell, width }]);
  }
  return [...byRow].flatMap(([row, inRow]) => {
    const height = rowHeight(inRow);
    return height === undefined ? [] : [[row, Math.round(height * PIXELS_A_POINT * LINE_SPACING)]];
  });
}

function contentOf(value: CellPlan['value']): ICellData {
  if (value === undefined) return {};
  if (typeof value === 'string' && value.startsWith('=')) return { f: value };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.NUMBER };
}

/** One entry in the workbook's list of styles for each pairing of a kind of cell with a number format. */
function styleOf(cell: CellPlan, styles: Record<string, IStyleData>): Pick<ICellData, 's'> {
  const id = [cell.style, cell.isWrapped && 'wrapped', cell.format].filter(Boolean).join(' ');
  if (id === '') return {};
  styles[id] ??= univerStyle(cell);
  return { s: id };
}

/** The kind of cell for which an entry of that list was made; undefined for what people have made of it since. */
export function styleOfId(id: ICellData['s']): CellStyle | undefined {
  const first = typeof id === 'string' ? id.split(' ')[0]! : '';
  return first in palette ? (first as CellStyle) : undefined;
}

export function definedName({ name, refersTo }: NamePlan) {
  // What Univer writes for a name that holds in the whole workbook.
  return {
    id: name,
    name,
    formulaOrRefString: refersTo.replace(/^=/, ''),
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  };
}

export function notesOf(sheet: SheetPlan, id: string): ISheetNote[] {
  return placedCells(sheet).flatMap(({ row, column, cell }) =>
    cell.note ? [cellNote(cell.note, row, column, id)] : [],
  );
}

export function cellNote(note: string, row: number, column: number, sheetId: string): ISheetNote {
  const size = { width: 260, height: 32 + Math.ceil(note.length / 34) * 20 };
  return { id: `${sheetId}-${row}-${column}`, row, col: column, note, ...size };
}

function notesByPlace(sheet: SheetPlan, id: string) {
  const notes: Record<number, Record<number, ISheetNote>> = {};
  for (const note of notesOf(sheet, id)) (notes[note.row] ??= {})[note.col] = note;
  return notes;
}

function bySheet(plan: WorkbookPlan, what: (sheet: SheetPlan, id: string) => object) {
  const entries = plan.sheets.map((sheet, i) => [sheetId(i), what(sheet, sheetId(i))] as const);
  return Object.fromEntries(entries.filter(([, made]) => Object.keys(made).length > 0));
}

function resource(name: string, data: object) {
  return { name, data: JSON.stringify(data) };
}

interface PlacedCell {
  row: number;
  column: number;
  cell: CellPlan;
}

function placedCells({ cells }: SheetPlan): PlacedCell[] {
  return Object.entries(cells).map(([address, cell]) => ({ ...cellAt(address), cell }));
}
