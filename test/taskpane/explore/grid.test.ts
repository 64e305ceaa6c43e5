import type { SheetContents } from '../../../src/host/spreadsheet';
import { wordsBeside } from '../../../src/taskpane/explore/grid';

const ofRows = (rows: (string | number | null)[][]): SheetContents[] => [
  {
    name: 'Results',
    cells: rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value === null
          ? []
          : [{ address: `${'ABCDE'[c]}${r + 1}`, value, formula: null, spilledFrom: null } as const],
      ),
    ),
  } as unknown as SheetContents,
];

test.each([
  [
    'the unit before it',
    [
      ['Item', 'Unit', 'Central'],
      ['Net cash', '£, cash', 5],
    ],
    'C2',
    ['Net cash', '£, cash'],
  ],
  [
    'the unit after it, under its heading',
    [
      ['Item', 'Central', 'Low', 'Unit'],
      ['Net cash', 5, 3, '£, cash'],
    ],
    'B2',
    ['Net cash', '£, cash'],
  ],
  [
    'the unit of its own table',
    [['Unit', 'Item'], ['£'], ['Item', 'Central', 'Unit'], ['Payback', 7, 'months']],
    'B4',
    ['Payback', 'months'],
  ],
  [
    'no text after it that is under another heading',
    [
      ['Item', 'Central', 'Source'],
      ['Net cash', 5, 'A report'],
    ],
    'B2',
    ['Net cash'],
  ],
  [
    'no unit where none is written',
    [
      ['Item', 'Central', 'Unit'],
      ['Net cash', 5],
    ],
    'B2',
    ['Net cash'],
  ],
])('beside a figure is read its label and %s', (_, rows, address, expected) => {
  expect(wordsBeside(ofRows(rows), { sheet: 'Results', address })).toEqual(expected);
});
