import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { documentText } from '../../src/embedded/documentText';
import { openEmbedded } from '../support/embedded/openEmbedded';

test.each([
  ['one line', 'a\r\n', 'a'],
  ['two lines', 'a\rb\r\n', 'a\nb'],
  ['a blank line at the end', 'a\r\r\n', 'a\n'],
  ['two lines of a file', 'a\r\nb\r\n', 'a\nb'],
  ['none', '\r\n', ''],
])('the text of a document of Univer’s: %s', (_what, stream, text) =>
  expect(documentText(stream)).toBe(text),
);

test('a line break that is typed is CHAR(10) to formulas and to whatever reads the cell', async () => {
  const formulas = {
    A2: '=SUBSTITUTE(A1,CHAR(10)," ")',
    A3: '=LEN(A1)',
    A4: '=CODE(MID(A1,2,1))',
    A5: '=A1="a"&CHAR(10)&"b"',
    A6: '=FIND(CHAR(10),A1)',
    A7: '=A1&"c"',
  };
  const book = await openEmbedded({ sheets: { Data: formulas } });
  try {
    const dataStream = 'a\rb\r\n';
    const paragraphs = [{ startIndex: 1 }, { startIndex: 3 }];
    // As Alt+Enter leaves it.
    await book.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
      unitId: book.workbook.getUnitId(),
      subUnitId: book.workbook.getSheetBySheetName('Data')!.getSheetId(),
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { v: null, p: { id: 'a1', documentStyle: {}, body: { dataStream, paragraphs } } },
    });
    await book.calculate();
    expect(await book.spreadsheet.readRanges(['A1:A7'], 'Data')).toEqual([
      [['a\nb'], ['a b'], [3], [10], [true], [2], ['a\nbc']],
    ]);
  } finally {
    book.dispose();
  }
});
