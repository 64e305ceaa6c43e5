import type { Injector } from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/sheets-ui';

/**
 * When a result comes to a cell of any sheet with the row and column of the one being typed in, Univer shows anew in the
 * editor what the cell holds, and what was typed is gone. What the cell holds is shown when the entry has ended.
 */
export function keepEntryFromResults(injector: Injector): void {
  const bridge = injector.get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  bridge.refreshEditCellState = () => {
    if (!bridge.isVisible().visible) refresh();
  };
}
