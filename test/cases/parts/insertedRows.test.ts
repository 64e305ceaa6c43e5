import { ICommandService } from '@univerjs/core';
import { InsertRowByRangeCommand } from '@univerjs/sheets';
import { cases } from '../../../src/cases/cases';
import { rangeAt } from '../../../src/embedded/addresses';
import { ofToday } from '../../support/long';
import { builtCase } from '../../support/undo/builtCase';

test.each(ofToday('Cases with blank rows inserted', cases, 1, ({ id }) => id))(
  'blank rows inserted between inputs and between checks fail no check: $id',
  async (definition) => {
    const book = await builtCase(definition);
    try {
      const says = async () => (await book.spreadsheet.readRanges(['MasterCheck'], 'Checks'))[0];
      const before = await says();
      expect(before).toEqual([[expect.stringMatching(/pass$/)]]);
      for (const [name, above] of [
        ['Inputs', 'Central'],
        ['Checks', 'Check'],
      ] as const) {
        const sheet = book.workbook.getSheetBySheetName(name)!;
        const [heading] = (await book.spreadsheet.contents())
          .find((one) => one.name === name)!
          .cells.filter(({ value }) => value === above);
        const range = rangeAt(heading!.address);
        const row = range.startRow + 2;
        book.protection.set(sheet, false);
        const subUnitId = sheet.getSheetId();
        book.activate(subUnitId);
        await book.injector.get(ICommandService).executeCommand(InsertRowByRangeCommand.id, {
          unitId: book.workbook.getUnitId(),
          subUnitId,
          range: {
            ...range,
            startRow: row,
            endRow: row,
            startColumn: 0,
            endColumn: sheet.getColumnCount() - 1,
          },
          direction: 0,
        });
        await book.calculate();
        expect(sheet.getCellRaw(row, 0)?.v ?? null).toBeNull();
      }
      expect(await says()).toEqual(before);
    } finally {
      book.dispose();
    }
  },
  120_000,
);
