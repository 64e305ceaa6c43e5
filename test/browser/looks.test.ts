import { violationsOn } from './support/axe';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(60_000);

let workbook: WorkbookPage;

afterEach(() => workbook.close());

/** From 0, black, to 255, of the background that an element is seen on. */
const lightness = (selector: string) => {
  const [r, g, b] = getComputedStyle(document.querySelector(selector)!)
    .backgroundColor.match(/\d+/g)!
    .map(Number);
  return (r! + g! + b!) / 3;
};

test.each([
  ['light', 200, 256],
  ['dark', 0, 60],
] as const)('in a %s scheme the page, the pane and the workbook are so', async (colorScheme, least, most) => {
  workbook = await openPage(undefined, { colorScheme });
  const { page } = workbook;
  for (const selector of [
    'body',
    '.ot-header',
    '#pane .fui-FluentProvider',
    '[data-u-comp="defined-name"] input',
  ]) {
    const seen = await page.evaluate(lightness, selector);
    expect(seen).toBeGreaterThanOrEqual(least);
    expect(seen).toBeLessThan(most);
  }
  // The grid: a blank cell towards the right end.
  const box = (await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
  const clip = { x: box.x + box.width - 60, y: box.y + 60, width: 4, height: 4 };
  const picture = (await page.screenshot({ clip, type: 'png' })).toString('base64');
  const shade = await page.evaluate(async (png) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]),
    );
    const context = new OffscreenCanvas(4, 4).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(1, 1, 1, 1).data[1]!;
  }, picture);
  expect(shade).toBeGreaterThanOrEqual(least);
  expect(shade).toBeLessThan(most);
});

test('in forced colours axe finds nothing, and the sheet in front is told apart', async () => {
  workbook = await openPage(undefined, { forcedColors: 'active', colorScheme: 'dark' });
  expect(await violationsOn(workbook.page)).toEqual([]);
  const shades = await workbook.page
    .locator('[data-u-comp="slide-tab-item"]')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
  expect(shades).toHaveLength(2);
  expect(shades[0]).not.toBe(shades[1]);
});

test.each([
  ['a dialog', 'Print (Ctrl+P)', 'dialog'],
  ['the start page', 'Start page', 'region'],
] as const)('colours that change behind %s leave the grid its keys', async (_what, opens, role) => {
  workbook = await openPage();
  const { page } = workbook;
  await page.getByRole('button', { name: opens }).click();
  const over = page.getByRole(role, { name: opens.split(' ')[0] ?? '' });
  await over.waitFor();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.waitForTimeout(300);
  if (role === 'dialog') await page.keyboard.press('Escape');
  else await over.getByRole('button', { name: 'Back to the workbook' }).click();
  await over.waitFor({ state: 'hidden' });
  await workbook.type('H70', '5');
  expect(await workbook.paneOf('H70')).toMatch(/H70\s*5\b/);
});

test('where less motion is asked for nothing moves', async () => {
  workbook = await openPage(undefined, { reducedMotion: 'reduce' });
  const slow = await workbook.page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .map((element) => getComputedStyle(element))
      .flatMap(({ transitionDuration, animationDuration }) =>
        `${transitionDuration}, ${animationDuration}`.split(', '),
      )
      .filter((duration) => parseFloat(duration) > 0.001),
  );
  expect(slow).toEqual([]);
});
