import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { ISheetNote } from '@univerjs/sheets-note';
import { heldError, isTypedInto, plannedFormula } from '../plan/cells';
import { inCells } from '../plan/longTables';
import { palette } from '../plan/palette';
import type { CellPlan, CellStyle, SheetPlan, WorkbookPlan } from '../plan/plan';
import { cellAt } from '../formulas/addresses';
import { textType } from './errorCells';
import { definedName, idOfName } from './names';
import { univerLook, univerStyle } from './palette';
import { OPEN_CELL } from './protection';
import { highlightRules, validationRules } from './rules';
import { type PlacedCell, sheetFrame } from './sheetFrame';

/** What a plan says of a workbook and Univer has no place for. */
export type WorkbookExtras = Pick<WorkbookPlan, 'plainLook' | 'structureLock'>;

/** A planned workbook as Univer loads it. */
export function workbookData(plan: WorkbookPlan, id = 'workbook'): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const sheets = plan.sheets.map((sheet, i) => sheetData(inCells(sheet), sheetId(i), styles));
  const ids = sheetIds(plan);
  const names = plan.names.map((name) => definedName(name, ids));
  const { plainLook, structureLock } = plan;
  const custom: WorkbookExtras = { ...(plainLook && { plainLook }), ...(structureLock && { structureLock }) };
  return {
    id,
    name: plan.title,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles,
    ...(plainLook && { defaultStyle: univerLook(plainLook) }),
    ...(Object.keys(custom).length > 0 && { custom }),
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      resource('SHEET_DEFINED_NAME_PLUGIN', Object.fromEntries(names.map((name) => [idOfName(name), name]))),
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

/** The same by the names of the sheets, in small letters. */
export function sheetIds({ sheets }: WorkbookPlan): Map<string, string> {
  return new Map(sheets.map(({ name }, i) => [name.toLowerCase(), sheetId(i)]));
}

/** One planned sheet. What its cells look like is added to `styles`. */
export function sheetData(
  sheet: SheetPlan,
  id: string,
  styles: Record<string, IStyleData>,
): Partial<IWorksheetData> & { id: string } {
  const cells = placedCells(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of cells) {
    (cellData[row] ??= {})[column] = {
      ...contentOf(cell),
      ...styleOf(cell, styles),
      ...marksOf(cell, sheet),
    };
  }
  return { id, name: sheet.name, cellData, ...sheetFrame(sheet, cells) };
}

/** What a plan says of a cell and Univer has no place for; it goes wherever the cell goes. */
export interface CellMarks {
  isOpen?: true;
  lines?: number;
}

function marksOf(cell: CellPlan, { isProtected }: SheetPlan): { custom?: CellMarks } {
  const isOpen = cell.isOpen ?? (isProtected && isTypedInto(cell));
  if (!isOpen && cell.lines === undefined) return {};
  return { custom: { ...(isOpen && OPEN_CELL), ...(cell.lines !== undefined && { lines: cell.lines }) } };
}

function contentOf(cell: CellPlan): ICellData {
  const { value, isText } = cell;
  if (value === undefined) return {};
  const error = heldError(cell);
  // As the page keeps an error that is typed.
  if (error !== null) return { v: error, t: CellValueType.STRING };
  const formula = plannedFormula(cell);
  if (formula !== null) return { f: formula };
  if (typeof value === 'string') return textCell(value, isText);
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.NUMBER };
}

/**
 * Text as Univer holds it: what begins with `=` or reads as an error as though an apostrophe were typed before it. Without
 * letters it is a blank cell unless it is said to be text.
 */
export function textCell(text: string, isText = false): { v: string; t: CellValueType } {
  return { v: text, t: text === '' && isText ? CellValueType.FORCE_STRING : textType(text) };
}

/** Of a cell without a style. */
const PLAIN = 'plain';

/** One entry in the workbook's list of styles for each pairing of a kind of cell with a number format and a look of its own. */
function styleOf(cell: CellPlan, styles: Record<string, IStyleData>): Pick<ICellData, 's'> {
  const { style, look, format, isWrapped } = cell;
  if (!style && !look && !format && !isWrapped) return {};
  const id = [style ?? PLAIN, isWrapped && 'wrapped', format, look && JSON.stringify(look)]
    .filter(Boolean)
    .join(' ');
  styles[id] ??= univerStyle(cell);
  return { s: id };
}

/**
 * The kind of cell for which an entry of that list was made, undefined for none; null for what people have made of it
 * since.
 */
export function styleOfId(id: ICellData['s']): CellStyle | undefined | null {
  if (id === undefined) return undefined;
  const [first = ''] = typeof id === 'string' ? id.split(' ') : [];
  if (first === PLAIN) return undefined;
  return first in palette ? (first as CellStyle) : null;
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

function placedCells({ cells }: SheetPlan): PlacedCell[] {
  return Object.entries(cells).map(([address, cell]) => ({ ...cellAt(address), cell }));
}
