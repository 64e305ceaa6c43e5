import type { Page } from 'playwright-core';
import { words } from '../src/taskpane/explore/words';
import { resultAddress } from '../src/cases/careReview/case';

const SLOW = { timeout: 120_000 };

/** In a page that has just opened: the care-review example, and what matters most to its net present value. */
export async function exploreCareReview(page: Page): Promise<void> {
  const pane = page.locator('#pane');
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();
  await page.waitForFunction(() => performance.getEntriesByName('first-computed-cell').length > 0);
  await pane.getByRole('tab', { name: 'Build' }).click();
  await press(/^Use the filled example: Care-review/i);
  await pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await press(/^Add/);
  await pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor(SLOW);
  await pane.getByRole('tab', { name: 'Selected cell' }).click();
  const address = resultAddress('npv');
  const nameBox = page.getByLabel(/^Name box/);
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await pane
    .getByText(new RegExp(`· ?${address}$`))
    .first()
    .waitFor();
  await pane.getByRole('tab', { name: 'Explore' }).click();
  await press(words.output.use);
  await press(words.tornado.work);
  await pane.getByText(words.way.compiled).waitFor(SLOW);
}

/** Once nothing runs any more. */
export async function runTrials(page: Page, trials: number): Promise<void> {
  const pane = page.locator('#pane');
  await pane.getByRole('textbox', { name: words.simulation.trials }).fill(String(trials));
  await pane.getByRole('button', { name: words.simulation.run(trials) }).click();
}
