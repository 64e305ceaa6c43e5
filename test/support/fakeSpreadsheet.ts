import type { CellValue, InsertOutcome, SelectedCell, Spreadsheet } from '../../src/host/spreadsheet';

export interface FakeCell {
  value: CellValue;
  formula?: string;
  /** As displayed; the plain value where not given. */
  text?: string;
  spilledFrom?: string;
}

/** A spreadsheet of a few cells that calculates nothing: its cells hold what the test says they hold. */
export class FakeSpreadsheet implements Spreadsheet {
  readonly kind = 'embedded';
  readonly insertions: { address: string; formula: string }[] = [];
  /** What was asked of readRanges, a list for each round trip. */
  readonly reads: string[][] = [];
  /** Set to make the next answers fail, as a host does that cannot be reached. */
  failure: string | null = null;
  selected = 'A1';
  private readonly listeners = new Set<() => void>();

  constructor(
    /** By address on the one sheet, or by name: `Rate: 'B3'` in `names`. */
    readonly cells: Record<string, FakeCell> = {},
    readonly names: Record<string, string> = {},
    readonly sheet = 'Sheet1',
    readonly namespace = 'OT',
  ) {}

  select(address: string): void {
    this.selected = address;
    this.changed();
  }

  set(address: string, cell: FakeCell): void {
    this.cells[address] = cell;
    this.changed();
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  get listenerCount(): number {
    return this.listeners.size;
  }

  async selection(): Promise<SelectedCell> {
    this.failIfTold();
    const cell = this.cells[this.selected];
    const value = cell?.value ?? null;
    return {
      sheet: this.sheet,
      address: this.selected,
      formula: cell?.formula ?? null,
      value,
      text: cell?.text ?? displayed(value),
      spilledFrom: cell?.spilledFrom ?? null,
    };
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]> {
    this.failIfTold();
    this.reads.push(references);
    return references.map((reference) => (sheet === this.sheet ? this.read(reference) : null));
  }

  async insertFormula(formula: string, options: { overwrite?: boolean } = {}): Promise<InsertOutcome> {
    this.failIfTold();
    const address = this.selected;
    const cell = this.cells[address];
    if (cell && !options.overwrite) {
      return { inserted: false, address, holds: cell.formula ?? cell.text ?? displayed(cell.value) };
    }
    this.insertions.push({ address, formula });
    this.set(address, { value: 0, formula });
    return { inserted: true, address };
  }

  private read(reference: string): CellValue[][] | null {
    const plain = (this.names[reference] ?? reference).replace(/^.*!/, '').replaceAll('$', '');
    const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(plain);
    if (!match) return null;
    const [, left, top, right = left, bottom = top] = match;
    const rows: CellValue[][] = [];
    for (let row = Number(top); row <= Number(bottom); row++) {
      const cells: CellValue[] = [];
      for (let column = columnNumber(left); column <= columnNumber(right); column++) {
        cells.push(this.cells[`${columnLetters(column)}${row}`]?.value ?? null);
      }
      rows.push(cells);
    }
    return rows;
  }

  private failIfTold(): void {
    if (this.failure !== null) throw new Error(this.failure);
  }
}

function displayed(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
