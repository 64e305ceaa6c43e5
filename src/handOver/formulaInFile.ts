import { fromFile } from '../files/xlsx/formulas';
import { unquotedSheet } from '../formulas/addresses';
import { NAME_REST, NAME_START } from '../formulas/nameRules';

/** Texts and quoted sheet names, in which nothing is called. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const WORDS = new RegExp(`[${NAME_START}][${NAME_REST}]*`, 'gu');

/** Whether a formula, as a file holds it, calls one of our functions, even where the formula cannot be read. */
export function callsUs(formula: string, namespace: string): boolean {
  const ours = new RegExp(`(?<![\\w.])(?:_xldudf_${namespace}_|${namespace}\\.\\w+\\s*\\()`, 'i');
  return ours.test(formula.replace(QUOTED, '""'));
}

/** Whether a formula uses one of these names. */
export function uses(formula: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  const words = formula.replace(QUOTED, '""').match(WORDS) ?? [];
  return words.some((word) => names.has(word.toLowerCase()));
}

/** A formula of a file as people see it: `=OT.ROI(D2#)` for `_xldudf_OT_ROI(_xlfn.ANCHORARRAY(D2))`. */
export function asPeopleSeeIt(formula: string, namespace: string): string {
  return fromFile(formula, namespace) ?? `=${formula}`;
}

/** Tables that are now plain values: from the sheet and address of its formula to its cells. */
export type FormerTables = ReadonlyMap<string, { lastColumn: string; lastRow: number }>;

export function tableKey(sheet: string, column: string, row: number | string): string {
  return `${sheet.toLowerCase()}!${column.toUpperCase()}${row}`;
}

/** A formula with `D2#` written as the cells it meant, `D2:F9`, where D2 has no formula any longer. */
export function withoutSpills(formula: string, sheet: string, tables: FormerTables): string {
  if (tables.size === 0 || !/ANCHORARRAY/i.test(formula)) return formula;
  return outsideTexts(formula, (text) =>
    text.replace(
      spilledRange,
      (whole, prefix: string | undefined, column: string, dollar: string, row: string) => {
        const on = prefix === undefined ? sheet : unquotedSheet(prefix.slice(0, -1));
        const letters = column.replace('$', '');
        const table = tables.get(tableKey(on, letters, row));
        if (!table) return whole;
        const first = `${prefix ?? ''}${column}${dollar}${row}`;
        const isOneCell = table.lastColumn === letters.toUpperCase() && table.lastRow === Number(row);
        const last = `${column.startsWith('$') ? '$' : ''}${table.lastColumn}${dollar}${table.lastRow}`;
        return isOneCell ? first : `${first}:${last}`;
      },
    ),
  );
}

const spilledRange =
  /(?:_xlfn\.)?ANCHORARRAY\(\s*((?:'(?:[^']|'')+'|[^\s'"!(),;{}+*/&<>=^-]+)!)?(\$?[A-Z]{1,3})(\$?)(\d+)\s*\)/gi;

function outsideTexts(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');
}
