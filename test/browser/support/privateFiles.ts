import type { Page } from 'playwright-core';

/** Files of the browser's own private file system, by real handles. */
export interface PrivateFiles {
  /** What the next picker is answered with; with no name it is closed. */
  choose(name: string): Promise<void>;
  write(name: string, content: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
}

/** In place of the browser's pickers, which no test can answer. To be done again after a reload. */
export async function stubPickers(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const files = { next: '' };
    const pick = (create: boolean) => async () => {
      if (files.next === '') throw new DOMException('Closed.', 'AbortError');
      return root.getFileHandle(files.next, { create });
    };
    Object.assign(window, {
      files,
      showOpenFilePicker: async () => [await pick(false)()],
      showSaveFilePicker: pick(true),
    });
  });
}

export function privateFiles(page: () => Page): PrivateFiles {
  return {
    choose: (next) =>
      page().evaluate((name) => {
        (window as unknown as { files: { next: string } }).files.next = name;
      }, next),
    write: (name, content) =>
      page().evaluate(
        async ({ to, base64 }) => {
          const root = await navigator.storage.getDirectory();
          const stream = await (await root.getFileHandle(to, { create: true })).createWritable();
          await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
          await stream.close();
        },
        { to: name, base64: Buffer.from(content).toString('base64') },
      ),
    async read(name) {
      const base64 = await page().evaluate(async (of) => {
        const root = await navigator.storage.getDirectory();
        const file = await (await root.getFileHandle(of)).getFile();
        const bytes = new Uint8Array(await file.arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
      }, name);
      return new Uint8Array(Buffer.from(base64, 'base64'));
    },
  };
}
