import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from './browser';
import { ContactSheet } from './screenshots/contactSheet';
import type { Look } from './screenshots/looks';
import { takeSheets } from './screenshots/sheets';
import { opened, takeStates } from './screenshots/states';
import { servePage } from './servePage';

const root = join(__dirname, '..');

/**
 * `npm run screenshot`: every page, state and sheet, wide and narrow, in light, dark and forced colours, on one contact
 * sheet in `build/screenshots`. Words limit it: `-- 320 dark Build` takes what has all of them in its title or look.
 * `-- readme` takes the picture of the README instead.
 */
async function main(): Promise<void> {
  const words = process.argv.slice(2).map((word) => word.toLowerCase());
  const page = await servePage();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  try {
    if (words.includes('readme')) await takeForReadme(browser, page.address);
    else await takeAll(browser, page.address, words);
  } finally {
    await browser.close();
    page.stop();
  }
}

async function takeAll(browser: Browser, address: string, words: readonly string[]): Promise<void> {
  const ofLooks = words.filter((word) => /^(\d+|light|dark|forced)$/.test(word));
  const others = words.filter((word) => !ofLooks.includes(word));
  const look = ({ name }: Look) => ofLooks.every((word) => name.includes(word));
  const isWanted = (title: string) => others.every((word) => title.toLowerCase().includes(word));
  const contact = new ContactSheet(join(root, 'build', 'screenshots'), look);
  await takeStates(browser, address, contact, isWanted);
  await takeSheets(browser, address, contact, isWanted);
  process.stdout.write('build/screenshots/index.html\n');
}

async function takeForReadme(browser: Browser, address: string): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  await opened(tab, `${address}/?example=derby`);
  // A cell with something to explain, so that the pane shows what it is for.
  const nameBox = tab.getByLabel(/^Name box/);
  await nameBox.fill('B16');
  await nameBox.press('Enter');
  await tab.getByText('OT.ROIREADINGS(', { exact: false }).last().waitFor();
  await tab.waitForTimeout(500);
  await tab.screenshot({ path: join(root, 'docs', 'screenshot.png') });
}

void main();
