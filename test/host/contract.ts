import type { CellValue, SelectedCell, Spreadsheet } from '../../src/host/spreadsheet';
import { describeBuilding } from './contractBuilding';
import { DERBY, fixture } from './contractFixture';
import { describeLaidOver } from './contractLaidOver';
import { describeLists } from './contractLists';
import { describeNames } from './contractNames';
import { describeRecalculation } from './contractRecalculation';
import { describeStopping } from './contractStopping';
import type { Typed, WorkbookFixture } from './fixture';

/** A spreadsheet under test, and the hands of the person who uses it. */
export interface OpenWorkbook {
  spreadsheet: Spreadsheet;
  /** Moves the selection, as a click would. */
  select(sheet: string, address: string): Promise<void> | void;
  /** Types into a cell and lets the workbook calculate. */
  type(sheet: string, address: string, typed: Typed): Promise<void> | void;
  dispose(): Promise<void> | void;
}

export type OpenFixture = (fixture: WorkbookFixture) => Promise<OpenWorkbook> | OpenWorkbook;

/** Every promise of `Spreadsheet`, to be kept alike by every host. */
export function describeSpreadsheetContract(name: string, open: OpenFixture): void {
  describeNames(name, open);
  describeLists(name, open);
  describeLaidOver(name, open);
  describe(`${name} keeps the spreadsheet contract`, () => {
    let workbook: OpenWorkbook;
    let spreadsheet: Spreadsheet;
    const subscriptions: (() => void)[] = [];

    beforeEach(async () => {
      workbook = await open(fixture);
      spreadsheet = workbook.spreadsheet;
    });
    afterEach(async () => {
      for (const unsubscribe of subscriptions.splice(0)) unsubscribe();
      await workbook.dispose();
    });

    const listen = () => {
      const listener = jest.fn();
      const unsubscribe = spreadsheet.onChange(listener);
      subscriptions.push(unsubscribe);
      return { listener, unsubscribe };
    };

    test('its functions carry a namespace of capital letters', () => {
      expect(spreadsheet.namespace).toMatch(/^[A-Z]{2,}$/);
    });

    describe('the selected cell', () => {
      test.each<[string, string, Partial<SelectedCell>]>([
        ['a number', 'A1', { formula: null, value: 42, text: '42' }],
        ['text', 'A2', { formula: null, value: 'hours', text: 'hours' }],
        ['TRUE', 'A3', { formula: null, value: true, text: 'TRUE' }],
        ['nothing', 'A4', { formula: null, value: null, text: '' }],
        ['a formula with a number', 'A5', { formula: '=A1*2', value: 84, text: '84' }],
        ['a number with a format', 'A6', { formula: null, value: 0.325, text: '32.5%' }],
        ['a formula with an error', 'A7', { formula: '=1/0', text: '#DIV/0!' }],
        ['a formula with text', 'A8', { formula: '=A1&" hours"', value: '42 hours', text: '42 hours' }],
        ['a formula with TRUE', 'A9', { formula: '=A1>10', value: true, text: 'TRUE' }],
      ])('with %s', async (_what, address, expected) => {
        await workbook.select('Sums', address);
        expect(await spreadsheet.selection()).toMatchObject({
          sheet: 'Sums',
          address,
          spilledFrom: null,
          ...expected,
        });
      });

      test('with an error is a value of its own kind, not text', async () => {
        await workbook.select('Sums', 'A7');
        expect((await spreadsheet.selection()).value).toMatchObject({ error: '#DIV/0!' });
      });

      test('on a sheet whose name needs quotes is named without them', async () => {
        await workbook.select(DERBY, 'B3');
        expect(await spreadsheet.selection()).toMatchObject({ sheet: DERBY, address: 'B3', value: 10.5 });
      });

      test('that holds the formula of a spilled table is not itself spilled', async () => {
        await workbook.select('Sums', 'C1');
        expect(await spreadsheet.selection()).toMatchObject({
          formula: '=SEQUENCE(2,3)',
          value: 1,
          spilledFrom: null,
        });
      });

      test('in a spilled table shows its own value, the formula it comes from and the place of that', async () => {
        await workbook.select('Sums', 'E2');
        const expected = { address: 'E2', formula: '=SEQUENCE(2,3)', value: 6, text: '6', spilledFrom: 'C1' };
        expect(await spreadsheet.selection()).toMatchObject(expected);
      });

      test('follows entries', async () => {
        await workbook.select('Sums', 'A5');
        await workbook.type('Sums', 'A1', 10);
        expect(await spreadsheet.selection()).toMatchObject({ value: 20, text: '20' });
      });
    });

    describe('reading', () => {
      test.each<[string, string, CellValue[][]]>([
        ['a cell', 'A1', [[42]]],
        ['a cell with dollars', '$A$1', [[42]]],
        ['a column', 'A1:A5', [[42], ['hours'], [true], [null], [84]]],
        ['a row', 'A5:B5', [[84, null]]],
        [
          'a block that has spilled',
          'C1:E2',
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ],
        ['part of a spilled block', 'D2:F2', [[5, 6, null]]],
        [
          'blank cells',
          'H1:I2',
          [
            [null, null],
            [null, null],
          ],
        ],
        ['a sheet by its name', 'Sums!A2', [['hours']]],
        [
          'a sheet whose name needs quotes',
          "'Derby''s packages'!A2:B3",
          [
            ['one', 21],
            ['two', 10.5],
          ],
        ],
        ['the name of a range', 'PackageHours', [[21], [10.5]]],
        ['the name of a cell', 'Answer', [[42]]],
      ])('%s', async (_what, reference, expected) => {
        expect(await spreadsheet.readRanges([reference], 'Sums')).toEqual([expected]);
      });

      test('errors are values of their own kind', async () => {
        const [values] = await spreadsheet.readRanges(['A7'], 'Sums');
        expect(values![0]![0]).toMatchObject({ error: '#DIV/0!' });
      });

      test('a reference without a sheet belongs to the sheet of its formula, whatever is selected', async () => {
        await workbook.select('Sums', 'A1');
        expect(await spreadsheet.readRanges(['B2'], DERBY)).toEqual([[[21]]]);
      });

      test.each([
        ['an unknown name', 'NoSuchName'],
        ['an unknown sheet', 'Nowhere!A1'],
        ['a cell beyond the sheet', 'XFE1'],
        ['a text that is no reference', '4+1'],
        ['nothing', ''],
      ])('%s is null and spoils nothing else', async (_what, unreadable) => {
        expect(await spreadsheet.readRanges(['A1', unreadable, 'Answer'], 'Sums')).toEqual([
          [[42]],
          null,
          [[42]],
        ]);
      });

      test('no references give no values', async () => {
        expect(await spreadsheet.readRanges([], 'Sums')).toEqual([]);
      });
    });

    describe('inserting a formula', () => {
      test('fills a blank cell and calculates', async () => {
        await workbook.select('Sums', 'A12');
        expect(await spreadsheet.insertFormula('=1+2')).toEqual({ inserted: true, address: 'A12' });
        expect(await spreadsheet.selection()).toMatchObject({ address: 'A12', formula: '=1+2', value: 3 });
      });

      test('spills a table into the blank cells below', async () => {
        await workbook.select(DERBY, 'D1');
        expect(await spreadsheet.insertFormula('=SEQUENCE(3)')).toEqual({ inserted: true, address: 'D1' });
        expect(await spreadsheet.readRanges(['D1:D3'], DERBY)).toEqual([[[1], [2], [3]]]);
      });

      test.each([
        ['a number', 'A1', '42'],
        ['a formatted number', 'A6', '32.5%'],
        ['a formula', 'A5', '=A1*2'],
        ['a formula with an error', 'A7', '=1/0'],
      ])('leaves %s alone and says what the cell holds', async (_what, address, holds) => {
        await workbook.select('Sums', address);
        const before = await spreadsheet.selection();
        expect(await spreadsheet.insertFormula('=1+2')).toEqual({ inserted: false, address, holds });
        expect(await spreadsheet.selection()).toEqual(before);
      });

      test('leaves part of a spilled table alone', async () => {
        await workbook.select('Sums', 'D2');
        expect(await spreadsheet.insertFormula('=1+2')).toMatchObject({ inserted: false, address: 'D2' });
        expect(await spreadsheet.readRanges(['C1:E2'], 'Sums')).toEqual([
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ]);
      });

      test.each([
        ['another cell of the sheet', { sheet: 'Sums', address: 'A12' }],
        ['the same address on another sheet', { sheet: DERBY, address: 'A2' }],
      ])('leaves the cell alone where the person was asked about %s', async (_what, at) => {
        await workbook.select('Sums', 'A2');
        const before = await spreadsheet.selection();
        expect(await spreadsheet.insertFormula('=1+2', { overwrite: true, at })).toEqual({
          inserted: false,
          address: 'A2',
          moved: true,
        });
        expect(await spreadsheet.selection()).toEqual(before);
      });

      test('goes into the cell that the person was asked about, its sheet named in quotes', async () => {
        await workbook.select(DERBY, 'D1');
        const at = { sheet: DERBY, address: 'D1' };
        expect(await spreadsheet.insertFormula('=1+2', { at })).toEqual({ inserted: true, address: 'D1' });
      });

      test('replaces what a cell holds when asked to', async () => {
        await workbook.select('Sums', 'A2');
        expect(await spreadsheet.insertFormula('=1+2', { overwrite: true })).toEqual({
          inserted: true,
          address: 'A2',
        });
        expect(await spreadsheet.selection()).toMatchObject({ formula: '=1+2', value: 3 });
      });
    });

    describeBuilding(() => workbook);
    describeRecalculation(() => workbook);
    describeStopping(() => workbook);

    describe('listening', () => {
      test('hears that the selection moved', async () => {
        const { listener } = listen();
        await settled();
        await workbook.select('Sums', 'A5');
        await until(() => listener.mock.calls.length > 0);
        expect(await spreadsheet.selection()).toMatchObject({ address: 'A5' });
      });

      test('hears that another sheet was chosen', async () => {
        const { listener } = listen();
        await settled();
        await workbook.select(DERBY, 'A1');
        await until(() => listener.mock.calls.length > 0);
        expect(await spreadsheet.selection()).toMatchObject({ sheet: DERBY });
      });

      test('hears a recalculation, and then finds the new value', async () => {
        await workbook.select('Sums', 'A5');
        const { listener } = listen();
        await settled();
        await workbook.type('Sums', 'A1', 5);
        await until(() => listener.mock.calls.length > 0);
        expect(await spreadsheet.selection()).toMatchObject({ value: 10 });
      });

      test('hears that the selected cell itself was changed', async () => {
        await workbook.select('Sums', 'A2');
        const { listener } = listen();
        await settled();
        await workbook.type('Sums', 'A2', 'weeks');
        await until(() => listener.mock.calls.length > 0);
        expect(await spreadsheet.selection()).toMatchObject({ value: 'weeks' });
      });

      test('ends for the one that stops and goes on for the others', async () => {
        const [one, other] = [listen(), listen()];
        await settled();
        one.unsubscribe();
        await settled();
        await workbook.select('Sums', 'A3');
        await until(() => other.listener.mock.calls.length > 0);
        await settled();
        expect(one.listener).not.toHaveBeenCalled();
      });

      test('can be stopped at once and twice', async () => {
        const { listener, unsubscribe } = listen();
        unsubscribe();
        unsubscribe();
        await settled();
        await workbook.select('Sums', 'A3');
        await settled();
        expect(listener).not.toHaveBeenCalled();
      });
    });
  });
}

async function until(condition: () => boolean): Promise<void> {
  const patience = Date.now() + 3_000;
  while (!condition()) {
    if (Date.now() > patience) throw new Error('The listener was not called.');
    await pause(10);
  }
}

/** Longer than any host takes to register a listener or to gather a burst of events. */
const settled = () => pause(250);

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
