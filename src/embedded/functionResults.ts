import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type ErrorCodeValue, isRefusal } from './customFunctions';

interface RefusedCell {
  code: ErrorCodeValue;
  message?: string;
}

type OnRefusedCell = (refusal: RefusedCell, at: { row: number; column: number }) => BaseValueObject;

/**
 * An answer as Univer's engine holds it. Text stays text, even if it looks like a number. Anything a cell cannot show is
 * thrown, for the caller to report as a fault of the function.
 */
export function univerAnswer(answer: unknown, onRefused: OnRefusedCell): BaseValueObject {
  if (!Array.isArray(answer)) return cellOf(answer, { row: 0, column: 0 }, onRefused);
  const columns = Array.isArray(answer[0]) ? answer[0].length : 0;
  if (columns === 0) throw new Error('it answered with an empty table');
  if (!answer.every((row) => Array.isArray(row) && row.length === columns)) {
    throw new Error('it answered with a table whose rows differ in length');
  }
  return tableOf(answer.length, columns, (row, column) =>
    cellOf(answer[row][column], { row, column }, onRefused),
  );
}

export function tableOf(
  rowCount: number,
  columnCount: number,
  cell: (row: number, column: number) => BaseValueObject,
): ArrayValueObject {
  const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => cell(row, column)),
  );
  // -1 says that the table is not a piece of a sheet.
  return ArrayValueObject.create({
    calculateValueList,
    rowCount,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellOf(
  value: unknown,
  at: { row: number; column: number },
  onRefused: OnRefusedCell,
): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`it answered with ${value}`);
    return NumberValueObject.create(value);
  }
  if (isRefusal(value)) return onRefused(value, at);
  throw new Error(`it answered with something that no cell can show (${typeof value})`);
}
