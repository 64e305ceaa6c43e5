import { nth } from '../../src/formulas/present';
import type { CellValue } from '../../src/host/spreadsheet';
import type { SheetPlan } from '../../src/plan/plan';
import { openEmbedded } from '../support/embedded/openEmbedded';

const ROWS = 15_000;

/** A sheet of three columns: numbers, words that look like formulas, and gaps; and a sum over the first. */
const sheet: SheetPlan = {
  name: 'Data',
  columns: { A: 12 },
  cells: { A1: { value: 'Rows', style: 'heading' }, E1: { value: `=SUM(A2:A${ROWS + 1})` } },
  long: [
    {
      at: 'A2',
      columns: [
        { values: Array.from({ length: ROWS }, (_, i) => i + 1), format: '0.00' },
        {
          values: Array.from({ length: ROWS }, (_, i) =>
            i === 0 ? '=1+1' : i === 1 ? '@Green' : `Row ${i}`,
          ),
        },
        { values: Array.from({ length: ROWS }, (_, i) => (i % 2 === 0 ? null : 0.5)) },
      ],
    },
  ],
};

async function opened() {
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } });
  const read = async (range: string): Promise<CellValue[][] | null> =>
    nth(await book.spreadsheet.readRanges([range], 'Data'), 0);
  return { book, read };
}

test('a long table is written as it is planned, and words that look like a formula stay words', async () => {
  const { book, read } = await opened();
  try {
    await book.spreadsheet.apply({ sheets: [sheet] });
    expect(await read('A2:C3')).toEqual([
      [1, '=1+1', null],
      [2, '@Green', 0.5],
    ]);
    expect(await read(`A${ROWS + 1}:C${ROWS + 1}`)).toEqual([[ROWS, `Row ${ROWS - 1}`, 0.5]]);
    // The sum of the first whole numbers.
    expect(await read('E1')).toEqual([[(ROWS * (ROWS + 1)) / 2]]);
    const contents = (await book.spreadsheet.contents()).find(({ name }) => name === 'Data');
    expect(contents?.cells.find(({ address }) => address === 'B2')).toMatchObject({
      formula: null,
      value: '=1+1',
    });
  } finally {
    book.dispose();
  }
});

test('one undo takes all of it away, and one redo brings it back', async () => {
  const { book, read } = await opened();
  try {
    await book.spreadsheet.apply({ sheets: [sheet] });
    await book.undo();
    expect((await book.spreadsheet.taken()).sheets).toEqual(['Mine']);
    await book.redo();
    expect(await read(`A${ROWS + 1}:C${ROWS + 1}`)).toEqual([[ROWS, `Row ${ROWS - 1}`, 0.5]]);
    expect(await read('E1')).toEqual([[(ROWS * (ROWS + 1)) / 2]]);
  } finally {
    book.dispose();
  }
});
