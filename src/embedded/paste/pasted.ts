/** A cell as a clipboard has it. */
export interface PastedCell {
  /** As it is shown in the program it comes from. */
  text: string;
  /** The number behind it, where the clipboard says. */
  number?: number;
  /** A number format, as Excel writes them. */
  format?: string;
}

export interface PastedTable {
  rows: PastedCell[][];
  /** What a table from elsewhere holds that is not taken over. */
  leftOut: { mergedCells: number; pictures: number };
}

export const noneLeftOut = { mergedCells: 0, pictures: 0 };
