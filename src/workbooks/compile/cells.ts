import { nodeTypes, parseA1Ref, type AstExpression } from '@borgar/fx';
import { nodeOf } from '../../functions/catalogue/argumentText';
import { address } from '../xlsx/addresses';
import type { Place } from './grid';
import { Fault, type Value } from './values';

/** As a spreadsheet tells what stands on its sheets. */
export interface SheetCells {
  name: string;
  cells: {
    address: string;
    /** Null in a plain value, or in a cell that shows part of a spilled table. */
    formula: string | null;
    value: number | string | boolean | null | { error: string };
    spilledFrom: string | null;
  }[];
}

export class Cell {
  /** The cell whose formula fills this one too. */
  anchor: Cell | null = null;
  private read: AstExpression | null | undefined;

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
}

interface Sheet {
  name: string;
  byPlace: Map<number, Cell>;
  bottom: number;
  right: number;
}

const COLUMNS = 16_384;

/** The cells of a workbook, by place, and the references of formulas to them. */
export class Cells {
  private readonly sheets = new Map<string, Sheet>();
  private readonly names: Map<string, string>;

  constructor(contents: SheetCells[], names: { name: string; refersTo: string }[]) {
    this.names = new Map(names.map(({ name, refersTo }) => [name.toUpperCase(), refersTo]));
    for (const { name, cells } of contents) this.sheets.set(name.toUpperCase(), sheetOf(name, cells));
  }

  /** Undefined where nothing stands. */
  at(sheet: string, row: number, column: number): Cell | undefined {
    return this.sheets.get(sheet.toUpperCase())?.byPlace.get(row * COLUMNS + column);
  }

  named(sheet: string, at: string): Cell | undefined {
    const place = this.place(at, sheet);
    return typeof place === 'string' ? undefined : this.at(place.sheet, place.top, place.left);
  }

  /** Where a reference leads, or why that is not known. Whole rows and columns end where the sheet does. */
  place(reference: string, ownSheet: string): Place | string {
    const parsed = parseA1Ref(reference.replace(/^=/, ''));
    if (!parsed || !('range' in parsed) || !parsed.range) return this.namedPlace(reference, ownSheet);
    const context = parsed.context ?? [];
    const sheet = this.sheets.get((context.at(-1) ?? ownSheet).toUpperCase());
    if (context.length > 1 || !sheet) return `${reference} is not in this workbook`;
    const { top, left, bottom, right } = parsed.range;
    return {
      sheet: sheet.name,
      top: top ?? 0,
      left: left ?? 0,
      bottom: bottom ?? Math.max(sheet.bottom, top ?? 0),
      right: right ?? Math.max(sheet.right, left ?? 0),
    };
  }

  /** What a name stands for, if it is not plainly cells. */
  definition(name: string): AstExpression | null {
    const refersTo = this.names.get(name.toUpperCase());
    return refersTo === undefined ? null : treeOf(refersTo);
  }

  within({ sheet, top, left, bottom, right }: Place): Cell[] {
    const { byPlace } = this.sheets.get(sheet.toUpperCase())!;
    const found: Cell[] = [];
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

  private namedPlace(name: string, ownSheet: string): Place | string {
    const refersTo = this.names.get(name.toUpperCase());
    if (refersTo === undefined || refersTo.toUpperCase() === name.toUpperCase())
      return `${name} is not known in this workbook`;
    return this.place(refersTo, ownSheet);
  }
}

/** Every cell that a formula names. ROWS and its like ask only where cells stand. */
export function namedIn(tree: AstExpression, sheet: string, cells: Cells): Cell[] {
  const found = new Set<Cell>();
  const visit = (node: AstExpression | null, depth: number): void => {
    if (!node || depth > 20) return;
    switch (node.type) {
      case nodeTypes.REFERENCE: {
        const place = cells.place(node.value, sheet);
        if (typeof place !== 'string') for (const cell of cells.within(place)) found.add(cell);
        else if (node.kind === 'name') visit(cells.definition(node.value), depth + 1);
        return;
      }
      case nodeTypes.UNARY:
      case nodeTypes.BINARY:
        return node.arguments.forEach((argument) => visit(argument, depth));
      case nodeTypes.CALL:
        if (node.callee.type === nodeTypes.IDENTIFIER && placeFunctions.has(node.callee.name.toUpperCase()))
          return;
        return (node.arguments as (AstExpression | null)[]).forEach((argument) => visit(argument, depth));
    }
  };
  visit(tree, 0);
  return [...found];
}

export const placeFunctions: ReadonlySet<string> = new Set(['ROW', 'ROWS', 'COLUMN', 'COLUMNS']);

export function addressOf({ row, column }: Cell): string {
  return address(row, column);
}

function sheetOf(name: string, cells: SheetCells['cells']): Sheet {
  const byPlace = new Map<number, Cell>();
  const byAddress = new Map<string, Cell>();
  let [bottom, right] = [0, 0];
  for (const { address: at, formula, value } of cells) {
    const { row, column } = positionOf(at);
    const held = typeof value === 'object' && value !== null ? Fault.of(value.error) : value;
    const cell = new Cell(name, row, column, held, formula);
    byPlace.set(row * COLUMNS + column, cell);
    byAddress.set(at, cell);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const { address: at, spilledFrom } of cells)
    if (spilledFrom !== null && spilledFrom !== at)
      byAddress.get(at)!.anchor = byAddress.get(spilledFrom) ?? null;
  return { name, byPlace, bottom, right };
}

const treeOf = (formula: string) => nodeOf(`=${formula.replace(/^=/, '')}`);

const lettersAndDigits = /^([A-Z]+)(\d+)$/;

function positionOf(at: string): { row: number; column: number } {
  const [, letters, digits] = lettersAndDigits.exec(at)!;
  let column = 0;
  for (const letter of letters!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
