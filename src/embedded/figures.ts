import { CommandType, ICommandService, type Injector } from '@univerjs/core';
import { gathered } from './gathering';
import { calculationsUnderWay } from './guards/chainedSpills';

const AGAIN_MS = 40;

/**
 * Calls back when a change has made figures out of date, at the change itself, and when every one of them is final again.
 * To be asked once the first results are there: Univer’s parts are not made to begin before they would.
 * @returns a function that ends the listening
 */
export function onFigures(injector: Injector, listener: (isCalculating: boolean) => void): () => void {
  let isCalculating = false;
  let isCalm = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const isPending = () => gathered(injector).length > 0 || calculationsUnderWay(injector) > 0;
  const look = () => {
    clearTimeout(timer);
    if (!isPending()) {
      // Results are written by commands that are still under way, and between two steps nothing is pending.
      if (isCalculating && isCalm) {
        isCalculating = false;
        listener(false);
      }
      isCalm = true;
    } else {
      isCalm = false;
      if (!isCalculating) {
        isCalculating = true;
        listener(true);
      }
    }
    if (isCalculating) timer = setTimeout(look, AGAIN_MS);
  };
  const listening = injector.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type !== CommandType.MUTATION || isCalculating) return;
    if (isPending()) look();
    // Univer may hear of it after this.
    else soon ??= setTimeout(lookAnew);
  });
  const lookAnew = () => {
    soon = undefined;
    if (!isCalculating) look();
  };
  soon = setTimeout(lookAnew);
  return () => {
    listening.dispose();
    clearTimeout(timer);
    clearTimeout(soon);
  };
}
