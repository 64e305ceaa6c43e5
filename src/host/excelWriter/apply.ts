import { withNamespace } from '../../functions/catalogue/formulaText';
import { checkChange } from '../checkChange';
import { inPlainWords, inWords } from '../excelErrors';
import type { Progress, WorkbookChange } from '../spreadsheet';
import { apart } from './apart';
import { inBatches, WritingError } from './batches';
import { namesBefore, type Before } from './before';
import { calculated } from './calculated';
import { changeSteps } from './changeSteps';
import { checkLists } from './checkLists';
import { readFormer } from './formerCells';
import { notProtected, openSheets, protectAgain, type OpenedSheet } from './protection';
import { stepsFor } from './steps';
import { remaining, takeAway, type Undo } from './undo';

/** The namespace in which plans are written. */
const PLANNED = 'OT';
/** Most formulas of a case call no function of ours, and need not be read. */
const OURS = /\bOT\./i;

/** Writes the change whole, or takes away what was written and says why in words that can be shown. */
export async function applyChange(
  change: WorkbookChange,
  namespace: string,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const formula = (text: string) => (OURS.test(text) ? withNamespace(text, PLANNED, namespace) : text);
  // Refused at once while a cell is being edited; what follows waits, because stopping half-way would undo it all.
  const before = await inWords(() => namesBefore({ delayForCellEdit: false }));
  checkChange(change, before);
  checkLists(change.sheets ?? []);
  const { cells } = apart(change);
  const opened = change.unprotecting ? await openSheets(cells.map(({ sheet }) => sheet)) : [];
  const written = await write(change, before, formula, onProgress).then(
    (undo) => ({ undo, failure: null }),
    (failure: Error) => ({ undo: null, failure }),
  );
  const open = await protectAgain(opened);
  if (open.length > 0) throw await unguarded(open, opened, written);
  if (written.failure) throw written.failure;
  await calculated();
}

/** Writes everything, or takes away what was written; answers how it could be taken away. */
async function write(
  change: WorkbookChange,
  before: Before,
  formula: (text: string) => string,
  onProgress: (progress: Progress) => void,
): Promise<Undo> {
  const { sheets, cells } = apart(change);
  const former = await readFormer(cells);
  const steps = [...stepsFor(sheets, formula), ...changeSteps(cells, former, formula)];
  const undo = { change, before, former };
  try {
    await addBlank(change);
    await inBatches(steps, onProgress);
  } catch (error) {
    throw await undone(error, undo);
  }
  return undo;
}

/** A sheet that cannot be protected again: what was written is taken away too, and what is not as it was is named. */
async function unguarded(
  open: string[],
  opened: OpenedSheet[],
  { undo, failure }: { undo: Undo | null; failure: Error | null },
): Promise<Error> {
  const others = opened.filter(({ sheet }) => !open.includes(sheet));
  if (!undo) return new Error(`${failure!.message} ${notProtected(open)}`, { cause: failure });
  await openSheets(others.map(({ sheet }) => sheet)).catch(() => undefined);
  const isGone = await takeAway(undo);
  const stillOpen = await protectAgain(opened);
  const what = 'A sheet could not be protected again.';
  const left = isGone ? 'Its cells are as they were.' : leftBehind(await remaining(undo), undo);
  return new Error([what, left, ...(stillOpen.length > 0 ? [notProtected(stillOpen)] : [])].join(' '));
}

/** Sheets before what stands on them, because they refer to each other; then the names that their formulas use. */
async function addBlank({ sheets = [], names = [] }: WorkbookChange): Promise<void> {
  if (sheets.length + names.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    for (const { name } of sheets) workbook.worksheets.add(name);
    for (const { name, refersTo } of names) workbook.names.add(name, `=${refersTo.replace(/^=/, '')}`);
    await context.sync();
  });
}

async function undone(error: unknown, undo: Undo): Promise<Error> {
  const isWriting = error instanceof WritingError;
  const cause = isWriting ? error.cause : error;
  const where = isWriting ? `Writing stopped at ${listed(error.sheets)}. ` : '';
  const what = `${where}${inPlainWords(cause).message}`;
  if (await takeAway(undo)) return new Error(`${what} The workbook is as it was.`, { cause });
  return new Error(`${what} ${leftBehind(await remaining(undo), undo)}`, { cause });
}

function leftBehind(sheets: string[], { former, change }: Undo): string {
  const parts = [
    sheets.length > 0 && `Delete what was added, if it is there: ${listed(sheets)}.`,
    change.names?.length && `Names that were added may also be left: see Formulas, Name Manager.`,
    former.length > 0 &&
      `Cells on ${listed([...new Set(former.map(({ sheet }) => sheet))])} may have been changed.`,
  ];
  return ['What was written could not be taken away.', ...parts.filter(Boolean)].join(' ');
}

function listed(sheets: string[]): string {
  const named = sheets.map((sheet) => `“${sheet}”`).join(', ');
  return `${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${named}`;
}
