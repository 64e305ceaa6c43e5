import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** What Univer keeps to itself of how it gathers changes for a tenth of a second before it calculates. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: object;
  _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
}

const changesOfValues: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

/** When Univer calculates. */
export class Pace {
  private readonly commands: ICommandService;
  private readonly trigger: Trigger;

  /** Changes are not gathered, but answered as soon as those made together are there, while `isQuick` says so. */
  constructor(
    injector: Injector,
    isQuick: () => boolean,
    private readonly isCalculating: () => boolean,
  ) {
    this.commands = injector.get(ICommandService);
    this.trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    this.commands.onCommandExecuted((command) => {
      const { _waitingCommandQueue: queue } = this.trigger;
      if (!changesOfValues.has(command.id) || queue.at(-1) !== command) return;
      if (!isQuick() || !queue.every(({ id }) => changesOfValues.has(id))) return;
      clearTimeout(this.trigger._setTimeoutKey);
      this.trigger._setTimeoutKey = setTimeout(() => this.begin());
    });
  }

  /** Whether changes are there that Univer has not begun to calculate. */
  get isGathering(): boolean {
    return this.trigger._waitingCommandQueue.length > 0;
  }

  /** As Univer itself does when its tenth of a second is over. */
  private begin(): void {
    const { trigger } = this;
    // Between its beginning and its first formula a calculation cannot be stopped.
    if (this.isCalculating() && trigger._executionInProgressParams === null) {
      trigger._setTimeoutKey = setTimeout(() => this.begin());
      return;
    }
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    if (trigger._executionInProgressParams === null) {
      const params = { ...trigger._executingDirtyData };
      void this.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    } else {
      trigger._restartCalculation = true;
      void this.commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
    }
  }
}
