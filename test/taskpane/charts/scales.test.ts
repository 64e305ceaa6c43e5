import fc from 'fast-check';
import { ticksOf, valueScale } from '../../../src/taskpane/shared/charts/scales';

const wholePounds = (value: number) => `£${Math.round(value)}`;

test.each([
  ['whole pounds an hour', [33, 35], 8, wholePounds, ['£33', '£34', '£35']],
  ['less than a pound', [33.6, 34.4], 8, wholePounds, ['£34']],
  ['much room', [0, 1000], 20, wholePounds, ['£0', '£200', '£400', '£600', '£800', '£1000']],
])('an axis over %s reads each label once', (_what, domain, count, format, expected) => {
  const scale = valueScale(domain as [number, number], 300, count);
  expect(ticksOf(scale, count, format).map(format)).toEqual(expected);
});

test('no axis has more than seven ticks, or two that read the same', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      value,
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 20 }),
      (least, size, count) => {
        const ticks = ticksOf(valueScale([least, least + size], 300, count), count, wholePounds).map(
          wholePounds,
        );
        expect(new Set(ticks).size).toBe(ticks.length);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.length).toBeGreaterThan(0);
      },
    ),
  );
});
