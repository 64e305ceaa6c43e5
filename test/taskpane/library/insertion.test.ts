import { ICommandService } from '@univerjs/core';
import { AddWorksheetMergeMutation, SetWorksheetNameCommand } from '@univerjs/sheets';
import { type Calculation, inputsOf, isColumn } from '../../../src/calculations/calculation';
import { calculationById, calculations } from '../../../src/calculations/library';
import { calculationPlan } from '../../../src/calculations/plan';
import { areaOf, cellAt } from '../../../src/formulas/addresses';
import { present } from '../../../src/formulas/present';
import { isCellError } from '../../../src/host/spreadsheet';
import { atCell, atSelection, NoRoom, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { sheetNameOf } from '../../../src/taskpane/build/library/sheetNameOf';
import { growingLists } from '../../../src/taskpane/shared/addRows/growingLists';
import { named, opened, placeOf } from './support/inserted';

const calculation = calculationById.get('care-review-programme')!;
const CASH = 15804.76071428571;
const FRAMED = '#FFF8DC';

jest.setTimeout(60_000);

async function withBook(work: (book: Awaited<ReturnType<typeof opened>>) => Promise<void>) {
  const book = await opened();
  try {
    await work(book);
  } finally {
    book.dispose();
  }
}

const refusal = async (work: Promise<unknown>): Promise<NoRoom> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(NoRoom);
  return error as NoRoom;
};

test('a calculation comes on a sheet of its own, twice beside itself, and one undo takes one away', () =>
  withBook(async (book) => {
    await onOwnSheet(book.spreadsheet, calculation);
    const second = await onOwnSheet(book.spreadsheet, calculation);
    expect(second.sheet).toBe('Proportionate care review (2)');
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    expect(await named(book, 'CareReviewProgramme_cash_2')).toBeCloseTo(CASH, 8);
    await book.undo();
    const { sheets, names } = await book.spreadsheet.taken();
    expect(sheets).not.toContain(second.sheet);
    expect(names).not.toContain('CareReviewProgramme_cash_2');
    expect(names).toContain('CareReviewProgramme_cash');
  }));

test('a calculation comes at the selected cell with its looks, and one undo takes all of it away', () =>
  withBook(async (book) => {
    const sheet = book.workbook.getSheetBySheetName('Ours')!;
    const frame = () => [2, 3, 4, 5].map((column) => sheet.getColumnWidth(column));
    const heights = () => Array.from({ length: 20 }, (_, row) => sheet.getRowHeight(row));
    const before = { frame: frame(), heights: heights() };
    book.select('Ours', 'C5');
    await atSelection(book.spreadsheet, calculation);
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    const [held] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
    const values = held!.flat().filter((value) => value !== null);
    expect(values).toContain('Package');
    expect(values.filter(isCellError)).toEqual([]);
    const { row, column } = cellAt(
      placeOf(calculation, { sheet: 'Ours', address: 'C5' }).addressOf('hourlyRate'),
    );
    const look = book.workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
    expect(look?.bg?.rgb).toBe(FRAMED);
    expect(sheet.getColumnWidth(2)).toBeGreaterThan(before.frame[0]!);
    // The headings of its table take two lines.
    const list = areaOf(placeOf(calculation, { sheet: 'Ours', address: 'C5' }).addressOf('hoursBefore'));
    expect(sheet.getRowHeight(list.top - 1)).toBeGreaterThan(before.heights[list.top - 1]!);
    await book.undo();
    const [after] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
    expect(after!.flat().filter((value) => value !== null)).toEqual(['Ours']);
    expect((await book.spreadsheet.taken()).names).toEqual([]);
    expect({ frame: frame(), heights: heights() }).toEqual(before);
  }));

test('the table of people grows: its rows are a list to which rows can be added', () =>
  withBook(async (book) => {
    await onOwnSheet(book.spreadsheet, calculation);
    book.select('Ours', 'A3');
    await atSelection(book.spreadsheet, calculation);
    const lists = growingLists(await book.spreadsheet.definedNames()).map(({ title, parts }) => [
      title,
      parts[0]!.sheet,
    ]);
    expect(lists).toEqual([
      ['Proportionate care review programme package by package', 'Proportionate care review'],
      ['Proportionate care review programme package by package (2)', 'Ours'],
    ]);
  }));

test('results keep their names and their figures when their sheet is renamed', () =>
  withBook(async (book) => {
    const { sheet } = await onOwnSheet(book.spreadsheet, calculation);
    const subUnitId = book.workbook.getSheetBySheetName(sheet)!.getSheetId();
    await book.injector.get(ICommandService).executeCommand(SetWorksheetNameCommand.id, {
      unitId: book.workbook.getUnitId(),
      subUnitId,
      name: 'Reviews in 2026',
    });
    await book.calculate();
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    await onOwnSheet(book.spreadsheet, calculation);
    expect(await named(book, 'CareReviewProgramme_cash_2')).toBeCloseTo(CASH, 8);
  }));

