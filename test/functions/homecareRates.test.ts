import {
  employerNationalInsurance,
  homecareMinimumPrice,
  nationalLivingWage,
} from '../../src/evidence/reference';
import { datedRatesFamily } from '../../src/functions/datedRates';
import { financialYearLabel } from '../../src/model/financialYear';
import { serialOf } from '../../src/model/dates';
import { callThroughExcel, functionsInExcel, type Argument } from './support/throughExcel';
import { resolve } from 'node:path';

type Row = (number | string)[];

async function answer(id: string, args: Argument[]): Promise<unknown> {
  const given = await callThroughExcel(id, args);
  return 'error' in given ? `${given.error.code} ${given.error.message}` : given.value;
}

const on = (year: number, month: number, day: number) => serialOf({ year, month, day });

describe('answers', () => {
  test.each<[string, string, Argument[], number]>([
    ['visit prices by their number', 'EFFECTIVERATE', [[[16, 20]], [[30, 45]], [[300, 100]]], 6800 / 225],
    [
      'a row blank in all three is left out',
      'EFFECTIVERATE',
      [
        [[16], [null]],
        [[30], [null]],
        [[5], [null]],
      ],
      32,
    ],
    ['a visit with no bands', 'VISITPRICE', [20, 24], 8],
    ['bands with a blank row', 'VISITPRICE', [50, 24, [[30], [null], [45]], [[16], [null], [20]]], 22],
    ['a percentile of rates alone', 'RATEPERCENTILE', [[[21], [24], [null], [22]], 0.5], 22],
    ['a rule in capitals', 'PAIDMINUTES', [30, 22, 'Cap'], 22],
    [
      'a missed visit under planned, and the same one under commissioned',
      'PAIDMINUTES',
      [[[30], [30]], [[30], [0]], 'planned'],
      30,
    ],
    ['every visit commissioned', 'PAIDMINUTES', [[[30], [30]], [[30], [0]], 'commissioned'], 60],
    ['a fall below the minimum price', 'RETENDERSAVING', [25, 20, 1000, 0, 0, 0, null, 22], 3000],
    ['spot hours at the current rate unless given', 'RETENDERSAVING', [25, 20, 1000, 0, 0, 0.5], 2500],
    ['a lower bill for lost income that turned out a gain', 'RETENDERSAVING', [25, 20, 1000, 0, -500], 5500],
    ['pay within the threshold', 'EMPLOYERNI', [5000], 0],
    ['the threshold of an earlier year', 'EMPLOYERNI', [45000, '2024-25'], 0.138 * 35900],
    ['the last day of a rate', 'WAGEFLOOR', [on(2026, 3, 31)], 12.21],
    ['the first day of the next', 'WAGEFLOOR', [on(2026, 4, 1)], 12.71],
    ['the first rate of all', 'WAGEFLOOR', [on(2016, 4, 1)], 7.2],
    ['an evening of the last day of a rate', 'WAGEFLOOR', [on(2026, 3, 31) + 0.9], 12.21],
    ['the threshold of 2020/21, 52 times £169', 'EMPLOYERNI', [45000, '2020/21'], 0.138 * (45000 - 8788)],
    ['a year written the long way', 'MINIMUMPRICE', ['2026-2027'], 34.42],
  ])('%s', async (_, id, args, value) => {
    expect(await answer(id, args)).toBeCloseTo(value, 9);
  });

  test('every record is answered from its first day on', async () => {
    for (const { from, value } of nationalLivingWage) expect(await answer('WAGEFLOOR', [from])).toBe(value);
    for (const { from, value } of homecareMinimumPrice)
      expect(await answer('MINIMUMPRICE', [financialYearLabel(from)])).toBe(value);
    for (const { from, value } of employerNationalInsurance)
      expect(await answer('EMPLOYERNI', [value.threshold + 100, financialYearLabel(from)])).toBeCloseTo(
        100 * value.rate,
        9,
      );
  });
});

