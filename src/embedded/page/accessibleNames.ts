import { words } from './words';

type Mend = (element: HTMLElement, index: number) => void;

/** Elements that Univer leaves without a name, a role or a place in the order of Tab, by selector. */
const mends: [selector: string, mend: Mend][] = [
  ['canvas[id^="univer-sheet-main-canvas"]', named(words.grid.canvas)],
  ['[id$="INTERNAL_EDITOR__DOCS_NORMAL"][contenteditable]', named(words.grid.entry)],
  ['[id$="INTERNAL_EDITOR__DOCS_FORMULA_BAR"][contenteditable]', named(words.grid.formulaBar)],
  ['[contenteditable][id*="INTERNAL_EDITOR"]', having({ role: 'textbox' })],
  ['[id^="univer-doc-selection-container"][id$="DOCS_NORMAL"]', region(words.grid.entryRegion)],
  ['[id^="univer-doc-selection-container"][id$="DOCS_FORMULA_BAR"]', region(words.grid.formulaBarRegion)],
  ['[data-u-comp="defined-name"] input', named(words.grid.nameBox)],
  ['[data-u-comp="defined-name"] > a', pressed(words.grid.names)],
  ['[data-u-comp="formula-bar"] .univer-w-20 > span', named(...words.grid.entryButtons)],
  ['[data-u-comp="formula-bar"] .univer-w-20 > span', having({ role: 'button' })],
  ['[data-u-comp="formula-bar"] button', named(words.grid.expand)],
  // Univer puts a button into an element that takes the keys and the clicks.
  ['[data-slot="dropdown-menu-trigger"]:has(> [data-u-comp="sheet-bar-append-button"])', buttonItself],
  ['[data-u-comp="sheet-bar-append-button"]:not([inert])', named(...words.grid.sheetBar)],
  // A row that is clicked, outside any list; a button may be in it and not be it.
  ['[data-radix-popper-content-wrapper] li.univer-cursor-pointer', having({ role: 'none' })],
  ['[data-radix-popper-content-wrapper] li.univer-cursor-pointer > div', pressed()],
  [
    '[data-slot="popover-content"][role="dialog"]:has(> div > .univer-w-\\[300px\\])',
    named(words.grid.names),
  ],
  ['[data-radix-popper-content-wrapper] div.univer-cursor-pointer:not([role])', pressed()],
  ['[data-radix-popper-content-wrapper]:has([role="menu"])', region(words.grid.menu)],
  ['aside[data-u-comp$="-sidebar"]', having({ role: 'presentation' })],
  ['[data-u-comp="sidebar"]', closedSidebar],
  ['[data-u-comp="defined-name-container"] > .univer-overflow-y-auto', having({ tabindex: '0' })],
  ['section[aria-live][data-react-aria-top-layer]', named(...words.grid.messages)],
  ['canvas[tabindex="1"], canvas[role="img"]', picture],
];

function having(attributes: Record<string, string>): Mend {
  return (element) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  };
}

/** One name an element, in the order of the page. */
function named(...names: readonly string[]): Mend {
  return (element, index) => {
    const name = names[index];
    if (name) having({ 'aria-label': name })(element, index);
  };
}

function region(name: string): Mend {
  return having({ role: 'region', 'aria-label': name });
}

/** An element that answers only a click becomes a button that the keyboard reaches. */
function pressed(name?: string): Mend {
  return having({ role: 'button', tabindex: '0', 'data-ot-press': '', ...(name && { 'aria-label': name }) });
}

function buttonItself(element: HTMLElement): void {
  having({ role: 'button', tabindex: '0', 'aria-label': words.grid.sheetList })(element, 0);
  for (const button of element.querySelectorAll('button')) {
    button.inert = true;
    button.ariaHidden = 'true';
  }
}

/** Closed, it has no width, and Tab would still go to its button. */
function closedSidebar(element: HTMLElement): void {
  having({ role: 'region' })(element, 0);
  element.inert = element.getAttribute('aria-expanded') === 'false';
}

/** A picture is no place to stop at on the way through the page. */
function picture(canvas: HTMLElement): void {
  canvas.tabIndex = -1;
  having({ role: 'img' })(canvas, 0);
  if (!canvas.hasAttribute('aria-label')) canvas.setAttribute('aria-hidden', 'true');
}

/** Gives Univer's controls what assistive technology and the keyboard need, now and whenever it draws them anew. */
export function nameTheUnnamed(): void {
  let waiting = false;
  const mendAll = () => {
    waiting = false;
    for (const [selector, mend] of mends) {
      document.querySelectorAll<HTMLElement>(selector).forEach(mend);
    }
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mendAll);
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-expanded'] });
  window.addEventListener('keydown', press, { capture: true });
}

function press(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset.otPress === undefined) return;
  if (key !== 'Enter' && key !== ' ') return;
  event.preventDefault();
  event.stopPropagation();
  target.click();
  if (target.hasAttribute('aria-haspopup')) setTimeout(focusUnfolded, UNFOLDED_AFTER_MS);
}

const UNFOLDED_AFTER_MS = 100;

/** An opened menu is at the end of the page, far from the focus in the order of Tab. */
function focusUnfolded(): void {
  document.querySelector<HTMLElement>('[data-radix-popper-content-wrapper] [data-ot-press]')?.focus();
}
