/** @jest-environment jsdom */
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';
import { excelFormat } from '../../../src/embedded/paste/namedFormats';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { type NotPasted, noneLeftOut } from '../../../src/embedded/paste/pasted';
import { excel, google, libreOffice, word } from './clipboards';

const read = (html: string) => tableInHtml(html, new DOMParser());
const second = async (html: string) =>
  Object.fromEntries((await read(html))!.rows.map(([label, cell]) => [label!.text, cell]));

test.each([
  ['Percent', '0.00%'],
  ['Standard', '#,##0.00'],
  ['Scientific', '0.00E+00'],
  ['Currency', '£#,##0.00'],
  ['Fixed', '0.00'],
  ['"Long Date"', 'd mmmm yyyy'],
  ['"Short Date"', 'dd/mm/yyyy'],
  ['"Medium Time"', 'h:mm AM/PM'],
  ['"Short Time"', 'hh:mm'],
  ['"Long Time"', 'hh:mm:ss'],
  ['"Medium Date"', 'dd-mmm-yy'],
  ['"General Date"', 'dd/mm/yyyy hh:mm'],
  ['"Yes\\/No"', '"Yes";"Yes";"No"'],
  ['"True\\/False"', '"True";"True";"False"'],
  ['"On\\/Off"', '"On";"On";"Off"'],
  ['"Euro Currency"', '€#,##0.00'],
  ['General', 'General'],
  ['constructor', 'constructor'],
  ['"\\@"', '@'],
  ['"0\\.0%"', '0.0%'],
  ['"\\0022£\\0022\\#\\,\\#\\#0"', '"£"#,##0'],
  ['"\\[h\\]\\:mm"', '[h]:mm'],
])('Excel’s format %s is %s', (written, format) => expect(excelFormat(written)).toBe(format));

