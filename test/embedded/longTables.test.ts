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

test('a cell of it that was typed over before the undo is as it was written after the redo', async () => {
  const { book, read } = await opened();
  try {
    await book.spreadsheet.apply({ sheets: [sheet] });
    await book.type('Data', 'A2', 5000);
    expect(await read('E1')).toEqual([[(ROWS * (ROWS + 1)) / 2 + 4999]]);
    await book.undo();
    await book.undo();
    await book.redo();
    expect(await read('A2')).toEqual([[1]]);
    expect(await read('E1')).toEqual([[(ROWS * (ROWS + 1)) / 2]]);
  } finally {
    book.dispose();
  }
});

describe('beside a sheet too long to be followed', () => {
  const COUNT = 45_000;
  const total = (COUNT * (COUNT + 1)) / 2;
  const long: SheetPlan = {
    name: 'Long',
    columns: {},
    cells: {},
    long: [{ at: 'A1', columns: [{ values: Array.from({ length: COUNT }, (_, i) => i + 1) }] }],
  };
  const figures: SheetPlan = {
    name: 'Figures',
    columns: {},
    cells: {
      A1: { value: 2 },
      B1: { value: '=A1*3' },
      B2: { value: `=SUM(Long!A1:A${COUNT})` },
      B3: { value: '=B2*A1' },
    },
  };

  test('edits of other cells are answered at once, and an edit of the long sheet by the whole calculation', async () => {
    const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } });
    const read = async () => nth(await book.spreadsheet.readRanges(['B1:B3'], 'Figures'), 0);
    try {
      await book.spreadsheet.apply({ sheets: [figures, long] });
      expect(await read()).toEqual([[6], [total], [2 * total]]);
      expect(await book.fast?.prepare()).toBe(true);
      await book.type('Figures', 'A1', 10);
      expect(await read()).toEqual([[30], [total], [10 * total]]);
      expect(book.fast?.isReady).toBe(true);
      await book.type('Long', 'A1', 101);
      expect(await read()).toEqual([[30], [total + 100], [10 * (total + 100)]]);
    } finally {
      book.dispose();
    }
  });
});

test('a calculation lets the page go on between formulas, however few they are', async () => {
  const { book } = await opened();
  try {
    const gaps: number[] = [];
    let isOver = false;
    let last = performance.now();
    const turn = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (!isOver) setImmediate(turn);
    };
    // Each works out forty thousand products.
    const cells = Array.from({ length: 12 }, (_, i) => ({
      sheet: 'Mine',
      address: `G${i + 1}`,
      value: `=SUMPRODUCT(SEQUENCE(40000)*${i + 1})`,
    }));
    setImmediate(turn);
    await book.spreadsheet.apply({ cells });
    isOver = true;
    const long = gaps.filter((gap) => gap > 10);
    const held = long.reduce((so, gap) => so + gap, 0);
    // All twelve at once would be most of it.
    expect(Math.max(...long)).toBeLessThan(0.5 * held);
  } finally {
    book.dispose();
  }
});
