import { nodeTypes, parseA1Ref, type AstExpression, type RangeA1 } from '@borgar/fx';
import { nodeOf } from '../argumentText';
import { type DefinedName, DefinedNames } from '../definedNames';
import { cellAt } from '../addresses';
import type { SheetArea } from './grid';
import { ErrorValue, type Value } from '../functions/values';
import { type LastSum, lastSum } from '../lastSum';
import { under } from '../present';

/** The contents of a sheet as a spreadsheet gives them. */
export interface SheetCells {
  name: string;
  /** Has more plain values than can be looked at, and none of them among `cells`: what reads them keeps its value. */
  isLong?: true;
  cells: {
    address: string;
    /** Null in a plain value, or in a cell that shows part of a spilled table. */
    formula: string | null;
    value: number | string | boolean | null | { error: string };
    spilledFrom: string | null;
  }[];
}

export class SourceCell {
  /** The cell whose formula fills this one too. */
  anchor: SourceCell | null = null;
  /** Whether its own formula fills others. */
  isFilling = false;
  private read: AstExpression | null | undefined;
  private sum: LastSum | null | undefined;

  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly value: Value,
    readonly formula: string | null,
  ) {}

  /** Null where there is no formula, or none that can be read. */
  get tree(): AstExpression | null {
    if (this.read === undefined) this.read = this.formula === null ? null : treeOf(this.formula);
    return this.read;
  }

  /** What its formula adds or takes away last. */
  get lastSum(): LastSum | null {
    if (this.sum === undefined) this.sum = this.formula === null ? null : lastSum(this.formula);
    return this.sum;
  }
}

/** The place of a formula, or of the formula of a name that it uses. */
export interface Home {
  sheet: string;
  row: number;
  column: number;
  /** The names that lead from the cell to this formula; none where it is the cell's own. */
  through?: readonly DefinedName[];
}

/** What a name refers to. */
export interface NameMeaning {
  tree: AstExpression;
  home: Home;
}

interface Sheet {
  name: string;
  byPlace: Map<number, SourceCell>;
  bottom: number;
  right: number;
}

const COLUMNS = 16_384;

/** The cells of a workbook, by place, and the references of formulas to them. */
export class Cells {
  private readonly sheets = new Map<string, Sheet>();
  private readonly names: DefinedNames;
  private readonly long = new Set<string>();
  private readonly trees = new Map<string, AstExpression | null>();

  constructor(contents: SheetCells[], names: readonly DefinedName[]) {
    this.names = new DefinedNames(names);
    for (const { name, cells, isLong = false } of contents)
      if (isLong) this.long.add(name.toUpperCase());
      else this.sheets.set(name.toUpperCase(), sheetOf(name, cells));
  }

  /** Whether a reference is to cells that nothing here can change: of another workbook, or of a sheet of plain values. */
  isElsewhere(reference: string): boolean {
    const context = parseA1Ref(reference)?.context ?? [];
    return context.length > 1 || this.long.has((context[0] ?? '').toUpperCase());
  }

  *all(): Generator<SourceCell> {
    for (const { byPlace } of this.sheets.values()) yield* byPlace.values();
  }

  /** Undefined for a blank cell. */
  at(sheet: string, row: number, column: number): SourceCell | undefined {
    return this.sheets.get(sheet.toUpperCase())?.byPlace.get(row * COLUMNS + column);
  }

  named(sheet: string, at: string): SourceCell | undefined {
    const place = this.place(at, { sheet, row: 0, column: 0 });
    return typeof place === 'string' ? undefined : this.at(place.sheet, place.top, place.left);
  }

