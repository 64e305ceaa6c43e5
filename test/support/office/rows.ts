import { addressOf, isFormula, parse } from './addresses';
import type { Typed } from '../../host/fixture';
import type { FakeSheet } from './sheet';

/** Rows that come in before a row, counted from 1, or with a negative count go from it on. */
export interface Shift {
  sheet: string;
  at: number;
  count: number;
}

/** Where a row is afterwards; null where it is gone. */
function rowAfter(row: number, { at, count }: Shift): number | null {
  if (row < at) return row;
  return count < 0 && row < at - count ? null : row + count;
}

/** Cells by `Sheet!A1`, at their places afterwards, their formulas as Excel rewrites them. */
export function shiftCells<T>(
  kept: Map<string, T>,
  shift: Shift,
  value: (held: T, sheet: string) => T,
): void {
  const all = [...kept];
  kept.clear();
  for (const [at, held] of all) {
    const mark = at.lastIndexOf('!');
    const [sheet, { row, column }] = [at.slice(0, mark), parse(at.slice(mark + 1))];
    const after = sheet === shift.sheet ? rowAfter(row, shift) : row;
    if (after !== null) kept.set(`${sheet}!${addressOf(after, column)}`, value(held, sheet));
  }
}

const references = /(?:('(?:[^']|'')+'|\w+)!)?(\$?[A-Z]+\$?)(\d+)(?::(\$?[A-Z]+\$?)(\d+))?(?![\w(])/g;

/** A formula as Excel rewrites it: a range that spans the place widens, or narrows again. */
export function shiftFormula(text: string, own: string, shift: Shift): string {
  return text.replace(
    references,
    (all, named: string | undefined, a: string, row: string, b?: string, end?: string) => {
      const sheet = named?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? own;
      if (sheet !== shift.sheet) return all;
      const first = rowAfter(Number(row), shift) ?? shift.at;
      const last = end === undefined ? '' : `:${b}${rowAfter(Number(end), shift) ?? shift.at - 1}`;
      return `${named === undefined ? '' : `${named}!`}${a}${first}${last}`;
    },
  );
}

export const shiftTyped = (typed: Typed, own: string, shift: Shift): Typed =>
  isFormula(typed) ? shiftFormula(String(typed), own, shift) : typed;

/** New rows look like the row above them. */
export function shiftLooks(sheet: FakeSheet, { at, count }: Shift): void {
  for (const { areas } of [...sheet.painted, ...sheet.conditionalFormats])
    for (const area of areas) {
      if (area.top >= at) area.top += count;
      else if (area.top + area.rows >= at) area.rows += count;
    }
  for (const { area } of sheet.tables) if (area.top < at && area.top + area.rows > at) area.rows += count;
}
