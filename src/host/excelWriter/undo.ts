import type { WorkbookChange } from '../spreadsheet';
import type { Before } from './before';
import { typeInto } from './changeSteps';
import type { FormerCell } from './formerCells';

/** What is to be as it was, and what is to be gone. */
export interface Undo {
  change: WorkbookChange;
  before: Before;
  former: FormerCell[];
}

/** Takes away what was added. Asked a second time if the first attempt fails; false if that fails as well. */
export async function takeAway(undo: Undo): Promise<boolean> {
  const attempt = () => attemptToTakeAway(undo).then(() => true);
  return attempt().catch(() => attempt().catch(() => false));
}

/** The sheets of the change that are in the workbook; all of them where Excel does not say. */
export function remaining({ change, before }: Undo): Promise<string[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name, items/id');
    await context.sync();
    return added(worksheets.items, change, before).map(({ name }) => name);
  }).catch(() => (change.sheets ?? []).map(({ name }) => name));
}

function attemptToTakeAway({ change, before, former }: Undo): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name, items/id');
    names.load('items/name');
    const notes = former.map((cell) => noteAt(cell, worksheets));
    await context.sync();

    former.forEach(({ sheet, address, typed, format, note, prompt }, index) => {
      const range = worksheets.getItem(sheet).getRange(address);
      typeInto(range, typed, format);
      if (prompt) range.dataValidation.prompt = prompt;
      const now = notes[index];
      if (!now || now.isNullObject) return;
      if (typeof note === 'string') now.content = note;
      else now.delete();
    });
    const had = new Set(before.names.map(folded));
    const planned = new Set((change.names ?? []).map(({ name }) => folded(name)));
    for (const item of names.items) {
      if (planned.has(folded(item.name)) && !had.has(folded(item.name))) item.delete();
    }
    for (const sheet of added(worksheets.items, change, before)) {
      sheet.protection.unprotect();
      sheet.delete();
    }
    await context.sync();
  });
}

function noteAt(
  { sheet, address, note }: FormerCell,
  worksheets: Excel.WorksheetCollection,
): Excel.Note | null {
  if (note === undefined) return null;
  const found = worksheets.getItem(sheet).notes.getItemOrNullObject(address);
  found.load('content');
  return found;
}

/** A sheet that the user added in the meantime bears another name, one that was there before another identity. */
function added(sheets: Excel.Worksheet[], { sheets: plans = [] }: WorkbookChange, { sheetIds }: Before) {
  const planned = new Set(plans.map(({ name }) => folded(name)));
  return sheets.filter(({ id, name }) => !sheetIds.has(id) && planned.has(folded(name)));
}

const folded = (name: string) => name.toLocaleLowerCase('en-GB');
