import type { CellValue } from '../../../src/host/spreadsheet';
import type { Calculation, FormattedCell, Typed, WorkbookFixture } from '../../host/fixture';
import { addressOf, afterApostrophe, isFormula, key, parse, plain } from './addresses';
import { type Shift, shiftCells, shiftFormula, shiftLooks, shiftTyped } from './rows';
import { FakeSheet } from './sheet';

interface Shown {
  value: CellValue;
  /** Address of the cell whose formula put the value here, where that is another cell. */
  spilledFrom?: string;
}

export interface Area {
  sheet: string;
  top: number;
  left: number;
  rows: number;
  columns: number;
}

/** Sheets, their cells, names and a selection: as much of a workbook as the host tests need. */
export class Workbook {
  readonly sheets: FakeSheet[];
  dateSystem: 1900 | 1904 = 1900;
  readonly names: Map<string, string>;
  selected: { sheet: string; address: string };
  private readonly typed = new Map<string, Typed>();
  private readonly formats = new Map<string, FormattedCell>();
  private readonly numberFormats = new Map<string, string>();
  private results = new Map<string, Shown>();
  private isStale = true;

  constructor(private readonly fixture: WorkbookFixture) {
    this.sheets = Object.keys(fixture.sheets).map((name) => new FakeSheet(name));
    this.names = new Map(Object.entries(fixture.names ?? {}));
    this.selected = { sheet: this.sheets[0]!.name, address: 'A1' };
    for (const [sheet, cells] of Object.entries(fixture.sheets)) {
      for (const [address, cell] of Object.entries(cells)) {
        if (typeof cell === 'object') {
          this.formats.set(key(sheet, address), cell);
          this.numberFormats.set(key(sheet, address), cell.format);
        }
        this.typed.set(key(sheet, address), typeof cell === 'object' ? cell.typed : cell);
      }
    }
    this.isStale = true;
  }

  type(sheet: string, address: string, typed: Typed): void {
    this.typeAll(sheet, [[address, typed]]);
  }

  typeAll(sheet: string, cells: [address: string, typed: Typed][]): void {
    for (const [address, typed] of cells) {
      if (typed === '') this.typed.delete(key(sheet, address));
      else this.typed.set(key(sheet, address), typed);
    }
    this.isStale = true;
  }

