import type { Injector, Workbook } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { nameBox } from './nameBox';
import { EditingRenderController, IEditorBridgeService } from '@univerjs/sheets-ui';

/** What Univer keeps to itself of how an entry ends. */
interface Ending {
  _handleEditorInvisible(...given: unknown[]): Promise<void>;
  _moveSelection(...given: unknown[]): void;
}

/**
 * Univer stores an entry, then moves down from the cell that is selected by then. If the user has selected another cell
 * meanwhile, the move is left out: the next entry would go into the wrong cell.
 */
export function keepSelectionMovedMeanwhile(injector: Injector, workbook: Workbook): void {
  const ending = EditingRenderController.prototype as unknown as Ending;
  const { _handleEditorInvisible: end, _moveSelection: move } = ending;
  let edited: string | null = null;
  let hasGoneElsewhere = false;
  // An arrow key goes on from the cell that Enter leads to; a click or an address does not.
  window.addEventListener('pointerdown', () => (hasGoneElsewhere = true), { capture: true });
  window.addEventListener(
    'keydown',
    ({ key, target }) => (hasGoneElsewhere ||= key === 'Enter' && target === nameBox()),
    { capture: true },
  );
  ending._handleEditorInvisible = function (this: Ending, ...given) {
    const cell = injector.get(IEditorBridgeService).getEditLocation();
    edited = cell ? keyOf(cell.sheetId, cell.row, cell.column) : null;
    hasGoneElsewhere = false;
    return end.apply(this, given);
  };
  ending._moveSelection = function (this: Ending, ...given) {
    const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheetId = workbook.getActiveSheet()?.getSheetId();
    const now = selected && sheetId ? keyOf(sheetId, selected.startRow, selected.startColumn) : edited;
    if (edited === null || now === edited || !hasGoneElsewhere) move.apply(this, given);
  };
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}
