import { CommandType, ICommandService, type ICommandInfo } from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { EmbeddedWorkbook } from './workbook';

/** One call for a burst: a recalculation writes its results sheet by sheet. */
const SETTLE_MS = 50;

const otherChanges = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetFormulaCalculationResultMutation.id,
]);

/**
 * Tells the listener that the selection, or the contents of cells, may have changed.
 * @returns a function that ends the listening
 */
export function onWorkbookChange({ injector }: EmbeddedWorkbook, listener: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    waiting = undefined;
    listener();
  };
  const listening = injector.get(ICommandService).onCommandExecuted((command) => {
    if (mayChangeWhatIsShown(command)) waiting ??= setTimeout(tell, SETTLE_MS);
  });
  return () => {
    listening.dispose();
    clearTimeout(waiting);
  };
}

function mayChangeWhatIsShown({ id, type }: ICommandInfo): boolean {
  return otherChanges.has(id) || (type === CommandType.MUTATION && id.startsWith('sheet.mutation.'));
}
