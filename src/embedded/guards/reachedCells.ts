import { type IUnitRange, RTree } from '@univerjs/core';
import {
  type BaseAstNode,
  type BaseReferenceObject,
  FORMULA_REF_TO_ARRAY_CACHE,
} from '@univerjs/engine-formula';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { under } from '../../formulas/present';
import { type UniverCell, univerCellKey } from '../refusalLog';

/**
 * Which cells OFFSET or INDIRECT gives is known only while the formula is calculated. Univer asks before, when the cells
 * that say where have the values of the calculation before: it then calculates the formula before what it reads. Here such
 * a formula is part of every calculation, as it is in Excel. The cells that it has reached are kept, so that it comes after
 * them the next time. Where one of them is calculated after it all the same, it is calculated again.
 */
export class ReachedCells {
  /** By the cell of the formula: what its last calculation reached. */
  private readonly known = new Map<string, readonly IUnitRange[]>();
  /** The formulas that were calculated since this calculation began. */
  private readonly fresh = new Set<string>();
  private readonly late = new Map<string, UniverCell>();
  /** What is calculated now: the formulas that reach, and what each of them has reached in this pass. */
  private formulas: ReadonlySet<string> = new Set();
  private readonly pass = new Map<string, UniverCell>();
  private readonly reachedInPass = new RTree();
  /** What the formulas have been given that are being calculated. Univer tells of which sheet it is after giving it. */
  private readonly given = new Map<string, BaseReferenceObject[]>();

  /** A calculation begins. */
  reset(): void {
    this.pause();
    this.fresh.clear();
    this.late.clear();
  }

  /** What is worked out until the next pass only tells in which order to calculate. */
  pause(): void {
    this.formulas = new Set();
    this.pass.clear();
    this.reachedInPass.clear();
    this.given.clear();
  }

  /** A pass over formulas begins; these are the ones that reach. */
  begin(formulas: readonly UniverCell[]): void {
    this.formulas = new Set(formulas.map(univerCellKey));
    for (const key of this.known.keys()) if (!this.formulas.has(key)) this.known.delete(key);
  }

  /** What the formula has reached before. */
  of(formula: UniverCell): readonly IUnitRange[] {
    return this.known.get(univerCellKey(formula)) ?? [];
  }

  /** Whether it is known what the formula reaches now, and not only what it reached before the last change. */
  isFresh(formula: UniverCell): boolean {
    return this.fresh.has(univerCellKey(formula));
  }

  /** The formula in a cell has been given a reference. */
  note(formula: UniverCell, reference: BaseReferenceObject): void {
    if (this.formulas.size === 0) return;
    const key = univerCellKey(formula);
    if (!this.formulas.has(key)) return;
    const given = this.given.get(key) ?? [];
    if (given.length === 0) this.given.set(key, given);
    given.push(reference);
  }

  /** The formula in a cell has its result. @param isRefused whether a formula is to have none */
  calculated(place: UniverCell, isRefused: (formula: UniverCell) => boolean): void {
    if (this.formulas.size === 0) return;
    const key = univerCellKey(place);
    if (this.formulas.has(key)) {
      const ranges = (this.given.get(key) ?? []).map((one) => bounded(one.toUnitRange()));
      this.given.delete(key);
      this.pass.set(key, place);
      this.reachedInPass.bulkInsert(ranges.map((range) => ({ ...range, id: key })));
      this.known.set(key, ranges);
      this.fresh.add(key);
    }
    for (const id of this.reachedInPass.bulkSearch([at(place)])) {
      const formula = under(this.pass, String(id));
      if (isRefused(formula)) continue;
      this.askAgain(formula);
      // Others would go on reading what the cell held before.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
    }
  }

  /** The formula needs another pass. */
  askAgain(formula: UniverCell): void {
    this.late.set(univerCellKey(formula), formula);
  }

  /** As many formulas as are followed. */
  get count(): number {
    return this.formulas.size;
  }

  /** The formulas that have to be calculated again because of the pass just made. */
  get waiting(): UniverCell[] {
    return [...this.late.values()];
  }

  /** The cells that have to be calculated again because of the pass just made. */
  afterPass(): IUnitRange[] {
    const again = this.waiting.map(at);
    this.late.clear();
    return again;
  }
}

const at = ({ unitId, sheetId, row, column }: UniverCell): IUnitRange => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

/** Of a whole row or column some edges are no number. */
function bounded({ unitId, sheetId, range }: IUnitRange): IUnitRange {
  const { startRow, endRow, startColumn, endColumn } = range;
  return {
    unitId,
    sheetId,
    range: {
      startRow: startRow || 0,
      endRow: Number.isNaN(endRow) ? MOST_ROWS - 1 : endRow,
      startColumn: startColumn || 0,
      endColumn: Number.isNaN(endColumn) ? MOST_COLUMNS - 1 : endColumn,
    },
  };
}

/** Univer's kind of a call, which it does not export. */
const FUNCTION = 4;

const reaching = new WeakMap<BaseAstNode, boolean>();

/** Whether a formula works out references. */
export function reaches(node: BaseAstNode): boolean {
  const known = reaching.get(node);
  if (known !== undefined) return known;
  const found = (node.nodeType === FUNCTION && node.isAddress()) || node.getChildren().some(reaches);
  reaching.set(node, found);
  return found;
}
