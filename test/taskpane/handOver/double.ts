import type {
  Applied,
  CalculationState,
  CellChange,
  CellValue,
  Delivered,
  HeldCell,
  SheetContents,
  Spreadsheet,
  WorkbookChange,
} from '../../../src/host/spreadsheet';

export type Held = [address: string, formula: string | null, value: CellValue, spilledFrom?: string];

export function contentsOf(
  sheets: Record<string, { isProtected?: boolean; cells: Held[] }>,
): SheetContents[] {
  return Object.entries(sheets).map(([name, { isProtected = false, cells }]) => ({
    name,
    isProtected,
    cells: cells.map(([address, formula, value, spilledFrom = null]): HeldCell => ({
      address,
      formula,
      value,
      spilledFrom,
    })),
  }));
}

/** A workbook of which only what handing over needs is there. */
export class Double {
  readonly kind: Spreadsheet['kind'];
  readonly namespace = 'OT';
  readonly applied: WorkbookChange[] = [];
  readonly delivered: { file: Uint8Array; name: string }[] = [];
  failure: string | null = null;
  /** Sheets whose protection has a password. */
  passwords: string[] = [];
  saved: Uint8Array = new Uint8Array();

  constructor(
    public held: SheetContents[] = [],
    {
      kind = 'embedded',
      calculate = (change) => change.value,
    }: { kind?: Spreadsheet['kind']; calculate?: (change: CellChange) => CellValue } = {},
  ) {
    this.kind = kind;
    this.calculate = calculate;
  }

  private readonly calculate: (change: CellChange) => CellValue;

  /** What `settled` answers. */
  calculation: CalculationState = { is: 'done' };

  private readonly stepListeners = new Set<() => void>();

  onStep(listener: () => void) {
    this.stepListeners.add(listener);
    return () => void this.stepListeners.delete(listener);
  }

  /** Something that undo would take back has happened, or an undo. */
  stepped() {
    for (const listener of [...this.stepListeners]) listener();
  }

  async settled() {
    return this.calculation;
  }

  async contents() {
    if (this.failure !== null) throw new Error(this.failure);
    return JSON.parse(JSON.stringify(this.held)) as SheetContents[];
  }

  async withPassword(sheets: string[]) {
    return sheets.filter((sheet) => this.passwords.includes(sheet));
  }

  async taken() {
    return { sheets: this.held.map(({ name }) => name), names: [] };
  }

  async apply(change: WorkbookChange): Promise<Applied> {
    if (this.failure !== null) throw new Error(this.failure);
    const isGuarded = (sheet: string) => this.held.some((held) => held.name === sheet && held.isProtected);
    for (const { sheet } of change.cells ?? []) {
      if (this.passwords.includes(sheet)) throw new Error(`${sheet} has a password.`);
      if (isGuarded(sheet) && !change.unprotecting) throw new Error(`${sheet} is protected.`);
    }
    this.applied.push(change);
    for (const one of change.cells ?? []) {
      const cell = this.held
        .find(({ name }) => name === one.sheet)!
        .cells.find(({ address }) => address === one.address)!;
      const isFormula = typeof one.value === 'string' && one.value.startsWith('=') && !one.isText;
      Object.assign(cell, {
        formula: isFormula ? one.value : null,
        value: this.calculate(one),
        spilledFrom: null,
      });
    }
    return { leftOut: [], calculation: { is: 'done' } };
  }

  async file() {
    if (this.failure !== null) throw new Error(this.failure);
    return this.saved;
  }

  /** How `deliver` answers, or why it refuses. */
  how: Delivered | Error = { how: 'download' };

  async deliver(file: Uint8Array, name: string): Promise<Delivered> {
    this.delivered.push({ file, name });
    if (this.how instanceof Error) throw this.how;
    return this.how;
  }

  get spreadsheet(): Spreadsheet {
    return this as unknown as Spreadsheet;
  }
}
