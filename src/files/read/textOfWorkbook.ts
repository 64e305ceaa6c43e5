import { PackageReader } from './package';
import type { FileCell, StoredValue } from './sheetCells';
import { WorkbookFile, type FileSheet } from './workbookFile';

/**
 * The values of every sheet as text that can be pasted into a spreadsheet: the name of the sheet, then a line for each
 * row with tabs between cells. Throws in words where the file is no .xlsx workbook.
 */
export function textOfWorkbook(file: Uint8Array): string {
  const workbook = new WorkbookFile(new PackageReader(file));
  return workbook.sheets.map((sheet) => `${sheet.name}\n${linesOf(workbook, sheet)}`).join('\n\n');
}

function linesOf(workbook: WorkbookFile, { cells }: FileSheet): string {
  const lines: string[][] = [];
  for (const cell of cells) {
    const { kind, text } = shownIn(workbook, cell);
    const line = (lines[cell.row - 1] ??= []);
    line[cell.column - 1] = quoted(kind === 'text' && FORMULA.test(text) ? ` ${text}` : text);
  }
  return Array.from(lines, (line = []) => Array.from(line, (text = '') => text).join('\t')).join('\n');
}

function shownIn(workbook: WorkbookFile, cell: FileCell): StoredValue {
  const value = workbook.value(cell) ?? { kind: 'text', text: '' };
  return value.kind === 'logical' ? { ...value, text: value.text === '1' ? 'TRUE' : 'FALSE' } : value;
}

/** Text that a spreadsheet would take for a formula stays text behind a space. */
const FORMULA = /^[=+\-@]/;

/** As spreadsheets write text with a tab, a line break or a quotation mark in it. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
