import { chromium, type Page } from 'playwright-core';
import { words } from '../../src/taskpane/explore/words';
import { browserArguments, ensureBrowser } from '../browser';
import { exploreCareReview, runTrials } from '../exploredPage';
import { servePage } from '../servePage';
import { median } from './rounds';
import { atMost, faster, type Row } from './table';

const TRIALS = 10_000;
const ROUNDS = 5;
/** For 200 recalculations, each of which the page also draws. */
const PATIENCE_MS = 900_000;

/** In a browser, as `npm start` shows it: the care-review example, its net present value and the inputs found for it. */
export async function explore(): Promise<Row[]> {
  const served = await servePage();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${served.address}/?example=derby`);
    await exploreCareReview(page);
    const simulations: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await runTrials(page, TRIALS);
      simulations.push(await nextMeasure(page, 'explore-simulation'));
      await page.locator('#pane').getByRole('progressbar').waitFor({ state: 'detached' });
    }
    const simulation = median(simulations);
    const { differing, checked, ms } = await checkedTrials(page);
    return [
      atMost('10,000 trials of the care review’s formulas, copied', 'ms', simulation, 1000, 300),
      faster(
        'one of them, against one recalculation of the workbook',
        simulation / TRIALS,
        ms / checked,
        500,
        2000,
        '',
      ),
      atMost(`of ${checked} of them, those that the workbook itself gives otherwise`, '', differing, 0, 0),
    ];
  } finally {
    await browser.close();
    served.stop();
  }
}

/** Duration of the next one that ends, in milliseconds. */
async function nextMeasure(page: Page, name: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => performance.getEntriesByName(wanted, 'measure').at(-1)?.duration,
    name,
    { timeout: PATIENCE_MS },
  );
  await page.evaluate((seen) => performance.clearMeasures(seen), name);
  return (await found.jsonValue()) as number;
}

async function checkedTrials(page: Page): Promise<{ checked: number; differing: number; ms: number }> {
  const pane = page.locator('#pane');
  await pane.getByRole('button', { name: words.check.run(200) }).click();
  const ms = await nextMeasure(page, 'explore-check');
  const said = await pane.getByText(/^\d+ of \d+ trials came out/).innerText();
  const [count, checked] = said.match(/\d+/g)!.map(Number) as [number, number];
  return { checked, differing: said === words.check.agree(checked) ? 0 : count, ms };
}
