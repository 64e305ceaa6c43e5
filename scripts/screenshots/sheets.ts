import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pictures } from '../libreOffice';
import type { ContactSheet } from './contactSheet';
import { asOpened, newPage } from './looks';
import { opened } from './states';

const SLOW = { timeout: 120_000 };
/** Dots to the inch. */
const PRINTED = 60;

/** The first screen of every sheet of the filled examples, and every page that is printed of them. */
export async function takeSheets(
  browser: Browser,
  address: string,
  contact: ContactSheet,
  isWanted: (example: string) => boolean,
): Promise<void> {
  const first = await newPage(browser);
  await opened(first, `${address}/`);
  const offered = first.getByRole('button', { name: /, filled with/ });
  await offered.first().waitFor(SLOW);
  const examples = await offered.allTextContents();
  await first.close();
  for (const example of examples.filter(isWanted)) {
    const page = await newPage(browser);
    // In place of the browser's own dialog, which no script can answer.
    await page.context().addInitScript(() => {
      window.print = () => {
        Object.assign(window.top ?? window, { printed: document.documentElement.outerHTML });
      };
    });
    await opened(page, `${address}/`);
    await page.getByRole('button', { name: example }).click();
    await page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden', ...SLOW });
    const { sheets, html } = await printed(page);
    for (const name of sheets) {
      await page.setViewportSize(asOpened.viewport);
      const nameBox = page.getByLabel(/^Name box/);
      await nameBox.fill(`'${name.replaceAll("'", "''")}'!A1`);
      await nameBox.press('Enter');
      await page.waitForTimeout(500);
      await contact.take(`${example}: ${name}`, page);
    }
    await page.close();
    await takePrinted(browser, example, html, contact);
  }
}

/** Every sheet as the page prints it. */
async function printed(page: Page): Promise<{ sheets: string[]; html: string }> {
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.waitFor(SLOW);
  const sheets = (await dialog.locator('label').allTextContents()).map((text) => text.trim());
  await dialog.getByRole('button', { name: 'Choose every sheet' }).click();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await page.waitForFunction(() => 'printed' in window, undefined, SLOW);
  return { sheets, html: await page.evaluate(() => (window as unknown as { printed: string }).printed) };
}

async function takePrinted(
  browser: Browser,
  example: string,
  html: string,
  contact: ContactSheet,
): Promise<void> {
  const page = await browser.newPage();
  const folder = mkdtempSync(join(tmpdir(), 'ot-printed-'));
  try {
    await page.setContent(html);
    const pdf = join(folder, 'printed.pdf');
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
    const all = pictures(pdf, PRINTED);
    if (!all) process.stdout.write('pdftoppm is not installed: there are no pictures of the print.\n');
    all?.forEach((one, i) => contact.put(`${example}: printed`, `page-${i + 1}`, one));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await page.close();
  }
}
