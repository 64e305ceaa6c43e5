import { calculationById } from '../../src/calculations/library';
import { calculationPlan } from '../../src/calculations/plan';
import { present } from '../../src/formulas/present';
import { complaintsInEveryLook } from './support/axe';
import { privateFiles, stubPickers } from './support/privateFiles';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

const calculation = present(calculationById.get('fee-glide-path'), 'the fee glide path');
const SHEET = 'Fee reduction spread over years';
const { addressOf } = calculationPlan(calculation, { sheet: SHEET });

let workbook: WorkbookPage;
beforeAll(async () => {
  workbook = await openPage();
  await stubPickers(workbook.page);
});
afterAll(() => workbook.close());

const { choose } = privateFiles(() => workbook.page);
const pane = (name: string | RegExp) => workbook.pane.getByRole('button', { name });
const goTo = (page: string) => workbook.pane.getByRole('tab', { name: page }).click();
const sheetTab = () => workbook.page.locator('[data-u-comp="slide-tab-item"]', { hasText: SHEET });
const says = (words: RegExp) =>
  workbook.page.getByRole('contentinfo').getByText(words).waitFor({ timeout: 30_000 });
const focused = () => workbook.page.evaluate(() => document.activeElement?.textContent ?? '');

/** The fee at the end, as the sheet shows it once this fee is typed: three quarters of it. */
async function followed(fee: string): Promise<string> {
  await goTo('Selected cell');
  await sheetTab().click();
  await workbook.type(addressOf('fee'), fee);
  return workbook.paneOf(addressOf('feeEnd'));
}

async function insert(): Promise<void> {
  await pane('Add on a sheet of its own').click();
  await workbook.pane.getByText(`Added on the sheet “${SHEET}”`).waitFor({ timeout: 30_000 });
  await sheetTab().waitFor();
}

test('a calculation is found by typing its question, with the keyboard alone', async () => {
  await goTo('Build');
  await pane('Find a calculation').click();
  await workbook.pane.getByRole('searchbox').waitFor();
  expect(await focused()).toBe('Find a calculation');
  await workbook.pane.getByRole('searchbox').fill('how fast must fees fall');
  await workbook.pane.getByText('Nearest').waitFor();
  expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
  await workbook.pane.getByRole('searchbox').fill('fees must fall by a quarter');
  await workbook.pane.getByText('1 calculation', { exact: true }).waitFor();
  await workbook.pane.getByRole('searchbox').press('ArrowDown');
  await workbook.page.keyboard.press('Enter');
  await workbook.pane.getByRole('heading', { name: calculation.question }).waitFor();
  expect(await focused()).toBe(calculation.question);
  expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
});

test('it is inserted, one undo takes all of it away, and it can be inserted again', async () => {
  await insert();
  await workbook.page.getByRole('button', { name: /^Undo/ }).click();
  await sheetTab().waitFor({ state: 'detached' });
  await workbook.pane.getByText('Added on the sheet').waitFor({ state: 'detached' });
  await insert();
});

test('its result follows an input that is typed into the grid', async () => {
  expect(await followed('2000')).toContain('£1,500.00');
});

test('saved and opened it is still live, under its names', async () => {
  await choose('Fees.xlsx');
  await workbook.page.keyboard.press('Control+s');
  await says(/^Saved to Fees\.xlsx/);
  await workbook.page.keyboard.press('Control+o');
  await says(/^Opened Fees\.xlsx/);
  expect(await followed('4000')).toContain('£3,000.00');
  const nameBox = workbook.page.getByLabel(/^Name box/);
  await nameBox.fill('FeeGlidePath_feeEnd');
  await nameBox.press('Enter');
  await workbook.pane
    .getByText(new RegExp(`· ?${addressOf('feeEnd')}$`))
    .first()
    .waitFor();
});

test('nothing went wrong, and nothing left the machine', async () => {
  expect(await workbook.pane.getByRole('alert').count()).toBe(0);
  expect(workbook.faults).toEqual([]);
});
