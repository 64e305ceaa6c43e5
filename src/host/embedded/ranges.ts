import type { Worksheet } from '@univerjs/core';
import { deserializeRangeWithSheet, IDefinedNamesService } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { CellPosition, EmbeddedWorkbook } from './workbook';
import { placeOf, type Place } from '../../formulas/places';
import type { CellValue } from '../spreadsheet';

/** More than any formula of ours reads, and little enough for a browser to hold. */
const MOST_CELLS = 500_000;

/**
 * The values of one reference; null where it cannot be read.
 * @param reference as for `readRanges` of the contract
 * @param sheet in whose formulas the reference is written so
 */
export function readReference(
  book: EmbeddedWorkbook,
  reference: string,
  sheet: string,
): CellValue[][] | null {
  const place = placeOf(reference, sheet);
  const area = place && ('name' in place ? areaNamed(book, place) : place);
  if (!area) return null;
  const worksheet = book.workbook.getSheetBySheetName(area.sheet);
  return worksheet ? readArea(book, worksheet, area) : null;
}

type CellsOnSheet = Extract<Place, { address: string }>;

/** A name of the sheet comes before the same name of the workbook. */
function areaNamed(
  { injector, workbook }: EmbeddedWorkbook,
  { sheet, name }: { sheet: string; name: string },
): CellsOnSheet | null {
  const sheetId = workbook.getSheetBySheetName(sheet)?.getSheetId();
  const names = Object.values(
    injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {},
  );
  const sought = name.toLowerCase();
  const found = [sheetId, SCOPE_WORKBOOK_VALUE_DEFINED_NAME].map((scope) =>
    names.find((entry) => entry.name.toLowerCase() === sought && entry.localSheetId === scope),
  );
  const refersTo = (found[0] ?? found[1])?.formulaOrRefString.replace(/^=/, '');
  const place = refersTo === undefined ? null : placeOf(refersTo, sheet);
  return place && 'address' in place ? place : null;
}

function readArea(
  { cells }: EmbeddedWorkbook,
  worksheet: Worksheet,
  { address, spill }: CellsOnSheet,
): CellValue[][] | null {
  const { from, to } = corners(address);
  const sheetId = worksheet.getSheetId();
  if (spill) {
    const end = cells.spillOf(sheetId, from.row, from.column);
    return end && cells.readRange(sheetId, from, { row: end.endRow, column: end.endColumn });
  }
  const size = (to.row - from.row + 1) * (to.column - from.column + 1);
  return size > MOST_CELLS ? null : cells.readRange(sheetId, from, to);
}

function corners(address: string): { from: CellPosition; to: CellPosition } {
  const { startRow, endRow, startColumn, endColumn } = deserializeRangeWithSheet(address).range;
  return {
    from: { row: Math.min(startRow, endRow), column: Math.min(startColumn, endColumn) },
    to: { row: Math.max(startRow, endRow), column: Math.max(startColumn, endColumn) },
  };
}