describe('RATECOMPARE', () => {
  const compare = async (...more: Argument[]) =>
    (await answer('RATECOMPARE', [
      [['Ash'], ['Birch'], [null], ['Cedar'], ['Dogwood']],
      [[24], [21], [null], [26], [24]],
      [[5000], [4000], [null], [1000], [2000]],
      ...more,
    ])) as Row[];

  test('lists the dearest first, equal rates as given, and leaves a blank row out', async () => {
    const rows = await compare(23, 22);
    expect(rows.slice(1).map((row) => row[0])).toEqual(['Cedar', 'Ash', 'Dogwood', 'Birch']);
  });

  test('a rate below the minimum price is a risk, and its whole gap stays visible', async () => {
    const rows = await compare(23, 22);
    expect(rows[4]!.slice(5)).toEqual([
      -2,
      -8000,
      0,
      'Below the minimum price: a market-sustainability risk',
    ]);
  });

  test('the saving not counted because of the minimum price is said in pounds', async () => {
    const rows = await compare(20, 22);
    expect(rows.slice(1).map((row) => row.slice(5))).toEqual([
      [
        6,
        6000,
        4000,
        'At or above the minimum price; the benchmark is below it, so £2,000 a year is not counted',
      ],
      [
        4,
        20000,
        10000,
        'At or above the minimum price; the benchmark is below it, so £10,000 a year is not counted',
      ],
      [
        4,
        8000,
        4000,
        'At or above the minimum price; the benchmark is below it, so £4,000 a year is not counted',
      ],
      [
        1,
        4000,
        0,
        'Below the minimum price: a market-sustainability risk; £4,000 a year above the benchmark is not counted',
      ],
    ]);
  });

  test('with a floor above every rate nothing counts, and every note says how much does not', async () => {
    const rows = (await compare(20, 34.42)).slice(1);
    expect(rows.map((row) => row[7])).toEqual([0, 0, 0, 0]);
    for (const row of rows) expect(row[8]).toMatch(/£[\d,]+ a year above the benchmark is not counted$/);
  });

  test('the minimum price may be one a row, and that of a blank row is ignored', async () => {
    const rows = await compare(20, [[24], [20], [99], [25], [24.5]]);
    expect(rows.slice(1).map((row) => [row[0], row[7]])).toEqual([
      ['Cedar', 1000],
      ['Ash', 0],
      ['Dogwood', 0],
      ['Birch', 4000],
    ]);
  });

  test('without benchmark or minimum price it says so', async () => {
    const rows = await compare();
    for (const row of rows.slice(1)) {
      expect(row.slice(5)).toEqual([
        'not applicable',
        'not applicable',
        'not applicable',
        'Minimum price not given',
      ]);
    }
  });

  test('its shares add up to one', async () => {
    const rows = await compare(23);
    expect(rows.slice(1).reduce((all, row) => all + Number(row[3]), 0)).toBeCloseTo(1, 12);
  });
});

