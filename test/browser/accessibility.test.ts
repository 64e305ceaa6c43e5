import { smallTargetsOn, violationsOn } from './support/axe';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;

const tab = (name: string) => workbook.pane.getByRole('tab', { name });
const button = (name: RegExp) => workbook.pane.getByRole('button', { name });
const heading = (name: string | RegExp) => workbook.pane.getByRole('heading', { name });
const says = (words: string | RegExp) => workbook.pane.getByText(words).first().waitFor();
const press = (key: string) => workbook.page.keyboard.press(key);
const backToGrid = async () => {
  await press('Escape');
  await press('Escape');
};

async function goTo(place: string): Promise<void> {
  await press('Control+g');
  await workbook.page.keyboard.type(place);
  await press('Enter');
}

/** In order: each goes on from where the one before it left the page. */
const states: [state: string, reach: () => Promise<void>][] = [
  ['as it opens', async () => undefined],
  [
    'with a refused place',
    async () => {
      await goTo('nowhere');
      await workbook.page.getByRole('alert').waitFor();
    },
  ],
  [
    'with the names unfolded',
    async () => {
      await backToGrid();
      await workbook.page.getByRole('button', { name: 'Names in this workbook' }).focus();
      await press('Enter');
      await workbook.page.waitForTimeout(300);
    },
  ],
  [
    'with the sheets listed',
    async () => {
      await backToGrid();
      await workbook.page.getByRole('button', { name: 'List the sheets' }).focus();
      await press('Enter');
      await workbook.page.getByRole('menuitem').first().waitFor();
    },
  ],
  [
    'with the search for text',
    async () => {
      await backToGrid();
      await workbook.page.getByRole('button', { name: /^Find and replace/ }).click();
      await workbook.page.waitForTimeout(500);
    },
  ],
  [
    'Build: choosing a case',
    async () => {
      await backToGrid();
      await tab('Build').click();
      await heading('Build a case').waitFor();
    },
  ],
  [
    'Build: the questions',
    async () => {
      await button(/^Build my own: Care-review/).click();
      await button(/^See what will be added/).waitFor();
    },
  ],
  [
    'Build: answers that are refused',
    async () => {
      await button(/^See what will be added/).click();
      await says('Choose one of these.');
    },
  ],
  [
    'Build: the preview',
    async () => {
      await press('Space');
      await button(/^See what will be added/).click();
      await workbook.pane.getByRole('list', { name: 'Sheets' }).waitFor();
    },
  ],
  [
    'Build: done',
    async () => {
      await button(/^Add/).click();
      await heading('Added to this workbook').waitFor({ timeout: 60_000 });
      await workbook.page.waitForTimeout(500);
    },
  ],
  [
    'Functions: the list',
    async () => {
      await tab('Functions').click();
      await workbook.pane.getByRole('searchbox').waitFor();
    },
  ],
  [
    'Functions: nothing found',
    async () => {
      await workbook.pane.getByRole('searchbox').fill('zzzz');
      await says(/zzzz/);
    },
  ],
  [
    'Functions: one of them',
    async () => {
      await workbook.pane.getByRole('searchbox').fill('single');
      await button(/OT\.SINGLEHANDED/)
        .first()
        .click();
      await button(/^Insert/).waitFor();
    },
  ],
  [
    'Functions: replacing a cell',
    async () => {
      await goTo("'Derby case'!B6");
      await button(/^Insert/).click();
      await button(/^Cancel/).waitFor();
    },
  ],
  [
    'Selected cell: a number',
    async () => {
      await button(/^Cancel/).click();
      await tab('Selected cell').click();
      await says(/· ?B6$/);
    },
  ],
  [
    'Selected cell: a formula of ours',
    async () => {
      await goTo("'Derby case'!B69");
      await says('In plain Excel');
    },
  ],
  [
    'Selected cell: a refusal',
    async () => {
      await goTo("'Derby case'!H70");
      await workbook.page.keyboard.type('=OT.REVIEWSAVING(42,21,-4.5)');
      await press('Enter');
      await goTo("'Derby case'!H70");
      await says(/hourlyRate must be zero or more/);
    },
  ],
  [
    'a sheet with a chart',
    async () => {
      await goTo('Waterfall!A1');
      await says(/^Waterfall/);
      await workbook.page.waitForTimeout(500);
    },
  ],
  [
    'Explore: before anything is chosen',
    async () => {
      await goTo('Results!C18');
      await says(/· ?C18$/);
      await tab('Explore').click();
      await button(/^Use the selected cell/).waitFor();
    },
  ],
  [
    'Explore: the inputs',
    async () => {
      await button(/^Use the selected cell/).click();
      await says(/inputs found/);
    },
  ],
  [
    'Explore: changing a range',
    async () => {
      await button(/^Change the range/)
        .first()
        .click();
      await button(/^Done/).first().waitFor();
    },
  ],
  [
    'Explore: the results',
    async () => {
      await button(/^Done/).first().click();
      await button(/^Work out what matters most/).click();
      await heading('4. How likely').waitFor({ timeout: 60_000 });
      await button(/^Find where each would change/).click();
      await workbook.pane.getByRole('region', { name: 'Values at which the answer changes' }).waitFor();
      await button(/^Run [\d,]+ trials/).click();
      await workbook.pane.getByRole('slider').waitFor({ timeout: 60_000 });
      for (const fold of await workbook.pane.locator('details').all())
        await fold.evaluate((it) => ((it as HTMLDetailsElement).open = true));
    },
  ],
  [
    'Hand over',
    async () => {
      await tab('Hand over').click();
      await button(/^Make the copy/).waitFor();
    },
  ],
];

describe.each([
  ['light', { width: 1366, height: 768 }, { reducedMotion: 'reduce' as const }],
  [
    'dark, 320 pixels wide',
    { width: 320, height: 640 },
    { colorScheme: 'dark' as const, reducedMotion: 'reduce' as const },
  ],
])('%s', (_scheme, viewport, media) => {
  beforeAll(async () => {
    workbook = await openPage(viewport, media);
  });
  afterAll(() => workbook.close());

  test.each(states)(
    '%s: axe finds nothing, every target has room, nothing scrolls sideways',
    async (_state, reach) => {
      await reach();
      const { page } = workbook;
      expect(await violationsOn(page)).toEqual([]);
      expect(await smallTargetsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
    },
  );

  test('nothing went wrong on the console', () => {
    expect(workbook.faults).toEqual([]);
  });
});
