import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import { calculateEverything } from '../mutations';

/** What Univer keeps to itself of how it gathers changes for a tenth of a second before it calculates. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
}

/** When Univer calculates; it may be kept waiting, and is never left waiting by itself. */
export class Pace {
  private underWay = 0;
  private isHeld = false;

  constructor(
    private readonly injector: Injector,
    on: { begun(): void; ended(): void },
  ) {
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.underWay += 1;
        this.isHeld = false;
        on.begun();
      } else if (id === SetFormulaCalculationNotificationMutation.id) {
        if ((params as { functionsExecutedState?: number }).functionsExecutedState === undefined) return;
        this.underWay -= 1;
        // The results are written into the cells by commands that are still under way.
        setTimeout(on.ended);
      }
    });
  }

  /** Whether what is written has been calculated. */
  get isCalm(): boolean {
    return this.underWay === 0 && this.queue.length === 0;
  }

  /** Keeps Univer from calculating values until it is let go; not where something else waits for it to. */
  hold(): void {
    if (this.queue.length === 0 || this.queue.some(({ id }) => id !== SetRangeValuesMutation.id)) return;
    clearTimeout(this.trigger._setTimeoutKey);
    this.isHeld = true;
  }

  letGo(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    const params = { ...calculateEverything, forceCalculation: false };
    const commands = this.injector.get(ICommandService);
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
  }

  private get queue(): ICommandInfo[] {
    return this.trigger._waitingCommandQueue;
  }

  private get trigger(): Trigger {
    return this.injector.get(TriggerCalculationController) as unknown as Trigger;
  }
}
