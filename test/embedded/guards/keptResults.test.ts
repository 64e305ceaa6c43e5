import { ICommandService } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { rangeAt } from '../../../src/embedded/addresses';
import { openEmbedded } from '../../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;

beforeEach(async () => {
  book = await openEmbedded({
    sheets: { Kept: { A1: '=Rates!A3*2' }, Rates: { A1: 5, A2: '=A1+1', A3: '=SUM(A1:A2)', A5: '=A3' } },
  });
});
afterEach(() => book.dispose());

/** Before anything is calculated, and after. */
async function shownAfter(id: string, params: object): Promise<[unknown[], unknown[]]> {
  const shown = () =>
    book.workbook.getSheets().map((sheet) => {
      const values: unknown[] = [];
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (cell && Object.keys(cell).length > 0) values.push(cell.v);
      });
      return values;
    });
  const subUnitId = book.workbook.getSheetBySheetName('Rates')!.getSheetId();
  book.activate(subUnitId);
  const place = { unitId: book.workbook.getUnitId(), subUnitId };
  await book.injector.get(ICommandService).executeCommand(id, { ...place, ...params });
  const atOnce = shown();
  await book.calculate();
  return [atOnce, shown()];
}

test.each<[string, string, object]>([
  ['a row is inserted', InsertRowByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 0 }],
  ['a column is inserted', InsertColByRangeCommand.id, { range: rangeAt('A1:A1'), direction: 3 }],
  ['cells are moved', MoveRangeCommand.id, { fromRange: rangeAt('A1:A2'), toRange: rangeAt('C1:C2') }],
  ['a sheet is renamed', SetWorksheetNameCommand.id, { name: 'Prices' }],
])('figures stay while everything is calculated again after %s', async (_what, id, params) => {
  const [atOnce, then] = await shownAfter(id, params);
  expect(then.flat()).toEqual(expect.arrayContaining([22, 5, 6, 11, 11]));
  expect(atOnce).toEqual(then);
});

test('the result of a formula is dropped where it now means other cells', async () => {
  const row = { range: { ...rangeAt('A1:A1'), rangeType: 1 } };
  const [atOnce, then] = await shownAfter(RemoveRowByRangeCommand.id, row);
  expect(atOnce.flat()).not.toContain(22);
  expect(then).toEqual([['#REF!'], ['#REF!', '#REF!', '#REF!']]);
});

test('nor where another is typed over it', async () => {
  const typed = { range: rangeAt('A3:A3'), value: { f: '=A1*7' } };
  const [atOnce, then] = await shownAfter(SetRangeValuesCommand.id, typed);
  expect((atOnce[1] as unknown[])[2] ?? null).toBeNull();
  expect(then).toEqual([[70], [5, 6, 35, 35]]);
});
