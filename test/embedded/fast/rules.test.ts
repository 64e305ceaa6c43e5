import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { cellDataOf } from '../../../src/embedded/headless';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { fixtures } from '../fixtures';

type Book = Awaited<ReturnType<typeof openEmbedded>>;
let book: Book;
const faults: string[] = [];

beforeEach(async () => {
  faults.length = 0;
  const onFault = (where: string) => void faults.push(where);
  book = await openEmbedded(
    { sheets: { First: { A1: 1 } } },
    { ...fixtures, fastEdits: 'onceAsked', onFault },
  );
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Free',
        columns: {},
        cells: { A1: { value: 5 }, A2: { value: 7 }, B1: { value: '=A1*2' }, B2: { value: '=A2*2' } },
        highlights: [{ range: 'A1:B2', formula: '=$B1<0', look: 'bad' }],
      },
    ],
  });
  await book.calculate();
  colours();
  await book.calculate();
  expect(await book.fast!.prepare()).toBe(true);
});
afterEach(() => book.dispose());

const sheetId = () => book.workbook.getSheetBySheetName('Free')!.getSheetId();

/** Which cells of A1:B2 the rule colours, row by row. */
function colours(): boolean[] {
  const rules = book.injector.get(ConditionalFormattingService);
  const unitId = book.workbook.getUnitId();
  return [0, 1].flatMap((row) =>
    [0, 1].map((column) => Boolean(rules.composeStyle(unitId, sheetId(), row, column)?.style?.bg)),
  );
}

function type(row: number, value: number): void {
  book.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: book.workbook.getUnitId(),
    subUnitId: sheetId(),
    cellValue: { [row]: { 0: cellDataOf(value) } },
  });
}

it('the colours of a rule follow an entry at once, cell by cell, and Univer agrees', async () => {
  expect(colours()).toEqual([false, false, false, false]);
  type(1, -3);
  await book.fast!.answered();
  expect(colours()).toEqual([false, false, true, true]);
  type(0, -1);
  type(1, 2);
  await book.fast!.answered();
  expect(colours()).toEqual([true, true, false, false]);
  await book.calculate();
  expect(colours()).toEqual([true, true, false, false]);
  expect(faults).toEqual([]);
  expect(book.fast!.isReady).toBe(true);
});
