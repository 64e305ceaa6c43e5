import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(60_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
  // A sheet with a frozen column and frozen rows, to be typed on.
  const { page, pane } = workbook;
  await pane.getByRole('tab', { name: 'Build' }).click();
  await pane.getByRole('button', { name: /^Use the filled example: Care-review/i }).click();
  await pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await pane.getByRole('button', { name: /^Add/ }).click();
  await pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
  await pane.getByRole('tab', { name: 'Selected cell' }).click();
  await goTo('Monthly central!A5', 'A5');
  await page.getByRole('button', { name: 'Unprotect sheet' }).click();
}, 120_000);
afterAll(() => workbook.close());

const press = (key: string) => workbook.page.keyboard.press(key);

async function goTo(place: string, address: string): Promise<void> {
  await press('Control+g');
  await workbook.page.keyboard.type(place);
  await press('Enter');
  const nameBox = workbook.page.getByLabel(/^Name box/);
  for (let waited = 0; (await nameBox.inputValue()) !== address; waited += 50) {
    if (waited > 5000) throw new Error(`The name box shows ${await nameBox.inputValue()}, not ${address}`);
    await workbook.page.waitForTimeout(50);
  }
}

/** The place of the cell editor, and the grid around it; the entry is taken back. */
async function typing() {
  await workbook.page.keyboard.type('x');
  await workbook.page.waitForTimeout(300);
  const places = await workbook.page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom, height } = element.getBoundingClientRect();
      return { left, top, right, bottom, height };
    };
    const editor = [...document.querySelectorAll<HTMLElement>('#workbook .univer-z-10')].find(
      ({ style }) => style.width && style.left,
    );
    return {
      grid: box(document.querySelector('canvas[id^="univer-sheet-main-canvas"]')!),
      typed: box(editor!),
    };
  });
  await press('Escape');
  await workbook.page.waitForTimeout(100);
  return places;
}

async function expectTypingInSight(): Promise<void> {
  const { grid, typed } = await typing();
  expect(typed.height).toBeGreaterThan(10);
  expect(typed.left).toBeGreaterThanOrEqual(grid.left);
  expect(typed.top).toBeGreaterThanOrEqual(grid.top);
  expect(typed.right).toBeLessThanOrEqual(grid.right);
  expect(typed.bottom).toBeLessThanOrEqual(grid.bottom);
}

test.each(['A60', 'Z40', 'A5', 'AM30', 'A1', 'B70', 'D5'])(
  'typing into %s shows where the cell is',
  async (address) => {
    await goTo(address, address);
    await expectTypingInSight();
  },
);

test('a cell beyond the frozen columns is not typed into under them', async () => {
  await goTo('A5', 'A5');
  const frozen = (await typing()).typed;
  await goTo('AM30', 'AM30');
  await press('ArrowLeft');
  await press('ArrowLeft');
  await press('ArrowLeft');
  expect((await typing()).typed.left).toBeGreaterThanOrEqual(frozen.right);
});

test('the grid comes back to the cell when typing begins after scrolling away', async () => {
  await goTo('A60', 'A60');
  const { x, y, width, height } = (await workbook.page
    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .boundingBox())!;
  await workbook.page.mouse.move(x + width / 2, y + height / 2);
  await workbook.page.mouse.wheel(0, -3000);
  await workbook.page.waitForTimeout(300);
  await expectTypingInSight();
});

test('a cell at the edge is still visible when the pane opens, and at 320 pixels', async () => {
  const toggle = (name: string) => workbook.page.getByRole('button', { name }).click();
  await toggle('Hide pane');
  await goTo("'Derby case'!H60", 'H60');
  for (let i = 0; i < 3; i++) await press('ArrowRight');
  await toggle('Show pane');
  await workbook.page.waitForTimeout(500);
  await press('F6');
  await press('F6');
  await expectTypingInSight();
  await workbook.page.setViewportSize({ width: 320, height: 640 });
  await workbook.page.waitForTimeout(500);
  await expectTypingInSight();
});

test('frozen columns that leave no room scroll too, and are frozen again where there is room', async () => {
  // 65 characters of the two are wider than the screen.
  await workbook.page.setViewportSize({ width: 320, height: 640 });
  await goTo("'Monthly central'!AM30", 'AM30');
  await workbook.page.waitForTimeout(300);
  await expectTypingInSight();
  await workbook.page.setViewportSize({ width: 1366, height: 768 });
  await workbook.page.waitForTimeout(300);
  await goTo('A5', 'A5');
  const frozen = (await typing()).typed;
  await goTo('AM30', 'AM30');
  for (let i = 0; i < 3; i++) await press('ArrowLeft');
  expect((await typing()).typed.left).toBeGreaterThanOrEqual(frozen.right);
});
