import type { SheetPlan } from '../../src/plan/plan';
import { withinCount } from '../../src/plan/printedPeriods';

/** Months from column C, of which the cell B2 says how many there are. */
const months: SheetPlan = {
  name: 'By month',
  columns: {},
  cells: {},
  print: {
    orientation: 'landscape',
    areas: ['A1:B9', 'A10:N20'],
    periods: { from: 'C', onPage: 6, count: 'B2' },
  },
};

test.each<[string, unknown, string[]]>([
  ['some', 6, ['A1:B9', 'A10:H20']],
  ['all', 12, ['A1:B9', 'A10:N20']],
  ['more than there is room for', 40, ['A1:B9', 'A10:N20']],
  ['none that is typed', '', ['A1:B9', 'A10:N20']],
  ['none', 0, ['A1:B9', 'A10:N20']],
])('of the months, %s are printed', (_what, count, areas) => {
  const shown = (address: string) => (address === 'B2' ? count : null);
  expect(withinCount(months, shown).print?.areas).toEqual(areas);
});
