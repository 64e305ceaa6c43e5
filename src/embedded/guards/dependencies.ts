import type { Injector, IUnitRange, Nullable } from '@univerjs/core';
import { parseA1Ref } from '@borgar/fx';
import { columnLetters, quotedSheet } from '../../formulas/addresses';
import { nth, under } from '../../formulas/present';
import { circlesAmong, wayRound } from './circles';
import { asksSizes } from '../sheetFunctions/sizes';
import { hasNoRoom } from './overlappingSpills';
import type { CarefulRuntime } from './runtime';
import {
  type BaseAstNode,
  FORMULA_REF_TO_ARRAY_CACHE,
  DependencyManagerService,
  FormulaDependencyGenerator,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
} from '@univerjs/engine-formula';

/**
 * At every calculation, even after a small change, Univer works out what each formula of the workbook reads and enters it in
 * its index beside the entries there already, so that each change takes longer than the one before. Here both are done once.
 * Nor is the index of all cells made that INDIRECT and OFFSET need, where no formula has them.
 */
export function followDependenciesOnce(injector: Injector): void {
  injector.replace([IDependencyManagerService, { useClass: EnteredOnce }]);
  injector.replace([IFormulaDependencyGenerator, { useClass: WorkedOutOnce }]);
}

type Tree = Parameters<DependencyManagerService['addDependencyRTreeCache']>[0];

class EnteredOnce extends DependencyManagerService {
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

type RunTree = Parameters<FormulaDependencyGenerator['_checkIsCycleDependency']>[0][number];

/** As many cells of a circle as are named. */
const MOST_NAMED = 8;

type Asked = Parameters<FormulaDependencyGenerator['_getRangeListByNode']>[0];

class WorkedOutOnce extends FormulaDependencyGenerator {
  /** By syntax tree, and by the sheet of its formula: formulas of the same text share a tree. */
  private known = new WeakMap<object, Map<string, IUnitRange[]>>();
  private sheets = '';

  override generate(...how: Parameters<FormulaDependencyGenerator['generate']>) {
    const sheets = this.describeSheets();
    if (sheets !== this.sheets) this.known = new WeakMap();
    this.sheets = sheets;
    return super.generate(...how);
  }

  protected override async _getRangeListByNode(asked: Asked): Promise<IUnitRange[]> {
    const { node, refOffsetX, refOffsetY } = asked;
    if (!node || refOffsetX !== 0 || refOffsetY !== 0) return super._getRangeListByNode(asked);
    const { currentUnitId, currentSubUnitId } = this._runtimeService;
    const place = `${currentUnitId}\n${currentSubUnitId}`;
    const found = this.known.get(node)?.get(place);
    if (found) return found;
    const ranges = await super._getRangeListByNode(asked);
    if (readsPlainAddresses(node)) {
      const byPlace = this.known.get(node) ?? new Map<string, IUnitRange[]>();
      this.known.set(node, byPlace.set(place, ranges));
    }
    return ranges;
  }

  /**
   * Univer gives what a highlight asks of each of its cells the place of a formula near A1, counted from the first: what
   * reads that cell would come after it, and a circle be seen where there is none. Nothing reads a highlight.
   */
  protected override _registerOtherFormulas(
    ...given: Parameters<FormulaDependencyGenerator['_registerOtherFormulas']>
  ): void {
    const [, , trees] = given;
    const before = trees.length;
    super._registerOtherFormulas(...given);
    for (const tree of trees.slice(before)) tree.toRTreeItem = () => [];
  }

  protected override async _calculateListByFunctionRefNode(trees: Tree[]): Promise<void> {
    if (!trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) return;
    // What OFFSET is given is worked out first, and may have been read before that.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    await super._calculateListByFunctionRefNode(trees);
  }

  /** Univer looks whether there is a circle; here its formulas are found, to say so in their cells. */
  protected override _checkIsCycleDependency(trees: RunTree[]): boolean {
    // A highlight has no cell.
    const inCells = trees.filter(({ formulaId }) => formulaId == null);
    const byId = new Map(inCells.map((tree) => [tree.treeId, tree]));
    const known = new Map<number, number[]>();
    const readersOf = (id: number) => {
      let readers = known.get(id);
      if (!readers) known.set(id, (readers = this.readersOf(under(byId, id))));
      return readers;
    };
    for (const circle of circlesAmong([...byId.keys()], readersOf)) {
      for (const id of circle) {
        const way = wayRound(id, circle, readersOf).map((member) => under(byId, member));
        (this._runtimeService as CarefulRuntime).markCircle(under(byId, id), this.wayText(way));
      }
    }
    return false;
  }

