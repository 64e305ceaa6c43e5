import { resultAddress } from '../../src/cases/careReview/case';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(60_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

const tab = (name: string) => workbook.pane.getByRole('tab', { name });
const button = (name: RegExp) => workbook.pane.getByRole('button', { name });
const heading = (name: string) => workbook.pane.getByRole('heading', { name });
const says = (words: string | RegExp) => workbook.pane.getByText(words).first().waitFor();
const undo = () => workbook.page.getByRole('button', { name: /^Undo/ }).click();

async function paneOf(address: string): Promise<string> {
  await tab('Selected cell').click();
  return workbook.paneOf(address);
}

async function choose(sheet: string, address: string): Promise<void> {
  await paneOf(address);
  await tab('Explore').click();
  await button(/^Use the selected cell/).click();
  await says(`${sheet}, ${address} shows`);
}

/** From a cell to the right. */
async function typeRow(address: string, texts: string[]): Promise<void> {
  await workbook.select(address);
  for (const text of texts) {
    await workbook.page.keyboard.type(text);
    await workbook.page.keyboard.press('Tab');
  }
}

/** What the result is with each input at its low and at its high value. */
async function workOut(): Promise<string[]> {
  await button(/^Work out what matters most/).click();
  await heading('4. How likely').waitFor();
  expect(await workbook.pane.getByRole('alert').count()).toBe(0);
  await workbook.pane.getByRole('img', { name: /^What each input alone does/ }).waitFor();
  await workbook.pane.getByText('Figures', { exact: true }).click();
  const rows = workbook.pane.getByRole('region', { name: /^What each input alone does/ }).getByRole('row');
  return (await rows.allInnerTexts()).slice(1).map((row) => row.replaceAll('\t', ' '));
}

async function addExample(example: RegExp): Promise<void> {
  await tab('Build').click();
  await heading('Build a case').or(heading('Added to this workbook')).waitFor();
  const another = button(/^Build another case/);
  if (await another.isVisible()) await another.click();
  await button(example).click();
  await workbook.pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await button(/^Add/).click();
  await heading('Added to this workbook').waitFor({ timeout: 60_000 });
}

describe('a workbook of one’s own, with a function that is not copied', () => {
  test('is recalculated itself, and the page says which cell and function make it so', async () => {
    await typeRow('L3', ['Item', 'Low', 'Central', 'High']);
    await typeRow('L4', ['Hours', '800', '1000', '1300']);
    await typeRow('N5', ['=INDIRECT("N4")*25-10000']);
    await choose('Derby case', 'N5');
    expect(await workOut()).toEqual(['Hours 10,000 22,500 12,500']);
    await says(/^Worked out by recalculating the workbook itself/);
    await says(/Derby case N5: INDIRECT is not among the functions/);
  });

  test('says where its input turns the answer', async () => {
    await button(/^Find where each would change the answer/).click();
    await says('−600 (−60.0%)');
  });

  test('has its input back when it is stopped half-way', async () => {
    await button(/^Run 256 trials/).click();
    await says(/^Trial [1-9]\d* of 256/);
    await button(/^Stop/).click();
    await says('Stopped. The inputs are as they were.');
    expect(await paneOf('N4')).toMatch(/\b1000\s+A plain number/);
    expect(await paneOf('N5')).toMatch(/\b15000\b/);
  });
});

describe('the care review', () => {
  test('is explored by a copy of its formulas, from the inputs it suggests', async () => {
    await addExample(/^Use the filled example: Care-review/i);
    await choose('Results', resultAddress('npv'));
    await says('26 inputs found that feed this result. 26 inputs chosen.');
    const rows = await workOut();
    expect(rows[0]).toBe('Share of the saving that is cash-releasing (cashable) £331,962 £769,621 £437,659');
    await says(/^Worked out by a copy of the formulas\. It gives/);
  });

  test('gives the chance of a target that the keyboard moves', async () => {
    await button(/^Run 16,384 trials/).click();
    const slider = workbook.pane.getByRole('slider', { name: 'Target' });
    await slider.focus();
    await workbook.page.keyboard.press('End');
    await says(/^Chance of £\d,\d{3},\d{3} or more: (fewer than 1 in 200|about 1 in \d+|in none)/);
    await workbook.page.keyboard.press('Home');
    await workbook.page.keyboard.press('PageUp');
    const chance = /^Chance of -?£[\d,]+ or more: (all but|more than|in all)/;
    await says(chance);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(chance);
  });

  test('keeps a record of values in the workbook, which it shows and one undo takes away', async () => {
    await button(/^Add a record to the workbook/).click();
    await says(/^Recorded on the sheet/);
    const record = workbook.page.getByText(/^Explored \d+ \w+ \d{4}$/);
    await tab('Selected cell').click();
    await workbook.pane.getByText(/^Explored \d/).waitFor();
    expect(await paneOf('B8')).toContain('Net present value of cash, in 2027/28 prices; £, cash');
    expect(await paneOf('B11')).toMatch(/£[\d,]+\.\d\d\s+[\s\S]*A plain number/);
    expect(await paneOf('B12')).toContain('16,384');
    await undo();
    await record.waitFor({ state: 'detached' });
  });
});

test.each([
  ['the rate comparison', /^Use the filled example: .*rate/i, 'B49', 'Rate under the new contract'],
  ['the workforce scenario', /^Use the filled example: .*workforce/i, 'B33', 'Leavers, of those in post'],
])('%s is explored', async (_what, example, address, first) => {
  await undo();
  await workbook.page.getByText('Results', { exact: true }).first().waitFor({ state: 'detached' });
  await addExample(example);
  await choose('Results', address);
  expect((await workOut())[0]).toContain(first);
  await says(/^Worked out by a copy of the formulas\. It gives/);
});

test('nothing went wrong on the console and nothing was asked of anybody else', () => {
  expect(workbook.faults).toEqual([]);
});
