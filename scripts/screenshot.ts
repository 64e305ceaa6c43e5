import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArguments, ensureBrowser } from './browser';
import { servePage } from './servePage';

/** `npm run screenshot`: the page as it opens, for the README. */
async function main(): Promise<void> {
  const page = await servePage();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    await tab.goto(`${page.address}/?example=derby`);
    await tab.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
    // A cell with something to explain, so that the pane shows what it is for.
    const nameBox = tab.getByLabel(/^Name box/);
    await nameBox.fill('B16');
    await nameBox.press('Enter');
    await tab.getByText('OT.ROIREADINGS(', { exact: false }).last().waitFor();
    await tab.waitForTimeout(500);
    await tab.screenshot({ path: join(__dirname, '..', 'docs', 'screenshot.png') });
  } finally {
    await browser.close();
    page.stop();
  }
}

void main();
