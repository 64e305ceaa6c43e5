import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { calculationById } from '../../../src/calculations/library';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { isCellError } from '../../../src/host/spreadsheet';
import { atSelection, onOwnSheet } from '../../../src/taskpane/build/library/insertion';
import { openEmbedded } from '../../support/embedded/openEmbedded';

const calculation = calculationById.get('care-review-programme')!;
const CASH = 15804.76071428571;

const opened = () =>
  openEmbedded({ sheets: { Ours: { A1: 'Ours' } } }, loadBuiltFunctions(ensureBuilt('functions')));

/** What a name of a result shows. */
const named = async ({ spreadsheet }: Awaited<ReturnType<typeof opened>>, name: string) => {
  const [held] = await spreadsheet.readRanges([name], 'Ours');
  return held?.[0]?.[0];
};

test('a calculation comes on a sheet of its own, twice beside itself, and one undo takes one away', async () => {
  const book = await opened();
  try {
    await onOwnSheet(book.spreadsheet, calculation);
    const second = await onOwnSheet(book.spreadsheet, calculation);
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    expect(await named(book, 'CareReviewProgramme_cash_2')).toBeCloseTo(CASH, 8);
    await book.undo();
    const { sheets, names } = await book.spreadsheet.taken();
    expect(sheets).not.toContain(second.sheet);
    expect(names).not.toContain('CareReviewProgramme_cash_2');
    expect(names).toContain('CareReviewProgramme_cash');
  } finally {
    book.dispose();
  }
}, 60_000);

test('a calculation comes at the selected cell with its looks, and one undo takes all of it away', async () => {
  const book = await opened();
  try {
    book.select('Ours', 'C5');
    await atSelection(book.spreadsheet, calculation);
    expect(await named(book, 'CareReviewProgramme_cash')).toBeCloseTo(CASH, 8);
    const [held] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
    const values = held!.flat().filter((value) => value !== null);
    expect(values).toContain('Package');
    expect(values.filter(isCellError)).toEqual([]);
    const sheet = book.workbook.getSheetBySheetName('Ours')!;
    const look = book.workbook.getStyles().getStyleByCell(sheet.getCellRaw(9, 4));
    expect(look?.bg?.rgb).toBe('#FFF8DC');
    await book.undo();
    const [after] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
    expect(after!.flat().filter((value) => value !== null)).toEqual(['Ours']);
    expect((await book.spreadsheet.taken()).names).toEqual([]);
  } finally {
    book.dispose();
  }
}, 60_000);

test('a calculation is refused where a cell that it needs is not blank', async () => {
  const book = await opened();
  try {
    await book.type('Ours', 'D9', 'kept');
    book.select('Ours', 'C5');
    await expect(atSelection(book.spreadsheet, calculation)).rejects.toThrow(
      /^D9 on the sheet “Ours” is not blank\. The calculation needs C5:/,
    );
    const [held] = await book.spreadsheet.readRanges(['A1:Z60'], 'Ours');
    expect(held!.flat().filter((value) => value !== null)).toEqual(['Ours', 'kept']);
  } finally {
    book.dispose();
  }
}, 60_000);
