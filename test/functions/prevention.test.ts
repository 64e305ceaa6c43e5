import { callThroughExcel, type Argument } from './support/throughExcel';

async function answerOf(id: string, args: Argument[]): Promise<unknown> {
  const answer = await callThroughExcel(id, args);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : answer.value;
}

test.each<[string, string, Argument[], string]>([
  [
    '60 for 60%',
    'REABLEMENT',
    [500, 60, 10, 25, 40, 1800],
    '#VALUE! independentShare must be a share from 0 to 1, such as 0.3 for 30%; it is 60',
  ],
  [
    'three pathways',
    'PATHWAYS',
    [1200, [[0.5, 0.45, 0.05]]],
    '#VALUE! shares must be four numbers, one for each of pathways 0 to 3; there are 3',
  ],
  [
    'a pathway left blank',
    'PATHWAYS',
    [1200, [[0.5, 0.45, 0.05, null]]],
    '#VALUE! shares must be four numbers, one for each of pathways 0 to 3; there are 3',
  ],
  [
    'shares of more than everybody',
    'PATHWAYS',
    [1200, [[0.5], [0.5], [0.5], [0.5]]],
    '#VALUE! shares must total 1; they total 2',
  ],
  [
    'percentages for shares',
    'PATHWAYS',
    [1200, [[50, 45, 4, 1]]],
    '#VALUE! shares must be a share from 0 to 1, such as 0.3 for 30%; column 1 is 50',
  ],
  [
    'a negative cost',
    'DIVERSION',
    [32, 900, -420, 52],
    '#VALUE! weeklyCostInstead must be zero or more; it is -420',
  ],
  ['fewer than nobody', 'AVOIDEDCOST', [-1, 0.2, 3500], '#VALUE! people must be zero or more; it is -1'],
  [
    'a tenure that is neither',
    'DFGCONTRIBUTION',
    [260, 200, 'lodger'],
    '#VALUE! tenure must be "owner" or "tenant"; it is the text "lodger"',
  ],
  [
    'an income below zero',
    'DFGCONTRIBUTION',
    [-1, 200, 'owner'],
    '#VALUE! weeklyIncome must be zero or more; it is -1',
  ],
  [
    'a blank applicable amount',
    'DFGCONTRIBUTION',
    [260, null, 'owner'],
    '#VALUE! applicableAmount must be zero or more; it is blank',
  ],
  [
    'a cost below zero',
    'DFGCONTRIBUTION',
    [260, 200, 'owner', -5],
    '#VALUE! costOfWorks must be zero or more; it is -5',
  ],
])('%s: %s refuses', async (_, id, args, refusal) => {
  expect(await answerOf(id, args)).toBe(refusal);
});

test('the pathways’ people follow shares of one’s own', async () => {
  const rows = (await answerOf('PATHWAYS', [200, [[0.25], [0.5], [0.25], [0]]])) as unknown[][];
  expect(rows.map((row) => row[2])).toEqual(['People', 50, 100, 50, 0]);
  expect(rows[3]![0]).toMatch(/^Pathway 2/);
});

test('shares that total 1 but for rounding are taken as they are', async () => {
  const third = 1 / 3;
  const rows = (await answerOf('PATHWAYS', [300, [[third, third, third, 0]]])) as number[][];
  expect(rows[1]![2]).toBeCloseTo(100, 9);
});

test('benefits that are not cash are labelled so', async () => {
  const rows = (await answerOf('REABLEMENT', [500, 0.6, 10, 25, 40, 1800])) as unknown[][];
  expect(rows[4]).toEqual(['Cost avoided (£, not cash)', 3000000]);
});

test.each<[string, Argument[], number]>([
  ['an owner with £60 a week of excess', [260, 200, 'owner'], 1358.022],
  ['a tenant with the same', [260, 200, ' Tenant '], 795.5525],
  ['works that cost less', [260, 200, 'owner', 1000], 1000],
  ['works whose cost is left blank', [260, 200, 'owner', null], 1358.022],
  ['works that cost nothing', [260, 200, 'owner', 0], 0],
])('DFGCONTRIBUTION of %s', async (_, args, contribution) => {
  expect(await answerOf('DFGCONTRIBUTION', args)).toBeCloseTo(contribution, 9);
});
