import type { Browser, Page } from 'playwright-core';
import { dataStates, libraryStates, statesOf } from '../../test/browser/support/states';
import { using } from '../../test/browser/support/workbookPage';
import type { ContactSheet } from './contactSheet';
import { asOpened, newPage } from './looks';

/** The start page, then every page and state of the pane and of what is around the grid. */
export async function takeStates(
  browser: Browser,
  address: string,
  sheet: ContactSheet,
  isWanted: (state: string) => boolean,
): Promise<void> {
  const start = await newPage(browser);
  await opened(start, `${address}/`);
  await start.getByRole('region', { name: 'Start' }).waitFor();
  if (isWanted('start')) await sheet.take('Start page', start);
  await start.close();
  for (const states of [statesOf, dataStates, libraryStates]) {
    const page = await newPage(browser);
    await opened(page, `${address}/?example=derby`);
    const workbook = using(browser, page, []);
    for (const [state, reach] of states(() => workbook)) {
      await page.setViewportSize(asOpened.viewport);
      await reach();
      if (isWanted(state)) await sheet.take(state, page);
    }
    await page.close();
  }
}

export async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
}
