import { withNamespace } from '../../../formulas/calls';
import { plannedFormula } from '../../../plan/cells';
import { inCells } from '../../../plan/longTables';
import { checkChange, fromBelow } from '../../checkChange';
import { inWords } from '../errors';
import { pointersBefore, pointerSteps } from '../pointers';
import type { CellPlan, SheetPlan } from '../../../plan/plan';
import type { Applied, CellChange, CellPlace, Progress, WorkbookChange } from '../../spreadsheet';
import { apart } from './apart';
import { inBatches } from './batches';
import { namesBefore, type Before } from './before';
import { calculationAfter } from './calculated';
import { changeSteps } from './changeSteps';
import { narrowColumns } from './columnWidths';
import { checkLists } from './checkLists';
import { afterwards, UNCHANGED_CELLS, undone } from './failure';
import { readFormer } from './formerCells';
import { chartsOn, laidOverSteps } from './laidOverSteps';
import { leftBehind } from './leftBehind';
import { notProtected, openSheets, protectAgain, type OpenedSheet } from './protection';
import { removeHeld, RemovedInPart } from './removeHeld';
import { insertRows, lastRows } from './rows';
import { Singly } from './singly';
import { stepsFor } from './steps';
import { takeAway, type Undo } from './undo';

/** The namespace in which plans are written. */
const PLANNED = 'OT';
/** Most formulas of a case call no function of ours, and need not be read. */
const OURS = /\bOT(DEV)?\./i;

/**
 * Writes all contents of the change, or puts back what was there and says why in words that can be shown. Looks come
 * after all contents, and one that Excel refuses costs itself alone.
 * @param namespace prefix of our functions in this Excel
 * @throws where contents cannot be written; they are then taken away, and the message says how far. A `Stopped` where the
 * signal is aborted and the workbook is as it was
 */
export async function applyChange(
  planned: WorkbookChange,
  namespace: string,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Applied> {
  const change: WorkbookChange = {
    ...planned,
    ...(planned.sheets && { sheets: planned.sheets.map(inCells) }),
  };
  const formula = (text: string) => (OURS.test(text) ? withNamespace(text, PLANNED, namespace) : text);
  // Refused at once while a cell is being edited; later requests wait, because a refusal half-way would undo it all.
  const before = await inWords(() => namesBefore({ delayForCellEdit: false }));
  checkChange(change, before);
  checkLists([
    ...(change.sheets ?? []),
    ...(change.laidOver ?? []).map(({ sheet, ...laid }) => ({ name: sheet, ...laid })),
  ]);
  const { cells } = apart(change);
  const touched = [...(change.rows ?? []), ...cells].map(({ sheet }) => sheet);
  const opened = change.unprotecting ? await openSheets(touched) : [];
  const outcome = await write(change, before, formula, onProgress, signal).then(
    (written) => ({ written, failure: null }),
    (failure: Error) => ({ written: null, failure }),
  );
  const open = await protectAgain(opened);
  if (open.length > 0) throw await unguarded(open, opened, outcome);
  if (outcome.failure) throw outcome.failure;
  const { leftOut, called } = outcome.written;
  onProgress({ share: 1, what: lastWritten(change), isWritten: true });
  return { leftOut, calculation: await calculationAfter(called) };
}

interface Written {
  /** What is needed to take it away again. */
  undo: Undo;
  leftOut: Applied['leftOut'];
  /** Cells whose formulas call a function of ours. */
  called: CellPlace[];
}

/** Writes everything, or takes away what was written. */
async function write(
  change: WorkbookChange,
  before: Before,
  formula: (text: string) => string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<Written> {
  const { sheets, cells } = apart(change);
  const rows = fromBelow(change.rows);
  const pointing = await pointersBefore(change.pointers ?? []);
  const undo: Undo = { change, before, former: [], rows: [], lastRows: await lastRows(rows), pointing };
  const singly = new Singly();
  // A cell that may not be changed is refused before anything is; where rows go in first, they are taken out again.
  if (rows.length === 0) undo.former = await readFormer(cells);
  try {
    if (rows.length > 0) {
      await insertRows(rows, undo.rows);
      undo.former = await readFormer(cells);
    }
    const added = stepsFor(sheets, formula);
    const changed = changeSteps(cells, undo.former, formula);
    const widths = await narrowColumns(change.widths);
    const over = laidOverSteps(change.laidOver, await chartsOn(change.laidOver));
    await addBlank(change);
    const steps = [
      ...[...added.contents, ...changed.contents, ...over.contents, ...pointerSteps(change.pointers ?? [])],
      ...[...added.looks, ...widths, ...changed.looks, ...over.looks],
    ];
    await inBatches(steps, onProgress, (batch) => singly.write(batch), signal);
    if (change.removes) await removeHeld(change.removes);
  } catch (error) {
    // What is new is all that is left of a sheet that is gone.
    throw error instanceof RemovedInPart ? error : await undone(error, undo);
  }
  return { undo, leftOut: singly.leftOut, called: callsWritten(sheets, cells) };
}

const lastWritten = ({ sheets = [], cells = [] }: WorkbookChange) =>
  cells.at(-1)?.sheet ?? sheets.at(-1)?.name ?? '';

/** Where formulas were written that call a function of ours: only those answer later than Excel calculates. */
function callsWritten(sheets: SheetPlan[], changes: CellChange[]): CellPlace[] {
  const calls = (cell: CellPlan) => OURS.test(plannedFormula(cell) ?? '');
  return [
    ...sheets.flatMap(({ name, cells }) =>
      Object.entries(cells)
        .filter(([, cell]) => calls(cell))
        .map(([address]) => ({ sheet: name, address })),
    ),
    ...changes
      .filter(({ value, ...change }) => value !== null && calls({ ...change, value }))
      .map(({ sheet, address }) => ({ sheet, address })),
  ];
}

type Outcome = { written: Written; failure: null } | { written: null; failure: Error };

/** A sheet that cannot be protected again: what was written is taken away too, and what is not as it was is named. */
async function unguarded(
  open: string[],
  opened: OpenedSheet[],
  { written, failure }: Outcome,
): Promise<Error> {
  // Nothing brings back the sheets that the change took away: what replaces them stays.
  if (written?.undo.change.removes?.sheets.length)
    return new Error(`The change was made. ${notProtected(open)}`);
  const others = opened.filter(({ sheet }) => !open.includes(sheet));
  if (written === null) return new Error(`${failure.message} ${notProtected(open)}`, { cause: failure });
  // Where one stays shut, what could not be taken away is named all the same.
  await openSheets(others.map(({ sheet }) => sheet)).catch(() => undefined);
  await takeAway(written.undo);
  const stillOpen = await protectAgain(opened);
  const what = 'A sheet could not be protected again.';
  const left = afterwards(await leftBehind(written.undo), written.undo, UNCHANGED_CELLS);
  return new Error([what, left, ...(stillOpen.length > 0 ? [notProtected(stillOpen)] : [])].join(' '));
}

/** Sheets before their contents, because they refer to each other; then the names that their formulas use. */
async function addBlank({ sheets = [], names = [] }: WorkbookChange): Promise<void> {
  if (sheets.length + names.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    for (const { name } of sheets) workbook.worksheets.add(name);
    for (const { name, refersTo } of names) workbook.names.add(name, `=${refersTo.replace(/^=/, '')}`);
    await context.sync();
  });
}
