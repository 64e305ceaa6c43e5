import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { pasteTable } from '../../../src/embedded/paste/paste';
import { rangeAt } from '../../../src/embedded/addresses';
import { type Book } from '../../support/undo/wholeState';
import { openEmbedded } from '../../support/embedded/openEmbedded';

/** Formulas that Excel works out and this workbook does not, with what is said of them. */
const formulas = [
  ['=Fac(5)', /Fac is a LAMBDA that calls itself, which works in Excel and not here/],
  ['=SUM(Jan:Mar!B2)', /Jan:Mar!B2 reads several sheets at once.*as in SUM\(Jan!B2,…,Mar!B2\)/],
  ["=SUM('Day 1:Day 9'!B2:B3)", /'Day 1:Day 9'!B2:B3 reads several sheets at once/],
] as const;

let book: Book;
beforeEach(async () => {
  book = await openEmbedded({
    sheets: { Data: { A1: 1 }, Jan: { B2: 1 }, Mar: { B2: 3 } },
    names: { Fac: 'LAMBDA(n,IF(n<=1,1,n*Fac(n-1)))' },
  });
});
afterEach(() => book.dispose());

async function expectSaid(): Promise<void> {
  for (const [i, [formula, words]] of formulas.entries()) {
    book.select('Data', `C${i + 1}`);
    const cell = await book.spreadsheet.selection();
    expect(cell).toMatchObject({ formula, value: { message: expect.stringMatching(words) as string } });
  }
}

test('typed, they are said to have no answer here, and stay as they are', async () => {
  for (const [i, [formula]] of formulas.entries()) await book.type('Data', `C${i + 1}`, formula);
  await expectSaid();
});

test('pasted as text, they are said to have no answer here, and stay as they are', async () => {
  const { injector, workbook, protection } = book;
  book.select('Data', 'C1');
  const parts = { injector, workbook, protection, say: () => undefined, pause: async () => undefined };
  const target = { sheet: workbook.getSheetBySheetName('Data')!, range: rangeAt('C1') };
  const table = tableInText(formulas.map(([formula]) => formula).join('\n'));
  expect(await pasteTable(parts, table, target, true)).toBe(true);
  await book.calculate();
  await expectSaid();
});
