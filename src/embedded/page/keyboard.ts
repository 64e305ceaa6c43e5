import { enterNameBox, isGoTo } from './nameBox';

export interface GridActions {
  /** The grid, or what is shown in its place. */
  focusGrid(): void;
  /** Whether the user is in the middle of typing into a cell. */
  isBeingEdited(): boolean;
  /** Stores the entry, as a click elsewhere does; does nothing without an entry. */
  endEntry(): void;
  /** Opens the search of the workbook; with `replacing`, with a field for what comes instead. */
  find(replacing: boolean): void;
  /** Types text where the cursor is, or into the selected cell as a new entry. */
  insert(text: string): void;
  /** To the next sheet, or to the one before. */
  turnSheet(step: 1 | -1): void;
}

/**
 * The grid keeps Tab for itself, so there must be another way out of it: F6, which in Excel too goes from one part of
 * the window to the next. Ctrl+G is Excel's way to a cell by its address, and Ctrl+Page Down its way to the next sheet.
 * Browsers may keep that for their own tabs: Ctrl+Alt+Page Down, which Excel takes in a browser, does the same.
 *
 * Keys that lead out of a cell end the entry in it first: later keys would otherwise go into the cell.
 */
export function listenForKeys(
  pane: HTMLElement,
  grid: GridActions,
  { now = () => new Date(), until }: { now?: () => Date; until?: AbortSignal } = {},
): void {
  const { focusGrid, isBeingEdited, endEntry } = grid;
  const bar = () =>
    document.querySelector<HTMLElement>('.ot-header [role="toolbar"] button:not([tabindex="-1"])');
  const sheetTab = () => document.querySelector<HTMLElement>('[data-u-comp="slide-tab-item"][tabindex="0"]');
  const paneTab = () => pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
  const parts: Part[] = [
    { holds: (focused) => pane.contains(focused), enter: () => focusOn(paneTab()) },
    { holds: (focused) => Boolean(focused?.closest('.ot-header')), enter: () => focusOn(bar()) },
    {
      holds: (focused) => Boolean(focused?.closest('[data-u-comp="slide-tab-bar"]')),
      enter: () => focusOn(sheetTab()),
    },
  ];
  const nextPart = (isBack: boolean) => {
    const order = isBack ? [...parts].reverse() : parts;
    const from = order.findIndex(({ holds }) => holds(document.activeElement));
    if (!order.slice(from + 1).some(({ enter }) => enter())) focusGrid();
  };

  // Before Univer, which stops what it takes from going further.
  window.addEventListener(
    'keydown',
    (event) => {
      if (document.querySelector('dialog[open]')) return;
      const isControl = event.ctrlKey || event.metaKey;
      if (event.key === 'F6') {
        event.preventDefault();
        endEntry();
        nextPart(event.shiftKey);
      } else if (isGoTo(event)) {
        event.preventDefault();
        event.stopPropagation();
        endEntry();
        enterNameBox();
      } else if (
        isControl &&
        !event.altKey &&
        !event.shiftKey &&
        /^[fh]$/i.test(event.key) &&
        isBeingEdited()
      ) {
        // Elsewhere Univer answers these, and in a cell it leaves them to the browser.
        event.preventDefault();
        event.stopPropagation();
        endEntry();
        grid.find(event.key.toLowerCase() === 'h');
      } else if (isControl && !event.altKey && event.code === 'Semicolon' && isInGrid(event.target)) {
        event.preventDefault();
        event.stopPropagation();
        grid.insert(event.shiftKey ? timeOf(now()) : dateOf(now()));
      } else if (isControl && !event.shiftKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
        event.preventDefault();
        event.stopPropagation();
        if (!isBeingEdited()) grid.turnSheet(event.key === 'PageDown' ? 1 : -1);
      }
    },
    { capture: true, ...(until && { signal: until }) },
  );
}

/** In the grid, or in the formula bar. */
function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-u-comp="editor"]') !== null;
}

const two = (number: number) => String(number).padStart(2, '0');

/** As they are typed here: 29/11/2026, and 14:05. */
function dateOf(now: Date): string {
  return `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
}

function timeOf(now: Date): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** A part of the window other than the grid. */
interface Part {
  holds(focused: Element | null): boolean;
  /** False where there is nothing to enter. */
  enter(): boolean;
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null && document.activeElement === element;
}
