import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { guarded } from '../unguarded';

let workbook: HeadlessWorkbook;
afterEach(() => workbook.dispose());

/** B10:B12 follow H1. The formula asks where they are and not what they hold, so it may be calculated before them. */
test.each([
  '=ROWS(B10:B12)+H2*0',
  '=COLUMNS(B10:B12)+H2*0',
  '=SUM(ROW(B10:B12))+H2*0',
  '=SUM(COLUMN(B10:B12))+H2*0',
  '=AREAS(B10:B12)+H2*0',
  '=SHEET(B10:B12)+H2*0',
  '=ISREF(B10:B12)+H2*0',
])('%s leaves to others the results of the cells in the same calculation', async (formula) => {
  workbook = await guarded();
  const readers = { D20: '=SUM(B10:B12)', D21: '=SUMPRODUCT(B10:B12-H1)', D22: '=INDEX(B10:B12,3)' };
  // Wherever they are: which is calculated first depends on it.
  const asking = Object.fromEntries(['A1', 'F11', 'C30'].map((at) => [at, formula]));
  workbook.set({ H1: 1, H2: 1, ...asking, B10: '=H1', B11: '=B10+1', B12: '=B11+1', ...readers });
  await workbook.calculate();
  for (const amount of [10, 200, 3]) {
    workbook.set({ H1: amount, H2: amount });
    await workbook.calculate();
    expect(['D20', 'D21', 'D22'].map((at) => workbook.read(at))).toEqual([3 * amount + 3, 3, amount + 2]);
  }
});
