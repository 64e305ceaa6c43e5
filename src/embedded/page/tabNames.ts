import { ICommandService, type Injector } from '@univerjs/core';
import { RenameSheetOperation } from '@univerjs/sheets-ui';

const TAB = '[data-u-comp="slide-tab-item"]';

/**
 * As in Excel, a double-click on any tab lets its name be typed, and keys go to the cells again once it is. Univer only
 * does so on the tab that is in front already, and leaves the keys to nothing.
 */
export function nameTabsAsExcel(injector: Injector, container: HTMLElement, focusGrid: () => void): void {
  container.addEventListener('dblclick', ({ target }) => {
    const tab = (target as Element).closest<HTMLElement>(TAB);
    const subUnitId = tab?.dataset.id;
    if (!tab || subUnitId === undefined || tab.querySelector('[contenteditable="true"]')) return;
    void injector.get(ICommandService).executeCommand(RenameSheetOperation.id, { subUnitId });
  });
  container.addEventListener(
    'keydown',
    ({ target, key }) => {
      const isTyped = (target as Element).closest(`${TAB} [contenteditable="true"]`);
      if (!isTyped || (key !== 'Enter' && key !== 'Escape')) return;
      setTimeout(focusGrid);
      for (const later of DRAWN_AGAIN_MS) setTimeout(() => isLost() && focusGrid(), later);
    },
    true,
  );
}

/** Univer draws the tabs again once a sheet has its new name, and the one that had the keys goes. */
const DRAWN_AGAIN_MS = [50, 150, 400];

function isLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest(TAB) !== null;
}