describe('VISITSUMMARY', () => {
  const visits: Argument[] = [
    [['Ash'], [' ash'], [null], ['Birch'], ['ASH '], ['Birch']],
    [[30], [45], [null], [30], [60], [0]],
    [[30], [0], [null], [23.9], [70], [20]],
  ];
  const summary = async (...more: Argument[]) =>
    (await answer('VISITSUMMARY', [...visits, ...more])) as Row[];

  test('counts by provider in the order of first mention, whatever the capitals and spaces', async () => {
    expect((await summary()).map((row) => row.slice(0, 4))).toEqual([
      ['Provider', 'Visits', 'Missed', 'Short'],
      ['Ash', 3, 1, 0],
      ['Birch', 2, 0, 1],
      ['Total', 5, 1, 1],
    ]);
  });

  test.each<[string, number, number]>([
    ['planned', 90, 30],
    ['actual', 100, 43.9],
    ['cap', 90, 23.9],
    ['nearest', 105, 45],
    ['up', 105, 60],
    ['down', 90, 30],
    ['commissioned', 135, 30],
  ])('under "%s" it pays %d and %d minutes, as PAIDMINUTES does', async (rule, ash, birch) => {
    const rows = await summary(rule);
    expect(rows[1]![7]).toBeCloseTo(ash / 60, 12);
    expect(rows[2]![7]).toBeCloseTo(birch / 60, 12);
    const all = await answer('PAIDMINUTES', [visits[1]!, visits[2]!, rule]);
    expect(rows[3]![7]).toBeCloseTo((all as number) / 60, 12);
  });

  test('hours planned and delivered, and one as a share of the other', async () => {
    const rows = await summary();
    expect(rows[1]!.slice(4, 7)).toEqual([2.25, 100 / 60, 100 / 135]);
    expect(rows[2]![6]).toBeCloseTo(43.9 / 30, 12);
  });

  test('a provider with nothing planned has no share delivered', async () => {
    const rows = (await answer('VISITSUMMARY', ['Ash', 0, 20])) as Row[];
    expect(rows[1]!.slice(4, 7)).toEqual([0, 20 / 60, 'not applicable']);
  });

  test('a rate for each visit gives pounds payable and their difference from the plan’s', async () => {
    const rows = await summary('cap', [[20], [20], [null], [24], [30], [24]]);
    expect(rows[0]!.slice(8)).toEqual(['Payable (£)', 'Payable less planned (£)']);
    expect(rows[1]![8]).toBeCloseTo(10 + 30, 10);
    expect(rows[1]![9]).toBeCloseTo(-15, 10);
    expect(rows[2]![8]).toBeCloseTo((23.9 / 60) * 24, 10);
    expect(rows[3]![9]).toBeCloseTo(-15 + (23.9 / 60) * 24 - 12, 10);
  });

  test('a visit exactly at the share is not short', async () => {
    const short = async (minutes: number, below?: number) =>
      ((await answer('VISITSUMMARY', ['Ash', 30, minutes, null, null, null, null, below])) as Row[])[1]![3];
    expect([await short(24), await short(23.99), await short(29.9, 1), await short(1, 0)]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

test('100,000 visits by 200 providers add up to the totals counted visit by visit', async () => {
  const count = 100_000;
  const column = (of: (i: number) => number) => Array.from({ length: count }, (_, i) => [of(i)]);
  const planned = column((i) => [15, 30, 45, 60][i % 4]!);
  const actual = column((i) => (i % 50 === 0 ? 0 : planned[i]![0]! - ((i * 7) % 23) + 8));
  const names = Array.from({ length: count }, (_, i) => [`Provider ${(i * 31) % 200}`]);
  const rows = (await answer('VISITSUMMARY', [names, planned, actual, 'cap', 24])) as Row[];
  expect(rows).toHaveLength(202);
  const total = rows[201]!;
  expect(total.slice(0, 3)).toEqual(['Total', count, count / 50]);
  const minutes = planned.reduce((all, [plan], i) => all + Math.min(plan!, actual[i]![0]!), 0);
  expect(total[7]).toBeCloseTo(minutes / 60, 6);
  expect(total[8]).toBeCloseTo((minutes / 60) * 24, 4);
  const short = planned.filter(
    ([plan], i) => actual[i]![0]! > 0 && actual[i]![0]! < plan! * 0.8 - 1e-9,
  ).length;
  expect(total[3]).toBe(short);
  for (let field = 1; field < 8; field++) {
    if (field === 6) continue;
    expect(rows.slice(1, 201).reduce((all, row) => all + Number(row[field]), 0)).toBeCloseTo(
      Number(total[field]),
      6,
    );
  }
});

test('a rate built up on the wage floor and the year’s National Insurance uses the dated records', async () => {
  const build = async (financialYear: string, pay: number) =>
    new Map((await answer('RATEBUILDUP', [pay, 30, 8, 25, financialYear])) as [string, number][]);
  const pay = (await answer('WAGEFLOOR', [on(2024, 6, 1)])) as number;
  const [earlier, later] = [await build('2024/25', pay), await build('2026/27', pay)];
  expect(pay).toBe(11.44);
  expect(earlier.get('Employer pension')).toBe(later.get('Employer pension'));
  const allPay = earlier.get('Employer pension')! / 0.03;
  const expected = 0.138 * Math.max(0, 1 - 9100 / 52 / (11.44 * 25));
  expect(earlier.get('Employer National Insurance')).toBeCloseTo(allPay * expected, 10);
  expect(later.get('Total')).toBeGreaterThan(earlier.get('Total')!);
});

test.each(['2019/20', '2023/24', '2026/27'])(
  'the minimum price of %s, read second-hand, is called secondary where the function is described',
  async (year) => {
    const { metadata } = await functionsInExcel([resolve(__dirname, '../../src/functions/datedRates.ts')]);
    const { caution } = datedRatesFamily.functions.MINIMUMPRICE!;
    expect(metadata.find((entry) => entry.id === 'MINIMUMPRICE')!.description).toMatch(/secondary/);
    expect(caution).toMatch(/^Secondary values/);
    expect(caution).toContain(year);
  },
);

describe('RATEBUILDUP by the mileage that HMRC approves', () => {
  const totalOf = async (args: Argument[]) =>
    new Map((await answer('RATEBUILDUP', args)) as [string, number][]).get('Total');
  const upToMiles = (year: string | null, rate: number | null): Argument[] => [
    12.71,
    30,
    8,
    25,
    year,
    2.5,
    rate,
    0.02,
    0.03,
    0.03,
    9,
    0.05,
  ];

  test.each<[string, Argument[], number]>([
    ['£0.45 a mile given', upToMiles('2026/27', 0.45), 34.35193383963889],
    ['none given: £0.55 in 2026/27', upToMiles('2026/27', null), 34.878249629112574],
    ['neither year nor rate given', upToMiles(null, null), 34.878249629112574],
    ['a rate of zero given', upToMiles('2026/27', 0), 34.35193383963889 - (2.5 * 0.45 * 2) / 0.95],
  ])('%s', async (_, args, total) => {
    expect(await totalOf(args)).toBeCloseTo(total, 11);
  });

  test('in 2025/26 it is £0.45 a mile, given or not', async () => {
    expect(await totalOf(upToMiles('2025/26', null))).toBe(await totalOf(upToMiles('2025/26', 0.45)));
  });

  test('surplus on the costs and weeks of holiday are the last two arguments', async () => {
    const costs = 34.35193383963889 * 0.95;
    const all = [...upToMiles('2026/27', 0.45), 'cost', 5.6];
    expect(await totalOf(all)).toBeCloseTo(costs * 1.05, 11);
    expect(await totalOf([...upToMiles('2026/27', 0.45), 'price', 0])).toBeLessThan(costs);
  });
});

test('100,000 rates with their hours give a rate at which half of the hours are reached, and not before', async () => {
  const rates = Array.from({ length: 100_000 }, (_, i) => [18 + ((i * 7919) % 1500) / 100]);
  const hours = rates.map((_, i) => [1 + (i % 40)]);
  const median = (await answer('RATEPERCENTILE', [rates, 0.5, hours])) as number;
  const hoursUpTo = (most: number) =>
    rates.reduce((all, [rate], i) => all + (rate! <= most ? hours[i]![0]! : 0), 0);
  expect(hoursUpTo(median)).toBeGreaterThanOrEqual(hoursUpTo(Infinity) / 2);
  expect(hoursUpTo(median - 0.001)).toBeLessThan(hoursUpTo(Infinity) / 2);
});
