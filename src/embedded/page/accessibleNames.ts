import { words } from './words';

/** What Univer leaves without a name, by selector, in the order of the page. */
const names: [selector: string, names: string[]][] = [
  ['canvas[id^="univer-sheet-main-canvas"]', [words.grid.canvas]],
  ['[id$="INTERNAL_EDITOR__DOCS_NORMAL"][contenteditable]', [words.grid.entry]],
  ['[id$="INTERNAL_EDITOR__DOCS_FORMULA_BAR"][contenteditable]', [words.grid.formulaBar]],
  ['[data-u-comp="defined-name"] input', [words.grid.nameBox]],
  ['[data-u-comp="defined-name"] a', [words.grid.names]],
  ['[data-u-comp="formula-bar"] button', [words.grid.expand]],
  ['[data-u-comp="sheet-bar-append-button"]', [words.grid.addSheet, words.grid.sheets]],
];

/** Gives Univer's controls names that assistive technology can say, now and whenever it draws them anew. */
export function nameTheUnnamed(): void {
  let waiting = false;
  const name = () => {
    waiting = false;
    for (const [selector, labels] of names) {
      document.querySelectorAll<HTMLElement>(selector).forEach((element, i) => {
        const label = labels[i];
        if (label && element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
      });
    }
    for (const editor of document.querySelectorAll('[contenteditable][id*="INTERNAL_EDITOR"]:not([role])')) {
      editor.setAttribute('role', 'textbox');
    }
    document.querySelector('[data-u-comp="defined-name"] a:not([role])')?.setAttribute('role', 'button');
    for (const canvas of document.querySelectorAll<HTMLElement>('canvas[tabindex="1"]')) {
      // A picture is no place to stop at on the way through the page.
      canvas.tabIndex = -1;
      canvas.setAttribute('role', 'img');
      if (!canvas.hasAttribute('aria-label')) canvas.setAttribute('aria-hidden', 'true');
    }
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(name);
  }).observe(document.body, { childList: true, subtree: true });
}
