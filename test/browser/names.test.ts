import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;
beforeAll(async () => {
  workbook = await openPage();
  const { page } = workbook;
  await page.getByRole('button', { name: 'Names in this workbook' }).click();
  await page.getByText('Manage names', { exact: true }).click();
});
afterAll(() => workbook.close());

const container = () => workbook.page.locator('[data-u-comp="defined-name-container"]');

test('what cannot be a name is said beside it, and stays typed', async () => {
  const form = container();
  await form.locator('button').first().click();
  const name = form.locator('input[type="text"], input:not([type])').first();
  for (const [typed, words] of [
    ['R1C1', /The name “R1C1” reads as a cell/],
    ['true', /The name “true” reads as TRUE/],
    ['My rate', /has a space in it/],
  ] as const) {
    await name.fill(typed);
    await form.getByRole('button', { name: 'Confirm' }).click();
    await form.getByText(words).waitFor();
    expect(await name.inputValue()).toBe(typed);
  }
  await name.fill('First_rate');
  await form.getByRole('button', { name: 'Confirm' }).click();
  await form.getByText('First_rate').waitFor();
  expect(workbook.faults).toEqual([]);
});

test('names are taken that are called as a function or a sheet, of other alphabets and with signs of Excel’s', async () => {
  const form = container();
  for (const typed of ['Days', 'Cover', 'Überstunden', 'Łódź', '\\cost', 'why?']) {
    await form.locator('button').first().click();
    await form.locator('input[type="text"], input:not([type])').first().fill(typed);
    await form.getByRole('button', { name: 'Confirm' }).click();
    await form.getByText(typed, { exact: true }).waitFor();
  }
  expect(workbook.faults).toEqual([]);
});

test('a second name that differs in capitals alone is said to be there already', async () => {
  const form = container();
  await form.locator('button').first().click();
  const name = form.locator('input[type="text"], input:not([type])').first();
  await name.fill('FIRST_RATE');
  await form.getByRole('button', { name: 'Confirm' }).click();
  await form.getByText('The name “FIRST_RATE” is First_rate already').waitFor();
  expect(workbook.faults).toEqual([]);
});

test('what a name cannot refer to is said beside it', async () => {
  const { page } = workbook;
  const form = container();
  const name = form.locator('input[type="text"], input:not([type])').first();
  await name.fill('Half');
  await form.getByText('Formula', { exact: true }).click();
  await form.locator('canvas').first().click();
  await page.waitForTimeout(700);
  await page.keyboard.type('1+');
  await form.getByRole('button', { name: 'Confirm' }).click();
  await form.getByText(/A name cannot refer to =1\+: the formula cannot be read/).waitFor();
  expect(workbook.faults).toEqual([]);
});
