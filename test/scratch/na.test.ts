import { openEmbedded } from '../support/embedded/openEmbedded';
import { SheetInterceptorService } from '@univerjs/sheets';
import { CellValueType } from '@univerjs/core';
test('x', async () => {
  const book = await openEmbedded({ sheets: { Data: { H1: 1, A1: 'x', A2: '#N/A', B1: '=ISNA(A2)', B2: '=A2+1', B3: '=ISTEXT(A2)', B4: '=SUM(A2:A3)', B5: '=COUNTA(A2)', B6:'=#N/A', B7: '=ISNA(B6)' } } });
  console.log(JSON.stringify(await book.spreadsheet.readRanges(['A1:B7'], 'Data')));
  const sheet = book.workbook.getActiveSheet()!;
  for (const t of ["#N/A", "'00123", '#DIV/0!', '#n/a'])
  console.log(t, JSON.stringify(book.injector.get(SheetInterceptorService).onWriteCell(book.workbook, sheet, 0, 0, { v: t, t: CellValueType.STRING })));
  book.dispose();
});
