/** @jest-environment jsdom */
import { configure, screen, within } from '@testing-library/react';
import { button, chosen, rowsOf, workedOut } from './smallPage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

describe('inputs that move together', () => {
  const opened = async () => {
    const page = await workedOut();
    await page.user.click(screen.getByText(/^Inputs that move together:/));
    return page;
  };
  type User = Awaited<ReturnType<typeof opened>>['user'];
  const pairOf = async (user: User, first: string, second: string, rank: string) => {
    await user.selectOptions(screen.getByRole('combobox', { name: 'First input' }), first);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Second input' }), second);
    const typed = screen.getByRole('textbox', { name: 'How closely (rank correlation)' });
    await user.clear(typed);
    if (rank !== '') await user.type(typed, rank);
    await user.click(button('Add the pair'));
  };
  const listed = () =>
    within(screen.getByRole('list', { name: 'Pairs that move together' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const percentile = (measure: RegExp) =>
    rowsOf('Figures of the simulation').find(([name]) => measure.test(name!))![1]!;
  const number = (shown: string) => Number(shown.replace('−', '-').replace(/[£,]/g, ''));
  const spread = () => number(percentile(/P90/)) - number(percentile(/P10/));

  test('are none at first, and their section is closed', async () => {
    await workedOut();
    const details = screen.getByText('Inputs that move together: none so far').closest('details')!;
    expect(details.open).toBe(false);
    expect(details.textContent).toContain('This moves no input’s value now and changes no range.');
  });

  test.each([
    ['out of range', 'Rate', '1.5', 'Hours with Rate must be a number from −1 to 1; it is “1.5”.'],
    ['without a value', 'Rate', '', 'Hours with Rate must be a number from −1 to 1; it is blank.'],
    ['of one input', 'Hours', '0.5', 'Hours is chosen twice.'],
  ])('a pair %s is refused in words', async (_what, second, rank, sentence) => {
    const { user } = await opened();
    await pairOf(user, 'Hours', second, rank);
    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    expect(screen.queryByRole('list', { name: 'Pairs that move together' })).toBeNull();
  });

  test('widen the spread, count as one in what drives it, and are in the record', async () => {
    const { sheet, user } = await opened();
    await user.click(button(/^Run \d/));
    await screen.findByRole('slider');
    const apart = spread();
    await pairOf(user, 'Hours', 'Rate', '0.9');
    expect(listed()).toEqual([expect.stringMatching(/^Hours with Rate0\.9: very strongly together/)]);
    // Results without the pair are no longer shown.
    expect(screen.queryByRole('slider')).toBeNull();
    await user.click(button(/^Run \d/));
    await screen.findByRole('slider');
    expect(spread()).toBeGreaterThan(apart * 1.1);
    expect(rowsOf('Shares of the spread').slice(1)).toEqual([
      ['Hours; Rate (together)', '100%', 'see section 3'],
    ]);

    await user.click(button('Add a record to the workbook'));
    await screen.findByText(/^Recorded on the sheet/);
    const { cells } = sheet.changes[0]!.sheets![0]!;
    const row = Object.entries(cells)
      .find(([, { value }]) => value === 'Moves with')![0]
      .slice(1);
    const values = [...'ABCDE'].map((column) => cells[`${column}${Number(row) + 1}`]!.value);
    expect(values).toEqual(['Hours', 'Sheet1 B3', 'Rate', 'Sheet1 B4', 0.9]);
    const draws = Object.entries(cells)
      .find(([, { value }]) => value === 'Draws')![0]
      .slice(1);
    expect(cells[`B${draws}`]!.value).toContain('inputs correlated by rank as listed');
  });

  test('are added and removed by keyboard', async () => {
    const { user } = await opened();
    await user.selectOptions(screen.getByRole('combobox', { name: 'First input' }), 'Rate');
    await user.tab();
    await user.selectOptions(document.activeElement!, 'Hours');
    await user.tab();
    await user.keyboard('-0.3{Enter}');
    expect(listed()).toEqual([
      expect.stringMatching(/^Rate with Hours−0\.3: weakly together, in opposite directions/),
    ]);
    button('Remove Rate with Hours').focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('list', { name: 'Pairs that move together' })).toBeNull();
    expect(document.activeElement!.textContent).toBe('Inputs that move together: none so far');
    expect(screen.getByText('Removed: Rate with Hours.')).toBeTruthy();
  });

  test('are kept and not used while one of them is not chosen', async () => {
    const { user } = await opened();
    await pairOf(user, 'Hours', 'Rate', '0.9');
    await user.click(screen.getByRole('checkbox', { name: /^Rate/ }));
    await user.click(button('Work out what matters most'));
    const summary = await screen.findByText('Inputs that move together: none so far');
    await user.click(summary);
    expect(listed()).toEqual([
      expect.stringContaining('Not used, because it is not among the chosen inputs: Rate.'),
    ]);
    await user.click(button(/^Run \d/));
    await screen.findByRole('slider');
    expect(rowsOf('Shares of the spread').slice(1)).toEqual([['Hours', '100%', 'raises the result']]);
    await user.click(screen.getByRole('checkbox', { name: /^Rate/ }));
    await user.click(button('Work out what matters most'));
    expect(await screen.findByText('Inputs that move together: 1 pair')).toBeTruthy();
  });

  test('that contradict each other keep the trials from being run, until they no longer do', async () => {
    const { sheet, user } = await chosen();
    sheet.select('C5');
    await user.click(button('Add the selected cell'));
    await user.click(await screen.findByRole('button', { name: 'Work out what matters most' }));
    await user.click(await screen.findByText(/^Inputs that move together:/));
    const isKept = () => button(/^Run \d/).getAttribute('aria-disabled') === 'true';
    await pairOf(user, 'Hours', 'Rate', '0.9');
    expect(isKept()).toBe(false);
    await pairOf(user, 'Hours', 'Cost', '0.7');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^These contradict each other: .*Rate with Cost 0 \(not listed\)\./,
    );
    expect(isKept()).toBe(true);
    await pairOf(user, 'Cost', 'Rate', '0.7');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(isKept()).toBe(false);
    await user.click(button('Remove Cost with Rate'));
    expect(isKept()).toBe(true);
  });
});
