import { isCellError, type CellValue } from '../../host/spreadsheet';
import type { Values } from './evaluate';

const operations: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

/** Cell by cell, as Excel does it; a single value goes with every cell. Only numbers and blanks are taken. */
export function arithmetic(operator: string, left: Values, right: Values): Values {
  const operation = operations[operator];
  if (!operation || !left || !right) return null;
  const rows = sharedLength(left.length, right.length);
  const columns = sharedLength(left[0].length, right[0].length);
  if (rows === null || columns === null) return null;
  const result: CellValue[][] = [];
  for (let row = 0; row < rows; row++) {
    const cells: CellValue[] = [];
    for (let column = 0; column < columns; column++) {
      const value = combine(operation, cellAt(left, row, column), cellAt(right, row, column));
      if (value === undefined) return null;
      cells.push(value);
    }
    result.push(cells);
  }
  return result;
}

function sharedLength(a: number, b: number): number | null {
  if (a === b || b === 1) return a;
  return a === 1 ? b : null;
}

const cellAt = (values: CellValue[][], row: number, column: number): CellValue =>
  values[values.length === 1 ? 0 : row][values[0].length === 1 ? 0 : column];

function combine(
  operation: (left: number, right: number) => number,
  left: CellValue,
  right: CellValue,
): CellValue | undefined {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const numbers = [left ?? 0, right ?? 0];
  if (!numbers.every((value) => typeof value === 'number')) return undefined;
  const result = operation(numbers[0] as number, numbers[1] as number);
  // What Excel calls the error depends on the case, so it is left unknown.
  return Number.isFinite(result) ? result : undefined;
}