  /** Where a reference leads, or why that is not known. Whole rows and columns end where the sheet does. */
  place(reference: string, home: Home): SheetArea | string {
    const parsed = parseA1Ref(reference);
    if (!parsed || !('range' in parsed) || !parsed.range) {
      const meaning = this.meaning(reference, home);
      if (typeof meaning === 'string') return meaning;
      return meaning.tree.type === nodeTypes.REFERENCE
        ? this.place(meaning.tree.value, meaning.home)
        : `${reference} is no range of cells`;
    }
    const context = parsed.context ?? [];
    const sheet = this.sheets.get((context.at(-1) ?? home.sheet).toUpperCase());
    if (context.length > 1 || !sheet) return `${reference} is not in this workbook`;
    const { top, left, bottom, right } = parsed.range;
    const isWhole = top === null || bottom === null || left === null || right === null;
    const name = home.through?.at(-1)?.name;
    if (name !== undefined && isRelative(parsed.range))
      return `${name} refers to ${reference}, which means other cells in every cell that uses it`;
    return {
      sheet: sheet.name,
      top: top ?? 0,
      left: left ?? 0,
      bottom: bottom ?? Math.max(sheet.bottom, top ?? 0),
      right: right ?? Math.max(sheet.right, left ?? 0),
      ...(isWhole && { isWhole: true as const }),
    };
  }

  /** What a name refers to, or why that is not known. */
  meaning(name: string, home: Home): NameMeaning | string {
    const through = home.through ?? [];
    const last = through.at(-1);
    const found = last ? this.names.inDefinition(name, last) : this.names.inFormula(name, home.sheet);
    if (!found) return `${name} is not known in this workbook`;
    if (through.includes(found)) return `${name} refers to itself`;
    const tree = this.definition(found.refersTo);
    if (!tree) return `what ${name} refers to cannot be read: ${found.refersTo}`;
    const { sheet, row, column } = home;
    return { tree, home: { sheet, row, column, through: [...through, found] } };
  }

  private definition(refersTo: string): AstExpression | null {
    let tree = this.trees.get(refersTo);
    if (tree === undefined)
      this.trees.set(refersTo, (tree = treeOf(goneCells.test(refersTo) ? '#REF!' : refersTo)));
    return tree;
  }

  within({ sheet, top, left, bottom, right }: SheetArea): SourceCell[] {
    const { byPlace } = under(this.sheets, sheet.toUpperCase());
    const found: SourceCell[] = [];
    if ((bottom - top + 1) * (right - left + 1) > byPlace.size) {
      for (const cell of byPlace.values())
        if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right)
          found.push(cell);
      return found;
    }
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = byPlace.get(row * COLUMNS + column);
        if (cell) found.push(cell);
      }
    return found;
  }
}

function sheetOf(name: string, cells: SheetCells['cells']): Sheet {
  const byPlace = new Map<number, SourceCell>();
  const byAddress = new Map<string, SourceCell>();
  let [bottom, right] = [0, 0];
  for (const { address: at, formula, value } of cells) {
    const { row, column } = cellAt(at);
    const held = typeof value === 'object' && value !== null ? ErrorValue.of(value.error) : value;
    const cell = new SourceCell(name, row, column, held, formula);
    byPlace.set(row * COLUMNS + column, cell);
    byAddress.set(at, cell);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const { address: at, spilledFrom } of cells) {
    if (spilledFrom === null || spilledFrom === at) continue;
    const anchor = byAddress.get(spilledFrom) ?? null;
    under(byAddress, at).anchor = anchor;
    if (anchor) anchor.isFilling = true;
  }
  return { name, byPlace, bottom, right };
}

/** What a name refers to whose cells have been deleted. */
const goneCells = /^=?(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?#REF!$/u;

/** A range of which an end moves with the cell whose formula has it. */
function isRelative({ top, left, bottom, right, $top, $left, $bottom, $right }: RangeA1): boolean {
  return (
    (top !== null && !$top) ||
    (left !== null && !$left) ||
    (bottom !== null && !$bottom) ||
    (right !== null && !$right)
  );
}

const treeOf = (formula: string) => nodeOf(`=${formula.replace(/^=/, '')}`);
