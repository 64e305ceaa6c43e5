import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { rangeAt } from '../../../src/embedded/addresses';
import { tableInText } from '../../../src/embedded/paste/clipboardText';
import { pasteTable } from '../../../src/embedded/paste/paste';
import type { PastedTable } from '../../../src/embedded/paste/pasted';
import { lockedCell } from '../../../src/embedded/protection';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { type Book, stateText } from '../../support/undo/wholeState';
import { excel, google, libreOffice, word } from './clipboards';
import { html, pasted, shownIn } from './pasting';

let book: Book;
let said: string[];

beforeEach(async () => {
  said = [];
  book = await openEmbedded({ sheets: { Data: { H1: 1 } } });
  await book.spreadsheet.apply({
    sheets: [
      {
        name: 'Case',
        columns: {},
        isProtected: true,
        cells: {
          A1: { value: 'Hours' },
          B1: { value: 3, style: 'input', format: '£#,##0' },
          B2: { value: 4, style: 'input' },
          B3: { value: '=B1+B2', style: 'result' },
        },
      },
    ],
  });
});
afterEach(() => book.dispose());

const paste = (
  table: PastedTable | null,
  sheet: string,
  at: string,
  mayCalculate = false,
  pause?: () => Promise<void>,
) => pasted(book, said, table, { sheet, at, mayCalculate, ...(pause && { pause }) });
const shown = (sheet: string, addresses: string[]) => shownIn(book, sheet, addresses);

test('from Excel: every format that it has a name for arrives, and text stays text', async () => {
  expect(await paste(await html(excel), 'Data', 'A1')).toBe(true);
  const rows = Array.from({ length: 14 }, (_, i) => `B${i + 1}`);
  expect(await shown('Data', rows)).toEqual([
    [0.055, '5.50%'],
    [1234.5, '1,234.50'],
    [1500, '1.50E+03'],
    [46113, '1 April 2026'],
    [-1234.5, '-£1,234.50'],
    ['00123', '00123'],
    [9.99, '£9.99'],
    [46113, '1-Apr-26'],
    [0, expect.stringContaining('-')],
    [12.5 / 24, '12:30'],
    ['###', '###'],
    [true, 'TRUE'],
    [0.025, '2.5%'],
    [0.123456789, '0.12'],
  ]);
  expect(said).toEqual([
    expect.stringMatching(
      /^B11 showed ##### .* Numbers arrive with the digits that were shown\. Formulas arrive as their values, and notes, rules and highlights/,
    ),
  ]);
});

test('from LibreOffice and Word', async () => {
  await paste(await html(libreOffice), 'Data', 'A1');
  expect(said.splice(0)).toEqual([
    expect.stringMatching(
      /^Fonts, colours and borders were not taken over\. Formulas arrive as their values/,
    ),
  ]);
  expect(await shown('Data', ['B1', 'B2', 'B3', 'B4', 'B5'])).toEqual([
    [0.0551234, '5.51%'],
    [-1234.5, '-£1,234.50'],
    ['00123', '00123'],
    [46113, '01/04/2026'],
    [12.5, '12.5'],
  ]);
  await paste(await html(word), 'Data', 'D1');
  expect(await shown('Data', ['E1', 'E2', 'E3', 'D2'])).toEqual([
    [21.5, '£21.50'],
    [46113, '01/04/2026'],
    [0.125, '12.50%'],
    ['Two\nparagraphs', expect.anything()],
  ]);
  expect(said).toEqual([expect.stringMatching(/1 merged cell came apart.*1 picture could not be pasted/)]);
});

test('from Google', async () => {
  await paste(await html(google), 'Data', 'A1');
  expect(await shown('Data', ['B1', 'B2', 'B3', 'B4', 'B5'])).toEqual([
    [0.0551234, '5.51%'],
    ['00123', '00123'],
    [46113, '01/04/2026'],
    [10, '£10'],
    [true, 'TRUE'],
  ]);
  expect(said).toEqual([expect.stringMatching(/^Formulas arrive as their values/)]);
});

test('what no number could be made of is named', async () => {
  await paste(tableInText('Cost\t1.5m\n2\t3 hrs'), 'Data', 'A1');
  expect(await book.spreadsheet.readRanges(['A1:B2'], 'Data')).toEqual([
    [
      ['Cost', '1.5m'],
      [2, '3 hrs'],
    ],
  ]);
  expect(said).toEqual([
    '2 cells look like numbers or dates, could not be read as such, and arrived as text; the first is B1 (“1.5m”).',
  ]);
});

test('rows of different lengths: the cells that are missing are blank, and none is repeated or dropped', async () => {
  await paste(tableInText('1\n2\t3\t4\n5\t6'), 'Data', 'A1');
  expect(await book.spreadsheet.readRanges(['A1:C3'], 'Data')).toEqual([
    [
      [1, null, null],
      [2, 3, 4],
      [5, 6, null],
    ],
  ]);
  expect(said).toEqual([]);
});

test('a table goes where it was pasted, though the person has gone to another sheet while it was read', async () => {
  const sheet = book.workbook.getSheetBySheetName('Data')!;
  book.select('Case', 'B2');
  const { injector, workbook, protection } = book;
  const parts = { injector, workbook, protection, say: () => undefined, pause: async () => undefined };
  await pasteTable(parts, tableInText('5'), { sheet, range: rangeAt('A1') }, false);
  expect(await book.spreadsheet.readRanges(['A1'], 'Data')).toEqual([[[5]]]);
  expect(await book.spreadsheet.selection()).toMatchObject({ sheet: 'Case', address: 'B2' });
});

