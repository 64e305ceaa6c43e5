import { serialOf } from '../../src/model/dates';
import { callThroughExcel, type Argument } from './support/throughExcel';

const day = (year: number, month: number, dayOfMonth: number) => serialOf({ year, month, day: dayOfMonth });
const asAt = day(2026, 4, 1);
const headings = ['Id', 'Weekly cost (£)', 'Months since review', 'Over the threshold', 'Overdue'];

async function answer(...args: Argument[]): Promise<unknown> {
  const given = await callThroughExcel('REVIEWPRIORITY', args);
  return 'error' in given ? `${given.error.code} ${given.error.message}` : given.value;
}

test('ids stay as they are, a number a number and text that looks like one text', async () => {
  const given = await answer(
    [[1017], ['01017'], ['C/44']],
    [[700], [800], [900]],
    [[asAt], [asAt], [asAt]],
    asAt,
  );
  expect(given).toEqual([
    headings,
    ['C/44', 900, 0, 'Yes', 'No'],
    ['01017', 800, 0, 'Yes', 'No'],
    [1017, 700, 0, 'Yes', 'No'],
  ]);
});

test('a blank date, and the 0 that a formula makes of one, were never reviewed and are overdue', async () => {
  expect(await answer([['a'], ['b'], ['c']], [[1], [1], [1]], [[null], [0], ['']], asAt)).toEqual([
    headings,
    ['a', 1, 'never reviewed', 'No', 'Yes'],
    ['b', 1, 'never reviewed', 'No', 'Yes'],
    ['c', 1, 'never reviewed', 'No', 'Yes'],
  ]);
});

test('where nobody has been reviewed yet, all are listed, the dearest first', async () => {
  expect(await answer([['a'], ['b']], [[500], [900]], [[null], [null]], asAt)).toEqual([
    headings,
    ['b', 900, 'never reviewed', 'Yes', 'Yes'],
    ['a', 500, 'never reviewed', 'No', 'Yes'],
  ]);
});

test('nothing pressing leaves the headings alone', async () => {
  expect(await answer('a', 100, asAt - 5, asAt)).toEqual([headings]);
});

test('rows blank throughout are left out, and the time of a review on the day itself is ignored', async () => {
  expect(await answer([['a'], [null]], [[700], [null]], [[asAt + 0.75], [null]], asAt)).toEqual([
    headings,
    ['a', 700, 0, 'Yes', 'No'],
  ]);
});

test.each<[string, Argument, Argument]>([
  ['£600 and twelve months', undefined, undefined],
  ['£600 and twelve months, said', 600, 12],
])('the screen is %s', async (_, threshold, months) => {
  const packages: Argument[] = [
    [['over'], ['at'], ['overdue'], ['due tomorrow']],
    [[600.01], [600], [10], [10]],
    [[asAt], [asAt], [day(2025, 4, 1)], [day(2025, 4, 2)]],
    asAt,
  ];
  expect(await answer(...packages, threshold, months)).toEqual([
    headings,
    ['overdue', 10, 12, 'No', 'Yes'],
    ['over', 600.01, 0, 'Yes', 'No'],
  ]);
});

test.each<[string, Argument[], string]>([
  [
    'a review after the date of the list',
    [[['a'], ['b']], [[1], [1]], [[asAt], [asAt + 30]], asAt],
    'lastReviewed must not be after asAt (01/04/2026); row 2 is 01/05/2026',
  ],
  [
    'a year for a date',
    [[['a'], ['b']], [[1], [1]], [[asAt], [2025]], asAt],
    'lastReviewed must be a date between 1990 and 2199, as in DATE(2026,4,1); row 2 is 2025',
  ],
  [
    'a package without an id',
    [[['a'], [null]], [[1], [1]], [[asAt], [asAt]], asAt],
    'ids must be text, or a number of at most 15 digits; row 2 is blank',
  ],
  [
    'an id of which Excel has lost digits',
    [1e15, 1, asAt, asAt],
    'ids must be text, or a number of at most 15 digits; it is 1000000000000000',
  ],
  [
    'a package without a cost',
    [[['a'], ['b']], [[1], [null]], [[asAt], [asAt]], asAt],
    'weeklyCosts must be zero or more; row 2 is blank',
  ],
  [
    'a negative cost',
    [[['a', 'b']], [[1, -2]], [[asAt, asAt]], asAt],
    'weeklyCosts must be zero or more; column 2 is -2',
  ],
  [
    'ranges that do not match',
    [[['a'], ['b']], [[1], [1]], asAt, asAt],
    'lastReviewed must have as many cells as ids (2); it has 1',
  ],
  ['nothing at all', [null, null, null, asAt], 'ids must hold at least one entry; it is blank'],
  [
    'blank columns',
    [[[null], [null]], [[null], [null]], [[null], [null]], asAt],
    'ids must hold at least one entry; all its cells are blank',
  ],
  [
    'part of a month',
    ['a', 1, asAt, asAt, 600, 1.5],
    'monthsOverdue must be a whole number from 1 to 600; it is 1.5',
  ],
])('%s refuses', async (_, args, message) => {
  expect(await answer(...args)).toBe(`#VALUE! ${message}`);
});
