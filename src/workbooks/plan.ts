/** A workbook as a value: what is to be written, without a spreadsheet to write it into. */
export interface WorkbookPlan {
  title: string;
  sheets: SheetPlan[];
  names: NamePlan[];
}

export interface SheetPlan {
  name: string;
  /** Widths in characters of the default font, by column letter. */
  columns: Record<string, number>;
  /** By A1 address. */
  cells: Record<string, CellPlan>;
  /** Rows that stay in sight while scrolling, counted from the top. */
  frozenRows?: number;
}

export interface CellPlan {
  /** A plain value, or a formula when it is text that starts with `=`. None where a spilled table will land. */
  value?: string | number | boolean;
  style?: CellStyle;
  /** An Excel number format: `£#,##0`. */
  format?: string;
  /** The words of a cell note. */
  note?: string;
}

/** What a cell is for; each writer draws it in its own way, from one palette. */
export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'numberHeading'
  | 'label'
  | 'input'
  | 'calculation'
  | 'result'
  | 'note'
  | 'check';

export interface NamePlan {
  name: string;
  /** `'Derby case'!$C$6` */
  refersTo: string;
}
