import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, ensureBrowser } from '../browser';
import { ensureBuilt } from '../ensureBuilt';
import { builtPeer, served, visiting } from './opening';
import { medians } from './rounds';
import { atMost, faster, type Row } from './table';

const ROWS = 20_000;
const AGAINST = '20,000 × 5 cells pasted, against Univer’s own paste';
const TASK = 'the same, the longest time in which the page answers nothing';

/** Until everything is in its cells and drawn: the released page, and the least page of Univer’s, in a browser. */
export async function pasting(): Promise<Row[]> {
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  } catch {
    return [AGAINST, TASK].map((measure) => ({ measure, missing: 'there is no browser' }));
  }
  const tasks: number[] = [];
  try {
    const built = ensureBuilt('releasedPages');
    const peer = builtPeer(join(__dirname, '..', '..', 'build', 'bench'));
    const times = await served(built, (ours) =>
      served(peer, (theirs) =>
        medians(
          {
            ours: async () => {
              const { took, longest } = await pasted(browser, `${ours}/?example=derby`, selectP1);
              tasks.push(longest);
              return took;
            },
            theirs: async () => (await pasted(browser, theirs, clickCells)).took,
          },
          1,
        ),
      ),
    );
    return [
      faster(AGAINST, times.ours, times.theirs, 5, 15, ''),
      atMost(TASK, 'ms', Math.max(...tasks), 200, 100),
    ];
  } finally {
    await browser.close();
  }
}

interface Pasted {
  took: number;
  longest: number;
}

function pasted(browser: Browser, address: string, select: (page: Page) => Promise<void>): Promise<Pasted> {
  return visiting(browser, async (page) => {
    page.setDefaultTimeout(300_000);
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
    // What comes after the first figures has come.
    await page.waitForTimeout(3_000);
    await select(page);
    return page.evaluate(pasteAndWait, text());
  });
}

/** As a spreadsheet copies numbers, words, dates and money. */
function text(): string {
  const row = (i: number) => [i, `name ${i}`, i / 4, '1/4/2026', `£${i}.50`].join('\t');
  return Array.from({ length: ROWS }, (_, i) => row(i)).join('\n');
}

async function selectP1(page: Page): Promise<void> {
  const nameBox = page.getByLabel(/^Name box/);
  await nameBox.fill('P1');
  await nameBox.press('Enter');
}

async function clickCells(page: Page): Promise<void> {
  await page.mouse.click(400, 400);
}

/**
 * In the page; what a browser does with Ctrl+V, with a clipboard of our own. It names no function within: what the bundler
 * adds to one is not there.
 */
async function pasteAndWait(given: string): Promise<Pasted> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ entryTypes: ['longtask'] });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', given);
  const begun = performance.now();
  document.activeElement!.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  while (performance.getEntriesByName('pasting').length === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const took = performance.now() - begun;
  // What follows counts too, should it hold up the page.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return { took, longest };
}
