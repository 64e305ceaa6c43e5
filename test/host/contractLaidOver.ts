import type { WorkbookChange } from '../../src/host/spreadsheet';
import type { OpenFixture, OpenWorkbook } from './contract';
import { DERBY, fixture } from './contractFixture';

/** Of the cells of `DERBY`, which has a heading row and two rows in A1:B3. */
const laid: WorkbookChange = {
  laidOver: [
    {
      sheet: DERBY,
      tables: [{ name: 'Reviewed', range: 'A1:B3' }],
      validations: [{ range: 'B2:B3', rule: { kind: 'decimal', least: 0 }, message: 'A number.' }],
      charts: [
        {
          title: 'Hours',
          altText: 'Two columns: 21 and 10.5 hours.',
          kind: 'columns',
          categories: "'Derby''s packages'!$A$2:$A$3",
          series: [{ name: 'Hours', values: "'Derby''s packages'!$B$2:$B$3" }],
          at: 'A6:D20',
          valueAxis: { title: 'hours', format: '0' },
        },
      ],
    },
  ],
};

/** What every host promises of what is laid over cells that are there, and of what points at cells. */
export function describeLaidOver(host: string, open: OpenFixture): void {
  describe(`${host}, beside what cells hold`, () => {
    let workbook: OpenWorkbook;
    beforeEach(async () => {
      workbook = await open(fixture);
    });
    afterEach(() => workbook.dispose());
    const over = async (address: string, sheet = DERBY) =>
      (await workbook.spreadsheet.obstacles({ sheet, address })).map(({ kind, name }) => [kind, name]);

    test('lays a table, a rule and a chart over cells that are there, and says where they are', async () => {
      const before = await workbook.spreadsheet.contents();
      await workbook.spreadsheet.apply(laid);
      expect(await workbook.spreadsheet.contents()).toEqual(before);
      expect((await workbook.spreadsheet.lists()).tables).toEqual([
        { name: 'Reviewed', sheet: DERBY, address: 'A1:B3' },
      ]);
      expect(await over('B3:C9')).toEqual([
        ['table', 'Reviewed'],
        ['chart', 'Hours'],
      ]);
      expect(await over('F1:G40')).toEqual([]);
      expect(await over('A4:D5')).toEqual([]);
      expect(await over('A1:Z60', 'Sums')).toEqual([]);
    });

    test('says where cells are joined', async () => {
      const joined = { name: 'Joined', columns: {}, cells: { B2: { value: 'wide' } }, merges: ['B2:D2'] };
      await workbook.spreadsheet.apply({ sheets: [joined] });
      expect(await workbook.spreadsheet.obstacles({ sheet: 'Joined', address: 'D1:F9' })).toEqual([
        { kind: 'joined cells', name: 'B2:D2', address: 'B2:D2' },
      ]);
      expect(await over('B3:F9', 'Joined')).toEqual([]);
    });

    test.each<[string, string, WorkbookChange]>([
      ['a name that is in use', 'There is already a range or a table called “Answer”.', { laidOver: [{ sheet: DERBY, tables: [{ name: 'Answer', range: 'A1:B3' }] }] }], // prettier-ignore
      ['a sheet that is not there', 'There is no sheet called “Nowhere”.', { laidOver: [{ sheet: 'Nowhere' }] }], // prettier-ignore
    ])('refuses %s before anything is written', async (_what, words, change) => {
      const before = await workbook.spreadsheet.contents();
      const cells = [{ sheet: DERBY, address: 'D9', value: 1 }];
      await expect(workbook.spreadsheet.apply({ ...change, cells })).rejects.toThrow(words);
      expect(await workbook.spreadsheet.contents()).toEqual(before);
    });

    test('makes a name refer to other cells', async () => {
      const { spreadsheet } = workbook;
      const pointers = await spreadsheet.pointers();
      const hours = pointers.find(({ called }) => called === 'PackageHours');
      expect(hours).toMatchObject({
        kind: 'name',
        sheet: null,
        formulas: ["'Derby''s packages'!$B$2:$B$3"],
      });
      await spreadsheet.apply({
        pointers: [{ id: hours?.id ?? '', formulas: ["'Derby''s packages'!$A$2:$A$3"] }],
      });
      expect(await spreadsheet.definedNames()).toEqual(
        expect.arrayContaining([
          { name: 'PackageHours', refersTo: "'Derby''s packages'!$A$2:$A$3" },
          { name: 'Answer', refersTo: 'Sums!$A$1' },
        ]),
      );
      expect(await spreadsheet.readRanges(['PackageHours'], DERBY)).toEqual([[['one'], ['two']]]);
    });
  });
}
