import fc from 'fast-check';
import { scrolledTo } from '../../../src/embedded/page/scrolledTo';

test.each([
  ['visible', { from: 100, to: 150, room: 400, scrolled: 50 }, 50],
  ['before the visible part', { from: 100, to: 150, room: 400, scrolled: 300 }, 100],
  ['after it', { from: 600, to: 650, room: 400, scrolled: 0 }, 250],
  ['cut at its end', { from: 380, to: 430, room: 400, scrolled: 0 }, 30],
  ['larger than the room', { from: 100, to: 900, room: 400, scrolled: 0 }, 100],
])('a cell %s', (_where, span, expected) => {
  expect(scrolledTo(span)).toBe(expected);
});

test('a cell with room is wholly visible afterwards, and a visible one is left where it is', () => {
  const pixels = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(pixels, fc.integer({ min: 1, max: 300 }), pixels, (from, size, scrolled) => {
      const [to, room] = [from + size, 400];
      const after = scrolledTo({ from, to, room, scrolled });
      expect(after).toBeLessThanOrEqual(from);
      expect(after + room).toBeGreaterThanOrEqual(to);
      if (scrolled <= from && scrolled + room >= to) expect(after).toBe(scrolled);
    }),
  );
});
