import { RefSelectionsRenderService } from '@univerjs/sheets-formula-ui';

/** Private members of Univer for cells that are pointed at while a formula is typed. */
interface Pointing {
  readonly _selectionMoving: boolean;
  readonly _scenePointerUpSub: unknown;
}

/**
 * Univer frames the cells that a formula names a moment after a key, unless cells are being dragged over; that it
 * notices at the first cell on the way. A frame drawn between the press and that cell takes the dragged one away: the
 * drag ends in an exception, and `=SUM(` stays without its cells. A drag begins where the button goes down.
 */
export function keepCellsPointedAt(until: AbortSignal): void {
  const prototype = RefSelectionsRenderService.prototype;
  Object.defineProperty(prototype, 'selectionMoving', {
    configurable: true,
    get(this: Pointing) {
      return this._selectionMoving || Boolean(this._scenePointerUpSub);
    },
  });
  until.addEventListener('abort', () => Reflect.deleteProperty(prototype, 'selectionMoving'));
}
