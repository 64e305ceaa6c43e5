import type { Injector, Workbook } from '@univerjs/core';
import type { CellValue } from './spreadsheet';

/** What the host needs of an embedded workbook, with or without a page around it. */
export interface EmbeddedWorkbook {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly cells: ExactCells;
  /** Resolves when everything written so far has been calculated. */
  calculated(): Promise<void>;
  /** Whether somebody is typing into a cell at this moment. */
  isBeingEdited(): boolean;
}

/** Cells digit for digit, errors with their words; rows and columns are counted from zero. */
export interface ExactCells {
  read(sheetId: string, row: number, column: number): CellValue;
  readRange(sheetId: string, from: CellPosition, to: CellPosition): CellValue[][];
  /** The last cell that a formula's answer fills; null where it fills its own alone. */
  spillOf(sheetId: string, row: number, column: number): { endRow: number; endColumn: number } | null;
}

export interface CellPosition {
  row: number;
  column: number;
}
