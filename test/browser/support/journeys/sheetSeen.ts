/** A sheet as a person reads it: rows by their first words, columns by the headings of their table. */
export class SheetSeen {
  readonly rows: string[][];

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    this.rows = rowsOf(text);
  }

  /** What the cell shows in a row, under a heading. */
  shown(row: string, heading: string): string {
    const at = this.rowOf(row);
    return this.rows[at]?.[this.columnOf(heading, at)] ?? '';
  }

  /** A figure as it is shown, without its signs: −£1,234 is −1234, 45.0% is 0.45. */
  figure(row: string, heading: string): number {
    const shown = this.shown(row, heading);
    const isNegative = /^[-−(]/.test(shown);
    const size = Number(shown.replace(/[-−(),£\s]|%$/g, ''));
    if (shown === '' || Number.isNaN(size))
      throw new Error(`${this.name}, ${row}, ${heading} shows “${shown}”, not a figure`);
    return (isNegative ? -size : size) / (shown.endsWith('%') ? 100 : 1);
  }

  address(row: string, heading: string): string {
    const at = this.rowOf(row);
    return `${letter(this.columnOf(heading, at))}${at + 1}`;
  }

  /** The sheet from the row that begins with some words, each cell still at its address. */
  below(words: string): SheetSeen {
    const at = this.rows.findIndex(([first]) => first?.startsWith(words));
    if (at < 0) throw new Error(`${this.name} has no row that begins “${words}”:\n${this.text}`);
    const rest = new SheetSeen(this.name, '');
    rest.rows.splice(0, 1, ...this.rows.map((row, i) => (i < at ? [] : row)));
    return rest;
  }

  /** The whole words of the first row that begins with some. */
  rowCalled(beginning: string): string {
    const found = this.rows.find(([first]) => first?.startsWith(beginning))?.[0];
    if (found === undefined) throw new Error(`${this.name} has no row that begins “${beginning}”`);
    return found;
  }

  /** Cells that show an error. */
  errors(): string[] {
    return this.rows.flatMap((row, r) =>
      row.flatMap((shown, c) =>
        /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|SPILL!|NULL!|CALC!)/.test(shown)
          ? [`${this.name}!${letter(c)}${r + 1} ${shown}`]
          : [],
      ),
    );
  }

  private rowOf(words: string): number {
    const at = this.rows.findIndex(([first]) => first === words);
    if (at < 0) throw new Error(`${this.name} has no row “${words}”:\n${this.text}`);
    return at;
  }

  private columnOf(heading: string, row: number): number {
    // A table begins below a blank row; its cells may hold the same words as its headings.
    let top = row;
    while (top > 0 && (this.rows[top - 1]?.[0] ?? '') !== '') top--;
    for (const headings of this.rows.slice(top, row)) {
      const at = headings.indexOf(heading);
      if (at >= 0) return at;
    }
    throw new Error(`${this.name} has no heading “${heading}” above row ${row + 1}`);
  }
}

const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);

/** Text from the clipboard as cells; one with line ends in it is in quotation marks. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (isQuoted && character === '"' && text.charAt(i + 1) === '"') {
      cell += '"';
      i++;
    } else if (character === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === '\t') end();
    else if (character === '\n') {
      end();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  end();
  return rows;
}
