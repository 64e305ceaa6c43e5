import { openPage, type WorkbookPage } from './support/workbookPage';

jest.setTimeout(120_000);

let workbook: WorkbookPage;

beforeAll(async () => {
  workbook = await openPage();
});
afterAll(() => workbook.close());

const keys = () => workbook.page.keyboard;
const nameBox = () => workbook.page.getByLabel(/^Name box/);
const finding = () => workbook.page.getByPlaceholder('Find in this sheet');
const toSelectedCell = () => workbook.pane.getByRole('tab', { name: 'Selected cell' }).click();
const holds = async (address: string) => {
  await toSelectedCell();
  return workbook.paneOf(address);
};
const closeFinding = async () => {
  if (!(await finding().isVisible())) return;
  await finding().focus();
  await keys().press('Escape');
  await finding().waitFor({ state: 'hidden' });
};

describe('a key that leads out of an open entry stores it, and the next entry goes where the key leads', () => {
  const ways: [string, (text: string) => Promise<void>, place: number][] = [
    ['in the cell', (text) => keys().type(text), 0],
    [
      'in the formula bar',
      async (text) => {
        await workbook.page.locator('[data-u-comp="formula-bar"]').click();
        // A person looks for the caret before they type.
        await workbook.page.waitForTimeout(300);
        await keys().type(text);
      },
      1,
    ],
  ];
  test.each(ways)('Ctrl+G %s', async (_where, type, place) => {
    await workbook.select(`J2${place}`);
    await type('12');
    await keys().press('Control+g');
    await keys().type('L7');
    await keys().press('Enter');
    await workbook.pane
      .getByText(/· ?L7$/)
      .first()
      .waitFor();
    expect(await holds(`J2${place}`)).toMatch(/\s12\s/);
    expect(await holds('L7')).toContain('A blank cell');
  });

  test.each(ways)('Ctrl+F %s', async (_where, type, place) => {
    await workbook.select(`K2${place}`);
    await type('13');
    await keys().press('Control+f');
    await finding().waitFor();
    await keys().type('hours');
    expect(await finding().inputValue()).toBe('hours');
    await closeFinding();
    expect(await holds(`K2${place}`)).toMatch(/\s13\s/);
  });

  test('F6', async () => {
    await workbook.select('J22');
    await keys().type('14');
    await keys().press('F6');
    await keys().type('x');
    expect(await holds('J22')).toMatch(/\s14\s/);
  });
});

test('Ctrl+; types the date of today, alone and within an entry, and an apostrophe keeps what follows as text', async () => {
  const now = new Date();
  const today = [now.getDate(), now.getMonth() + 1].map((one) => String(one).padStart(2, '0'));
  const date = [...today, now.getFullYear()].join('/');
  for (const [at, before] of [
    ['L20', ''],
    ['L21', 'seen '],
  ] as const) {
    await workbook.select(at);
    await keys().type(before);
    await keys().press('Control+;');
    await keys().press('Enter');
    expect(await holds(at)).toContain(`${before}${date}`);
  }
  await workbook.select('L22');
  await keys().type("'007");
  await keys().press('Enter');
  expect(await holds('L22')).toMatch(/\s007\s/);
});

test('Ctrl+Page Down leaves an open entry where it is', async () => {
  await workbook.select('J23');
  await keys().type('15');
  await keys().press('Control+PageDown');
  await keys().type('6');
  await keys().press('Enter');
  expect(await holds('J23')).toMatch(/\s156\s/);
});

describe('keys in a field beside the grid do nothing to the workbook', () => {
  const fields: [string, () => Promise<void>][] = [
    ['the name box', () => nameBox().click()],
    [
      'a field of the pane',
      async () => {
        await workbook.pane.getByRole('tab', { name: 'Functions' }).click();
        const back = workbook.pane.getByRole('button', { name: /^Back|All functions/ });
        if (await back.first().isVisible()) await back.first().click();
        await workbook.pane.getByRole('searchbox').or(workbook.pane.getByRole('textbox')).first().click();
      },
    ],
    [
      'the search of the workbook',
      async () => {
        await keys().press('Control+f');
        await finding().waitFor();
        await finding().click();
      },
    ],
  ];
  test.each(fields)('%s', async (_where, enter) => {
    await toSelectedCell();
    await workbook.type('J30', '77');
    await enter();
    for (const key of [
      'a',
      'Backspace',
      'Delete',
      'Control+z',
      'Control+y',
      'Control+b',
      'Control+d',
      'Control+a',
      'Control+x',
      'Control+;',
      'F2',
      'Tab',
      'Shift+Tab',
      'ArrowDown',
      'Control+Backspace',
    ]) {
      await keys().press(key);
    }
    await keys().type('zz');
    await closeFinding();
    await keys().press('Escape');
    expect(await holds('J30')).toMatch(/\s77\s/);
    expect(await holds('J31')).toContain('A blank cell');
  });
});

describe('keys straight after Escape in the name box are for the selected cell', () => {
  // The names that fit unfold a moment after the letter, and fold away over a moment.
  test.each([
    ['an address not yet typed', '', 0],
    ['an address not yet typed', '', 60],
    ['an address not yet typed', '', 120],
    ['the names unfolded', 'C', 0],
    ['the names unfolded', 'C', 60],
  ])('%s', async (_what, typed, delay) => {
    const row = 31 + ++tries;
    await workbook.select(`J${row}`);
    await keys().press('Control+g');
    await keys().type(typed);
    if (typed) await workbook.page.waitForTimeout(400);
    await keys().press('Escape');
    await keys().type('7717', { delay });
    await keys().press('Enter');
    expect(await holds(`J${row}`)).toMatch(/\s7717\s/);
  });
  let tries = 0;

  test.each([0, 60, 120])(
    'Ctrl+G again %i ms later leads to the name box, which keeps them',
    async (wait) => {
      const row = 41 + wait / 60;
      await workbook.select(`J${row}`);
      await keys().press('Control+g');
      await keys().type('C');
      await workbook.page.waitForTimeout(400);
      await keys().press('Escape');
      await workbook.page.waitForTimeout(wait);
      await keys().press('Control+g');
      await keys().type(`L${row}`, { delay: 60 });
      await keys().press('Enter');
      await keys().type('5');
      await keys().press('Enter');
      expect(await holds(`J${row}`)).toContain('A blank cell');
      expect(await holds(`L${row}`)).toMatch(/\s5\s/);
    },
  );

  test('and so are keys straight after the Enter that leads to a cell', async () => {
    await workbook.select('J46');
    await keys().press('Control+g');
    await keys().type('L46');
    await keys().press('Enter');
    await keys().type('46');
    await keys().press('Enter');
    expect(await holds('L46')).toMatch(/\s46\s/);
    expect(await holds('J46')).toContain('A blank cell');
  });
});

test('nothing went wrong on the console', () => expect(workbook.faults).toEqual([]));
