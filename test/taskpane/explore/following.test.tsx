/** @jest-environment jsdom */
import { configure, screen, waitFor } from '@testing-library/react';
import type { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { button, chosen, rowsOf, simulated, small, workedOut } from './smallPage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 5_000 });

const listed = () =>
  screen.getAllByRole('checkbox').map((box) => box.closest('li')!.textContent.replace(/Change$/, ''));

test.each([
  ['another value', { B3: 120 }, ['HoursNow £120; £80 to £130, PERT']],
  ['another low', { D3: 70 }, ['HoursNow £100; £70 to £130, PERT']],
  ['another high', { E3: 140 }, ['HoursNow £100; £80 to £140, PERT']],
  ['text', { B3: 'many' }, ['HoursNow “many”, not a number; £80 to £130, PERT']],
  ['nothing', { B3: null }, ['HoursNow nothing, not a number; £80 to £130, PERT']],
  [
    'another row’s words',
    { A3: 'Visits' },
    ['Sheet1 B3 is no longer “Hours”, because rows were inserted or the words changed.'],
  ],
  [
    'a value outside its range',
    { B3: 150 },
    ['HoursNow £150; £80 to £130, PERT', 'High must be at least the value of the cell (150); it is 130.'],
  ],
])('the list of inputs follows the workbook: %s', async (_what, cells, expected) => {
  const { sheet } = await chosen();
  for (const [at, value] of Object.entries(cells)) sheet.set(at, { value });
  await waitFor(() => {
    for (const words of expected) expect(listed()[0]).toContain(words);
  });
  expect(listed()[1]).toContain('RateNow £25; £20 to £26, PERT');
});

test('a value that is changed back shows as it was', async () => {
  const { sheet } = await chosen();
  sheet.set('B3', { value: 'many' });
  await waitFor(() => expect(listed()[0]).toContain('many'));
  sheet.set('B3', { value: 100 });
  await waitFor(() => expect(listed()[0]).toContain('HoursNow £100; £80 to £130, PERT'));
});

test('an own input follows its cell and keeps its range', async () => {
  const { sheet, user } = await chosen();
  sheet.select('C5');
  await user.click(button('Add the selected cell'));
  await screen.findByRole('button', { name: 'Change the range of Cost' });
  sheet.set('C5', { value: 1900 });
  await waitFor(() => expect(listed()[2]).toContain('CostNow 1,900; 1,800 to 2,200, PERT'));
});

test('a range that a person gave stays where the sheet gets another', async () => {
  const { sheet, user } = await chosen();
  await user.click(button('Change the range of Hours'));
  const low = screen.getByRole('textbox', { name: 'Low' });
  await user.clear(low);
  await user.type(low, '60');
  sheet.set('D3', { value: 70 });
  sheet.set('E3', { value: 140 });
  await waitFor(() => expect(listed()[0]).toContain('£60 to £140'));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'High' }).value).toBe('140');
});

test('a row that could not be taken is taken once it can be', async () => {
  const sheet = small();
  sheet.cells.D4 = { value: 30 };
  await chosen(sheet);
  expect(screen.getByText(/Rate \(Sheet1 B4\) is left out: its Low, Central and High/)).toBeTruthy();
  expect(listed()).toHaveLength(1);
  sheet.set('D4', { value: 21 });
  await waitFor(() => expect(listed()[1]).toContain('RateNow £25; £21 to £26, PERT'));
  expect(screen.queryByText(/is left out: its Low/)).toBeNull();
});

test('an input with a formula follows it, and is left alone where it moves with another', async () => {
  const sheet = small();
  sheet.cells.B3 = { value: 100, formula: '=C5/20' };
  sheet.cells.B4 = { value: 25, formula: '=B3/4' };
  sheet.cells.C6 = { value: 7 };
  Object.assign(sheet.cells, {
    A7: { value: 'Visits' },
    B7: { value: 2 },
    D7: { value: 1 },
    E7: { value: 3 },
    B9: { ...sheet.cells.B9!, formula: '=B3*B4*B7/B7' },
  });
  await chosen(sheet);
  expect(listed()).toEqual(['HoursNow £100, from a formula; £80 to £130, PERT', 'VisitsNow 2; 1 to 3, PERT']);
  const left = () => screen.getByText(/Rate \(Sheet1 B4\) is left out: its formula follows “Hours”/);
  expect(left()).toBeTruthy();
  sheet.set('B3', { value: 110, formula: '=C5/20' });
  await waitFor(() => expect(listed()[0]).toContain('HoursNow £110, from a formula'));
  expect(left()).toBeTruthy();
});

test('many inputs without a range are behind a fold, and a mistake is not', async () => {
  const sheet = small();
  for (const [i, at] of [11, 12, 13, 14].entries())
    Object.assign(sheet.cells, {
      [`A${at}`]: { value: `Blank ${i}` },
      [`B${at}`]: { value: 0 },
      [`D${at}`]: { value: 0 },
      [`E${at}`]: { value: 0 },
    });
  sheet.cells.D4 = { value: 30 };
  sheet.cells.B9 = { ...sheet.cells.B9!, formula: '=B3*B4-C5+SUM(B11:B14)' };
  await chosen(sheet);
  const fold = screen.getByText('4 more inputs are left out, each with its reason').closest('details')!;
  expect(fold.textContent).toContain(
    'Blank 3 (Sheet1 B14) is left out: its Low, Central and High are the same',
  );
  expect(screen.getByText(/Rate \(Sheet1 B4\) is left out/).closest('details')).toBeNull();
});

