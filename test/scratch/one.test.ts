import { ICommandService } from '@univerjs/core';
import { doIt } from '../support/undo/acts';
import { threeSheets } from '../support/undo/threeSheets';
jest.setTimeout(100_000);
test('one', async () => {
  const book = await threeSheets();
  const log: string[] = [];
  book.injector.get(ICommandService).onCommandExecuted((c) => { log.push(c.id + ' ' + (JSON.stringify(c.params) ?? '').slice(0, 600)); });
  await doIt(book, { what: 'addHighlight', n: [1177054792,561358698,1631473733,1237603430,628784413,632739445,1321362967,598174803] });
  console.log(log.join('\n')); log.length = 0;
  console.log(JSON.stringify(await book.spreadsheet.readRanges(['A1:B5'], 'Second')));
  await book.undo();
  console.log(log.join('\n')); log.length = 0;
  console.log(JSON.stringify(await book.spreadsheet.readRanges(['A1:B5'], 'Second')));
  book.dispose();
});
