/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CrashGuard } from '../../../src/taskpane/components/CrashGuard';
import { FaultLog } from '../../../src/taskpane/faultLog';

let broken: boolean;

function Page() {
  if (broken) throw new Error('text is null');
  return <p>The page.</p>;
}

function open() {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  broken = true;
  render(
    <CrashGuard>
      <Page />
    </CrashGuard>,
  );
  return userEvent.setup();
}

it('says that a page failed, and offers to try again', () => {
  open();
  expect(screen.getByRole('alert').textContent).toContain(
    'Something in the pane failed. The workbook is not affected.',
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Try again', 'Copy']);
});

it('trying again draws the page anew, and loads nothing again', async () => {
  const user = open();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The page.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a page that fails again says so again', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

it('keeps what happened for a person to copy', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Copy what went wrong' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toMatch(/In the pane[\s\S]*Page[\s\S]*text is null/);
});

it('shows what it guards while nothing fails', () => {
  render(<CrashGuard>as it is</CrashGuard>);
  expect(document.body.textContent).toBe('as it is');
});

describe('the log of faults', () => {
  it('says when and where, and what it was even where it was no error', () => {
    const log = new FaultLog();
    log.add('no reason', 'Work under way', new Date(0));
    expect(log.text()).toBe('1970-01-01T00:00:00.000Z Work under way\nno reason');
  });

  it('keeps the last fifty', () => {
    const log = new FaultLog();
    for (let i = 0; i < 60; i++) log.add(`fault ${i}`, 'Here');
    expect(log.text()).not.toMatch(/fault 9$/m);
    expect(log.text()).toMatch(/fault 10$/m);
  });

  it('hears what nobody else does', () => {
    const log = new FaultLog();
    log.watch(window);
    window.dispatchEvent(new ErrorEvent('error', { error: new Error('in a timer') }));
    expect(log.text()).toContain('in a timer');
  });
});
