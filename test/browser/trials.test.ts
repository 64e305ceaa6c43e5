import { exploreCareReview, runTrials } from '../../scripts/exploredPage';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(180_000);

let workbook: WorkbookPage;
/** What was said in either way. */
const seen: string[] = [];
const workers = () => workbook.page.workers().filter((worker) => worker.url().includes('explore-worker'));

async function figures(count: number): Promise<string> {
  await runTrials(workbook.page, count);
  const table = workbook.pane.getByRole('table', { name: 'Figures of the simulation' });
  await table.waitFor({ timeout: 60_000 });
  await workbook.pane.getByRole('progressbar').waitFor({ state: 'detached' });
  return table.innerText();
}

describe.each([
  ['in a worker of its own', true],
  ['on the page, where no worker can be started', false],
])('a simulation %s', (_where, hasWorker) => {
  beforeAll(async () => {
    workbook = await openPage();
    if (!hasWorker) await workbook.page.evaluate(() => delete (globalThis as { Worker?: unknown }).Worker);
    await exploreCareReview(workbook.page);
  });
  afterAll(() => workbook.close());

  test('is worked out there', () => expect(workers()).toHaveLength(hasWorker ? 1 : 0));

  test('is stopped while it shows how far it is, and leaves the page usable', async () => {
    await runTrials(workbook.page, 131_072);
    await workbook.pane.getByText(/^Trial [1-9][\d,]* of 131,072/).waitFor();
    await workbook.pane.getByRole('button', { name: 'Stop' }).click();
    await workbook.pane.getByText('Stopped.').waitFor();
    expect(await workbook.pane.getByRole('slider').count()).toBe(0);
  });

  test('gives the figures that it gives elsewhere', async () => {
    const found = await figures(1024);
    expect(found).toMatch(/P10\)\s+−?£[\d,]+/);
    seen.push(found);
    expect(new Set(seen).size).toBe(1);
    expect(workers()).toHaveLength(hasWorker ? 1 : 0);
  });

  test('asks nothing of anybody else, and nothing goes wrong on the console', () =>
    expect(workbook.faults).toEqual([]));
});
