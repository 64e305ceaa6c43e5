import type { IUnitRange } from '@univerjs/core';
import {
  type BaseAstNode,
  type BaseReferenceObject,
  FORMULA_REF_TO_ARRAY_CACHE,
} from '@univerjs/engine-formula';
import { type UniverCell, univerCellKey } from '../refusalLog';

interface Reach {
  formula: UniverCell;
  ranges: IUnitRange[];
}

/**
 * Which cells OFFSET or INDIRECT gives within a LAMBDA is known only while the LAMBDA is called: Univer neither
 * calculates the formula after these cells nor again when one of them changes. Here such a formula is part of every
 * calculation, as it is in Excel. The cells that it has reached are kept, so that it comes after them the next time.
 * Where one of them is calculated after it all the same, it is calculated again.
 */
export class ReachedCells {
  /** By the cell of the formula: what its last calculation reached. */
  private readonly known = new Map<string, Reach>();
  /** The formulas that were calculated since this calculation began. */
  private readonly fresh = new Set<string>();
  private readonly late = new Map<string, UniverCell>();
  /** What is calculated now: the formulas that reach, and what each of them has reached in this pass. */
  private formulas: ReadonlySet<string> = new Set();
  private readonly pass = new Map<string, Reach>();
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
    this.given.clear();
  }

  /** A pass over formulas begins; these are the ones that reach. */
  begin(formulas: readonly UniverCell[]): void {
    this.formulas = new Set(formulas.map(univerCellKey));
    for (const key of this.known.keys()) if (!this.formulas.has(key)) this.known.delete(key);
  }

  /** What the formula has reached before. */
  of(formula: UniverCell): readonly IUnitRange[] {
    return this.known.get(univerCellKey(formula))?.ranges ?? [];
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

  /** The formula in a cell has its result. @param isInCircle whether a formula has none because it reads its own result */
  calculated(place: UniverCell, isInCircle: (formula: UniverCell) => boolean): void {
    if (this.formulas.size === 0) return;
    const key = univerCellKey(place);
    if (this.formulas.has(key)) {
      const reach = { formula: place, ranges: (this.given.get(key) ?? []).map((one) => one.toUnitRange()) };
      this.given.delete(key);
      this.pass.set(key, reach);
      this.known.set(key, reach);
      this.fresh.add(key);
    }
    for (const { formula, ranges } of this.pass.values()) {
      if (isInCircle(formula) || !ranges.some((range) => holds(range, place))) continue;
      this.askAgain(formula);
      // Others would go on reading what the cell held before.
      FORMULA_REF_TO_ARRAY_CACHE.clear();
    }
  }

  /** The formula needs another pass. */
  askAgain(formula: UniverCell): void {
    this.late.set(univerCellKey(formula), formula);
  }

  /** The cells that have to be calculated again because of the pass just made. */
  afterPass(): IUnitRange[] {
    const again = [...this.late.values()].map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.late.clear();
    return again;
  }
}

/** Of a whole row or column some edges are no number. */
function holds({ unitId, sheetId, range }: IUnitRange, place: UniverCell): boolean {
  const { startRow, endRow, startColumn, endColumn } = range;
  return (
    unitId === place.unitId &&
    sheetId === place.sheetId &&
    !(place.row < startRow || place.row > endRow || place.column < startColumn || place.column > endColumn)
  );
}

/** Univer's kinds of node, which it does not export. */
const LAMBDA = 5;
const PARAMETER = 6;

const reaching = new WeakMap<BaseAstNode, boolean>();

/** Whether a formula works out references from what it gives a LAMBDA. */
export function reaches(node: BaseAstNode): boolean {
  const known = reaching.get(node);
  if (known !== undefined) return known;
  const found = isReach(node) || node.getChildren().some(reaches);
  reaching.set(node, found);
  return found;
}

/** Whether a node is a reference that is known only once the LAMBDA around it is called. */
export function isReach(node: BaseAstNode): boolean {
  return node.isAddress() && (isWithinLambda(node) || hasParameter(node));
}

/** A LAMBDA that is called at once has its values beside its calculation, as has a LET. */
function isWithinLambda(node: BaseAstNode): boolean {
  for (let above = node.getParent(); above; above = above.getParent())
    if (above.nodeType === LAMBDA && above.getChildren().length < 2) return true;
  return false;
}

const hasParameter = (node: BaseAstNode): boolean =>
  node.getChildren().some((child) => child.nodeType === PARAMETER || hasParameter(child));
