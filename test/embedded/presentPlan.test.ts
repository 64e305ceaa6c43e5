import { ICommandService } from '@univerjs/core';
import {
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { rangeAt } from '../../src/embedded/addresses';
import { presentPlan } from '../../src/embedded/presentPlan';
import type { ChartPlan, HighlightPlan, SheetPlan } from '../../src/plan/plan';
import { change } from '../host/contractFixture';
import { openEmbedded } from '../support/embedded/openEmbedded';

let book: Awaited<ReturnType<typeof openEmbedded>>;

const [inputs, results] = change.sheets as [SheetPlan, SheetPlan];

beforeEach(async () => {
  book = await openEmbedded({ sheets: { Sums: { A1: 42 } } });
  await book.spreadsheet.apply(change);
});
afterEach(() => book.dispose());

const run = (sheet: string, id: string, params: object) =>
  book.injector.get(ICommandService).executeCommand(id, {
    unitId: book.workbook.getUnitId(),
    subUnitId: book.workbook.getSheetBySheetName(sheet)!.getSheetId(),
    ...params,
  });
const insertRow = (sheet: string, row: number) =>
  run(sheet, InsertRowByRangeCommand.id, { range: rangeAt(`A${row}:AZ${row}`), direction: 0 });
const plan = () => presentPlan({ ...book, title: 'A case' });
const sheet = (name: string) => plan().sheets.find((one) => one.name === name)!;

test.each([
  ['frozen on the screen', 2, undefined, 2],
  ['that scroll while the screen is narrow', 0, 2, 2],
  ['frozen by hand meanwhile', 1, 2, 1],
])('columns %s are frozen in the file', (_which, xSplit, frozenColumns, expected) => {
  const frozen = book.workbook.getSheetBySheetName('Inputs')!;
  const freeze = { xSplit, startColumn: xSplit || -1, ySplit: 0, startRow: -1 };
  Object.assign(frozen.getConfig(), { freeze });
  frozen.setCustomMetadata({ ...frozen.getCustomMetadata(), frozenColumns });
  expect(sheet('Inputs').frozenColumns).toBe(expected);
});

test('the workbook holds what was planned', () => {
  expect(plan()).toMatchObject({ title: 'A case', names: change.names });
  expect(sheet('Inputs')).toMatchObject({ ...inputs, frozenColumns: 0, tables: [], charts: [] });
  const { charts, ...rest } = results;
  expect(sheet('Case results')).toMatchObject({ ...rest, frozenRows: 0 });
  const [{ title, altText, kind, at, valueAxis }] = charts as [ChartPlan];
  expect(sheet('Case results').charts).toMatchObject([
    { title, altText, kind, at, valueAxis, categories: "'Case results'!$A$9", series: [{ name: 'Saving' }] },
  ]);
  expect(Object.keys(sheet('Case results').cells)).toEqual(
    expect.arrayContaining(Object.keys(results.cells)),
  );
});

test('spilled values belong to the formula that spills them', () => {
  const { D1, E1, F2 } = sheet('Case results').cells;
  expect([D1?.value, E1?.value, F2?.value]).toEqual(['=SEQUENCE(2,3)', undefined, undefined]);
});

test('what has been typed since, and sheets that were added, are in it', async () => {
  await book.type('Inputs', 'B3', 50);
  await book.type('Sums', 'C3', '=A1+1');
  await run('Sums', InsertSheetCommand.id, { sheet: { name: 'Notes' }, index: 3 });
  await book.type('Notes', 'A1', 'From the meeting');
  expect(sheet('Inputs').cells.B3).toEqual({ value: 50, style: 'input', note: 'Counted in March.' });
  expect(sheet('Sums').cells.C3).toEqual({ value: '=A1+1' });
  expect(sheet('Notes').cells).toEqual({ A1: { value: 'From the meeting' } });
});

test('charts follow the rows that are put in above them', async () => {
  await insertRow('Case results', 5);
  await book.calculate();
  const { charts } = sheet('Case results');
  expect(charts).toMatchObject([
    {
      at: 'A13:D25',
      categories: "'Case results'!$A$10",
      series: [{ values: "'Case results'!$B$10" }],
    },
  ]);
  await book.undo();
  expect(sheet('Case results').charts).toMatchObject([{ at: 'A12:D24' }]);
});

test('validation follows them too', async () => {
  const rule = { kind: 'whole' as const, least: 1, most: 9 };
  const validations = [{ range: 'B2', rule, message: 'From 1 to 9.' }];
  await book.spreadsheet.apply({ sheets: [{ name: 'Free', columns: {}, cells: {}, validations }] });
  await insertRow('Free', 1);
  expect(sheet('Free').validations).toEqual([{ range: 'B3', rule, message: 'From 1 to 9.' }]);
});

test('the first highlight that is planned stays the first', async () => {
  const highlights: HighlightPlan[] = [
    { range: 'A1', formula: '=$A1<0', look: 'bad' },
    { range: 'A1', formula: '=$A1<9', look: 'caution' },
  ];
  await book.spreadsheet.apply({ sheets: [{ name: 'Free', columns: {}, cells: {}, highlights }] });
  expect(sheet('Free').highlights).toEqual(highlights);
});

test('charts follow a sheet that is renamed', async () => {
  await run('Case results', SetWorksheetNameCommand.id, { name: "The board's" });
  expect(sheet("The board's").charts).toMatchObject([{ categories: "'The board''s'!$A$9" }]);
});

test('a chart whose cells are deleted is left out', async () => {
  await run('Case results', RemoveColByRangeCommand.id, { range: { ...rangeAt('B1:B9999') } });
  expect(sheet('Case results').charts).toEqual([]);
});

test('a chart comes back with its sheet, and goes on following its cells', async () => {
  await run('Case results', RemoveSheetCommand.id, {});
  expect(plan().sheets.map(({ name }) => name)).toEqual(['Sums', 'Inputs']);
  await book.undo();
  await insertRow('Case results', 1);
  expect(sheet('Case results').charts).toMatchObject([{ at: 'A13:D25' }]);
});

test('a table that has lost its headings is plain cells', async () => {
  expect(sheet('Case results').tables).toEqual(results.tables);
  await book.type('Case results', 'B8', 2026);
  expect(sheet('Case results').tables).toEqual([]);
});
