import type { Progress, SheetContents, WorkbookChange } from '../../src/host/spreadsheet';
import { readXlsx } from '../support/xlsx';
import type { OpenWorkbook } from './contract';
import { change, DERBY } from './contractFixture';

/** What every host promises of a whole workbook: its contents, additions to it, and its file. */
export function describeBuilding(open: () => OpenWorkbook): void {
  const spreadsheet = () => open().spreadsheet;
  const read = async (reference: string, sheet: string) =>
    (await spreadsheet().readRanges([reference], sheet))[0];
  const one = async (reference: string, sheet: string) => (await read(reference, sheet))?.[0]?.[0];
  const everything = async () => ({
    taken: await spreadsheet().taken(),
    contents: await spreadsheet().contents(),
  });
  const onSheet = (contents: SheetContents[], name: string) => contents.find((sheet) => sheet.name === name)!;

  describe('the whole workbook', () => {
    test('says which names are taken', async () => {
      const { sheets, names } = await spreadsheet().taken();
      expect(sheets).toEqual(['Sums', DERBY]);
      expect([...names].sort()).toEqual(['Answer', 'PackageHours']);
    });

    test('gives the contents of its sheets, row by row', async () => {
      const contents = await spreadsheet().contents();
      expect(contents.map(({ name }) => name)).toEqual(['Sums', DERBY]);
      expect(contents.map(({ isProtected }) => isProtected)).toEqual([false, false]);
      expect(contents[0]!.cells).toEqual([
        { address: 'A1', formula: null, value: 42, spilledFrom: null },
        { address: 'C1', formula: '=SEQUENCE(2,3)', value: 1, spilledFrom: null },
        { address: 'D1', formula: null, value: 2, spilledFrom: 'C1' },
        { address: 'E1', formula: null, value: 3, spilledFrom: 'C1' },
        { address: 'A2', formula: null, value: 'hours', spilledFrom: null },
        { address: 'C2', formula: null, value: 4, spilledFrom: 'C1' },
        { address: 'D2', formula: null, value: 5, spilledFrom: 'C1' },
        { address: 'E2', formula: null, value: 6, spilledFrom: 'C1' },
        { address: 'A3', formula: null, value: true, spilledFrom: null },
        { address: 'A5', formula: '=A1*2', value: 84, spilledFrom: null },
        { address: 'A6', formula: null, value: 0.325, spilledFrom: null },
        { address: 'A7', formula: '=1/0', value: { error: '#DIV/0!' }, spilledFrom: null },
        { address: 'A8', formula: '=A1&" hours"', value: '42 hours', spilledFrom: null },
        { address: 'A9', formula: '=A1>10', value: true, spilledFrom: null },
      ]);
      expect(contents[1]!.cells.map(({ address }) => address)).toEqual(['A1', 'B1', 'A2', 'B2', 'A3', 'B3']);
    });

    test('is given as an .xlsx file with its values', async () => {
      const cells = readXlsx(await spreadsheet().file());
      expect([cells.get('A1'), cells.get('A6')]).toEqual([42, 0.325]);
    });
  });

  describe('adding rows', () => {
    test('moves what is below, and widens the names that span them', async () => {
      await spreadsheet().apply({
        rows: [
          { sheet: 'Sums', before: 8, count: 2 },
          { sheet: DERBY, before: 3, count: 1 },
        ],
        cells: [
          { sheet: DERBY, address: 'B3', value: 4 },
          { sheet: 'Sums', address: 'A9', value: 'new' },
        ],
      });
      expect(await read('A8:A11', 'Sums')).toEqual([[null], ['new'], ['42 hours'], [true]]);
      expect(await read('PackageHours', 'Sums')).toEqual([[21], [4], [10.5]]);
    });
  });

  describe('adding sheets', () => {
    test('puts them after the last one, with their names, and leaves what was there alone', async () => {
      const before = await everything();
      await spreadsheet().apply(change);
      const { taken, contents } = await everything();
      expect(taken.sheets).toEqual(['Sums', DERBY, 'Inputs', 'Case results']);
      expect([...taken.names].sort()).toEqual(['Answer', 'PackageHours', 'Packages', 'Savings']);
      expect(contents.slice(0, 2)).toEqual(before.contents);
    });

    test.each([
      ['a number', 'B3', 'Inputs', 40],
      ['text that looks like a date', 'A5', 'Inputs', '1/2'],
      ['TRUE', 'B5', 'Inputs', true],
      ['a formula over another new sheet', 'B3', 'Case results', 1260],
      ['a formula over a sheet that was there', 'B4', 'Case results', 1302],
      ['a formula with a new name', 'B5', 'Case results', 80],
      ['a new name', 'Packages', 'Sums', 40],
    ])('brings %s', async (_what, reference, sheet, value) => {
      await spreadsheet().apply(change);
      expect(await one(reference, sheet)).toBe(value);
    });

    test('lands a spilled table on cells that only have a look', async () => {
      await spreadsheet().apply(change);
      expect(await read('D1:F2', 'Case results')).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ]);
    });

    test('writes a long table value by value: text stays the text it is', async () => {
      const columns = [{ values: ['+Brown', '1/2', null] }, { values: [1.5, null, 3], format: '0.00' }];
      const long = {
        name: 'Long',
        columns: {},
        cells: { A1: { value: 'Name' } },
        long: [{ at: 'A2', columns }],
      };
      await spreadsheet().apply({ sheets: [long] });
      expect(await read('A1:B4', 'Long')).toEqual([
        ['Name', null],
        ['+Brown', 1.5],
        ['1/2', null],
        [null, 3],
      ]);
    });

    test('shows numbers in their formats', async () => {
      await spreadsheet().apply(change);
      await spreadsheet().show('Case results', 'B3');
      expect(await spreadsheet().selection()).toMatchObject({ value: 1260, text: '£1,260' });
    });

    test('marks those that are protected, and tells spilled cells from others', async () => {
      await spreadsheet().apply(change);
      const contents = await spreadsheet().contents();
      expect(onSheet(contents, 'Inputs').isProtected).toBe(true);
      const results = onSheet(contents, 'Case results');
      expect(results.isProtected).toBe(false);
      const spilled = results.cells.filter(({ spilledFrom }) => spilledFrom === 'D1');
      expect(spilled.map(({ address }) => address)).toEqual(['E1', 'F1', 'D2', 'E2', 'F2']);
    });

    test('goes on calculating them', async () => {
      await spreadsheet().apply(change);
      await open().type('Sums', 'A1', 10);
      expect(await one('B4', 'Case results')).toBe(1270);
    });

    test('leaves the selection where it is', async () => {
      await open().select('Sums', 'A5');
      await spreadsheet().apply(change);
      expect(await spreadsheet().selection()).toMatchObject({ sheet: 'Sums', address: 'A5' });
    });

    test('says how far it has come, sheet by sheet', async () => {
      const told: Progress[] = [];
      await spreadsheet().apply(change, (progress) => told.push(progress));
      const shares = told.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares[0]).toBeGreaterThanOrEqual(0);
      expect(shares.at(-1)).toBe(1);
      expect(told.map(({ what }) => what)).toEqual(expect.arrayContaining(['Inputs', 'Case results']));
    });

    test('can be done twice under other names', async () => {
      await spreadsheet().apply(change);
      await spreadsheet().apply({
        sheets: [{ name: 'More', columns: {}, cells: { A1: { value: '=Packages*2', format: '£#,##0' } } }],
      });
      expect((await spreadsheet().taken()).sheets.slice(-2)).toEqual(['Case results', 'More']);
      expect(await one('A1', 'More')).toBe(80);
      expect(await one('B3', 'Case results')).toBe(1260);
    });
  });

  describe('changing cells', () => {
    test('writes numbers, text and formulas, clears cells, and calculates what depends on them', async () => {
      await spreadsheet().apply({
        cells: [
          { sheet: 'Sums', address: 'A1', value: 10 },
          { sheet: 'Sums', address: 'A2', value: 'weeks', note: 'Was hours.' },
          { sheet: 'Sums', address: 'A3', value: null },
          { sheet: DERBY, address: 'C1', value: '=1+2' },
        ],
      });
      expect(await read('A1:A5', 'Sums')).toEqual([[10], ['weeks'], [null], [null], [20]]);
      expect(await one('C1', DERBY)).toBe(3);
    });

    test('keeps the number format', async () => {
      await spreadsheet().apply({ cells: [{ sheet: 'Sums', address: 'A6', value: 0.5 }] });
      await open().select('Sums', 'A6');
      expect(await spreadsheet().selection()).toMatchObject({ value: 0.5, text: '50.0%' });
    });

    test('goes together with adding sheets', async () => {
      await spreadsheet().apply({ ...change, cells: [{ sheet: 'sums', address: 'A1', value: 0 }] });
      expect(await one('B4', 'Case results')).toBe(1260);
    });
  });

  describe('a change that cannot be made whole', () => {
    const sheet = (name: string, tables: { name: string; range: string }[] = []) => ({
      name,
      columns: {},
      cells: { A1: { value: 'Heading' }, A2: { value: 1 } },
      tables,
    });
    const table = (name: string) => ({ name, range: 'A1:A2' });
    const name = (called: string) => ({ name: called, refersTo: 'Sums!$A$1' });

    test.each<[string, WorkbookChange, string]>([
      ['cells of an unknown sheet', { cells: [{ sheet: 'Nowhere', address: 'A1', value: 1 }] }, 'Nowhere'],
      [
        'a width on an unknown sheet',
        { widths: [{ sheet: 'Nowhere', column: 'B', atLeast: 20 }] },
        'There is no sheet called “Nowhere”.',
      ],
      ['a column that is none', { widths: [{ sheet: 'Sums', column: 'B3', atLeast: 20 }] }, 'B3'],
      ['a cell that is none', { cells: [{ sheet: 'Sums', address: 'A0', value: 1 }] }, 'A0'],
      ['a sheet that there is, in other letters', { sheets: [sheet('sums')] }, 'sums'],
      ['two sheets of one name', { sheets: [sheet('New'), sheet('NEW')] }, 'NEW'],
      ['a sheet with a name that Excel does not allow', { sheets: [sheet('2026/27')] }, '2026/27'],
      ['a name that there is, in other letters', { names: [name('answer')] }, 'answer'],
      ['two names alike', { names: [name('Rate'), name('RATE')] }, 'RATE'],
      ['a name that is a cell', { names: [name('AB12')] }, 'AB12'],
      ['a table with the name of a range', { sheets: [sheet('New', [table('Answer')])] }, 'Answer'],
      [
        'two tables of one name',
        { sheets: [sheet('New', [table('Rows')]), sheet('Newer', [table('rows')])] },
        'rows',
      ],
    ])('is refused by name and changes nothing: %s', async (_what, refused, naming) => {
      const before = await everything();
      const good = { sheet: 'Sums', address: 'A1', value: 7 };
      const whole = {
        sheets: [sheet('Good'), ...(refused.sheets ?? [])],
        names: [name('GoodName'), ...(refused.names ?? [])],
        cells: [good, ...(refused.cells ?? [])],
        widths: refused.widths ?? [],
      };
      await expect(spreadsheet().apply(whole)).rejects.toThrow(naming);
      expect(await everything()).toEqual(before);
    });
  });

  describe('showing a cell', () => {
    test('selects it on its sheet, brought to the front', async () => {
      await spreadsheet().show(DERBY, 'B3');
      expect(await spreadsheet().selection()).toMatchObject({ sheet: DERBY, address: 'B3', value: 10.5 });
    });

    test('of an unknown sheet is refused by name', async () => {
      await open().select('Sums', 'A2');
      await expect(spreadsheet().show('Nowhere', 'B3')).rejects.toThrow('Nowhere');
      expect(await spreadsheet().selection()).toMatchObject({ sheet: 'Sums', address: 'A2' });
    });
  });
}
