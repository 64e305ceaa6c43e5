import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openPage, type WorkbookPage } from './support/workbookPage';
import { ofToday } from '../support/long';

jest.setTimeout(180_000);

let workbook: WorkbookPage;

beforeEach(async () => {
  workbook = await openPage();
});
afterEach(() => workbook.close());

const press = (key: string) => workbook.page.keyboard.press(key);

/** What the keyboard is on, as it is called. */
const focused = () =>
  workbook.page.evaluate(() => {
    const element = document.activeElement;
    const labels = (element as HTMLInputElement | null)?.labels;
    return (
      element?.getAttribute('aria-label') ??
      labels?.[0]?.textContent ??
      element?.textContent ??
      ''
    ).trim();
  });

/** Presses a key until the focus is on the element of this name. */
async function until(key: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < 120; pressed++) {
    await press(key);
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now.slice(0, 40));
  }
  throw new Error(`${key} does not reach ${name}. It reached: ${[...new Set(passed)].join('; ')}`);
}

/** From the grid to a page of the pane. */
async function openPaneOn(page: RegExp): Promise<void> {
  await until('F6', /^(Selected cell|Build|Functions|Explore|Hand over)$/);
  if (!page.test(await focused())) {
    await press('Home');
    if (!page.test(await focused())) await until('ArrowRight', page);
  }
  await press('Enter');
}

async function add(): Promise<void> {
  await workbook.pane.getByRole('list', { name: 'Sheets' }).waitFor();
  await until('Tab', /^Add/);
  await press('Enter');
  await workbook.pane.getByRole('heading', { name: 'Added to this workbook' }).waitFor({ timeout: 60_000 });
}

async function answerQuestions(): Promise<void> {
  await until('Tab', /^Build my own: Care-review/);
  await press('Enter');
  await workbook.pane.getByRole('button', { name: /^See what will be added/ }).waitFor();
  await until('Tab', /^See what will be added/);
  await press('Enter');
  // The choice that nobody may make for the user: the keyboard is on it.
  await workbook.pane.getByText('Choose one of these.').first().waitFor();
  await press('Space');
  await until('Tab', /^See what will be added/);
  await press('Enter');
}

const useExample = (name: RegExp) => async () => {
  await until('Tab', name);
  await press('Enter');
};

/** Formulas that call a function of ours; one may still be named in words. */
function callsOfOurs(sheet: string): string[] {
  const formulas = [...sheet.matchAll(/<f(?: [^>]*)?>([^<]*)<\/f>/g)].map(([, formula]) => formula!);
  return formulas.filter((formula) => /_xldudf|OT\./.test(formula.replaceAll(/("|&quot;).*?\1/g, '')));
}

const walks: [string, () => Promise<void>][] = [
  ['care-review case, its questions answered', answerQuestions],
  ['rate comparison', useExample(/^Use the filled example: .*rate/i)],
  ['workforce scenario', useExample(/^Use the filled example: .*workforce/i)],
];

test.each(ofToday('Walked by keyboard', walks, 1, ([name]) => name))(
  'by keyboard alone the %s comes from Build to a file',
  async (_case, choose) => {
    const { page, pane } = workbook;
    await openPaneOn(/^Build$/);
    await pane.getByRole('heading', { name: 'Build a case' }).waitFor();
    await choose();
    await add();

    await press('Control+g');
    await page.keyboard.type('Results!B3');
    await press('Enter');
    await openPaneOn(/^Selected cell$/);
    await pane
      .getByText(/All checks pass/)
      .first()
      .waitFor();
    // From a sheet to the next, and back.
    await press('Shift+F6');
    await press('Control+PageDown');
    await pane
      .getByText(/^Results\b/)
      .first()
      .waitFor({ state: 'detached' });
    await press('Control+PageUp');
    await pane
      .getByText(/^Results\b/)
      .first()
      .waitFor();

    await openPaneOn(/^Hand over$/);
    await pane.getByRole('button', { name: /^Make the copy/ }).waitFor();
    await until('Tab', /^Make the copy/);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 90_000 }),
      press('Enter'),
    ]);
    const parts = unzipSync(readFileSync(await download.path()));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(5);
    expect(
      sheets.flatMap(([name, bytes]) => callsOfOurs(strFromU8(bytes)).map((call) => [name, call])),
    ).toEqual([]);
    expect(workbook.faults).toEqual([]);
  },
);
