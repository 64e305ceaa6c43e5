import type { IUnitRange, Nullable } from '@univerjs/core';
import { DependencyManagerService } from '@univerjs/engine-formula';
import { nth } from '../../formulas/present';

type Tree = Parameters<DependencyManagerService['addDependencyRTreeCache']>[0];

/** Enters what a formula reads once, though Univer asks for it at every calculation. */
export class EnteredOnce extends DependencyManagerService {
  private readonly entered = new Map<number, IUnitRange[]>();

  override addDependencyRTreeCache(tree: Tree): void {
    const ranges = [...tree.rangeList];
    if (sameRanges(this.entered.get(tree.treeId), ranges)) return;
    super.addDependencyRTreeCache(tree);
    this.entered.set(tree.treeId, ranges);
  }

  override reset(): void {
    super.reset();
    this.entered.clear();
  }

  protected override _removeAllTreeMap(treeId: Nullable<number>): void {
    super._removeAllTreeMap(treeId);
    if (treeId != null) this.entered.delete(treeId);
  }

  /** Removes the entries for what formulas of any sheet read on this one. */
  protected override _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void {
    super._removeDependencyRTreeCacheById(unitId, sheetId);
    this.entered.clear();
  }
}

function sameRanges(a: IUnitRange[] | undefined, b: IUnitRange[]): boolean {
  return a !== undefined && a.length === b.length && a.every((range, i) => sameRange(range, nth(b, i)));
}

function sameRange(a: IUnitRange, b: IUnitRange): boolean {
  if (a === b) return true;
  const edges = ['startRow', 'endRow', 'startColumn', 'endColumn'] as const;
  return (
    a.unitId === b.unitId &&
    a.sheetId === b.sheetId &&
    // Of a whole row or column some edges are no number.
    edges.every((edge) => Object.is(a.range[edge], b.range[edge]))
  );
}
