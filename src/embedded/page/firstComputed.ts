import { type IDisposable, ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';

/** Resolves, and marks the time, when the first results have been calculated and drawn; `uncover` shows where. */
export async function firstComputed(injector: Injector, uncover?: () => void): Promise<void> {
  let listening: IDisposable | undefined;
  await new Promise<void>((resolve) => {
    listening = injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationResultMutation.id || isEndOfNothing(id, params)) resolve();
    });
  });
  // Not before: if a listener is removed while it is called, Univer skips the next one.
  listening?.dispose();
  uncover?.();
  // The next frame draws them; the one after it begins when they are on screen.
  await frame();
  await frame();
  performance.mark('first-computed-cell');
}

/** Of a workbook without formulas there are no results. */
function isEndOfNothing(id: string, params: object | undefined): boolean {
  if (id !== SetFormulaCalculationNotificationMutation.id) return false;
  const { functionsExecutedState: state } = (params ?? {}) as {
    functionsExecutedState?: FormulaExecutedStateType;
  };
  return state !== undefined && state !== FormulaExecutedStateType.STOP_EXECUTION;
}

/** Nothing is drawn in a hidden tab, and then there is nothing to wait for. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => resolve());
  });
}
