import { standInForPrinting } from './support/journeys/pickers';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;
const press = (key: string) => workbook.page.keyboard.press(key);
const dialog = (name: string | RegExp) => workbook.page.getByRole('dialog', { name });

beforeAll(async () => {
  workbook = await openPage(
    undefined,
    undefined,
    async (page) => {
      await page.context().addInitScript(standInForPrinting);
    },
    '/',
  );
  await workbook.page
    .getByRole('button', { name: /^Care-review/ })
    .first()
    .click();
  await workbook.page.getByRole('region', { name: 'Start' }).waitFor({ state: 'hidden', timeout: 60_000 });
});
afterAll(() => workbook.close());

const goTo = async (place: string) => {
  await press('Control+g');
  await workbook.page.keyboard.type(place);
  await press('Enter');
  await workbook.page.waitForFunction(() => document.activeElement?.id.includes('INTERNAL_EDITOR'));
};
/** What a cell shows, as it is copied. */
const shown = async (place: string) => {
  await goTo(place);
  await workbook.page.evaluate(() => navigator.clipboard.writeText('-'));
  await press('Control+c');
  const text = await workbook.page.evaluate(async () => {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const copied = await navigator.clipboard.readText();
      if (copied !== '-' && copied !== '') return copied;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return 'nothing';
  });
  return text.trim();
};

const shows = async (place: string, value: string) => expect(await shown(place)).toBe(value);

const notAccepted = async () => {
  await workbook.page.keyboard.type('many');
  await press('Enter');
  await workbook.page.getByText('Not accepted here').waitFor();
};
const gone = (words: string) => workbook.page.getByText(words).waitFor({ state: 'hidden' });

/** What takes the keys for a while: how it opens, and how it is closed by the keyboard. */
const passing: [what: string, cell: string, open: () => Promise<unknown>, close: () => Promise<unknown>][] = [
  [
    '“Not accepted here”, closed with Escape',
    'Inputs!C10',
    notAccepted,
    () => press('Escape').then(() => gone('Not accepted here')),
  ],
  [
    '“Not accepted here”, closed with Enter',
    'Inputs!C10',
    notAccepted,
    () => press('Enter').then(() => gone('Not accepted here')),
  ],
  [
    'printing that is cancelled',
    'Inputs!C10',
    () => press('Control+p').then(() => dialog('Print').waitFor()),
    () => press('Escape').then(() => dialog('Print').waitFor({ state: 'detached' })),
  ],
  [
    'printing',
    'Inputs!C10',
    () => press('Control+p').then(() => dialog('Print').waitFor()),
    async () => {
      await press('Enter');
      await workbook.page.waitForFunction(
        () => 'printed' in window && !document.querySelector('.ot-printed'),
      );
    },
  ],
  [
    'the question about unsaved changes',
    'Inputs!C10',
    () => press('Control+o').then(() => dialog('The changes in this workbook are not saved').waitFor()),
    () =>
      press('Escape').then(() =>
        dialog('The changes in this workbook are not saved').waitFor({ state: 'detached' }),
      ),
  ],
  [
    'finding',
    'Inputs!C10',
    async () => {
      await press('Control+f');
      await workbook.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    },
    () => press('Escape'),
  ],
  [
    'the question whether to delete a sheet',
    'Inputs!C10',
    async () => {
      await workbook.page.locator('[data-u-comp="slide-tab-item"]').first().click({ button: 'right' });
      await workbook.page.getByText('Delete', { exact: true }).last().click();
      await workbook.page.getByRole('dialog').first().waitFor();
    },
    () =>
      press('Escape').then(() => workbook.page.getByRole('dialog').first().waitFor({ state: 'detached' })),
  ],
];

test.each(passing)('after %s what is typed goes into the cell', async (what, cell, open, close) => {
  await workbook.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(cell);
  await open();
  await close();
  // As a person types on, without a look at where the keys go.
  const value = String(200 + passing.findIndex(([one]) => one === what));
  if (what.includes('sheet')) {
    await workbook.page.waitForFunction(() => document.activeElement?.id.includes('INTERNAL_EDITOR'));
    await goTo(cell);
  }
  await workbook.page.keyboard.type(value);
  await press('Enter');
  await shows(cell, value);
});

test('what is typed while the workbook calculates stays, letter for letter', async () => {
  const entries = ['Licence', '12000', '12500', '13000', 'Cost', 'Revenue', 'This council', 'Every year'];
  await goTo('Inputs!A98');
  for (const entry of entries) {
    await workbook.page.keyboard.type(entry, { delay: 80 });
    await press('Tab');
  }
  await goTo('Inputs!A98');
  for (let i = 1; i < entries.length; i++) await press('Shift+ArrowRight');
  await press('Control+c');
  const held = 'Licence\t£12,000.00\t£12,500.00\t£13,000.00\tCost\tRevenue\tThis council\tEvery year';
  await workbook.page.waitForFunction(
    async (wanted) => (await navigator.clipboard.readText()).trim() === wanted,
    held,
  );
});

test('after a line above the workbook is closed, and the switch of the recovery copy keeps them', async () => {
  const { page } = workbook;
  await goTo('Inputs!C10');
  await press('Alt+ArrowLeft');
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).focus();
  await press('Enter');
  await page.keyboard.type('310');
  await press('Enter');
  await shows('Inputs!C10', '310');
  await page.getByRole('button', { name: /^Switch off the recovery copy/ }).focus();
  await press('Enter');
  await page.getByRole('button', { name: 'Switch on the recovery copy' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Switch on');
});