test('Excel’s clipboard: text, numbers in the formats of their classes, and numbers in full where they are given', async () => {
  expect(await second(excel)).toMatchObject({
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

test('LibreOffice’s clipboard: values in full, and formats without their language', async () => {
  expect(await second(libreOffice)).toEqual({
    Share: { text: '5.51%', number: 0.0551234, format: '0.00%' },
    Money: { text: '-£1,234.50', number: -1234.5, format: '£#,##0.00;[RED]-£#,##0.00' },
    Code: { text: '00123', isText: true, format: '@' },
    Day: { text: '01/04/2026', number: 46113, format: 'DD/MM/YYYY' },
    Plain: { text: '12.5', number: 12.5 },
  });
});

test('Word’s clipboard: paragraphs as lines, merged cells apart, pictures counted', async () => {
  const { rows, leftOut } = (await read(word))!;
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Hourly rate', '£21.50'],
    ['Two\nparagraphs', '1/4/2026'],
    ['', '12.5%'],
  ]);
  expect(leftOut).toEqual({ ...noneLeftOut, mergedCells: 1, pictures: 1 });
});

test('Google’s clipboard: values in full, text that is text, and a date without its format shown as it was', async () => {
  expect(await second(google)).toEqual({
    Share: { text: '5.51%', number: 0.0551234, format: '0.00%' },
    Code: { text: '00123', isText: true },
    Day: { text: '01/04/2026', number: 46113 },
    Sum: { text: '£10', number: 10, format: '"£"#,##0' },
    Yes: { text: 'TRUE' },
  });
});

test('text without a table gives none', async () => expect(await read('<p>£5</p>')).toBeNull());

test('tables of different widths, one below the other, keep all their cells', async () => {
  const { rows } = (await read('<table><tr><td>a</table><p>and</p><table><tr><td>b<td>c</table>'))!;
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([['a'], ['and'], ['b', 'c']]);
});

describe('words around a table, and marks within words', () => {
  const cells = '<tr><td>Reviews</td><td>240</td></tr>';
  const td = (words: string) => `<table><tr><td>${words}</td></tr></table>`;
  test.each<[what: string, html: string, rows: string[][], left: Partial<NotPasted>]>([
    [
      'paragraphs before and after',
      `<p class=MsoNormal>Budget 2026/27: £40,000<o:p></o:p></p><p>&nbsp;</p><table>${cells}</table>\n<p>Add £9,000 for travel</p>`,
      [['Budget 2026/27: £40,000'], ['Reviews', '240'], ['Add £9,000 for travel']],
      {},
    ],
    [
      'words in elements about the table, and lines of a list',
      `<div>One<br>two<div><ul><li>a</li><li>b</li></ul><table>${cells}</table>three</div></div>four`,
      [['One'], ['two'], ['a'], ['b'], ['Reviews', '240'], ['three'], ['four']],
      {},
    ],
    [
      'a heading of the table itself',
      `<table><caption>Q1</caption>${cells}</table>`,
      [['Q1'], ['Reviews', '240']],
      {},
    ],
    [
      'words before a table with a merged cell, which ends with the table',
      '<p>a</p><table><tr><td rowspan=9>b</td><td>c</td></tr><tr><td>d</td></tr></table><p>e</p>',
      [['a'], ['b', 'c'], ['', 'd'], ['e']],
      { mergedCells: 1 },
    ],
    [
      'a link and bold words around it',
      `<p><a href="https://example.org">See</a> <b>this</b></p><table>${cells}</table>`,
      [['See this'], ['Reviews', '240']],
      { links: 1, isDressed: true },
    ],
    ['a raised figure', td('5<sup>2</sup>'), [['5²']], {}],
    ['a mark of a footnote', td('£40,000<span class=MsoFootnoteReference>[1]</span>'), [['£40,000[¹]']], {}],
    [
      'a raised figure in the words of a style',
      td('5<span style="vertical-align:super">2</span>'),
      [['5²']],
      {},
    ],
    ['a lowered figure', td('CO<sub>2</sub>'), [['CO₂']], {}],
    ['letters that are raised', td('1<sup>st</sup> April'), [['1st April']], {}],
    ['a figure deleted for another', td('<del>7</del>8'), [['8']], { deleted: 1 }],
    ['a figure deleted whole', td('<del>7</del>'), [['']], { deleted: 1 }],
    ['a figure struck out for another', td('<s>7</s> 8'), [['8']], { deleted: 1, isDressed: true }],
    ['a figure struck out whole', td('<s>7</s>'), [['7']], { isDressed: true }],
    ['a word after a paragraph', td('<p>5</p>6'), [['5\n6']], {}],
    ['a comment of Word’s', td('240<a class=msocomanchor href="#_msocom_1">[JS1]</a>'), [['240']], {}],
    ['no table, and a raised figure', '<p>5<sup>2</sup></p><p>6</p>', [['5²'], ['6']], {}],
    ['no table, and a deletion', '<p><del>7</del>8</p>', [['8']], { deleted: 1 }],
  ])('%s', async (_what, html, rows, left) => {
    const table = (await read(html))!;
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual(rows);
    expect(table.leftOut).toEqual({ ...noneLeftOut, ...left });
  });

  test('without a table, words set with tabs or line by line are left to the plain text', async () => {
    expect(await read('<p>5<sup>2</sup><span style="mso-tab-count:1"> </span>6</p>')).toBeNull();
    expect(await read('<pre>5<sup>2</sup>\n6</pre>')).toBeNull();
  });
});

test('a long table is read in pieces, with a pause after each, and is the same table', async () => {
  const cells = Array.from(
    { length: 1_200 },
    (_, i) => `<td class=xl65 align=right>${i}.50%</td><td>${'name '.repeat(50)}${i}</td>`,
  );
  const merged = '<tr><td rowspan=3>down</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>';
  const long = `<style>.xl65 {mso-number-format:Percent;}</style><table><tr>${cells.join('</tr>\n<tr>')}</tr>${merged}</table>`;
  let pauses = 0;
  const table = await tableInHtml(long, new DOMParser(), async () => void pauses++);
  expect(pauses).toBe(Math.floor(long.length / 300_000));
  expect(table!.rows).toHaveLength(1_203);
  expect(table!.rows[1_199]).toEqual([
    { text: '1199.50%', format: '0.00%' },
    { text: `${'name '.repeat(50)}1199`, isText: true },
  ]);
  expect(table!.rows.slice(-2).map((row) => row.map(({ text }) => text))).toEqual([
    ['', '2'],
    ['', '3'],
  ]);
  expect(table!.leftOut.mergedCells).toBe(1);
});

describe('parts left out are counted', () => {
  const cell = (style: string) => `<table><tr><td style='${style}'>1</td></tr></table>`;
  test.each<[what: string, html: string, left: Partial<NotPasted>]>([
    ['bold', cell('font-weight:700'), { isDressed: true }],
    ['italics', cell('font-style:italic'), { isDressed: true }],
    ['a fill', cell('background:#FFFF00'), { isDressed: true }],
    ['a fill of Google’s', cell('background-color:rgb(255, 0, 0)'), { isDressed: true }],
    ['a colour', cell('color:red'), { isDressed: true }],
    ['a border', cell('border-top:.5pt solid windowtext'), { isDressed: true }],
    ['a strike', cell('text-decoration:line-through'), { isDressed: true }],
    [
      'looks of a class',
      '<style>.xl65 {font-weight:700;}</style><table><tr><td class=xl65>1</table>',
      { isDressed: true },
    ],
    ['looks of no cell', '<style>.xl65 {font-weight:700;}</style><table><tr><td>1</table>', {}],
    ['plain looks', cell('color:black;font-weight:400;background:white;border:none;text-align:right'), {}],
    ['bold within a cell', '<table><tr><td>a <b>b</b></td></tr></table>', { isDressed: true }],
    ['a fill of LibreOffice’s', '<table><tr><td bgcolor="#FFFF00">1</td></tr></table>', { isDressed: true }],
    ['a link', '<table><tr><td><a href="https://example.org">1</a></td></tr></table>', { links: 1 }],
    ['a picture', '<table><tr><td><img src="file:///x.png">1</td></tr></table>', { pictures: 1 }],
    ['a merged cell', '<table><tr><td colspan=2>1</td></tr></table>', { mergedCells: 1 }],
    ['a hidden row', "<table><tr><td>1</tr><tr style='display:none'><td>2</tr></table>", { hidden: 1 }],
    ['hidden columns', "<table><col span=2 style='display:none'><tr><td>1<td>2</tr></table>", { hidden: 2 }],
    ['a comment', "<table><tr><td>1</table><div style='mso-element:comment'>why</div>", { comments: 1 }],
    [
      'where it comes from',
      '<meta name=ProgId content=Excel.Sheet><table><tr><td>1</table>',
      { isSpreadsheet: true },
    ],
  ])('%s', async (_what, html, left) => {
    expect((await read(html))!.leftOut).toEqual({ ...noneLeftOut, ...left });
  });
});

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
