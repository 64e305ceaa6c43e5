/** @jest-environment jsdom */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Spreadsheet } from '../../../src/host/spreadsheet';
import { lightTheme } from '../../../src/taskpane/shared/theme';
import { HandOverPage } from '../../../src/taskpane/finish/HandOverPage';
import { catalogue, partsOf, row, workbookOf } from '../../handOver/fixture';
import { contentsOf, Double, type Held } from './double';

const NOW = new Date(2026, 10, 22, 23, 30);
const NAME = { error: '#NAME?' };

function open(double: Double) {
  render(
    <FluentProvider theme={lightTheme}>
      <HandOverPage spreadsheet={double.spreadsheet} catalogue={catalogue} now={() => NOW} />
    </FluentProvider>,
  );
  return userEvent.setup();
}

const section = (title: string) => within(screen.getByRole('heading', { name: title }).closest('section')!);
const FREEZE = 'Freeze the results';
const frozen = () => section(FREEZE);

const claim = () =>
  contentsOf({
    Claim: {
      cells: [
        ['A1', '=OT.ROI(4,1)', 3],
        ['A2', '=1+1', 2],
        ['A3', '=OT.ROI(1,0)', { error: '#N/A' }],
      ],
    },
  });

test('makes the copy, gives it to the user and says what became of the formulas', async () => {
  const double = new Double();
  double.saved = workbookOf({
    sheets: {
      Sheet1: {
        rows: row(
          1,
          '<c r="A1"><f>_xldudf_OT_ROI(4,1)</f><v>3</v></c>',
          '<c r="B1" t="str"><f>_xldudf_OT_ENGINE()</f><v>OT</v></c>',
          '<c r="C1" t="e"><f>_xldudf_OT_ROI(4,"a")</f><v>#VALUE!</v></c>',
        ),
      },
    },
  });
  const user = open(double);
  const copy = section('Make a copy for people without the add-in');
  await user.click(copy.getByRole('button', { name: 'Make the copy' }));
  await waitFor(() => expect(copy.getByRole('status').textContent).toContain('The last sheet'));
  expect([...copy.getByRole('status').querySelectorAll('p')].map((line) => line.textContent)).toEqual([
    'The workbook is downloaded as “Hand-over copy, 22 November 2026.xlsx”.',
    '1 formula became ordinary Excel.',
    '2 formulas became fixed values, each of which says so in its cell.',
    '1 of these values is an error. Put them right here first, if the copy is to show figures.',
    'The last sheet of the copy lists each, and why.',
  ]);
  const [{ file, name }] = double.delivered as [{ file: Uint8Array; name: string }];
  expect(name).toBe('Hand-over copy, 22 November 2026.xlsx');
  expect(partsOf(file)['xl/worksheets/sheet2.xml']).toMatch(
    /Made on 22 November 2026 with OT Business Case for Excel \d/,
  );
});

