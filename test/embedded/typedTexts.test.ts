import { CellValueType, type ICellData, ICommandService, type Nullable } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { marksOf } from '../../src/embedded/paste/copyMarks';
import { pastedContentOf } from '../../src/embedded/paste/cellContent';
import { presentPlan } from '../../src/embedded/presentPlan';
import { workbookFile } from '../../src/embedded/workbookFile';
import { openXlsx } from '../../src/files/open/openXlsx';
import { openEmbedded, openPlan } from '../support/embedded/openEmbedded';

type Book = Awaited<ReturnType<typeof openEmbedded>>;

/** Each is text behind an apostrophe, and something else without one. */
const texts = [
  '#N/A',
  '#DIV/0!',
  '#SPILL!',
  'TRUE',
  'false',
  '1/4',
  '=A1',
  '=1+',
  '00123',
  '5%',
  "'tis",
  '+5+5',
];
const at = texts.map((text, i) => [text, `A${i + 1}`] as const);

let book: Book;
beforeEach(async () => {
  const asked = at.flatMap(([, address], i) => [
    [`B${i + 1}`, `=ISTEXT(${address})`],
    [`C${i + 1}`, `=ISERROR(${address})`],
    [`D${i + 1}`, `=LEN(${address}&"")`],
  ]);
  book = await openEmbedded({ sheets: { Texts: Object.fromEntries(asked) } });
});
afterEach(() => book.dispose());

const sheetOf = ({ workbook }: Book) => {
  const sheet = workbook.getSheetBySheetName('Texts');
  if (!sheet) throw new Error('There is no sheet Texts');
  return sheet;
};

/** As the page does once an entry ends: Univer's editor takes the apostrophe away and says that it was there. */
async function enter(row: number, entry: string): Promise<void> {
  const sheet = sheetOf(book);
  const given = entry.startsWith("'")
    ? { v: entry.slice(1), t: CellValueType.FORCE_STRING }
    : { v: entry, t: undefined };
  const value = book.injector.get(SheetInterceptorService).onWriteCell(book.workbook, sheet, row, 0, given);
  const range = { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
  const place = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId(), range };
  const params = { ...place, value };
  await book.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
  await book.calculate();
}

async function enterAll(): Promise<void> {
  for (const [i, text] of texts.entries()) await enter(i, `'${text}`);
}

function shown({ workbook, cells }: Book, column: number): unknown[] {
  const sheet = workbook.getSheetBySheetName('Texts');
  return texts.map((_, row) => cells.read(sheet?.getSheetId() ?? '', row, column));
}
const each = (value: unknown) => texts.map(() => value);

function expectTexts(of: Book): void {
  expect(shown(of, 0)).toEqual(texts);
  expect(shown(of, 1)).toEqual(each(true));
  expect(shown(of, 2)).toEqual(each(false));
  expect(shown(of, 3)).toEqual(texts.map(({ length }) => length));
}

test('an entry behind an apostrophe is text, also after undo and redo', async () => {
  await enterAll();
  expectTexts(book);
  await book.undo();
  expect(shown(book, 0).at(-1)).toBeNull();
  await book.redo();
  expectTexts(book);
});

test('it stays text in a file and when the file is opened', async () => {
  await enterAll();
  const { plan, losses } = openXlsx(workbookFile({ ...book, title: 'Texts' }));
  expect(losses).toEqual([]);
  const opened = await openPlan(plan);
  try {
    await opened.calculate();
    expectTexts(opened);
    expect(presentPlan({ ...opened, title: 'Texts' }).sheets[0]?.cells).toEqual(
      presentPlan({ ...book, title: 'Texts' }).sheets[0]?.cells,
    );
  } finally {
    opened.dispose();
  }
});

test('a cell shows the apostrophe while it is edited, and entering it again changes nothing', async () => {
  await enterAll();
  const interceptor = book.injector.get(SheetInterceptorService).writeCellInterceptor;
  const edited = (row: number): Nullable<ICellData> => {
    const [sheet, unitId] = [sheetOf(book), book.workbook.getUnitId()];
    const place = { unitId, subUnitId: sheet.getSheetId(), workbook: book.workbook, worksheet: sheet };
    return interceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(sheet.getCell(row, 0), {
      ...place,
      row,
      col: 0,
      origin: sheet.getCellRaw(row, 0),
    });
  };
  expect(texts.map((_, row) => edited(row)?.v)).toEqual(texts.map((text) => `'${text}`));
  for (const row of texts.keys()) await enter(row, String(edited(row)?.v));
  expectTexts(book);
  await enter(0, 'Total');
  expect(edited(0)?.v).toBe('Total');
});

test('without the apostrophe each is what it reads as', async () => {
  await enterAll();
  await enter(0, '#N/A');
  await enter(3, 'TRUE');
  await enter(8, '00123');
  expect([0, 3, 8].map((row) => shown(book, 0)[row])).toEqual([{ error: '#N/A' }, true, 123]);
  expect(shown(book, 2)[0]).toBe(true);
});

test.each(at)('%s pasted as text is text', (text) => {
  const { cell } = pastedContentOf({ text, isText: true }, 2026, true);
  const { FORCE_STRING, STRING } = CellValueType;
  expect(cell).toMatchObject({ v: text, t: /^[#=]/.test(text) ? FORCE_STRING : STRING });
});

test('it is copied as text, and an error as the error', () => {
  expect(marksOf({ v: '#N/A', t: CellValueType.FORCE_STRING }, undefined)).toHaveProperty(
    'sdnum',
    '2057;0;@',
  );
  expect(marksOf({ v: '#N/A', t: CellValueType.STRING }, undefined)).toEqual({});
});

test('text that a formula makes is text, though it reads as an error', async () => {
  await book.type('Texts', 'F1', '="#N/"&"A"');
  await book.type('Texts', 'F2', '=ISTEXT(F1)');
  await book.type('Texts', 'F3', '=IFERROR(F1,"error")');
  await book.type('Texts', 'F4', '=NA()');
  await book.type('Texts', 'F5', '=ISNA(F4)');
  await book.type('Texts', 'G1', '={"#N/A";#N/A}');
  await book.type('Texts', 'H1', '=ISTEXT(G1:G2)');
  const id = sheetOf(book).getSheetId();
  const read = (row: number, column: number) => book.cells.read(id, row, column);
  expect([0, 1, 2, 4].map((row) => read(row, 5))).toEqual(['#N/A', true, '#N/A', true]);
  expect([read(0, 6), read(1, 6), read(0, 7), read(1, 7)]).toEqual(['#N/A', { error: '#N/A' }, true, false]);
});