const stale = /The figures below are of the values before/;

describe('what was worked out says that it is of the values before', () => {
  const hours = { B3: 120 };
  test.each<[string, (sheet: FakeSpreadsheet) => void, string]>([
    ['an input has changed', (sheet) => change(sheet, hours), 'Hours (Sheet1 B3) is now £120, not £100.'],
    [
      'a range has changed',
      (sheet) => change(sheet, { E3: 140 }),
      'Hours (Sheet1 B3) now ranges from £80 to £140, not £80 to £130.',
    ],
    [
      'an input is no number',
      (sheet) => change(sheet, { B3: 'x' }),
      'Hours (Sheet1 B3) is now “x”, not £100.',
    ],
    [
      'the result has changed',
      (sheet) => sheet.set('B9', { ...sheet.cells.B9!, value: 750 }),
      'Sheet1 B9 now shows £750, not £500.',
    ],
  ])('%s', async (_what, spoil, words) => {
    const { sheet, user } = await simulated();
    await user.click(button('Find where each would change the answer'));
    await screen.findByRole('table', { name: 'Values at which the answer changes' });
    expect(screen.queryByText(stale)).toBeNull();
    spoil(sheet);
    expect((await screen.findByText(stale)).textContent).toBe(
      `${words} The figures below are of the values before. Work them out again.`,
    );
    expect(screen.getAllByText(/from before the change named/)).toHaveLength(2);
  });

  test('until it is worked out again', async () => {
    const { sheet, user } = await simulated();
    change(sheet, hours);
    await screen.findByText(stale);
    await user.click(button('Work it out again'));
    await waitFor(() => expect(screen.queryByText(stale)).toBeNull());
  });

  test('and no longer once the value is as it was', async () => {
    const { sheet } = await simulated();
    change(sheet, hours);
    await screen.findByText(stale);
    change(sheet, { B3: 100 });
    await waitFor(() => expect(screen.queryByText(stale)).toBeNull());
  });
});

test.each<[string, string, (sheet: FakeSpreadsheet) => void]>([
  ['a row of the list', 'B3', (sheet) => sheet.set('A3', { value: 'Visits' })],
  ['an own input', 'C5', (sheet) => sheet.set('A5', { value: 'Fee' })],
])('does not vary another cell than the one chosen: %s', async (_what, at, spoil) => {
  const { sheet, user } = await chosen();
  sheet.select('C5');
  await user.click(button('Add the selected cell'));
  await screen.findByRole('button', { name: 'Change the range of Cost' });
  spoil(sheet);
  await user.click(button('Work out what matters most'));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    new RegExp(`Sheet1 ${at} is no longer “.*”`),
  );
  expect(sheet.recalculations).toEqual([]);
});

test('a record has the formula with which its figures were worked out', async () => {
  const { sheet, user } = await workedOut();
  sheet.set('B9', { ...sheet.cells.B9!, formula: '=B3*B4-C5*MYSTERY(2)' });
  await user.click(button('Add a record to the workbook'));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The workbook has changed since: Sheet1 B9 is different from before.',
  );
  await user.click(button('Work it out again'));
  await waitFor(() => expect(sheet.recalculations.length).toBeGreaterThan(1));
  await waitFor(() =>
    expect(button('Add a record to the workbook').getAttribute('aria-disabled')).not.toBe('true'),
  );
  await user.click(button('Add a record to the workbook'));
  await screen.findByText(/Recorded on the sheet/);
  const { cells } = sheet.changes[0]!.sheets![0]!;
  const at = Object.keys(cells).find((one) => cells[one]!.value === 'Its formula')!;
  expect(cells[at.replace('A', 'B')]!.value).toBe('“=B3*B4-C5*MYSTERY(2)”');
});

test('saved scenarios follow their sheet', async () => {
  const scenarios = small();
  const cell = (at: string, value: string | number) => (scenarios.cells[at] = { value });
  Object.defineProperty(scenarios, 'sheet', { value: 'Scenarios' });
  cell('F4', 'As planned');
  ['Result', 'Scenarios B9', 'Scenarios', 'B9', 'as in its cell'].forEach((words, i) =>
    cell(`${'ABCDE'[i]}5`, words),
  );
  cell('F5', 500);
  await chosen(scenarios);
  await waitFor(() => expect(rowsOf('Saved scenarios').at(-1)).toEqual(['Scenarios B9', '£500']));
  scenarios.set('F5', { value: 450 });
  await waitFor(() => expect(rowsOf('Saved scenarios').at(-1)).toEqual(['Scenarios B9', '£450']));
});

function change(sheet: FakeSpreadsheet, cells: Record<string, number | string>): void {
  for (const [at, value] of Object.entries(cells)) sheet.set(at, { value });
}
