import { Direction, ICommandService } from '@univerjs/core';
import { InsertRowByRangeCommand, SetWorksheetNameCommand, SheetInterceptorService } from '@univerjs/sheets';
import { presentWorkbook } from '../../../src/embedded/workbookFile';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { cellAt } from '../../../src/formulas/addresses';
import { present } from '../../../src/formulas/present';
import type { WorkbookPlan } from '../../../src/plan/plan';
import { openPlan } from '../../support/embedded/openEmbedded';

/** By its formula, what Excel shows. */
const expected: [formula: string, shown: unknown][] = [
  ['=SUM(Costs[Amount])', 60],
  ['=SUM(costs[[Hours]:[Amount]])', 66],
  ['=SUMIFS(Costs[Amount],Costs[Name],"b")', 20],
  ['=ROWS(Costs)', 3],
  ['=COUNTA(Costs[#Headers])', 3],
  ['=ROWS(Costs[#All])', 4],
  ['=SUM(Hourly)', 6],
  ['=XLOOKUP("c",Costs[Name],Costs[Amount])', 30],
  ['=SUM(Costs[Price])', { error: '#NAME?' }],
];

const plan: WorkbookPlan = {
  title: 'Tables',
  names: [{ name: 'Hourly', refersTo: 'Costs[Hours]' }],
  sheets: [
    {
      name: 'Data',
      columns: {},
      tables: [{ name: 'Costs', range: 'A1:C4' }],
      cells: {
        ...Object.fromEntries(
          [
            ['Name', 'Hours', 'Amount'],
            ['a', 1, 10],
            ['b', 2, 20],
            ['c', 3, 30],
          ].flatMap((row, r) => row.map((value, c) => [`${'ABC'.charAt(c)}${r + 1}`, { value }])),
        ),
        E2: { value: '=Costs[@Amount]/Costs[@Hours]' },
        E3: { value: '=SUM(Costs[@[Hours]:[Amount]])' },
        E9: { value: '=Costs[@Hours]' },
      },
    },
    {
      name: 'Sums',
      columns: {},
      cells: Object.fromEntries(expected.map(([value], i) => [`A${i + 1}`, { value }])),
    },
  ],
};

type Book = Awaited<ReturnType<typeof openPlan>>;
let book: Book;
beforeEach(async () => {
  book = await openPlan(plan);
  await book.calculate();
});
afterEach(() => book.dispose());

const sums = async (of: Book) => {
  const [read] = await of.spreadsheet.readRanges([`A1:A${expected.length}`], 'Sums');
  return read?.flat();
};
const shown = expected.map(([, value]) =>
  typeof value === 'object' ? (expect.objectContaining(value as object) as unknown) : value,
);

test('formulas read the columns of tables, and stay as they are typed', async () => {
  expect(await sums(book)).toEqual(shown);
  const [own] = await book.spreadsheet.readRanges(['E2:E3', 'E9'], 'Data');
  expect(own).toEqual([[10], [22]]);
  book.select('Sums', 'A1');
  expect((await book.spreadsheet.selection()).formula).toBe('=SUM(Costs[Amount])');
});

test('a row of the table is that of the formula, and there is none outside', async () => {
  const [[[outside] = []] = []] = await book.spreadsheet
    .readRanges(['E9'], 'Data')
    .then((read) => read as never[][][]);
  expect(outside).toMatchObject({ error: '#VALUE!' });
});

test.each([
  ['in a cell of the table', 'C3', '=Costs[@Hours]*2'],
  ['in its headings', 'C1', '=[@Hours]*2'],
  ['beside it', 'D3', '=[@Hours]*2'],
])('the table may be left out %s', (_, address, expected) => {
  const sheet = present(book.workbook.getSheetBySheetName('Data'), 'the sheet');
  const { row, column } = cellAt(address);
  const written = book.injector
    .get(SheetInterceptorService)
    .onWriteCell(book.workbook, sheet, row, column, { f: '=[@Hours]*2' });
  expect(written?.f).toBe(expected);
});

test('formulas follow a table that moves, grows and whose sheet is renamed', async () => {
  const sheet = present(book.workbook.getSheetBySheetName('Data'), 'the sheet');
  const run = async (id: string, params: object) => {
    const place = { unitId: book.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    await book.injector.get(ICommandService).executeCommand(id, { ...place, ...params });
    await book.calculate();
  };
  const insertAt = (row: number) =>
    run(InsertRowByRangeCommand.id, {
      direction: Direction.UP,
      range: { startRow: row, endRow: row, startColumn: 0, endColumn: 9 },
    });
  await insertAt(0);
  await insertAt(3);
  await book.type('Data', 'C4', 5);
  await run(SetWorksheetNameCommand.id, { name: 'Our data' });
  expect((await sums(book))?.slice(0, 4)).toEqual([65, 71, 20, 4]);
});

test('a file keeps them as they are typed, and they calculate when it is opened', async () => {
  const { injector, workbook, cells, charts } = book;
  const now = presentWorkbook({ injector, workbook, cells, charts, title: 'Tables' });
  const opened = openXlsx(xlsxFile(now.plan, now.shown)).plan;
  const held = opened.sheets.map((sheet) => sheet.cells);
  expect(held[1]?.A1?.value).toBe('=SUM(Costs[Amount])');
  expect(held[0]?.E2?.value).toBe('=Costs[@Amount]/Costs[@Hours]');
  // Excel refuses a file that names a column which no table has.
  expect(held[1]?.A9?.value).toBe('=SUM(#REF!)');
  expect(opened.names).toEqual(plan.names);
  const again = await openPlan(opened);
  try {
    await again.calculate();
    expect((await sums(again))?.slice(0, 8)).toEqual(shown.slice(0, 8));
  } finally {
    again.dispose();
  }
});
