/** A cell as a clipboard has it. */
export interface PastedCell {
  /** As it is shown in the program it comes from. */
  text: string;
  /** With the spaces at its ends, which belong to a text and to no number. */
  exact?: string;
  /** It is text there, even if it looks like a number. */
  isText?: boolean;
  /** The number behind it, where the clipboard says. */
  number?: number;
  /** A number format, as Excel writes them. */
  format?: string;
}

/** Parts that a table from elsewhere holds, or may hold, and that are not pasted. */
export interface NotPasted {
  /** It comes from one: of formulas, rules and highlights there is nothing on the clipboard. */
  isSpreadsheet: boolean;
  /** A cell has a font, a colour or a border of its own. */
  isDressed: boolean;
  mergedCells: number;
  pictures: number;
  links: number;
  comments: number;
  /** Pieces of text that were deleted or struck out beside others. */
  deleted: number;
  /** Rows and columns that were hidden where they were copied. */
  hidden: number;
}

export interface PastedTable {
  /** Of different lengths, and with gaps, where cells are missing. */
  rows: PastedCell[][];
  leftOut: NotPasted;
}

export const noneLeftOut: NotPasted = {
  isSpreadsheet: false,
  isDressed: false,
  mergedCells: 0,
  pictures: 0,
  links: 0,
  comments: 0,
  deleted: 0,
  hidden: 0,
};
