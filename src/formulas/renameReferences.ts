import { tokenize, tokenTypes, type Token } from '@borgar/fx';
import { quotedSheet, unquotedSheet } from './addresses';

/** New names by old, the old in lower case: a spreadsheet does not tell capitals from small letters in names. */
export interface NewNames {
  sheets: ReadonlyMap<string, string>;
  /** Of ranges and of tables. */
  names: ReadonlyMap<string, string>;
}

/**
 * A formula, or a bare reference such as a chart has, in which sheets, ranges and tables go by their new names. Text in
 * quotes and names of functions stay as they are, and so do references to another workbook.
 */
export function renameReferences(formula: string, to: NewNames): string {
  return tokenize(formula, { mergeRefs: true })
    .map((token) => renamed(token, to))
    .join('');
}

const cells: ReadonlySet<string> = new Set([
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_TERNARY,
]);

function renamed({ type, value }: Token, { sheets, names }: NewNames): string {
  const isNamed = type === tokenTypes.REF_NAMED || type === tokenTypes.REF_STRUCT;
  if (!isNamed && !cells.has(type)) return value;
  const [prefix, rest] = splitReference(value);
  if (isElsewhere(prefix)) return value;
  return renamedPrefix(prefix, sheets) + (isNamed ? renamedName(rest, names) : rest);
}

/** `'Care packages'!` and what follows it. */
export function splitReference(reference: string): [prefix: string, rest: string] {
  const prefix = /^('(?:[^']|'')*'|[^'!]+)!/.exec(reference)?.[0] ?? '';
  // A column of a table may have an exclamation mark in its name.
  if (!prefix.startsWith("'") && /^[^![]+\[/.test(prefix)) return ['', reference];
  return [prefix, reference.slice(prefix.length)];
}

/** A workbook is named in square brackets, or before a table as a file name. */
function isElsewhere(prefix: string): boolean {
  return prefix.includes('[') || /\.xls\w*'?!$/i.test(prefix);
}

function renamedPrefix(prefix: string, sheets: NewNames['sheets']): string {
  // A reference may run through several sheets: `'First:Last'!A1`.
  const ends = unquotedSheet(prefix.slice(0, -1)).split(':');
  const found = ends.map((sheet) => sheets.get(sheet.toLowerCase()));
  if (found.every((sheet) => sheet === undefined)) return prefix;
  return `${quotedSheet(ends.map((sheet, i) => found[i] ?? sheet).join(':'))}!`;
}

/** The name of a range, or that of a table with its columns in brackets. */
function renamedName(reference: string, names: NewNames['names']): string {
  const [name = ''] = reference.split('[');
  return (names.get(name.toLowerCase()) ?? name) + reference.slice(name.length);
}
