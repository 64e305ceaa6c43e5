import { type IDisposable, ICommandService, type Injector } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { NotCalculated } from '../host/recalculation';
import { calculationsUnderWay } from './guards/chainedSpills';
import { everythingIsCalculated, hasFailed } from './guards/failedCalculation';
import { beginSoon, calculateGathered } from './gathering';

/**
 * Resolves when everything written so far has been calculated; with `everything`, or after a calculation that failed,
 * when every formula has. Rejects where it fails.
 */
export async function untilCalculated(injector: Injector, { everything = false } = {}): Promise<void> {
  const all = everything || hasFailed(injector);
  if (all) everythingIsCalculated(injector);
  const commands = injector.get(ICommandService);
  let listening: IDisposable | undefined;
  await new Promise<void>((resolve) => {
    let started = false;
    listening = commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) started = true;
      if (!started || command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const state = (command.params as { functionsExecutedState?: FormulaExecutedStateType })
        .functionsExecutedState;
      // A calculation that is stopped is one that starts again with what was added to it.
      if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
      // One that had begun before this was asked for.
      if (calculationsUnderWay(injector) > 0) return;
      resolve();
    });
    calculateGathered(injector, all);
    beginSoon(injector);
  });
  // Not before: Univer passes over the listener after one that goes while it is told.
  listening?.dispose();
  // The results are written into the cells by commands that are still under way.
  await new Promise((resolve) => setTimeout(resolve));
  if (hasFailed(injector)) throw new NotCalculated({ is: 'failed' });
}
