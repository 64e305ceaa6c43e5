import { parseStructRef, type Token, tokenize, tokenTypes } from '@borgar/fx';
import { absolute, type Area } from './addresses';

/** A table that formulas may name. */
export interface HeldTable {
  sheet: string;
  /** Its headings and its rows, without its totals. */
  area: Area;
  headings: readonly string[];
  /** Whether a row of totals comes below. */
  hasTotals?: boolean;
}

/** The table with this name, in any capitals. */
export type TableCalled = (name: string) => HeldTable | undefined;

interface Rows {
  top: number;
  bottom: number;
}

/**
 * The formula with ordinary ranges in the places of `Costs[Amount]`, `Costs[@Hours]` and their like, and of the bare
 * names of tables. What names no table or none of its columns stays.
 */
export function tablesAsRanges(formula: string, called: TableCalled): string {
  const tokens = tokenize(formula);
  return tokens
    .map((token, i) => {
      const { type, value } = token;
      if (type === tokenTypes.REF_STRUCT) return rangeOf(value, called) ?? value;
      if (type !== tokenTypes.REF_NAMED || isCall(tokens[i + 1])) return value;
      const table = called(value);
      return table ? absolute(table.sheet, dataOf(table)) : value;
    })
    .join('');
}

/**
 * The formula with ordinary ranges for what means other cells, or none, once only some tables are left.
 * @param all the tables that there were
 */
export function lostTablesAsRanges(formula: string, all: TableCalled, left: TableCalled): string {
  return eachOfTable(formula, (reference) => {
    const meant = rangeOf(reference, all);
    return meant === null || meant === rangeOf(reference, left) ? reference : meant;
  });
}

/** The formula as it reads outside the table too: in a cell of Costs, `[@Hours]` means `Costs[@Hours]`. */
export function withOwnTable(formula: string, table: string): string {
  return eachOfTable(formula, (reference) =>
    reference.startsWith('[') ? `${table}${reference}` : reference,
  );
}

/** The formula with #REF! for what names no table or none of its columns: Excel refuses a file that holds it. */
export function withoutUnknownTables(formula: string, called: TableCalled): string {
  return eachOfTable(formula, (reference) => (rangeOf(reference, called) === null ? '#REF!' : reference));
}

function eachOfTable(formula: string, change: (reference: string) => string): string {
  if (!formula.includes('[')) return formula;
  return tokenize(formula)
    .map(({ type, value }) => (type === tokenTypes.REF_STRUCT ? change(value) : value))
    .join('');
}

const isCall = (next: Token | undefined) => next?.value === '(';

/** Null where there is no such table, column or row of totals. */
function rangeOf(reference: string, called: TableCalled): string | null {
  const parsed = parseStructRef(reference);
  const table = parsed?.table ? called(parsed.table) : undefined;
  if (!parsed || !table) return null;
  const sections = (parsed.sections ?? []).map((section) => section.toLowerCase());
  const columns = columnsOf(table, parsed.columns ?? []);
  if (!columns) return null;
  if (sections.includes('this row')) {
    // Of each column the cell in the formula's own row.
    const ends = [...new Set(columns)].map(
      (column) => `SINGLE(${absolute(table.sheet, { ...dataOf(table), left: column, right: column })})`,
    );
    return ends.join(':');
  }
  const rows = rowsOf(table, sections);
  const [left, right] = columns;
  return rows && absolute(table.sheet, { ...rows, left, right });
}

/** The first and the last of the columns that are named; all of them where none is. */
function columnsOf({ area, headings }: HeldTable, named: readonly string[]): [number, number] | null {
  if (named.length === 0) return [area.left, area.right];
  const places = named.map((name) =>
    headings.findIndex((heading) => heading.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  return [area.left + Math.min(...places), area.left + Math.max(...places)];
}

function rowsOf(table: HeldTable, sections: readonly string[]): Rows | null {
  const parts = (sections.length > 0 ? sections : ['data']).map((section) => part(table, section));
  const known = parts.flatMap((rows) => rows ?? []);
  if (known.length < parts.length) return null;
  return {
    top: Math.min(...known.map(({ top }) => top)),
    bottom: Math.max(...known.map(({ bottom }) => bottom)),
  };
}

function part(table: HeldTable, section: string): Rows | null {
  const { top, bottom } = table.area;
  switch (section) {
    case 'headers':
      return { top, bottom: top };
    case 'data':
      return { top: top + 1, bottom };
    case 'totals':
      return table.hasTotals ? { top: bottom + 1, bottom: bottom + 1 } : null;
    case 'all':
      return { top, bottom: table.hasTotals ? bottom + 1 : bottom };
    default:
      return null;
  }
}

const dataOf = ({ area }: HeldTable): Area => ({ ...area, top: area.top + 1 });
