import { ICommandService, UndoCommand } from '@univerjs/core';
import {
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  ClearSelectionFormatCommand,
  InsertRowByRangeCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { rangeAt } from '../../src/embedded/addresses';
import { cellDataOf } from '../../src/embedded/headless';
import { lockedCell } from '../../src/embedded/protection';
import { openEmbedded } from '../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;

beforeEach(async () => {
  book = await openEmbedded({ sheets: { Rates: { A1: 20, A2: 25 } } });
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Case',
        columns: {},
        isProtected: true,
        cells: {
          A1: { value: 'Hours' },
          B1: { value: 3, style: 'input' },
          B2: { value: '=B1*Rates!A2', style: 'result' },
          D1: { value: '=SEQUENCE(2)' },
        },
      },
    ],
  });
});
afterEach(() => book.dispose());

const run = async (sheet: string, id: string, range: string, params: object = {}) => {
  const subUnitId = book.workbook.getSheetBySheetName(sheet)!.getSheetId();
  const place = { unitId: book.workbook.getUnitId(), subUnitId };
  const where = { range: rangeAt(range), ranges: [rangeAt(range)] };
  const done = await book.injector.get(ICommandService).executeCommand(id, { ...place, ...where, ...params });
  await book.calculate();
  return done;
};
const write = (address: string, value: number | string, sheet = 'Case') =>
  run(sheet, SetRangeValuesCommand.id, address, { value: cellDataOf(value) });
const read = async (address: string) => (await book.spreadsheet.readRanges([address], 'Case'))[0]![0]![0];

test.each([
  ['a formula', 'B2'],
  ['a word', 'A1'],
  ['a cell that a table fills', 'D2'],
  ['a blank cell', 'F9'],
])('%s of a protected sheet cannot be written over, and the reason is said', async (_what, address) => {
  const before = await book.spreadsheet.contents();
  expect(await write(address, 99)).toBe(false);
  expect(book.said).toEqual([lockedCell]);
  expect(await book.spreadsheet.contents()).toEqual(before);
});

test('an input cell can be, and what depends on it is calculated', async () => {
  await write('B1', 4);
  expect([await read('B1'), await read('B2')]).toEqual([4, 100]);
  expect(book.said).toEqual([]);
});

test.each([
  ['Delete', ClearSelectionContentCommand.id],
  ['its formats are cleared', ClearSelectionFormatCommand.id],
  ['all of it is cleared', ClearSelectionAllCommand.id],
])('an input cell stays one after %s, and after that is undone', async (_what, command) => {
  const { injector, said } = book;
  await run('Case', command, 'B1:B1');
  expect(await write('B1', 5)).toBe(true);
  expect(await read('B2')).toBe(125);
  for (let i = 0; i < 2; i++) await injector.get(ICommandService).executeCommand(UndoCommand.id);
  expect(await read('B1')).toBe(3);
  expect(await write('B1', 6)).toBe(true);
  expect(said).toEqual([]);
});

test.each([
  ['clearing', ClearSelectionContentCommand.id, 'B1:B2'],
  ['inserting a row', InsertRowByRangeCommand.id, 'A1:A1'],
])('%s is refused', async (_what, command, range) => {
  const before = await book.spreadsheet.contents();
  await run('Case', command, range, { direction: 0 });
  expect(book.said).toEqual([lockedCell]);
  expect(await book.spreadsheet.contents()).toEqual(before);
});

test('references are mended when another sheet changes', async () => {
  await run('Rates', InsertRowByRangeCommand.id, 'A1:A1', { direction: 0 });
  await run('Rates', SetWorksheetNameCommand.id, 'A1:A1', { name: 'Prices' });
  expect(book.said).toEqual([]);
  await write('A3', 30, 'Prices');
  expect(await read('B2')).toBe(90);
});

test('it can be taken off, put back, and both undone', async () => {
  const sheet = book.workbook.getSheetBySheetName('Case')!;
  const protectedNow = async () => (await book.spreadsheet.contents())[1]!.isProtected;
  book.protection.set(sheet, false);
  expect([await protectedNow(), book.protection.stateOf(sheet)]).toEqual([false, 'off']);
  expect(await write('A1', 'Weekly hours')).toBe(true);
  book.protection.set(sheet, true);
  expect(await write('A1', 'No')).toBe(false);
  for (let undone = 0; undone < 3; undone++) await book.undo();
  expect([await read('A1'), await protectedNow()]).toEqual(['Hours', true]);
  expect(book.protection.stateOf(book.workbook.getSheetBySheetName('Rates')!)).toBeNull();
});

test('the add-in itself writes to locked cells, and one undo takes it back', async () => {
  await book.spreadsheet.apply({ cells: [{ sheet: 'Case', address: 'A1', value: 'Hours a week' }] });
  expect(await read('A1')).toBe('Hours a week');
  await book.undo();
  expect(await read('A1')).toBe('Hours');
  expect(book.said).toEqual([]);
});

test('a protected sheet can be deleted whole, as in Excel', async () => {
  await run('Case', RemoveSheetCommand.id, 'A1:A1');
  expect((await book.spreadsheet.taken()).sheets).toEqual(['Rates']);
});
