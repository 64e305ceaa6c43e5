import { type Injector, toDisposable } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { IShortcutService, KeyCode } from '@univerjs/ui';
import { NAME_REST, NAME_START } from '../../formulas/nameRules';

/** Before the name of the editor, in the name of the operation that answers the keys of its list. */
const OF_LIST = 'sheet.formula-embedding-editor.search_function.';

/**
 * Univer's list of functions opens 300 ms after a key and takes Enter for as long as it is open, over words that are
 * typed already too: the entry goes on, and the next one joins it. As in Excel, Enter stores what is typed and Tab takes
 * the suggestion; keys of the list are its own only while the cursor is behind the word that the list is of.
 */
export function keepEnterForEntries(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (shortcut) => {
    if (!shortcut.id.startsWith(OF_LIST)) return register(shortcut);
    if (shortcut.binding === KeyCode.ENTER) return toDisposable(() => undefined);
    const editorId = shortcut.id.slice(OF_LIST.length);
    return register({
      ...shortcut,
      preconditions: () =>
        injector.get(IEditorBridgeService).isVisible().visible &&
        isListOf(wordListed(), textBefore(injector, editorId)),
    });
  };
}

const typedWord = new RegExp(`[${NAME_START}][${NAME_REST}]*$`, 'u');

/** Whether the list is of the word that ends the text, and not of what was typed a moment ago. */
export function isListOf(listed: string | null, text: string): boolean {
  const word = typedWord.exec(text)?.[0] ?? '';
  return listed !== null && word !== '' && word.toLowerCase() === listed.toLowerCase();
}

/** Each suggestion begins with the typed word, in an element of its own. */
function wordListed(): string | null {
  const [first] = document.querySelectorAll('ul[data-u-comp="sheets-formula-editor"] > li');
  return first?.querySelector('span > span')?.textContent ?? null;
}

function textBefore(injector: Injector, editorId: string): string {
  const editor = injector.get(IEditorService).getEditor(editorId);
  const [range] = editor?.getSelectionRanges() ?? [];
  if (!editor || !range?.collapsed) return '';
  return editor.getDocumentData().body?.dataStream.slice(0, range.startOffset) ?? '';
}
