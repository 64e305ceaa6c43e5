import { ICommandService, type Injector } from '@univerjs/core';
import {
  ICalculateFormulaService,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { OnFault } from '../faults';

const failed = new WeakSet<Injector>();

interface Calculation {
  _executeStep(): Promise<true | undefined>;
}

/** Whether a calculation ended in an exception, and no later one has calculated every formula. */
export function hasFailed(injector: Injector): boolean {
  return failed.has(injector);
}

export function everythingIsCalculated(injector: Injector): void {
  failed.delete(injector);
}

/**
 * In Univer a calculation that throws an exception never ends, and code that awaits it hangs. Here it ends with the
 * figures it has, and records that they may be old. The next one calculates every formula: what the failed one left out
 * is in no list of changes.
 */
export function endFailedCalculations(injector: Injector, onFault: OnFault): void {
  const service = injector.get(ICalculateFormulaService) as unknown as Calculation;
  const step = service._executeStep.bind(service);
  service._executeStep = async () => {
    try {
      return await step();
    } catch (error) {
      failed.add(injector);
      onFault('a calculation', error);
      return undefined;
    }
  };
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationStartMutation.id || !hasFailed(injector)) return;
    (params as ISetFormulaCalculationStartMutation).forceCalculation = true;
    everythingIsCalculated(injector);
  });
}
