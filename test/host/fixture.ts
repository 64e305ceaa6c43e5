import type { CellValue } from '../../src/host/spreadsheet';

/** A workbook to test with, for every host alike. */
export interface WorkbookFixture {
  /** By sheet, then by address: what the user typed there. Text that starts with `=` is a formula. */
  sheets: Record<string, Record<string, Typed | FormattedCell>>;
  /** Defined names, and what they refer to: `'Care packages'!$B$2:$B$4`. `Sums!Rate` is a name of that sheet alone. */
  names?: Record<string, string>;
  /** What each formula gives, for a host that cannot calculate; one that can must give the same. */
  results?: Record<string, Calculation>;
  /** What each number format makes of a number, for a host that cannot format; one that can must show the same. */
  shows?: Record<string, (value: number) => string>;
}

export type Typed = string | number | boolean;

export interface FormattedCell {
  typed: Typed;
  /** An Excel number format. */
  format: string;
  /** The text that the format makes of it. */
  shows: string;
}

/** Reads other cells: `B3` of its own sheet, `Inputs!B3` of another; a blank, or no such sheet, is null. An array spills. */
export type Calculation = (cell: (address: string) => CellValue) => CellValue | CellValue[][];
