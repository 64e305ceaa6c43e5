import { Direction, ICommandService, RANGE_TYPE } from '@univerjs/core';
import { InsertRowCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded, univerAlone } from '../unguarded';

const snapshot = () =>
  workbookData({
    title: '',
    names: [],
    sheets: [
      {
        name: 'One',
        columns: {},
        cells: { A1: { value: '=costs!A2' }, A2: { value: '=SUM(COSTS!A1:A2)' } },
      },
      { name: 'Costs', columns: {}, cells: { A1: { value: 1 }, A2: { value: 2 } } },
    ],
  });

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

const run = (id: string, params: object) =>
  workbook.injector
    .get(ICommandService)
    .executeCommand(id, { unitId: workbook.workbook.getUnitId(), subUnitId: 'sheet-2', ...params });
const shown = () => ['One!A1', 'One!A2'].map((at) => workbook.read(at));

test('Univer alone finds no sheet whose name is written in other letters', async () => {
  workbook = await univerAlone(snapshot());
  expect(workbook.read('One!A1')).toEqual({ error: '#VALUE!' });
});

test('a sheet is found in any case, and followed when it is renamed or its cells move', async () => {
  workbook = await guarded(snapshot());
  expect(shown()).toEqual([2, 3]);
  await run(SetWorksheetNameCommand.id, { name: 'Figures' });
  await workbook.calculate();
  expect(shown()).toEqual([2, 3]);
  const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 9, rangeType: RANGE_TYPE.ROW };
  await run(InsertRowCommand.id, { direction: Direction.UP, range });
  workbook.set({ 'Figures!A3': 5 });
  await workbook.calculate();
  expect(shown()).toEqual([5, 6]);
});
