import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { Desk } from '../../../src/extracts/desk';
import { present } from '../../../src/formulas/present';
import { Stopped } from '../../../src/host/recalculation';
import type { Progress } from '../../../src/host/spreadsheet';
import type { Target } from '../../../src/taskpane/data/bringing';
import { changeFor } from '../../../src/taskpane/data/put';
import { openEmbedded } from '../../support/embedded/openEmbedded';
import { isLong } from '../../support/long';

jest.setTimeout(600_000);

const ROWS = 100_000;
const TODAY = 46_356;
const FIGURES = 'Care packages figures';
/** What the workbook and what undo needs of it may take, in bytes, once both extracts have been in it; what is not collected yet counts. */
const MOST_MEMORY = 2.5e9;

if (!isLong)
  process.stderr.write('Skipped: 100,000 rows in place of 100,000, which only the long run has time for.\n');

/** Packages of ten hours before review, and of so many after. */
const rows = (after: number) =>
  [
    'Person ID,Provider,Hours before,Hours after,Rate,Assessed charge',
    ...Array.from({ length: ROWS }, (_, i) => `C${i},P${i % 40},10,${after},20,0`),
  ].join('\n');

(isLong ? test : test.skip)(
  '100,000 rows take the place of 100,000 in one step, which tells how far it is, can be stopped and is undone at once',
  async () => {
    const book = await openEmbedded(
      { sheets: { Mine: { A1: 'kept' } } },
      loadBuiltFunctions(ensureBuilt('functions')),
    );
    const bring = async (
      text: string,
      target: Target,
      onProgress?: (progress: Progress) => void,
      signal?: AbortSignal,
    ) => {
      const desk = new Desk();
      desk.open(new TextEncoder().encode(text), 'reviews.csv');
      present(desk.see(0, {})?.told, 'what was understood');
      const origin = { name: 'reviews.csv', how: 'test', day: TODAY };
      const { change } = await changeFor(book.spreadsheet, desk.take(), origin, target, cases);
      await book.spreadsheet.apply(change, onProgress, signal);
    };
    /** Hours a week after review, as the sheet and a cell that reads it say. */
    const hours = async (sheet: string) => {
      const [cells] = await book.spreadsheet.readRanges(['A1:B80'], sheet);
      const own = cells?.find(([label]) => label === 'Hours a week after review')?.[1];
      const [read] = await book.spreadsheet.readRanges(['MyHours'], 'Mine');
      return [own, read?.[0]?.[0]];
    };
    /** Undo may bring names back in another order. */
    const taken = async () => {
      const { sheets, names } = await book.spreadsheet.taken();
      return { sheets, names: names.sort() };
    };
    const instead: Target = { where: 'again', figures: FIGURES, how: 'instead', same: null };
    try {
      await bring(rows(8), { where: 'data' });
      const [labels] = await book.spreadsheet.readRanges(['A1:A80'], FIGURES);
      const row = present(labels, 'labels').findIndex(([label]) => label === 'Hours a week after review') + 1;
      await book.spreadsheet.apply({ names: [{ name: 'MyHours', refersTo: `'${FIGURES}'!$B$${row}` }] });
      expect(await hours(FIGURES)).toEqual([8 * ROWS, 8 * ROWS]);
      const before = await taken();

      const stop = new AbortController();
      const stopped = bring(rows(7), instead, ({ share }) => share > 0.2 && stop.abort(), stop.signal);
      await expect(stopped).rejects.toBeInstanceOf(Stopped);
      expect(await taken()).toEqual(before);
      expect(await hours(FIGURES)).toEqual([8 * ROWS, 8 * ROWS]);

      const told: Progress[] = [];
      const began = Date.now();
      await bring(rows(7), instead, (progress) => told.push(progress));
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      const shares = told.map(({ share }) => share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.length).toBeGreaterThan(10);
      expect(shares.at(-1)).toBe(1);
      expect(await hours(`${FIGURES} (2)`)).toEqual([7 * ROWS, 7 * ROWS]);
      expect((await book.spreadsheet.taken()).sheets).toEqual([
        'Mine',
        `${FIGURES} (2)`,
        'Care packages data (2)',
      ]);

      await book.undo();
      expect(await taken()).toEqual(before);
      expect(await hours(FIGURES)).toEqual([8 * ROWS, 8 * ROWS]);
      expect(book.notPutBack).toEqual([]);
      const { heapUsed } = process.memoryUsage();
      process.stderr.write(
        `100,000 rows in place of 100,000: ${seconds} s, ${Math.round(heapUsed / 1e6)} MB with what undo and redo keep.\n`,
      );
      expect(heapUsed).toBeLessThan(MOST_MEMORY);
    } finally {
      book.dispose();
    }
  },
);
