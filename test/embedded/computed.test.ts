import { computedWorkbook } from '../../src/embedded/computed';
import type { WorkbookPlan } from '../../src/plan/plan';
import { fixtures } from './fixtures';

const plan: WorkbookPlan = {
  title: 'Computed',
  names: [{ name: 'Rate', refersTo: "'Rates & more'!$A$1" }],
  sheets: [
    {
      name: 'First',
      columns: {},
      cells: {
        A1: { value: '=Rate/3' },
        A2: { value: '=\'Rates & more\'!A2&" x"' },
        A3: { value: '=1=1' },
        A4: { value: '=1/0' },
        A5: { value: 'Plain' },
        A6: { value: false },
        B1: { value: '=OT.COUNTDOWN(3)' },
        B3: { format: '0.00' },
        D1: { value: '=OT.COUNTDOWN(2)' },
        D2: { value: 'In the way' },
      },
    },
    { name: 'Rates & more', columns: {}, cells: { A1: { value: 1 }, A2: { value: 'text' } } },
  ],
};

test.each([
  ['every digit of a number', 'A1', 1 / 3],
  ['text from a sheet with a space in its name', 'A2', 'text x'],
  ['a truth value', 'A3', true],
  ['an error', 'A4', { error: '#DIV/0!' }],
  ['plain text', 'A5', 'Plain'],
  ['a plain truth value', 'A6', false],
  ['a table, at the cell of its formula', 'B1', 'year 1'],
  ['a table, below its formula', 'B3', 'year 3'],
  ['a table that has no room', 'D1', { error: '#SPILL!' }],
  ['nothing', 'Z9', null],
])('shows %s', async (_, address, value) => {
  const shown = await computedWorkbook(plan, fixtures);
  expect(shown.value('First', address)).toEqual(value);
});

test('says how far a table spills, and that the others fill one cell', async () => {
  const shown = await computedWorkbook(plan, fixtures);
  expect(['B1', 'A1', 'B3', 'D1'].map((address) => shown.spill('First', address))).toEqual([
    { rows: 3, columns: 2 },
    null,
    null,
    null,
  ]);
});
