/** @jest-environment jsdom */
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { App } from '../../../src/taskpane/App';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';
import { fakeCase, offeredFake } from '../fixtures/fakeCase';

// Browsers have them; the environment of the test does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

const PACKAGES = [
  'Reviewed packages,,,,,',
  ',,,,,',
  'Person ID,Provider,Hrs p/w before,Hrs p/w after,Rate,Assessed charge',
  'C1,Oak,10,8,24.62,80',
  'C1,Oak,10.00,8:00,£24.62,80',
  'C2,Ash,TBC,8,24.62,80',
  'C3,Ash,20,14,25,',
  'Total,,30,22,,',
].join('\r\n');

const REFERRALS = [
  'Referral ID,NHS No,Surname,Date received,Date first seen',
  'R1,943 476 5919,=Jones,01/09/2026,10/09/2026',
  'R2,4505577104,Patel,20/09/2026,',
].join('\n');

async function open(sheet = new FakeSpreadsheet()) {
  const user = userEvent.setup();
  render(
    <App
      spreadsheet={sheet}
      catalogue={catalogue}
      implementations={implementations}
      cases={[offeredFake(fakeCase)]}
      opens="build"
      now={() => new Date(2026, 10, 30)}
    />,
  );
  await user.click(await screen.findByRole('button', { name: 'Bring in your data' }));
  await screen.findByRole('heading', { name: 'Bring in your data' });
  return { user, sheet };
}

async function choose(text: string, name = 'reviews.csv', sheet?: FakeSpreadsheet) {
  const opened = await open(sheet);
  const bytes = new TextEncoder().encode(text);
  const file = Object.assign(new File([bytes], name), { arrayBuffer: async () => bytes.buffer });
  await opened.user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), file);
  await screen.findByText(/Step 2 of 5/);
  return opened;
}

