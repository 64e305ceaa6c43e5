import { parseA1Ref, stringifyA1Ref, tokenize, tokenTypes } from '@borgar/fx';

/** Blank rows that are put in before a row of a sheet. Rows are counted from 1, before any are put in. */
export interface InsertedRows {
  sheet: string;
  before: number;
  count: number;
}

/** Rows of a sheet from the first to the last, counted from 1. */
export interface SheetRows {
  sheet: string;
  first: number;
  last: number;
}

const cells: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE, tokenTypes.REF_TERNARY]);

/** Where a row is once rows are put in. */
export function rowAfter(row: number, sheet: string, inserted: readonly InsertedRows[]): number {
  return inserted
    .filter((one) => one.sheet === sheet && one.before <= row)
    .reduce((sum, { count }) => sum + count, row);
}

/** A formula as rows that are put in leave it: what it reads stays the same, and a range that spans them widens. */
export function formulaAfter(formula: string, sheet: string, inserted: readonly InsertedRows[]): string {
  return withRows(formula, sheet, (row, on) => rowAfter(row, on, inserted));
}

/**
 * The formula of a row as one further down has it, where rows are put in before the last of some lists that grow together.
 * Within these lists a reference without $ before its row moves down as well, as in a formula that is filled down.
 * @param down how many rows, counted without those that are put in above the list
 */
export function filledDown(
  formula: string,
  sheet: string,
  down: number,
  lists: readonly SheetRows[],
  inserted: readonly InsertedRows[],
): string {
  return withRows(formula, sheet, (row, on, isFixed) => {
    const list = lists.find((one) => one.sheet === on && one.first <= row && row <= one.last);
    if (isFixed || !list) return rowAfter(row, on, inserted);
    return rowAfter(list.first, on, inserted) + (row - list.first) + down;
  });
}

/** A formula with other rows in its references to cells. Whole columns stay as they are. */
function withRows(
  formula: string,
  sheet: string,
  rowOf: (row: number, sheet: string, isFixed: boolean) => number,
): string {
  return tokenize(formula, { mergeRefs: true })
    .map(({ type, value }) => (cells.has(type) ? referenceWith(value, sheet, rowOf) : value))
    .join('');
}

function referenceWith(
  reference: string,
  ownSheet: string,
  rowOf: (row: number, sheet: string, isFixed: boolean) => number,
): string {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed) || !parsed.range) return reference;
  const { context = [], range } = parsed;
  const sheet = context[0] ?? ownSheet;
  const at = (row: number | null | undefined, isFixed: boolean | null | undefined) =>
    row === null || row === undefined ? null : rowOf(row + 1, sheet, isFixed ?? false) - 1;
  return stringifyA1Ref({
    context,
    range: { ...range, top: at(range.top, range.$top), bottom: at(range.bottom, range.$bottom) },
  });
}
