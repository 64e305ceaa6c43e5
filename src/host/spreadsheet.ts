import type { DefinedName } from '../workbooks/definedNames';
import type { NamePlan, SheetPlan } from '../workbooks/plan';

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

  /** Names that what is added must not use: those of sheets, in order, of tables and of ranges. */
  taken(): Promise<TakenNames>;

  /** Everything that stands on the sheets, in order, hidden ones included. */
  contents(): Promise<SheetContents[]>;

  /** Of the sheets named, those protected with a password, whose locked cells no change can reach. */
  withPassword(sheets: string[]): Promise<string[]>;

  /** Every name that a formula may use, hidden ones included; tables and names that Excel keeps for itself are none. */
  definedNames(): Promise<DefinedName[]>;

  /**
   * Adds sheets after the last one, adds names, and changes cells: all of it as one step that one undo takes away where
   * the spreadsheet allows, or none of it. A failure leaves the workbook as it was and says what happened. Resolves
   * when everything has been calculated.
   */
  apply(change: WorkbookChange, onProgress?: (progress: Progress) => void): Promise<void>;

  /**
   * What some cells show with other cells set to given values, set after set. Cells that are set must be open and hold
   * no formula. Whatever happens, they hold in the end what they held before, and undo knows nothing of it.
   */
  recalculateWith(asked: Recalculation): Promise<CellValue[][]>;

  /** Brings a sheet to the front with a cell of it selected. */
  show(sheet: string, address: string): Promise<void>;

  /** The whole workbook as an .xlsx file, with the values it shows. */
  file(): Promise<Uint8Array>;

  /** Gives the user a workbook of its own: in Excel it opens in a new window, in the browser it is downloaded. */
  deliver(file: Uint8Array, name: string): Promise<void>;
}

export interface TakenNames {
  sheets: string[];
  /** Of tables and of ranges, which share one list in Excel. */
  names: string[];
}

export interface WorkbookChange {
  sheets?: SheetPlan[];
  names?: NamePlan[];
  cells?: CellChange[];
  /**
   * Locked cells of protected sheets may change too: protection without a password is taken off, and put back exactly
   * as it was whatever happens. A sheet with a password refuses the whole change.
   */
  unprotecting?: boolean;
}

export interface CellChange {
  sheet: string;
  address: string;
  /** A formula is text that starts with `=`; null clears the cell. Number format and look stay as they are. */
  value: string | number | boolean | null;
  /** Replaces the note of the cell; left out, the note stays. */
  note?: string;
}

export interface Recalculation {
  /** A cell that a set leaves out has its own value in that set. */
  sets: SetCell[][];
  read: CellPlace[];
  /** After each set, with how many are done. */
  onProgress?(done: number): void;
  /** When it is aborted, a `Stopped` is thrown. */
  signal?: AbortSignal;
}

export interface CellPlace {
  sheet: string;
  address: string;
}

export interface SetCell extends CellPlace {
  value: number;
}

export interface Progress {
  /** Between 0 and 1. */
  share: number;
  /** What is being written, as the user knows it: the name of a sheet. */
  what: string;
}

export interface SheetContents {
  name: string;
  isProtected: boolean;
  /** Every cell that holds something, row by row, spilled values included. */
  cells: HeldCell[];
}

export interface HeldCell {
  address: string;
  /** Null where the cell holds a plain value, or shows part of a spilled table. */
  formula: string | null;
  value: CellValue;
  /** Where the cell shows part of a spilled table: the address of the cell that holds its formula. */
  spilledFrom: string | null;
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
