import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
} from '@univerjs/engine-formula';
import type { Argument } from '../../formulas/functions/define';
import { MOST_COLUMNS, MOST_ROWS } from '../../formulas/functions/sizes';
import { ErrorValue, errorValues, type Value } from '../../formulas/functions/values';
import { documentText } from '../documentText';
import { errorIn, isEmptied } from '../errorCells';
import { tableIn } from './lazyTable';
import { areasOfAnswer } from './several';

/** Kept where Univer keeps its own arrays of cells, so that both are forgotten at the same moments. */
const kept = FORMULA_REF_TO_ARRAY_CACHE as unknown as {
  get(key: string): Argument | undefined;
  set(key: string, argument: Argument): void;
};

/** What the cells of a reference hold, as values alone: not as they are shown, and never to be changed. */
export function referenceArgument(reference: BaseReferenceObject): Argument {
  // A function that accepts several references reads each of them itself.
  if (areasOfAnswer(reference)) return { rows: 1, columns: 1, values: [errorValues.value], kind: 'typed' };
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const key = `values ${reference.getUnitId()} ${reference.getSheetId()} ${startRow} ${endRow} ${startColumn} ${endColumn}`;
  // A reference outside the sheet has the key of one within it.
  if (!isThere(reference)) return { rows: 1, columns: 1, values: [errorValues.reference], kind: 'typed' };
  const known = kept.get(key);
  if (known) return known;
  const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
  const read = cellReader(reference);
  const written = isOnlyWritten(reference)
    ? reference.getCurrentActiveSheetData().cellData.getMatrix()
    : null;
  const values: Value[] = new Array(rows * columns);
  let at = 0;
  for (let row = startRow; row <= endRow; row++) {
    const own = written?.[row];
    for (let column = startColumn; column <= endColumn; column++)
      values[at++] = written ? valueOfOwn(own?.[column], reference) : read(row, column);
  }
  const whole = sizeOf(reference);
  const beyond = whole.rows * whole.columns - rows * columns;
  const argument: Argument = { rows, columns, values, kind: 'cells', ...(beyond > 0 && { beyond }) };
  kept.set(key, argument);
  return argument;
}

/** How many rows and columns there are; of a whole column as many as Excel has, though fewer are stored. */
export function sizeOf(reference: BaseReferenceObject): { rows: number; columns: number } {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  return {
    rows: reference.isColumn() ? MOST_ROWS : endRow - startRow + 1,
    columns: reference.isRow() ? MOST_COLUMNS : endColumn - startColumn + 1,
  };
}

/** No sheet may have the name, and no cell is above or left of the first. */
export function isThere(reference: BaseReferenceObject): boolean {
  const { startRow, startColumn } = reference.getRangePosition();
  if (!reference.getCurrentActiveSheetData() || startRow < 0 || startColumn < 0) return false;
  return !isOfNoSheet(reference);
}

export function isOfNoSheet(reference: BaseReferenceObject): boolean {
  return reference.getForcedSheetName() !== '' && !reference.getForcedSheetId();
}

/** In the order in which Univer itself looks: what this calculation made, what an earlier one spilled, what the cell holds. */
function cellReader(reference: BaseReferenceObject): (row: number, column: number) => Value {
  const made = reference.getCurrentRuntimeSheetData();
  const spilled = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const before = reference.getCurrentActiveArrayFormulaCellData();
  const written = reference.getCurrentActiveSheetData().cellData;
  const hasFeatures = Object.keys(reference.getRuntimeFeatureCellData()).length > 0;
  return (row, column) => {
    const cell = made?.getValue(row, column) || spilled?.getValue(row, column);
    if (cell) return valueOfCell(cell, reference);
    if (hasFeatures || before?.getValue(row, column))
      return valueOfCell(reference.getCellData(row, column), reference);
    return valueOfOwn(written.getValue(row, column), reference);
  };
}

/** Whether nothing was worked out on the sheet, as on one of long data. */
function isOnlyWritten(reference: BaseReferenceObject): boolean {
  return (
    !reference.getCurrentRuntimeSheetData() &&
    !reference.getCurrentRuntimeActiveArrayFormulaCellData() &&
    !reference.getCurrentActiveArrayFormulaCellData() &&
    Object.keys(reference.getRuntimeFeatureCellData()).length === 0
  );
}

function valueOfOwn(own: Nullable<ICellData>, reference: BaseReferenceObject): Value {
  return own && isEmptied(own) ? null : valueOfCell(own, reference);
}

function valueOfCell(cell: Nullable<ICellData>, reference: BaseReferenceObject): Value {
  if (!cell) return null;
  const { v, t, p } = cell;
  if (p?.body) return documentText(p.body.dataStream);
  if (v === null || v === undefined) return null;
  if (typeof v === 'string') {
    if (errorIn(cell) !== null) return ErrorValue.of(v);
    if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return v;
  } else if (typeof v === 'boolean') return v;
  else if (t === CellValueType.BOOLEAN) return v !== 0;
  else if (t !== CellValueType.STRING && t !== CellValueType.FORCE_STRING) return v;
  else return String(v);
  // Written by something that did not say of what kind it is.
  return plainValue(reference.getCellValueObject(cell));
}

export function plainValue(value: Nullable<BaseValueObject>): Value {
  if (!value || value.isNull()) return null;
  if (value.isError())
    return ErrorValue.of((value as { getErrorType?(): string }).getErrorType?.() ?? '#VALUE!');
  const held = value.getValue();
  return typeof held === 'number' || typeof held === 'string' || typeof held === 'boolean'
    ? held
    : errorValues.value;
}

/** Univer's arrays that are not of cells: constants and answers of other functions. */
export function readArray(array: ArrayValueObject): Argument {
  const untouched = tableIn(array);
  if (untouched) return { ...untouched, kind: 'array' };
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const cells = array.getArrayValue();
  const values: Value[] = new Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values[row * columns + column] = plainValue(cells[row]?.[column]);
  return { rows, columns, values, kind: 'array' };
}
