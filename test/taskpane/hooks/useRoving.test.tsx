/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRoving } from '../../../src/taskpane/shared/useRoving';

function Bar({ axis = 'horizontal', chosen }: { axis?: 'horizontal' | 'vertical'; chosen?: string }) {
  const [, roving] = useRoving<HTMLDivElement>(axis);
  return (
    <>
      <input aria-label="before" />
      <div {...roving}>
        {['One', 'Two', 'Three'].map((name) => (
          <button key={name} role="tab" aria-selected={name === chosen}>
            {name}
          </button>
        ))}
      </div>
      <input aria-label="after" />
    </>
  );
}
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

test.each([
  ['the first', {}, ['before', 'One', 'after']],
  ['the chosen one', { chosen: 'Two' }, ['before', 'Two', 'after']],
])('Tab stops once, at %s', async (_which, props, expected) => {
  const user = userEvent.setup();
  render(<Bar {...props} />);
  const stops = [];
  for (let i = 0; i < 3; i++) {
    await user.tab();
    stops.push(focused());
  }
  expect(stops).toEqual(expected);
});

test('Tab comes back to the one that was left', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<Bar />);
  await user.tab();
  await user.tab();
  await user.keyboard('{ArrowRight}');
  await user.tab();
  rerender(<Bar />);
  await user.tab({ shift: true });
  expect(focused()).toBe('Two');
});

test.each([
  [
    'horizontal',
    ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'ArrowDown'],
    ['Two', 'Three', 'Three', 'Two', 'One', 'Three', 'Three'],
  ],
  [
    'vertical',
    ['ArrowDown', 'ArrowRight', 'End', 'ArrowUp', 'Home', 'ArrowUp'],
    ['Two', 'Two', 'Three', 'Two', 'One', 'One'],
  ],
] as const)('the keys of a %s bar', async (axis, keys, expected) => {
  const user = userEvent.setup();
  render(<Bar axis={axis} />);
  screen.getByText('One').focus();
  const reached = [];
  for (const key of keys) {
    await user.keyboard(`{${key}}`);
    reached.push(focused());
  }
  expect(reached).toEqual(expected);
});
