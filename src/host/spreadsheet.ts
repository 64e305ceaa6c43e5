import type { DefinedName } from '../formulas/definedNames';
import type { InsertedRows } from '../formulas/insertedRows';
import type { CellPlace } from '../formulas/places';
import type { CellPlan, NamePlan, SheetPlan } from '../plan/plan';
import { present } from '../formulas/present';
import type { LaidOver, MovedPointer, Obstacle, Pointer } from './laidOver';

export type { CellPlace };

/**
 * What the pane may ask of a spreadsheet. Excel and the embedded workbook both answer, and both pass the
 * same contract tests; the pane knows neither. A method that fails rejects
 * with an error whose message can be shown to the user.
 */
export interface Spreadsheet {
  readonly kind: 'excel' | 'embedded';
  /** The prefix of our functions here: OT, or another in a development copy. */
  readonly namespace: string;

  /**
   * Properties of this spreadsheet that could make figures wrong without a message. Touches no cell; where `mayAddSheet` is given and
   * it is not known yet, a question is asked once on a sheet that is added and taken away again.
   */
  environment(options?: { mayAddSheet?: boolean }): Promise<Environment>;

  /** The active cell. */
  selection(): Promise<SelectedCell>;
  /**
   * Calls back after every change of selection, and after a recalculation that may have changed the selected cells.
   * @returns a function that ends the listening
   */
  onChange(listener: () => void): () => void;
  /**
   * Calls back with true as soon as a change has made figures out of date, and with false when all are final again. Excel
   * tells of neither.
   * @returns a function that ends the listening
   */
  onCalculating(listener: (isCalculating: boolean) => void): () => void;
  /**
   * Calls back after each change that undo would take back, and each time that one is undone or done again. Excel tells
   * of none.
   * @returns a function that ends the listening
   */
  onStep(listener: () => void): () => void;

  /**
   * The values of several references in one round trip, each as rows of cells. A reference is the text in a
   * formula of the given sheet: `B3`, `'Care packages'!A2:D41`, a defined name. One that cannot be read is null.
   */
  readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]>;

  /**
   * Writes a formula into the selected cell. A cell that holds something is left alone unless `overwrite` is given; with
   * `at`, so is any cell but that one.
   * @throws where the spreadsheet does not accept the formula
   */
  insertFormula(formula: string, options?: InsertOptions): Promise<InsertOutcome>;

  /** Names in use, which additions must avoid: of sheets, in order, of tables and of ranges. */
  taken(): Promise<TakenNames>;

  /** Where lists of data are: the tables, and what is selected. */
  lists(): Promise<ListsHeld>;

  /** Waits until the spreadsheet says that it has calculated, but not for ever. */
  settled(): Promise<CalculationState>;

  /** The contents of every sheet, in order, hidden ones included. */
  contents(): Promise<SheetContents[]>;

  /** Of the sheets named, those protected with a password, whose locked cells no change can reach. */
  withPassword(sheets: string[]): Promise<string[]>;

  /** Every name that a formula may use, hidden ones included; tables and names that Excel keeps for itself are none. */
  definedNames(): Promise<DefinedName[]>;

  /** What refers to cells and is no cell. Excel gives names alone: it has no list of its rules, highlights and series. */
  pointers(): Promise<Pointer[]>;

  /** What is over the cells of a range besides what they hold. */
  obstacles(place: RangePlace): Promise<Obstacle[]>;

  /**
   * Adds sheets after the last one, adds names and rows, and changes cells: all contents or none. Contents are values,
   * formulas, names and tables. A failure puts back what was there, looks whether it is, and says what happened and what could
   * not be put back. In the embedded workbook one undo takes all of it away; Excel promises no such thing. Looks that
   * are refused are left out and named in the answer. Resolves when everything has been calculated, or, where Excel does
   * not say so in time, with what is still calculating.
   * @param signal stops the writing as far as it has not come to the end
   * @throws where contents cannot be written: the message says what was put back and what was not; a `Stopped` where the
   * signal is aborted and the workbook has been looked at and is as it was
   */
  apply(
    change: WorkbookChange,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Applied>;

  /**
   * What some cells show with other cells set to given values, set after set. Cells that are set must be open; one with a
   * formula has the value in its place. In every case they hold in the end what they held before, and undo has no entry
   * for it.
   * @returns what the read cells show, a row a set
   * @throws a `Stopped` where the signal is aborted; an error that names input cells that could not be brought back
   */
  recalculateWith(asked: Recalculation): Promise<CellValue[][]>;

  /**
   * Brings a sheet to the front with a cell of it selected.
   * @param address without the sheet: `B3`
   * @throws for a sheet that is not there or, in Excel, is hidden, and for a text that is no address
   */
  show(sheet: string, address: string): Promise<void>;

  /** The whole workbook as an .xlsx file, with the values it shows. */
  file(): Promise<Uint8Array>;

  /**
   * Gives the user a workbook of its own, and answers how: in Excel it opens in a new window, or is downloaded where
   * Excel does not open it; in the browser it is downloaded.
   * @param file bytes of an .xlsx file
   * @param name of the download, with its ending
   * @throws where it can be neither opened nor downloaded
   */
  deliver(file: Uint8Array, name: string): Promise<Delivered>;
}

export interface Environment {
  /** The year from which the workbook counts days; null where the spreadsheet does not say. Ours count from 1900. */
  dateSystem: 1900 | 1904 | null;
  /** What reaches a function of ours for a blank cell. */
  blanks: 'blank' | 'zero' | 'not asked' | 'not known';
  /** Whether this version of the spreadsheet is one that the manifest asks for. */
  isSupported: boolean;
  /** A sheet that was added for a question and could not be taken away. */
  left: string | null;
}

