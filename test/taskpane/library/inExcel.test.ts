import { calculationById } from '../../../src/calculations/library';
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
