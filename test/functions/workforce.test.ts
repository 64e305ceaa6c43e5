import { workforceTablesFamily } from '../../src/functions/workforceTables';
import { callThroughExcel, type Argument } from './support/throughExcel';

async function answerOf(id: string, args: Argument[]): Promise<unknown> {
  const answer = await callThroughExcel(id, args);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : answer.value;
}

const column = (...cells: (string | number | null)[]) => cells.map((cell) => [cell]);

test.each<[string, string, Argument[], string]>([
  [
    'more days off than a year has',
    'PRODUCTIVEHOURS',
    [37, 200, 8, 50, 5],
    '#VALUE! leaveDays, bankHolidays, sicknessDays and trainingDays must total at most 260.71, the working days of a year; they total 263',
  ],
  [
    'a year’s hours for a week’s',
    'PRODUCTIVEHOURS',
    [1924, 30, 8, 9, 5],
    '#VALUE! weeklyHours must be more than zero and at most 168 hours; it is 1924',
  ],
  [
    'a post without hours for cases',
    'FTEREQUIRED',
    [column(900, 300), 6, column(1200, 0)],
    '#VALUE! productiveHours must be more than zero; row 2 is 0',
  ],
  [
    'a tier without its hours',
    'FTEREQUIRED',
    [column(900, 300), column(6, null), 1200],
    '#VALUE! hoursPerCase must be zero or more; row 2 is blank',
  ],
  [
    'cases that take no time',
    'CASECAPACITY',
    [8, 1200, 0],
    '#VALUE! hoursPerCase must be more than zero; it is 0',
  ],
  [
    '20 for 20%',
    'STAFFCOST',
    [45000, 1, 20],
    '#VALUE! pensionRate must be a share from 0 to 1, such as 0.3 for 30%; it is 20',
  ],
  [
    'a year whose National Insurance is not on record',
    'STAFFCOST',
    [45000, 1, 0.2, '2009/10'],
    expect.stringMatching(
      /^#N\/A financialYear must be a year on record, 2020\/21 to 2021\/22 and 2023\/24 to .*; it is 2009\/10$/,
    ) as string,
  ],
  [
    'a calendar year',
    'STAFFCOST',
    [45000, 1, 0.2, 2026],
    '#VALUE! financialYear must be a financial year such as "2026/27"; it is 2026',
  ],
  [
    'no posts at all',
    'VACANCYRATE',
    [0, 0],
    '#N/A vacantFte and filledFte must total more than zero for there to be a rate; they total 0',
  ],
  [
    'joiners for some of the years',
    'WORKFORCEPROJECTION',
    [100, 0.08, 3, column(10, 10)],
    '#VALUE! annualJoiners must have one cell or a cell for each of 3 years; it has 2',
  ],
  [
    'half a year',
    'WORKFORCEPROJECTION',
    [100, 0.08, 2.5],
    '#VALUE! years must be a whole number from 1 to 100; it is 2.5',
  ],
  [
    'an establishment of none',
    'WORKFORCEPROJECTION',
    [100, 0.08, 3, 10, 0, 0],
    '#VALUE! establishment must be more than zero; it is 0',
  ],
  [
    'more intakes than years',
    'APPRENTICEPIPELINE',
    [column(1, 2, 3), 3, 0.8, 2],
    '#VALUE! intakes must have at most a cell for each of 2 years; it has 3',
  ],
  [
    'training of half a year',
    'APPRENTICEPIPELINE',
    [4, 0.5, 0.8, 3],
    '#VALUE! trainingYears must be a whole number from 1 to 10; it is 0.5',
  ],
  [
    'a tier without a name',
    'SKILLMIX',
    [column('OT', null), column(300, 500), 6, 1200, 40000],
    '#VALUE! tiers must name every row; row 2 is blank',
  ],
  [
    'a name without cases',
    'SKILLMIX',
    [column('OT', 'Assistant'), column(300, null), 6, 1200, 40000],
    '#VALUE! cases must be zero or more; row 2 is blank',
  ],
  [
    'fewer cases than tiers',
    'SKILLMIX',
    [column('OT', 'Assistant', 'Assessor'), column(300, 500), 6, 1200, 40000],
    '#VALUE! cases must have as many cells as tiers (3); it has 2',
  ],
  [
    'hours for some of the tiers',
    'SKILLMIX',
    [column('OT', 'Assistant', 'Assessor'), column(300, 500, 400), column(14, 6), 1200, 40000],
    '#VALUE! hoursPerCase must have one cell or as many cells as tiers (3); it has 2',
  ],
  [
    'one tier, without its name',
    'SKILLMIX',
    [null, 300, 6, 1200, 40000],
    '#VALUE! tiers must name every row; it is blank',
  ],
  [
    'no tiers',
    'SKILLMIX',
    [column(null, null), column(null, null), 6, 1200, 40000],
    '#VALUE! tiers must hold at least one name; all its cells are blank',
  ],
])('%s: %s refuses', async (_, id, args, refusal) => {
  expect(await answerOf(id, args)).toEqual(refusal);
});

