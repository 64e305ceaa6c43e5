import { families } from '../../src/functions';
import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { ofToday } from '../support/long';
import { call, exampleWith, inColumn } from './support/implementations';

/** The rows of a whole column, such as A:A. */
const ROWS = 1_048_576;
/** One blank row represents all: nothing tells them apart, and a million would fill the memory of the test. */
const BLANK = [null];

/** A whole column of which only the first cells are filled. */
const column = (...filled: unknown[]) =>
  Array.from({ length: ROWS }, (_, row) => (row in filled ? [filled[row]] : BLANK));
/** As an Excel sends it that gives a blank as 0. */
const zeros = () => Array.from({ length: ROWS }, () => [0]);

const asAt = 46_113;
const rows = (given: unknown) => (given as unknown[][]).length;

describe('A whole column of which a few cells are filled', () => {
  test.each<[string, () => unknown[], number]>([
    ['REVIEWPRIORITY', () => [column('a', 'b'), column(700, 800), column(45_000, 45_000), asAt], 3],
    ['PROGRAMMESUMMARY', () => [column('a', 'b'), column(1, 2), column(1, 2)], 4],
    ['BUDGETBRIDGE', () => [column('a', 'b'), column(1, 2)], 4],
    ['RATECOMPARE', () => [column('a', 'b'), column(1, 2), column(1, 2)], 3],
    ['SKILLMIX', () => [column('a', 'b'), column(1, 2), column(1, 2), column(1, 2), column(1, 2)], 4],
    ['TORNADO', () => [column('a', 'b'), column(1, 2), column(1, 3)], 3],
  ])('%s answers a row for each filled row, and no more', (id, args, expected) => {
    expect(rows(call(id, ...args()))).toBe(expected);
  });

  test.each<[string, () => unknown[], number]>([
    ['NPV', () => [column(0, 125), 0.25, 'start'], 100],
    ['BCR', () => [column(100), column(50), 0], 2],
    ['PAYBACK', () => [column(-100, 200), 0], 0.5],
    ['IRR', () => [column(-100, 121)], 0.21],
    ['PAIDMINUTES', () => [column(30, 30), column(20, 40), 'actual'], 60],
  ])('%s gives the figure of the filled cells', (id, args, expected) => {
    expect(call(id, ...args())).toBeCloseTo(expected, 9);
  });
});

describe('More rows than a table may have', () => {
  const MANY =
    'must have at most 100000 filled rows; it has 1048576. Select the filled rows alone, such as A2:A500';

  test.each<[string, () => unknown[], string]>([
    [
      'RESERVEREPAYMENT',
      () => [1000, column(100, 100)],
      'annualRepayments must be at most 100 years, a cell a year; it has 1048576 cells. Select the filled cells alone, such as A2:A11',
    ],
    ['MTFSMOVEMENT', () => [column(100, 100)], 'yearlyAmounts must be at most 100 years'],
    ['REVIEWPRIORITY', () => [zeros(), zeros(), zeros(), asAt], `ids ${MANY}`],
    ['BUDGETBRIDGE', () => [zeros(), zeros()], `names ${MANY}`],
    ['TORNADO', () => [zeros(), zeros(), zeros()], `names ${MANY}`],
  ])('%s names the argument and what to select', (id, args, message) => {
    expect(() => call(id, ...args())).toThrow(message);
  });

  test('a hundred years are answered', () => {
    const years = inColumn(Array.from({ length: 100 }, () => 1));
    expect(rows(call('RESERVEREPAYMENT', 1000, years))).toBe(101);
  });

  test('a hundred thousand rows are answered', () => {
    const many = (cell: unknown) => inColumn(Array.from({ length: 100_000 }, () => cell));
    expect(rows(call('BUDGETBRIDGE', many('a'), many(1)))).toBe(100_002);
  });
});

describe('Every function that gives a table', () => {
  const { metadata } = loadBuiltFunctions(ensureBuilt('functions'));
  const ranges = metadata.functions
    .filter(
      ({ id, result }) =>
        result.dimensionality === 'matrix' && families.some(({ functions }) => id in functions),
    )
    .flatMap(({ id, parameters }) =>
      parameters
        .filter(({ dimensionality }) => dimensionality === 'matrix')
        .map(({ name }): [string, string] => [id, name]),
    );

  test.each(ofToday('Whole columns', ranges, 20, (range) => range.join(' ')))(
    '%s takes a whole column as %s without a million rows, or refuses it by name',
    (id, name) => {
      const whole = (given: unknown) => column(...(Array.isArray(given) ? given.flat() : [given]));
      let given: unknown;
      try {
        given = exampleWith(id, { [name]: whole });
      } catch (refusal) {
        expect((refusal as Error).message).toMatch(/ must /);
        return;
      }
      expect(rows(given)).toBeLessThan(1_000);
    },
  );
});
