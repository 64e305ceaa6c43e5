import type { Injector, IUnitRange } from '@univerjs/core';
import { parseA1Ref } from '@borgar/fx';
import { columnLetters, quotedSheet } from '../../formulas/addresses';
import { under } from '../../formulas/present';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import type { UniverCell } from '../refusalLog';
import { circlesAmong, wayRound } from './circles';
import { rangeCalls } from '../sheetFunctions/ranges';
import { asksSizes } from '../sheetFunctions/sizes';
import { hasNoRoom } from './overlappingSpills';
import { EnteredOnce } from './enteredOnce';
import { type ReachedCells, reaches } from './reachedCells';
import type { CarefulRuntime } from './runtime';
import {
  type BaseAstNode,
  FORMULA_REF_TO_ARRAY_CACHE,
  type DependencyManagerService,
  FormulaDependencyGenerator,
  IDependencyManagerService,
  IFormulaDependencyGenerator,
} from '@univerjs/engine-formula';

/**
 * At every calculation, even after a small change, Univer works out what each formula of the workbook reads and enters it in
 * its index beside the entries there already, so that each change takes longer than the one before. Here both are done once.
 * Nor is the index of all cells made that INDIRECT and OFFSET need, where no formula has them.
 */
export function followDependenciesOnce(injector: Injector, reached: ReachedCells): void {
  injector.replace([IDependencyManagerService, { useClass: EnteredOnce }]);
  class Generator extends WorkedOutOnce {
    protected override readonly reached = reached;
  }
  injector.replace([IFormulaDependencyGenerator, { useClass: Generator }]);
}

type Tree = Parameters<DependencyManagerService['addDependencyRTreeCache']>[0];

type RunTree = Parameters<FormulaDependencyGenerator['_checkIsCycleDependency']>[0][number];

/** As many cells of a circle as are named. */
const MOST_NAMED = 8;

type Asked = Parameters<FormulaDependencyGenerator['_getRangeListByNode']>[0];

type Node = Parameters<FormulaDependencyGenerator['_includeTree']>[1];

abstract class WorkedOutOnce extends FormulaDependencyGenerator {
  protected abstract readonly reached: ReachedCells;
  /** The formulas that work out for which cells they reach. */
  private reaching: Tree[] = [];
  /** By syntax tree, and by the sheet of its formula: formulas of the same text share a tree. */
  private known = new WeakMap<object, Map<string, IUnitRange[]>>();
  private sheets = '';

  override async generate(...how: Parameters<FormulaDependencyGenerator['generate']>) {
    const sheets = this.describeSheets();
    if (sheets !== this.sheets) this.known = new WeakMap();
    this.sheets = sheets;
    this.reaching = [];
    this.reached.pause();
    const run = await super.generate(...how);
    // To find the order some formulas were worked out, from cells that were not calculated yet.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.reached.begin(this.reaching.filter(isInCell).map(placeOf));
    return run;
  }

  /** What reaches for cells is calculated every time. */
  protected override _includeTree(tree: Tree, node: Node): boolean {
    const isIncluded = super._includeTree(tree, node);
    if (!node || !reaches(node)) return isIncluded;
    this.reaching.push(tree);
    return true;
  }

