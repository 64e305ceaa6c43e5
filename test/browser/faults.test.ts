import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { browserArguments } from '../../scripts/browser';
import { complaintsInEveryLook } from './support/axe';
import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(90_000);

/** What comes in place of a script. */
const blocked = (route: Route) => route.abort('blockedbyclient');
const never = () => undefined;
const changed = (change: (script: string) => string) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.text()) });
};
/** What came is half of it. */
const halved = changed((script) => script.slice(0, Math.floor(script.length / 2)));
const ofOlderRelease = changed((script) =>
  script.replaceAll(/otBusinessCase_[0-9a-f]+/g, 'otBusinessCase_0000older'),
);

const script = (name: string) => new RegExp(`/${name}\\.js(\\?|$)`);
const OFFICE = 'https://appsforoffice.microsoft.com/**';

describe('a script without which nothing starts', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.BROWSER_PATH!, args: browserArguments });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const says = (text: RegExp) =>
    page.getByRole('alert').filter({ hasText: text }).waitFor({ timeout: 20_000 });
  const open = (path: string) => page.goto(`${process.env.PAGE_ADDRESS}/${path}`, { waitUntil: 'commit' });

  test.each<[string, string, (route: Route) => unknown, RegExp]>([
    ['the workbook’s', 'embedded', blocked, /embedded\.js could not be loaded/],
    ['the workbook’s', 'embedded', halved, /embedded\.js arrived incomplete/],
    ['the workbook’s', 'embedded', ofOlderRelease, /of another release than the rest of the page/],
    ['the functions’', 'functions', halved, /functions\.js arrived incomplete/],
    ['the functions’', 'functions', ofOlderRelease, /of another release than the rest of the page/],
    ['the grid’s', 'workbook', halved, /arrived incomplete/],
    ['the grid’s', 'workbook', blocked, /could not be loaded: the server does not answer/],
    ['the grid’s', 'workbook', ofOlderRelease, /of another release/],
  ])(
    'where it is %s, %s.js, the page says why and offers to try again',
    async (_whose, name, instead, words) => {
      await page.route(script(name), instead);
      await open('');
      await says(words);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      if (name === 'embedded' && instead === blocked) expect(await complaintsInEveryLook(page)).toEqual([]);
    },
  );

  test('a list of functions that is not there is named', async () => {
    await page.route(/\/functions\.json/, blocked);
    await open('');
    await says(/functions\.json, could not be loaded/);
  });

  test('one that is stalled is said after a minute, on a page that is not blank before', async () => {
    await page.clock.install();
    await page.route(script('embedded'), never);
    await open('');
    await page.getByText('Loading the spreadsheet and the functions…').waitFor();
    await page.clock.resume();
    expect(await complaintsInEveryLook(page)).toEqual([]);
    await page.clock.fastForward(60_000);
    await says(/did not arrive within a minute/);
  });

  describe('of the pane in Excel', () => {
    test('Microsoft’s, blocked, is said with a way on', async () => {
      await page.route(OFFICE, blocked);
      await open('taskpane.html');
      await says(/Microsoft’s script for Excel, office\.js, could not be loaded/);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await complaintsInEveryLook(page)).toEqual([]);
    });

    test('Microsoft’s, stalled, leaves no blank pane and is said after a minute', async () => {
      await page.clock.install();
      await page.route(OFFICE, never);
      await open('taskpane.html');
      await page.getByText('Opening OT Business Case…').waitFor();
      await page.waitForTimeout(1_000);
      await page.clock.fastForward(60_000);
      await says(/did not arrive within a minute/);
    });

    test.each<[string, (route: Route) => unknown, RegExp]>([
      ['blocked', blocked, /taskpane\.js could not be loaded/],
      ['half there', halved, /taskpane\.js arrived incomplete/],
      ['of another release', ofOlderRelease, /of another release/],
    ])('the pane’s own, %s, is said with a way on', async (_what, instead, words) => {
      await page.route(OFFICE, (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'window.Office = {}; window.CustomFunctions = { associate() {} };',
        }),
      );
      await page.route(script('taskpane'), instead);
      await open('taskpane.html');
      await says(words);
    });
  });
});

