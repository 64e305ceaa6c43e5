import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ALBUMS = join(__dirname, '../../../../build/journeys');

/** Pictures of a journey in their order, under `build/journeys`, to be looked at. */
export class Album {
  private readonly folder: string;
  private count = 0;

  constructor(whose: string) {
    this.folder = join(ALBUMS, whose.replaceAll(' ', '-'));
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  async add(page: Page, what: string): Promise<void> {
    const name = `${String(++this.count).padStart(2, '0')} ${what}.png`;
    await page.screenshot({ path: join(this.folder, name) });
  }
}
