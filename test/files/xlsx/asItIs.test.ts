import { columnLetters } from '../../../src/formulas/addresses';
import { ensureLibreOffice, recalculated } from '../../../scripts/libreOffice';
import { presentWorkbook } from '../../../src/embedded/workbookFile';
import { openXlsx } from '../../../src/files/open/openXlsx';
import { xlsxFile } from '../../../src/files/xlsx/xlsxFile';
import { handOverCopy } from '../../../src/handOver/handOverCopy';
import { heldText } from '../../../src/plan/cells';
import type { CellPlan } from '../../../src/plan/plan';
import { catalogue, stamp } from '../../handOver/fixture';
import { openPlan } from '../../support/embedded/openEmbedded';
import { riskyTexts } from '../../support/plans/riskyTexts';
import { Opened } from './opened';
import { oneSheet, showing } from './shown';

const libreOffice = ensureLibreOffice();
if ('missing' in libreOffice) {
  if (process.env.CI) throw new Error(libreOffice.missing);
  process.stdout.write(
    `Files with text like formulas are not opened in LibreOffice: ${libreOffice.missing}\n`,
  );
}

const text = (words: string, more: CellPlan = {}): CellPlan => ({ ...heldText(words), ...more });
/** LibreOffice drops a tab at the start of what a formula shows. */
const texts = riskyTexts.filter((one) => !one.startsWith('\t'));
const errors = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!'];

/** Texts and errors in the first three columns, and formulas beside them that tell which they are. */
const cells: Record<string, CellPlan> = {
  A1: text('=A2*100'),
  A2: { value: 5 },
  A3: text('=A2*3', { format: '@' }),
  A4: text('#N/A of a text'),
  B1: { value: '=A1&""' },
  B2: { value: '=SUM(A1:A3)' },
  B3: { value: '=ISTEXT(A3)' },
  B4: { value: '=LEN(A1)' },
  ...Object.fromEntries(
    errors.flatMap((error, i): [string, CellPlan][] => [
      [`${columnLetters(i)}6`, { value: `=${error}` }],
      [`${columnLetters(i)}7`, { value: `=ISERROR(${columnLetters(i)}6)` }],
      [`${columnLetters(i)}8`, { value: `=SUM(${columnLetters(i)}6,$A$2)` }],
    ]),
  ),
  ...Object.fromEntries(
    texts.flatMap((words, i): [string, CellPlan][] => [
      [`A${i + 10}`, text(words)],
      [`B${i + 10}`, { value: `="<"&A${i + 10}&">"` }],
    ]),
  ),
};

/** By arithmetic and by the rules of Excel, not from the product. */
const expected = {
  A1: '=A2*100',
  A3: '=A2*3',
  B1: '=A2*100',
  B2: 5,
  B3: true,
  B4: 7,
  ...Object.fromEntries(
    errors.flatMap((error, i) => [
      [`${columnLetters(i)}6`, { error }],
      [`${columnLetters(i)}7`, true],
      [`${columnLetters(i)}8`, { error }],
    ]),
  ),
  ...Object.fromEntries(
    texts.flatMap((words, i) => [
      [`A${i + 10}`, words],
      [`B${i + 10}`, `<${words}>`],
    ]),
  ),
};

const sheet = 'Sheet';
const shownIn = (file: Uint8Array) => {
  const { shown } = openXlsx(file);
  return Object.fromEntries(Object.keys(expected).map((at) => [at, shown.value(sheet, at)]));
};

describe('texts that look like formulas, and errors that were typed', () => {
  let file: Uint8Array;
  let onThePage: Record<string, unknown>;
  beforeAll(async () => {
    const book = await openPlan(oneSheet(cells));
    try {
      await book.calculate();
      const { plan, shown } = presentWorkbook({ ...book, title: '' });
      onThePage = Object.fromEntries(Object.keys(expected).map((at) => [at, shown.value(sheet, at)]));
      file = xlsxFile(plan, shown);
    } finally {
      book.dispose();
    }
  }, 60_000);

  test('show on the page what they are', () => {
    expect(onThePage).toEqual(expected);
  });

  test('are what they are in the file, without a formula', () => {
    expect(shownIn(file)).toEqual(expected);
    const opened = new Opened(file);
    const part = 'xl/worksheets/sheet1.xml';
    for (const at of ['A1', 'A3', 'A6', 'F6', 'A10'])
      expect(opened.cell(part, at).getElementsByTagName('f')).toHaveLength(0);
    expect(['A6', 'B6'].map((at) => opened.cell(part, at).getAttribute('t'))).toEqual(['e', 'e']);
  });

  const ifThere = 'program' in libreOffice ? test : test.skip;
  const again = (given: Uint8Array) =>
    shownIn(recalculated((libreOffice as { program: string }).program, given));

  ifThere(
    'are the same once LibreOffice has calculated the file',
    () => {
      expect(again(file)).toEqual(expected);
    },
    100_000,
  );

  ifThere(
    'are the same once LibreOffice has calculated the copy to hand over',
    () => {
      const { file: copy } = handOverCopy(file, { catalogue, namespace: 'OT', stamp });
      expect(again(copy)).toEqual(expected);
    },
    100_000,
  );
});

test.each<[what: string, cell: CellPlan, isQuoted: boolean]>([
  ['a text like a formula', text('=1+1'), true],
  ['a text like a number', text('00123'), true],
  ['a text like a date', text('1/4/2026'), true],
  ['a text with an apostrophe of its own', text("'tis"), true],
  ['a text like a word of logic', text('TRUE'), true],
  ['a text in a cell for text', text('=1+1', { format: '@' }), false],
  ['plain words', text('Hours'), false],
  ['a formula', { value: '=1+1' }, false],
  ['a number', { value: 123 }, false],
])('%s is kept behind an apostrophe where Excel needs one', (_, cell, isQuoted) => {
  const plan = oneSheet({ A1: cell });
  const file = new Opened(xlsxFile(plan, showing(plan)));
  const number = Number(file.cell('xl/worksheets/sheet1.xml', 'A1').getAttribute('s') ?? 0);
  const styles = [...file.all('xl/styles.xml', 'cellXfs')[0]!.getElementsByTagName('xf')];
  expect(styles[number]!.getAttribute('quotePrefix') === '1').toBe(isQuoted);
});

test('a change of the pane writes text that begins with an equals sign, and one undo takes it away', async () => {
  const book = await openPlan(oneSheet({ A1: { value: 5 }, B1: { value: '=A1&""' } }));
  const shown = async () => (await book.spreadsheet.readRanges(['A1:B1'], sheet))[0]![0];
  try {
    await book.spreadsheet.apply({ cells: [{ sheet, address: 'A1', value: '=2*3', isText: true }] });
    expect(await shown()).toEqual(['=2*3', '=2*3']);
    await book.spreadsheet.apply({ cells: [{ sheet, address: 'A1', value: '=2*3' }] });
    expect(await shown()).toEqual([6, '6']);
    await book.undo();
    expect(await shown()).toEqual(['=2*3', '=2*3']);
    await book.undo();
    expect(await shown()).toEqual([5, '5']);
  } finally {
    book.dispose();
  }
});
