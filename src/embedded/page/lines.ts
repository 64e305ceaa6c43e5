import { giveKeysBack } from './keysHome';
import { words } from './words';
import { reasonOf } from '../../taskpane/shared/reasonOf';

/** A line above the workbook, until it is closed: said once however often it is given. */
export function sayLine(text: string, again?: () => void): void {
  const place = document.getElementById('lines');
  if (!place || [...place.children].some((line) => line.firstElementChild?.textContent === text)) return;
  const line = document.createElement('div');
  line.className = 'ot-line';
  line.setAttribute('role', 'alert');
  const said = document.createElement('p');
  said.textContent = text;
  line.append(said);
  const close = () => {
    line.remove();
    giveKeysBack(null);
  };
  if (again) line.append(button(words.lines.again, () => (close(), again())));
  line.append(button(words.lines.close, close));
  place.append(line);
}

function button(text: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Work that the workbook can do without: where it fails that is said, and it can be tried again. */
export function orSay(work: () => Promise<void>, inWords: (reason: string) => string): void {
  work().catch((error: unknown) => {
    sayLine(inWords(reasonOf(error)), () => orSay(work, inWords));
  });
}
