import { Direction, ICommandService } from '@univerjs/core';
import { InsertRowCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { createHeadlessWorkbook, type HeadlessWorkbook } from '../../src/embedded/headless';
import { fixtures } from './fixtures';

const halfOf = (text: string) => ({
  code: '#VALUE!',
  message: `amount must be a number; it is ${JSON.stringify(text)}`,
});

let workbook: HeadlessWorkbook;
const changes = jest.fn();

beforeEach(async () => {
  workbook = await createHeadlessWorkbook(fixtures);
  workbook.set({ A1: 'x', B1: '=OT.HALF(A1)', B2: '=OT.HALF({"p","q"})', B3: '=B1+1', B4: '=OT.HALF(C2)' });
  await workbook.calculate();
  changes.mockClear();
  workbook.refusals.onChange(changes);
});

afterEach(() => workbook.dispose());

it('keeps the words for the cell that refuses, also where a spilled answer refuses', () => {
  expect(workbook.refusal('B1')).toEqual(halfOf('x'));
  expect(workbook.refusal('B2')).toEqual(halfOf('p'));
  expect(workbook.refusal('C2')).toEqual(halfOf('q'));
});

it('has no words for a cell that only passes an error on', () => {
  expect(workbook.read('B3')).toEqual({ error: '#VALUE!' });
  expect(workbook.read('B4')).toEqual({ error: '#VALUE!' });
});

it('says so, once, when words change', async () => {
  workbook.set({ A1: 'y' });
  await workbook.calculate();
  expect(workbook.refusal('B1')).toEqual(halfOf('y'));
  expect(changes).toHaveBeenCalledTimes(1);
});

it('forgets the words when the cell gives a number', async () => {
  workbook.set({ A1: 4 });
  await workbook.calculate();
  expect(workbook.read('B1')).toBe(2);
  expect(workbook.refusal('B1')).toBeUndefined();
  expect(workbook.refusal('B2')).toEqual(halfOf('p'));
});

it('forgets the words of a spilled answer with its formula', () => {
  workbook.set({ B2: 1 });
  expect(workbook.refusal('B2')).toBeUndefined();
  expect(workbook.refusal('C2')).toBeUndefined();
  expect(workbook.refusal('B1')).toEqual(halfOf('x'));
});

it('keeps the words when only the look of the cell changes', () => {
  const params = {
    unitId: workbook.workbook.getUnitId(),
    subUnitId: 'sheet1',
    cellValue: { 0: { 1: { s: { bl: 1 } } } },
  };
  workbook.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, params);
  expect(workbook.refusal('B1')).toEqual(halfOf('x'));
});

it('follows a cell that moves', async () => {
  await workbook.injector.get(ICommandService).executeCommand(InsertRowCommand.id, {
    unitId: workbook.workbook.getUnitId(),
    subUnitId: 'sheet1',
    direction: Direction.UP,
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 49 },
  });
  expect(workbook.refusal('B1')).toBeUndefined();
  await workbook.calculate();
  expect(workbook.refusal('B2')).toEqual(halfOf('x'));
  expect(workbook.refusal('C3')).toEqual(halfOf('q'));
});

it('stops telling a listener that has left', async () => {
  const leave = workbook.refusals.onChange(changes);
  leave();
  changes.mockClear();
  workbook.set({ A1: 4 });
  await workbook.calculate();
  expect(changes).not.toHaveBeenCalled();
});
