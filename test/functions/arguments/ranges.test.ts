import { anyNumber, zeroOrMore } from '../../../src/functions/arguments/domain';
import { named } from '../../../src/functions/arguments/named';
import {
  isOmitted,
  numbers,
  paired,
  words,
  yearly,
  type PairedArgument,
} from '../../../src/functions/arguments/ranges';
import { label, rowsSideBySide } from '../../../src/functions/arguments/rows';
import { anError, said } from './support';

const list = (read: () => ArrayLike<number>) => said(() => Array.from(read()));

test.each([
  ['one cell', 5, [5]],
  [
    'a block with blanks',
    [
      [1, null],
      ['', 4],
    ],
    [1, 4],
  ],
  ['one blank', null, '#VALUE! costs must hold at least one number; it is blank'],
  ['blanks', [[null, '']], '#VALUE! costs must hold at least one number; all its cells are blank'],
  ['a negative', [[1], [-2]], '#VALUE! costs must be zero or more; row 2 is -2'],
  ['text', [[1, 'x']], '#VALUE! costs must be a number; column 2 is the text "x"'],
  ['an error', [[1], [anError]], '#VALUE! costs must be a number; row 2 is the error #DIV/0!'],
])('numbers from %s', (_, argument, answer) => {
  expect(list(() => numbers('costs', argument, zeroOrMore))).toEqual(answer);
});

test.each([
  ['a row with a gap', [[1, null, 3]], [1, 0, 3]],
  ['a column', [[1], [2]], [1, 2]],
  ['one cell', 4, [4]],
  ['blanks', [[null, null]], '#VALUE! flows must hold at least one number; it is blank'],
  [
    'a block',
    [
      [1, 2],
      [3, 4],
    ],
    '#VALUE! flows must be one row or one column, a cell a year; it is a block of 2 by 2 cells',
  ],
  ['text', [[1, 'x']], '#VALUE! flows must be a number; column 2 is the text "x"'],
])('years from %s', (_, argument, answer) => {
  expect(list(() => yearly('flows', argument, anyNumber))).toEqual(answer);
});

test.each([
  [null, true],
  ['', true],
  [[[null], ['']], true],
  [[], true],
  [[null], true],
  [0, false],
  [[[null], [0]], false],
  [['x'], false],
])('%j is left out: %p', (argument, omitted) => {
  expect(isOmitted(argument)).toBe(omitted);
});

const pairOf = (before: unknown, after: unknown, rate?: PairedArgument) =>
  said(() => {
    const read = paired<string>({
      before: { argument: before, domain: zeroOrMore },
      after: { argument: after, domain: zeroOrMore },
      ...(rate && { rate }),
    });
    return Object.fromEntries(Object.entries(read).map(([name, column]) => [name, Array.from(column)]));
  });
const one = (argument: unknown): PairedArgument => ({ argument, domain: zeroOrMore, kind: 'oneForAll' });
const companion = (argument: unknown): PairedArgument => ({
  argument,
  domain: zeroOrMore,
  kind: 'companion',
});

test.each([
  ['a pair', [[1], [2]], [[3], [4]], undefined, { before: [1, 2], after: [3, 4] }],
  ['a row with a column', [[1, 2]], [[3], [4]], undefined, { before: [1, 2], after: [3, 4] }],
  [
    'a pair blank in both',
    [[1], [null], [2]],
    [[3], [''], [4]],
    undefined,
    { before: [1, 2], after: [3, 4] },
  ],
  ['one rate for all', [[1], [2]], [[3], [4]], one(9), { before: [1, 2], after: [3, 4], rate: [9] }],
  ['a rate each', [[1], [2]], [[3], [4]], one([[8], [9]]), { before: [1, 2], after: [3, 4], rate: [8, 9] }],
  [
    'a rate where nothing else is given',
    [[1], [null]],
    [[3], [null]],
    one([[8], [9]]),
    { before: [1], after: [3], rate: [8] },
  ],
  [
    'a companion',
    [[1], [2]],
    [[3], [4]],
    companion([[5], [6]]),
    { before: [1, 2], after: [3, 4], rate: [5, 6] },
  ],
  [
    'a companion where nothing else is given',
    [[1], [null]],
    [[3], [null]],
    companion([[5], [6]]),
    { before: [1], after: [3], rate: [5] },
  ],
  [
    'a gap on the left',
    [[1], [null]],
    [[3], [4]],
    undefined,
    '#VALUE! before must be zero or more; row 2 is blank',
  ],
  [
    'a gap on the right',
    [[1], [2]],
    [[3], [null]],
    undefined,
    '#VALUE! after must be zero or more; row 2 is blank',
  ],
  [
    'a gap in a companion',
    [[1], [2]],
    [[3], [4]],
    companion([[5], [null]]),
    '#VALUE! rate must be zero or more; row 2 is blank',
  ],
  ['one blank for all', [[1], [2]], [[3], [4]], one(null), '#VALUE! rate must be zero or more; it is blank'],
  [
    'a shorter pair',
    [[1], [2], [3]],
    [[3], [4]],
    undefined,
    '#VALUE! after must have as many cells as before (3); it has 2',
  ],
  [
    'a shorter list of rates',
    [[1], [2], [3]],
    [[3], [4], [5]],
    one([[1], [2]]),
    '#VALUE! rate must have one cell or as many cells as before (3); it has 2',
  ],
  [
    'a single companion',
    [[1], [2]],
    [[3], [4]],
    companion(5),
    '#VALUE! rate must have as many cells as before (2); it has 1',
  ],
  ['nothing in one cell', null, null, undefined, '#VALUE! before must hold at least one number; it is blank'],
  [
    'nothing in several',
    [[null], [null]],
    [[null], [null]],
    undefined,
    '#VALUE! before must hold at least one number; all its cells are blank',
  ],
  ['text', [[1], ['x']], [[3], [4]], undefined, '#VALUE! before must be a number; row 2 is the text "x"'],
])('%s', (_, before, after, rate, answer) => {
  expect(pairOf(before, after, rate)).toEqual(answer);
});

