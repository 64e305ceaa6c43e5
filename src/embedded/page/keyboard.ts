export interface Grid {
  focusGrid(): void;
  /** Whether somebody is in the middle of typing into a cell. */
  isBeingEdited(): boolean;
}

/**
 * The grid keeps Tab for itself, so there must be another way out of it: F6, which in Excel too goes from one part of
 * the window to the next. Ctrl+G is Excel's way to a cell by its address.
 */
export function listenForKeys(pane: HTMLElement, { focusGrid, isBeingEdited }: Grid): void {
  // Before Univer, which stops what it takes from going further.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') {
        event.preventDefault();
        if (pane.contains(document.activeElement) || !focusPane(pane)) focusGrid();
      } else if (event.key.toLowerCase() === 'g' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        // To go elsewhere in the middle of an entry would end it.
        if (isBeingEdited()) return;
        nameBox()?.focus();
        nameBox()?.select();
      }
    },
    { capture: true },
  );
}

function nameBox(): HTMLInputElement | null {
  return document.querySelector('[data-u-comp="defined-name"] input');
}

function focusPane(pane: HTMLElement): boolean {
  const tab = pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  tab?.focus();
  return tab !== null && document.activeElement === tab;
}
