import type { CellPlan } from '../../src/plan/plan';

const day = 'dd/mm/yyyy';

const columns: Record<string, (string | number | boolean | null)[]> = {
  A: [5, 3, 8, 1, 9, 3, 7, 12],
  B: ['pear', 'Apple', 'fig', 'apple', 'Pear', 'date', 'FIG', 'cherry'],
  C: [1, 2, 2, 2, 5, 7, 7, 11],
  D: [46113, 46143, 45000, 46500.5, 45658, 46022, 46113, 47000],
  E: [4, '4', true, null, 'text', -2.5, false, 0],
  F: [0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.5, 2],
  G: [1, '=NA()', 3, '=1/0', 5, 6, 7, 8],
  H: [-1000, 300, 420, 680, 0, 250, -50, 900],
  I: ['1/4/2026', '£1,000', '50%', '(25)', '12:30', ' 7 ', 'abc', '3 1/2'],
  J: ['north', 'south', 'north', 'east', 'south', 'north', 'west', 'east'],
  // A database of six records, and criteria below it.
  K: ['Team', 'North', 'South', 'north', 'East', 'Northeast', 'South', null, null, 'Team', '="=North"', 'S*'],
  L: ['Hours', 12, 7.5, 20, null, 9, 'none', null, null, 'Hours', null, '>7'],
  M: ['Cost', 300, 150, 520, 80, 210, 95, null, null, 'Hours', '<20', null],
};

/** What every formula of the comparison reads: numbers, texts, dates, errors, blanks and texts that look like numbers. */
export const cells: Record<string, CellPlan> = Object.fromEntries(
  Object.entries(columns).flatMap(([column, values]) =>
    values.flatMap((value, row): [string, CellPlan][] =>
      value === null ? [] : [[`${column}${row + 1}`, { value, ...(column === 'D' && { format: day }) }]],
    ),
  ),
);
