import { addressesIn, cellAt } from '../../formulas/addresses';
import type { SheetPlan } from '../../plan/plan';
import type { Shown, ShownWorkbook } from '../xlsx/shown';
import { openXlsx } from './openXlsx';

/**
 * The values of every sheet as text that can be pasted into a spreadsheet: the name of the sheet, then a line for each
 * row with tabs between cells. Throws in words where the file is no .xlsx workbook.
 */
export function textOfWorkbook(file: Uint8Array): string {
  const { plan, shown } = openXlsx(file);
  return plan.sheets.map((sheet) => `${sheet.name}\n${linesOf(sheet, shown)}`).join('\n\n');
}

function linesOf({ name, cells }: SheetPlan, shown: ShownWorkbook): string {
  const lines: string[][] = [];
  for (const at of addressesOf(name, cells, shown)) {
    const value = shown.value(name, at);
    const text = textOf(value);
    if (text === '') continue;
    const { row, column } = cellAt(at);
    (lines[row] ??= [])[column] = quoted(typeof value === 'string' && FORMULA.test(text) ? ` ${text}` : text);
  }
  return Array.from(lines, (line = []) => Array.from(line, (text = '') => text).join('\t')).join('\n');
}

/** Of every cell with contents, those that a formula fills included. */
function addressesOf(sheet: string, cells: SheetPlan['cells'], shown: ShownWorkbook): string[] {
  return Object.keys(cells).flatMap((at) => {
    const spill = shown.spill(sheet, at);
    if (!spill) return [at];
    const { row, column } = cellAt(at);
    return addressesIn({
      top: row,
      left: column,
      bottom: row + spill.rows - 1,
      right: column + spill.columns - 1,
    });
  });
}

function textOf(value: Shown): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** Text that a spreadsheet would take for a formula stays text behind a space. */
const FORMULA = /^[=+\-@]/;

/** As spreadsheets write text with a tab, a line break or a quotation mark in it. */
function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
