/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CrashGuard } from '../../../src/taskpane/shared/CrashGuard';
import { PaneGuard } from '../../../src/taskpane/shared/PaneGuard';
import { faultLog } from '../../../src/taskpane/shared/faultLog';

let broken: Error | null;
function Sometimes() {
  const [typed, setTyped] = useState('');
  if (broken) throw broken;
  return <input aria-label="Answer" value={typed} onChange={({ target }) => setTyped(target.value)} />;
}
const guarded = (onReset?: () => void) =>
  render(
    <>
      <p>beside it</p>
      <CrashGuard where="Explore" {...(onReset && { onReset })}>
        <Sometimes />
      </CrashGuard>
    </>,
  );

beforeEach(() => {
  broken = new TypeError('a fault');
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

test('a page that fails says so in words, without claiming that nothing has happened to the workbook', () => {
  guarded();
  const words = screen.getByRole('alert').textContent;
  expect(words).toMatch(/^This page of the pane failed\./);
  expect(words).not.toMatch(/not affected|as it was|nothing/i);
  expect(screen.getByText('beside it')).toBeTruthy();
});

test('offers no reload, which would lose a workbook that is kept in the page alone', () => {
  guarded();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Try again', 'Copy']);
});

test('Try again shows the page again where the cause has gone', async () => {
  guarded();
  broken = null;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Answer')).toBeTruthy();
});

test('a page that fails again may be started afresh', async () => {
  const onReset = jest.fn(() => void (broken = null));
  guarded(onReset);
  expect(screen.queryByRole('button', { name: 'Clear this page and try again' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await userEvent.click(screen.getByRole('button', { name: 'Clear this page and try again' }));
  expect(onReset).toHaveBeenCalledTimes(1);
  expect(screen.getByLabelText('Answer')).toBeTruthy();
});

test('keeps the failure to be copied, with its page and its stack', () => {
  guarded();
  const fault = faultLog.all().at(-1)!;
  expect(fault).toMatchObject({ kind: 'pane', where: 'Explore', message: 'TypeError: a fault' });
  expect(fault.stack).toContain('CrashGuard.test');
});

test('shows what it guards while nothing fails', () => {
  broken = null;
  guarded();
  expect(screen.getByLabelText('Answer')).toBeTruthy();
});

describe('the whole of the pane', () => {
  const whole = () =>
    render(
      <PaneGuard where="the pane">
        <Sometimes />
      </PaneGuard>,
    );

  test('is not left blank where the part that draws every page fails', async () => {
    whole();
    expect(screen.getByRole('alert').textContent).toContain('This part of the page failed.');
    broken = null;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByLabelText('Answer')).toBeTruthy();
  });

  test('shows the details to select where copying is blocked', async () => {
    whole();
    await userEvent.click(screen.getByRole('button', { name: 'Show the details' }));
    expect(screen.getByText(/TypeError: a fault/).textContent).toBe(faultLog.text());
  });
});
