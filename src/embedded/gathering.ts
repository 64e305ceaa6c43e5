import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { calculateEverything } from './mutations';

/** Private members of Univer that gather changes for a tenth of a second before it calculates. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  /** Of the calculation under way too, until it has ended. */
  _executingDirtyData: object;
  /** Null unless a formula has been calculated and the calculation has not ended. */
  _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
}

const onlyHere = { onlyLocal: true };
/** Those of which a calculation is about to begin. */
const soon = new WeakSet<Injector>();

/** Changes that Univer has gathered and not begun to calculate. */
export function gathered(injector: Injector): readonly ICommandInfo[] {
  return triggerOf(injector)._waitingCommandQueue;
}

/** Has Univer go on gathering until something more comes. */
export function keepGathering(injector: Injector): void {
  clearTimeout(triggerOf(injector)._setTimeoutKey);
}

/** Has Univer calculate what it gathers, with all formulas if so asked; not before it has gathered. */
export function calculateGathered(injector: Injector, forceCalculation: boolean): void {
  const params = { ...calculateEverything, forceCalculation };
  void injector
    .get(ICommandService)
    .executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, onlyHere);
}

/** Has Univer begin with what it has gathered as soon as the commands under way are done, for all who ask until then. */
export function beginSoon(injector: Injector): void {
  if (soon.has(injector)) return;
  soon.add(injector);
  setTimeout(() => {
    soon.delete(injector);
    begin(injector);
  });
}

/** What Univer itself does once it has gathered. */
function begin(injector: Injector): void {
  const trigger = triggerOf(injector);
  const queue = trigger._waitingCommandQueue;
  if (queue.length === 0) return;
  clearTimeout(trigger._setTimeoutKey);
  trigger._waitingCommandQueue = [];
  trigger._executingDirtyData = trigger._mergeDirty(
    trigger._executingDirtyData,
    trigger._generateDirty(queue),
  );
  const commands = injector.get(ICommandService);
  if (trigger._executionInProgressParams) {
    trigger._restartCalculation = true;
    void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
  } else {
    const dirty = { ...trigger._executingDirtyData };
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, onlyHere);
  }
}

function triggerOf(injector: Injector): Trigger {
  return injector.get(TriggerCalculationController) as unknown as Trigger;
}
