import { isBlank, place, rectangle, shown, singleCell } from '../../../src/functions/arguments/cells';
import { anError, said } from './support';

test.each([
  [null, true],
  [undefined, true],
  ['', true],
  [' ', false],
  [0, false],
  [false, false],
])('%j is blank: %p', (cell, blank) => {
  expect(isBlank(cell)).toBe(blank);
});

test.each([
  [null, 'blank'],
  ['', 'blank'],
  ['about 12', 'the text "about 12"'],
  ['x'.repeat(40), `the text "${'x'.repeat(40)}"`],
  ['x'.repeat(41), `the text "${'x'.repeat(40)}…"`],
  [true, 'TRUE'],
  [false, 'FALSE'],
  [-4.5, '-4.5'],
  [1e21, '1e+21'],
  [NaN, 'not a finite number'],
  [Infinity, 'not a finite number'],
  [anError, 'the error #DIV/0!'],
  [{}, 'an error'],
  [{ code: 7 }, 'an error'],
])('%p is shown as %s', (cell, words) => {
  expect(shown(cell)).toBe(words);
});

test.each([
  ['a bare value', 5, 5],
  ['one row of one cell', [[5]], 5],
  ['a blank', null, null],
  ['two cells', [[1, 2]], '#VALUE! rate must be one cell; it is a range of 1 by 2 cells'],
  ['a column', [[1], [2], [3]], '#VALUE! rate must be one cell; it is a range of 3 by 1 cells'],
  ['nothing at all', [], '#VALUE! rate must be at least one cell; it is empty'],
])('one cell out of %s', (_, argument, answer) => {
  expect(said(() => singleCell('rate', argument))).toEqual(answer);
});

test.each([
  ['a bare value', 7, { rows: 1, columns: 1, cells: [7] }],
  ['a row', [[1, 2]], { rows: 1, columns: 2, cells: [1, 2] }],
  ['a plain list, as a column', [1, 2], { rows: 2, columns: 1, cells: [1, 2] }],
  [
    'a block, row by row',
    [
      [1, 2],
      [3, 4],
    ],
    { rows: 2, columns: 2, cells: [1, 2, 3, 4] },
  ],
  ['rows without cells', [[]], '#VALUE! hours must be at least one cell; it is empty'],
  [
    'rows that differ',
    [[1, 2], [3, 4], [5]],
    '#VALUE! hours must have rows of equal length; row 3 has 1 cells, not 2',
  ],
])('a range from %s', (_, argument, grid) => {
  expect(said(() => rectangle('hours', argument))).toEqual(grid);
});

test.each([
  [[[1]], 0, 'it'],
  [[[1], [2]], 1, 'row 2'],
  [[[1, 2, 3]], 2, 'column 3'],
  [
    [
      [1, 2],
      [3, 4],
    ],
    3,
    'row 2, column 2',
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    2,
    'row 2, column 1',
  ],
])('in %j, cell %d is at %s', (range, index, words) => {
  expect(place(rectangle('x', range), index)).toBe(words);
});