test.each([
  [undefined, 60225],
  ['2026/27', 60225],
  ['2025-2026', 60225],
  ['2024/25', 59179.2],
  ['2021/22', 45000 * 1.205 + 0.138 * (45000 - 8840)],
])('the National Insurance of %s is that year’s', async (year, cost) => {
  expect(await answerOf('STAFFCOST', [45000, 1, 0.2, year, 0.005])).toBeCloseTo(cost, 8);
});

test('vacancies are shown where there is an establishment, and are VACANCYRATE’s', async () => {
  const plan = [100, 0.08, 2, 10, undefined];
  const without = (await answerOf('WORKFORCEPROJECTION', plan)) as unknown[][];
  expect(without[0]).toEqual(['Year', 'Opening FTE', 'Leavers FTE', 'Joiners FTE', 'Closing FTE']);
  const shown = (await answerOf('WORKFORCEPROJECTION', [...plan, 120])) as unknown[][];
  expect(shown[0]!.slice(5)).toEqual(['Vacant FTE', 'Vacancy rate']);
  for (const [, , , , closing, vacant, rate] of shown.slice(1) as number[][]) {
    expect(closing! + vacant!).toBeCloseTo(120, 9);
    expect(rate).toBeCloseTo((await answerOf('VACANCYRATE', [vacant, closing])) as number, 9);
  }
});

test('an optional range without a cell is left out, and one with rows of different lengths is refused by name', async () => {
  const plan = [100, 0.08, 2];
  expect(await answerOf('WORKFORCEPROJECTION', [...plan, []])).toEqual(
    await answerOf('WORKFORCEPROJECTION', plan),
  );
  expect(await answerOf('WORKFORCEPROJECTION', [...plan, [[1, 2], [3]]])).toBe(
    '#VALUE! annualJoiners must have rows of equal length; row 2 has 1 cells, not 2',
  );
});

test('more in post than the establishment is a negative vacancy', async () => {
  const [, year] = (await answerOf('WORKFORCEPROJECTION', [100, 0, 1, 10, 0, 88])) as number[][];
  expect(year!.slice(4)).toEqual([110, -22, -0.25]);
});

test('the documentation says what a negative vacancy rate is', () => {
  expect(workforceTablesFamily.functions.WORKFORCEPROJECTION!.inWords).toContain(
    'A negative rate is staff over the establishment.',
  );
});

test('a blank year brings no joiners, and keeps its place', async () => {
  const rows = (await answerOf('WORKFORCEPROJECTION', [100, 0, 3, column(5, null, 7)])) as unknown[][];
  expect(rows.slice(1).map((row) => row[3])).toEqual([5, 0, 7]);
});

test('one cell is the same intake every year; after the last cell of several there are no more', async () => {
  const inTraining = async (intakes: Argument) =>
    ((await answerOf('APPRENTICEPIPELINE', [intakes, 2, 1, 4])) as unknown[][]).slice(1).map((row) => row[1]);
  expect(await inTraining(5)).toEqual([5, 10, 10, 10]);
  expect(await inTraining(column(5, 5))).toEqual([5, 10, 5, 0]);
});

test('a row blank throughout is left out of a mix, and a tier without cases has no cost per case', async () => {
  const rows = (await answerOf('SKILLMIX', [
    column('OT', null, 'Assistant'),
    column(300, null, 0),
    column(14, null, 6),
    1000,
    50000,
  ])) as unknown[][];
  expect(rows.slice(1)).toEqual([
    ['OT', 4.2, 210000, 700, 1],
    ['Assistant', 0, 0, 'not applicable', 0],
    ['Total', 4.2, 210000, 700, 1],
  ]);
});

test('a mix without any cases has no shares', async () => {
  const rows = (await answerOf('SKILLMIX', ['OT', 0, 6, 1200, 50000])) as unknown[][];
  expect(rows[2]).toEqual(['Total', 0, 0, 'not applicable', 'not applicable']);
});
