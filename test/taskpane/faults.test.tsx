/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { faultLog } from '../../src/taskpane/shared/faultLog';
import { watchForFaults } from '../../src/taskpane/shared/watchForFaults';
import { FakeSpreadsheet } from '../support/fakeSpreadsheet';
import { catalogue, implementations } from './fixtures/catalogue';

const open = async () => {
  render(
    <App
      spreadsheet={new FakeSpreadsheet({ A1: { value: 1 } })}
      catalogue={catalogue}
      implementations={implementations}
      cases={[]}
    />,
  );
  await screen.findByText(/A plain number/);
};
const listening = new AbortController();
beforeAll(() => watchForFaults(listening.signal));
afterAll(() => listening.abort());

test('a failure of the engine is said in one line, whose details can be copied, and the line can be closed', async () => {
  await open();
  act(() => faultLog.note('engine', 'OT.NPV in cell B3', new TypeError('broken')));
  const line = screen.getByRole('alert');
  expect(line.textContent).toContain('The spreadsheet program failed at OT.NPV in cell B3.');
  const user = userEvent.setup();
  await user.click(within(line).getByRole('button', { name: 'Copy the details of what failed' }));
  expect(await navigator.clipboard.readText()).toBe(faultLog.text());
  await userEvent.click(within(line).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  [
    'a promise that nobody waits for',
    () => Object.assign(new Event('unhandledrejection'), { reason: new Error('lost') }),
  ],
  ['a listener', () => new ErrorEvent('error', { error: new Error('lost') })],
])('a failure in %s is kept and said', async (_where, event) => {
  await open();
  act(() => void window.dispatchEvent(event()));
  expect(screen.getByRole('alert').textContent).toContain(
    'The page failed at something that it did in the background.',
  );
  expect(faultLog.all().at(-1)).toMatchObject({ kind: 'pane', message: 'Error: lost' });
});

test.each([
  ['is stopped on purpose', Object.assign(new Error('x'), { name: 'Stopped' })],
  [
    'is a script cut off half-way, which is said where it was fetched',
    Object.assign(new SyntaxError('Unexpected end'), { stack: 'SyntaxError: Unexpected end' }),
  ],
  ['has no error, such as one about the sizes of elements', null],
])('what %s is no failure', (_what, error) => {
  const before = faultLog.all();
  window.dispatchEvent(new ErrorEvent('error', { error }));
  expect(faultLog.all()).toBe(before);
});

test('Hand over has the log for as long as there is one', async () => {
  await open();
  await userEvent.click(screen.getByRole('tab', { name: 'Hand over' }));
  expect(await screen.findByText('If something failed')).toBeTruthy();
  expect(screen.getByText(/TypeError: broken/).textContent).toBe(faultLog.text());
});
