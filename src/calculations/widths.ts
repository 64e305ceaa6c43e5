const LABEL = 46;
const UNIT = 18;
const VALUE = 18;
/** Of where a figure comes from, which is a sentence; narrower where a column of a table shares it. */
const SOURCE = 80;
const SOURCE_IN_TABLE = 44;

/** Of the columns of a calculation, in characters: label, unit, value and source, and those of its table. */
export function widthsOf(table: readonly number[]): number[] {
  const least = [LABEL, UNIT, VALUE, table.length > 3 ? SOURCE_IN_TABLE : SOURCE];
  return Array.from({ length: Math.max(least.length, table.length) }, (_, i) =>
    Math.max(least[i] ?? 0, table[i] ?? 0),
  );
}

/** A text divided into rows of a width in characters, so that no cell is merged or made higher. */
export function inRows(text: string, room: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
}
