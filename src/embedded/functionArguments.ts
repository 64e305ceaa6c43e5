import type { Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import type { FunctionMetadata, ParameterMetadata } from '../functions/catalogue/notes';
import { signatureOf } from '../functions/catalogue/catalogue';
import { ErrorValue } from '../formulas/functions/values';
import { referenceArgument } from './sheetFunctions/cells';
import { areasOfAnswer } from './sheetFunctions/several';

/** The argument passed to one parameter: a value ready to pass, a table to be taken cell by cell, or an error that is the answer. */
export type PassedArgument =
  | { kind: 'value'; value: unknown }
  | { kind: 'lifted'; cells: ArrayValueObject }
  | { kind: 'error'; error: BaseValueObject };

/** Omitted, blank and missing all reach our functions as null, which is what Excel sends. */
export function readArgument(
  parameter: ParameterMetadata,
  passed: FunctionVariantType | undefined,
): PassedArgument {
  if (passed === undefined) return { kind: 'value', value: null };
  // Several references, as of `OFFSET(A1,{0;1},0)`, are no one value.
  if (areasOfAnswer(passed)) return { kind: 'error', error: ErrorValueObject.create(ErrorType.VALUE) };
  const wantsTable = parameter.dimensionality === 'matrix';
  if (passed.isReferenceObject() && wantsTable) return readCells(passed as BaseReferenceObject);
  const given = passed.isReferenceObject()
    ? (passed as BaseReferenceObject).toArrayValueObject()
    : (passed as BaseValueObject);
  if (given.isError()) return { kind: 'error', error: given };
  if (given.isLambda()) return { kind: 'error', error: ErrorValueObject.create(ErrorType.VALUE) };
  if (!given.isArray()) {
    const value = plainValue(given);
    return { kind: 'value', value: wantsTable && value !== null ? [[value]] : value };
  }
  const cells = given as ArrayValueObject;
  if (wantsTable) return readTable(cells);
  if (cells.getRowCount() === 1 && cells.getColumnCount() === 1) return readCell(cells, 0, 0);
  return { kind: 'lifted', cells };
}

export function readCell(cells: ArrayValueObject, row: number, column: number): PassedArgument {
  const cell = cells.get(row, column);
  return cell?.isError() ? { kind: 'error', error: cell } : { kind: 'value', value: plainValue(cell) };
}

/** The cells of a range, as rows: the reader of the spreadsheet’s own functions keeps them for every formula that asks. */
function readCells(reference: BaseReferenceObject): PassedArgument {
  const { rows, columns, values } = referenceArgument(reference);
  const fault = values.find((value) => typeof value === 'object' && value instanceof ErrorValue);
  if (fault instanceof ErrorValue)
    return { kind: 'error', error: ErrorValueObject.create(fault.code as ErrorType) };
  const table: unknown[][] = [];
  if (columns === 1) for (const value of values) table.push([value]);
  else for (let row = 0; row < rows; row++) table.push(values.slice(row * columns, (row + 1) * columns));
  return { kind: 'value', value: table };
}

function readTable(cells: ArrayValueObject): PassedArgument {
  const columns = cells.getColumnCount();
  const table: unknown[][] = [];
  for (const source of cells.getArrayValue()) {
    const row: unknown[] = new Array(columns).fill(null);
    for (let column = 0; column < columns; column++) {
      const cell = source?.[column];
      if (cell?.isError()) return { kind: 'error', error: cell };
      row[column] = plainValue(cell);
    }
    table.push(row);
  }
  return { kind: 'value', value: table };
}

function plainValue(cell: Nullable<BaseValueObject>): unknown {
  return !cell || cell.isNull() ? null : cell.getValue();
}

/** Excel refuses such an entry outright; Univer lets it in, so the cell has to say what is wrong. */
export function wrongCount(entry: FunctionMetadata, fullName: string, given: number): string | undefined {
  const usage = signatureOf({ ...entry, name: fullName });
  const missing = entry.parameters.slice(given).filter((parameter) => !parameter.optional);
  if (missing.length > 0)
    return `${missing.map((p) => p.name).join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: ${usage}`;
  const most = entry.parameters.length;
  if (given <= most) return undefined;
  const takes = most === 0 ? 'no argument' : `at most ${most} argument${most > 1 ? 's' : ''}`;
  return `${usage} takes ${takes}; ${given} ${given === 1 ? 'was' : 'were'} given`;
}
