import type { IRange } from '@univerjs/core';
import { columnIndex, columnLetters } from '../formulas/addresses';

/** Counted from zero; null for what is no address of a cell. */
export function cellAt(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]+)\$?([1-9]\d*)$/.exec(address) ?? [];
  return letters ? { row: Number(digits) - 1, column: columnIndex(letters) } : null;
}

/** `B3:D9` or one cell, without a sheet. */
export function rangeAt(address: string): IRange {
  const [from, to = from] = address.split(':').map(cellAt);
  if (!from || !to) throw new Error(`${address} is not the address of a range of cells`);
  return {
    startRow: Math.min(from.row, to.row),
    endRow: Math.max(from.row, to.row),
    startColumn: Math.min(from.column, to.column),
    endColumn: Math.max(from.column, to.column),
  };
}

export function addressOf({ startRow, endRow, startColumn, endColumn }: IRange): string {
  const from = `${columnLetters(startColumn)}${startRow + 1}`;
  const to = `${columnLetters(endColumn)}${endRow + 1}`;
  return from === to ? from : `${from}:${to}`;
}
