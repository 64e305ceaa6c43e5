import { areaOf, type Area } from '../../formulas/addresses';
import { MovedFormula } from '../../formulas/movedFormula';
import { LONGEST_FORMULA } from '../limits';
import type { SpillSize } from '../xlsx/shown';
import type { XmlAttributes } from '../xml/parse';
import type { CellLoss } from './cellLosses';
import type { FormulaReader } from './formulas';

/** A formula as its cell holds it. */
export interface FormulaElement {
  attributes: XmlAttributes;
  text: string;
}

export interface FormulasOfWorkbook {
  formulas: FormulaReader;
  /** Cells that say `cm` with one of these numbers hold dynamic arrays. */
  isDynamic: (metadata: number) => boolean;
  /** Looks at formulas that are not marked as of many values; null in files whose formulas need no look. */
  look: ((formula: string) => FormulaCheck) | null;
}

/** Whether a formula works on many cells, of which Excel takes one there, or cannot be read. */
export type FormulaCheck = 'fine' | 'oneOfMany' | 'unread';

/** The formulas of a sheet: those that cells share told apart, and the cells that some of them fill. */
export class CellFormulas {
  readonly spills = new Map<string, SpillSize>();
  private readonly shared = new Map<string, MovedFormula | 'elsewhere'>();
  /** Some files give a shared formula after the first cells that share it. */
  private readonly pending: { at: string; group: string }[] = [];
  private filled: Area[] = [];

  constructor(
    private readonly using: FormulasOfWorkbook,
    private readonly cells: { lose(loss: CellLoss): void; count(cells: number): void },
  ) {}

  /** Undefined where the value is kept in place of the formula. */
  read(at: string, { attributes, text }: FormulaElement, metadata: number): string | undefined {
    const { t: kind, ref, si } = attributes;
    if (kind === 'dataTable') {
      this.cells.lose('whatIf');
      return undefined;
    }
    if (kind === 'shared' && si !== undefined) return this.sharedAt(at, si, text);
    if (text.trim() === '') return undefined;
    if (kind !== 'array') return this.looked(this.typed(text));
    const formula = this.typed(text);
    if (formula !== undefined) this.fill(at, ref, metadata);
    return formula;
  }

  /** Whether a cell, its row and column counted from 0, is filled by a formula above or to its left. */
  isFilled(row: number, column: number): boolean {
    if (this.filled.length === 0) return false;
    this.filled = this.filled.filter(({ bottom }) => bottom >= row);
    return this.filled.some(({ top, left, right }) => row >= top && column >= left && column <= right);
  }

  /** The formulas that came after cells which share them. */
  late(): { at: string; formula: string }[] {
    return this.pending.flatMap(({ at, group }) => {
      const first = this.shared.get(group);
      const formula = first === undefined || first === 'elsewhere' ? null : first.at(at);
      if (formula !== null) return [{ at, formula }];
      this.cells.lose(first === 'elsewhere' ? 'elsewhere' : 'unread');
      return [];
    });
  }

  private fill(at: string, ref: string | undefined, metadata: number): void {
    const area = ref === undefined ? null : areaIn(ref);
    if (!area || (area.bottom === area.top && area.right === area.left)) return;
    const size = { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
    this.cells.count(size.rows * size.columns);
    this.filled.push(area);
    this.spills.set(at, size);
    if (!this.using.isDynamic(metadata)) this.cells.lose('oldArray');
  }

  private sharedAt(at: string, group: string, text: string): string | undefined {
    if (text.trim() !== '') {
      const formula = this.typed(text);
      this.shared.set(group, formula === undefined ? 'elsewhere' : new MovedFormula(formula, at));
      return this.looked(formula);
    }
    const first = this.shared.get(group);
    if (first === undefined) {
      this.pending.push({ at, group });
      return undefined;
    }
    const formula = first === 'elsewhere' ? null : first.at(at);
    if (formula === null) this.cells.lose(first === 'elsewhere' ? 'elsewhere' : 'unread');
    return formula ?? undefined;
  }

  private typed(text: string): string | undefined {
    const read = this.using.formulas.read(text);
    if ('formula' in read && read.formula.length <= LONGEST_FORMULA) return read.formula;
    this.cells.lose('formula' in read ? 'unread' : 'elsewhere');
    return undefined;
  }

  private looked(formula: string | undefined): string | undefined {
    const found = formula === undefined ? undefined : this.using.look?.(formula);
    if (found === 'oneOfMany' || found === 'unread') this.cells.lose(found);
    return found === 'unread' ? undefined : formula;
  }
}

/** Null for what is no range of cells. */
export function areaIn(range: string): Area | null {
  try {
    return areaOf(range);
  } catch {
    return null;
  }
}
