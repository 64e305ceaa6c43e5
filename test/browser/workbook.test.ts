import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(60_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

/** Hidden elements and Univer's own menus aside: what a person sees in the pane. */
const paneSays = (address: string) => workbook.paneOf(address);

test('the Derby figures are computed when the page opens', async () => {
  expect(await paneSays('B14')).toMatch(/£449,231\s+Stored as 449,230\.769230769/);
  expect(await paneSays('B15')).toContain('£648,889');
  expect(await paneSays('B16')).toContain('£343,529');
});

test('the pane explains a formula: arguments with their values, and its plain-Excel twin', async () => {
  const words = await paneSays('B69');
  expect(words).toContain('OT.NPV(cashFlows, [rate], [timing])');
  expect(words).toContain('the default');
  expect(words).toContain('In plain Excel');
  expect(words).toContain('SUMPRODUCT(');
});

test('changing an input changes what follows from it at once, two tables on included', async () => {
  const before = await paneSays('B69');
  await workbook.page.waitForFunction(() => performance.getEntriesByName('workbook-followed').length > 0);
  const shown = () => workbook.page.evaluate(() => performance.getEntriesByName('edit-shown').length);
  const shownBefore = await shown();
  await workbook.type('C7', '2920000');
  expect(await shown()).toBe(shownBefore + 1);
  expect(await paneSays('B14')).toContain('£898,462');
  const after = await paneSays('B69');
  expect(after).not.toBe(before);
  await workbook.type('C7', '1460000');
  expect(await paneSays('B69')).toBe(before);
});

test('a refusal is shown as its code, and its words are in the pane and over the cell', async () => {
  await workbook.type('H3', '=OT.REVIEWSAVING(42,21,-4.5)');
  expect(await paneSays('H3')).toMatch(/#VALUE!\s+hourlyRate must be zero or more; it is -4\.5/);
  const grid = (await workbook.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
  const hoverBox = workbook.page.locator('.ot-refusal');
  // The cell is somewhere along the third row.
  for (let x = grid.x + grid.width - 20; x > grid.x && !(await hoverBox.isVisible()); x -= 40) {
    await workbook.page.mouse.move(x, grid.y + 88);
    await workbook.page.waitForTimeout(150);
  }
  expect(await hoverBox.innerText()).toBe('hourlyRate must be zero or more; it is -4.5');
});

test('a question without an answer is #N/A with its reason', async () => {
  await workbook.type('H4', '=OT.ROI(4,0)');
  expect(await paneSays('H4')).toMatch(/#N\/A\s+costs must total more than zero/);
});

test('a date typed as people here write it is that day', async () => {
  await workbook.type('H5', '1/4/2026');
  expect(await paneSays('H5')).toContain('Stored as 46,113');
  await workbook.type('H6', '31/12/2026');
  expect(await paneSays('H6')).toContain('Stored as 46,387');
});

test('help is beside a function while it is typed', async () => {
  await workbook.select('H7');
  await workbook.page.keyboard.type('=OT.ROI(');
  await workbook.page
    .getByText('Pounds, added up over the cells. Say elsewhere whether they are cash.')
    .waitFor();
  await workbook.page.keyboard.press('Escape');
  await workbook.page.keyboard.press('Escape');
});

describe('inserting a function from the pane', () => {
  const openFunctions = async (search: string, name: RegExp) => {
    await workbook.pane.getByRole('tab', { name: 'Functions' }).click();
    await workbook.pane.getByRole('searchbox').fill(search);
    await workbook.pane.getByRole('button', { name }).first().click();
  };
  const backToCell = () => workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();

  test('puts its example into a blank cell', async () => {
    await workbook.select('H9');
    await openFunctions('single', /OT\.SINGLEHANDED/);
    await workbook.pane.getByRole('button', { name: /^Insert/ }).click();
    await workbook.pane.getByText(/H9/).last().waitFor();
    await backToCell();
    expect(await paneSays('H9')).toMatch(/730[\s\S]*=OT\.SINGLEHANDED\(28,45,60\)/);
  });

  test('asks before it replaces the contents of the cell', async () => {
    await workbook.select('B6');
    await workbook.pane.getByRole('tab', { name: 'Functions' }).click();
    await workbook.pane.getByRole('button', { name: /^Insert/ }).click();
    await workbook.pane.getByRole('button', { name: 'Cancel' }).click();
    await backToCell();
    expect(await paneSays('B6')).toContain('240');
  });

  test('is one step to undo', async () => {
    await workbook.select('H9');
    await workbook.page.getByRole('button', { name: /^Undo/ }).click();
    await workbook.pane.getByText(/A blank cell/).waitFor();
    expect(await paneSays('H9')).toContain('A blank cell');
  });
});

test('the second sheet summarises 240 packages that release the published hours', async () => {
  await workbook.page.getByText('Care packages', { exact: true }).click();
  await workbook.pane
    .getByText(/Care packages/)
    .first()
    .waitFor();
  expect(await paneSays('H7')).toMatch(/\b240\b/);
  expect(await paneSays('H17')).toContain('61,000');
});

test('nothing went wrong on the console and nothing was asked of anybody else', () => {
  expect(workbook.faults).toEqual([]);
});
