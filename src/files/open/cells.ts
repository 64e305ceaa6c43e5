import { address as addressOf } from '../../formulas/addresses';
import { emptyText, heldText } from '../../plan/cells';
import type { CellPlan, LineState } from '../../plan/plan';
import { GRID } from '../limits';
import type { Shown } from '../xlsx/shown';
import { isTrue, numberIn, type XmlAttributes } from '../xml/parse';
import { CellFormulas, type FormulaElement, type FormulasOfWorkbook } from './cellFormulas';
import { type CellLoss, cellLosses } from './cellLosses';
import { named, type Losses } from './losses';
import { showsDays } from './numberFormats';
import { TextReader } from './sharedTexts';
import type { LostLook, ReadStyle, StyleSheet } from './styleSheet';
import { valueOf, type StoredText } from './values';

/** What every sheet of a workbook is read with. */
export interface Reading extends FormulasOfWorkbook {
  texts: readonly StoredText[];
  styles: StyleSheet;
  isFrom1904: boolean;
  losses: Losses;
  /** Cells read so far in all sheets. */
  cells: { count: number; blank: number };
}

/** More than Excel shows in any workbook that a person can use. */
const MOST_CELLS = 3_000_000;
const MOST_BLANK = 200_000;
const MOST_LINES = 20_000;
const DAYS_1904 = 1462;

/** The cells of a sheet, as they are met in its part. */
export class CellReader {
  readonly cells: Record<string, CellPlan> = {};
  readonly shown = new Map<string, Shown>();
  readonly rowHeights: Record<number, number> = {};
  readonly rowStates: Record<number, LineState> = {};
  readonly formulas: CellFormulas;
  /** Of rows that have a look of their own. */
  readonly rowStyles = new Map<number, number>();
  /** Blank cells without a look. */
  readonly cleared = new Set<string>();
  lastRow = 0;
  lastColumn = 0;
  private row = 0;
  private column = 0;
  private lines = 0;
  private attributes: XmlAttributes = {};
  private formula: FormulaElement | null = null;
  private value = '';
  private reading: 'value' | 'formula' | 'text' | null = null;
  private readonly inline = new TextReader();
  private readonly lost = new Map<LostLook, number>();

