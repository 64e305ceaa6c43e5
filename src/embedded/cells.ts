import { CellValueType, type ICellData, type Injector, type Nullable, type Workbook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellValue } from '../host/spreadsheet';
import { documentText } from './documentText';
import { errorIn, isEmptied } from './errorCells';
import type { RefusalLog } from './refusalLog';

/**
 * What cells hold, digit for digit. Univer's own `getValues` rounds to twelve digits and gives text for spilled cells
 * that have a number format; its `getRawValues` does not see spilled cells at all.
 */
export class CellReader {
  constructor(
    private readonly injector: Injector,
    private readonly workbook: Workbook,
    private readonly refusals: RefusalLog,
  ) {}

  read(sheetId: string, row: number, column: number): CellValue {
    const cell = this.spilledCell(sheetId, row, column) ?? this.ownCell(sheetId, row, column);
    return this.withWords(cell, sheetId, row, column);
  }

  readOwn(sheetId: string, row: number, column: number): CellValue {
    return this.withWords(this.ownCell(sheetId, row, column), sheetId, row, column);
  }

  private withWords(cell: Nullable<ICellData>, sheetId: string, row: number, column: number): CellValue {
    const error = cell?.p ? null : errorIn(cell);
    if (error === null) return plainValue(cell);
    const refusal = this.refusals.get(this.workbook.getUnitId(), sheetId, row, column);
    return refusal?.code === error ? { error, message: refusal.message } : { error };
  }

  /** Rows of cells, both corners included, counted from zero. */
  readRange(
    sheetId: string,
    from: { row: number; column: number },
    to: { row: number; column: number },
  ): CellValue[][] {
    return steps(from.row, to.row).map((row) =>
      steps(from.column, to.column).map((column) => this.read(sheetId, row, column)),
    );
  }

  /** The cells a formula's answer fills; null where it fills its own alone. */
  spillOf(sheetId: string, row: number, column: number): { endRow: number; endColumn: number } | null {
    const unitId = this.workbook.getUnitId();
    const range = this.injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[sheetId]?.[row]?.[
      column
    ];
    // Univer writes that a table has no room to the one or to the other.
    const shown = [this.spilledCell(sheetId, row, column), this.ownCell(sheetId, row, column)];
    if (!range || shown.some((cell) => cell?.v === '#SPILL!')) return null;
    return range.endRow > row || range.endColumn > column ? range : null;
  }

  private ownCell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
    return cell && isEmptied(cell) ? null : cell;
  }

  private spilledCell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    const spilled = this.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return spilled[this.workbook.getUnitId()]?.[sheetId]?.[row]?.[column];
  }
}

function plainValue(cell: Nullable<ICellData>): number | string | boolean | null {
  if (!cell) return null;
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return documentText(text);
  if (cell.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? Number(cell.v) === 1 || cell.v === true : cell.v;
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
