/** @jest-environment jsdom */
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import type { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { button, chosen, open, present, rowsOf, simulated, small, values, workedOut } from './smallPage';

jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

test.each([
  ['a plain number', 'B3', 'Sheet1 B3 holds no formula, so nothing could change it.'],
  ['an error', 'B10', 'Sheet1 B10 shows #DIV/0!, not a number.'],
  ['a blank cell', 'Z1', 'Sheet1 Z1 holds no formula'],
])('refuses %s as a result, in words', async (_what, address, sentence) => {
  const { sheet, user } = open();
  sheet.select(address);
  await user.click(button('Use the selected cell'));
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
});

test('lists the inputs that feed the result, and says which do not', async () => {
  await chosen();
  const boxes = screen.getAllByRole('checkbox').map((box) => box.closest('li')!.textContent);
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toContain('HoursNow £100; £80 to £130, PERT');
  expect(screen.getByText(/1 input left out/).closest('details')!.textContent).toContain('Idle');
});

test.each([
  ['a formula', 'B10', 'Sheet1 B10 holds a formula.'],
  ['text', 'A3', 'Sheet1 A3 holds no number.'],
  ['a listed cell', 'B3', 'Sheet1 B3 is in the list already.'],
  ['the result', 'B9', 'Sheet1 B9 is the result itself.'],
  ['what the result does not depend on', 'E3', 'The result does not depend on Sheet1 E3'],
])('refuses to add %s', async (_what, address, sentence) => {
  const { sheet, user } = await chosen();
  sheet.select(address);
  await user.click(button('Add the selected cell'));
  expect((await screen.findByRole('alert')).textContent).toContain(sentence);
});

test('adds an input of the user’s own, whose range and distribution can be changed by keyboard', async () => {
  const { sheet, user } = await chosen();
  sheet.select('C5');
  await user.click(button('Add the selected cell'));
  const change = await screen.findByRole('button', { name: 'Change the range of Cost' });
  change.focus();
  await user.keyboard('{Enter}');
  const low = screen.getByRole('textbox', { name: 'Low' });
  expect((low as HTMLInputElement).value).toBe('1,800');
  await user.clear(low);
  await user.type(low, '2100');
  expect(screen.getByText('Low must be at most the value of the cell (2000); it is 2100.')).toBeTruthy();
  await user.clear(low);
  await user.type(low, '£1,000');
  await user.selectOptions(screen.getByRole('combobox'), 'uniform');
  expect(screen.getByText(/Anything from Low to High is equally likely/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(change);
  expect(change.closest('li')!.textContent).toContain('Now 2,000; 1,000 to 2,200, Uniform');
});

test('says what the result is by the words beside it', async () => {
  const { sheet } = await chosen();
  expect(screen.getByText(/^Sheet1, B9/).textContent).toBe('Sheet1, B9 shows £500: Net saving');
  expect(values(sheet)).toEqual(present);
});

test('shows what matters most, the widest first, and leaves the inputs as they were', async () => {
  const { sheet } = await workedOut();
  expect(rowsOf(/^What each input alone does/)).toEqual([
    ['Input', 'At low', 'At high', 'Swing'],
    ['Hours', '£0', '£1,250', '£1,250'],
    ['Rate', '£0', '£600', '£600'],
  ]);
  expect(screen.getByRole('img', { name: /The widest is Hours: £0 at low, £1,250 at high/ })).toBeTruthy();
  expect(screen.getByText(/Worked out by recalculating the workbook itself/)).toBeTruthy();
  expect(screen.getByText(/Sheet1 B9: .*MYSTERY/)).toBeTruthy();
  expect(values(sheet)).toEqual(present);
  expect(sheet.changes).toEqual([]);
});

test('uses a copy of the formulas where it gives what the workbook gives', async () => {
  const { sheet } = await workedOut(small('=B3*B4-C5'));
  expect(screen.getByText(/^Worked out by a copy of the formulas/)).toBeTruthy();
  expect(rowsOf(/^What each input alone does/)[1]).toEqual(['Hours', '£0', '£1,250', '£1,250']);
  // All low, and all high: no more than the check.
  expect(sheet.recalculations.map(({ done }) => done)).toEqual([2]);
});

describe('figures of a copy that is not checked yet', () => {
  const unchecked = /^Worked out by a copy of the formulas, and not checked yet/;
  const checked = /^Worked out by a copy of the formulas. It gives/;

  /** Pressed, with the check held up until it is let go. */
  async function pressed(spoil: (cells: FakeSpreadsheet['cells']) => void = () => {}) {
    const sheet = small('=B3*B4-C5');
    const honest = sheet.calculate!;
    sheet.calculate = (cells) => (honest(cells), spoil(cells));
    let letGo = () => {};
    sheet.gate = new Promise<void>((resolve) => (letGo = resolve));
    const { user } = await chosen(sheet);
    await user.click(button('Work out what matters most'));
    await screen.findByText(unchecked);
    return { user, letGo, sheet };
  }

  test('are there at once, called unchecked, with nothing to be worked out from them', async () => {
    const { letGo, sheet } = await pressed();
    expect(rowsOf(/^What each input alone does/)[1]).toEqual(['Hours', '£0', '£1,250', '£1,250']);
    expect(sheet.recalculations.map(({ done }) => done)).toEqual([0]);
    expect(screen.queryByText(checked)).toBeNull();
    expect(screen.queryByRole('heading', { name: '4. How likely' })).toBeNull();
    letGo();
    await screen.findByText(checked);
    expect(screen.queryByText(unchecked)).toBeNull();
    expect(screen.getByRole('heading', { name: '4. How likely' })).toBeTruthy();
  });

  test('go where the workbook gives something else, whose figures come instead', async () => {
    const { letGo } = await pressed((cells) => {
      if (cells.B3!.value !== 100) cells.B9 = { ...cells.B9!, value: cells.B3!.value };
    });
    letGo();
    await screen.findByText(/a copy of the formulas gave another value/);
    expect(screen.queryByText(unchecked)).toBeNull();
    expect(rowsOf(/^What each input alone does/)[2]).toEqual(['Hours', '£80', '£130', '£50']);
  });

  test('go where the check is stopped', async () => {
    const { letGo, user } = await pressed();
    await user.click(button('Stop'));
    letGo();
    await waitFor(() => expect(screen.queryByText(unchecked)).toBeNull());
    expect(screen.queryByText(checked)).toBeNull();
  });

  test('do not come where the copy gives another value for the workbook as it is', async () => {
    const sheet = small('=B3*B4-C5');
    sheet.cells.B9 = { ...sheet.cells.B9!, value: 501 };
    let letGo = () => {};
    sheet.gate = new Promise<void>((resolve) => (letGo = resolve));
    const { user } = await chosen(sheet);
    await user.click(button('Work out what matters most'));
    await waitFor(() => expect(sheet.recalculations).toHaveLength(1));
    expect(screen.queryByText(unchecked)).toBeNull();
    letGo();
    await screen.findByText(/^Worked out by/);
  });
});

test('does not use a copy that gives other values away from the base case', async () => {
  const sheet = small('=B3*B4-C5');
  const honest = sheet.calculate!;
  sheet.calculate = (cells) => {
    honest(cells);
    if (cells.B3!.value !== 100) cells.B9 = { ...cells.B9!, value: 1 };
  };
  await workedOut(sheet);
  expect(screen.getByText(/a copy of the formulas gave another value/)).toBeTruthy();
});

test('checks trials of the copy against the workbook itself', async () => {
  const { sheet, user } = await simulated(small('=B3*B4-C5'));
  const check = () => user.click(button('Check 200 of the trials'));
  await check();
  await screen.findByText('200 of 200 trials came out the same in the workbook itself.');
  expect(values(sheet)).toEqual(present);

  const honest = sheet.calculate!;
  sheet.calculate = (cells) => {
    honest(cells);
    if ((cells.B3!.value as number) > 120) cells.B9 = { ...cells.B9!, value: 1 };
  };
  await check();
  const said = (await screen.findByRole('alert')).textContent;
  expect(said).toMatch(/^[1-9]\d? of 200 trials came out differently in the workbook itself/);
});

test('says where each input would change the answer', async () => {
  const { user } = await workedOut();
  await user.click(button('Find where each would change the answer'));
  const [, ...rows] = await waitFor(() => rowsOf('Values at which the answer changes'));
  expect(rows).toEqual([
    ['Hours', '£100', '£80', '−£20 (−20.0%)'],
    ['Rate', '£25', '£20', '−£5 (−20.0%)'],
  ]);
  await user.clear(screen.getByRole('textbox', { name: 'Target for the result' }));
  await user.type(screen.getByRole('textbox', { name: 'Target for the result' }), '-£1m');
  expect(screen.getByText('“-£1m” is not a number.')).toBeTruthy();
});

test('gives the chance of meeting a target that is moved by keyboard and typed', async () => {
  const { sheet, user } = await simulated();
  expect(screen.getByText(/^Chance of £0 or more/).textContent).toMatch(
    /in all [\d,]+ trials|in ten|all but/,
  );
  const slider = screen.getByRole('slider', { name: 'Target' });
  const before = Number(slider.getAttribute('aria-valuenow'));
  slider.focus();
  await user.keyboard('{End}');
  expect(Number(slider.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^Chance of £1,\d+ or more: /);
  const [, typed] = screen.getAllByRole('textbox', { name: 'Target for the result' });
  await user.clear(typed!);
  await user.type(typed!, '£5,000');
  expect(screen.getByText(/^Chance of £5,000 or more: in none of the [\d,]+ trials$/)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'the target or less' }));
  expect(screen.getByText(/^Chance of £5,000 or less: in all [\d,]+ trials$/)).toBeTruthy();
  expect(values(sheet)).toEqual(present);
});

test('a payback meets its target at or below it, which it says, and a person may turn round', async () => {
  const sheet = small();
  sheet.cells.A9 = { value: 'Payback; months' };
  sheet.cells.B9 = { ...sheet.cells.B9!, text: '500' };
  const { user } = await simulated(sheet);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'the target or less' }).checked).toBe(true);
  expect(screen.getByText(/^Chance of 500 or less: about \w+ in (ten|20)/)).toBeTruthy();
  expect(screen.getByText(/^Chosen because the sheet says “Payback”: less is better\./)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'the target or more' }));
  expect(screen.getByText(/^Chance of 500 or more: about \w+ in (ten|20)/)).toBeTruthy();
  expect(screen.queryByText(/^Chosen because/)).toBeNull();
});

