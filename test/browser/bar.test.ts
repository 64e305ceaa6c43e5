import { complaintsOn } from './support/axe';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;

afterEach(() => workbook.close());

const press = (key: string) => workbook.page.keyboard.press(key);
const focused = () =>
  workbook.page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.lastChild?.textContent ?? '').trim();
  });
/** How many lines the controls of the bar take. */
const lines = () =>
  workbook.page.evaluate(() => {
    const controls = [...document.querySelectorAll('.ot-header input, .ot-header button')].filter((one) =>
      one.checkVisibility(),
    );
    const middles = controls.map((one) => {
      const { top, height } = one.getBoundingClientRect();
      return Math.round((top + height / 2) / 16);
    });
    return new Set(middles).size;
  });
const inMenu = [
  'Start page',
  'Bold (Ctrl+B)',
  'Show as pounds',
  'Show as a percentage',
  'Fewer decimal places',
  'More decimal places',
  'Zoom out',
  'Zoom in',
  'Zoom: 100%. Show at 100%',
];

test.each([
  [1440, 1],
  [1366, 1],
  [1024, 1],
  [320, 2],
])('at %i pixels the bar takes no more lines than %i', async (width, most) => {
  workbook = await openPage({ width, height: 768 });
  await workbook.page.getByRole('toolbar').waitFor();
  expect(await lines()).toBeLessThanOrEqual(most);
  expect(await complaintsOn(workbook.page)).toEqual([]);
});

test('at 320 pixels the formula bar has room for words', async () => {
  workbook = await openPage({ width: 320, height: 640 });
  const canvas = workbook.page.locator('[data-u-comp="formula-bar"] canvas');
  expect(await canvas.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(100);
});

test('at 320 pixels every action is reached by keyboard, in the bar or in its menu', async () => {
  workbook = await openPage({ width: 320, height: 640 });
  const { page } = workbook;
  await page.getByRole('toolbar').getByRole('button', { name: 'Open a file' }).focus();
  const passed: string[] = [await focused()];
  for (let i = 0; i < 6; i++) {
    await press('ArrowRight');
    passed.push(await focused());
  }
  expect(passed).toEqual([
    'Open a file (Ctrl+O)',
    'Save (Ctrl+S)',
    'Print (Ctrl+P)',
    'Undo (Ctrl+Z)',
    'Redo (Ctrl+Y)',
    'Find and replace (Ctrl+F)',
    'More actions',
  ]);
  await press('Enter');
  const menu = page.getByRole('menu', { name: 'More actions' });
  await menu.waitFor();
  expect(await complaintsOn(page)).toEqual([]);
  const items: string[] = [await focused()];
  while (items.length < inMenu.length) {
    await press('ArrowDown');
    items.push(await focused());
  }
  expect(items).toEqual(inMenu);
  await press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await focused()).toBe('More actions');
  // An action of the menu works, and gives the keyboard to the grid.
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Zoom in' }).focus();
  await press('Enter');
  await menu.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.id.includes('INTERNAL_EDITOR'));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: /^Zoom: 110%/ }).waitFor();
  // Its own button closes it again.
  await page.getByRole('button', { name: 'More actions' }).click();
  await menu.waitFor({ state: 'detached' });
  expect(workbook.faults).toEqual([]);
});
