/* eslint-disable @typescript-eslint/no-non-null-assertion -- A matrix has a row and a column for each variable, and every index is of a variable or an observation. */
import { truthOf } from './coercion';
import { all, type Argument, isGiven, ofArguments, single, type SheetFunctions } from './define';
import { meanOf, total } from './statistics';
import { type Answer, checked, ErrorValue, errorValues, TableValue, type Value } from './values';

/** Observations: values of y, and as many rows of xs, one x a variable. */
interface Observed {
  ys: number[];
  xs: number[][];
  /** The shape of the known values of y, which new values without xs take. */
  rows: number;
  columns: number;
  /** Whether each variable is a row of the xs. */
  isAcross: boolean;
}

function numbersOf({ values }: Argument): number[] | ErrorValue {
  const error = values.find((value) => value instanceof ErrorValue);
  if (error) return error;
  return values.every((value) => typeof value === 'number') ? (values as number[]) : errorValues.value;
}

function counted(rows: number, columns: number): Argument {
  return { rows, columns, values: Array.from({ length: rows * columns }, (_, i) => i + 1), kind: 'array' };
}

/** One x a variable in each place of the other direction. */
function linesOf({ rows, columns }: Argument, numbers: number[], isAcross: boolean): number[][] {
  return isAcross
    ? Array.from({ length: columns }, (_, i) =>
        Array.from({ length: rows }, (__, k) => numbers[k * columns + i]!),
      )
    : Array.from({ length: rows }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
}

function observed(known: Argument, given: Argument | undefined): Observed | ErrorValue {
  const ys = numbersOf(known);
  if (ys instanceof ErrorValue) return ys;
  const { rows, columns } = known;
  const source = isGiven(given) ? given : counted(rows, columns);
  const xs = numbersOf(source);
  if (xs instanceof ErrorValue) return xs;
  if (source.rows === rows && source.columns === columns)
    return { ys, xs: xs.map((x) => [x]), rows, columns, isAcross: rows === 1 && columns > 1 };
  // Several variables: as many rows as a column of ys has, or as many columns as a row of them.
  const isAcross = columns > 1;
  if (isAcross ? rows !== 1 || source.columns !== columns : source.rows !== rows)
    return errorValues.reference;
  return { ys, xs: linesOf(source, xs, isAcross), rows, columns, isAcross };
}

interface Fit {
  /** Of each variable in order, then the constant. */
  slopes: number[];
  intercept: number;
  /** Of the same, from the inverse of the products of xs; NaN where a variable was left out. */
  spreads: number[];
  /** Variables and the constant that were kept. */
  kept: number;
}

/** The remainder of a variable that others determine; Excel leaves such a variable out, with 0. */
const LEFT = 1e-12;

/** By least squares. With a constant, the xs are taken less their means. */
function fitted({ ys, xs }: Pick<Observed, 'ys' | 'xs'>, hasConstant: boolean): Fit {
  const count = xs[0]!.length;
  const means = Array.from({ length: count }, (_, k) => (hasConstant ? meanOf(xs.map((x) => x[k]!)) : 0));
  const mean = hasConstant ? meanOf(ys) : 0;
  const centred = xs.map((x) => x.map((value, k) => value - means[k]!));
  const products = means.map((_, j) => means.map((__, k) => total(centred.map((x) => x[j]! * x[k]!))));
  const { inverse, isKept } = invertedSome(products);
  const withYs = means.map((_, k) => total(centred.map((x, i) => x[k]! * (ys[i]! - mean))));
  const slopes = inverse.map((row) => total(row.map((value, k) => value * withYs[k]!)));
  const spreads = slopes.map((_, k) => inverse[k]![k]!);
  const ofConstant = hasConstant
    ? 1 / ys.length + total(means.map((m, j) => m * total(means.map((n, k) => n * inverse[j]![k]!))))
    : NaN;
  return {
    slopes,
    intercept: hasConstant ? mean - total(slopes.map((slope, k) => slope * means[k]!)) : 0,
    spreads: [...spreads, ofConstant],
    kept: isKept.filter(Boolean).length + (hasConstant ? 1 : 0),
  };
}

/** The inverse of a symmetric matrix, in which rows that others make up are zero. */
function invertedSome(matrix: number[][]): { inverse: number[][]; isKept: boolean[] } {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const isKept = matrix.map(() => false);
  for (let at = 0; at < size; at++) {
    const head = work[at]![at]!;
    if (!(Math.abs(head) > LEFT * Math.abs(matrix[at]![at]!))) continue;
    isKept[at] = true;
    work[at] = work[at]!.map((value) => value / head);
    for (let row = 0; row < size; row++) {
      const factor = work[row]![at]!;
      if (row !== at && factor !== 0)
        work[row] = work[row]!.map((value, k) => value - factor * work[at]![k]!);
    }
  }
  const inverse = work.map((row, i) =>
    row.slice(size).map((value, k) => (isKept[i] && isKept[k] ? value : 0)),
  );
  return { inverse, isKept };
}

/** An omitted argument is TRUE for the constant, and FALSE for the further statistics. */
function truthGiven(argument: Argument | undefined, otherwise: boolean): boolean | ErrorValue {
  return isGiven(argument) ? truthOf(single(argument)) : otherwise;
}

/** Growth is a line through the logarithms. */
function linear(found: Observed, isGrowth: boolean): Observed | ErrorValue {
  if (!isGrowth) return found;
  return found.ys.some((y) => y <= 0) ? errorValues.number : { ...found, ys: found.ys.map(Math.log) };
}

function continued(isGrowth: boolean) {
  return ofArguments(1, 4, all, ([known, given, wanted, constant]) => {
    const seen = observed(known, given);
    if (seen instanceof ErrorValue) return seen;
    const data = linear(seen, isGrowth);
    if (data instanceof ErrorValue) return data;
    const hasConstant = truthGiven(constant, true);
    if (hasConstant instanceof ErrorValue) return hasConstant;
    const places = isGiven(wanted) ? wanted : isGiven(given) ? given : counted(data.rows, data.columns);
    const numbers = numbersOf(places);
    if (numbers instanceof ErrorValue) return numbers;
    const variables = data.xs[0]!.length;
    const isOne = variables === 1;
    const lines = isOne ? numbers.map((x) => [x]) : linesOf(places, numbers, data.isAcross);
    if (lines[0]!.length !== variables) return errorValues.reference;
    const { slopes, intercept } = fitted(data, hasConstant);
    const values = lines.map((line) => {
      const y = intercept + total(line.map((x, k) => x * slopes[k]!));
      return checked(isGrowth ? Math.exp(y) : y);
    });
    if (values.length === 1) return values[0]!;
    const [rows, columns] = isOne
      ? [places.rows, places.columns]
      : data.isAcross
        ? [1, values.length]
        : [values.length, 1];
    return new TableValue(rows, columns, values);
  });
}

/** The slopes from the last variable to the first, and the constant; five rows with the further statistics. */
function estimated(isGrowth: boolean) {
  return ofArguments(1, 4, all, ([known, given, constant, more]): Answer => {
    const seen = observed(known, given);
    if (seen instanceof ErrorValue) return seen;
    const data = linear(seen, isGrowth);
    if (data instanceof ErrorValue) return data;
    const hasConstant = truthGiven(constant, true);
    if (hasConstant instanceof ErrorValue) return hasConstant;
    const isTold = truthGiven(more, false);
    if (isTold instanceof ErrorValue) return isTold;
    const fit = fitted(data, hasConstant);
    const shown = (x: number) => checked(isGrowth ? Math.exp(x) : x);
    const first = [...[...fit.slopes].reverse().map(shown), shown(fit.intercept)];
    if (!isTold) return TableValue.of([first]);
    return TableValue.of([first, ...toldOf(data, fit, hasConstant)]);
  });
}

function toldOf({ ys, xs }: Observed, fit: Fit, hasConstant: boolean): Value[][] {
  const { slopes, intercept, spreads, kept } = fit;
  const mean = hasConstant ? meanOf(ys) : 0;
  const whole = total(ys.map((y) => (y - mean) ** 2));
  const left = total(ys.map((y, i) => (y - intercept - total(xs[i]!.map((x, k) => x * slopes[k]!))) ** 2));
  const freedom = ys.length - kept;
  const explained = whole - left;
  const variables = kept - (hasConstant ? 1 : 0);
  const error = freedom > 0 ? Math.sqrt(left / freedom) : 0;
  const errors = spreads.map((spread) =>
    Number.isNaN(spread) ? errorValues.missing : error * Math.sqrt(spread),
  );
  const width = slopes.length + 1;
  const filled = (a: Value, b: Value) => [a, b, ...Array<Value>(width - 2).fill(errorValues.missing)];
  return [
    [...errors.slice(0, -1).reverse(), errors.at(-1)!],
    filled(whole === 0 ? 1 : checked(explained / whole), freedom > 0 ? error : 0),
    filled(
      freedom > 0 && left > 0 ? checked(explained / variables / (left / freedom)) : errorValues.number,
      freedom,
    ),
    filled(checked(explained), checked(left)),
  ];
}

/** Lines and curves through observations, by least squares. */
export const trends: SheetFunctions = {
  TREND: continued(false),
  GROWTH: continued(true),
  LINEST: estimated(false),
  LOGEST: estimated(true),
};
