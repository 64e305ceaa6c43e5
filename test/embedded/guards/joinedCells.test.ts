import { ICommandService } from '@univerjs/core';
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { present } from '../../../src/formulas/present';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { openPlan } from '../../support/embedded/openEmbedded';

const plan: WorkbookPlan = {
  title: 'Joined',
  names: [],
  sheets: [
    {
      name: 'S',
      columns: {},
      merges: ['A3:B3', 'D1:E1'],
      cells: {
        A1: { value: '=SEQUENCE(4)' },
        C1: { value: '=SUM(IFERROR(A1:A4,0))' },
        D1: { value: '=SEQUENCE(2)' },
        F1: { value: '=SEQUENCE(2)' },
        G1: { value: '=7' },
      },
    },
  ],
};

test('a table does not spread over joined cells, and takes its room once they are parted', async () => {
  const book = await openPlan(plan);
  try {
    await book.calculate();
    const read = async () => (await book.spreadsheet.readRanges(['A1:G4'], 'S'))[0];
    const noRoom = { error: '#SPILL!' };
    expect(await read()).toMatchObject([
      [noRoom, null, 0, noRoom, null, 1, 7],
      [null, null, null, null, null, 2, null],
      [null, null, null, null, null, null, null],
      [null, null, null, null, null, null, null],
    ]);
    const change = async (id: string, ranges: object[]) => {
      const sheet = present(book.workbook.getSheetBySheetName('S'), 'the sheet');
      const params = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId(), ranges };
      await book.injector.get(ICommandService).executeCommand(id, params);
      await book.calculate();
    };
    const third = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 1 };
    await change(RemoveWorksheetMergeMutation.id, [third]);
    expect((await read())?.map(([first, , sum]) => [first, sum])).toEqual([
      [1, 10],
      [2, null],
      [3, null],
      [4, null],
    ]);
    await change(AddWorksheetMergeMutation.id, [third]);
    expect((await read())?.map(([first, , sum]) => [first, sum])).toMatchObject([
      [noRoom, 0],
      [null, null],
      [null, null],
      [null, null],
    ]);
  } finally {
    book.dispose();
  }
});
