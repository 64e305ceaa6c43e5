/** Copies text; where the page may not, selects it in `shown` so that the keyboard can. */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Office's own browser windows often withhold the clipboard.
    return copyBySelection(text) || selectText(shown);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    // Browsers that no longer have the command: the text is selected for the user to copy.
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

function selectText(shown: HTMLElement | null): false {
  if (shown) window.getSelection()?.selectAllChildren(shown);
  return false;
}
