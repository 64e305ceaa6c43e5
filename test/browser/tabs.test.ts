import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(60_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

const press = (name: RegExp) => workbook.page.getByRole('button', { name }).last().click();
const tab = (name: string) => workbook.page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });

/** As a person does it, who types once the name is marked. */
async function nameTab(at: number, name: string, delay = 0): Promise<void> {
  const { page } = workbook;
  await page.locator('[data-u-comp="slide-tab-item"]').nth(at).dblclick({ delay: 50 });
  await page.waitForFunction(() => {
    const marked = document.getSelection()?.anchorNode;
    const around = marked instanceof Element ? marked : marked?.parentElement;
    return around?.closest('[data-u-comp="slide-tab-item"] [contenteditable="true"]') != null;
  });
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name, { delay });
  await page.keyboard.press('Enter');
  await tab(name).waitFor();
}

/** Until the pane speaks of the sheet: a cell of the same address in another may be what it shows. */
async function bringToFront(name: string): Promise<void> {
  await tab(name).click();
  await workbook.pane
    .getByText(new RegExp(`^${name} · ?[A-Z]+\\d+$`))
    .first()
    .waitFor();
}

/** What the pane says first of a cell of the first sheet. */
async function shown(address: string): Promise<string | undefined> {
  await bringToFront('Derby case');
  return /· H\d+\n\n(.*)\n/.exec(await workbook.paneOf(address))?.[1];
}

async function askToDelete(sheet: string): Promise<string> {
  await tab(sheet).click({ button: 'right' });
  await workbook.page.getByText('Delete', { exact: true }).last().click();
  return workbook.page.getByRole('dialog').innerText();
}

test('a sheet deleted by its tab is one step to undo, and its question says what reads it', async () => {
  await press(/^Add a sheet$/);
  await workbook.type('H20', "='Care packages'!B3+1");
  const added = await workbook.page.locator('[data-u-comp="slide-tab-item"]').last().innerText();
  const formulaAdded = async () => {
    await bringToFront(added);
    return /Formula\n(.*)/.exec(await workbook.paneOf('H20'))?.[1];
  };
  await bringToFront('Derby case');
  await workbook.type('H20', "=MAX('Care packages'!A1:C20)");
  await workbook.type('H21', "='care packages'!B3*0");
  await workbook.type('H22', '55');
  await workbook.type('H22', '77');
  const most = await shown('H20');
  const look = async () => [await shown('H20'), await shown('H21'), await shown('H22')];
  /** Once the page has calculated. */
  const expectLook = async (expected: (string | undefined)[]) => {
    let seen = await look();
    for (let again = 0; again < 5 && seen.join() !== expected.join(); again++) seen = await look();
    expect(seen).toEqual(expected);
  };
  const before = [most, '0', '77'];
  const deleted = ['#REF!', '#REF!', '77'];
  await expectLook(before);

  expect(await askToDelete('Care packages')).toContain(
    'The sheet “Care packages” is read by 3 cells in 2 sheets; they will show #REF!. Undo brings it back.',
  );
  await press(/^Cancel$/);
  await expectLook(before);
  await askToDelete('Care packages');
  await press(/^OK$/);
  await tab('Care packages').waitFor({ state: 'detached' });
  await expectLook(deleted);
  expect(await formulaAdded()).toBe('=#REF!+1');

  await press(/^Undo/);
  await tab('Care packages').waitFor();
  expect(await formulaAdded()).toBe("='Care packages'!B3+1");
  await expectLook(before);
  await press(/^Undo/);
  await expectLook([most, '0', '55']);
  await press(/^Redo/);
  await expectLook(before);
  await press(/^Redo/);
  await tab('Care packages').waitFor({ state: 'detached' });
  await expectLook(deleted);
});

test('nothing went wrong on the console', () => expect(workbook.faults).toEqual([]));

test.each([
  ['in front', 0],
  ['behind', -1],
])(
  'the name of a tab %s can be typed after a double-click on it, and keys reach the cells',
  async (_, at) => {
    const tabs = workbook.page.locator('[data-u-comp="slide-tab-item"]');
    const names = () => tabs.allInnerTexts();
    await tab('Derby case').click();
    const before = await names();
    await nameTab(at, 'Renamed');
    expect(await names()).toEqual(before.map((name) => (name === before.at(at) ? 'Renamed' : name)));
    await workbook.page.waitForFunction(
      () => document.activeElement !== document.body && !document.activeElement?.closest('[data-id]'),
    );
    await workbook.page.keyboard.press('Control+z');
    await tab(before.at(at)!).waitFor();
    expect(await names()).toEqual(before);
  },
);

test('a second tab can be named straight after the first', async () => {
  const tabs = workbook.page.locator('[data-u-comp="slide-tab-item"]');
  const before = await tabs.allInnerTexts();
  await nameTab(0, 'One', 150);
  await nameTab(1, 'Two', 150);
  expect(await tabs.allInnerTexts()).toEqual(['One', 'Two', ...before.slice(2)]);
});
