/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Brief } from '../../../src/taskpane/shared/useBrief';

/** In place of a layout, which jsdom has none of: text of so many lines in a box of two. */
function withLines(lines: number): void {
  Object.assign(globalThis, {
    ResizeObserver: class {
      constructor(private readonly tell: () => void) {}
      observe() {
        this.tell();
      }
      disconnect() {}
    },
  });
  jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(lines * 16);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(Math.min(lines, 2) * 16);
}
afterEach(() => jest.restoreAllMocks());

test('help of more than two lines opens by a button that says what it is about', async () => {
  withLines(4);
  const user = userEvent.setup();
  render(<Brief of="Attrition">The part of the saving that fades in a year.</Brief>);
  await act(async () => {});
  const button = screen.getByRole('button', { name: 'Why? Attrition' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(screen.getByRole('button', { name: 'Less Attrition' }).getAttribute('aria-expanded')).toBe('true');
});

test('help of two lines has no button', async () => {
  withLines(2);
  render(<Brief of="Attrition">Short.</Brief>);
  await act(async () => {});
  expect(screen.queryByRole('button')).toBeNull();
});
