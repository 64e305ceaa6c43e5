import { CellValueType } from '@univerjs/core';
import { JSDOM } from 'jsdom';
import { pastedContentOf } from '../../../src/embedded/paste/cellContent';
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';

const YEAR = 2026;
const { DOMParser } = new JSDOM().window;

/** What arrives of each cell of the first row. */
async function arrive(page: string) {
  const { rows } = (await tableInHtml(page, new DOMParser()))!;
  return rows[0]!.map((cell) => {
    const { v, t } = pastedContentOf(cell, YEAR, false).cell;
    return t === CellValueType.BOOLEAN ? v === 1 : v;
  });
}

const accounts = '_-* \\#\\,\\#\\#0\\.00_-\\;\\\\-* \\#\\,\\#\\#0\\.00_-\\;_-* \\0022-\\0022??_-\\;_-\\@_-';
const styles = `<style><!--td {mso-number-format:General;text-align:general;}
.xl65 {mso-number-format:"\\@";} .xl66 {text-align:center;} .xl67 {mso-number-format:"${accounts}";}
.xl68 {mso-number-format:Fixed;} .xl69 {mso-number-format:"Short Date";} --></style>`;
const head = `<meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">${styles}`;
const excel = (cells: string) =>
  `<html><head>${head}</head><body><table><tr>${cells}</tr></table></body></html>`;
/** Excel for the web wraps the same page. */
const online = (cells: string) => `<div ccp_infra_version='3'>${excel(cells)}</div>`;
/** As a browser leaves it that takes out what could do harm: the looks of cells are in the cells. */
const cleaned = (cells: string) => `<table><tr>${cells}</tr></table>`;
const libreOffice = (cells: string) =>
  `<html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><table><tr>${cells}</tr></table></body></html>`;
const google = (cells: string) =>
  `<google-sheets-html-origin><table><tbody><tr>${cells}</tr></tbody></table></google-sheets-html-origin>`;
const word = (cells: string) =>
  `<html><head><meta name=Generator content="Microsoft Word 15"></head><body><table><tr>${cells}</tr></table></body></html>`;
const td = (texts: string[], attributes = '') =>
  texts.map((text) => `<td${attributes}>${text}</td>`).join('');

/** Texts of a cell that Excel would read as something else if they were typed. */
const codes = ['00123', '1-2', '3/4', '12:30', '1E5', 'TRUE', '(25)', '5%', '#N/A', '1,234', '£5', '42'];

describe('text stays text', () => {
  test.each<[what: string, page: string, values: unknown[]]>([
    ['of Excel', excel(td(codes)), codes],
    [
      'of Excel, in a column of numbers or dates',
      excel(td(codes, ' class=xl68') + td(['1/4'], ' class=xl69')),
      [...codes, '1/4'],
    ],
    ['of Excel for the web', online(`${td(codes)}<td align=right>5</td>`), [...codes, 5]],
    [
      'of Excel, from a browser that cleans it',
      cleaned(`<td class="xl65">00123</td>${td(codes)}<td align="right">5</td>`),
      ['00123', ...codes, 5],
    ],
    ['of LibreOffice', libreOffice(td(codes, ' align="left"')), codes],
    [
      'of Google Sheets',
      google('<td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;1-2&quot;}">1-2</td>'),
      ['1-2'],
    ],
    [
      'of Excel, in the middle of its cell: what no number is shown as',
      excel(td(['00123', '1-2', '12:30', '1E5', '(25)', '5%', '1,234'], ' class=xl66')),
      ['00123', '1-2', '12:30', '1E5', '(25)', '5%', '1,234'],
    ],
    ['of Excel for the web, where nothing tells a number', online(td(['00123', '1-2'])), ['00123', '1-2']],
  ])('%s', async (_what, page, values) => expect(await arrive(page)).toEqual(values));
});