test('shows the central result beside the mean and the median, and on which side of the mean it lies', async () => {
  await simulated();
  const rows = rowsOf('Figures of the simulation').map(([name, value]) => [name!.replace(/,.*/, ''), value]);
  const { 'Average (mean)': mean, 'With every input at its value now (central)': central } =
    Object.fromEntries(rows) as Record<string, string>;
  const read = (shown: string) => Number(shown.replace(/[£,]/g, '').replace('−', '-'));
  const side = read(central!) > read(mean!) ? 'above' : 'below';
  expect(screen.getByText(/^The central result is/).textContent).toMatch(
    new RegExp(`^The central result is £[\\d,.]+ ${side} the average of the trials\\.$`),
  );
});

test('moves the target where the line is dragged', async () => {
  await simulated();
  const slider = screen.getByRole('slider');
  fireEvent.pointerDown(slider, { clientX: 40 });
  fireEvent.pointerMove(slider, { clientX: 200 });
  const there = Number(slider.getAttribute('aria-valuenow'));
  fireEvent.pointerUp(slider);
  fireEvent.pointerMove(slider, { clientX: 100 });
  expect(Number(slider.getAttribute('aria-valuenow'))).toBe(there);
});

describe('the inputs are put back', () => {
  const running = async () => {
    const opened = await workedOut();
    let release = () => {};
    const { sheet } = opened;
    const one = () => {
      sheet.gate = new Promise((resolve) => (release = () => resolve()));
    };
    one();
    await opened.user.click(button(/^Run \d/));
    return { ...opened, go: () => release() };
  };

  test('after it is stopped', async () => {
    const { sheet, user, go } = await running();
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    go();
    await screen.findByText('Stopped. The inputs are as they were.');
    expect(values(sheet)).toEqual(present);
    expect(sheet.recalculations.at(-1)!.done).toBeLessThan(5);
  });

  test('after a failure', async () => {
    const { sheet, go } = await running();
    sheet.failure = 'The workbook did not answer.';
    go();
    expect((await screen.findByRole('alert')).textContent).toBe('The workbook did not answer.');
    expect(values(sheet)).toEqual(present);
  });

  test('after the user leaves the page', async () => {
    const { sheet, go, unmount } = await running();
    unmount();
    go();
    await waitFor(() => expect(values(sheet)).toEqual(present));
    expect(sheet.recalculations.at(-1)!.done).toBeLessThan(5);
  });
});

