import type {
  Applied,
  CalculationState,
  CellValue,
  Delivered,
  Environment,
  HeldCell,
  InsertOptions,
  InsertOutcome,
  ListsHeld,
  Progress,
  Recalculation,
  SelectedCell,
  SheetContents,
  Spreadsheet,
  TakenNames,
  WorkbookChange,
} from '../../src/host/spreadsheet';
import type { DefinedName } from '../../src/formulas/definedNames';
import type { Obstacle, Pointer } from '../../src/host/laidOver';
import { Stopped, stopIfAsked } from '../../src/host/recalculation';

export interface FakeCell {
  value: CellValue;
  formula?: string;
  /** As displayed; the plain value where not given. */
  text?: string;
  spilledFrom?: string;
}

/** A spreadsheet of a few cells that calculates nothing: its cells hold what the test says they hold. */
export class FakeSpreadsheet implements Spreadsheet {
  kind: Spreadsheet['kind'] = 'embedded';
  readonly insertions: { address: string; formula: string }[] = [];
  /** What was asked of readRanges, a list for each round trip. */
  readonly reads: string[][] = [];
  /** Set to make the next answers fail, as a host does that cannot be reached. */
  failure: string | null = null;
  selected = 'A1';
  /** Every change that was applied, in order; one that failed is not among them. */
  readonly changes: WorkbookChange[] = [];
  readonly shown: { sheet: string; address: string }[] = [];
  readonly delivered: { file: Uint8Array; name: string }[] = [];
  /** Sheets and names beside the one sheet and the names it was made with. */
  readonly others: TakenNames = { sheets: [], names: [] };
  /** What `file` answers. */
  saved = new Uint8Array([0x50, 0x4b]);
  /** Set to keep `apply` waiting once it has told of its progress. */
  gate: Promise<void> | null = null;
  /** What `apply` answers. */
  applied: Applied = { leftOut: [], calculation: { is: 'done' } };
  /** What recalculating does to the cells: a small model, where a test needs one. */
  calculate: ((cells: Record<string, FakeCell>) => void) | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly stepListeners = new Set<() => void>();
  private readonly calculatingListeners = new Set<(isCalculating: boolean) => void>();

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

  /** What `environment` answers, and whether each question allowed a sheet to be added. */
  surroundings: Environment = { dateSystem: 1900, blanks: 'blank', left: null, isSupported: true };
  readonly asked: boolean[] = [];

