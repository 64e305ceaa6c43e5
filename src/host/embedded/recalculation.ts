import { ICommandService, type IMutationInfo } from '@univerjs/core';
import { readReference } from './ranges';
import { differing, heldBefore } from './readBack';
import type { EmbeddedWorkbook } from './workbook';
import {
  cellsSet,
  checkRecalculation,
  cellKey,
  notBroughtBack,
  Stopped,
  stopIfAsked,
} from '../recalculation';
import type { CellPlace, CellValue, Recalculation, SetCell, TakenNames } from '../spreadsheet';
import { present, under } from '../../formulas/present';

/**
 * Runs mutations without a step of undo, and at the end the mutations that bring the inputs back.
 * @param taken names in use
 * @param refuseWhileEdited throws while the user is typing into a cell
 * @returns what the read cells show, a row a set
 * @throws a `Stopped` where the user stopped it; an error that names input cells that could not be brought back
 */
export async function recalculate(
  book: EmbeddedWorkbook,
  asked: Recalculation,
  taken: TakenNames,
  refuseWhileEdited: () => void,
): Promise<CellValue[][]> {
  const { sets, read, onProgress, signal } = asked;
  checkRecalculation(asked, taken);
  await book.ready();
  const former = new Map<string, IMutationInfo[]>();
  for (const cell of cellsSet(sets)) {
    former.set(
      cellKey(cell),
      (await book.stepsOf({ cells: [cell] })).flatMap(({ undos }) => undos),
    );
  }
  const answers: CellValue[][] = [];
  const changed = new Set<string>();
  const before = heldBefore(book, { cells: cellsSet(sets) });
  let failure: unknown = null;
  try {
    for (const [index, set] of sets.entries()) {
      stopIfAsked(signal);
      refuseWhileEdited();
      const steps = await book.stepsOf({ cells: set });
      const own = new Set(set.map(cellKey));
      const back = [...changed].filter((key) => !own.has(key)).flatMap((key) => under(former, key));
      for (const key of own) changed.add(key);
      book.undo.apart(null, () => run(book, [...back, ...steps.flatMap(({ redos }) => redos)], set));
      await book.calculated();
      answers.push(read.map((place) => valueAt(book, place)));
      onProgress?.(index + 1);
    }
    stopIfAsked(signal);
  } catch (error) {
    failure = error;
  }
  book.undo.apart(null, () => {
    for (const key of changed) restore(book, under(former, key));
  });
  const left = differing(book, before);
  if (left.length > 0) throw notBroughtBack(left, failure);
  if (changed.size > 0) await book.calculated();
  if (failure instanceof Stopped) throw new Stopped(changed.size > 0);
  if (failure) throw failure;
  return answers;
}

/** Not as the add-in's own writing: a locked cell of a protected sheet refuses. */
function run(
  { injector, workbook, isProtected }: EmbeddedWorkbook,
  mutations: IMutationInfo[],
  set: SetCell[],
) {
  const commands = injector.get(ICommandService);
  for (const { id, params } of mutations) {
    if (commands.syncExecuteCommand(id, params) !== false) continue;
    const shut = set.find((cell) => isProtected(sheetOf(workbook, cell)));
    throw new Error(
      shut
        ? `A cell to be varied on the sheet “${shut.sheet}” is locked. Vary an input cell instead, or choose “Unprotect sheet” above the grid.`
        : 'The workbook could not be recalculated.',
    );
  }
}

/** A refusal for one cell must not stop the others from being brought back. */
function restore({ injector, allowing }: EmbeddedWorkbook, mutations: IMutationInfo[]): void {
  const commands = injector.get(ICommandService);
  allowing(() => {
    for (const { id, params } of mutations) {
      try {
        commands.syncExecuteCommand(id, params);
      } catch {
        // The cells are read afterwards: one that is not as it was is named.
        continue;
      }
    }
  });
}

function valueAt(book: EmbeddedWorkbook, { sheet, address }: CellPlace): CellValue {
  return readReference(book, address, sheet)?.[0]?.[0] ?? null;
}

function sheetOf(workbook: EmbeddedWorkbook['workbook'], { sheet }: SetCell) {
  return present(
    workbook.getSheets().find((one) => one.getName().toLowerCase() === sheet.toLowerCase()),
    `the sheet ${sheet}`,
  );
}