  sheet(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: FakeSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const kept of [this.typed, this.numberFormats, this.formats]) {
      for (const at of [...kept.keys()]) if (at.startsWith(`${sheet.name}!`)) kept.delete(at);
    }
    this.isStale = true;
  }

  /** As when whole rows are put in or taken out. */
  shiftRows(shift: Shift): void {
    shiftCells(this.typed, shift, (typed, sheet) => shiftTyped(typed, sheet, shift));
    shiftCells(this.formats, shift, (held) => held);
    shiftCells(this.numberFormats, shift, (held) => held);
    for (const [name, refersTo] of this.names) this.names.set(name, shiftFormula(refersTo, '', shift));
    const sheet = this.sheet(shift.sheet);
    if (sheet) shiftLooks(sheet, shift);
    this.isStale = true;
  }

  numberFormat(sheet: string, address: string): string {
    return this.numberFormats.get(key(sheet, address)) ?? 'General';
  }

  setNumberFormat(sheet: string, address: string, format: string): void {
    if (format === 'General') this.numberFormats.delete(key(sheet, address));
    else this.numberFormats.set(key(sheet, address), format);
  }

  /** Every cell that shows something. */
  cells(sheet: string): [address: string, value: CellValue][] {
    return [...this.current()]
      .filter(([at]) => at.startsWith(`${sheet}!`))
      .map(([at, { value }]) => [at.slice(sheet.length + 1), value]);
  }

  /** The smallest block that holds everything that shows something. */
  usedArea(sheet: string): Area | null {
    const places = this.cells(sheet).map(([address]) => parse(address));
    if (places.length === 0) return null;
    const rows = places.map(({ row }) => row).sort((a, b) => a - b);
    const columns = places.map(({ column }) => column).sort((a, b) => a - b);
    const [top, left] = [rows[0]!, columns[0]!];
    return { sheet, top, left, rows: rows.at(-1)! - top + 1, columns: columns.at(-1)! - left + 1 };
  }

  /** All there is, to be compared with itself at another time. */
  state(): unknown {
    const sorted = (kept: Map<string, unknown>) => [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
    return structuredClone({
      sheets: this.sheets.map((sheet) => ({ ...sheet })),
      typed: sorted(this.typed),
      shown: sorted(this.current()),
      numberFormats: sorted(this.numberFormats),
      names: sorted(this.names),
      selected: this.selected,
    });
  }

  value(sheet: string, address: string): CellValue {
    return this.current().get(key(sheet, address))?.value ?? null;
  }

  spilledFrom(sheet: string, address: string): string | null {
    return this.current().get(key(sheet, address))?.spilledFrom ?? null;
  }

  /** As Excel gives `formulas`: the formula, or else the value of the cell. */
  formula(sheet: string, address: string): unknown {
    return afterApostrophe(this.typed.get(key(sheet, address)) ?? plain(this.value(sheet, address)));
  }

  text(sheet: string, address: string): string {
    const formatted = this.formats.get(key(sheet, address));
    const value = this.value(sheet, address);
    if (formatted && formatted.typed === value) return formatted.shows;
    const shows = this.fixture.shows?.[this.numberFormat(sheet, address)];
    if (shows && typeof value === 'number') return shows(value);
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(plain(value));
  }

  spill(sheet: string, anchor: string): Area | null {
    const children = [...this.current()].filter(
      ([at, shown]) => shown.spilledFrom === anchor && at.startsWith(`${sheet}!`),
    );
    if (children.length === 0) return null;
    const { row, column } = parse(anchor);
    const places = children.map(([at]) => parse(at.slice(sheet.length + 1)));
    return {
      sheet,
      top: row,
      left: column,
      rows: Math.max(...places.map((p) => p.row)) - row + 1,
      columns: Math.max(...places.map((p) => p.column)) - column + 1,
    };
  }

  /** What the cells show, worked out when they are read. */
  private current(): Map<string, Shown> {
    if (this.isStale) this.calculate();
    return this.results;
  }

  private shownIn(sheet: string, address: string): CellValue {
    return this.results.get(key(sheet, address))?.value ?? null;
  }

  /** Every formula again, until nothing changes any more. */
  private calculate(): void {
    this.isStale = false;
    for (let pass = 0; pass <= this.typed.size; pass++) {
      const before = this.results;
      this.results = this.onePass();
      if (isAlike(before, this.results)) return;
    }
    throw new Error('The workbook of this test refers to itself.');
  }

  private onePass(): Map<string, Shown> {
    const shown = new Map<string, Shown>();
    for (const [at, typed] of this.typed) {
      if (!isFormula(typed) && typed !== '') shown.set(at, { value: afterApostrophe(typed) });
    }
    for (const [at, typed] of this.typed) {
      if (!isFormula(typed)) continue;
      const [sheet, address] = [at.slice(0, at.lastIndexOf('!')), at.slice(at.lastIndexOf('!') + 1)];
      const result = this.calculation(String(typed))((other) => {
        const mark = other.lastIndexOf('!');
        return this.shownIn(mark < 0 ? sheet : other.slice(0, mark), other.slice(mark + 1));
      });
      if (!Array.isArray(result)) shown.set(at, { value: result });
      else this.spillInto(shown, sheet, address, result);
    }
    return shown;
  }

  private spillInto(shown: Map<string, Shown>, sheet: string, anchor: string, rows: CellValue[][]): void {
    const { row, column } = parse(anchor);
    const places = rows.flatMap((cells, r) =>
      cells.map((value, c) => ({ value, at: key(sheet, addressOf(row + r, column + c)) })),
    );
    const blocked = places.slice(1).some(({ at }) => (this.typed.get(at) ?? '') !== '');
    if (blocked) return void shown.set(key(sheet, anchor), { value: { error: '#SPILL!' } });
    places.forEach(({ value, at }, i) => shown.set(at, i === 0 ? { value } : { value, spilledFrom: anchor }));
  }

  private calculation(formula: string): Calculation {
    const calculation = this.fixture.results?.[formula];
    if (!calculation)
      throw new Error(`The fake workbook cannot calculate ${formula}: add it to the fixture's results.`);
    return calculation;
  }
}

function isAlike(before: Map<string, Shown>, after: Map<string, Shown>): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([at, shown]) => {
    const old = before.get(at);
    return (
      old?.spilledFrom === shown.spilledFrom && JSON.stringify(old?.value) === JSON.stringify(shown.value)
    );
  });
}
