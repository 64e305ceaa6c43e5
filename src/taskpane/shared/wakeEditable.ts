/**
 * Chromium keeps an editable element shut whose page was behind a dialog, or inert, while its colours were forced or set
 * free: it has the focus, hears keys, and takes no text. Made uneditable and editable again it takes text.
 */
export function wakeEditable(page: ParentNode = document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[contenteditable="true"]')) {
    element.contentEditable = 'false';
    // The browser must have seen it.
    void element.offsetHeight;
    element.contentEditable = 'true';
  }
}