test('plain text is read as if it were typed, formulas too', async () => {
  await paste(
    tableInText('12:30\t(£1,234.50)\t3 1/2\t00123\nconstructor\t=1+2\t1/4/27\ttrue'),
    'Data',
    'A1',
    true,
  );
  expect(await shown('Data', ['A1', 'B1', 'C1', 'D1', 'A2', 'B2', 'C2', 'D2'])).toEqual([
    [12.5 / 24, '12:30'],
    [-1234.5, '-£1,234.50'],
    [3.5, '3 1/2'],
    [123, '123'],
    ['constructor', 'constructor'],
    [3, '3'],
    [46478, '01/04/2027'],
    [true, 'TRUE'],
  ]);
});

test('input cells keep their frames, formats and openness', async () => {
  const look = () => {
    const sheet = book.workbook.getSheetBySheetName('Case')!;
    return [0, 1].map((row) => {
      const cell = sheet.getCellMatrix().getValue(row, 1)!;
      return { style: book.workbook.getStyles().getStyleByCell(cell), custom: cell.custom };
    });
  };
  const before = structuredClone(look());
  expect(before[0]!.style?.bd).toBeDefined();
  await paste(tableInText('12.5\n7'), 'Case', 'B1');
  expect(look()).toEqual(before);
  expect(await shown('Case', ['B1', 'B3'])).toEqual([
    [12.5, '£13'],
    [19.5, expect.anything()],
  ]);
});

test.each([
  ['a formula among them', 'B2', '1\n2'],
  ['a blank cell beside an input', 'B1', '1\t2'],
])('over locked cells nothing is pasted, and it is said: %s', async (_what, at, text) => {
  const before = await stateText(book);
  expect(await paste(tableInText(text), 'Case', at)).toBe(false);
  expect(said).toEqual([`Nothing was pasted, because some of the cells are locked. ${lockedCell}`]);
  expect(await stateText(book)).toBe(before);
});

test('one cell fills the whole selection', async () => {
  await paste(tableInText('5'), 'Data', 'A1:B3');
  expect(await book.spreadsheet.readRanges(['A1:B3'], 'Data')).toEqual([
    [
      [5, 5],
      [5, 5],
      [5, 5],
    ],
  ]);
});

test('a table longer than the sheet makes room, and is one step of undo', async () => {
  const before = await stateText(book);
  const text = Array.from({ length: 12_000 }, (_, i) => `${i}\tname ${i}`).join('\n');
  await paste(tableInText(text), 'Data', 'A1', true);
  expect(await book.spreadsheet.readRanges(['A12000:B12000'], 'Data')).toEqual([[[11_999, 'name 11999']]]);
  const after = await stateText(book);
  await book.undo();
  expect(await stateText(book)).toBe(before);
  await book.redo();
  expect(await stateText(book)).toBe(after);
});

test('a person who goes on while a long table arrives is left there, and undo takes each back by itself', async () => {
  const before = await stateText(book);
  const text = Array.from({ length: 9_000 }, (_, i) => `${i}`).join('\n');
  let slices = 0;
  await paste(tableInText(text), 'Data', 'A1', true, async () => {
    if (slices++ > 0) return;
    book.select('Data', 'F5');
    await book.type('Data', 'F5', 'mine');
  });
  expect(slices).toBeGreaterThan(1);
  expect(await book.spreadsheet.selection()).toMatchObject({ address: 'F5', value: 'mine' });
  await book.undo();
  expect(await book.spreadsheet.readRanges(['A1', 'A9000', 'F5'], 'Data')).toEqual([
    [[null]],
    [[null]],
    [['mine']],
  ]);
  await book.undo();
  expect(await stateText(book)).toBe(before);
});

test('a table of which the sheet goes away while it arrives leaves nothing behind, and it is said', async () => {
  await book.spreadsheet.apply({ sheets: [{ name: 'Gone', columns: {}, cells: {} }] });
  const text = Array.from({ length: 9_000 }, (_, i) => `${i}`).join('\n');
  let slices = 0;
  const done = await paste(tableInText(text), 'Gone', 'A1', true, async () => {
    if (slices++ === 0) await book.undo();
  });
  expect([done, said.length]).toEqual([false, 1]);
  expect((await book.spreadsheet.taken()).sheets).toEqual(['Data', 'Case']);
});

describe('a paste that fails in its second slice', () => {
  const long = tableInText(Array.from({ length: 9_000 }, (_, i) => `${i}`).join('\n'));
  /** Lets the nth writing of cells fail, and every one after it up to the last given. */
  const failing = (from: number, to: number) => {
    let nth = 0;
    const listening = book.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
      if (id !== SetRangeValuesMutation.id) return;
      nth++;
      if (nth >= from && nth <= to) throw new Error('Not today.');
    });
    return () => listening.dispose();
  };

  test('is taken back, and it is said once it has been looked at', async () => {
    const before = await stateText(book);
    const stop = failing(2, 2);
    expect(await paste(long, 'Data', 'A1')).toBe(false);
    stop();
    expect(said).toEqual(['Nothing was pasted: the workbook could not be changed. Not today.']);
    expect(await stateText(book)).toBe(before);
  });

  test('and cannot be taken back says where to look', async () => {
    const stop = failing(2, Infinity);
    expect(await paste(long, 'Data', 'A1')).toBe(false);
    stop();
    expect(said).toEqual([
      'The paste failed part way, and not all of A1:A9000 could be put back. Look at those cells. Not today.',
    ]);
  });
});

test('what goes past the last column of Excel’s is refused', async () => {
  expect(await paste(tableInText('1\t2'), 'Data', 'XFD1')).toBe(false);
  expect(said).toEqual([expect.stringContaining('would go past the end of the sheet')]);
});
