import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { browserArguments } from '../../../scripts/browser';
import { words } from '../../../src/taskpane/shared/words';

/** The page as a person uses it: the name box, the keyboard, and what the pane says. */
export interface WorkbookPage {
  page: Page;
  pane: Locator;
  /** Console errors, and requests to anywhere but the page's own origin. */
  faults: string[];
  select(address: string): Promise<void>;
  /** Types into the selected cell and presses Enter, then comes back to it. */
  type(address: string, text: string): Promise<void>;
  /** What the pane says of a cell, once it says it of that cell. */
  paneOf(address: string): Promise<string>;
  close(): Promise<void>;
}

/** The page with the published claim open. `prepare` is done before anything is fetched. */
export async function openPage(
  viewport = { width: 1366, height: 768 },
  media: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors' | 'reducedMotion'> = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
  path = '/?example=derby',
): Promise<WorkbookPage> {
  const browser = await chromium.launch({
    executablePath: process.env.BROWSER_PATH!,
    args: browserArguments,
  });
  const page = await browser.newPage({ viewport, ...media });
  const faults = watch(page, process.env.PAGE_ADDRESS!);
  await prepare(page);
  await page.goto(`${process.env.PAGE_ADDRESS!}${path}`);
  await page.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
  return using(browser, page, faults);
}

/** The page as it opens by itself: a blank workbook, under the start page. */
export async function openBlank(
  viewport?: { width: number; height: number },
  media?: Parameters<typeof openPage>[1],
): Promise<WorkbookPage> {
  const workbook = await openPage(viewport, media, undefined, '/');
  await workbook.page.getByRole('region', { name: 'Start' }).waitFor();
  return workbook;
}

/** Notes what goes wrong on a page, and what it asks of anybody else. */
export function watch(page: Page, origin: string, faults: string[] = []): string[] {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
  });
  return faults;
}

export function using(browser: Browser, page: Page, faults: string[]): WorkbookPage {
  const pane = page.getByRole('complementary', { name: /^Explanation/ });
  const nameBox = page.getByLabel(/^Name box/);
  const select = async (address: string) => {
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await pane
      .getByText(new RegExp(`· ?${address}$`))
      .first()
      .waitFor();
  };
  return {
    page,
    pane,
    faults,
    select,
    async type(address, text) {
      await select(address);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await select(address);
    },
    async paneOf(address) {
      await select(address);
      await pane.getByText(words.calculating).waitFor({ state: 'detached' });
      return pane.innerText();
    },
    close: () => browser.close(),
  };
}
