import { DeviceInputEventType } from '@univerjs/engine-render';
import { ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import {
  EditingRenderController,
  IEditorBridgeService,
  SetCellEditVisibleOperation,
} from '@univerjs/sheets-ui';
import { KeyCode } from '@univerjs/ui';
import { Endings } from './endings';
import { nameBox } from './nameBox';

/** Private members of Univer for the end of an entry. */
interface UniverEnding {
  _handleEditorInvisible(...given: unknown[]): Promise<void>;
  _moveSelection(...given: unknown[]): void;
}

/** Those that lead from the cell of the entry to another. */
const moving = new Set<unknown>([
  KeyCode.ENTER,
  KeyCode.TAB,
  KeyCode.ARROW_UP,
  KeyCode.ARROW_DOWN,
  KeyCode.ARROW_LEFT,
  KeyCode.ARROW_RIGHT,
]);

/**
 * Univer stores an entry, then moves down from the cell that is selected by then. If the user has selected another cell
 * meanwhile, the move is left out: the next entry would go into the wrong cell.
 */
export function keepSelectionMovedMeanwhile(
  injector: Injector,
  workbook: Workbook,
  until: AbortSignal,
): void {
  const univer = EditingRenderController.prototype as unknown as UniverEnding;
  const { _handleEditorInvisible: end, _moveSelection: move } = univer;
  const endings = new Endings();
  const listening = { capture: true, signal: until };
  window.addEventListener('pointerdown', () => endings.goElsewhere(), listening);
  window.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (target !== nameBox()) endings.moveNow();
      else if (key === 'Enter') endings.goElsewhere();
    },
    listening,
  );
  const selected = () => {
    const cell = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const sheetId = workbook.getActiveSheet()?.getSheetId();
    return cell && sheetId ? keyOf(sheetId, cell.startRow, cell.startColumn) : null;
  };
  univer._handleEditorInvisible = async function (this: UniverEnding, ...given) {
    const { keycode } = given[0] as { keycode?: unknown };
    const cell = injector.get(IEditorBridgeService).getEditLocation();
    // From another sheet, to which a formula was pointed, Univer goes back before it stores anything.
    const isHere = cell?.sheetId === workbook.getActiveSheet()?.getSheetId();
    if (!cell || !isHere || !moving.has(keycode)) return end.apply(this, given);
    const edited = keyOf(cell.sheetId, cell.row, cell.column);
    const own = endings.begin({
      move: () => move.call(this, keycode, cell.unitId, cell.sheetId),
      isStillThere: () => (selected() ?? edited) === edited,
    });
    const view = new Proxy(this, {
      get: (target, name) =>
        name === '_moveSelection' ? () => endings.move(own) : (Reflect.get(target, name) as unknown),
    });
    return end.apply(view, given).finally(() => endings.end(own));
  };
  until.addEventListener('abort', () => (univer._handleEditorInvisible = end));
}

/** Stores the entry and leaves the cell selected, as a click elsewhere does. */
export function endEntry(injector: Injector, workbook: Workbook): void {
  if (!injector.get(IEditorBridgeService).isVisible().visible) return;
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.PointerDown,
    unitId: workbook.getUnitId(),
  });
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId}!${row},${column}`;
}
