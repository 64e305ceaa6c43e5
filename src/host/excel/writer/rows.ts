import type { InsertedRows } from '../../../formulas/insertedRows';
import { inWords } from '../errors';

/** The number of the last row in use, by sheet. */
export type LastRows = ReadonlyMap<string, number>;

/** @throws in words, where Excel does not say. */
export function lastRows(rows: readonly InsertedRows[]): Promise<LastRows> {
  if (rows.length === 0) return Promise.resolve(new Map());
  return inWords(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const asked = [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) => {
        const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject();
        used.load('rowIndex, rowCount');
        return { sheet, used };
      });
      await context.sync();
      return new Map(
        asked.map(({ sheet, used }) => [sheet, used.isNullObject ? 0 : used.rowIndex + used.rowCount]),
      );
    }),
  );
}

/**
 * Puts rows in, one request for each place: they get the looks of the row above, as Excel gives them.
 * @param done gets each as soon as it is in
 */
export async function insertRows(rows: readonly InsertedRows[], done: InsertedRows[]): Promise<void> {
  for (const one of rows) {
    await on(one, (range) => range.insert('Down'));
    done.push(one);
  }
}

/** Takes rows out again, the last that were put in first. `leftBehind` finds out which Excel refused. */
export async function removeRows(done: readonly InsertedRows[]): Promise<void> {
  for (const one of [...done].reverse()) await on(one, (range) => range.delete('Up')).catch(() => undefined);
}

function on({ sheet, before, count }: InsertedRows, work: (range: Excel.Range) => unknown): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    work(context.workbook.worksheets.getItem(sheet).getRange(`${before}:${before + count - 1}`));
    await context.sync();
  });
}