  /** Univer would work them out here, from cells that are not calculated yet. */
  protected override _getAddressFunctionNodeList() {
    return [];
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

  protected override async _calculateListByFunctionRefNode(): Promise<void> {
    for (const tree of this.reaching) this.calculateAfter(tree);
  }

  /** What a formula reached before, or all there is for a highlight, comes before it. */
  private calculateAfter(tree: Tree): void {
    const ranges = isInCell(tree) ? this.reached.of(placeOf(tree)) : this.everything(tree.unitId);
    this._dependencyRTreeCacheForAddressFunction.bulkInsert(
      ranges.map((range) => ({ ...range, id: tree.treeId })),
    );
  }

  private everything(unitId: string): IUnitRange[] {
    const range = { startRow: 0, endRow: MOST_ROWS, startColumn: 0, endColumn: MOST_COLUMNS };
    const sheets = Object.keys(this._currentConfigService.getUnitData()[unitId] ?? {});
    return sheets.map((sheetId) => ({ unitId, sheetId, range }));
  }

  /** Univer looks whether there is a circle; here its formulas are found, to say so in their cells. */
  protected override _checkIsCycleDependency(trees: RunTree[]): boolean {
    const inCells = trees.filter(isInCell);
    const byId = new Map(inCells.map((tree) => [tree.treeId, tree]));
    const known = new Map<number, number[]>();
    const readersOf = (id: number) => {
      let readers = known.get(id);
      if (!readers) known.set(id, (readers = this.readersOf(under(byId, id))));
      return readers;
    };
    const reaching = this.reaching.filter((tree) => isInCell(tree) && !this.reached.isFresh(placeOf(tree)));
    const unsure = new Map(reaching.map((tree) => [tree.treeId, placeOf(tree)]));
    for (const circle of circlesAmong([...byId.keys()], readersOf)) {
      const notKnown = circle.flatMap((id) => unsure.get(id) ?? []);
      // There may be no circle any more: the next pass tells.
      if (notKnown.length > 0) {
        for (const place of notKnown) this.reached.askAgain(place);
        continue;
      }
      for (const id of circle) {
        const way = wayRound(id, circle, readersOf).map((member) => under(byId, member));
        const why = `a circular reference: ${this.wayText(way)}; a formula cannot read its own result`;
        (this._runtimeService as CarefulRuntime).refuse(placeOf(under(byId, id)), why);
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

/** A highlight has no cell. */
const isInCell = ({ formulaId }: Pick<Tree, 'formulaId'>) => formulaId == null;

const placeOf = ({ unitId, subUnitId: sheetId, row, column }: Tree): UniverCell => ({
  unitId,
  sheetId,
  row,
  column,
});

/** Univer's kinds of node, which it does not export. */
const REFERENCE = 1;
const FUNCTION = 4;
const UNION = 10;

const cell = /^(?:[^[\]]*!)?\$?[A-Z]{1,3}\$?\d+$/i;
/** The two sides of the colon of a range. */
const corner = /^(?:[^[\]]*!)?\$?[A-Z]{0,3}\$?\d*$/i;

/** The signs that mean other cells than are written, as they are typed and as calls. */
const manyCells: ReadonlySet<string> = new Set(['@', '#', 'SINGLE', 'ANCHORARRAY']);

/** What a formula reads otherwise, through a table, an operator on references or a function, may change with the cells. */
function readsPlainAddresses(node: BaseAstNode): boolean {
  const children = node.getChildren();
  if (node.nodeType === REFERENCE) return cell.test(node.getToken());
  if (node.nodeType === UNION)
    return children.every((child) => child.nodeType === REFERENCE && corner.test(child.getToken()));
  return !manyCells.has(node.getToken()) && children.every(readsPlainAddresses);
}

const isPlainAddress = (node: BaseAstNode) =>
  (node.nodeType === REFERENCE || node.nodeType === UNION) && readsPlainAddresses(node);

/** The parts of an argument of which a function of places needs the contents: what says which cells are meant. */
function saysWhere(node: BaseAstNode): BaseAstNode[] {
  if (isPlainAddress(node)) return [];
  const [first, ...others] = node.getChildren();
  switch (node.nodeType === FUNCTION ? node.getToken().toUpperCase() : '') {
    case 'CUBE':
      return node.getChildren().flatMap(saysWhere);
    case 'INDEX':
    case 'OFFSET':
      return first ? [...saysWhere(first), ...others] : [];
    case 'IF':
    case 'CHOOSE':
      return first ? [first, ...others.flatMap(saysWhere)] : [];
    default:
      return [node];
  }
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
  const token = node.nodeType === FUNCTION ? node.getToken().toUpperCase() : '';
  if (token === rangeCalls.spanned) {
    const own: BaseAstNode[] = [];
    collect.call(this, node, own);
    found.push(...own.filter((one) => one.nodeType !== UNION || !isAroundOwnCell(one, this._runtimeService)));
    return;
  }
  const children = node.getChildren();
  // `OFFSET(D15,-1,0)` in D15 counts from its own cell and does not read it.
  const [from] = children;
  const given = ofPlaces.has(token)
    ? children.flatMap(saysWhere)
    : token === 'OFFSET' && from && isPlainAddress(from)
      ? children.slice(1)
      : children;
  collect.call(this, { getChildren: () => given } as BaseAstNode, found);
};
