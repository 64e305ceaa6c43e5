import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { ERROR_TYPE_SET, type ErrorType } from '@univerjs/engine-formula';

/**
 * Univer holds an error as the text of its code. Text that only reads as one, typed as `'#N/A`, is held as forced text,
 * as is text that begins with `=`.
 */
export function textType(text: string): CellValueType {
  const isForced = text.startsWith('=') || ERROR_TYPE_SET.has(text as ErrorType);
  return isForced ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/**
 * Whether a cell that holds a text without letters is blank: a person has emptied it. An apostrophe by itself is held as
 * forced text, and a formula may give a text without letters; neither leaves a blank cell.
 */
export function isEmptied(cell: ICellData): boolean {
  // Asked of every cell that a formula reads: most hold something, and no more of them is looked at.
  return cell.v === '' && cell.t !== CellValueType.FORCE_STRING && !cell.f && !cell.si && !cell.p;
}

/** The code of the error that a cell holds; null for any other cell. */
export function errorIn(cell: Nullable<Pick<ICellData, 'v' | 't'>>): ErrorType | null {
  const isError =
    typeof cell?.v === 'string' &&
    ERROR_TYPE_SET.has(cell.v as ErrorType) &&
    cell.t !== CellValueType.FORCE_STRING;
  return isError ? (cell.v as ErrorType) : null;
}
