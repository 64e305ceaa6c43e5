import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { ErrorValue, type Value } from '../../formulas/functions/values';
import { errorIn, textType } from '../errorCells';

/** What a cell with a plain value holds; undefined where its text may be read in more than one way, or it is no plain value. */
export function plainValueOf(cell: Nullable<ICellData>): Value | undefined {
  if (!cell) return null;
  if (cell.f || cell.si || cell.p) return undefined;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return Number(v) === 1 || v === true;
  if (typeof v === 'number')
    return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? undefined : v;
  if (typeof v !== 'string') return undefined;
  const isText = t === CellValueType.STRING || t === CellValueType.FORCE_STRING;
  // Univer takes empty text for a blank in some places.
  return isText && v !== '' && errorIn(cell) === null ? v : undefined;
}

/** A result as Univer keeps it; other fields of the former one, such as its number format, stay. */
export function resultCellOf(value: Value, former: Nullable<ICellData>): ICellData {
  const kept = former?.s === undefined ? {} : { s: former.s };
  if (value === null) return { v: null, ...kept };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...kept };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...kept };
  if (value instanceof ErrorValue) return { v: value.code, t: CellValueType.STRING, ...kept };
  return { v: value, t: textType(value), ...kept };
}

/** Whether two results show the same; a blank and an empty text do. */
export function showSame(one: Nullable<ICellData>, other: Nullable<ICellData>): boolean {
  const [a, b] = [one?.v ?? '', other?.v ?? ''];
  return a === b && (a === '' || (isTruth(one) === isTruth(other) && errorIn(one) === errorIn(other)));
}

const isTruth = (cell: Nullable<ICellData>) => cell?.t === CellValueType.BOOLEAN;
