import { ICommandService, type IMutationInfo, IUndoRedoService } from '@univerjs/core';
import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import { checkChange } from './checkChange';
import type { ChangeStep, EmbeddedWorkbook } from './embeddedWorkbook';
import type { Progress, TakenNames, WorkbookChange } from './spreadsheet';

/** Does the whole of a change as one step of undo, or none of it. */
export async function applyChange(
  book: EmbeddedWorkbook,
  change: WorkbookChange,
  taken: TakenNames,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  checkChange(change, taken);
  await book.ready();
  const steps = await book.stepsOf(change);
  const unitId = book.workbook.getUnitId();
  const active = book.workbook.getActiveSheet()?.getSheetId();
  const done: ChangeStep[] = [];
  try {
    for (const step of steps) {
      onProgress({ share: done.length / (steps.length + 1), what: step.what });
      // The page says how far it has come, and is drawn, before the next sheet is written.
      await new Promise((resolve) => setTimeout(resolve));
      done.push(step);
      run(book, step.redos);
    }
  } catch (error) {
    for (const { undos } of done.reverse()) undoAsFarAsItWent(book, undos);
    await book.calculated();
    throw error;
  } finally {
    // Univer brings every new sheet to the front.
    if (active && book.workbook.getActiveSheet()?.getSheetId() !== active) {
      const params = { unitId, subUnitId: active };
      book.injector.get(ICommandService).syncExecuteCommand(SetWorksheetActiveOperation.id, params);
    }
  }
  book.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: unitId,
    redoMutations: steps.flatMap(({ redos }) => redos),
    undoMutations: [...steps].reverse().flatMap(({ undos }) => undos),
  });
  await book.calculated();
  onProgress({ share: 1, what: steps.at(-1)?.what ?? '' });
}

function run({ injector, allowing }: EmbeddedWorkbook, mutations: IMutationInfo[]): void {
  const commands = injector.get(ICommandService);
  allowing(() => {
    for (const { id, params } of mutations) {
      if (commands.syncExecuteCommand(id, params) === false) {
        throw new Error('The workbook could not be changed, and is as it was.');
      }
    }
  });
}

/** What was not done cannot be undone, and must not keep the rest from it. */
function undoAsFarAsItWent(book: EmbeddedWorkbook, undos: IMutationInfo[]): void {
  for (const undo of undos) {
    try {
      run(book, [undo]);
    } catch {
      continue;
    }
  }
}