  async environment({ mayAddSheet = false } = {}): Promise<Environment> {
    this.asked.push(mayAddSheet);
    return this.surroundings;
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

  onCalculating(listener: (isCalculating: boolean) => void): () => void {
    this.calculatingListeners.add(listener);
    return () => void this.calculatingListeners.delete(listener);
  }

  /** Figures are out of date from now on, or all are final. */
  calculating(isCalculating: boolean): void {
    for (const listener of [...this.calculatingListeners]) listener(isCalculating);
  }

  onStep(listener: () => void): () => void {
    this.stepListeners.add(listener);
    return () => void this.stepListeners.delete(listener);
  }

  /** Something that undo would take back has happened, or an undo. */
  stepped(): void {
    for (const listener of [...this.stepListeners]) listener();
  }

  async readRanges(references: string[], sheet: string): Promise<(CellValue[][] | null)[]> {
    this.failIfTold();
    this.reads.push(references);
    return references.map((reference) => (sheet === this.sheet ? this.read(reference) : null));
  }

  async insertFormula(formula: string, options: InsertOptions = {}): Promise<InsertOutcome> {
    this.failIfTold();
    const address = this.selected;
    if (options.at && options.at.address !== address) return { inserted: false, address, moved: true };
    const cell = this.cells[address];
    if (cell && !options.overwrite) {
      return { inserted: false, address, holds: cell.formula ?? cell.text ?? displayed(cell.value) };
    }
    this.insertions.push({ address, formula });
    this.set(address, { value: 0, formula });
    return { inserted: true, address };
  }

  async taken(): Promise<TakenNames> {
    this.failIfTold();
    return {
      sheets: [this.sheet, ...this.others.sheets],
      names: [...Object.keys(this.names), ...this.others.names],
    };
  }

  /** What `lists` answers. */
  held: ListsHeld = { tables: [], selected: null };

  async lists(): Promise<ListsHeld> {
    this.failIfTold();
    return this.held;
  }

  async settled(): Promise<CalculationState> {
    return this.applied.calculation;
  }

  async withPassword(): Promise<string[]> {
    return [];
  }

  async contents(): Promise<SheetContents[]> {
    this.failIfTold();
    const cells = Object.entries(this.cells)
      .filter(([, cell]) => cell.value !== null || cell.formula)
      .map(([address, { value, formula, spilledFrom }]): HeldCell => ({
        address,
        formula: formula ?? null,
        value,
        spilledFrom: spilledFrom ?? null,
      }));
    cells.sort((a, b) => placeOf(a.address) - placeOf(b.address));
    return [{ name: this.sheet, isProtected: false, cells }];
  }

  async definedNames(): Promise<DefinedName[]> {
    this.failIfTold();
    return Object.entries(this.names).map(([name, refersTo]) => ({ name, refersTo }));
  }

  /** What `pointers` and `obstacles` answer. */
  pointing: Pointer[] = [];
  inTheWay: Obstacle[] = [];

  async pointers(): Promise<Pointer[]> {
    return this.pointing;
  }

  async obstacles(): Promise<Obstacle[]> {
    return this.inTheWay;
  }

  async apply(
    change: WorkbookChange,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Applied> {
    const sheets = change.sheets ?? [];
    sheets.forEach(({ name }, i) => onProgress?.({ share: (i + 0.5) / sheets.length, what: name }));
    await this.gate;
    this.failIfTold();
    stopIfAsked(signal);
    this.changes.push(change);
    this.others.sheets.push(...sheets.map(({ name }) => name));
    this.others.names.push(...(change.names ?? []).map(({ name }) => name));
    for (const { address, value, isText } of (change.cells ?? []).filter(
      ({ sheet }) => sheet === this.sheet,
    )) {
      const isFormula = typeof value === 'string' && value.startsWith('=') && !isText;
      this.cells[address] = isFormula ? { value: 0, formula: value } : { value };
    }
    this.changed();
    return this.applied;
  }

  /** Recalculations asked for, and how many sets were worked out of each. */
  readonly recalculations: { sets: Recalculation['sets']; done: number }[] = [];

  async recalculateWith({ sets, read, onProgress, signal }: Recalculation): Promise<CellValue[][]> {
    this.failIfTold();
    const before = Object.fromEntries(Object.entries(this.cells).map(([at, cell]) => [at, { ...cell }]));
    const asked = { sets, done: 0 };
    this.recalculations.push(asked);
    const bringBack = () => {
      for (const [address, cell] of Object.entries(before)) this.cells[address] = { ...cell };
      this.calculate?.(this.cells);
    };
    try {
      const answers: CellValue[][] = [];
      for (const set of sets) {
        stopIfAsked(signal);
        await this.gate;
        this.failIfTold();
        bringBack();
        for (const { address, value } of set) this.cells[address] = { ...this.cells[address], value };
        this.calculate?.(this.cells);
        answers.push(read.map(({ address }) => this.cells[address]?.value ?? null));
        asked.done++;
        onProgress?.(asked.done);
      }
      return answers;
    } catch (error) {
      throw error instanceof Stopped ? new Stopped(asked.done > 0) : error;
    } finally {
      bringBack();
    }
  }

  async show(sheet: string, address: string): Promise<void> {
    this.failIfTold();
    this.shown.push({ sheet, address });
  }

  async file(): Promise<Uint8Array> {
    this.failIfTold();
    return this.saved;
  }

  /** How `deliver` answers that it did so. */
  how: Delivered = { how: 'download' };

  async deliver(file: Uint8Array, name: string): Promise<Delivered> {
    this.failIfTold();
    this.delivered.push({ file, name });
    return this.how;
  }

  private read(reference: string): CellValue[][] | null {
    const plain = (this.names[reference] ?? reference).replace(/^.*!/, '').replaceAll('$', '');
    const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(plain);
    if (!match) return null;
    const [, left = '', top, right = left, bottom = top] = match;
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

/** Row by row, left to right. */
function placeOf(address: string): number {
  const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return Number(row) * 100_000 + columnNumber(letters);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
