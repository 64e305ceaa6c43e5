import { joinedText, textOf } from './coercion';
import { ofNumbers, ofValues, type SheetFunction, type SheetFunctions } from './define';
import { checked, compared, ErrorValue, errorValues, isSame } from './values';

/** What a formula adds or takes away last: zero where the two agree to fifteen digits. */
export const lastAdded = (x: number, y: number) => (isSame(x, -y) ? 0 : x + y);
export const lastTaken = (x: number, y: number) => (isSame(x, y) ? 0 : x - y);

export function power(x: number, y: number): number | ErrorValue {
  if (x === 0 && y === 0) return errorValues.number;
  if (x === 0 && y < 0) return errorValues.division;
  if (x < 0 && !Number.isInteger(y)) return oddRoot(x, y);
  return checked(x ** y);
}

/** Excel gives -2 for (-8)^(1/3): the root of an odd order of a negative number. */
function oddRoot(x: number, y: number): number | ErrorValue {
  const order = Math.round(1 / y);
  if (Math.abs(order) % 2 !== 1 || 1 / order !== y) return errorValues.number;
  return checked(-((-x) ** y));
}

function comparison(isSo: (order: number) => boolean): SheetFunction {
  return ofValues(2, 2, ([a, b]) => isSo(compared(a, b)));
}

/** By their signs. The minus before an operand and the percent after it have names of ours. */
export const operators: SheetFunctions = {
  '+': ofNumbers(2, 2, (x, y) => checked(x + y)),
  '-': ofNumbers(2, 2, (x, y) => checked(x - y)),
  '*': ofNumbers(2, 2, (x, y) => checked(x * y)),
  '/': ofNumbers(2, 2, (x, y) => (y === 0 ? errorValues.division : checked(x / y))),
  '^': ofNumbers(2, 2, power),
  '&': ofValues(2, 2, ([a, b]) => joinedText([textOf(a) as string, textOf(b) as string])),
  '=': comparison((order) => order === 0),
  '<>': comparison((order) => order !== 0),
  '<': comparison((order) => order < 0),
  '>': comparison((order) => order > 0),
  '<=': comparison((order) => order <= 0),
  '>=': comparison((order) => order >= 0),
};

/** The operators that a formula does last, as `lastSum` finds them. */
export const lastOperators: Record<'+' | '-', SheetFunction> = {
  '+': ofNumbers(2, 2, (x, y) => checked(lastAdded(x, y))),
  '-': ofNumbers(2, 2, (x, y) => checked(lastTaken(x, y))),
};

export const prefixes: SheetFunctions = {
  // 0 - x, because a spreadsheet has no -0.
  '-': ofNumbers(1, 1, (x) => 0 - x),
  '%': ofNumbers(1, 1, (x) => x / 100),
};
