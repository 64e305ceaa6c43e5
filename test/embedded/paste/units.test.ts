import { JSDOM } from 'jsdom';
import { pastedContentOf } from '../../../src/embedded/paste/cellContent';
import { tableInHtml } from '../../../src/embedded/paste/clipboardHtml';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { words } from '../../../src/embedded/paste/words';
import { noneLeftOut, type PastedTable } from '../../../src/embedded/paste/pasted';

const YEAR = 2026;
const { DOMParser } = new JSDOM().window;

/** What arrives of the one cell of a clipboard: its value, and the message about it. */
async function arrives(table: PastedTable | null, isPlain = false) {
  const { cell, isUnread, isScaled, isShortened } = pastedContentOf(table!.rows[0]![0]!, YEAR, isPlain);
  return [cell.v, isUnread ? 'unread' : isScaled ? 'rounded' : isShortened ? 'shortened' : ''];
}
const html = (page: string) => tableInHtml(page, new DOMParser());

/** A backslash before characters other than letters and digits, as Excel writes a format into a style. */
const written = (format: string) =>
  format
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\0022')
    .replace(/[.,#;@]/g, '\\$&');
const ofExcel = (text: string, format: string, number = '') =>
  html(`<html><head><meta name=Generator content="Microsoft Excel 15"><style><!--.xl65{mso-number-format:"${written(format)}";}--></style></head>
<body><table><tr><td class=xl65 align=right${number}>${text}</td></tr></table></body></html>`);

/** What Excel shows for a number in each format, and the number: its shown digits, times what the format leaves out. */
test.each<[string, string, number | string, string]>([
  ['1.5m', '0.0,,"m"', 1_500_000, 'rounded'],
  ['-1.5m', '0.0,,"m"', -1_500_000, 'rounded'],
  ['£25k', '"£"#,##0,"k"', 25_000, 'rounded'],
  ['£25k', '[$£-809]#,##0,"k"', 25_000, 'rounded'],
  ['(£25k)', '£0,"k";(£0,"k")', -25_000, 'rounded'],
  ['£25k', '"£"#,##0"k"', 25, ''],
  ['2.5 FTE', '0.0" FTE"', 2.5, ''],
  ['3 hrs', 'General" hrs"', 3, ''],
  ['3 hrs', '0\\ \\h\\r\\s', 3, ''],
  ['1,250.50 hrs', '#,##0.00" hrs"', 1250.5, ''],
  ['25', '#,##0,', 25_000, 'rounded'],
  ['25.3k', '[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', 25_300, 'rounded'],
  ['12.5% pa', '0.0%" pa"', 0.125, ''],
  ['12 34 56', '00\\ 00\\ 00', 123_456, ''],
  ['Year 3', '"Year "0', 3, ''],
  ['none', '0;-0;"none"', 0, ''],
  // A heading in a column of numbers, and text that only looks a little like one.
  ['Cost', '0.0,,"m"', 'Cost', ''],
  ['10 High Street', '#,##0" hrs"', '10 High Street', ''],
  // Of a date that shows its year alone, the day is not on the clipboard.
  ['FY 2026', '"FY "yyyy', 'FY 2026', 'unread'],
  ['5 miles', '0" km"', '5 miles', 'unread'],
])('from Excel: %s in the format %s', async (text, format, value, said) => {
  expect(await arrives(await ofExcel(text, format))).toEqual([value, said]);
});

const shown = (attributes: string, text: string) => `<table><tr><td ${attributes}>${text}</td></tr></table>`;

test.each<[string, string, number | string, string]>([
  ['Excel, with the number', '<td class=xl65 x:num="1543210">1.5m</td>', 1_543_210, ''],
  ['LibreOffice', shown('sdval="1543210" sdnum="2057;0;0.0,,&quot;m&quot;"', '1.5m'), 1_543_210, ''],
  ['Google Sheets', shown('data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:25250}"', '£25k'), 25_250, ''],
  ['LibreOffice, text', shown('align="left"', '1.5m'), '1.5m', 'unread'],
  ['Word', shown('', '<p class=MsoNormal>2.5 FTE</p>'), '2.5 FTE', 'unread'],
])('from %s', async (_program, cell, value, said) => {
  const page = cell.startsWith('<td') ? `<table><tr>${cell}</tr></table>` : cell;
  expect(await arrives(await html(page))).toEqual([value, said]);
});

/** As Excel leaves them where they are typed: as text; text that no reader takes for a number is not counted. */
test.each<[string, string]>([
  ['1.5m', 'unread'],
  ['£25k', 'unread'],
  ['-£2.5bn', 'unread'],
  ['2.5 FTE', 'unread'],
  ['3 hrs', 'unread'],
  ['7 hours a week', 'unread'],
  ['£12.60 per hour', 'unread'],
  ['£12.60/hour', 'unread'],
  ['$5', 'unread'],
  ['€5.20', 'unread'],
  ['1.234,56', 'unread'],
  ['31/02/2026', 'unread'],
  ['25:70', 'unread'],
  ['12345678901234567890', 'unread'],
  ['250.00CR', 'unread'],
  ['250.00 CR', 'unread'],
  ['1,250.00 Dr', 'unread'],
  ['DR 100', 'unread'],
  ['CR £1,250.00', 'unread'],
  ['GBP 500', 'unread'],
  ['EUR1,000.50', 'unread'],
  ['500 GBP', 'unread'],
  ['1 234,56', 'unread'],
  ['-12 345', 'unread'],
  ['£1 234 567.50', 'unread'],
  ['1,234.50*', 'unread'],
  ['1,234.50 **', 'unread'],
  ['13/2026', 'unread'],
  ['2026-13', 'unread'],
  ['CR0 2TB', ''],
  ['DR100', ''],
  ['5 crates', ''],
  ['020 123 456', ''],
  ['10 High Street', ''],
  ['3 bed house', ''],
  ['1st', ''],
  ['12A', ''],
  ['2026/27', ''],
  ['2026-27', ''],
  ['2011-12', ''],
  ['2025/2026', ''],
  ['01234 567890', ''],
  ['Cost', ''],
])('as plain text: %s stays text', async (text, said) => {
  expect(await arrives(tableInText(text), true)).toEqual([text, said]);
});

/** As in Excel, which says nothing of it. */
test.each<[string, number, string]>([
  ['00123', 123, 'shortened'],
  ['-007', -7, 'shortened'],
  ['00.50', 0.5, 'shortened'],
  ['07700900123', 7_700_900_123, 'shortened'],
  ['1E5', 100_000, 'shortened'],
  ['12e3', 12_000, 'shortened'],
  ['1234567890.1234567', 1_234_567_890.12345, 'shortened'],
  ['0', 0, ''],
  ['0.5', 0.5, ''],
  ['0.00', 0, ''],
  ['100', 100, ''],
  ['1,234.50', 1234.5, ''],
  ['£0.05', 0.05, ''],
  ['5%', 0.05, ''],
  ['1.5E+11', 1.5e11, ''],
  ['01:30', 0.0625, ''],
  ['01/04/2026', 46_113, ''],
  ['123456789012345', 123_456_789_012_345, ''],
  ['12000000000000000.00', 12e15, ''],
])('as plain text: %s becomes the number %d', async (text, number, said) => {
  expect(await arrives(tableInText(text), true)).toEqual([number, said]);
});

test('what arrives otherwise than it was is said, with the first cell', () => {
  const said = (unread: Partial<Parameters<typeof words.leftOut>[0]>) =>
    words.leftOut({ ...noneLeftOut, hidden: 0, ...unread });
  expect(said({ unread: { count: 1, first: 'B2', text: '1.5m' } })).toBe(
    'B2 (“1.5m”) looks like a number or a date, could not be read as one, and arrived as text.',
  );
  expect(said({ unread: { count: 3, first: 'B2', text: '1.5m' } })).toBe(
    '3 cells look like numbers or dates, could not be read as such, and arrived as text; the first is B2 (“1.5m”).',
  );
  expect(said({ scaled: { count: 2, first: 'C1', text: '£25k' } })).toBe(
    '2 cells were shown in thousands or millions, and arrived rounded as they were shown; the first is C1 (“£25k”).',
  );
  expect(said({ shortened: { count: 1, first: 'C1', text: '00123' } })).toBe(
    'C1 (“00123”) became a number, as in Excel, and lost its leading zeros or some of its digits. To keep them, format the cell as text before you paste.',
  );
  expect(said({ shortened: { count: 2, first: 'C1', text: '00123' } })).toBe(
    '2 cells became numbers, as in Excel, and lost their leading zeros or some of their digits; the first is C1 (“00123”). To keep them, format the cells as text before you paste.',
  );
  expect(said({ unseen: { count: 2, first: 'C1', text: '###' } })).toBe(
    '2 cells showed ##### where they were copied, so their numbers were not on the clipboard; the first is C1. Widen the column there and copy again.',
  );
});