describe('numbers, dates and logical values stay so', () => {
  test.each<[what: string, page: string, values: unknown[]]>([
    [
      'of Excel',
      excel(`${td(['5', '-1.5', '1.5E+11'], ' align=right')}<td align=center>TRUE</td>`),
      [5, -1.5, 1.5e11, true],
    ],
    ['of Excel, in the middle of the cell', excel(td(['5', '0.5', '-12'], ' class=xl66')), [5, 0.5, -12]],
    [
      'of Excel, across the cell',
      excel("<td class=xl67><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>1,234.50 </td>"),
      [1234.5],
    ],
    ['of Excel for the web, where nothing tells a number', online(td(['5', '0.5'])), [5, 0.5]],
    [
      'of LibreOffice',
      libreOffice(
        '<td align="right" sdval="123" sdnum="2057;">123</td><td align="right" sdval="1" sdnum="2057;0;BOOLEAN">TRUE</td>',
      ),
      [123, true],
    ],
    [
      'of a table of LibreOffice’s Writer, which marks none',
      libreOffice('<td><p>5</p></td><td><p>1/4/2026</p></td>'),
      [5, 46_113],
    ],
    ['of Word and Outlook, which mark none', word('<td><p class=MsoNormal>5%</p></td>'), [0.05]],
    ['of a page', cleaned(td(['5', '12:00'])), [5, 0.5]],
  ])('%s', async (_what, page, values) => expect(await arrive(page)).toEqual(values));
});

test('an error of LibreOffice’s, to which it gives the number 0, is no nought', async () => {
  const cells = ['#N/A', '#DIV/0!', 'Err:502'].map(
    (text) => `<td align="right" sdval="0" sdnum="2057;">${text}</td>`,
  );
  expect(await arrive(libreOffice(cells.join('')))).toEqual(['#N/A', '#DIV/0!', 'Err:502']);
});

describe('the spaces of a text', () => {
  const run = (spaces: string) => `<span style='mso-spacerun:yes'>${spaces}</span>`;
  test.each<[what: string, page: string, values: unknown[]]>([
    ['of Excel, at its end', excel(`<td class=xl65>0012${run(' ')}</td>`), ['0012 ']],
    [
      'of Excel, at its ends and within',
      excel(`<td>${run('&nbsp;')}Acme${run('&nbsp; ')}Care${run('&nbsp;&nbsp; ')}</td>`),
      [' Acme  Care   '],
    ],
    ['of Excel, but not a line of the file', excel('<td>\n  Acme\n  Care\n</td>'), ['Acme Care']],
    [
      'of Excel, but not those of the format',
      excel(`<td class=xl67>${run('&nbsp;')}Care${run('&nbsp; ')}</td>`),
      ['Care '],
    ],
    [
      'of LibreOffice',
      libreOffice(
        '<td align="left">Acme </td><td align="left"> Lead   in</td><td align="left">two<br> lines  </td>',
      ),
      ['Acme ', ' Lead   in', 'two\n lines  '],
    ],
    [
      'of LibreOffice, in a font',
      libreOffice('<td align="left"><b><font face="Arial"> Acme</font></b></td>'),
      [' Acme'],
    ],
    [
      'of Google Sheets',
      google(
        '<td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot; Acme  &quot;}"> Acme  </td><td>Care </td>',
      ),
      [' Acme  ', 'Care '],
    ],
    [
      'of Word, which lays its file out with spaces',
      word('<td> <p class=MsoNormal>Acme\n  Care&nbsp;<o:p></o:p></p> </td>'),
      ['Acme Care'],
    ],
    ['but not about a number', libreOffice('<td align="right" sdval="5" sdnum="2057;"> 5 </td>'), [5]],
  ])('%s', async (_what, page, values) => expect(await arrive(page)).toEqual(values));
});

test.each([
  ['of Excel', excel('<td class=xl65></td>')],
  ['of Excel, in General', excel('<td></td>')],
  ['of LibreOffice', libreOffice('<td align="left" sdnum="2057;0;@"><br></td>')],
  ['of LibreOffice, in General', libreOffice('<td align="left"><br></td>')],
])('a blank cell is blank, even of text format: %s', async (_what, page) =>
  expect(await arrive(page)).toEqual([null]),
);

test('a blank cell of text format has the format all the same', () => {
  expect(pastedContentOf({ text: '', format: '@' }, YEAR, false)).toEqual({
    cell: { v: null, t: null },
    format: '@',
  });
});