test('says at once when what it shows is of a workbook that has changed since', async () => {
  const { sheet, user } = await workedOut();
  expect(screen.queryByText(/now shows/)).toBeNull();
  sheet.set('B9', { ...sheet.cells.B9!, value: 750 });
  await screen.findByText(
    'Sheet1 B9 now shows £750, not £500. The figures below are of the values before. Work them out again.',
  );
  sheet.cells.B3 = { value: 110 };
  await user.click(button('Work it out again'));
  await waitFor(() => expect(screen.queryByText(/now shows/)).toBeNull());
});

test('refuses to go on with a workbook that has changed since', async () => {
  const { sheet, user } = await workedOut();
  sheet.set('B3', { value: 101 });
  await user.click(button(/^Run \d/));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The workbook has changed since: Sheet1 B3 is different from before.',
  );
});

test('writes a record of values with all that is needed to repeat it', async () => {
  const { sheet, user } = await simulated();
  await user.click(button('Add a record to the workbook'));
  await screen.findByText('Recorded on the sheet “Explored 23 November 2026”.');
  const { cells } = sheet.changes[0]!.sheets![0]!;
  const rows = Object.entries(cells)
    .filter(([at]) => /^A\d+$/.test(at))
    .map(([at, { value }]) => [
      value,
      ...[...'BCDEFG'].map((column) => cells[`${column}${at.slice(1)}`]?.value),
    ]);
  const row = (first: string) =>
    rows.find(([value]) => value === first)!.filter((cell) => cell !== undefined);
  expect(row('What could change Sheet1 B9: explored on 23 November 2026')).toHaveLength(1);
  expect(row('Worked out with')[1]).toMatch(/^OT Business Case for Excel \d/);
  expect(row('Data')[1]).toMatch(/\d/);
  expect(row('Label of its row')[1]).toBe('Net saving');
  expect(row('Its formula')[1]).toBe('“=B3*B4-C5*MYSTERY(1)”');
  expect(row('Method')[1]).toBe('The workbook recalculated with each set of values');
  expect(row('Its value with every input unchanged').slice(1)).toEqual([500, '£, as in Sheet1 B9']);
  expect(row('Trials')).toEqual(['Trials', 256, 'trials']);
  expect(row('Seed')).toEqual(['Seed', 1, 'none']);
  expect(row('Hours')).toEqual(['Hours', 'Sheet1 B3', '£', 'PERT', 80, 100, 130]);
  const [, met] = row('Trials that meet the target') as [string, number];
  const [, counted] = row('Trials in which the cell showed a number') as [string, number];
  expect(met / counted).toBeGreaterThan(0.9);
  expect(met).toBeLessThan(counted);
  const percent = ((100 * met) / counted).toFixed(1);
  expect(row('Chance of meeting the target')[1]).toMatch(
    new RegExp(`^all but about .* \\(${percent}% of the trials\\)$`),
  );
  const [, central] = row('With every input unchanged (central)') as [string, number];
  const [, mean] = row('Mean') as [string, number];
  expect(row('Central less mean')[1]).toBeCloseTo(central - mean, 9);
  const formulas = Object.values(cells).filter(({ value }) => String(value).startsWith('='));
  expect(formulas).toEqual([]);
});

test('saves scenarios in the workbook and sets them side by side', async () => {
  const { sheet, user } = await chosen();
  await user.click(button('Save the scenario'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Type a name/);
  const name = screen.getByRole('textbox', { name: 'Name of the scenario' });
  await user.type(name, 'x'.repeat(41));
  await user.click(button('Save the scenario'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/at most 40 characters/);
  await user.clear(name);
  await user.type(name, 'As planned');
  await user.click(button('Choose none'));
  await user.click(button('Save the scenario'));
  await screen.findAllByText('Choose at least one input above.');
  await user.click(button('Choose all'));
  await user.click(button('Save the scenario'));
  await screen.findByText('“As planned” is saved on the sheet “Scenarios”.');
  const { name: written, cells } = sheet.changes[0]!.sheets![0]!;
  expect(written).toBe('Scenarios');
  expect([cells.F4!.value, cells.F5!.value, cells.F6!.value, cells.F7!.value]).toEqual([
    'As planned',
    500,
    100,
    25,
  ]);
  // An undo, say, which takes the sheet away again.
  act(() => sheet.stepped());
  expect(screen.queryByText('“As planned” is saved on the sheet “Scenarios”.')).toBeNull();
});
