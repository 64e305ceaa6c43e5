/** Gives an element the keyboard, unless the person has gone elsewhere: into the grid, or to a tab. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) element?.focus();
}
