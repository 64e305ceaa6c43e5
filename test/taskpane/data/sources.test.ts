import { readSource } from '../../../src/taskpane/data/sources';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import type { WorkbookChange } from '../../../src/host/spreadsheet';

const list: WorkbookChange = {
  sheets: [
    {
      name: 'My list',
      columns: {},
      cells: {
        B3: { value: 'Person ID' },
        C3: { value: 'Hours before' },
        B4: { value: 'C1' },
        C4: { value: 10 },
        B5: { value: 'C2' },
        C5: { value: 7.5 },
        E9: { value: '=SEQUENCE(3,2)' },
        A12: { value: 'Another matter' },
      },
      tables: [{ name: 'Packages', range: 'B3:C5' }],
    },
  ],
};

const rows = [
  ['Person ID', 'Hours before'],
  ['C1', 10],
  ['C2', 7.5],
];
const spilled = [
  [1, 2],
  [3, 4],
  [5, 6],
];

describe('rows of the workbook', () => {
  let book: Awaited<ReturnType<typeof openEmbedded>>;
  beforeAll(async () => {
    book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } });
    await book.spreadsheet.apply(list);
  });
  afterAll(() => book.dispose());

  test('of a table, wherever it is on its sheet, with nothing around it', async () =>
    expect(await readSource(book.spreadsheet, { from: 'table', name: 'Packages' })).toEqual({
      name: 'Table Packages',
      rows,
    }));

  test.each([
    ['a range', 'B3:C5', 'Range B3:C5 of sheet My list', rows],
    ['more than is in use, cut to what is', 'B3:C11', 'Range B3:C5 of sheet My list', rows],
    ['the cell of a formula that spills', 'E9', 'Spilled range E9:F11 of sheet My list', spilled],
    ['a cell within a spilled range', 'F10', 'Spilled range E9:F11 of sheet My list', spilled],
  ])('of what is selected: %s', async (_what, address, name, expected) => {
    book.select('My list', address);
    expect(await readSource(book.spreadsheet, { from: 'selection' })).toEqual({ name, rows: expected });
  });

  test.each([
    ['one cell that is in no spilled range', 'B4', /Only the cell B4 is selected/],
    ['blank cells', 'H20:J30', /Nothing is selected that holds rows/],
  ])('not of %s: refused in words', async (_what, address, words) => {
    book.select('My list', address);
    await expect(readSource(book.spreadsheet, { from: 'selection' })).rejects.toThrow(words);
  });

  test('of a table that is gone: refused in words', async () =>
    expect(readSource(book.spreadsheet, { from: 'table', name: 'Visits' })).rejects.toThrow(
      'There is no table Visits any more.',
    ));
});
