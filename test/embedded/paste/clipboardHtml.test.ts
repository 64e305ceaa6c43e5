/** @jest-environment jsdom */
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';
import { excelFormat } from '../../../src/embedded/paste/namedFormats';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { excel, libreOffice, word } from './clipboards';

const read = (html: string) => tableInHtml(html, new DOMParser());
const second = (html: string) =>
  Object.fromEntries(read(html)!.rows.map(([label, cell]) => [label!.text, cell]));

test.each([
  ['Percent', '0.00%'],
  ['Standard', '#,##0.00'],
  ['Scientific', '0.00E+00'],
  ['Currency', '£#,##0.00'],
  ['Fixed', '0.00'],
  ['"Long Date"', 'd mmmm yyyy'],
  ['"Short Date"', 'dd/mm/yyyy'],
  ['"Medium Time"', 'h:mm AM/PM'],
  ['General', 'General'],
  ['"\\@"', '@'],
  ['"0\\.0%"', '0.0%'],
  ['"\\0022£\\0022\\#\\,\\#\\#0"', '"£"#,##0'],
  ['"\\[h\\]\\:mm"', '[h]:mm'],
])('Excel’s format %s is %s', (written, format) => expect(excelFormat(written)).toBe(format));

test('Excel’s clipboard: text, numbers in the formats of their classes, and numbers in full where they are given', () => {
  expect(second(excel)).toMatchObject({
    Share: { text: '5.50%', format: '0.00%' },
    Standard: { text: '1,234.50', format: '#,##0.00' },
    Scientific: { text: '1.50E+03', format: '0.00E+00' },
    'Long date': { text: '01 April 2026', format: 'd mmmm yyyy' },
    Currency: { text: '-£1,234.50', format: '£#,##0.00' },
    Text: { text: '00123', format: '@' },
    Pounds: { text: '£9.99', format: '"£"#,##0.00' },
    Day: { text: '1-Apr-26', format: 'd\\-mmm\\-yy' },
    'A cell of two\nlines': { text: 'TRUE' },
    Inline: { text: '2.5%', format: '0.0%' },
    'In full': { text: '0.12', number: 0.123456789 },
  });
});

test('LibreOffice’s clipboard: values in full, and formats without their language', () => {
  expect(second(libreOffice)).toEqual({
    Share: { text: '5.51%', number: 0.0551234, format: '0.00%' },
    Money: { text: '-£1,234.50', number: -1234.5, format: '£#,##0.00;[RED]-£#,##0.00' },
    Code: { text: '00123', format: '@' },
    Day: { text: '01/04/2026', number: 46113, format: 'DD/MM/YYYY' },
    Plain: { text: '12.5', number: 12.5 },
  });
});

test('Word’s clipboard: paragraphs as lines, merged cells apart, pictures counted', () => {
  const { rows, leftOut } = read(word)!;
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Hourly rate', '£21.50'],
    ['Two\nparagraphs', '1/4/2026'],
    ['', '12.5%'],
  ]);
  expect(leftOut).toEqual({ mergedCells: 1, pictures: 1 });
});

test('what is no table is none', () => expect(read('<p>£5</p>')).toBeNull());

test.each([
  [
    'tabs and lines',
    'a\tb\r\n1\t2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a cell of two lines', '"a\nb"\t"say ""no"""\n', [['a\nb', 'say "no"']]],
  ['inches, which are no quotation marks', '5" pipe\t6"', [['5" pipe', '6"']]],
  [
    'blank cells',
    '\t\n\tx',
    [
      ['', ''],
      ['', 'x'],
    ],
  ],
  ['a word', 'constructor', [['constructor']]],
])('plain text: %s', (_what, text, rows) => {
  expect(tableInText(text).rows.map((row) => row.map((cell) => cell.text))).toEqual(rows);
});
