import type { OpenFixture } from './contract';
import { change, DERBY, fixture } from './contractFixture';

/** What every host promises of the lists in a workbook: its tables, and what is selected. */
export function describeLists(host: string, open: OpenFixture): void {
  describe(`${host} says where lists are`, () => {
    test('tables, by name, sheet and address with their headings', async () => {
      const workbook = await open(fixture);
      expect((await workbook.spreadsheet.lists()).tables).toEqual([]);
      await workbook.spreadsheet.apply(change);
      expect((await workbook.spreadsheet.lists()).tables).toEqual([
        { name: 'Savings', sheet: 'Case results', address: 'A8:B9' },
      ]);
      await workbook.dispose();
    });

    test.each([
      ['a range', 'A1:B2', 'A1:B2'],
      ['a cell', 'B3', 'B3'],
      ['more than is in use', 'A2:H40', 'A2:B3'],
      ['whole columns', 'B1:B1000', 'B1:B3'],
      ['nothing but blank cells', 'D4:E9', null],
    ])('the selected range: %s', async (_what, selected, used) => {
      const workbook = await open(fixture);
      await workbook.select(DERBY, selected);
      expect((await workbook.spreadsheet.lists()).selected).toEqual(
        used === null ? null : { sheet: DERBY, address: used },
      );
      await workbook.dispose();
    });

    test('cells that a formula fills are in use', async () => {
      const workbook = await open(fixture);
      await workbook.select('Sums', 'C1:F9');
      expect((await workbook.spreadsheet.lists()).selected).toEqual({ sheet: 'Sums', address: 'C1:E2' });
      await workbook.dispose();
    });
  });
}
