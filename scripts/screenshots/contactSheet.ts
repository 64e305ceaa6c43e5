import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Look, looks, takeOn } from './looks';

/** Pictures of many things, each in several looks, on one page to be looked at. */
export class ContactSheet {
  private readonly rows: { title: string; pictures: { look: string; file: string }[] }[] = [];

  constructor(
    private readonly folder: string,
    private readonly wanted: (look: Look) => boolean,
  ) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** The page as it is, in every look that is wanted. The page is left in the last of them. */
  async take(title: string, page: Page): Promise<void> {
    for (const look of looks.filter(this.wanted)) {
      await takeOn(page, look);
      // At the narrowest everything is one below the other, and is scrolled to.
      const fullPage = look.width === 320;
      this.put(title, look.name, await page.screenshot({ fullPage }));
    }
  }

  put(title: string, look: string, picture: Uint8Array): void {
    let row = this.rows.find((one) => one.title === title);
    if (!row) this.rows.push((row = { title, pictures: [] }));
    const file = `${String(this.rows.indexOf(row) + 1).padStart(3, '0')}-${look}.png`;
    writeFileSync(join(this.folder, file), picture);
    row.pictures.push({ look, file });
    this.write();
  }

  /** After every picture: a run that fails leaves what it has taken. */
  private write(): void {
    const rows = this.rows.map(
      ({ title, pictures }) =>
        `<section><h2>${escaped(title)}</h2>${pictures
          .map(
            ({ look, file }) =>
              `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(`${title}, ${look}`)}"></a><figcaption>${escaped(look)}</figcaption></figure>`,
          )
          .join('')}</section>`,
    );
    writeFileSync(
      join(this.folder, 'index.html'),
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Contact sheet</title><style>${STYLE}</style><h1>Contact sheet</h1>${rows.join('')}</html>`,
    );
  }
}

const STYLE =
  'body{font:14px sans-serif;margin:16px;background:#777;color:#fff}section{display:flex;flex-wrap:wrap;gap:8px;align-items:start}h2{flex:0 0 100%;font-size:16px;margin:16px 0 0}figure{margin:0}img{height:320px;display:block}';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
