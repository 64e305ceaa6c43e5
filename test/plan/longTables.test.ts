import { inCells } from '../../src/plan/longTables';

test('a long table cell by cell: gaps are left out, and a text that looks like a formula is the formula of that text', () => {
  const sheet = {
    name: 'Data',
    columns: {},
    cells: { A1: { value: 'Name' } },
    long: [
      { at: 'A2', columns: [{ values: ['=Jones', null, '+Brown'] }, { values: [1, 2, null], format: '0' }] },
    ],
  };
  expect(inCells(sheet)).toEqual({
    name: 'Data',
    columns: {},
    cells: {
      A1: { value: 'Name' },
      A2: { value: '=Jones', isText: true },
      A4: { value: '+Brown' },
      B2: { value: 1, format: '0' },
      B3: { value: 2, format: '0' },
    },
  });
});

test('a sheet without a long table is the sheet itself', () => {
  const sheet = { name: 'Data', columns: {}, cells: {} };
  expect(inCells(sheet)).toBe(sheet);
});
