import type { Random } from './random';

/** An error in a cell, as Excel sends it. */
const errors = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'].map((code) => ({
  type: 'CustomFunctionError',
  code,
}));

const words = [
  ...['net', 'gross', 'start', 'mid', 'months', 'days', 'standard', 'health', 'sensitivity', 'gdp'],
  ...['planned', 'actual', ' NET ', '2024/25', '2026/27', '2026-2027', '2019/20', '2026/28', '0001/02'],
];
const texts = [
  ...['about 12', '12', ' ', '0', '1e5', '£600', '30%', 'TRUE', '#N/A', '=1+1', '01/04/2026', '2026-04-01'],
  ...['constructor', '__proto__', 'Ünïcode 🏠', '\n', '"quoted"', 'x'.repeat(500)],
];

/** Numbers that no argument or hardly any should let through, and the edges of those that pass. */
const extremes = [
  ...[NaN, Infinity, -Infinity, 1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 53],
  ...[1e15, -1e15, 1.0000001e15, 1e14, -1e14, 999_999_999_999_999],
  ...[5e-324, -5e-324, 1e-300, -1e-300, 1e-15, -1e-15, Number.EPSILON, 1e-9, -1e-9, -0],
  ...[1 - 2 ** -53, 1 + 2 ** -52, -1 + 2 ** -53, 0.9999999999, 0.1 + 0.2],
];
const usual = [0, 1, 2, 3, 4, 5, 7, 10, 12, 15, 25, 28, 37, 42, 45, 52, 53, 60, 0.5, 0.3, 0.035, 0.75, 1.5];
/** The most rows that a table may be asked for, and one more: seldom, for they take their time. */
const longest = [60, 100, 101, 120, 121, 168, 260, 520, 521, 600, 601, 1000, 1001];
const years = [1899, 1900, 1990, 2015, 2019, 2024, 2025, 2026, 2027, 2199, 2200, 2201];
/** The first and last dates there are, their neighbours, a leap day, and days of these years. */
const dates = [0, 60, 32873, 32874, 36585, 45382, 46113, 46113.5, 46477, 46478, 109574, 109574.9, 109575];

/** A number that functions usually take. */
export function plainNumber(random: Random): number {
  switch (random.below(7)) {
    case 0:
      return random.share();
    case 1:
      return random.share() * 1000;
    case 2:
      return (random.below(1_000_000) - 300_000) / 100;
    case 3:
      return random.below(20);
    default:
      return random.pick(usual);
  }
}

/** Anything that a cell can hold, and some things that it cannot. */
export function anyCell(random: Random): unknown {
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
      return random.pick(extremes);
    case 3:
      return random.oneIn(12) ? random.pick(longest) : random.pick(years);
    case 4:
      return random.pick(dates);
    case 5:
      return random.pick(words);
    case 6:
      return random.pick(texts);
    case 7:
      return random.pick([null, '', undefined]);
    case 8:
      return random.oneIn(2);
    case 9:
      return random.pick(errors);
    default:
      return plainNumber(random);
  }
}

/** A number that may be out of all proportion to the others. */
export function anyNumber(random: Random): number {
  return random.oneIn(6) ? random.pick(extremes) : plainNumber(random);
}
