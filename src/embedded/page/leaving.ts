export interface Leaving {
  /** The grid, which scrolls by itself. */
  grid: HTMLElement;
  /** An unfinished entry is unsaved work too. */
  pane: HTMLElement;
  /** Whether the user is in the middle of typing into a cell. */
  isBeingEdited(): boolean;
  /** Back was pressed, or a key that leaves. */
  onBack(keys: string | null): void;
}

const FIELDS = 'input, textarea, select, [contenteditable]';

export interface LeavingGuard {
  /** Something has been changed that would be lost. */
  worked(): void;
  /** Everything is saved. */
  rested(): void;
}

/** While anything would be lost, nothing leaves the page without asking. */
export function guardLeaving(
  { grid, pane, isBeingEdited, onBack }: Leaving,
  until?: AbortSignal,
): LeavingGuard {
  const signal = until && { signal: until };
  let hasWorked = false;
  let isGuarded = false;
  const hasWork = () => hasWorked || isBeingEdited();

  /** Back then leads to this page again, which can say what would be lost. */
  const guard = () => {
    if (isGuarded) return;
    isGuarded = true;
    try {
      window.history.pushState({ otGuard: true }, '');
    } catch {
      // A browser that allows no more entries: Back leaves the page, as from any other.
      isGuarded = false;
    }
  };
  const worked = () => {
    hasWorked = true;
    guard();
  };

  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!hasWork()) return;
      event.preventDefault();
      // Older browsers ask for this instead.
      event.returnValue = true;
    },
    { ...signal },
  );
  window.addEventListener(
    'popstate',
    () => {
      if (!isGuarded) return;
      isGuarded = false;
      if (hasWork()) onBack(null);
    },
    { ...signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const keys = leavingKeys(event);
      if (keys === null || !hasWork()) return;
      event.preventDefault();
      onBack(keys);
    },
    { capture: true, ...signal },
  );
  pane.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.type === 'search')) worked();
    },
    { ...signal },
  );
  // The grid scrolls by itself; the browser would take a sideways scroll for Back.
  grid.addEventListener(
    'wheel',
    (event) => {
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) event.preventDefault();
    },
    { passive: false, ...signal },
  );
  return { worked, rested: () => void (hasWorked = false) };
}

/** The keys that go back or forward in a browser, as a user knows them; null for others. */
function leavingKeys({ key, altKey, metaKey, ctrlKey, target }: KeyboardEvent): string | null {
  const inField = target instanceof Element && target.closest(FIELDS) !== null;
  const isMac = /Mac/.test(navigator.platform);
  if (altKey && !ctrlKey && !metaKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    return inField && isMac ? null : `Alt+${key === 'ArrowLeft' ? 'Left' : 'Right'}`;
  if (metaKey && isMac && (key === '[' || key === ']')) return `⌘${key}`;
  if (key === 'Backspace' && !altKey && !ctrlKey && !metaKey) return inField ? null : 'Backspace';
  return key === 'BrowserBack' || key === 'BrowserForward' ? 'That key' : null;
}
