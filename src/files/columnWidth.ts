/** The width that Excel gives a column that states none, in characters, and the height of a row, in points. */
export const PLAIN_COLUMN = 8.43;
export const PLAIN_ROW = 15;

/** A file counts the five pixels beside the characters; a character of the default font is seven wide. */
export function widthInFile(characters: number): number {
  return Math.floor(((characters * 7 + 5) / 7) * 256) / 256;
}

/** The other way about, to the two digits that Excel shows. */
export function charactersOf(width: number): number {
  return Math.max(0, Math.round((width - 5 / 7) * 100) / 100);
}
