import { ensureBuilt } from '../../../scripts/ensureBuilt';
import { cases } from '../../../src/cases/cases';
import { loadBuiltFunctions } from '../../../src/embedded/builtFunctions';
import { Desk } from '../../../src/extracts/desk';
import type { Decided } from '../../../src/extracts/propose';
import { nth, present } from '../../../src/formulas/present';
import type { CellValue } from '../../../src/host/spreadsheet';
import { changeFor } from '../../../src/taskpane/data/put';
import { openEmbedded } from '../embedded/openEmbedded';

/** What a range shows once the text of a .csv file is brought into a workbook. */
export async function shownOf(
  text: string,
  sheet: string,
  range: string,
  decided: Decided = {},
): Promise<CellValue[][]> {
  const desk = new Desk();
  desk.open(new TextEncoder().encode(text), 'extract.csv');
  present(desk.see(0, decided)?.told, 'what was understood');
  const origin = { name: 'extract.csv', how: 'test', day: 46_356 };
  const functions = loadBuiltFunctions(ensureBuilt('functions'));
  const book = await openEmbedded({ sheets: { Mine: { A1: 'kept' } } }, functions);
  try {
    const { change } = await changeFor(book.spreadsheet, desk.take(), origin, { where: 'data' }, cases);
    await book.spreadsheet.apply(change);
    return present(nth(await book.spreadsheet.readRanges([range], sheet), 0), range);
  } finally {
    book.dispose();
  }
}
