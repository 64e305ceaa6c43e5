export function nameBox(): HTMLInputElement | null {
  return document.querySelector('[data-u-comp="defined-name"] input');
}

/** As Ctrl+G does: what is typed next is where to go. */
export function enterNameBox(): void {
  nameBox()?.focus();
  nameBox()?.select();
}

export function isGoTo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'g' && (ctrlKey || metaKey) && !altKey;
}

/**
 * Notes whether Ctrl+G is pressed while there is no name box yet that could take it.
 * @returns ends the watch, and says whether it was
 */
export function watchForGoTo(): () => boolean {
  const ending = new AbortController();
  let isPressed = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isGoTo(event)) return;
      event.preventDefault();
      isPressed = true;
    },
    { capture: true, signal: ending.signal },
  );
  return () => {
    ending.abort();
    return isPressed;
  };
}

/**
 * Univer's list of names gives the focus to its button once it has folded away, which takes a moment: by then the user
 * types into a cell, or into the name box again. The button takes it only where nothing else has it.
 */
export function keepFocusWhereNamesFold(box: HTMLInputElement): void {
  const button = box.parentElement?.querySelector<HTMLElement>(':scope > a');
  if (!button) return;
  button.focus = (options) => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      HTMLElement.prototype.focus.call(button, options);
  };
}
