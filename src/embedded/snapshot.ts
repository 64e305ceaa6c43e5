import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../workbooks/plan';
import { univerStyle } from './palette';

/** Below and beside what is planned there must be room for the tables that formulas spill. */
const leastRoom = { rows: 10_000, columns: 52 };
const titleRowHeight = 32;

/** A planned workbook as Univer loads it. */
export function workbookData(plan: WorkbookPlan, id = 'workbook'): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const sheets = plan.sheets.map((sheet, i) => sheetData(sheet, `sheet-${i + 1}`, styles));
  return {
    id,
    name: plan.title,
    appVersion: '',
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    resources: [
      { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(definedNames(plan)) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(cellNotes(plan)) },
    ],
  };
}

function sheetData(sheet: SheetPlan, id: string, styles: Record<string, IStyleData>) {
  const cells = placed(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: IWorksheetData['rowData'] = {};
  for (const { row, column, cell } of cells) {
    (cellData[row] ??= {})[column] = { ...contentOf(cell.value), ...styleOf(cell, styles) };
    if (cell.style === 'title') rowData[row] = { h: titleRowHeight };
  }
  const frozen = sheet.frozenRows ?? 0;
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(leastRoom.rows, ...cells.map(({ row }) => row + 1)),
    columnCount: Math.max(leastRoom.columns, ...cells.map(({ column }) => column + 1)),
    cellData,
    rowData,
    columnData: Object.fromEntries(
      Object.entries(sheet.columns).map(([letters, characters]) => [
        columnIndex(letters),
        { w: characters * 8 + 8 },
      ]),
    ),
    ...(frozen > 0 ? { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: -1 } } : {}),
  };
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

function definedNames({ names }: WorkbookPlan) {
  const entries = names.map(({ name, refersTo }) => {
    const formulaOrRefString = refersTo.replace(/^=/, '');
    // What Univer writes for a name that holds in the whole workbook.
    return [name, { id: name, name, formulaOrRefString, localSheetId: 'AllDefaultWorkbook' }] as const;
  });
  return Object.fromEntries(entries);
}

function cellNotes(plan: WorkbookPlan) {
  const bySheet: Record<string, Record<number, Record<number, object>>> = {};
  plan.sheets.forEach((sheet, i) => {
    for (const { row, column, cell } of placed(sheet)) {
      if (!cell.note) continue;
      const notes = (bySheet[`sheet-${i + 1}`] ??= {});
      const size = { width: 260, height: 32 + Math.ceil(cell.note.length / 34) * 20 };
      (notes[row] ??= {})[column] = {
        id: `${i + 1}-${row}-${column}`,
        row,
        col: column,
        note: cell.note,
        ...size,
      };
    }
  });
  return bySheet;
}

function placed(sheet: SheetPlan): { row: number; column: number; cell: CellPlan }[] {
  return Object.entries(sheet.cells).map(([address, cell]) => {
    const [, letters, digits] = /^([A-Z]+)([1-9]\d*)$/.exec(address) ?? [];
    if (!letters) throw new Error(`${address} on ${sheet.name} is not the address of a cell`);
    return { row: Number(digits) - 1, column: columnIndex(letters), cell };
  });
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