describe('with the workbook open', () => {
  let workbook: WorkbookPage;
  const routes: [string, (route: Route) => unknown][] = [
    ['pane', blocked],
    ['charts', halved],
    ['explore', ofOlderRelease],
  ];
  beforeAll(async () => {
    workbook = await openPage(undefined, {}, async (page) => {
      for (const [name, instead] of routes) await page.route(script(name), instead);
      // An exception in a function of ours.
      await page.route(
        script('functions'),
        changed(
          (text) =>
            `${text}\nCustomFunctions.associate('SINGLEHANDED', () => { throw new TypeError('provoked'); });`,
        ),
      );
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
      });
    });
  });
  afterAll(() => workbook.close());
  const line = (text: RegExp) => workbook.page.locator('.ot-line').filter({ hasText: text });

  test('a pane that does not come is said in its place, and comes when it is tried again', async () => {
    await workbook.pane.getByText(/could not be loaded/).waitFor();
    expect(await workbook.page.locator('canvas[id^="univer-sheet-main-canvas"]').isVisible()).toBe(true);
    // The line that the charts did not come is there too.
    await line(/The charts cannot be shown/).waitFor();
    expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
    await workbook.page.unroute(script('pane'));
    await workbook.pane.getByRole('button', { name: 'Try again' }).click();
    await workbook.pane.getByRole('tab', { name: 'Explore' }).waitFor();
  });

  test('charts that do not come are said in a line, and come when they are tried again', async () => {
    await line(/The charts cannot be shown\. .* arrived incomplete/).waitFor();
    await workbook.page.unroute(script('charts'));
    await line(/The charts/)
      .getByRole('button', { name: 'Try again' })
      .click();
    await workbook.page.locator('.ot-charts').waitFor({ state: 'attached' });
    expect(await line(/The charts/).count()).toBe(0);
  });

  test('a page of the pane that is of another release is refused, and the workbook stays', async () => {
    await workbook.pane.getByRole('tab', { name: 'Explore' }).click();
    await workbook.pane.getByText(/of another release .* Download the workbook/).waitFor();
    await workbook.page.unroute(script('explore'));
    await workbook.pane.getByRole('button', { name: 'Try again' }).click();
    await workbook.pane.getByRole('button', { name: 'Use the selected cell' }).waitFor();
    await workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();
  });

  test('with storage refused everything works, cells that are typed included', async () => {
    await workbook.type('H3', '=2+3');
    expect(await workbook.paneOf('H3')).toMatch(/\b5\b/);
  });

  test('an exception in a function fails its formula alone, is said in one line, and its details can be shown', async () => {
    await workbook.type('H4', '=OT.SINGLEHANDED(28,45,60)');
    const said = workbook.pane.getByRole('alert').filter({ hasText: 'OT.SINGLEHANDED in cell H4' });
    await said.waitFor();
    expect(await workbook.paneOf('H4')).toMatch(
      /failed in an unexpected way, which is a fault of the function/,
    );
    await workbook.type('H5', '=OT.ROI(4,1)');
    expect(await workbook.paneOf('H5')).toMatch(/H5\s+3\b/);
    expect(await complaintsInEveryLook(workbook.page)).toEqual([]);
    await said.getByRole('button', { name: 'Copy the details of what failed' }).click();
    await workbook.pane.getByRole('tab', { name: 'Hand over' }).click();
    await workbook.pane.getByText(/failures? in the log/).click();
    expect(await workbook.pane.locator('pre').innerText()).toMatch(
      /^OT Business Case for Excel .*build [0-9a-f]{12}[\s\S]*engine, OT\.SINGLEHANDED in cell H4[\s\S]*TypeError: provoked\n\s+at /,
    );
    expect(await workbook.pane.getByText(/failures? in the log/).innerText()).toBe('1 failure in the log.');
    await workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();
  });

  test('a wheel sideways past the first column leaves the page where it is', async () => {
    const grid = (await workbook.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
    await workbook.page.evaluate(() =>
      window.addEventListener(
        'wheel',
        ({ defaultPrevented }) => (document.title = `kept: ${defaultPrevented}`),
      ),
    );
    await workbook.page.evaluate(
      ([x, y]) =>
        document
          .elementFromPoint(x!, y!)!
          .dispatchEvent(new WheelEvent('wheel', { deltaX: -400, bubbles: true, cancelable: true })),
      [grid.x + 200, grid.y + 200],
    );
    expect(await workbook.page.title()).toBe('kept: true');
    const overscroll = await workbook.page.evaluate(() =>
      [document.documentElement, document.body].map((part) => getComputedStyle(part).overscrollBehaviorX),
    );
    expect(overscroll).toEqual(['none', 'none']);
  });

  test('Alt+Left and Back leave the page only after asking', async () => {
    const { page } = workbook;
    await page.locator('.ot-header').click();
    await page.keyboard.press('Alt+ArrowLeft');
    await line(/^Alt\+Left would leave this page/).waitFor();
    await page.evaluate(() => history.back());
    await line(/^Back was pressed\./).waitFor();
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.type()))),
    );
    await page.evaluate(() => window.location.reload());
    expect(await asked).toBe('beforeunload');
    expect(await workbook.paneOf('H3')).toMatch(/\b5\b/);
  });
});
