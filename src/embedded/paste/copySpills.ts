import {
  extractPureTextFromCell,
  type ICellData,
  type Injector,
  type IRange,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { EXCEL_NAMES, marksOf } from './copyMarks';

/** The cells to copy where a formula fills cells beyond its own: Univer copies only the formula's cell. */
export interface SpilledCopy {
  plain: string;
  html: string;
  /** Values of cells whose formula is not copied with them; the others come again with it. */
  values: { row: number; column: number; cell: ICellData }[];
}

/** Null where no spilled cell is in the range. Rows left out, because they are filtered, are not among `rows`. */
export function spilledCopy(
  injector: Injector,
  sheet: Worksheet,
  range: IRange,
  rows: number[],
  copyId: string,
): SpilledCopy | null {
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[sheet.getUnitId()]?.[
    sheet.getSheetId()
  ];
  const anchors = tablesFrom(injector, sheet, range);
  const values: SpilledCopy['values'] = [];
  let isSpilled = false;
  const cells = rows.map((row) =>
    columnsOf(range).map((column) => {
      const cell = spilled?.[row]?.[column];
      isSpilled ||= cell != null;
      const isOwn = anchors.some((table) => contains(table, row, column));
      if (cell && !isOwn) values.push({ row, column, cell: { v: cell.v, t: cell.t } });
      const shown = sheet.getCell(row, column);
      return {
        text: extractPureTextFromCell(shown),
        format: sheet.getComposedCellStyle(row, column)?.n?.pattern,
        cell: cell ?? sheet.getCellRaw(row, column),
      };
    }),
  );
  if (!isSpilled) return null;
  const html = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return {
    values,
    plain: cells.map((row) => row.map(({ text }) => plainCell(text)).join('\t')).join('\n'),
    html: `<table ${EXCEL_NAMES} data-copy-id="${copyId}"><tbody>${html}</tbody></table>`,
  };
}

/**
 * The tables whose formulas are in the range. One without room (#SPILL!) claims its place all the same, and shows
 * nothing beyond its own cell.
 */
function tablesFrom(injector: Injector, sheet: Worksheet, range: IRange): IRange[] {
  const [unitId, sheetId] = [sheet.getUnitId(), sheet.getSheetId()];
  const model = injector.get(FormulaDataModel);
  const tables = model.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
  const shown = model.getArrayFormulaCellData()[unitId]?.[sheetId];
  return Object.values(tables)
    .flatMap((columns): Nullable<IRange>[] => Object.values(columns ?? {}))
    .filter((table): table is IRange => table != null && contains(range, table.startRow, table.startColumn))
    .map((table) => {
      const { startRow, startColumn } = table;
      const hasRoom = shown?.[startRow]?.[startColumn]?.v !== '#SPILL!';
      return hasRoom ? table : { ...table, endRow: startRow, endColumn: startColumn };
    });
}

function contains(
  { startRow, endRow, startColumn, endColumn }: IRange,
  row: number,
  column: number,
): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
}

function columnsOf({ startColumn, endColumn }: IRange): number[] {
  return Array.from({ length: endColumn - startColumn + 1 }, (_, i) => startColumn + i);
}

function plainCell(text: string): string {
  return /["\t\n]/.test(text) && /[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlCell({
  text,
  format,
  cell,
}: {
  text: string;
  format: string | undefined;
  cell: Nullable<ICellData>;
}): string {
  const marks = Object.entries(marksOf(cell, format)).map(([name, value]) => ` ${name}="${value}"`);
  return `<td${marks.join('')}>${escaped(text).replaceAll('\n', '<br>')}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
