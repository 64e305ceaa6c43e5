import type { IRange } from '@univerjs/core';
import { cellIn, columnLetters } from '../formulas/addresses';

/** `B3:D9` or one cell, without a sheet. */
export function rangeAt(address: string): IRange {
  const [from, to = from] = address.split(':').map(cellIn);
  if (!from || !to) throw new Error(`${address} is not the address of a range of cells`);
  return {
    startRow: Math.min(from.row, to.row),
    endRow: Math.max(from.row, to.row),
    startColumn: Math.min(from.column, to.column),
    endColumn: Math.max(from.column, to.column),
  };
}

export function addressOfRange({ startRow, endRow, startColumn, endColumn }: IRange): string {
  const from = `${columnLetters(startColumn)}${startRow + 1}`;
  const to = `${columnLetters(endColumn)}${endRow + 1}`;
  return from === to ? from : `${from}:${to}`;
}
