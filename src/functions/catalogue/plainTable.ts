import type { FunctionDescription, PlainTable, PlainCell } from './notes';
import type { FormulaCall } from '../../formulas/calls';
import { columnNumber } from '../../formulas/addresses';
import { argumentTexts, substitute } from './twin';
import { yearsArgumentOf } from './yearsArgument';
import { nth } from '../../formulas/present';

/** How many cells an argument has in a row or a column; null where only the spreadsheet knows. */
export function lengthOf(texts: Readonly<Record<string, string>>, name: string): number | null {
  const text = texts[name];
  return text === undefined ? null : yearsArgumentOf(text, name).count;
}

/** The k-th cell of an argument, counted from 0, as a template; its only cell where it has one for all. */
export function item(texts: Readonly<Record<string, string>>, name: string, k: number): string {
  return lengthOf(texts, name) === 1 ? `{${name}}` : `INDEX({${name}},${k + 1})`;
}

/** The lengths of several arguments that go together: the longest, if each has that many cells or one. */
export function commonLength(texts: Readonly<Record<string, string>>, ...names: string[]): number | null {
  const lengths = names.map((name) => lengthOf(texts, name));
  if (lengths.includes(null)) return null;
  const most = Math.max(...(lengths as number[]));
  return lengths.every((length) => length === 1 || length === most) ? most : null;
}

/** Rows of a fixed shape: a heading, then a label and a formula a row. */
export function labelled(headings: string[], lines: [label: string, ...formulas: string[]][]): PlainCell[][] {
  return [headings, ...lines.map(([label, ...formulas]) => [label, ...formulas.map((one) => `=${one}`)])];
}

/** Where a formula counts cells, the count does not change: `COLUMNS(D5:H5)`. */
const COUNTED = /^(COLUMNS|ROWS)\(([^()]+)\)$/i;

function fixedNumber(text: string): number | null {
  if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  const [, of, range] = COUNTED.exec(text.trim()) ?? [];
  const cells = range?.match(/\$?[A-Z]{1,3}\$?\d+$|\$?[A-Z]{1,3}\$?\d+(?=:)/gi);
  if (!of || cells?.length !== 2) return null;
  const isRows = of.toUpperCase() === 'ROWS';
  const [first = 0, last = 0] = cells.map((cell) => {
    const [, letters = '', digits] = /\$?([A-Z]+)\$?(\d+)/i.exec(cell) ?? [];
    return isRows ? Number(digits) : columnNumber(letters);
  });
  return Math.abs(last - first) + 1;
}

/**
 * How large a call's table is, headings included: as large as it may become, where its size turns on a cell. Null where
 * that cannot be told from how the call is written.
 */
export function tableSizeOf(
  call: Pick<FormulaCall, 'arguments'>,
  source: PlainSource,
  blank: ReadonlySet<string> = new Set(),
): { rows: number; columns: number } | null {
  const values = argumentTexts(call, source, blank);
  if (!source.plain || values === null) return null;
  const texts = Object.fromEntries(values);
  const { size, grows, cells } = source.plain;
  if (!grows) return size?.(texts) ?? null;
  const { by, more = 0, along, atMost } = grows;
  if (texts[by] === undefined) return null;
  const length = 1 + more + (fixedNumber(texts[by]) ?? atMost);
  const [rows, columns] = along === 'rows' ? [length, 0] : [0, length];
  const sample = cells({ texts, rows, columns, at: () => 'A1' });
  return sample && { rows: sample.length, columns: nth(sample, 0).length };
}

type PlainSource = Pick<FunctionDescription, 'parameters' | 'defaults' | 'plain'>;

/**
 * The cells that give what a call's table shows: formulas with `=`, and texts and numbers as they are. Null where the
 * function has no plain form, the call lacks an argument, or its arguments are written in a way that has none.
 */
export function plainTableOf(
  call: Pick<FormulaCall, 'arguments'>,
  source: PlainSource,
  table: Pick<PlainTable, 'rows' | 'columns' | 'at'>,
  blank: ReadonlySet<string> = new Set(),
): PlainCell[][] | null {
  const values = argumentTexts(call, source, blank);
  if (!source.plain || values === null) return null;
  if (source.parameters.some(({ name, optional }) => !optional && !values.has(name))) return null;
  const cells = source.plain.cells({ ...table, texts: Object.fromEntries(values) });
  const isWhole = cells?.length === table.rows && cells.every((row) => row.length === table.columns);
  if (!cells || !isWhole) return null;
  const filled = cells.map((row) =>
    row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? substitute(cell, values) : cell)),
  );
  return filled.flat().includes(null) ? null : (filled as PlainCell[][]);
}
