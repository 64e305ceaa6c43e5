import { complaintsInEveryLook, complaintsOn } from './support/axe';
import { openPage, type WorkbookPage } from './support/workbookPage';
import { isLong } from '../support/long';
import { madePackages } from '../support/extracts/packages';

jest.setTimeout(180_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

const button = (name: RegExp | string) => workbook.pane.getByRole('button', { name });
const says = (words: string | RegExp) => workbook.pane.getByText(words).first().waitFor();
const complaints = () => (isLong ? complaintsInEveryLook(workbook.page) : complaintsOn(workbook.page));

async function choose(file: { name: string; bytes: Uint8Array }): Promise<void> {
  const chooser = workbook.page.waitForEvent('filechooser');
  await button('Choose a file').click();
  await (await chooser).setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) });
  await says(/Step 2 of 5/);
}

describe('a file of two thousand packages', () => {
  const made = madePackages('Mosaic, with a title and a total', 7, 2_000);

  test('is read in a worker, understood and put in', async () => {
    await workbook.pane.getByRole('tab', { name: 'Build' }).click();
    await button('Bring in your data').click();
    await says(/Step 1 of 5/);
    const found = [...(await complaints())];
    await choose(made);
    expect(workbook.page.workers().length).toBeGreaterThan(0);
    found.push(...(await complaints()));
    await button('Continue').click();
    await says('Step 3 of 5');
    await button('Continue').click();
    await says('2,000 rows taken');
    found.push(...(await complaints()));
    await button('Continue').click();
    await says('Step 5 of 5');
    found.push(...(await complaints()));
    await button('Put it in').click();
    await says(/^Sheets added: Care packages figures, Care packages data\.$/);
    await workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();
    // Below the start of the case and the headings of the figures: the count of packages.
    expect(await workbook.paneOf('B10')).toMatch(/2,?000/);
    expect(workbook.faults).toEqual([]);
    expect(found).toEqual([]);
  });

  test('is taken away by one undo', async () => {
    await workbook.page.getByRole('button', { name: /^Undo/ }).click();
    await workbook.page
      .getByText('Care packages data', { exact: true })
      .first()
      .waitFor({ state: 'detached' });
  });
});
