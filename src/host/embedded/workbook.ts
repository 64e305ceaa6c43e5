import type { IMutationInfo, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { InsertedRows } from '../../formulas/insertedRows';
import type { Obstacle, Pointer } from '../laidOver';
import type { CellValue, ListsHeld, RangePlace, WorkbookChange } from '../spreadsheet';

/** The parts of an embedded workbook that the host needs, with or without a page around it. */
export interface EmbeddedWorkbook {
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly cells: ExactCells;
  /** Resolves when everything written so far has been calculated. */
  calculated(): Promise<void>;
  /** Calls back as figures go out of date, and as all are final again, until the function it gives is called. */
  onFigures(listener: (isCalculating: boolean) => void): () => void;
  /** Whether the user is typing into a cell at this moment. */
  isBeingEdited(): boolean;
  /** Resolves when notes, validation and highlights can be written. */
  ready(): Promise<void>;
  /** Rows put in, as mutations; to be asked for when all before it is done. */
  rowStepOf(rows: InsertedRows): Promise<ChangeStep>;
  /** A change that has been checked, but its rows, as mutations that can be done, undone and done again. */
  stepsOf(change: WorkbookChange, making?: Making): Promise<ChangeStep[]>;
  /** The steps that the user can undo. */
  readonly undo: {
    /** Keeps the changes of `work` out of the user’s step: in a step of their own, or with null in none. */
    apart<T>(own: OwnStep | null, work: () => T): T;
    ownStep(): OwnStep;
    /** Brings back the changes of a failed step; true where all is as it was, looks, notes and rules too. */
    restore(own: OwnStep): boolean;
    push(own: OwnStep, redos: IMutationInfo[], undos: IMutationInfo[]): void;
    /** Calls back after each step, and each time that one is undone or done again, until the function it gives is called. */
    onStep(listener: () => void): () => void;
  };
  isProtected(sheet: Worksheet): boolean;
  /** Runs what the add-in itself writes, to protected cells too. */
  allowing<T>(work: () => T): T;
  /** The tables on its sheets, headings included. */
  tables(): ListsHeld['tables'];
  /** What refers to cells and is no cell. */
  pointers(): Promise<Pointer[]>;
  /** What is over the cells of a range besides what they hold. */
  obstacles(place: RangePlace): Obstacle[];
  file(): Promise<Uint8Array>;
  download(file: Uint8Array, name: string): void;
}

/** The former state of what a step changes that is not the user’s. */
export type OwnStep = object;

/** What is heard and said while the mutations of a long change are made. */
export interface Making {
  /** Between 0 and 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal | undefined;
}

export interface ChangeStep {
  /** The sheet that is written; empty for names. */
  what: string;
  redos: IMutationInfo[];
  /** In the order in which they are to be done. */
  undos: IMutationInfo[];
}

/** Cells digit for digit, errors with their words; rows and columns are counted from zero. */
export interface ExactCells {
  read(sheetId: string, row: number, column: number): CellValue;
  /** What the cell itself holds, without what formulas of other cells spill into it. */
  readOwn(sheetId: string, row: number, column: number): CellValue;
  readRange(sheetId: string, from: CellPosition, to: CellPosition): CellValue[][];
  /** The last cell that a formula's answer fills; null where it fills its own alone. */
  spillOf(sheetId: string, row: number, column: number): { endRow: number; endColumn: number } | null;
}

/** A cell as Univer counts: its row and column from 0. */
export interface CellPosition {
  row: number;
  column: number;
}
