import { ruleOf } from '../../../src/calculations/accepts';
import { inputsOf, isColumn } from '../../../src/calculations/calculation';
import { calculationById, calculations } from '../../../src/calculations/library';
import { areaOf } from '../../../src/formulas/addresses';
import { atCell, atSelection, NoRoom, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { growingLists } from '../../../src/taskpane/shared/addRows/growingLists';
import { openForWriting } from '../../support/office/openForWriting';

const calculation = calculationById.get('fee-glide-path')!;
const withTable = calculationById.get('care-review-programme')!;

let excel: ReturnType<typeof openForWriting>;
beforeEach(() => (excel = openForWriting()));
afterEach(() => excel.dispose());

const lookAt = (sheet: string, row: number, column: number, what: string) =>
  excel.sheet(sheet).look(row, column, what);

test('Excel is asked for live formulas, formats and frames at the selected cell', async () => {
  excel.select('Kept', 'C5');
  await atSelection(excel.spreadsheet, calculation);
  const formulas = Array.from({ length: 30 }, (_, i) => excel.workbook.formula('Kept', `E${i + 5}`));
  expect(formulas.filter((one) => String(one).startsWith('=')).length).toBe(calculation.lines!.length);
  const row = 5 + formulas.indexOf(1700);
  expect(lookAt('Kept', row, 5, 'fill.Color')).toBe('#FFF8DC');
});

test('narrow columns are made wide enough, and a wider one stays as it is', async () => {
  excel
    .sheet('Kept')
    .paint([{ sheet: 'Kept', top: 1, left: 4, rows: 1_048_576, columns: 1 }], 'ColumnWidth', 900);
  excel.select('Kept', 'C5');
  await atSelection(excel.spreadsheet, calculation);
  expect(lookAt('Kept', 5, 3, 'ColumnWidth')).toBeGreaterThan(200);
  expect(lookAt('Kept', 5, 4, 'ColumnWidth')).toBe(900);
  expect(lookAt('Kept', 5, 2, 'ColumnWidth')).toBeUndefined();
});

test('Excel is asked for a sheet of its own, and for the same again under other names', async () => {
  const first = await onOwnSheet(excel.spreadsheet, withTable);
  const second = await onOwnSheet(excel.spreadsheet, withTable);
  expect(excel.workbook.formula(first.sheet, 'A1')).toBe(withTable.title);
  expect(excel.workbook.formula(second.sheet, 'A1')).toBe(withTable.title);
  const names = (await excel.spreadsheet.definedNames()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['CareReviewProgramme_cash', 'CareReviewProgramme_cash_2']));
  expect(growingLists(await excel.spreadsheet.definedNames())).toHaveLength(2);
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error,
  );

test.each([
  ['a protected sheet', 'C5', 'The sheet “Kept” is protected. Select a cell on another sheet', null],
  ['a cell in the way', 'A1', 'A1 on the sheet “Kept” is not blank.', 'A3'],
  ['the edge of the sheet', 'XFD5', 'XFD5 is too near the edge of the sheet “Kept”.', 'A3'],
])('%s is refused in words, and Excel is asked to change nothing', async (what, address, words, free) => {
  if (what === 'a protected sheet') Object.assign(excel.sheet('Kept'), { isProtected: true });
  const before = excel.workbook.state();
  const error = await refusal(atCell(excel.spreadsheet, calculation, { sheet: 'Kept', address }));
  expect(error).toBeInstanceOf(NoRoom);
  expect(error!.message).toContain(words);
  expect((error as NoRoom).free).toEqual(free && { sheet: 'Kept', address: free });
  expect(excel.workbook.state()).toEqual(before);
});

test('where Excel refuses to say or to set how wide a column is, the calculation is written all the same', async () => {
  excel.refuseMember('RangeFormat', 'ColumnWidth');
  excel.select('Kept', 'C5');
  await atSelection(excel.spreadsheet, calculation);
  expect(excel.workbook.formula('Kept', 'C5')).toBe(calculation.title);
});

test('cells that Excel refuses to write leave the sheet as it was', async () => {
  excel.select('Kept', 'C5');
  const before = excel.workbook.state();
  excel.refuseMember('Range', 'Formulas', { times: 1 });
  expect((await refusal(atSelection(excel.spreadsheet, calculation)))?.message).toContain('as it was');
  expect(excel.workbook.state()).toEqual(before);
});

test('Excel is asked for the rules, the table and the charts of a calculation at a cell, beside those that the sheet has', async () => {
  const charted = calculations.find(({ charts = [] }) => charts.length > 0)!;
  const sheet = excel.sheet('Kept');
  await atCell(excel.spreadsheet, charted, { sheet: 'Kept', address: 'C5' });
  const mine = sheet.charts.map(({ bag }) => bag.Name);
  expect(mine).toEqual(charted.charts!.map(({ title }) => title));
  const { free } = (await refusal(
    atCell(excel.spreadsheet, charted, { sheet: 'Kept', address: 'C5' }),
  )) as NoRoom;
  await atCell(excel.spreadsheet, charted, free!);
  expect(sheet.charts.map(({ bag }) => bag.Name)).toEqual([...mine, ...mine.map((title) => `${title} (2)`)]);
  const tables = (await excel.spreadsheet.lists()).tables.filter((table) => table.sheet === 'Kept');
  expect(tables).toHaveLength(2);
  const { top, left } = areaOf(tables[0]!.address);
  const [first] = inputsOf(charted).filter((input) => isColumn(input) && ruleOf(input) !== null);
  const column = left + inputsOf(charted).filter(isColumn).indexOf(first!);
  expect(lookAt('Kept', top + 2, column + 1, 'validation.ErrorAlert')).toMatchObject({
    message: ruleOf(first!)!.message,
  });
});

test('a chart that Excel refuses is left out by name, and the charts of the sheet stay', async () => {
  const charted = calculations.find(({ charts = [] }) => charts.length > 0)!;
  const first = await atCell(excel.spreadsheet, charted, { sheet: 'Kept', address: 'C5' });
  expect(first.applied.leftOut).toEqual([]);
  const before = excel.sheet('Kept').charts.map(({ bag }) => bag.Name);
  excel.refuseMember('ChartSeries', 'SetValues');
  const { applied } = await atCell(excel.spreadsheet, charted, { sheet: 'Kept', address: 'C120' });
  expect(applied.leftOut.map(({ what }) => what)).toContain(`the chart “${charted.charts![0]!.title} (2)”`);
  expect(excel.sheet('Kept').charts.map(({ bag }) => bag.Name)).toEqual(before);
});

test('a table that Excel refuses takes all of the calculation away again', async () => {
  const before = excel.workbook.state();
  excel.refuseMember('Table', 'Name', { times: 1 });
  const refused = await refusal(atCell(excel.spreadsheet, withTable, { sheet: 'Kept', address: 'C5' }));
  expect(refused?.message).toContain('as it was');
  expect(excel.workbook.state()).toEqual(before);
});

test.each([
  ['joined cells', { merges: ['D9:E10'] }, 'The joined cells D9:E10 are in the way', 'C12'],
  [
    'a chart, which Excel places in points alone',
    {
      cells: { J1: { value: 'a' }, K1: { value: 1 } },
      charts: [
        {
          title: 'By year',
          altText: 'One column.',
          kind: 'columns' as const,
          categories: 'Theirs!$J$1:$J$1',
          series: [{ name: 'One', values: 'Theirs!$K$1:$K$1' }],
          at: 'E7:J20',
          valueAxis: { title: '£', format: '0' },
        },
      ],
    },
    'The chart “By year” is in the way',
    'C23',
  ],
])('%s in the way is refused in words', async (_what, planned, words, free) => {
  await excel.spreadsheet.apply({ sheets: [{ name: 'Theirs', columns: {}, cells: {}, ...planned }] });
  const before = excel.workbook.state();
  const refused = await refusal(atCell(excel.spreadsheet, calculation, { sheet: 'Theirs', address: 'C5' }));
  expect(refused?.message).toContain(words);
  expect((refused as NoRoom).free).toEqual({ sheet: 'Theirs', address: free });
  expect(excel.workbook.state()).toEqual(before);
});
