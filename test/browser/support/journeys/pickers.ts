import type { Page } from 'playwright-core';

/** What the file dialogs of a browser would ask, which no test can answer: kept on the page by the stand-ins. */
interface Pickers {
  /** The file that is chosen to be opened. */
  toOpen: string;
  /** The name typed in place of the suggested one; null where that is taken. */
  saveAs: string | null;
  suggested: string[];
}
type WithPickers = Window & { pickers: Pickers };

/** Runs in the page. The files are real ones, of the browser's private file system, by real handles. */
export function standInForPickers(): void {
  const pickers: Pickers = { toOpen: '', saveAs: null, suggested: [] };
  const folder = () => navigator.storage.getDirectory();
  Object.assign(window, {
    pickers,
    showOpenFilePicker: async () => [await (await folder()).getFileHandle(pickers.toOpen)],
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      pickers.suggested.push(suggestedName);
      return (await folder()).getFileHandle(pickers.saveAs ?? suggestedName, { create: true });
    },
  });
}

/** Runs in every frame: what would be printed is kept, in place of the browser's own dialog. */
export function standInForPrinting(): void {
  window.print = () => {
    Object.assign(window.top ?? window, { printed: document.documentElement.outerHTML });
    window.dispatchEvent(new Event('afterprint'));
  };
}

export const answer = (page: Page, answers: Partial<Pickers>) =>
  page.evaluate((given) => {
    Object.assign((window as unknown as WithPickers).pickers, given);
  }, answers);

export const suggestedNames = (page: Page) =>
  page.evaluate(() => (window as unknown as WithPickers).pickers.suggested);

/** The bytes of a file that was saved. */
export async function savedFile(page: Page, name: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (of) => {
    const folder = await navigator.storage.getDirectory();
    const bytes = new Uint8Array(await (await (await folder.getFileHandle(of)).getFile()).arrayBuffer());
    let text = '';
    for (let from = 0; from < bytes.length; from += 30_000)
      text += String.fromCharCode(...bytes.subarray(from, from + 30_000));
    return btoa(text);
  }, name);
  return Buffer.from(base64, 'base64');
}
