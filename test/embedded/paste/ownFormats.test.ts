import { tableInText } from '../../../src/embedded/paste/clipboardText';
import type { PastedTable } from '../../../src/embedded/paste/pasted';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import type { Book } from '../../support/undo/wholeState';
import { html, pasted, shownIn } from './pasting';

let book: Book;
let said: string[];

beforeEach(async () => {
  said = [];
  book = await openEmbedded({ sheets: { Data: { H1: 1 } } });
});
afterEach(() => book.dispose());

const paste = (table: PastedTable | null, sheet: string, at: string, mayCalculate = false) =>
  pasted(book, said, table, { sheet, at, mayCalculate });
const shown = (sheet: string, addresses: string[]) => shownIn(book, sheet, addresses);

/** As Excel and pages write them: with quotation marks or without, each mark with a backslash or none. */
const ownFormats: [style: string, shown: string, value: number | string, format: string | undefined][] = [
  ['0000', '0042', 42, '0000'],
  ['"0000"', '0042', 42, '0000'],
  ["'0000'", '0042', 42, '0000'],
  ['\\0000', '0042', 42, '0000'],
  ['"00000000000"', '07700900123', 7_700_900_123, '00000000000'],
  ['0.00_);(0.00)', '(5.50)', -5.5, '0.00_);(0.00)'],
  ['0\\.00_\\)\\;\\(0\\.00\\)', '(5.50)', -5.5, '0.00_);(0.00)'],
  ['"0\\.00_\\)\\;\\\\\\(0\\.00\\\\\\)"', '(5.50)', -5.5, '0.00_);\\(0.00\\)'],
  ['"\\0022P\\00220000"', 'P0042', 42, '"P"0000'],
  ['\\0022P\\00220000', 'P0042', 42, '"P"0000'],
  ['"00\\\\-00\\\\-00"', '12-34-56', 123_456, '00\\-00\\-00'],
  ['"\\#\\,\\#\\#0"', '1,234', 1234, '#,##0'],
  ['\\#\\,\\#\\#0', '1,234', 1234, '#,##0'],
  ['"\\#\\,\\#\\#0\\;\\[Red\\]\\\\-\\#\\,\\#\\#0"', '-1,234', -1234, '#,##0;[Red]\\-#,##0'],
  ['"\\@"', '0042', '0042', '@'],
  ['\\@', '0042', '0042', '@'],
  // No cell can have the first as its format, and a heading is none of the numbers below it.
  ['"0\\.00_"', '5.50', 5.5, '0.00'],
  ['"\\0022P\\00220000"', 'Code', 'Code', undefined],
];

test.each(['a class', 'its own style'])('from Excel: a format that a person made, in %s', async (where) => {
  const isClass = where === 'a class';
  const styles = ownFormats.map(
    ([style], i) => `.xl${65 + i}\n\t{mso-number-format:${style};\n\ttext-align:right;}`,
  );
  const rows = ownFormats.map(([style, text], i) => {
    const quoted = style.replaceAll('"', '&quot;');
    const own = isClass ? `class=xl${65 + i}` : `style="mso-number-format:${quoted};text-align:right"`;
    return `<tr><td ${own} align=right>${text}</td></tr>`;
  });
  const page = `<html><head><meta name=ProgId content=Excel.Sheet><style><!--${isClass ? styles.join('\n') : ''}--></style></head>
<body><table>${rows.join('')}</table></body></html>`;
  expect(await paste(await html(page), 'Data', 'A1')).toBe(true);
  const sheet = book.workbook.getSheetBySheetName('Data')!;
  const cells = ownFormats.map((_, i) => {
    const cell = sheet.getCellMatrix().getValue(i, 0);
    return [cell?.v, book.workbook.getStyles().getStyleByCell(cell)?.n?.pattern];
  });
  expect(cells).toEqual(ownFormats.map(([, , value, format]) => [value, format]));
  const texts = await shown(
    'Data',
    ownFormats.map((_, i) => `A${i + 1}`),
  );
  expect(texts.slice(0, 16).map(([, text]) => text?.toString().trim())).toEqual(
    ownFormats.slice(0, 16).map(([, text]) => text),
  );
});

/** Formats of Excel's, and looks that a person made, are not on a clipboard that a browser has cleaned. */
test('from Excel, by a browser that cleans it: a number is shown as it was', async () => {
  const numbers: [text: string, value: number][] = [
    ['0042', 42],
    ['07700900123', 7_700_900_123],
    ['(5.50)', -5.5],
    ['(£1,234.50)', -1234.5],
    ['(7)', -7],
    ['5.50', 5.5],
    ['-12.00', -12],
    ['1,234.00', 1234],
    ['5.55', 5.55],
    ['0', 0],
    ['0.5', 0.5],
    ['1,234', 1234],
    ['£5', 5],
    ['5.0%', 0.05],
  ];
  const cells = numbers.map(([text]) => `<tr><td class="xl65" align="right">${text}</td></tr>`);
  await paste(await html(`<table>${cells.join('')}</table>`), 'Data', 'A1');
  const addresses = numbers.map((_, i) => `A${i + 1}`);
  expect((await shown('Data', addresses)).map(([value, text]) => [String(text).trim(), value])).toEqual(
    numbers.map(([text, value]) => [text === '5.0%' ? '5.00%' : text, value]),
  );
});

test('plain text that loses its zeros or digits is named, and in cells of text format it is text', async () => {
  const text = '00123\t07700900123\t1E5\t5';
  await paste(tableInText(text), 'Data', 'A1', true);
  expect(said.splice(0)).toEqual([
    '3 cells became numbers, as in Excel, and lost their leading zeros or some of their digits; the first is A1 (“00123”). To keep them, format the cells as text before you paste.',
  ]);
  expect((await shown('Data', ['A1', 'B1', 'C1', 'D1'])).map(([value]) => value)).toEqual([
    123, 7_700_900_123, 100_000, 5,
  ]);
  const cells = `<td class=xl70>a</td>`.repeat(4);
  await paste(
    await html(`<style>.xl70 {mso-number-format:"\\@";}</style><table><tr>${cells}</tr></table>`),
    'Data',
    'A5',
  );
  said.length = 0;
  await paste(tableInText(text), 'Data', 'A5', true);
  expect((await shown('Data', ['A5', 'B5', 'C5', 'D5'])).map(([value]) => value)).toEqual([
    '00123',
    '07700900123',
    '1E5',
    '5',
  ]);
  expect(said).toEqual([]);
});
