import { openBlank, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(180_000);

let workbook: WorkbookPage;
let chosen = 0;
let html: string;

beforeAll(async () => {
  workbook = await openBlank();
  // In place of the browser's own dialog, which no test can answer.
  await workbook.page.context().addInitScript(() => {
    window.print = () => {
      Object.assign(window.top!, { printed: document.documentElement.outerHTML });
    };
  });
  await workbook.page
    .getByRole('button', { name: /^Care-review/ })
    .first()
    .click();
  await workbook.page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden', timeout: 60_000 });
});
afterAll(() => workbook.close());

test('the sheets are chosen in a dialog, the one in front already', async () => {
  await workbook.page.keyboard.press('Control+p');
  const dialog = workbook.page.getByRole('dialog', { name: 'Print' });
  await dialog.waitFor();
  const boxes = await dialog.getByRole('checkbox').all();
  chosen = boxes.length;
  expect(chosen).toBeGreaterThan(5);
  expect(await Promise.all(boxes.map((box) => box.isChecked()))).toEqual(boxes.map((_, i) => i === 0));
  await dialog.getByRole('button', { name: 'Choose every sheet' }).click();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await workbook.page.waitForFunction(() => 'printed' in window, undefined, { timeout: 60_000 });
  html = await workbook.page.evaluate(() => (window as unknown as { printed: string }).printed);
});

test('each sheet is on pages of its own, in type of 8 points at least, and no chart is cut', async () => {
  const page = await workbook.page.context().browser()!.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.setContent(html);
  const { sheets, parts, smallest, cut } = await page.evaluate(() => {
    const sizes: number[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('[style*="inset"]')) continue;
      const svg = parent.closest('svg');
      const zoom = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      sizes.push(parseFloat(getComputedStyle(parent).fontSize) * zoom * 0.75);
    }
    return {
      sheets: new Set([...document.querySelectorAll('section')].map(({ style }) => style.page)).size,
      parts: document.querySelectorAll('section').length,
      smallest: Math.min(...sizes),
      cut: [...document.querySelectorAll('figure')].filter(
        (one) => getComputedStyle(one).breakInside !== 'avoid',
      ).length,
    };
  });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  await page.close();
  expect(smallest).toBeGreaterThanOrEqual(7.99);
  expect(cut).toBe(0);
  // Each part of a sheet begins a page, and goes on for a few where its rows are many.
  expect(sheets).toBe(chosen);
  expect(pages.length).toBeGreaterThanOrEqual(parts);
  expect(pages.length).toBeLessThanOrEqual(parts * 3);
});

test('nothing went wrong on the console', () => {
  expect(workbook.faults).toEqual([]);
});
