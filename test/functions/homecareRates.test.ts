import {
  employerNationalInsurance,
  homecareMinimumPrice,
  nationalLivingWage,
} from '../../src/evidence/reference';
import { datedRatesFamily } from '../../src/functions/datedRates';
import { financialYearLabel, serialOf } from '../../src/model/financialYear';
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

  test('a rate below the minimum price is a risk and no saving', async () => {
    const rows = await compare(23, 22);
    expect(rows[4]!.slice(5)).toEqual([
      -2,
      0,
      'Below the minimum price: a market-sustainability risk, not a saving; the gap is not valued',
    ]);
  });

  test('a benchmark below the minimum price is noted as a risk beside the gap to it', async () => {
    const rows = await compare(20, 22);
    expect(rows[1]!.slice(5)).toEqual([
      6,
      6000,
      'At or above the minimum price; the benchmark is below it: paying that little would be a market-sustainability risk',
    ]);
  });

  test('without benchmark or minimum price it says so', async () => {
    const rows = await compare();
    for (const row of rows.slice(1)) {
      expect(row.slice(5)).toEqual(['not applicable', 'not applicable', 'Minimum price not given']);
    }
  });

  test('its shares add up to one', async () => {
    const rows = await compare(23);
    expect(rows.slice(1).reduce((all, row) => all + Number(row[3]), 0)).toBeCloseTo(1, 12);
  });
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