  /** The formulas that read a formula's cell, or a cell that its answer fills. */
  private readersOf(tree: RunTree): number[] {
    const { unitId, subUnitId: sheetId, row, column } = tree;
    const { _runtimeService: running, _currentConfigService: before } = this;
    const filled = [
      [running.getUnitArrayFormula(), [running.getUnitData()[unitId]?.[sheetId]]] as const,
      [
        before.getArrayFormulaRange(),
        [
          before.getArrayFormulaCellData()[unitId]?.[sheetId],
          before.getUnitData()[unitId]?.[sheetId]?.cellData,
        ],
      ] as const,
    ].flatMap(([tables, shown]) => {
      const range = tables[unitId]?.[sheetId]?.[row]?.[column];
      return range && !hasNoRoom(row, column, ...shown) ? [{ unitId, sheetId, range }] : [];
    });
    const places = [...tree.toRTreeItem(), ...filled];
    const indexes = [this._dependencyManagerService.searchDependency(places)];
    indexes.push(this._dependencyRTreeCacheForAddressFunction.bulkSearch(places) as Set<number>);
    return indexes.flatMap((found) => [...found]);
  }

  /** From the formula through what it reads back to itself; a long way is cut short. */
  private wayText(readers: RunTree[]): string {
    const [first, ...others] = [...readers].reverse().map(({ unitId, subUnitId, row, column }) => {
      const sheet = this._currentConfigService.getSheetName(unitId, subUnitId);
      return `${/^[a-z_]\w*$/i.test(sheet) ? sheet : quotedSheet(sheet)}!${columnLetters(column)}${row + 1}`;
    });
    const left = others.length - MOST_NAMED;
    const named = left > 0 ? [...others.slice(0, MOST_NAMED - 1), ...others.slice(-1)] : others;
    const steps = named.join(', which reads ');
    return `${first} reads ${steps}${left > 0 ? ` (${left + 1} cells between the last two are left out)` : ''}`;
  }

  /** All but the formula on which depends what it reads: the names of the sheets and their sizes. */
  private describeSheets(): string {
    const sizes = Object.entries(this._currentConfigService.getUnitData()).map(([unitId, sheets]) => [
      unitId,
      ...Object.entries(sheets ?? {}).map(([id, sheet]) => [id, sheet?.rowCount, sheet?.columnCount]),
    ]);
    return JSON.stringify([this._currentConfigService.getSheetNameMap(), sizes]);
  }
}

/** Univer's kinds of node, which it does not export. */
const REFERENCE = 1;
const FUNCTION = 4;
const UNION = 10;

const cell = /^(?:[^[\]]*!)?\$?[A-Z]{1,3}\$?\d+$/i;
/** The two sides of the colon of a range. */
const corner = /^(?:[^[\]]*!)?\$?[A-Z]{0,3}\$?\d*$/i;

/** What a formula reads otherwise, through a table, an operator on references or a function, may change with the cells. */
function readsPlainAddresses(node: BaseAstNode): boolean {
  const children = node.getChildren();
  if (node.nodeType === REFERENCE) return cell.test(node.getToken());
  if (node.nodeType === UNION)
    return children.every((child) => child.nodeType === REFERENCE && corner.test(child.getToken()));
  return !['@', '#'].includes(node.getToken()) && children.every(readsPlainAddresses);
}

/** Functions of the place of cells, not their contents: ROW(A1) in A1 is no circle. */
const ofPlaces: ReadonlySet<string> = new Set([...asksSizes, 'ROW', 'COLUMN', 'SHEET', 'ISREF']);

/** `SUM(B$1:INDEX(B:B,ROW()-1))` below the figures is no circle: INDEX does not read the column, it counts in it. */
function isAroundOwnCell(node: BaseAstNode, { currentRow: row, currentColumn: column }: Place): boolean {
  const [first, last] = node.getChildren().map((corner) => corner.getToken());
  const parsed = first !== undefined && last !== undefined ? parseA1Ref(`${first}:${last}`) : null;
  if (!parsed || !('range' in parsed) || !parsed.range) return false;
  const { top, left, bottom, right } = parsed.range;
  const isBetween = (at: number, low: number | null | undefined, high: number | null | undefined) =>
    at >= (low ?? 0) && at <= (high ?? Infinity);
  return isBetween(row, top, bottom) && isBetween(column, left, right);
}

type Place = { currentRow: number; currentColumn: number };

interface Traversal {
  _runtimeService: Place;
  _nodeTraversalRef(node: BaseAstNode, found: BaseAstNode[]): void;
}
const collect = (FormulaDependencyGenerator.prototype as unknown as Traversal)._nodeTraversalRef;
(WorkedOutOnce.prototype as unknown as Traversal)._nodeTraversalRef = function (
  this: Traversal,
  node,
  found,
) {
  // Univer does not ask what INDEX reads in `A1:INDEX(A1:A9,B1)`, and works it out before these cells.
  for (const child of node.getChildren()) {
    if (child.nodeType !== UNION) continue;
    for (const end of child.getChildren()) {
      if (end.nodeType !== FUNCTION) continue;
      const own: BaseAstNode[] = [];
      this._nodeTraversalRef(end, own);
      found.push(
        ...own.filter((one) => one.nodeType !== UNION || !isAroundOwnCell(one, this._runtimeService)),
      );
    }
  }
  const isOfPlaces = node.nodeType === FUNCTION && ofPlaces.has(node.getToken().toUpperCase());
  if (!isOfPlaces || !node.getChildren().every(readsPlainAddresses)) collect.call(this, node, found);
};
