/**
 * What the pane may ask of a spreadsheet. Excel and the embedded workbook both answer, and both pass the
 * same contract tests; the pane knows neither.
 */
export interface Spreadsheet {
  readonly kind: 'excel' | 'embedded';
  /** The prefix of our functions here: OT, or another in a development copy. */
  readonly namespace: string;

  selection(): Promise<SelectedCell>;
  /** Calls back after every change of selection, and after a recalculation that may have changed what is selected. */
  onChange(listener: () => void): () => void;

  /**
   * The values of several references in one round trip, each as rows of cells. A reference is what stands in a
   * formula of the given sheet: `B3`, `'Care packages'!A2:D41`, a defined name. One that cannot be read is null.
   */
  readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]>;

  /** Writes a formula into the selected cell. A cell that holds something is left alone unless `overwrite` is given. */
  insertFormula(formula: string, options?: { overwrite?: boolean }): Promise<InsertOutcome>;
}

/** A blank cell is null; an error is its own kind of value so that no error is taken for text. */
export type CellValue = number | string | boolean | null | CellError;

export interface CellError {
  error: string;
  /** The refusal in words, where the spreadsheet keeps it. */
  message?: string;
}

export interface SelectedCell {
  sheet: string;
  /** Of the active cell, without the sheet: `B3`. */
  address: string;
  /** As the user sees it, in A1 style, with `=`; null where the cell holds a plain value or nothing. */
  formula: string | null;
  value: CellValue;
  /** As displayed, number format applied. */
  text: string;
  /** Where the cell shows part of a spilled table: the address of the cell that holds its formula. */
  spilledFrom: string | null;
}

export type InsertOutcome =
  { inserted: true; address: string } | { inserted: false; address: string; holds: string };

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
