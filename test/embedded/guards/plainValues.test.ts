import { FormulaDataModel } from '@univerjs/engine-formula';
import type { ICellData } from '@univerjs/core';
import { openEmbedded } from '../../support/embedded/openEmbedded';

type Book = Awaited<ReturnType<typeof openEmbedded>>;

let book: Book;
beforeAll(async () => {
  book = await openEmbedded({
    sheets: { Data: { A1: 1, A2: '=A1+1', A3: 3, C1: '=SEQUENCE(2,2)', F1: 'words' } },
  });
  await book.calculate();
});
afterAll(() => book.dispose());

const cell = (v: number | null, more: ICellData = {}): ICellData => ({ v, ...more });

/** The change, whether Univer has to look at formulas for it, and whether it changes what a table shows. */
test.each<[string, Record<number, Record<number, ICellData | null>>, boolean, boolean]>([
  ['a value over a value', { 0: { 0: cell(5) } }, false, false],
  ['a value into a blank cell', { 40: { 3: cell(5) } }, false, false],
  ['a value over a formula', { 1: { 0: cell(5) } }, true, false],
  ['a formula over a value', { 0: { 0: cell(null, { f: '=1' }) } }, true, false],
  ['a shared formula', { 9: { 9: cell(null, { si: 'x' }) } }, true, false],
  ['a value over the formula of a table', { 0: { 2: cell(5) } }, true, true],
  ['a value within a table', { 1: { 3: cell(5) } }, false, true],
  ['nothing over a value', { 0: { 0: null } }, false, false],
  ['values on either side of a table', { 0: { 1: cell(1), 5: cell(1) } }, false, false],
])('%s', (_what, cells, ofFormulas, ofTables) => {
  const sheetId = book.workbook.getSheetBySheetName('Data')!.getSheetId();
  const model = book.injector.get(FormulaDataModel);
  const [ranges, spilled] = [model.getArrayFormulaRange(), model.getArrayFormulaCellData()];
  const kept = [structuredClone(ranges), structuredClone(spilled)] as const;
  const look = jest.spyOn(model, 'getFormulaData');
  const unitId = book.workbook.getUnitId();
  model.updateFormulaData(unitId, sheetId, cells);
  const looks = look.mock.calls.length > 0;
  look.mockRestore();
  const changed = model.updateArrayFormulaCellData(unitId, sheetId, cells);
  model.setArrayFormulaRange(kept[0]);
  model.setArrayFormulaCellData(kept[1]);
  expect([looks, changed]).toEqual([ofFormulas, ofTables]);
});

test('cells written over, and entries beside, come out as Excel has them', async () => {
  await book.type('Data', 'A2', 7);
  await book.type('Data', 'C3', '=A2+C2');
  await book.type('Data', 'A1', 4);
  expect(await book.spreadsheet.readRanges(['A1:A2', 'C1:D3'], 'Data')).toEqual([
    [[4], [7]],
    [
      [1, 2],
      [3, 4],
      [10, null],
    ],
  ]);
  await book.type('Data', 'C1', 9);
  expect(await book.spreadsheet.readRanges(['C1:D3'], 'Data')).toEqual([
    [
      [9, null],
      [null, null],
      [7, null],
    ],
  ]);
});
