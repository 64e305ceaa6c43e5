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
    await tab.goto(page.address);
    await tab.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
    await tab.waitForTimeout(500);
    await tab.screenshot({ path: join(__dirname, '..', 'docs', 'screenshot.png') });
  } finally {
    await browser.close();
    page.stop();
  }
}

void main();
