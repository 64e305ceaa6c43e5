import * as fc from 'fast-check';
import { lastOperators, operators } from '../../src/formulas/functions/operators';
import { isSame } from '../../src/formulas/functions/values';
import { lastSum } from '../../src/formulas/lastSum';

test.each([
  ['=A1-B1', '-', 3],
  ['A1-B1', '-', 2],
  ['=A1-B1+C1', '+', 6],
  ['=-A1+B1', '+', 4],
  ['=A1 - -B1', '-', 4],
  ['=A1--B1*1E-5+(A1-B1)%', '+', 12],
  ['=A1-B1*C1', '-', 3],
  ['={1,-2}-{3}', '-', 7],
  ['=5%-A1', '-', 3],
  ["='x-y'!A1-1", '-', 9],
  ['=A1#-1', '-', 4],
])('%s ends in %s, at %d', (formula, sign, at) => {
  expect(lastSum(formula)).toEqual({ sign, at });
});

test.each([
  '=(A1-B1)',
  '=A1-B1=0',
  '=A1-B1&""',
  '="a-b"',
  '=-A1',
  '=+A1',
  '=SUM(A1-B1)',
  '=LET(x,1,x-1)',
  '=(A1-B1)*1',
  '=1E-5*2',
  "='a-b'!A1",
  '={1,-2}',
])('%s does not end in a sum', (formula) => {
  expect(lastSum(formula)).toBeNull();
});

test.each([
  [0.3, 0.1 + 0.2, true],
  [1, 1 + 2 ** -48, true],
  [1, 1 + 2 ** -47, false],
  [1e15, 1e15 + 1, true],
  [1e14, 1e14 + 1, false],
  [1e16, 1e16 + 2, true],
  [0, 1e-300, false],
])('%d and %d are one number to fifteen digits: %s', (a, b, answer) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([answer, answer]);
});

test('two numbers are equal exactly when their first fifteen digits are', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, fc.integer({ min: -60, max: 60 }), (a, steps) => {
      const b = a + steps * Math.abs(a) * 2 ** -52;
      if (!Number.isFinite(b)) return;
      expect(isSame(a, b)).toBe(a === b || a.toPrecision(15) === b.toPrecision(15));
    }),
  );
});

test.each([
  ['+', 0.1, 0.2, 0.1 + 0.2, 0.1 + 0.2],
  ['-', 0.5 - 0.4, 0.1, -(2 ** -55), 0],
  ['+', 0.5 - 0.4, -0.1, -(2 ** -55), 0],
  ['-', 1 + 2 ** -47, 1, 2 ** -47, 2 ** -47],
  ['-', 3, 3, 0, 0],
] as const)('%s of %d and %d is %d, and %d where it is done last', (sign, x, y, within, last) => {
  expect(operators[sign]!.one!([x, y])).toBe(within);
  expect(lastOperators[sign].one!([x, y])).toBe(last);
});
