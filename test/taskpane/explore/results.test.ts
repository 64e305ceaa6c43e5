import type { HeldCell, SheetContents } from '../../../src/host/spreadsheet';
import { resultsIn } from '../../../src/taskpane/explore/results';

type Row = (string | number | { formula: string; value: number | string } | null)[];

/** Sheets written as rows; the first column is A. */
function sheet(name: string, ...rows: Row[]): SheetContents {
  const cells = rows.flatMap((row, y) =>
    row.flatMap((cell, x): HeldCell[] => {
      if (cell === null) return [];
      const address = `${String.fromCharCode(65 + x)}${y + 1}`;
      const held = typeof cell === 'object' ? cell : { value: cell, formula: null };
      return [{ address, spilledFrom: null, ...held }];
    }),
  );
  return { name, cells } as SheetContents;
}
const worked = (value: number | string) => ({ formula: '=1', value });
const headings: Row = ['Measure', 'Unit', 'Low', 'Central', 'High'];
const row = (label: string, value: number | string = 1): Row => [
  label,
  '£, cash',
  worked(value),
  worked(value),
  worked(value),
];
const labels = (...sheets: SheetContents[]) => resultsIn(sheets).map(({ label }) => label);

test('results are named by the words of their row, with their unit and cell, best first', () => {
  const results = sheet(
    'Results',
    headings,
    row('Total cost'),
    row('Payback (months)'),
    row('Net present value'),
  );
  expect(resultsIn([results])).toEqual([
    { sheet: 'Results', address: 'D4', label: 'Net present value', unit: '£, cash' },
    { sheet: 'Results', address: 'D3', label: 'Payback (months)', unit: '£, cash' },
    { sheet: 'Results', address: 'D2', label: 'Total cost', unit: '£, cash' },
  ]);
});

test.each<[string, SheetContents, string[]]>([
  [
    'headings of cases',
    sheet('Results', ['', 'Unit', 'Low case', 'Central case', 'High case'], row('Gap')),
    ['Gap'],
  ],
  ['a further case', sheet('Results (2)', headings, row('Gap')), ['Gap']],
  ['another sheet', sheet('Inputs', headings, row('Gap')), []],
  ['a row above the headings', sheet('Results', row('Gap'), headings), []],
  ['a plain number', sheet('Results', headings, ['Gap', '', 1, 2, 3]), []],
  ['words in place of a number', sheet('Results', headings, row('Payback', 'Never')), []],
  ['a row without a label', sheet('Results', headings, [null, '', worked(1), worked(1), worked(1)]), []],
  ['the same label twice', sheet('Results', headings, row('Gap'), row('Gap')), ['Gap']],
  ['no range', sheet('Results', ['Measure', 'Central'], ['Gap', worked(1)]), []],
])('%s', (_what, given, expected) => expect(labels(given)).toEqual(expected));

test('eight at the most are offered', () => {
  const many = Array.from({ length: 20 }, (_, i) => row(`Figure ${i}`));
  expect(labels(sheet('Results', headings, ...many))).toHaveLength(8);
});

test('a workbook without results offers none', () =>
  expect(labels(sheet('Sheet1', ['Gap', worked(1)]))).toEqual([]));
