import { callThroughExcel, type Argument } from './support/throughExcel';

async function answer(id: string, args: Argument[]): Promise<unknown> {
  const given = await callThroughExcel(id, args);
  return 'error' in given ? `${given.error.code} ${given.error.message}` : given.value;
}

test.each<[string, string, Argument[], string]>([
  [
    'a backlog that never clears',
    'CLEARWEEKS',
    [240, 6, 6],
    '#N/A reviewsPerWeek must be more than arrivalsPerWeek (6) for the backlog ever to clear; it is 6',
  ],
  [
    'a team that does nothing',
    'CLEARWEEKS',
    [240, 0],
    '#N/A reviewsPerWeek must be more than arrivalsPerWeek (0) for the backlog ever to clear; it is 0',
  ],
  [
    'people who need no hours',
    'PEOPLESERVED',
    [61000, 0],
    '#VALUE! weeklyHoursPerPerson must be more than zero; it is 0',
  ],
  [
    'hours of a year for hours of a week',
    'REVIEWCAPACITY',
    [1, 1924, 0.8, 6],
    '#VALUE! weeklyHours must be more than zero and at most 168; it is 1924',
  ],
  [
    'reviews too short to count',
    'REVIEWCAPACITY',
    [1e15, 37, 1, 1e-300],
    '#VALUE! reviewerFte and hoursPerReview must give a result that Excel can hold; this one is too large',
  ],
  [
    'a lever above the whole',
    'COMBINEDSAVING',
    [1000, [[0.1], [1.2]]],
    '#VALUE! shares must be a share from 0 to 1, such as 0.3 for 30%; row 2 is 1.2',
  ],
  [
    'a lever below nothing',
    'COMBINEDSAVING',
    [1000, [[0.1, -0.01]]],
    '#VALUE! shares must be a share from 0 to 1, such as 0.3 for 30%; column 2 is -0.01',
  ],
  [
    'a band upside down',
    'PAYPOSITION',
    [33000, 36000, 31000],
    '#VALUE! bandMaximum must be more than bandMinimum (36000); it is 31000',
  ],
  [
    'a band of one point',
    'PAYPOSITION',
    [33000, 33000, 33000],
    '#VALUE! bandMaximum must be more than bandMinimum (33000); it is 33000',
  ],
  [
    'a movement without a name',
    'BUDGETBRIDGE',
    [
      [['Opening'], [null]],
      [[100], [5]],
    ],
    '#VALUE! names must be text, or a number of at most 15 digits; row 2 is blank',
  ],
  [
    'a movement without an amount',
    'BUDGETBRIDGE',
    [
      [['Opening'], ['Pay award']],
      [[100], [null]],
    ],
    '#VALUE! amounts must be a number; row 2 is blank',
  ],
  [
    'shares by tier that do not match',
    'DELEGATION',
    [[[400], [150], [90]], 3, [[0.5], [0.2]]],
    '#VALUE! delegatedShare must have one cell or as many cells as cases (3); it has 2',
  ],
  [
    'a rate that rose',
    'IMPLIEDHOURS',
    [908000, 14, 35],
    '#N/A rateAfter must be less than rateBefore (14) for a saving to imply hours; it is 35',
  ],
  [
    'a fee that is to vanish',
    'FEEPATH',
    [1000, 1, 4],
    '#VALUE! totalReduction must be a share from 0 to less than 1, such as 0.3 for 30%; it is 1',
  ],
  [
    '5 for 5%',
    'OPENBOOK',
    [60, 12, 0.25, 300, 0.1, 5],
    '#VALUE! marginRate must be a share from 0 to less than 1, such as 0.3 for 30%; it is 5',
  ],
  [
    'care that was free before',
    'PRICEVOLUME',
    [100, 90, 0, 12],
    '#VALUE! rateBefore must be more than zero; it is 0',
  ],
  [
    'more achieved than there was',
    'OUTCOMEPAYMENT',
    [1000, 0.2, 1.1],
    '#VALUE! achievedShare must be a share from 0 to 1, such as 0.3 for 30%; it is 1.1',
  ],
  [
    'more taken off than there is',
    'DEMAND',
    [1000, 0.1, 50, 2, 0, [[40, 9000]]],
    '#VALUE! annualReductions must be at most the activity of the year, which is 1210 in year 2; it is 9000',
  ],
  [
    'reductions for other years than shown',
    'DEMAND',
    [1000, 0.1, 50, 3, 0, [[40, 90]]],
    '#VALUE! annualReductions must have one cell or a cell a year (3); it has 2',
  ],
  [
    'waits below nothing',
    'WITHINSTANDARD',
    [[[12], [-1]], 28],
    '#VALUE! waits must be zero or more; row 2 is -1',
  ],
  [
    'a blank among the waits',
    'WITHINSTANDARD',
    [[[12], [null], [40]], 28],
    '#VALUE! waits must be filled in every row; row 2 is blank: a person still waiting is not a wait; OT.WAITPROFILE counts them',
  ],
  [
    'a wait that is blank alone',
    'WITHINSTANDARD',
    [null, 28],
    '#VALUE! waits must be filled in every row; it is blank: a person still waiting is not a wait; OT.WAITPROFILE counts them',
  ],
  [
    'blank rows below the waits',
    'WITHINSTANDARD',
    [[[12], [35], [null], [null]], 28],
    '#VALUE! waits must be filled in every row; row 3 is blank: a person still waiting is not a wait; OT.WAITPROFILE counts them',
  ],
])('%s: %s refuses', async (_, id, args, refusal) => {
  expect(await answer(id, args)).toBe(refusal);
});

