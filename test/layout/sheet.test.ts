import { beside, f, rows, sheet } from '../../src/layout';

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
