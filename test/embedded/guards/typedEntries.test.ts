import { CellValueType, getNumfmtParseValueFilter, type ICellData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { workbookData } from '../../../src/embedded/snapshot';
import { guarded } from '../unguarded';

let workbook: HeadlessWorkbook;

/** What the page does with what a person has typed, with Univer's own reader in its place behind ours. */
function typed(text: string, row = 0): Nullable<ICellData> {
  const sheet = workbook.workbook.getActiveSheet();
  return workbook.injector
    .get(SheetInterceptorService)
    .onWriteCell(workbook.workbook, sheet, row, 0, { v: text, t: CellValueType.STRING });
}

beforeAll(async () => {
  const cells = {
    A2: { value: 46000, format: 'd mmmm yyyy' },
    A3: { value: 'text', format: '@' },
    A4: { value: 1, style: 'input' as const, format: '£#,##0' },
    A5: { value: 0.2, style: 'input' as const, format: '0%' },
  };
  workbook = await guarded(
    workbookData({ title: '', sheets: [{ name: 'Dates', columns: {}, cells }], names: [] }),
  );
  workbook.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 0,
    handler: (cell, _, next) => {
      const parsed =
        cell?.t === CellValueType.FORCE_STRING ? null : getNumfmtParseValueFilter(String(cell?.v));
      return next(parsed ? { ...cell, v: parsed.v as number, t: CellValueType.NUMBER } : cell);
    },
  });
});

afterAll(() => workbook.dispose());

it('Univer alone puts the month first', () => {
  expect(getNumfmtParseValueFilter('1/4/2026')?.v).toBe(46026);
  expect(getNumfmtParseValueFilter('12/31/2026')?.v).toBe(46387);
  expect(getNumfmtParseValueFilter('31/12/2026')).toBeNull();
});

it.each([
  ['1/4/2026', 46113],
  ['31/12/2026', 46387],
  ['1-4-2026', 46113],
  ['1/4/26', 46113],
  ['1 April 2026', 46113],
])('%s is that day, shown day first', (text, serial) => {
  expect(typed(text)).toMatchObject({
    v: serial,
    t: CellValueType.NUMBER,
    s: { n: { pattern: 'dd/mm/yyyy' } },
  });
});

it.each(['31/2/2026', '12/31/2026'])('%s stays the text that was typed', (text) => {
  expect(typed(text)).toMatchObject({ v: text, t: CellValueType.FORCE_STRING });
});

it('reads the text of a cell with rich text', () => {
  const sheet = workbook.workbook.getActiveSheet();
  const p = { id: 'd', documentStyle: {}, body: { dataStream: '1/4/2026\r\n' } };
  const written = workbook.injector
    .get(SheetInterceptorService)
    .onWriteCell(workbook.workbook, sheet, 0, 0, { p });
  expect(written).toMatchObject({ v: 46113, p: undefined });
});

it.each([
  ['12:30', { v: 12.5 / 24, t: CellValueType.NUMBER, s: { n: { pattern: 'hh:mm' } } }],
  ['(£1,234.50)', { v: -1234.5, t: CellValueType.NUMBER, s: { n: { pattern: '£#,##0.00' } } }],
  ['3 1/2', { v: 3.5, t: CellValueType.NUMBER, s: { n: { pattern: '# ?/?' } } }],
  ['00123', { v: 123, t: CellValueType.NUMBER }],
  ['true', { v: 1, t: CellValueType.BOOLEAN }],
  ['+5+5', { f: '=+5+5', v: undefined, t: undefined }],
  ['constructor', { v: 'constructor' }],
  ['__proto__', { v: '__proto__' }],
])('%s is what Excel makes of it', (text, expected) => {
  expect(typed(text)).toMatchObject(expected);
});

const YEAR = new Date().getFullYear();
const day = (month: number, date: number, year = YEAR) =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

/** What Excel with British settings makes of each; a text stays text, whatever Univer’s own reader would make of it. */
it.each<[string, number | string, string?]>([
  ['May 5', day(5, 5), 'dd/mm/yyyy'],
  ['Sept 3', day(9, 3), 'dd/mm/yyyy'],
  ['May 5, 2027', day(5, 5, 2027), 'dd/mm/yyyy'],
  ['May 5 2027', day(5, 5, 2027), 'dd/mm/yyyy'],
  ['May 15, 2027', day(5, 15, 2027), 'dd/mm/yyyy'],
  ['May 5 14:30', day(5, 5) + 14.5 / 24, 'dd/mm/yyyy hh:mm'],
  ['5 May', day(5, 5), 'dd/mm/yyyy'],
  ['5/May', day(5, 5), 'dd/mm/yyyy'],
  ['5-May', day(5, 5), 'dd/mm/yyyy'],
  ['5 May 26', day(5, 5, 2026), 'dd/mm/yyyy'],
  ['May-26', day(5, 1, 2026), 'mmm-yy'],
  ['May 26', day(5, 1, 2026), 'mmm-yy'],
  ['May 2026', day(5, 1, 2026), 'mmm-yy'],
  ['1/2/26 14:30', day(2, 1, 2026) + 14.5 / 24, 'dd/mm/yyyy hh:mm'],
  ['9 am', 0.375, 'h:mm AM/PM'],
  ['12:30 pm', 12.5 / 24, 'h:mm AM/PM'],
  ['£-5', -5, '£#,##0'],
  ['-£5', -5, '£#,##0'],
  ['(£5)', -5, '£#,##0'],
  ['+5', 5],
  ['007', 7],
  ['9am', '9am'],
  ['12:30pm', '12:30pm'],
  ['Q1', 'Q1'],
  ['1,5', '1,5'],
  ['1,50', '1,50'],
  ['5%-', '5%-'],
  ['5£', '5£'],
  ['$5', '$5'],
  ['31 April', '31 April'],
  ['April 31, 2026', 'April 31, 2026'],
  ['May 0', 'May 0'],
  ['12/25', '12/25'],
  ['Mar', 'Mar'],
  ['2026/27', '2026/27'],
])('%s is %p', (text, value, ...[format]) => {
  const cell = typed(text);
  expect(cell?.v).toEqual(typeof value === 'number' ? expect.closeTo(value, 9) : value);
  expect((cell?.s as { n?: { pattern: string } } | undefined)?.n?.pattern).toBe(format);
});

it.each([
  ['£#,##0 in an input', 3, '5.5', 5.5],
  ['£#,##0 for a percentage', 3, '5%', 0.05],
  ['0% for ten', 4, '10', 0.1],
  ['0% for a tenth', 4, '0.1', 0.1],
  ['0% for a percentage', 4, '5.5%', 0.055],
])('keeps the format of a cell: %s', (_what, row, text, value) => {
  expect(typed(text, row)).toMatchObject({ v: value });
  expect(typed(text, row)?.s).toBeUndefined();
});

it('keeps the way a cell shows dates, and shows a date in a cell that shows money', () => {
  expect(typed('1/4/2026', 1)).toMatchObject({ v: 46113 });
  expect(typed('1/4/2026', 1)?.s).toBeUndefined();
  expect(typed('1/4/2026', 3)).toMatchObject({ v: 46113, s: { n: { pattern: 'dd/mm/yyyy' } } });
});

it('leaves numbers, text, formulas and cells made for text alone', () => {
  expect(typed('12.5')).toMatchObject({ v: 12.5 });
  expect(typed('Total')).toMatchObject({ v: 'Total', t: CellValueType.STRING });
  expect(typed('2026-04-01')).toMatchObject({ v: 46113 });
});
