export function nameBox(): HTMLInputElement | null {
  return document.querySelector('[data-u-comp="defined-name"] input');
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
