import { resultAddress } from '../../src/cases/careReview/case';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openPage, type WorkbookPage } from './support/workbookPage';
import { ofToday } from '../support/long';

jest.setTimeout(120_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

const tab = (name: string) => workbook.pane.getByRole('tab', { name });
const button = (name: RegExp) => workbook.pane.getByRole('button', { name });
const sheetTab = (name: string) => workbook.page.getByText(name, { exact: true }).first();

/** From the preview to the sheets, and back to the selected cell. */
async function add(): Promise<void> {
  await workbook.pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await button(/^Add/).click();
  await workbook.pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
  await tab('Selected cell').click();
}

async function openSheet(name: string): Promise<void> {
  await sheetTab(name).click();
  await workbook.pane
    .getByText(new RegExp(`^${name}\\b`))
    .first()
    .waitFor();
}

const undo = () => workbook.page.getByRole('button', { name: /^Undo/ }).click();

const examples: [string, RegExp][] = [
  ['the care-review case', /^Use the filled example: Care-review/i],
  ['the rate comparison', /^Use the filled example: .*rate/i],
  ['the workforce scenario', /^Use the filled example: .*workforce/i],
];

describe.each(ofToday('Built on the page', examples, 1, ([name]) => name))(
  'the example of %s',
  (_what, example) => {
    test('lands on its results, with every check passing', async () => {
      await tab('Build').click();
      await workbook.pane.getByRole('heading', { level: 2 }).waitFor();
      const another = button(/^Build another case/);
      if (await another.isVisible()) await another.click();
      await button(example).click();
      await add();
      expect(await workbook.paneOf('B3')).toMatch(/Results[\s\S]*All checks pass/);
    });

    test('is taken away by one undo', async () => {
      await undo();
      await sheetTab('Results').waitFor({ state: 'detached' });
      expect(await sheetTab('Checks').count()).toBe(0);
      expect(await sheetTab('Derby case').count()).toBe(1);
    });
  },
);

describe('a case of one’s own', () => {
  test('is asked for, answered and added by keyboard alone', async () => {
    const { page, pane } = workbook;
    await tab('Build').focus();
    await page.keyboard.press('Enter');
    const another = button(/^Build another case/);
    if (await another.isVisible()) {
      await another.focus();
      await page.keyboard.press('Enter');
    }
    await button(/^Build my own: Care-review/).focus();
    await page.keyboard.press('Enter');
    const submit = button(/^See what will be added/);
    await submit.focus();
    await page.keyboard.press('Enter');
    // The choice that nobody may make for the user.
    await pane.getByText('Choose one of these.').first().waitFor();
    await page.keyboard.press('Space');
    await submit.focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('list', { name: 'Sheets' }).waitFor();
    await button(/^Add/).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
    await tab('Selected cell').click();
    expect(await workbook.paneOf('B3')).toContain('All checks pass');
  });

  test('follows its inputs, and says so when they make no sense', async () => {
    const before = await workbook.paneOf(resultAddress('npv'));
    await openSheet('Inputs');
    // Every package a review: twice as many of them convert.
    await workbook.type('C22', '0.6');
    await openSheet('Results');
    expect(await workbook.paneOf(resultAddress('npv'))).not.toBe(before);
    await openSheet('Inputs');
    await workbook.type('B22', '0.9');
    expect(await workbook.paneOf('B3')).toMatch(/checks? fails?/);
    await undo();
    await undo();
    expect(await workbook.paneOf('B3')).toContain('All checks pass');
  });

  test('keeps locked cells from being typed over', async () => {
    await openSheet('Results');
    const before = await workbook.paneOf(resultAddress('npv'));
    await workbook.page.keyboard.type('1');
    await workbook.page.keyboard.press('Enter');
    await workbook.page
      .getByText(/locked/i)
      .first()
      .waitFor();
    await workbook.page.keyboard.press('Escape');
    expect(await workbook.paneOf(resultAddress('npv'))).toBe(before);
  });

  test('is handed over as a file without an OT function in it', async () => {
    await tab('Hand over').click();
    const [download] = await Promise.all([
      workbook.page.waitForEvent('download', { timeout: 60_000 }),
      button(/^Make the copy/).click(),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    const formulas = sheets.flatMap(([, bytes]) => strFromU8(bytes).match(/<f[ >][^<]*/g) ?? []);
    expect(formulas.length).toBeGreaterThan(5_000);
    expect(formulas.filter((formula) => /_xldudf|OT\./.test(formula))).toEqual([]);
  });
});

test('nothing went wrong on the console and nothing was asked of anybody else', () => {
  expect(workbook.faults).toEqual([]);
});