  constructor(
    private readonly sheet: string,
    private readonly using: Reading,
  ) {
    this.formulas = new CellFormulas(using, {
      lose: (loss) => this.lose(loss),
      count: (cells) => this.count(cells),
    });
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.startRow(attributes);
        return;
      case 'c':
        this.startCell(attributes);
        return;
      case 'v':
        this.reading = 'value';
        return;
      case 'f':
        this.formula = { attributes, text: '' };
        this.reading = 'formula';
        return;
      case 'is':
        this.reading = 'text';
        return;
      default:
        if (this.reading === 'text') this.inline.open(name);
    }
  }

  text(text: string): void {
    if (this.reading === 'value') this.value += text;
    else if (this.reading === 'formula' && this.formula) this.formula.text += text;
    else if (this.reading === 'text') this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'v' || name === 'f' || name === 'is') this.reading = null;
    else if (this.reading === 'text') this.inline.close(name);
  }

  /** Fills in what came late, and says what the looks of its cells had that is not kept. */
  end(): void {
    for (const { at, formula } of this.formulas.late()) {
      const cell = this.cells[at];
      if (cell?.value !== undefined && !this.shown.has(at)) this.shown.set(at, cell.value);
      this.cells[at] = { ...cell, value: formula };
    }
    for (const [look, count] of this.lost) this.lose(look, count);
  }

  private startRow(attributes: XmlAttributes): void {
    const { r, s, ht, customFormat, customHeight, hidden, outlineLevel, collapsed } = attributes;
    this.row = numberIn(r) ?? this.row + 1;
    this.column = 0;
    if (s !== undefined && isTrue(customFormat) && this.rowStyles.size < MOST_LINES)
      this.rowStyles.set(this.row, Number(s));
    const height = isTrue(customHeight) ? numberIn(ht) : undefined;
    const state = stateOf({ hidden, outlineLevel, collapsed });
    if (height === undefined && !state) return;
    if (++this.lines > MOST_LINES) {
      this.lose('rows');
      return;
    }
    if (height !== undefined && height > 0) this.rowHeights[this.row] = height;
    const isFlat = height === 0;
    if (state || isFlat) this.rowStates[this.row] = { ...state, ...(isFlat && { isHidden: true }) };
  }

  private startCell(attributes: XmlAttributes): void {
    this.attributes = attributes;
    this.formula = null;
    this.value = '';
    this.reading = null;
    if (attributes.t === 'inlineStr') this.inline.start();
    const given = placeOf(attributes.r);
    if (given) {
      this.row = given.row;
      this.column = given.column;
    } else {
      this.column++;
    }
    if (this.row < 1 || this.row > GRID.rows || this.column > GRID.columns)
      throw new Error(
        `The sheet ${named(this.sheet)} has a cell outside the grid, ${(attributes.r ?? '').slice(0, 20)}: the file is damaged.`,
      );
  }

  private endCell(): void {
    const { t: kind = 'n', s, vm, cm } = this.attributes;
    const style = this.using.styles.of(s === undefined ? 0 : Number(s));
    const isInline = kind === 'inlineStr';
    const { value: stored, isRich } = isInline
      ? this.inline.read()
      : valueOf(kind, this.value, this.using.texts);
    if (this.formula === null && stored === null) {
      this.putBlank(style);
      return;
    }
    this.count(1);
    this.lastRow = Math.max(this.lastRow, this.row);
    this.lastColumn = Math.max(this.lastColumn, this.column);
    for (const look of style.lost) {
      if (look !== 'hiddenFormula' || this.formula) this.lost.set(look, (this.lost.get(look) ?? 0) + 1);
    }
    if (isRich) this.lose('rich');
    if (vm !== undefined) this.lose('pictures');
    const isBareDay = kind === 'd' && style.plan.format === undefined;
    const plan = isBareDay ? { ...style.plan, format: 'dd/mm/yyyy' } : style.plan;
    const value = this.dated(stored, plan.format);
    const at = addressOf(this.row - 1, this.column - 1);
    const formula = this.formula ? this.formulas.read(at, this.formula, Number(cm ?? 0)) : undefined;
    const isFilled = formula === undefined && this.formulas.isFilled(this.row - 1, this.column - 1);
    if (formula !== undefined || isFilled) {
      if (formula !== undefined) this.cells[at] = { value: formula, ...plan };
      else if (!style.isPlain) this.cells[at] = plan;
      if (value !== null) this.shown.set(at, value);
    } else if (value !== null) {
      this.put(at, value, plan);
    } else if (!style.isPlain) {
      this.cells[at] = plan;
    }
  }

  private count(cells: number): void {
    this.using.cells.count += cells;
    if (this.using.cells.count > MOST_CELLS)
      throw new Error(
        `The workbook has more than ${MOST_CELLS.toLocaleString('en-GB')} cells with contents. Split it, or delete sheets of data from a copy, and open that.`,
      );
  }

  private put(at: string, value: Exclude<Shown, null>, plan: CellPlan): void {
    if (typeof value === 'object') {
      this.cells[at] = { value: `=${value.error}`, ...plan };
      this.shown.set(at, value);
    } else if (typeof value === 'string') {
      this.cells[at] = { ...(value === '' ? emptyText : heldText(value)), ...plan };
    } else {
      this.cells[at] = { value, ...plan };
    }
  }

  private putBlank({ plan, isPlain }: ReadStyle): void {
    const at = addressOf(this.row - 1, this.column - 1);
    if (isPlain) {
      if (this.cleared.size < MOST_LINES) this.cleared.add(at);
      return;
    }
    if (++this.using.cells.blank > MOST_BLANK) this.lose('blank');
    else this.cells[at] = plan;
  }

  private dated(value: Shown, format: string | undefined): Shown {
    const isDay = typeof value === 'number' && format !== undefined && showsDays(format);
    if (!this.using.isFrom1904 || !isDay) return value;
    this.lose('from1904');
    return value + DAYS_1904;
  }

  private lose(loss: CellLoss, by = 1): void {
    this.using.losses.count(loss, this.sheet, (n) => cellLosses[loss](n, named(this.sheet)), by);
  }
}

/** What a file says of how a row or a column is shown. */
export function stateOf({
  hidden,
  outlineLevel,
  collapsed,
}: {
  hidden: string | undefined;
  outlineLevel: string | undefined;
  collapsed: string | undefined;
}): LineState | undefined {
  if (hidden === undefined && outlineLevel === undefined && collapsed === undefined) return undefined;
  const level = Math.min(7, numberIn(outlineLevel) ?? 0);
  const state: LineState = {
    ...(isTrue(hidden) && { isHidden: true }),
    ...(level > 0 && { level }),
    ...(isTrue(collapsed) && { isCollapsed: true }),
  };
  return Object.keys(state).length > 0 ? state : undefined;
}

/** `B3`, its row and column counted from 1. Read by hand: there is one of these for every cell. */
function placeOf(reference: string | undefined): { row: number; column: number } | null {
  if (reference === undefined) return null;
  let column = 0;
  let row = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else if (code >= 48 && code <= 57) row = row * 10 + code - 48;
  }
  return { row, column: column === 0 ? GRID.columns + 1 : column };
}
