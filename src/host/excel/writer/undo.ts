import type { MovedPointer } from '../../laidOver';
import type { WorkbookChange } from '../../spreadsheet';
import { pointTo } from '../pointers';
import type { Before } from './before';
import { typeInto } from './changeSteps';
import type { InsertedRows } from '../../../formulas/insertedRows';
import type { FormerCell } from './formerCells';
import { type LastRows, removeRows } from './rows';
import { folded } from '../../folded';

/** What must be as it was, and what must be gone. */
export interface Undo {
  change: WorkbookChange;
  before: Before;
  former: FormerCell[];
  /** Those put in, in that order. */
  rows: InsertedRows[];
  /** The last rows in use before. */
  lastRows: LastRows;
  /** What names referred to that are to refer elsewhere. */
  pointing: MovedPointer[];
}

type PutBack = (context: Excel.RequestContext) => void;

/**
 * Takes away what was added and types again what was there: in one request, and where Excel refuses it, piece by piece,
 * so that one refusal keeps nothing else from being put back. `leftBehind` finds out whether it succeeded.
 */
export async function takeAway(undo: Undo): Promise<void> {
  const there = await whatIsThere(undo).catch(() => whatIsThere(undo).catch(() => null));
  const pieces = putBacks(undo, there ?? { sheets: [], names: [], tables: [], noted: [] });
  await run(pieces).catch(async () => {
    for (const piece of pieces) await run([piece]).catch(() => undefined);
  });
  await removeRows(undo.rows);
}

function run(pieces: PutBack[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const piece of pieces) piece(context);
    await context.sync();
  });
}

interface There {
  /** Sheets and names that the change added. */
  sheets: string[];
  names: string[];
  /** Tables that it laid over cells that were there. */
  tables: string[];
  /** Whether each former cell has a note now. */
  noted: boolean[];
}

function whatIsThere({ change, before, former }: Undo): Promise<There> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name, items/id');
    names.load('items/name');
    const over = (change.laidOver ?? []).map((laid) => worksheets.getItem(laid.sheet).tables);
    for (const tables of over) tables.load('items/name');
    const notes = former.map(({ sheet, address, note }) => {
      const found = note === undefined ? null : worksheets.getItem(sheet).notes.getItemOrNullObject(address);
      found?.load('content');
      return found;
    });
    await context.sync();
    const planned = (list: { name: string }[] = []) => new Set(list.map(({ name }) => folded(name)));
    const [sheets, added] = [planned(change.sheets), planned(change.names)];
    const had = new Set(before.names.map(folded));
    return {
      // A sheet that the user added in the meantime bears another name, one that was there before another identity.
      sheets: worksheets.items
        .filter(({ id, name }) => !before.sheetIds.has(id) && sheets.has(folded(name)))
        .map(({ name }) => name),
      names: names.items
        .map(({ name }) => name)
        .filter((name) => added.has(folded(name)) && !had.has(folded(name))),
      // One that has not got its name yet has a name of Excel’s.
      tables: over.flatMap(({ items }) =>
        items.map(({ name }) => name).filter((name) => !had.has(folded(name))),
      ),
      noted: notes.map((note) => note !== null && !note.isNullObject),
    };
  });
}

function putBacks({ former, pointing }: Undo, { sheets, names, tables, noted }: There): PutBack[] {
  return [
    // Its cells stay, and are typed into again.
    ...tables.map(
      (name): PutBack =>
        ({ workbook }) =>
          workbook.tables.getItem(name).convertToRange(),
    ),
    ...pointing.map(
      (one): PutBack =>
        (context) =>
          pointTo(one, context),
    ),
    ...former.map(
      (cell, index): PutBack =>
        (context) =>
          retype(cell, noted[index] ?? false, context),
    ),
    ...names.map(
      (name): PutBack =>
        ({ workbook }) =>
          workbook.names.getItem(name).delete(),
    ),
    ...sheets.map((name): PutBack => ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.delete();
    }),
  ];
}

function retype(
  { sheet, address, typed, format, note, prompt }: FormerCell,
  isNoted: boolean,
  { workbook }: Excel.RequestContext,
): void {
  const worksheet = workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(address);
  typeInto(range, typed, format);
  if (prompt) range.dataValidation.prompt = prompt;
  if (!isNoted) return;
  const now = worksheet.notes.getItem(address);
  if (typeof note === 'string') now.content = note;
  else now.delete();
}
