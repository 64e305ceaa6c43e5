import { CellValueType, type ICellData } from '@univerjs/core';
import { JSDOM } from 'jsdom';
import { rangeAt } from '../../../src/embedded/addresses';
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { marksOf } from '../../../src/embedded/paste/copyMarks';
import { spilledCopy } from '../../../src/embedded/paste/copySpills';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import type { Book } from '../../support/undo/wholeState';

let book: Book;

beforeAll(async () => {
  book = await openEmbedded({
    sheets: {
      Data: {
        A1: '=SEQUENCE(2,2,1000.5)',
        D1: '=IF({1;1},"a<b","")',
        F1: 7,
        H3: '=SEQUENCE(1,3,5)',
      },
    },
  });
});
afterAll(() => book.dispose());

function copy(address: string) {
  const sheet = book.workbook.getActiveSheet();
  const range = rangeAt(address);
  const rows = Array.from({ length: range.endRow - range.startRow + 1 }, (_, i) => range.startRow + i);
  return spilledCopy(book.injector, sheet, range, rows, 'id');
}
const texts = ({ rows }: ReturnType<typeof tableInText>) => rows.map((row) => row.map(({ text }) => text));

test('a spilled table is copied whole, as text and as a table with its numbers in full', async () => {
  const { plain, html } = copy('A1:B2')!;
  expect(plain).toBe('1000.5\t1001.5\n1002.5\t1003.5');
  expect(html).toContain('data-copy-id="id"');
  const { rows } = (await tableInHtml(html, new new JSDOM().window.DOMParser()))!;
  expect(rows.flat().map(({ number }) => number)).toEqual([1000.5, 1001.5, 1002.5, 1003.5]);
});

test('with its formula it comes again by itself; a part without it is copied as values', () => {
  expect(copy('A1:B2')!.values).toEqual([]);
  expect(copy('B1:B2')!.values.map(({ row, column, cell }) => [row, column, cell.v])).toEqual([
    [0, 1, 1001.5],
    [1, 1, 1003.5],
  ]);
});

test('text of a table is written so that it is read as it was', async () => {
  const { plain, html } = copy('D1:D2')!;
  expect(texts(tableInText(plain))).toEqual([['a<b'], ['a<b']]);
  expect(texts((await tableInHtml(html, new new JSDOM().window.DOMParser()))!)).toEqual([['a<b'], ['a<b']]);
});

test('a table that has no room shows nothing, so what another shows in its place is copied as values', async () => {
  await book.type('Data', 'I1', '=SEQUENCE(4)');
  await book.calculate();
  expect(copy('I1:I4')!.values.map(({ row, column, cell }) => [row, column, cell.v])).toEqual([[2, 8, 6]]);
  expect(copy('I1:I4')!.plain).toBe('#SPILL!\n\n6\n');
});

test('cells that no formula fills are left to Univer', () => expect(copy('F1:F2')).toBeNull());

describe('what another spreadsheet is told of a copied cell', () => {
  const read = async (cell: ICellData, format?: string) => {
    const marks = Object.entries(marksOf(cell, format)).map(([name, value]) => ` ${name}="${value}"`);
    const html = `<table><tr><td${marks.join('')}>shown</td></tr></table>`;
    return (await tableInHtml(html, new new JSDOM().window.DOMParser()))!.rows[0]![0];
  };
  const { BOOLEAN, NUMBER, STRING } = CellValueType;

  test.each<[what: string, cell: ICellData, format: string | undefined, told: object]>([
    ['a number, in full', { v: 1 / 3, t: NUMBER }, undefined, { number: 1 / 3 }],
    ['a number, with its format', { v: 0.125, t: NUMBER }, '0%', { number: 0.125, format: '0%' }],
    ['a format with words', { v: 5, t: NUMBER }, '"£"#,##0 "a<b"', { number: 5, format: '"£"#,##0 "a<b"' }],
    ['a code of digits', { v: '00123', t: STRING }, undefined, { isText: true, format: '@' }],
    ['what would be a date', { v: '1-2', t: STRING }, undefined, { isText: true, format: '@' }],
    ['what would be a formula', { v: '=A6*2', t: STRING }, undefined, { isText: true, format: '@' }],
    ['what would be a share', { v: '50%', t: STRING }, undefined, { isText: true, format: '@' }],
    ['what would be a truth value', { v: 'true', t: STRING }, undefined, { isText: true, format: '@' }],
    ['words', { v: 'Reviews', t: STRING }, undefined, {}],
    ['an error', { v: '#N/A', t: STRING }, undefined, {}],
    ['a truth value', { v: 1, t: BOOLEAN }, undefined, {}],
    ['nothing', {}, undefined, {}],
  ])('%s', async (_what, cell, format, told) =>
    expect(await read(cell, format)).toEqual({ text: 'shown', ...told }),
  );
});
