import { parseA1Ref } from '@borgar/fx';
import type { IRange } from '@univerjs/core';
import { words } from './words';

/** The names by which a place may be given. */
export interface Book {
  sheets: { name: string; isHidden: boolean; rows: number; columns: number }[];
  /** The name of the sheet in front. */
  active: string;
  /** `sheet` is null for a name of the whole workbook. */
  names: { name: string; sheet: string | null; refersTo: string }[];
}

/** A range counted from 0, both ends included; null for the sheet as it was left. */
export type Destination = { sheet: string; range: IRange | null } | { refusal: string };

const said = words.goTo;

/**
 * Where the text of the name box leads: cells, with or without a sheet; a defined name; or a sheet. Capitals do not
 * matter, as in Excel. An address is taken before a name, and a name before a sheet.
 */
export function placeTyped(typed: string, book: Book): Destination {
  const text = typed.trim().replace(/^=/, '');
  const mark = text.lastIndexOf('!');
  const [before, target] = mark < 0 ? [null, text] : [unquoted(text.slice(0, mark)), text.slice(mark + 1)];
  const sheet = sheetCalled(book, before ?? book.active);
  if (!sheet) return { refusal: said.noSheet(before ?? book.active) };
  if (target.trim() === '') return before === null ? { refusal: said.unknown(typed) } : onSheet(sheet, null);

  const cells = rangeIn(target, sheet);
  if (cells)
    return cells === 'outside' ? { refusal: said.outside(target, ...endOf(sheet)) } : onSheet(sheet, cells);
  const named = nameIn(book, target, sheet.name, before !== null);
  if (named) return placeOfName(named, book);
  const asSheet = before === null && sheetCalled(book, unquoted(target));
  return asSheet ? onSheet(asSheet, null) : { refusal: said.unknown(typed) };
}

type Sheet = Book['sheets'][number];
type Name = Book['names'][number];

function onSheet({ name, isHidden }: Sheet, range: IRange | null): Destination {
  return isHidden ? { refusal: said.hidden(name) } : { sheet: name, range };
}

function placeOfName({ name, refersTo, sheet: own }: Name, book: Book): Destination {
  const parsed = parseA1Ref(refersTo.replace(/^=/, ''));
  const sheet = parsed && 'range' in parsed && sheetCalled(book, parsed.context?.[0] ?? own ?? book.active);
  const range = sheet && rangeIn(refersTo.slice(refersTo.lastIndexOf('!') + 1), sheet);
  return sheet && range && range !== 'outside' ? onSheet(sheet, range) : { refusal: said.noCells(name) };
}

function sheetCalled({ sheets }: Book, name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.trim().toLowerCase());
}

/** A name of the sheet comes before the same name of the workbook. */
function nameIn({ names }: Book, text: string, sheet: string, ofSheetOnly: boolean): Name | undefined {
  const called = names.filter(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
  const own = called.find((name) => name.sheet === sheet);
  return own ?? (ofSheetOnly ? undefined : called.find((name) => name.sheet === null));
}

function rangeIn(text: string, { rows, columns }: Sheet): IRange | 'outside' | null {
  const parsed = parseA1Ref(text.trim());
  if (!parsed || !('range' in parsed) || !parsed.range) return null;
  const { top, left, bottom, right } = parsed.range;
  const range = {
    startRow: top ?? 0,
    endRow: bottom ?? rows - 1,
    startColumn: left ?? 0,
    endColumn: right ?? columns - 1,
  };
  return range.endRow < rows && range.endColumn < columns ? range : 'outside';
}

function endOf({ name, rows, columns }: Sheet): [sheet: string, rows: number, columns: number] {
  return [name, rows, columns];
}

/** `'Care packages'` and `'Anne''s'` as the sheets are called. */
function unquoted(name: string): string {
  const [, quoted] = /^\s*'(.*)'\s*$/s.exec(name) ?? [];
  return quoted === undefined ? name.trim() : quoted.replaceAll("''", "'");
}
