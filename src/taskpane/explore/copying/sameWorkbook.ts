import type { SheetCells } from '../../../formulas/compile/cells';
import type { WorkbookToCopy } from './messages';
import { nth } from '../../../formulas/present';

/** Whether a copy of the one is a copy of the other: every cell, every name, the inputs and the outputs. */
export function isSameWorkbook(one: WorkbookToCopy, other: WorkbookToCopy): boolean {
  if (one === other) return true;
  const { contents, functions, ...asked } = one;
  const { contents: otherContents, functions: otherFunctions, ...otherAsked } = other;
  return (
    functions.namespace === otherFunctions.namespace &&
    JSON.stringify(asked) === JSON.stringify(otherAsked) &&
    areAll(contents, otherContents, isSameSheet)
  );
}

function isSameSheet(one: SheetCells, other: SheetCells): boolean {
  return one.name === other.name && areAll(one.cells, other.cells, isSameCell);
}

type Cell = SheetCells['cells'][number];

function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.address === other.address &&
    one.formula === other.formula &&
    one.spilledFrom === other.spilledFrom &&
    (one.value === other.value || errorIn(one.value) === errorIn(other.value))
  );
}

/** Unlike anything else where there is none. */
function errorIn(value: Cell['value']): unknown {
  return typeof value === 'object' && value !== null ? value.error : Symbol();
}

function areAll<T>(some: T[], others: T[], same: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, i) => same(one, nth(others, i)));
}
