import { fileWords } from '../files/words';
import { sentenceOf } from '../files/workbookFiles';
import { sayLine } from './lines';

interface Files {
  files: { save(): Promise<boolean>; saveAs(): Promise<boolean> };
  openFile(): Promise<boolean>;
  print(): Promise<void>;
}

/** The browser would save the page itself, open a file in its place, or print a picture of the screen. */
export function listenForFileKeys(desk: Files): void {
  const acts: Record<string, (isShifted: boolean) => void> = {
    s: (isShifted) => void (isShifted ? desk.files.saveAs() : desk.files.save()),
    o: () => void desk.openFile(),
    p: () => print(desk),
  };
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      const act = acts[key.toLowerCase()];
      if (!act || !(ctrlKey || metaKey) || altKey || (shiftKey && key.toLowerCase() !== 's')) return;
      event.preventDefault();
      event.stopPropagation();
      // A dialog is answered first.
      if (!repeat && !document.querySelector('dialog[open]')) act(shiftKey);
    },
    { capture: true },
  );
}

export function print(desk: Pick<Files, 'print'>): void {
  desk.print().catch((error: unknown) => sayLine(fileWords.failed.print(sentenceOf(error))));
}
