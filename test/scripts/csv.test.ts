import { readCsv } from '../../scripts/csv';

test.each<[string, string, Record<string, string>[]]>([
  ['plain cells', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['no line break at the end', 'a,b\n1,2', [{ a: '1', b: '2' }]],
  ['line breaks of Windows', 'a,b\r\n1,2\r\n', [{ a: '1', b: '2' }]],
  [
    'empty cells',
    'a,b\n,2\n1,\n,\n',
    [
      { a: '', b: '2' },
      { a: '1', b: '' },
      { a: '', b: '' },
    ],
  ],
  ['an empty cell at the very end', 'a,b\n1,', [{ a: '1', b: '' }]],
  ['commas and quotes in quotes', 'a,b\n"1,5","say ""so"""\n', [{ a: '1,5', b: 'say "so"' }]],
  ['a line break in quotes', 'a,b\n"1\n2",3\n', [{ a: '1\n2', b: '3' }]],
  ['a header alone', 'a,b\n', []],
])('%s', (_, text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});

test.each([
  ['a row that is short', 'a,b\n1\n', 'row 2 has 1 cells, not 2'],
  ['a quote inside a cell', 'a,b\n1,2"3\n', /a quote is inside a cell/],
  ['a quote that is never closed', 'a,b\n1,"2\n', /a quote is inside a cell/],
])('%s is an error, and never lost', (_, text, message) => {
  expect(() => readCsv(text)).toThrow(message);
});