const next = () => screen.getByRole('button', { name: 'Continue' });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('from a file to the workbook', () => {
  test('what the rows are, and which column is what, is found and shown', async () => {
    await choose(PACKAGES);
    expect(select('What the rows are').selectedOptions[0]?.textContent).toBe('Care packages');
    expect(select('Column for Hours a week before review').selectedOptions[0]?.textContent).toBe(
      'Hrs p/w before',
    );
    expect(screen.getByRole('spinbutton', { name: 'Row of the headings' })).toHaveProperty('value', '3');
  });

  test('rows taken, refused, doubled and ignored are counted; a refused row has its value and the reason', async () => {
    const { user } = await choose(PACKAGES);
    await user.click(next());
    await screen.findByText(/Step 3 of 5/);
    await user.click(next());
    await screen.findByText('2 rows taken');
    const counts = screen.getByRole('region', { name: 'Rows of the file' });
    const lines = within(counts)
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(lines).toEqual(
      expect.arrayContaining(['Read4', 'Taken2', 'Refused1', 'Exact duplicates1', 'Totals ignored1']),
    );
    const refused = screen.getByRole('region', { name: 'Rows refused, with the reason' });
    expect(refused.textContent).toMatch(/6TBCHours a week before review must be hours/);
  });

  test('the rows and the figures are added as one change, with the file and the day', async () => {
    const { user, sheet } = await choose(PACKAGES);
    for (const step of [3, 4, 5]) {
      await user.click(next());
      await screen.findByText(new RegExp(`Step ${step} of 5`));
    }
    await user.click(screen.getByRole('button', { name: 'Put it in' }));
    await screen.findByText(/Sheets added: Care packages figures, Care packages data\./);
    expect(sheet.changes).toHaveLength(1);
    const [figures] = sheet.changes[0]?.sheets ?? [];
    expect(figures?.cells.A2?.value).toBe(
      'reviews.csv, brought in on 30 November 2026. UTF-8, separated by commas.',
    );
    await act(async () => sheet.stepped());
    expect(screen.getByText(/Sheets added/)).toBeTruthy();
    // An undo, which takes them away.
    sheet.others.sheets.length = 0;
    await act(async () => sheet.stepped());
    expect(screen.queryByText(/Sheets added/)).toBeNull();
  });

  test('writing can be stopped: nothing is written, that is said, and it can be put in after all', async () => {
    const { user, sheet } = await choose(PACKAGES);
    for (const step of [3, 4, 5]) {
      await user.click(next());
      await screen.findByText(new RegExp(`Step ${step} of 5`));
    }
    let go = () => {};
    sheet.gate = new Promise((resolve) => (go = resolve));
    await user.click(screen.getByRole('button', { name: 'Put it in' }));
    await screen.findAllByText('Writing the sheet Care packages data.');
    expect(Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    go();
    await screen.findByText('Stopped: nothing of it is in the workbook.');
    expect(sheet.changes).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Put it in' }));
    await screen.findByText(/Sheets added: Care packages figures, Care packages data\./);
    expect(sheet.changes).toHaveLength(1);
  });

  test('a column is corrected by the person, and what is missing then is said', async () => {
    const { user } = await choose(PACKAGES);
    await user.selectOptions(select('Column for Hours a week before review'), 'No column');
    await screen.findByText(/Still needed: Hours a week before review, or Cost a week before review/);
    expect(next()).toHaveProperty('ariaDisabled', 'true');
  });
});

test('an extract of a kind that is there is put in only once the person has said what becomes of the two', async () => {
  const there = new FakeSpreadsheet(
    { A2: { value: 'may.csv, brought in on 1 May 2026. UTF-8.' } },
    { Extract_columns_packages: "'Sheet1'!$A$20:$D$24" },
  );
  const { user, sheet } = await choose(PACKAGES, 'reviews.csv', there);
  for (const step of [3, 4, 5]) {
    await user.click(next());
    await screen.findByText(new RegExp(`Step ${step} of 5`));
  }
  await screen.findByText(/This workbook already has such an extract: may\.csv, brought in on 1 May 2026/);
  const put = screen.getByRole('button', { name: 'Put it in' });
  expect(put).toHaveProperty('ariaDisabled', 'true');
  expect(screen.queryByRole('radio', { name: 'Only the data and its figures' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Replace the one that is here' }));
  await user.click(put);
  // The sheet of this test holds no rows.
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /The rows behind the sheet Sheet1 are not there/,
  );
  expect(sheet.changes).toHaveLength(0);
  await user.click(screen.getByRole('radio', { name: 'Keep both, separately' }));
  await user.click(put);
  await screen.findByText(/Sheets added: Care packages figures, Care packages data\./);
});

describe('from the workbook', () => {
  const sheet = () => {
    const fake = new FakeSpreadsheet({
      A1: { value: 'Person ID' },
      B1: { value: 'Provider' },
      C1: { value: 'Hours before' },
      D1: { value: 'Hours after' },
      A2: { value: 'C1' },
      B2: { value: 'Oak' },
      C2: { value: 10 },
      D2: { value: 8 },
    });
    fake.held = { tables: [{ name: 'Packages', sheet: 'Sheet1', address: 'A1:D2' }], selected: null };
    return fake;
  };

  test.each([
    ['Packages', 'Table Packages, 1 row below the headings.'],
    ['Sheet1', 'Sheet Sheet1, 1 row below the headings.'],
  ])('%s is offered, and what was taken is said', async (choice, said) => {
    const { user } = await open(sheet());
    await screen.findByRole('option', { name: choice });
    await user.selectOptions(select('Or from this workbook'), choice);
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    await screen.findByText(said);
  });

  test('where nothing is selected, that is said', async () => {
    const { user } = await open(sheet());
    await user.selectOptions(select('Or from this workbook'), 'What is selected');
    await user.click(screen.getByRole('button', { name: 'Use it' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing is selected that holds rows/);
  });
});

describe('identifiers', () => {
  test('are listed before anything reaches the workbook, and left out unless the person says otherwise', async () => {
    const { user } = await choose(REFERRALS, 'list.csv');
    expect(screen.queryByText(/943/)).toBeNull();
    await user.click(next());
    await screen.findByText(/NHS number, found by its contents/);
    expect(select('What to do with NHS No').value).toBe('drop');
    expect(select('What to do with Surname').value).toBe('drop');
  });

  test('one that is kept is announced', async () => {
    const { user } = await choose(REFERRALS, 'list.csv');
    await user.click(next());
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'What to do with Surname' }),
      'Keep as it is',
    );
    await screen.findByText(/Surname will be in the workbook/);
  });
});

test('where hours or minutes is not clear, the person is asked and cannot go on without an answer', async () => {
  const { user } = await choose(
    'ID,Provider,Care before,Care after,Rate\nC1,Oak,600,480,25\nC2,Oak,840,840,25\n',
  );
  await user.click(next());
  expect(screen.getAllByText('Say which. The figures depend on it.').length).toBeGreaterThan(0);
  expect(screen.queryByText(/Step 3 of 5/)).toBeNull();
});

test('a file that cannot be read is refused in words', async () => {
  const { user } = await open();
  await user.upload(
    screen.getByLabelText('Choose a file', { selector: 'input' }),
    Object.assign(new File([], 'empty.csv'), { arrayBuffer: async () => new ArrayBuffer(0) }),
  );
  expect((await screen.findByRole('alert')).textContent).toMatch(/empty\.csv is empty/);
});