describe('Nothing is written, and the words say why', () => {
  test.each([
    ['a cell with a value', 'D9', 'kept'],
    ['a formula that shows nothing', 'D9', '=""'],
    ['the first cell', 'C5', 0],
  ])('where %s is in the way', (_what, address, typed) =>
    withBook(async (book) => {
      await book.type('Ours', address, typed);
      book.select('Ours', 'C5');
      const { message, free } = await refusal(atSelection(book.spreadsheet, calculation));
      expect(message).toMatch(
        new RegExp(`^${address} on the sheet “Ours” is not blank\\. The calculation needs C5:`),
      );
      // Below all that the sheet holds, with a blank row between.
      expect(free).toEqual({ sheet: 'Ours', address: `C${Number(address.slice(1)) + 2}` });
      const [held] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
      expect(held!.flat().filter((value) => value !== null && value !== '')).toEqual(
        ['Ours', typed].filter((value) => value !== '=""'),
      );
      expect((await book.spreadsheet.taken()).names).toEqual([]);
      await atCell(book.spreadsheet, calculation, free!);
      expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    }),
  );

  test.each([
    ['within it', { startRow: 7, endRow: 7, startColumn: 3, endColumn: 4 }, 'D8:E8', 'C10'],
    ['over its edge', { startRow: 3, endRow: 5, startColumn: 1, endColumn: 2 }, 'B4:C6', 'C8'],
  ])('where cells are joined %s', (_what, range, cells, address) =>
    withBook(async (book) => {
      const sheet = present(book.workbook.getSheetBySheetName('Ours'), 'the sheet');
      await book.injector.get(ICommandService).executeCommand(AddWorksheetMergeMutation.id, {
        unitId: book.workbook.getUnitId(),
        subUnitId: sheet.getSheetId(),
        ranges: [range],
      });
      book.select('Ours', 'C5');
      const { message, free } = await refusal(atSelection(book.spreadsheet, calculation));
      expect(message).toMatch(
        new RegExp(`^${cells} on the sheet “Ours” are joined into one cell\\. The calculation needs C5:`),
      );
      expect(free).toEqual({ sheet: 'Ours', address });
      const [held] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
      expect(held?.flat().filter((value) => value !== null)).toEqual(['Ours']);
      await atCell(book.spreadsheet, calculation, present(free, 'a free cell'));
      expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    }),
  );

  test('where the sheet is protected', () =>
    withBook(async (book) => {
      const guarded = { name: 'Guarded', columns: {}, cells: { A1: { value: 1 } }, isProtected: true };
      await book.spreadsheet.apply({ sheets: [guarded] });
      book.select('Guarded', 'C5');
      const { message, free } = await refusal(atSelection(book.spreadsheet, calculation));
      expect(message).toBe(
        'The sheet “Guarded” is protected. Select a cell on another sheet, or add the calculation on a sheet of its own.',
      );
      expect(free).toBeNull();
    }));

  test.each([
    ['A1048570', 'A3'],
    ['XFC5', 'A3'],
  ])('where %s is too near the edge of the sheet', (address, free) =>
    withBook(async (book) => {
      const asked = atCell(book.spreadsheet, calculation, { sheet: 'Ours', address });
      const refused = await refusal(asked);
      expect(refused.message).toMatch(
        new RegExp(
          `^${address} is too near the edge of the sheet “Ours”\\. The calculation needs \\d+ rows and 6 columns`,
        ),
      );
      expect(refused.free?.address ?? null).toBe(free);
    }),
  );
});

test('a calculation can be inserted beyond the rows and columns that a sheet shows at first', () =>
  withBook(async (book) => {
    await atCell(book.spreadsheet, calculation, { sheet: 'Ours', address: 'AX9990' });
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
  }));

test.each([
  ['Vacancy spiral', 'Vacancy spiral'],
  ['Assertive review team: saving per reviewer', 'Assertive review team'],
  ['Brokerage: agreed rate against the quote', 'Brokerage – agreed rate'],
  ['Unspent direct payments, person by person', 'Unspent direct payments'],
  ['Return on [any] investment/named', 'Return on any investment named'],
])('the sheet of “%s” is called “%s”', (title, name) => expect(sheetNameOf(title)).toBe(name));

test('the name of every sheet is one that Excel takes, and ends with a whole word', () => {
  const wrong = calculations.filter(({ title }) => {
    const name = sheetNameOf(title);
    const words = title.replace(/[:,/]/g, '').split(/\s+/);
    const last = name.replace(/[,]/g, '').split(/\s+/).at(-1)!;
    return name.length < 8 || name.length > 31 || /[:\\/?*[\]]/.test(name) || !words.includes(last);
  });
  expect(wrong.map(({ title }) => sheetNameOf(title))).toEqual([]);
});

/** A range of one row would not widen with the rows that are added. */
test('every table has two rows or more', () => {
  const tables = calculations.filter((one: Calculation) => inputsOf(one).some(isColumn));
  expect(tables.length).toBeGreaterThan(50);
  for (const one of tables) expect([one.id, rowsOf(one)]).toEqual([one.id, expect.any(Number)]);
  expect(tables.filter((one) => rowsOf(one) < 2).map(({ id }) => id)).toEqual([]);
});

function rowsOf(one: Calculation): number {
  const [list] = growingLists(calculationPlan(one, { sheet: 'S' }).plan.names);
  const { top, bottom } = list!.parts[0]!.area;
  return bottom - top + 1;
}
