import { ofNumbers, type SheetFunction, type SheetFunctions } from './define';
import { errorValues } from './values';

/** Excel takes whole numbers of 48 bits; JavaScript works on 32 of them, so that each is taken in two halves. */
const MOST = 2 ** 48;
const HALF = 2 ** 24;

function bitwise(work: (a: number, b: number) => number): SheetFunction {
  return ofNumbers(2, 2, (a, b) => {
    const isRight = [a, b].every((number) => Number.isInteger(number) && number >= 0 && number < MOST);
    if (!isRight) return errorValues.number;
    return work(Math.floor(a / HALF), Math.floor(b / HALF)) * HALF + work(a % HALF, b % HALF);
  });
}

export const bits: SheetFunctions = {
  BITAND: bitwise((a, b) => a & b),
  BITOR: bitwise((a, b) => a | b),
  BITXOR: bitwise((a, b) => a ^ b),
};
