/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { CrashGuard } from '../../../src/taskpane/components/CrashGuard';

function Broken(): never {
  throw new Error('a fault');
}

it('says that a page failed, and offers to load it again', () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <CrashGuard>
      <Broken />
    </CrashGuard>,
  );
  expect(screen.getByRole('alert').textContent).toBe(
    'Something in the pane failed. The workbook is not affected.Reload',
  );
});

it('shows what it guards while nothing fails', () => {
  render(<CrashGuard>as it is</CrashGuard>);
  expect(document.body.textContent).toBe('as it is');
});
