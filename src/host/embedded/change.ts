import { ICommandService, type IMutationInfo } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { checkChange, fromBelow } from '../checkChange';
import { frameSteps } from './frame';
import { heldBefore, readBack } from './readBack';
import type { ChangeStep, EmbeddedWorkbook } from './workbook';
import { NotCalculated, Stopped, stopIfAsked } from '../recalculation';
import type { CalculationState, Progress, TakenNames, WorkbookChange } from '../spreadsheet';

/**
 * Does the whole of a change as one step of undo, or none of it.
 * @param taken names in use
 * @param onProgress called before each step, and at the end with a share of 1
 * @throws where the change cannot be made; it is then taken back, and the message says how far. A `Stopped` where the
 * signal is aborted and all is as it was
 */
export async function applyChange(
  book: EmbeddedWorkbook,
  change: WorkbookChange,
  taken: TakenNames,
  onProgress: (progress: Progress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<CalculationState> {
  checkChange(change, taken);
  await book.ready();
  const rows = fromBelow(change.rows);
  const long = change.sheets?.find((sheet) => sheet.long);
  const making = long ? MAKING : 0;
  const stepsOf = async () => [
    ...frameSteps(book, change),
    ...(await book.stepsOf(change, {
      onProgress: (share) => long && onProgress({ share: making * share, what: long.name }),
      signal,
    })),
  ];
  const steps = await stepsOf();
  const unitId = book.workbook.getUnitId();
  const active = book.workbook.getActiveSheet()?.getSheetId();
  const done: ChangeStep[] = [];
  const own = book.undo.ownStep();
  const before = heldBefore(book, change);
  try {
    const take = async (step: ChangeStep) => {
      const share = making + (1 - making) * (done.length / (rows.length + steps.length + 1));
      onProgress({ share, what: step.what });
      // The page says how far it has come, and is drawn, before the next sheet is written.
      await new Promise((resolve) => setTimeout(resolve));
      stopIfAsked(signal);
      done.push(step);
      book.undo.apart(own, () => run(book, step.redos));
    };
    for (const one of rows) await take(await book.rowStepOf(one));
    for (const step of rows.length > 0 ? await stepsOf() : steps) await take(step);
  } catch (error) {
    const isWhole = book.undo.apart(null, () => {
      for (const { undos } of [...done].reverse()) undoAsFarAsItWent(book, undos);
      return book.undo.restore(own);
    });
    await stateAfterCalculating(book);
    const { isAsItWas, words } = readBack(book, before, isWhole);
    if (error instanceof Stopped && isAsItWas) throw error;
    throw new Error(`${(error as Error).message} ${words}`, { cause: error });
  } finally {
    // Univer brings every new sheet to the front, and another one where that in front is taken away.
    if (active && isElsewhere(book, active)) {
      const params = { unitId, subUnitId: active };
      book.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, params);
    }
  }
  book.undo.push(
    own,
    done.flatMap(({ redos }) => redos),
    [...done].reverse().flatMap(({ undos }) => undos),
  );
  const what = done.at(-1)?.what ?? '';
  onProgress({ share: 1, what, isWritten: true });
  const calculation = await stateAfterCalculating(book);
  onProgress({ share: 1, what });
  return calculation;
}

/** Of a change with a long table, the share of the time that goes into making its cells. */
const MAKING = 0.5;

function isElsewhere({ workbook }: EmbeddedWorkbook, sheetId: string): boolean {
  return workbook.getSheetBySheetId(sheetId) !== null && workbook.getActiveSheet()?.getSheetId() !== sheetId;
}

/**
 * Whether all is calculated. Written cells stay written where they cannot be calculated.
 * @throws errors other than that of a calculation that did not end
 */
export async function stateAfterCalculating(book: EmbeddedWorkbook): Promise<CalculationState> {
  try {
    await book.calculated();
    return { is: 'done' };
  } catch (error) {
    if (error instanceof NotCalculated) return error.calculation;
    throw error;
  }
}

function run({ injector, allowing }: EmbeddedWorkbook, mutations: IMutationInfo[]): void {
  const commands = injector.get(ICommandService);
  allowing(() => {
    for (const { id, params } of mutations) {
      if (commands.syncExecuteCommand(id, params) === false) {
        throw new Error('The workbook could not be changed.');
      }
    }
  });
}

/** A mutation that was not done cannot be undone, and must not stop the others from being undone. */
function undoAsFarAsItWent(book: EmbeddedWorkbook, undos: IMutationInfo[]): void {
  for (const undo of undos) {
    try {
      run(book, [undo]);
    } catch {
      // The workbook is read afterwards: what is not as it was is named.
      continue;
    }
  }
}
