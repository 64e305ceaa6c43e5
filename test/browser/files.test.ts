import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsInEveryLook } from './support/axe';
import { privateFiles, stubPickers } from './support/privateFiles';
import { openBlank, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;
const example = readFileSync(join(__dirname, '../../assets/examples/care-review.xlsx'));

beforeAll(async () => {
  workbook = await openBlank();
  await stubPickers(workbook.page);
});
afterAll(() => workbook.close());

/** Whether a copy that was made since then is in the browser's storage, and nothing else but what is said of it. */
async function copyKeptSince(since: number): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('ot-business-case');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('There is no such database.'));
  });
  const copies = await new Promise<Record<string, unknown>[]>((resolve) => {
    const asked = database.transaction('copies').objectStore('copies').getAll();
    asked.onsuccess = () => resolve(asked.result as Record<string, unknown>[]);
  });
  database.close();
  return copies.some(
    (copy) => Number(copy.at) > since && Object.keys(copy).sort().join() === 'at,file,id,name',
  );
}

const { choose, write, read } = privateFiles(() => workbook.page);
const sizeOf = async (name: string) => (await read(name)).length;
const status = () => workbook.page.getByRole('contentinfo');
const says = (text: string | RegExp) => status().getByText(text).waitFor({ timeout: 30_000 });
const press = (key: string) => workbook.page.keyboard.press(key);
/** Typing goes to the grid once it has the keyboard back. */
const gridHasKeyboard = () =>
  workbook.page.waitForFunction(() => document.activeElement?.id.includes('INTERNAL_EDITOR'));
const toInputs = async () => {
  const nameBox = workbook.page.getByLabel(/^Name box/);
  await nameBox.fill('Inputs');
  await nameBox.press('Enter');
  await workbook.pane
    .getByText(/^Inputs/)
    .first()
    .waitFor();
  await gridHasKeyboard();
};
const typeInput = async (text: string) => {
  await toInputs();
  await workbook.select('C10');
  await gridHasKeyboard();
  await workbook.page.keyboard.type(text);
  await press('Enter');
  await gridHasKeyboard();
};
const input = async () => {
  await workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();
  await toInputs();
  return workbook.paneOf('C10');
};
const start = () => workbook.page.getByRole('region', { name: 'Start' });
const dialog = () => workbook.page.getByRole('dialog');

test('the start page is there at once, and can be used by keyboard', async () => {
  await start().getByRole('heading', { name: 'Start', level: 2 }).waitFor();
  expect(await workbook.page.title()).toBe('Untitled – OT Business Case');
  expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
  await workbook.page.keyboard.press('Tab');
  const reached = await workbook.page.evaluate(() => document.activeElement?.textContent);
  expect(reached).toBe('Open a file…');
});

test('a picker that is closed changes nothing', async () => {
  await press('Enter');
  expect(await start().isVisible()).toBe(true);
  await says('Nothing to save yet');
});

test('a file opens, is edited, and is saved to itself again', async () => {
  await write('Care review.xlsx', example);
  await choose('Care review.xlsx');
  await start().getByRole('button', { name: 'Open a file…' }).click();
  await start().waitFor({ state: 'hidden', timeout: 60_000 });
  await says(/^Opened Care review\.xlsx/);
  await typeInput('700');
  await says(/^Not saved since \d\d:\d\d$/);
  const before = await sizeOf('Care review.xlsx');
  await choose('');
  await press('Control+s');
  await says(/^Saved to Care review\.xlsx at \d\d:\d\d$/);
  expect(await sizeOf('Care review.xlsx')).not.toBe(before);
});

test('what was saved is there when it is opened again, and undo begins anew', async () => {
  await choose('Care review.xlsx');
  await press('Control+o');
  await says(/^Opened Care review\.xlsx/);
  expect(await input()).toMatch(/\b700\b/);
  expect(await workbook.page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});

test('a file that is no workbook is refused in words, and the workbook stays', async () => {
  await write('Broken.xlsx', Buffer.from('no workbook'));
  await choose('Broken.xlsx');
  await press('Control+o');
  await status()
    .getByRole('alert')
    .getByText(/^Broken\.xlsx was not opened\..*The workbook that is open here stays open\.$/)
    .waitFor();
  expect(await input()).toMatch(/\b700\b/);
  await status().getByRole('button', { name: 'Close' }).click();
});

test('a file that has changed on disk is not written over without asking', async () => {
  await typeInput('710');
  await write('Care review.xlsx', example);
  await press('Control+s');
  await dialog().getByText('Care review.xlsx has changed on disk').waitFor();
  expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
  expect(await workbook.page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Save under another name',
  );
  await press('Escape');
  expect(await sizeOf('Care review.xlsx')).toBe(example.length);
  await choose('Second.xlsx');
  await press('Control+s');
  await dialog().getByRole('button', { name: 'Save under another name' }).click();
  await says(/^Saved to Second\.xlsx/);
  expect(await sizeOf('Care review.xlsx')).toBe(example.length);
});

test('the name is typed once, and is the title of the page', async () => {
  await workbook.page.getByRole('textbox', { name: 'Name of the workbook' }).fill('Reviews in the north');
  await press('Enter');
  expect(await workbook.page.title()).toBe('Reviews in the north – OT Business Case');
  await says(/^Not saved since/);
});

test('what was not saved is offered after a reload, opened, and forgotten once it is saved', async () => {
  await typeInput('720');
  const typed = Date.now();
  expect(await input()).toMatch(/\b720\b/);
  await workbook.page.waitForFunction(copyKeptSince, typed, { timeout: 30_000 });
  await says(/^Recovery copy in this browser/);
  workbook.page.once('dialog', (asked) => void asked.accept());
  await workbook.page.reload();
  await stubPickers(workbook.page);
  const offered = start().getByRole('button', { name: /^Continue “Reviews in the north”/ });
  await offered.click({ timeout: 60_000 });
  await start().waitFor({ state: 'hidden', timeout: 60_000 });
  expect(await input()).toMatch(/\b720\b/);
  await says('Not saved yet');
  await choose('Third.xlsx');
  await press('Control+s');
  await says(/^Saved to Third\.xlsx/);
  await says('Recovery copy: on');
  await workbook.page.getByRole('button', { name: 'Start page' }).click();
  await start().getByRole('button', { name: 'Back to the workbook' }).waitFor();
  expect(
    await start()
      .getByRole('button', { name: /^Continue/ })
      .count(),
  ).toBe(0);
});

test('nothing went wrong on the console, and nothing left the machine', () => {
  expect(workbook.faults).toEqual([]);
});
