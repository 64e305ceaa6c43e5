import type { Question } from '../files/question';
import { giveKeysBack } from './keysHome';

/** Asks in a dialog of the browser's own. @returns the value of the answer; null where it is closed without one */
export function askInDialog({
  title,
  paragraphs,
  list,
  after = [],
  choices,
}: Question): Promise<string | null> {
  const text = (tag: 'h2' | 'p' | 'li', said: string) => {
    const made = document.createElement(tag);
    made.textContent = said;
    return made;
  };
  const content: HTMLElement[] = paragraphs.map((said) => text('p', said));
  if (list) {
    const listed = document.createElement('ul');
    listed.append(...list.map((said) => text('li', said)));
    // Long lists scroll, which the keyboard must be able to do.
    listed.tabIndex = 0;
    content.push(listed);
  }
  content.push(...after.map((said) => text('p', said)));
  return showDialog(
    title,
    content,
    choices.map(({ value, text: said }) => [value, said]),
  );
}

/** @returns the value of the button that was pressed; null where the dialog is closed without one */
export function showDialog(
  title: string,
  content: HTMLElement[],
  choices: (readonly [value: string, text: string])[],
): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'ot-dialog';
  const heading = document.createElement('h2');
  heading.id = 'ot-dialog-title';
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  const buttons = document.createElement('div');
  buttons.className = 'ot-buttons';
  const before = document.activeElement;
  return new Promise((resolve) => {
    buttons.append(
      ...choices.map(([value, text], i) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = text;
        button.autofocus = i === 0;
        if (i === 0) button.className = 'ot-primary';
        button.addEventListener('click', () => dialog.close(value));
        return button;
      }),
    );
    // What is typed in a dialog is not meant for the grid, nor for the page's own keys.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.addEventListener('close', () => {
      dialog.remove();
      giveKeysBack(before);
      resolve(dialog.returnValue === '' ? null : dialog.returnValue);
    });
    dialog.append(heading, ...content, buttons);
    document.body.append(dialog);
    dialog.showModal();
  });
}
