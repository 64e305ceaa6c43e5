import { beside, f, rows, sheet, table } from '../../src/layout';

const one = (name: string) => rows(name, [[{ value: name }]]);

test('stacks beside one another begin in the same row, each in the column after the last', () => {
  const [left, right, below] = [one('left'), one('right'), one('below')];
  const total = rows('total', [[{ value: f`${right.at(0, 0)}+${below.at(0, 0)}` }]]);
  const made = sheet('S', [1, beside([left, below], 2, [1, right]), total], { widths: [] }).plan();
  expect(Object.fromEntries(Object.entries(made.cells).map(([at, { value }]) => [at, value]))).toEqual({
    A2: 'left',
    A3: 'below',
    D3: 'right',
    A4: '=$D$3+$A$3',
  });
});

test('a block has only one place', () => {
  const block = one('block');
  expect(() => sheet('S', [block, block], { widths: [] })).toThrow('block is on S already');
});

const lineOf = (label: string, value: number) => ({ label, format: '0', of: value });
const heading = { label: 'Item', of: () => 'Value' };

test('headings are written again above the lines named, and references pass over them', () => {
  const made = table(
    'Long',
    { columns: ['value'], before: [], heading, again: ['third'] },
    { first: lineOf('First', 1), second: lineOf('Second', 2), third: lineOf('Third', 3) },
  );
  const sum = rows('sum', [[{ value: f`${made.at('second', 'value')}+${made.at('third', 'value')}` }]]);
  const { cells } = sheet('S', [made, sum], { widths: [] }).plan();
  expect(Object.fromEntries(Object.entries(cells).map(([at, { value }]) => [at, value]))).toEqual({
    A1: 'Item',
    B1: 'Value',
    A2: 'First',
    B2: 1,
    A3: 'Second',
    B3: 2,
    A4: 'Item',
    B4: 'Value',
    A5: 'Third',
    B5: 3,
    A6: '=$B$3+$B$5',
  });
});

test('a table without headings cannot have them again', () => {
  const lines = { first: lineOf('First', 1) };
  expect(() => table('Bare', { columns: ['value'], again: ['first'] }, lines)).toThrow(
    'Bare cannot have its headings again',
  );
});