export interface TakenNames {
  sheets: string[];
  /** Of tables and of ranges, which share one list in Excel. */
  names: string[];
}

export interface ListsHeld {
  tables: (RangePlace & { name: string })[];
  /**
   * The part of the selected range that is in use, its blank rows and columns at the end left out; null where nothing in
   * it is, or several ranges are selected.
   */
  selected: RangePlace | null;
}

/** A range by its sheet and its address, `A6:H30`; of a table, with its headings. */
export interface RangePlace {
  sheet: string;
  address: string;
}

export interface WorkbookChange {
  sheets?: SheetPlan[];
  names?: NamePlan[];
  /** Blank rows with the looks of the row above. Ranges of formulas, names, charts and rules that span them widen. */
  rows?: InsertedRows[];
  /** At their addresses once the rows are in. */
  cells?: CellChange[];
  /** Sheets and names of the workbook that are taken away once everything else is written and nothing refers to them. */
  removes?: TakenNames;
  /** Columns of sheets that are there. */
  widths?: ColumnWidth[];
  /** Once the cells are written. Tables are contents; rules and charts are looks. */
  laidOver?: LaidOver[];
  /** What is to refer to other cells from now on. */
  pointers?: MovedPointer[];
  /**
   * Locked cells of protected sheets may change too: protection without a password is taken off, and put back exactly
   * as it was in every case. A sheet with a password refuses the whole change.
   */
  unprotecting?: boolean;
}

/** The outcome of a change whose contents are all written. */
export interface Applied {
  /** Looks and protection that were refused and left out. */
  leftOut: LeftOut[];
  calculation: CalculationState;
}

export interface LeftOut {
  sheet: string;
  /** In words: "page orientation". */
  what: string;
  /** Why, in words; null where it was not tried, because it needs another thing that was left out. */
  reason: string | null;
}

/**
 * Whether what cells show can be relied on. `unfinished`: the spreadsheet did not say that it was done within the wait.
 * `busy`: it said so, and these cells still show that they are calculating. `failed`: an exception ended the calculation.
 */
export type CalculationState =
  { is: 'done' } | { is: 'unfinished' } | { is: 'busy'; cells: CellPlace[] } | { is: 'failed' };

/** Excel may say that it opened a window and open none, and a download may be blocked without a word. */
export type Delivered =
  | { how: 'window' }
  /** `because`: why no window opened, in words. */
  | { how: 'download'; because?: string };

export interface CellChange {
  sheet: string;
  address: string;
  /** A formula is text that starts with `=`; null clears the cell. Number format and look stay, unless they are given. */
  value: string | number | boolean | null;
  /** How the cell looks from now on. */
  looks?: Pick<CellPlan, 'style' | 'look' | 'format' | 'isWrapped'>;
  /** Of a value that starts with `=`: it is text all the same. */
  isText?: true;
  /** Replaces the note of the cell; left out, the note stays. */
  note?: string;
}

export interface ColumnWidth {
  sheet: string;
  /** `B` */
  column: string;
  /** In characters of the default font. A column that is wider stays as it is. */
  atLeast: number;
}

export interface Recalculation {
  /** A cell that a set leaves out has its own value in that set. */
  sets: SetCell[][];
  read: CellPlace[];
  /** After each set, with how many are done. */
  onProgress?: ((done: number) => void) | undefined;
  /** When it is aborted, a `Stopped` is thrown. */
  signal?: AbortSignal | undefined;
}

/** A cell given another value for one calculation, in the unit of the cell. */
export interface SetCell extends CellPlace {
  value: number;
}

export interface Progress {
  /** Between 0 and 1. */
  share: number;
  /** The part being written, as the user knows it: the name of a sheet. */
  what: string;
  /** Everything is written and is being calculated: there is nothing to stop any more. */
  isWritten?: true;
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

export interface InsertOptions {
  overwrite?: boolean;
  /** The cell that the user was asked about. */
  at?: CellPlace;
}

export type InsertOutcome =
  | { inserted: true; address: string }
  /** What the cell holds, in words that are never empty. */
  | { inserted: false; address: string; holds: string }
  /** Another cell is selected now. */
  | { inserted: false; address: string; moved: true };

/** Whether a value is an error of the spreadsheet, such as #N/A. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** What a cell shows while a function of an add-in, or a service, has not answered. */
const STILL_CALCULATING = ['#BUSY!', '#GETTING_DATA'];

/** Neither a figure nor a refusal: the answer is still to come. */
export function isStillCalculating(value: CellValue): boolean {
  return isCellError(value) && STILL_CALCULATING.includes(value.error);
}

/** What the user must know and do before relying on what cells show; null where they can rely on it. */
export function calculationInWords(calculation: CalculationState): string | null {
  switch (calculation.is) {
    case 'done':
      return null;
    case 'unfinished':
      return 'Excel has not said that it has finished calculating, so figures may still be old. Choose Formulas, Calculate Now, and wait until the status bar says Ready. If it never does, save the workbook, close it and open it again.';
    case 'failed':
      return 'The spreadsheet program failed while it was calculating, so figures may be old. Change a cell, or try again. If this comes back, download the workbook, reload the page, and pass on the details under Hand over.';
    case 'busy': {
      const { sheet, address } = present(calculation.cells[0], 'a cell still calculating');
      const more = calculation.cells.length - 1;
      const others = `${more} more ${more === 1 ? 'cell' : 'cells'}`;
      const show = more > 0 ? ` and ${others} show that they are` : ' shows that it is';
      return `${address} on the sheet “${sheet}”${show} still calculating (#BUSY!). That is neither a figure nor a refusal. Wait a moment; if it stays, reload the pane, then choose Formulas, Calculate Now.`;
    }
  }
}
