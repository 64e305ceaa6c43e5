/** How many rows and columns the grid of Excel has. */
export const GRID = { rows: 1_048_576, columns: 16_384 } as const;

/** Excel's own limits, in characters: of a text, a formula, and what a validation holds. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;
export const LONGEST_LIST = 255;
export const LONGEST_MESSAGE = 225;

/** The least number that a rule without limits of its own asks for. */
export const anyNumber = { decimal: -1e15, whole: -1e15, date: 0 } as const;
