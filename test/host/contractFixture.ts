import type { WorkbookFixture } from './fixture';

/** A sheet whose name needs quotes, and one of them doubled. */
export const DERBY = "Derby's packages";

export const fixture: WorkbookFixture = {
  sheets: {
    Sums: {
      A1: 42,
      A2: 'hours',
      A3: true,
      A5: '=A1*2',
      A6: { typed: 0.325, format: '0.0%', shows: '32.5%' },
      A7: '=1/0',
      A8: '=A1&" hours"',
      A9: '=A1>10',
      C1: '=SEQUENCE(2,3)',
    },
    [DERBY]: { A1: 'package', B1: 'hours', A2: 'one', B2: 21, A3: 'two', B3: 10.5 },
  },
  names: { PackageHours: "'Derby''s packages'!$B$2:$B$3", Answer: 'Sums!$A$1' },
  results: {
    '=A1*2': (cell) => (cell('A1') as number) * 2,
    '=1/0': () => ({ error: '#DIV/0!' }),
    '=A1&" hours"': (cell) => `${String(cell('A1'))} hours`,
    '=A1>10': (cell) => (cell('A1') as number) > 10,
    '=SEQUENCE(2,3)': () => [
      [1, 2, 3],
      [4, 5, 6],
    ],
    '=1+2': () => 3,
    '=SEQUENCE(3)': () => [[1], [2], [3]],
  },
};
