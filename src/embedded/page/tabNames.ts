import { ICommandService, type Injector } from '@univerjs/core';
import { RenameSheetOperation } from '@univerjs/sheets-ui';

const TAB = '[data-u-comp="slide-tab-item"]';
const TYPED = `${TAB} [contenteditable="true"]`;
/** How often to look whether Univer has drawn the tab of the sheet that the double-click has brought in front. */
const MOST_FRAMES = 30;
/** Univer draws the tabs again once a sheet has its new name, and the one that had the keys goes. */
const DRAWN_AGAIN_MS = [50, 150, 400];

/**
 * As in Excel, a double-click on any tab lets its name be typed, and keys go to the cells again once it is. Univer only
 * does so on the tab that is in front already, and leaves the keys to nothing.
 */
export function nameTabsAsExcel(injector: Injector, container: HTMLElement, focusGrid: () => void): void {
  /** Counts the user’s actions: a step that was to follow is left out once another action has come. */
  let turn = 0;
  const isStill = (since: number) => since === turn;

  const begin = (subUnitId: string, since: number, frames: number) => {
    if (!isStill(since) || frames === 0 || container.querySelector(TYPED)) return;
    const tab = container.querySelector(`${TAB}[data-id="${CSS.escape(subUnitId)}"]`);
    if (tab?.ariaSelected === 'true')
      void injector.get(ICommandService).executeCommand(RenameSheetOperation.id, { subUnitId });
    requestAnimationFrame(() => begin(subUnitId, since, frames - 1));
  };

  container.addEventListener('dblclick', ({ target }) => {
    const subUnitId = (target as Element).closest<HTMLElement>(TAB)?.dataset.id;
    const since = turn;
    if (subUnitId !== undefined) requestAnimationFrame(() => begin(subUnitId, since, MOST_FRAMES));
  });
  container.addEventListener('pointerdown', () => turn++, true);
  container.addEventListener(
    'keydown',
    ({ target, key }) => {
      turn++;
      if (!(target as Element).closest(TYPED) || (key !== 'Enter' && key !== 'Escape')) return;
      const since = turn;
      setTimeout(focusGrid);
      for (const later of DRAWN_AGAIN_MS) setTimeout(() => isStill(since) && isLost() && focusGrid(), later);
    },
    true,
  );
}

function isLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.closest(TAB) !== null;
}
