/* eslint-disable @typescript-eslint/no-non-null-assertion -- A matrix has at least one row, its rows are equally long, and every index is of a row or a column. */
import { all, type Argument, numberGiven, ofArguments, type SheetFunctions } from './define';
import { isArraySize } from './sizes';
import { checked, ErrorValue, errorValues, TableValue, type Answer, type Value } from './values';

/** Every cell a number, or the error that a matrix with others gives. */
function matrixOf({ rows, columns, values }: Argument): number[][] | ErrorValue {
  const matrix: number[][] = [];
  for (let row = 0; row < rows; row++) {
    const line = values.slice(row * columns, (row + 1) * columns);
    const error = line.find((value) => value instanceof ErrorValue);
    if (error) return error;
    if (!line.every((value) => typeof value === 'number')) return errorValues.value;
    matrix.push(line);
  }
  return matrix;
}

const square = (work: (matrix: number[][]) => Answer) =>
  ofArguments(1, 1, all, ([given]) => {
    const matrix = matrixOf(given);
    if (matrix instanceof ErrorValue) return matrix;
    return matrix.length === matrix[0]!.length ? work(matrix) : errorValues.value;
  });

/** By elimination, the largest of a column first. Gives the determinant, and the inverse beside it unless that is 0. */
function eliminated(matrix: number[][]): { determinant: number; inverse: number[][] } {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  let determinant = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]![column]!) > Math.abs(work[pivot]![column]!)) pivot = row;
    if (pivot !== column) {
      [work[pivot], work[column]] = [work[column]!, work[pivot]!];
      determinant = -determinant;
    }
    const head = work[column]![column]!;
    determinant *= head;
    if (head === 0) return { determinant: 0, inverse: [] };
    work[column] = work[column]!.map((x) => x / head);
    for (let row = 0; row < size; row++) {
      const factor = work[row]![column]!;
      if (row !== column && factor !== 0)
        work[row] = work[row]!.map((x, j) => x - factor * work[column]![j]!);
    }
  }
  return { determinant, inverse: work.map((row) => row.slice(size)) };
}

const product = ofArguments(2, 2, all, ([first, second]) => {
  const [a, b] = [matrixOf(first), matrixOf(second)];
  if (a instanceof ErrorValue) return a;
  if (b instanceof ErrorValue) return b;
  if (a[0]!.length !== b.length || !isArraySize(a.length, b[0]!.length)) return errorValues.value;
  return TableValue.of(
    a.map((row) => b[0]!.map((_, column) => checked(row.reduce((sum, x, k) => sum + x * b[k]![column]!, 0)))),
  );
});

const ofPairs = (work: (x: number, y: number) => number) =>
  ofArguments(2, 2, all, ([xs, ys]) => {
    if (xs.values.length !== ys.values.length) return errorValues.missing;
    let sum = 0;
    for (const [i, x] of xs.values.entries()) {
      const y = ys.values[i]!;
      if (x instanceof ErrorValue) return x;
      if (y instanceof ErrorValue) return y;
      if (typeof x === 'number' && typeof y === 'number') sum += work(x, y);
    }
    return checked(sum);
  });

/** Values that are not numbers count as zero, except errors. */
const sumProduct = ofArguments(1, 255, all, ([first, ...others]) => {
  if (others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns))
    return errorValues.value;
  let sum = 0;
  for (let i = 0; i < first.values.length; i++) {
    let part = 1;
    for (const { values } of [first, ...others]) {
      const value = values[i]!;
      if (value instanceof ErrorValue) return value;
      part *= typeof value === 'number' ? value : 0;
    }
    sum += part;
  }
  return checked(sum);
});

const sequence = ofArguments(
  1,
  4,
  () => false,
  ([rows, columns, start, step]) => {
    const [down, across] = [numberGiven(rows, 1), numberGiven(columns, 1)];
    const [first, by] = [numberGiven(start, 1), numberGiven(step, 1)];
    if (down instanceof ErrorValue) return down;
    if (across instanceof ErrorValue) return across;
    if (first instanceof ErrorValue) return first;
    if (by instanceof ErrorValue) return by;
    const [height, width] = [Math.trunc(down), Math.trunc(across)];
    if (height < 0 || width < 0) return errorValues.value;
    if (height === 0 || width === 0) return errorValues.empty;
    if (!isArraySize(height, width)) return errorValues.value;
    const values: Value[] = Array.from({ length: height * width }, (_, i) => checked(first + i * by));
    return new TableValue(height, width, values);
  },
);

export const matrices: SheetFunctions = {
  MDETERM: square((matrix) => checked(eliminated(matrix).determinant)),
  MINVERSE: square((matrix) => {
    const { determinant, inverse } = eliminated(matrix);
    return determinant === 0 ? errorValues.number : TableValue.of(inverse.map((row) => row.map(checked)));
  }),
  MMULT: product,
  MUNIT: ofArguments(
    1,
    1,
    () => false,
    ([size]) => {
      const count = numberGiven(size, 0);
      if (count instanceof ErrorValue) return count;
      const length = Math.trunc(count);
      if (length < 1 || !isArraySize(length, length)) return errorValues.value;
      return TableValue.of(
        Array.from({ length }, (_, i) => Array.from({ length }, (__, j) => (i === j ? 1 : 0))),
      );
    },
  ),
  SUMPRODUCT: sumProduct,
  SUMX2MY2: ofPairs((x, y) => x * x - y * y),
  SUMX2PY2: ofPairs((x, y) => x * x + y * y),
  SUMXMY2: ofPairs((x, y) => (x - y) ** 2),
  SEQUENCE: sequence,
};
