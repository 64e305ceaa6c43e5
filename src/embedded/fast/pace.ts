import { ICommandService, type Injector } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { calculateGathered, gathered, keepGathering } from '../gathering';

/** Controls when Univer calculates; a delay always ends. */
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

  /** Whether the written cells have been calculated. */
  get isCalm(): boolean {
    return this.underWay === 0 && gathered(this.injector).length === 0;
  }

  /** Keeps Univer from calculating values until it is let go; not where something else waits for it to. */
  hold(): void {
    const queue = gathered(this.injector);
    if (queue.length === 0 || queue.some(({ id }) => id !== SetRangeValuesMutation.id)) return;
    keepGathering(this.injector);
    this.isHeld = true;
  }

  letGo(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    calculateGathered(this.injector, false);
  }
}
