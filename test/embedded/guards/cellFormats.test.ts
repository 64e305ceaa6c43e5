import { ICommandService, IUndoRedoService } from '@univerjs/core';
import { ClearSelectionFormatCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { rangeAt } from '../../../src/embedded/addresses';
import { openEmbedded } from '../../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;

beforeEach(async () => {
  book = await openEmbedded({
    sheets: { Kept: { A1: { typed: 7, format: '£#,##0', shows: '£7' } }, Other: { A1: '=Kept!A1' } },
  });
});
afterEach(() => book.dispose());

const run = async (sheet: string, id: string, params: object) => {
  const subUnitId = book.workbook.getSheetBySheetName(sheet)!.getSheetId();
  await book.injector
    .get(ICommandService)
    .executeCommand(id, { unitId: book.workbook.getUnitId(), subUnitId, ...params });
  await book.calculate();
};
const clearLooks = (sheet: string, address: string) =>
  run(sheet, ClearSelectionFormatCommand.id, { ranges: [rangeAt(address)] });
const formatOf = (sheet: string, address: string) => {
  const { startRow, startColumn } = rangeAt(address);
  const found = book.workbook.getSheetBySheetName(sheet)!.getComposedCellStyle(startRow, startColumn);
  return found?.n?.pattern;
};

describe('a formula takes the number format of what it reads, as in Excel,', () => {
  test('when it is typed', async () => {
    await book.type('Kept', 'B1', '=A1');
    expect(formatOf('Kept', 'B1')).toBe('£#,##0');
  });

  test('when it is typed over another', async () => {
    await book.type('Kept', 'B1', '=1+1');
    expect(formatOf('Kept', 'B1')).toBeUndefined();
    await book.type('Kept', 'B1', '=A1');
    expect(formatOf('Kept', 'B1')).toBe('£#,##0');
  });

  test('or that of the days it is worked out from', async () => {
    await book.setFormat('Kept', 'A1', 'd mmm yyyy');
    await book.type('Kept', 'A1', 46113);
    await book.type('Other', 'B1', '=Kept!A1+7');
    book.select('Other', 'B1');
    expect((await book.spreadsheet.selection()).text).toBe('8 Apr 2026');
  });

  test.each([
    ['=DATE(2026,4,1)', /^01\/04\/2026$/],
    ['=TODAY()', /^\d\d\/\d\d\/\d{4}$/],
    ['=NOW()', /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/],
  ])('and %s shows the day first', async (formula, shown) => {
    await book.type('Kept', 'B1', formula);
    book.select('Kept', 'B1');
    expect((await book.spreadsheet.selection()).text).toMatch(shown);
  });

  test('but a format that was chosen stays', async () => {
    await book.type('Kept', 'A1', '=DATE(2026,4,1)');
    expect(formatOf('Kept', 'A1')).toBe('£#,##0');
  });

  test('and undo takes it away with the formula', async () => {
    await book.type('Kept', 'B1', '=A1');
    await book.undo();
    expect(formatOf('Kept', 'B1')).toBeUndefined();
    await book.redo();
    expect(formatOf('Kept', 'B1')).toBe('£#,##0');
  });
});

describe('and not when it is only calculated:', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['what it reads changes', () => book.type('Kept', 'A1', 8)],
    ['what it reads is formatted anew, then changes', () => reformat()],
    ['a sheet that it names is renamed', () => run('Kept', SetWorksheetNameCommand.id, { name: 'Held' })],
    ['something is undone and done again', () => backAndForth()],
  ])('a format that a person has cleared stays cleared where %s', async (_where, act) => {
    await book.type('Other', 'B1', '=Kept!A1');
    await clearLooks('Other', 'B1');
    expect(formatOf('Other', 'B1')).toBeUndefined();
    await act();
    await book.calculate();
    expect(formatOf('Other', 'B1')).toBeUndefined();
    expect(formatOf('Other', 'A1')).toBeUndefined();
  });

  async function reformat(): Promise<void> {
    await book.setFormat('Kept', 'A1', '0.00%');
    await book.type('Kept', 'A1', 8);
  }

  async function backAndForth(): Promise<void> {
    await book.type('Kept', 'A1', 8);
    const history = book.injector.get(IUndoRedoService);
    let undos = 0;
    history.undoRedoStatus$.subscribe((status) => (undos = status.undos)).unsubscribe();
    expect(undos).toBe(3);
    await book.undo();
    await book.undo();
    expect(formatOf('Other', 'B1')).toBe('£#,##0');
    await book.redo();
    await book.redo();
  }
});
