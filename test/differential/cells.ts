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

/** Payments, with what such lists have in them: capitals, spaces, texts for dates and money, blanks and empty texts. */
const payments: (string | number | boolean | null)[][] = [
  ['Provider', 'Start', 'End', 'Weekly', 'Hours', 'Status', 'Postcode'],
  ['Alpha Care', 45383, null, 540.5, 14, 'Active', 'DE1 2AB'],
  ['Beta Homes Ltd', 45458, 45747, 1210, 35.5, 'Ended', 'de22 3'],
  ['alpha care', 45351, 45716, 0, 0, 'Active', '=""'],
  ['Gamma* Support', 45658, null, -75.25, 7, 'On hold', 'NG1?'],
  ['Délta', 45747, 46112, 980, 21.25, 'Active', null],
  ['Alpha Homes', '01/04/2025', null, '£300', null, 'ended', 'DE1 2AB'],
  ['Beta Homes Ltd', 45778.75, 45808, 1210, 35.5, 'Active', 'DE1 2AC'],
  [null, 45809, 45900, 45, 1.5, 'Active ', true],
];
const PAYMENTS = { row: 5, columns: 'NOPQRST' };

const dates: ReadonlySet<string> = new Set(['D', 'O', 'P']);

/** What every formula of the comparison reads: numbers, texts, dates, errors, blanks and texts that look like numbers. */
const common = Object.fromEntries(
  Object.entries(columns).flatMap(([column, values]) =>
    values.flatMap((value, row) => cell(column, row + 1, value)),
  ),
);

export const cells: Record<string, CellPlan> = {
  ...common,
  ...Object.fromEntries(
    payments.flatMap((values, row) =>
      values.flatMap((value, i) => cell(PAYMENTS.columns[i]!, row + PAYMENTS.row, value)),
    ),
  ),
};

/** The cells that one formula needs: the payments are left out where it names none of their columns. */
export const cellsFor = (formula: string) => (/\b[N-T](?:\d|:)/.test(formula) ? cells : common);

function cell(column: string, row: number, value: string | number | boolean | null): [string, CellPlan][] {
  if (value === null) return [];
  return [[`${column}${row}`, { value, ...(dates.has(column) && { format: day }) }]];
}
