import type { TakenNames } from '../../spreadsheet';
import { inPlainWords } from '../errors';
import { listed } from './failure';

/** Some of what was to be taken away is gone, and nothing brings it back. What the change added must then stay. */
export class RemovedInPart extends Error {}

/**
 * Sheets first: where Excel keeps one, its names must stay too.
 * @throws a `RemovedInPart` where a sheet is gone and something else is not; any other error where all are still there
 */
export async function removeHeld({ sheets, names }: TakenNames): Promise<void> {
  await removeSheets(sheets);
  try {
    await removeNames(names);
  } catch (error) {
    if (sheets.length === 0) throw error;
    throw inPart(error, `Under Formulas, Name Manager, delete those of ${names.join(', ')} that are there.`);
  }
}

async function removeSheets(sheets: string[]): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const found = sheets.map((sheet) => context.workbook.worksheets.getItem(sheet));
      for (const sheet of found) sheet.load('name');
      // One that is not there is found out before any other is gone.
      await context.sync();
      for (const sheet of found) sheet.delete();
      await context.sync();
    });
  } catch (error) {
    const left = await stillThere(sheets).catch(() => null);
    if (left?.length === sheets.length) throw error;
    // Where Excel does not say what is left, what is new is safer there than gone.
    if (left === null) throw inPart(error, `Delete ${listed(sheets)}, if still there.`);
    if (left.length > 0) throw inPart(error, `Delete ${listed(left)}.`);
  }
}

async function stillThere(sheets: string[]): Promise<string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = sheets.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet));
    for (const sheet of found) sheet.load('name');
    await context.sync();
    return sheets.filter((_, i) => found[i]?.isNullObject === false);
  });
}

/** Excel may have taken away the names of a sheet with it. */
async function removeNames(names: string[]): Promise<void> {
  if (names.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    for (const name of found) name.load('name');
    await context.sync();
    for (const name of found) if (!name.isNullObject) name.delete();
    await context.sync();
  });
}

function inPart(error: unknown, left: string): RemovedInPart {
  const what = `${inPlainWords(error).message} What is new is written, but not everything that it replaces was taken away.`;
  return new RemovedInPart(`${what} ${left}`, { cause: error });
}
