/** What the cells of a planned workbook show, which a file keeps so that it can be read without being calculated. */
export interface ShownWorkbook {
  value(sheet: string, address: string): Shown;
  /** How many cells the answer of the formula in a cell fills; null where it fills its own alone. */
  spill(sheet: string, address: string): SpillSize | null;
}

export type Shown = number | string | boolean | null | { error: string };

export interface SpillSize {
  rows: number;
  columns: number;
}