test('says in words why no copy could be made', async () => {
  const double = new Double();
  // The head of an old Office file, and the name under which one keeps an encrypted package.
  double.saved = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  const user = open(double);
  await user.click(screen.getByRole('button', { name: 'Make the copy' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Making the copy failed: The workbook is protected by a password/,
  );
  expect(double.delivered).toEqual([]);
});

test('repairs and reports', async () => {
  const double = new Double(contentsOf({ Claim: { cells: [['A1', '=_xldudf_OT_ROI(4,1)', NAME]] } }), {
    calculate: () => 3,
  });
  const user = open(double);
  await user.click(screen.getByRole('button', { name: 'Repair' }));
  await screen.findByText('Claim: 1 formula repaired.');
  expect(double.applied).toEqual([
    { cells: [{ sheet: 'Claim', address: 'A1', value: '=OT.ROI(4,1)' }], unprotecting: true },
  ]);
});

test('freezes by the keyboard alone, after saying what would change', async () => {
  const double = new Double(claim());
  const user = open(double);
  const look = frozen().getByRole('button', { name: 'See what would be frozen' });
  look.focus();
  await user.keyboard('{Enter}');
  const question = within(await frozen().findByRole('alertdialog'));
  expect(double.applied).toEqual([]);
  expect(question.getByText(/^Freeze 1 formula \(1 cell\) on Claim\?/)).toBeTruthy();
  expect(question.getByText('Not everything can be frozen. These formulas would stay live:')).toBeTruthy();
  expect(question.getByText(/^Claim A3 shows #N\/A/)).toBeTruthy();
  expect(document.activeElement).toBe(question.getByRole('button', { name: 'Cancel' }));
  await user.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
  await frozen().findByText(
    '1 formula frozen. The sheet “Frozen 22 November 2026” says which formula was in which cell.',
  );
  expect(double.held[0]!.cells[0]).toMatchObject({ formula: null, value: 3 });
  expect(document.activeElement).toBe(look);
});

describe('what was said of a change goes once anything else has happened to the workbook', () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve));

  test('of freezing', async () => {
    const double = new Double(claim());
    const user = open(double);
    await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
    await user.click(await frozen().findByRole('button', { name: 'Freeze the rest' }));
    await frozen().findByText('To go back, undo once.');
    double.stepped();
    await waitFor(() => expect(frozen().getByRole('status').textContent).toBe(''));
  });

  test('of repairing', async () => {
    const held = contentsOf({ Claim: { cells: [['A1', '=_xldudf_OT_ROI(4,1)', NAME]] } });
    const double = new Double(held, { calculate: () => 3 });
    const user = open(double);
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    await screen.findByText('Claim: 1 formula repaired.');
    double.stepped();
    await waitFor(() => expect(screen.queryByText('Claim: 1 formula repaired.')).toBeNull());
  });

  test('and what was said of a copy, which is a file, stays', async () => {
    const double = new Double();
    double.saved = workbookOf({ sheets: { Sheet1: { rows: row(1, '<c r="A1"><v>3</v></c>') } } });
    const user = open(double);
    const copy = section('Make a copy for people without the add-in');
    await user.click(copy.getByRole('button', { name: 'Make the copy' }));
    await copy.findByText(/No formula called an OT function/);
    double.stepped();
    await wait();
    expect(copy.getByText(/No formula called an OT function/)).toBeTruthy();
  });
});

test('freezes protected sheets, and asks for nothing special where all of them can be', async () => {
  const held = contentsOf({ Claim: { isProtected: true, cells: [['A1', '=OT.ROI(4,1)', 3]] } });
  const double = new Double(held);
  const user = open(double);
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  await user.click(await frozen().findByRole('button', { name: 'Freeze' }));
  await frozen().findByText(/^1 formula frozen/);
  expect(double.applied[0]).toMatchObject({ unprotecting: true });
});

test('freezes a part alone only where that is asked for, and names the sheet with a password', async () => {
  const cells: Held[] = [['A1', '=OT.ROI(4,1)', 3]];
  const double = new Double(contentsOf({ Open: { cells }, Shut: { isProtected: true, cells } }));
  double.passwords = ['Shut'];
  const user = open(double);
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  const question = within(await frozen().findByRole('alertdialog'));
  expect(question.getByText(/^Shut is protected with a password: 1 formula left as it is/)).toBeTruthy();
  expect(document.activeElement).toBe(question.getByRole('button', { name: 'Cancel' }));
  await user.click(question.getByRole('button', { name: 'Freeze the rest' }));
  await frozen().findByText(/^1 formula frozen/);
  expect(double.applied[0]!.cells!.map(({ sheet }) => sheet)).toEqual(['Open']);
});

test.each(['Cancel', 'Escape'])('%s freezes nothing', async (how) => {
  const double = new Double(claim());
  const user = open(double);
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  const cancel = await frozen().findByRole('button', { name: 'Cancel' });
  await (how === 'Escape' ? user.keyboard('{Escape}') : user.click(cancel));
  await frozen().findByText('Nothing was frozen.');
  expect(double.applied).toEqual([]);
});

test('freezes only what was agreed to', async () => {
  const double = new Double(claim());
  const user = open(double);
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  const confirm = await frozen().findByRole('button', { name: 'Freeze the rest' });
  double.held[0]!.cells[0]!.value = 4;
  await user.click(confirm);
  await frozen().findByText('The workbook changed in the meantime, so nothing was frozen. Look again.');
  expect(double.applied).toEqual([]);
});

test('freezes all formulas where that is asked for', async () => {
  const double = new Double(claim());
  const user = open(double);
  await user.click(frozen().getByRole('radio', { name: 'All formulas' }));
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  await user.click(await frozen().findByRole('button', { name: 'Freeze the rest' }));
  await frozen().findByText(/^2 formulas frozen/);
});

test('says so where there is nothing to freeze', async () => {
  const user = open(new Double());
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  await frozen().findByText('There is no such formula to freeze.');
});

test('says in words that something failed, and that nothing was changed', async () => {
  const double = new Double(claim());
  double.failure = 'A cell is being edited.';
  const user = open(double);
  await user.click(screen.getByRole('button', { name: 'Repair' }));
  expect((await screen.findByRole('alert')).textContent).toBe('This failed: A cell is being edited.');
});

test.each<[Spreadsheet['kind'], number]>([
  ['embedded', 1],
  ['excel', 0],
])('in %s the workbook itself is there to download %i times', async (kind, times) => {
  const double = new Double([], { kind });
  double.saved = Uint8Array.of(1, 2);
  const user = open(double);
  const buttons = screen.queryAllByRole('button', { name: 'Download (.xlsx)' });
  expect(buttons).toHaveLength(times);
  if (times === 0) return;
  await user.click(buttons[0]!);
  await screen.findByText(/^“OT business case, 22 November 2026\.xlsx” was given to the browser\./);
  expect(double.delivered).toEqual([
    { file: Uint8Array.of(1, 2), name: 'OT business case, 22 November 2026.xlsx' },
  ]);
});

test('has its headings in order, and each button says what it does', () => {
  open(new Double());
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]));
  expect(levels).toEqual([2, 3, 3, 3, 3, 3]);
  for (const button of screen.getAllByRole('button')) expect(button.textContent).toMatch(/\w/);
});

test('freezes nothing while figures may be old, and says what to do', async () => {
  const double = new Double(claim());
  double.calculation = { is: 'unfinished' };
  const user = open(double);
  await user.click(frozen().getByRole('button', { name: 'See what would be frozen' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /figures may still be old\. Choose Formulas, Calculate Now/,
  );
  expect(double.applied).toEqual([]);
});
