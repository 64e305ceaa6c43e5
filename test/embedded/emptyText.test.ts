import { CellValueType, ICommandService, type ICellData } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SetRangeValuesCommand, SheetInterceptorService } from '@univerjs/sheets';
import { presentWorkbook } from '../../src/embedded/workbookFile';
import { openXlsx } from '../../src/files/open/openXlsx';
import { xlsxFile } from '../../src/files/xlsx/xlsxFile';
import { present } from '../../src/formulas/present';
import { workbookContents } from '../../src/host/embedded/contents';
import type { EmbeddedWorkbook } from '../../src/host/embedded/workbook';
import type { WorkbookPlan } from '../../src/plan/plan';
import { openEmbedded, openPlan } from '../support/embedded/openEmbedded';

type Book = Awaited<ReturnType<typeof openEmbedded>>;

/** What the page gives a cell in which an apostrophe is typed, or from which all is deleted. */
const apostrophe: ICellData = { v: '', t: CellValueType.FORCE_STRING, f: null, si: null, p: null };
const emptied: ICellData = { v: '', f: null, si: null, p: null };

/** As in Excel, by column: A2 holds an apostrophe, B2 was emptied, C2 was never filled. */
const expected = {
  ISBLANK: [false, true, true],
  COUNTA: [1, 0, 0],
  ISTEXT: [true, false, false],
  LEN: [0, 0, 0],
};
const names = Object.keys(expected);
const formulas = Object.fromEntries(
  names.flatMap((name, i) => ['A', 'B', 'C'].map((column) => [`${column}${i + 4}`, `=${name}(${column}2)`])),
);

async function write(book: Book, row: number, column: number, value: ICellData): Promise<void> {
  const sheet = present(book.workbook.getActiveSheet(), 'the sheet');
  await book.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, {
    unitId: book.workbook.getUnitId(),
    subUnitId: sheet.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value,
  });
  await book.calculate();
}

async function expectAsInExcel(book: Book): Promise<void> {
  const [read] = await book.spreadsheet.readRanges(['A4:C7'], 'Sheet1');
  expect(Object.fromEntries(names.map((name, i) => [name, read?.[i]]))).toEqual(expected);
}

const planNow = (book: Book) => {
  const { injector, workbook, cells, charts } = book;
  return presentWorkbook({ injector, workbook, cells, charts, title: 'Empty' });
};

describe('an apostrophe by itself is an empty text, and an emptied cell is blank', () => {
  let book: Book;
  beforeAll(async () => {
    book = await openEmbedded({ sheets: { Sheet1: { A2: 'a', B2: 'b', ...formulas } } });
    await write(book, 1, 0, apostrophe);
    await write(book, 1, 1, emptied);
  });
  afterAll(() => book.dispose());

  test('in formulas', () => expectAsInExcel(book));

  test('in what is compiled', () => {
    const [sheet] = workbookContents({
      ...book,
      isProtected: () => false,
    } as unknown as EmbeddedWorkbook);
    const held = (at: string) => sheet?.cells.find(({ address }) => address === at)?.value ?? null;
    expect([held('A2'), held('B2')]).toEqual(['', null]);
  });

  test('in a file, and out of it', async () => {
    const { plan, shown } = planNow(book);
    const opened = await openPlan(openXlsx(xlsxFile(plan, shown)).plan);
    try {
      await opened.calculate();
      await expectAsInExcel(opened);
    } finally {
      opened.dispose();
    }
  });

  test('in the formula bar', () => {
    const sheet = present(book.workbook.getActiveSheet(), 'the sheet');
    const shown = (column: number) =>
      book.injector
        .get(SheetInterceptorService)
        .writeCellInterceptor.fetchThroughInterceptors(BEFORE_CELL_EDIT)(sheet.getCellRaw(1, column), {
        workbook: book.workbook,
        worksheet: sheet,
        unitId: book.workbook.getUnitId(),
        subUnitId: sheet.getSheetId(),
        row: 1,
        col: column,
        origin: sheet.getCellRaw(1, column),
      })?.v;
    expect(shown(0)).toBe("'");
    expect(shown(1)).toBe('');
  });

  test('through undo and redo', async () => {
    await book.undo();
    await book.undo();
    const [before] = await book.spreadsheet.readRanges(['A2:B2'], 'Sheet1');
    expect(before).toEqual([['a', 'b']]);
    await book.redo();
    await book.redo();
    await expectAsInExcel(book);
  });
});

test('a cell that a plan gives a text without letters is blank in a file, as in the workbook', () => {
  const plan: WorkbookPlan = {
    title: 'Blank',
    sheets: [{ name: 'S', columns: {}, cells: { A1: { value: '', style: 'input' }, B1: { value: 1 } } }],
    names: [],
  };
  const { cells } = present(
    openXlsx(xlsxFile(plan, { value: () => null, spill: () => null })).plan.sheets[0],
    'the sheet',
  );
  expect(cells.A1?.value).toBeUndefined();
  expect(cells.B1?.value).toBe(1);
});
