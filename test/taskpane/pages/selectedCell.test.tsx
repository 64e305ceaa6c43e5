/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { catalogue, implementations } from '../fixtures/catalogue';

const cells = () => ({
  A1: { value: 3.25, text: '325%', formula: '=OT.ROI(B1:B2,C1)' },
  A2: { value: { error: '#VALUE!' }, formula: '=OT.SAVING(42,21,-4.5)' },
  A3: { value: 'Movement', formula: '=OT.MOVEMENT(B1:B2)', spilledFrom: 'A9' },
  A4: { value: 10, formula: '=SUM(B1:B2)' },
  A5: { value: 5, text: '£5.00' },
  A6: { value: '61,000' },
  A7: { value: 2, text: '2', formula: '=OT.RIO(1)' },
  B1: { value: 4 },
  B2: { value: null },
  C1: { value: 1 },
});

async function open(address: string) {
  const sheet = new FakeSpreadsheet(cells());
  sheet.selected = address;
  const { unmount } = render(
    <App spreadsheet={sheet} catalogue={catalogue} implementations={implementations} cases={[]} />,
  );
  await screen.findByRole('heading', { level: 2 });
  return { sheet, unmount };
}

const text = () => document.body.textContent;

it('shows where the cell is, its value as displayed and in full, and its formula', async () => {
  await open('A1');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sheet1 · A1');
  expect(text()).toContain('325%Stored as 3.25');
  expect(screen.getByText('=OT.ROI(B1:B2,C1)')).toBeTruthy();
});

it('explains the call: signature, description, arguments, twin, example', async () => {
  await open('A1');
  const call = within(screen.getByRole('article'));
  expect(call.getByRole('heading', { level: 3 }).textContent).toBe('OT.ROI(benefits, costs, [basis])');
  expect(call.getByText(/what a pound of cost brings back/)).toBeTruthy();
  const [benefits, costs, basis] = call.getAllByRole('listitem').map((item) => item.textContent);
  expect(benefits).toBe('benefitsB1:B22 cells, total 4, 1 blankPounds, added up.');
  expect(costs).toContain('C11');
  expect(basis).toContain('Omitted"net", the default');
  expect(call.getByText('=SUM(B1:B2)/SUM(C1)-("net"="net")')).toBeTruthy();
  expect(call.getByText('=OT.ROI(4,1)')).toBeTruthy();
});

it('says beside the result of a call which prices it is in, where the function says so', async () => {
  const { unmount } = await open('A1');
  expect(text()).toContain('Price basisBenefits and costs must be in the prices of one year.');
  unmount();
  await open('A2');
  expect(text()).not.toContain('Price basis');
});

it('has its headings in order, without a gap', async () => {
  await open('A1');
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThanOrEqual(1));
});

it('copies the twin and says so', async () => {
  const user = userEvent.setup();
  await open('A1');
  await user.click(screen.getByRole('button', { name: 'Copy the plain-Excel formula of OT.ROI' }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(await navigator.clipboard.readText()).toBe('=SUM(B1:B2)/SUM(C1)-("net"="net")');
});

it('selects the formula and says what to press where copying is blocked', async () => {
  const user = userEvent.setup();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('blocked'));
  await open('A1');
  await user.click(screen.getByRole('button', { name: 'Copy the plain-Excel formula of OT.ROI' }));
  expect(await screen.findByText(/press Ctrl\+C/)).toBeTruthy();
  expect(window.getSelection()?.toString()).toBe('=SUM(B1:B2)/SUM(C1)-("net"="net")');
});

it.each([
  ['a refusal', 'A2', 'hourlyRate must be zero or more; it is -4.5'],
  ['a cell of a spilled table', 'A3', 'Part of a table. The formula is in A9 and fills this cell too.'],
  ['an ordinary formula', 'A4', 'Ordinary spreadsheet arithmetic. It uses no OT function.'],
  ['a number', 'A5', 'A plain number. Nothing is calculated here.'],
  ['a number kept as text', 'A6', 'Text that looks like a number.'],
  ['a function that we do not have', 'A7', 'This add-in has no function OT.RIO.'],
  ['a blank cell', 'Z1', 'A blank cell. Nothing is calculated here.'],
])('says what there is to say of %s', async (_, address, expected) => {
  await open(address);
  expect(text()).toContain(expected);
});

it('explains the formula of the table that a cell belongs to', async () => {
  await open('A3');
  expect(screen.getByRole('heading', { name: 'Formula in A9' })).toBeTruthy();
  expect(screen.getByRole('article').textContent).toContain('OT.MOVEMENT(amounts)');
});

it('follows the selection, and says the new cell aloud but not the first', async () => {
  const { sheet } = await open('A1');
  const status = () =>
    screen
      .getAllByRole('status')
      .map((region) => region.textContent)
      .join('');
  expect(status()).toBe('');
  act(() => sheet.select('A2'));
  expect(await screen.findByText('A2: #VALUE!. hourlyRate must be zero or more; it is -4.5')).toBeTruthy();
  act(() => sheet.select('A5'));
  expect(await screen.findByText('A5: £5.00.')).toBeTruthy();
});

it('follows the value of the selected cell', async () => {
  const { sheet } = await open('A1');
  act(() => sheet.set('A1', { ...sheet.cells.A1, value: 2, text: '200%' }));
  expect(await screen.findByText('200%')).toBeTruthy();
});

it('shows the last selected cell, even if an earlier answer comes later', async () => {
  const { sheet } = await open('A1');
  const answers: (() => void)[] = [];
  const selection = sheet.selection.bind(sheet);
  sheet.selection = async () => {
    const cell = await selection();
    await new Promise<void>((resolve) => answers.push(resolve));
    return cell;
  };
  const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 120)));
  act(() => sheet.select('A4'));
  await settled();
  act(() => sheet.select('A5'));
  await settled();
  expect(answers).toHaveLength(2);
  await act(async () => answers[1]!());
  await act(async () => answers[0]!());
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sheet1 · A5');
});

it('says why the cell cannot be read, and reads it again when asked', async () => {
  const user = userEvent.setup();
  const sheet = new FakeSpreadsheet(cells());
  sheet.failure = 'A cell is being edited.';
  render(<App spreadsheet={sheet} catalogue={catalogue} implementations={implementations} cases={[]} />);
  expect((await screen.findByRole('alert')).textContent).toContain('A cell is being edited.');
  sheet.failure = null;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('325%')).toBeTruthy();
});

it('leads from a blank cell to the functions', async () => {
  const user = userEvent.setup();
  await open('Z1');
  await user.click(screen.getByRole('button', { name: 'See the functions' }));
  expect(screen.getByRole('tab', { name: 'Functions' }).getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('searchbox')).toBeTruthy();
});

it('stops listening when it goes', async () => {
  const { sheet, unmount } = await open('A1');
  expect(sheet.listenerCount).toBe(1);
  unmount();
  expect(sheet.listenerCount).toBe(0);
});

it('says from a change on that its figures are not final, and shows the final one before it stops', async () => {
  const { sheet } = await open('A4');
  const note = 'Calculating: figures here are not final yet';
  expect(text()).not.toContain(note);
  act(() => sheet.calculating(true));
  expect(text()).toContain(note);
  expect(screen.getByRole('tabpanel').getAttribute('aria-busy')).toBe('true');
  sheet.cells.A4 = { value: 12, formula: '=SUM(B1:B2)' };
  await act(async () => sheet.calculating(false));
  expect(text()).toContain('12');
  expect(text()).toContain(note);
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 350))));
  expect(text()).not.toContain(note);
});
