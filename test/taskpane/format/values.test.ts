import type { CellValue } from '../../../src/host/spreadsheet';
import { formatBrief, formatNumber } from '../../../src/taskpane/shared/format/numbers';
import { summarise } from '../../../src/taskpane/shared/format/values';

const range = (...cells: CellValue[]) => cells.map((cell) => [cell]);

it.each([
  [27429.75, '27,429.75'],
  [0.1 + 0.2, '0.3'],
  [1 / 3, '0.333333333333333'],
  [-1234567, '-1,234,567'],
  [0, '0'],
  [1e15, '1E15'],
  [1.5e-10, '1.5E-10'],
])('writes %p with the digits that Excel keeps: %s', (value, expected) => {
  expect(formatNumber(value)).toBe(expected);
});

it.each([
  [1234.5678, '1,234.57'],
  [0.966183574879227, '0.9662'],
  [3, '3'],
])('writes %p for a table as %s', (value, expected) => expect(formatBrief(value)).toBe(expected));

describe('the contents of a range', () => {
  it.each([
    ['one number', range(1095), '1,095'],
    ['one text', range('net'), '“net”'],
    ['one truth', range(true), 'TRUE'],
    ['one blank', range(null), 'blank'],
    ['one empty text', range(''), 'blank'],
    ['one error', range({ error: '#REF!' }), '#REF!'],
    ['numbers', range(1000, 95), '2 cells, total 1,095'],
    ['numbers that do not add up exactly in binary', range(0.1, 0.2), '2 cells, total 0.3'],
    ['numbers and blanks', range(1000, null, 95, ''), '4 cells, total 1,095, 2 blank'],
    ['a stray text', range(1000, 'n/k', 95), '3 cells, total 1,095, 1 text'],
    ['text alone', range('North', 'South'), '2 cells, all text, first “North”'],
    ['blanks alone', range(null, null), '2 cells, all blank'],
    ['a truth among numbers', range(1, true), '2 cells, total 1, 1 TRUE or FALSE'],
    ['an error, which leaves no total', range(1, { error: '#N/A' }, 2), '3 cells, 1 error (#N/A)'],
    [
      'several columns',
      [
        [1, 2],
        [3, 4],
      ],
      '4 cells, total 10',
    ],
  ])('%s', (_, values, expected) => expect(summarise(values, 'amounts')).toBe(expected));

  it.each([
    ['startDate', 46204, '1 July 2026 (stored as 46,204)'],
    ['asAt', 46112, '31 March 2026 (stored as 46,112)'],
    ['startDate', 46204.5, '46,204.5'],
    ['startDate', 12, '12'],
    ['candidate', 46204, '46,204'],
    ['hourlyRate', 46204, '46,204'],
  ])('a %s of %p', (name, value, expected) => expect(summarise(range(value), name)).toBe(expected));
});