test.each<[string, string, Argument[], number]>([
  ['an empty backlog needs no weeks, however many arrive', 'CLEARWEEKS', [0, 3, 5], 0],
  ['blanks among levers are left out', 'COMBINEDSAVING', [1000, [[0.1], [null], [0.2]]], 280],
  ['one share for every tier', 'DELEGATION', [[[400], [150]], [[3], [6]], [[0.5]]], 1050],
  ['a tier blank in its cases is left out', 'DELEGATION', [[[400], [null]], 3, 0.5], 600],
  ['pay above a band is beyond 1', 'PAYPOSITION', [37000, 31000, 36000], 1.2],
])('%s', async (_, id, args, value) => {
  expect(await answer(id, args)).toBeCloseTo(value, 10);
});

test('a bridge leaves blank rows out, and keeps a number in the place of a name', async () => {
  const rows = [[2026], [null], ['Savings']];
  expect(await answer('BUDGETBRIDGE', [rows, [[100], [null], [-130]]])).toEqual([
    ['Item', 'Amount (£)', 'Running total (£)'],
    [2026, 100, 100],
    ['Savings', -130, -30],
    ['Closing', -30, -30],
  ]);
});

test('an open book without a current fee shows no gap', async () => {
  const table = (await answer('OPENBOOK', [60, 12, 0.25, 300, 0.1, 0])) as unknown[][];
  expect(table.slice(4)).toEqual([
    ['Margin (£ a week)', 0],
    ['Realistic fee (£ a week)', 1320],
    ['Gap: current fee less realistic fee (£ a week)', 'not applicable'],
    ['Gap (£ a year, no cash until agreed)', 'not applicable'],
  ]);
});

test('a fee of nothing falls short by the whole cost', async () => {
  const table = (await answer('OPENBOOK', [60, 12, 0.25, 300, 0.1, 0, 0])) as unknown[][];
  expect(table[6]![1]).toBe(-1320);
  expect(table[7]![1]).toBeCloseTo((-1320 * 365) / 7, 8);
});

test('spend that did not change has no shares of its change', async () => {
  expect(await answer('PRICEVOLUME', [400, 400, 20, 16])).toEqual([
    ['Item', 'Amount (£)', 'Share of the change'],
    ['Change in spend', 0, 'not applicable'],
    ['of which price, at the old volume', -80, 'not applicable'],
    ['of which volume, at the new price', 80, 'not applicable'],
  ]);
});

test('a blank year among reductions keeps its place and takes nothing off', async () => {
  const table = (await answer('DEMAND', [1000, 0, 10, 2, 0, [[null], [100]]])) as unknown[][];
  expect(table.slice(1).map((row) => row[5])).toEqual([0, 0, 1000]);
});