test.each([
  [
    [['a'], [null], [7]],
    ['a', '', '7'],
  ],
  [[[true]], '#VALUE! names must be text; it is TRUE'],
  [[['a'], [NaN]], '#VALUE! names must be text; row 2 is not a finite number'],
])('words from %j', (argument, answer) => {
  expect(said(() => words('names', argument))).toEqual(answer);
});

describe('names beside their numbers', () => {
  const read = (names: unknown, amounts: unknown) =>
    said(() => {
      const { names: kept, columns } = named('names', names, {
        amounts: { argument: amounts, domain: zeroOrMore },
      });
      return [kept, Array.from(columns.amounts)];
    });

  test.each([
    [
      'rows',
      [['a'], ['b']],
      [[1], [2]],
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'a row blank in both',
      [['a'], [null], ['b']],
      [[1], [null], [2]],
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    ['one row', 'a', 1, [['a'], [1]]],
    [
      'a number without a name',
      [['a'], [null]],
      [[1], [2]],
      '#VALUE! names must name every row; row 2 is blank',
    ],
    [
      'a name without a number',
      [['a'], ['b']],
      [[1], [null]],
      '#VALUE! amounts must be zero or more; row 2 is blank',
    ],
    [
      'more names than numbers',
      [['a'], ['b']],
      1,
      '#VALUE! amounts must have as many cells as names (2); it has 1',
    ],
    ['no name at all', null, null, '#VALUE! names must hold at least one name; it is blank'],
    [
      'no names at all',
      [[null], ['']],
      [[null], [null]],
      '#VALUE! names must hold at least one name; all its cells are blank',
    ],
  ])('%s', (_, names, amounts, answer) => {
    expect(read(names, amounts)).toEqual(answer);
  });
});

describe('ranges side by side', () => {
  const read = (ids: unknown, costs: unknown) =>
    said(() =>
      rowsSideBySide({ ids, costs }).map((row) => [row.cell('ids'), row.cell('costs'), row.place('costs')]),
    );

  test.each([
    [
      'rows',
      [['a'], ['b']],
      [[1], [2]],
      [
        ['a', 1, 'row 1'],
        ['b', 2, 'row 2'],
      ],
    ],
    ['a row all blank', [['a'], [null]], [[1], ['']], [['a', 1, 'row 1']]],
    [
      'a row half blank',
      [['a'], [null]],
      [[1], [2]],
      [
        ['a', 1, 'row 1'],
        [null, 2, 'row 2'],
      ],
    ],
    ['one more', [['a'], ['b']], [[1]], '#VALUE! costs must have as many cells as ids (2); it has 1'],
    ['one blank', null, null, '#VALUE! ids must hold at least one entry; it is blank'],
    [
      'blanks',
      [[null], [null]],
      [[null], [null]],
      '#VALUE! ids must hold at least one entry; all its cells are blank',
    ],
  ])('%s', (_, ids, costs, answer) => {
    expect(read(ids, costs)).toEqual(answer);
  });

  test.each([
    ['a', 'a'],
    [12, 12],
    [999_999_999_999_999, 999_999_999_999_999],
    [-999_999_999_999_999, -999_999_999_999_999],
    [1e15, '#VALUE! ids must be text, or a number of at most 15 digits; row 3 is 1000000000000000'],
    ['', '#VALUE! ids must be text, or a number of at most 15 digits; row 3 is blank'],
    [true, '#VALUE! ids must be text, or a number of at most 15 digits; row 3 is TRUE'],
    [NaN, '#VALUE! ids must be text, or a number of at most 15 digits; row 3 is not a finite number'],
  ])('the label %p', (cell, answer) => {
    expect(said(() => label('ids', cell, 'row 3'))).toBe(answer);
  });
});
