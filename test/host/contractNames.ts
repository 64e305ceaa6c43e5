import type { OpenFixture } from './contract';
import { DERBY } from './contractFixture';
import type { WorkbookFixture } from './fixture';

const fixture: WorkbookFixture = {
  sheets: {
    Inputs: { A1: 21, A2: 10.5 },
    [DERBY]: { A1: 2 },
  },
  names: {
    Hours: 'Inputs!$A$1',
    Packages: "'Derby''s packages'!$A$1:$A$2",
    Discount: '0.035',
    Bands: '{1,2,3}',
    Twice: '=Hours*2',
    Gone: '#REF!',
    GoneFromSheet: 'Inputs!#REF!',
    'Inputs!Weeks': 'Inputs!$A$2',
    [`${DERBY}!Hours`]: "'Derby''s packages'!$A$1",
  },
};

/** What every host promises of the names in a workbook. */
export function describeNames(host: string, open: OpenFixture): void {
  describe(`${host} gives the names of a workbook`, () => {
    test.each([
      ['a cell', { name: 'Hours', refersTo: 'Inputs!$A$1' }],
      ['cells of a sheet whose name needs quotes', { name: 'Packages', refersTo: fixture.names!.Packages }],
      ['a number', { name: 'Discount', refersTo: '0.035' }],
      ['a list', { name: 'Bands', refersTo: '{1,2,3}' }],
      ['a formula, without its equals sign', { name: 'Twice', refersTo: 'Hours*2' }],
      ['nothing any more', { name: 'Gone', refersTo: '#REF!' }],
      ['cells that are gone', { name: 'GoneFromSheet', refersTo: 'Inputs!#REF!' }],
      ['a cell, for one sheet alone', { name: 'Weeks', refersTo: 'Inputs!$A$2', sheet: 'Inputs' }],
      [
        'a cell, for one sheet before the name of the workbook',
        { name: 'Hours', refersTo: "'Derby''s packages'!$A$1", sheet: DERBY },
      ],
    ])('of %s', async (_what, expected) => {
      const workbook = await open(fixture);
      const names = await workbook.spreadsheet.definedNames();
      expect(names).toContainEqual(expected);
      expect(names).toHaveLength(Object.keys(fixture.names!).length);
      await workbook.dispose();
    });

    test('where there are none', async () => {
      const workbook = await open({ sheets: fixture.sheets });
      expect(await workbook.spreadsheet.definedNames()).toEqual([]);
      await workbook.dispose();
    });

    test('those that were just added among them', async () => {
      const workbook = await open({ sheets: fixture.sheets });
      const added = { name: 'Weeks', refersTo: 'Inputs!$A$2' };
      await workbook.spreadsheet.apply({ names: [added] });
      expect(await workbook.spreadsheet.definedNames()).toEqual([added]);
      await workbook.dispose();
    });
  });
}
