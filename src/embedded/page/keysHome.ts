import { wakeEditable } from '../../taskpane/shared/wakeEditable';

/** What takes the keys for a while, and leaves them to nothing when it goes. Those of the pane and the bar see to it. */
const PASSING =
  'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [data-radix-popper-content-wrapper]';
const OWN = '#pane, .ot-header';
/** What closes may give the keys back itself, in a moment. */
const MOMENT_MS = 60;

let home: () => void = () => undefined;

/** Gives the keys back to what had them; to the grid, or to what is shown in its place, where that is gone. */
export function giveKeysBack(to: Element | null): void {
  wakeEditable();
  if (to instanceof HTMLElement && to !== document.body && to.isConnected) to.focus();
  if (areNobodys()) home();
}

/**
 * From now on keys go to the grid where a dialog, a notice or a menu of Univer’s has closed and left them to nothing. The
 * first key that is pressed is not lost either.
 */
export function keepKeysHome(giveBack: () => void): void {
  home = giveBack;
  let last: Element | null = null;
  const isOwed = () =>
    last !== null && areNobodys() && !isShown(last) && document.querySelector('dialog[open]') === null;
  const settle = () => {
    if (!isOwed()) return;
    last = null;
    giveKeysBack(null);
  };
  document.addEventListener('focusin', ({ target }) => {
    const isPassing = target instanceof Element && target.closest(PASSING) && !target.closest(OWN);
    last = isPassing ? target : null;
  });
  // A click chooses where keys go.
  window.addEventListener('pointerdown', () => (last = null), { capture: true });
  window.addEventListener('keydown', settle, { capture: true });
  new MutationObserver(() => {
    if (last !== null && !isShown(last)) setTimeout(settle, MOMENT_MS);
  }).observe(document.body, { childList: true, subtree: true });
}

function areNobodys(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
