import type { Browser, Page } from 'playwright-core';

/** A width of the screen with the colours that it is seen in. */
export interface Look {
  name: string;
  width: number;
  colours: {
    colorScheme: 'light' | 'dark';
    forcedColors: 'none' | 'active';
  };
}

const schemes = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

export const looks: readonly Look[] = [1440, 1024, 320].flatMap((width) =>
  schemes.map(([scheme, colours]) => ({ name: `${width}-${scheme}`, width, colours })),
);

const HEIGHT = 900;

/** As the page is when nothing else is asked. */
export const asOpened = { viewport: { width: 1440, height: HEIGHT }, reducedMotion: 'reduce' } as const;

/** A page on which what is evaluated may have functions of its own, which tsx gives their names by `__name`. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage(asOpened);
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

export async function takeOn(page: Page, { width, colours }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.emulateMedia({ ...colours, reducedMotion: 'reduce' });
  // The grid draws itself anew for its size and its colours.
  await page.waitForTimeout(600);
}
