import * as fc from 'fast-check';
import { type DateUnit, nextDates, nextNumbers } from '../../../src/embedded/fill/series';

/** Of days later than February 1900, with the calendar of the machine. */
const serial = (date: string) => {
  const [day = '', month = '', year = ''] = date.split('/');
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
};
const shown = (value: number) =>
  new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

describe('dates go on as Excel’s fill handle continues them', () => {
  test.each<[string, string, string]>([
    ['the first of each month', '01/04/2026 01/05/2026', '01/06/2026 01/07/2026 01/08/2026 01/09/2026'],
    ['three of them', '01/04/2026 01/05/2026 01/06/2026', '01/07/2026 01/08/2026'],
    ['another day of the month', '15/11/2026 15/12/2026', '15/01/2027 15/02/2027'],
    ['quarters', '01/04/2026 01/07/2026', '01/10/2026 01/01/2027 01/04/2027'],
    ['years', '01/04/2026 01/04/2027', '01/04/2028 01/04/2029'],
    ['29 February by years', '29/02/2024 29/02/2028', '29/02/2032'],
    ['the ends of months', '30/04/2026 31/05/2026', '30/06/2026 31/07/2026 31/08/2026'],
    ['the ends of months into February', '31/12/2026 31/01/2027', '28/02/2027 31/03/2027 30/04/2027'],
    ['the ends of quarters', '31/03/2026 30/06/2026', '30/09/2026 31/12/2026 31/03/2027'],
    ['the ends of months from February', '28/02/2027 31/03/2027', '30/04/2027 31/05/2027'],
    ['day 30, which February lacks', '30/11/2026 30/12/2026', '30/01/2027 28/02/2027 30/03/2027'],
    ['back by months', '01/05/2026 01/04/2026', '01/03/2026 01/02/2026 01/01/2026 01/12/2025'],
    ['days', '01/04/2026 02/04/2026', '03/04/2026 04/04/2026'],
    ['weeks, over the end of a month', '20/04/2026 27/04/2026', '04/05/2026 11/05/2026'],
    ['Friday and Monday: no weekend is known', '03/04/2026 06/04/2026', '09/04/2026 12/04/2026'],
    ['one date twice', '01/04/2026 01/04/2026', '01/04/2026 01/04/2026'],
    ['neither one day of the month nor ends', '29/01/2026 28/02/2026', '30/03/2026 29/04/2026'],
  ])('%s', (_what, given, expected) => {
    const wanted = expected.split(' ');
    const next = nextDates(given.split(' ').map(serial), wanted.length, 'day', false);
    expect(next.map(shown)).toEqual(wanted);
  });

  test.each<[DateUnit, boolean, string, string]>([
    ['day', false, '30/04/2026', '01/05/2026 02/05/2026'],
    ['day', true, '01/05/2026', '30/04/2026 29/04/2026'],
    ['month', false, '01/04/2026', '01/05/2026 01/06/2026'],
    ['month', true, '01/01/2026', '01/12/2025 01/11/2025'],
    ['year', false, '01/04/2026', '01/04/2027 01/04/2028'],
  ])('one date that shows no less than a %s, back: %s', (unit, isBack, given, expected) => {
    const wanted = expected.split(' ');
    expect(nextDates([serial(given)], wanted.length, unit, isBack).map(shown)).toEqual(wanted);
  });

  test.each<[string, number[], boolean, number[]]>([
    ['one time by hours', [0.375], false, [10 / 24, 11 / 24]],
    ['one time back over midnight', [0], true, [23 / 24, 22 / 24]],
    ['times by their step', [9 / 24, 9.5 / 24], false, [10 / 24, 10.5 / 24]],
    ['the same time each month', [46113.375, 46143.375], false, [46174.375, 46204.375]],
    ['times that differ, of one day of the month', [46113.25, 46143.75], false, [46174.25, 46204.75]],
  ])('%s', (_what, given, isBack, expected) => {
    const next = nextDates(given, expected.length, 'hour', isBack);
    next.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 9));
  });

  test('dates by months keep their day wherever the month has it', () => {
    const years = fc.integer({ min: 1950, max: 2090 });
    const rule = (year: number, month: number, day: number, step: number) => {
      const given = [0, step].map((m) => Date.UTC(year, month + m, day) / 86_400_000 + 25_569);
      const next = nextDates(given, 24, 'day', false);
      next.forEach((value, i) =>
        expect(value).toBe(Date.UTC(year, month + step * (i + 2), day) / 86_400_000 + 25_569),
      );
    };
    const part = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(fc.property(years, part(0, 11), part(1, 28), part(1, 12), rule), { numRuns: 50 });
  });
});

describe('numbers go on as Excel’s fill handle continues them', () => {
  test.each<[string, number[], boolean, number[]]>([
    ['by their step', [1, 3], false, [5, 7]],
    ['downwards', [10, 7], false, [4, 1, -2]],
    ['one by one', [5], false, [6, 7]],
    ['one back by one', [1], true, [0, -1]],
    ['the same number', [4, 4, 4], false, [4, 4]],
    ['tenths, to fifteen digits', [0.1, 0.2], false, [0.3, 0.4]],
    ['small numbers', [0.000001, 0.000002], false, [0.000003, 0.000004]],
    // Of 1, 2 and 4 the line that fits best has the slope 1.5 about the mean 7/3.
    ['three by no common step: along a line, not by their ratio', [1, 2, 4], false, [16 / 3, 41 / 6]],
  ])('%s', (_what, given, isBack, expected) => {
    const next = nextNumbers(given, expected.length, isBack);
    next.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 12));
    expect(next).toHaveLength(expected.length);
  });

  test('0.1 and 0.2 are followed by 0.3 itself', () => expect(nextNumbers([0.1, 0.2], 1)).toEqual([0.3]));
});
