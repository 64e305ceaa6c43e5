import type { Provider } from '../../../src/cases/rateComparison/providers';
import { opened, type Opened, rowOf } from './support/opened';

const WEEKS = 365 / 7;
const providers: Provider[] = [
  { name: 'Ash', structure: 'Hourly', hourlyPrice: 36, weeklyHours: 600, source: 'Test' },
  {
    name: 'Birch',
    structure: 'Hourly',
    hourlyPrice: 34,
    weeklyHours: 400,
    enhancedShare: 0.2,
    enhancement: 0.1,
    source: 'Test',
  },
];
/** (36 × 600 + 34 × 1.02 × 400) ÷ 1,000. */
const AVERAGE = 35.472;
/** (36 × 600 + 34 × 400) ÷ 1,000. */
const BEFORE = 35.2;
const HOURS = 1000 * WEEKS;

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened({
    providers,
    weeklyHours: 1000,
    newRate: 34,
    spotShare: 0.1,
    payShare: 0.6,
    directPaymentRate: 20,
  });
}, 60_000);
afterAll(() => workbook.dispose());
jest.setTimeout(60_000);

/** The values of a row from one of its labels, at or below another label on the sheet. */
function figures(sheet: string, label: string, columns: string, below?: string) {
  const { cells } = workbook.plan.sheets.find(({ name }) => name === sheet)!;
  const from = below === undefined ? 1 : rowOf(workbook.plan, sheet, below);
  let row = from;
  while (cells[`A${row}`]?.value !== label)
    if (++row > 200) throw new Error(`${label} is not below ${below}`);
  return [...columns].map((column) => Number(workbook.read(sheet, `${column}${row}`)));
}
const near = (values: number[], digits: number) => values.map((value) => expect.closeTo(value, digits));

test('the average paid counts enhancements and is weighted by hours', () => {
  expect(workbook.labelled('Results', 'Average paid')).toBeCloseTo(AVERAGE, 8);
  expect(workbook.labelled('Results', 'Cost of those hours')).toBeCloseTo(AVERAGE * HOURS, 4);
});

function builtUp(minutes: number) {
  const pay = 12.21;
  const worked = pay + (pay * 8) / minutes;
  const all = worked * (1 + 5.6 / 46.4 + 0.02 + 0.03);
  const annual = pay * 25 * 52;
  const insurance = (all * (annual - 5000) * 0.15) / annual;
  const costs = all * 1.03 + insurance + (2.5 * 0.45 * 60) / minutes + 9;
  return costs / 0.95;
}

test('the cost of an hour is built up for each length, and weighted by the hours of the local mix', () => {
  const lengths = [15, 30, 45, 60];
  expect(figures('BuildUp', 'Total', 'CDEF')).toEqual(near(lengths.map(builtUp), 8));
  const mix = [0.1, 0.5, 0.25, 0.15];
  const minutes = lengths.map((length, n) => length * mix[n]!);
  const all = minutes.reduce((a, b) => a + b);
  const weighted = lengths.reduce((total, length, n) => total + (builtUp(length) * minutes[n]!) / all, 0);
  expect(workbook.labelled('Results', 'Built-up cost at the local mix')).toBeCloseTo(weighted, 8);
  expect(
    workbook.labelled('Results', 'Built-up cost at the same visits, less the average before enhancements'),
  ).toBeCloseTo(weighted - BEFORE, 8);
  expect(workbook.labelled('Results', 'The same over all hours')).toBeCloseTo((weighted - BEFORE) * HOURS, 3);
});

test('a built-up cost between the rates before and with enhancements is not covered', async () => {
  const running = `Inputs!C${rowOf(workbook.plan, 'Inputs', 'Running costs')}`;
  const gap = () =>
    Number(
      workbook.labelled('Results', 'Built-up cost at the same visits, less the average before enhancements'),
    );
  await workbook.set({ [running]: 9 + (0.1 - gap()) * 0.95 });
  expect(gap()).toBeCloseTo(0.1, 8);
  expect(BEFORE + 0.1).toBeLessThan(AVERAGE);
  expect(workbook.labelled('Results', 'Average before enhancements against the built-up cost')).toBe(
    'The average rate before enhancements is below the built-up cost',
  );
  await workbook.set({ [running]: 9 });
});

test.each([
  ['Low case: the dearer one', [12.71 / 12.21 - 1 + 0.01, 0.045, 0.045], 0.04],
  ['Central case', [12.71 / 12.21 - 1, 0.035, 0.035], 0.03],
  ['High case: the cheaper one', [12.71 / 12.21 - 1 - 0.01, 0.025, 0.025], 0.02],
])('%s: pay follows the wage floor in the first year, and hours stay as they are', (title, pay, prices) => {
  const rates = pay.reduce(
    (sofar, growth) => [...sofar, sofar.at(-1)! * (1 + 0.6 * growth + 0.4 * prices)],
    [AVERAGE],
  );
  expect(figures('Uplift', 'Average rate', 'CDEF', title)).toEqual(near(rates, 8));
  expect(figures('Uplift', 'Added to the cost of now', 'CDEF', title)).toEqual(
    near(
      rates.map((rate) => (rate - AVERAGE) * HOURS),
      3,
    ),
  );
});

const RETENDER = '1  Retender of all the hours';
const DIRECT = '2  Some hours move to direct payments';

/** The floor on the basis paid: 32.14 on 600 hours, 32.14 × 1.02 on 400. */
const FLOOR = (32.14 * 600 + 32.14 * 1.02 * 400) / 1000;

/** A retender as defined: no rate counts below the floor, or below the rate now where that is lower already. */
function retender(rate: number, spot: number, spotRate: number, once: number, lost: number, floor: number) {
  const saved = (counted: (rate: number) => number) => {
    const gross = HOURS * (AVERAGE - (1 - spot) * counted(rate) - spot * counted(spotRate));
    return gross - Math.max(0, gross) * lost;
  };
  const whole = saved((any) => any);
  const counted = saved((any) => Math.max(any, Math.min(AVERAGE, floor)));
  return { whole, counted, first: whole - once, countedFirst: counted - once };
}

test('a retender saves what the average falls by, less leakage, lost income and what it costs once', () => {
  const cases = [
    { rate: 35.7, spot: 0.2, spotRate: 39.27, once: 120_000, lost: 0.15 },
    { rate: 34, spot: 0.1, spotRate: 37.4, once: 70_000, lost: 0.1 },
    { rate: 32.3, spot: 0.05, spotRate: 35.53, once: 30_000, lost: 0.05 },
  ].map(({ rate, spot, spotRate, once, lost }) => {
    const gross = HOURS * (AVERAGE - (1 - spot) * rate - spot * spotRate);
    const net = gross - Math.max(0, gross) * lost;
    return { gross, net, first: net - once };
  });
  const line = (label: string) => figures('Alternatives', label, 'CDE', RETENDER);
  expect(line('Gross saving, full-year effect')).toEqual(
    near(
      cases.map(({ gross }) => gross),
      3,
    ),
  );
  expect(line('Net saving, full-year effect')).toEqual(
    near(
      cases.map(({ net }) => net),
      3,
    ),
  );
  expect(line('Net saving in the first full year')).toEqual(
    near(
      cases.map(({ first }) => first),
      3,
    ),
  );
  // The high case is 32.30 and its floor, with enhancements, 32.397.
  const countedHigh = retender(32.3, 0.05, 35.53, 30_000, 0.05, FLOOR).countedFirst;
  expect(line('Counted as a saving in the first full year')).toEqual(
    near([cases[0]!.first, cases[1]!.first, countedHigh], 3),
  );
});

test('direct payments save the gap in price on the hours moved, less support, lost income and setting up', () => {
  const cases = [
    { share: 0.05, rate: 22, support: 1.5, once: 20_000, lost: 0.15 },
    { share: 0.1, rate: 20, support: 1, once: 10_000, lost: 0.1 },
    { share: 0.15, rate: 18, support: 0.5, once: 5000, lost: 0.05 },
  ].map(({ share, rate, support, once, lost }) => {
    const net = HOURS * share * ((AVERAGE - rate) * (1 - lost) - support);
    return { net, first: net - once };
  });
  const line = (label: string) => figures('Alternatives', label, 'CDE', DIRECT);
  expect(line('Net saving, full-year effect')).toEqual(
    near(
      cases.map(({ net }) => net),
      3,
    ),
  );
  expect(line('Net saving in the first full year')).toEqual(
    near(
      cases.map(({ first }) => first),
      3,
    ),
  );
});

describe('a retender below the floor', () => {
  const inputs = (values: Record<string, (number | string)[]>) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([label, [low, central, high]]) => {
        const row = rowOf(workbook.plan, 'Inputs', label);
        return central === undefined
          ? [[`Inputs!C${row}`, low!]]
          : [
              [`Inputs!B${row}`, low!],
              [`Inputs!C${row}`, central],
              [`Inputs!D${row}`, high!],
            ];
      }),
    ) as Record<string, number | string>;
  const line = (label: string) => figures('Alternatives', label, 'CDE', RETENDER);
  const expected = [
    retender(26, 0.2, 39.27, 120_000, 0.15, FLOOR),
    retender(25, 0.1, 37.4, 70_000, 0.1, FLOOR),
    retender(24, 0.05, 35.53, 30_000, 0.05, FLOOR),
  ];

  beforeAll(() => workbook.set(inputs({ 'Rate under the new contract': [24, 25, 26] })));
  afterAll(() => workbook.set(inputs({ 'Rate under the new contract': [32.3, 34, 35.7] })));

  test('shows the whole saving and the counted one, in the first year and in later years alike', () => {
    const of = (key: keyof (typeof expected)[number]) =>
      near(
        expected.map((one) => one[key]),
        3,
      );
    expect(line('Net saving, full-year effect')).toEqual(of('whole'));
    expect(line('Counted as a saving in later years')).toEqual(of('counted'));
    expect(line('Net saving in the first full year')).toEqual(of('first'));
    expect(line('Counted as a saving in the first full year')).toEqual(of('countedFirst'));
    expect(line('One-off costs')).toEqual([120_000, 70_000, 30_000]);
  });

  test('shows both on the results, with the one-off costs apart', () => {
    const shown = (label: string) => Number(workbook.labelled('Results', label));
    const central = expected[1]!;
    expect(shown('Retender: net saving a year, whole')).toBeCloseTo(central.whole, 3);
    expect(shown('Retender: net saving a year, counted')).toBeCloseTo(central.counted, 3);
    expect(shown('Retender: one-off costs')).toBe(70_000);
    expect(shown('Retender: first full year, whole')).toBeCloseTo(central.first, 3);
    expect(shown('Retender: first full year, counted')).toBeCloseTo(central.countedFirst, 3);
  });

  test('is called a risk, and words say why less counts', () => {
    expect(workbook.labelled('Results', 'Retender: market risk', 'B')).toBe(
      'Below the floor chosen: market-sustainability risk',
    );
    const pounds = (amount: number) => `£${Math.round(amount).toLocaleString('en-GB')}`;
    const { whole, counted } = expected[1]!;
    expect(workbook.labelled('Results', 'Retender: in words', 'B')).toBe(
      `${pounds(whole)} a year whole; ${pounds(counted)} counted: a new or spot rate is below the floor; 2025/26 prices`,
    );
  });

  test('counts whole where no floor is chosen', async () => {
    await workbook.set(inputs({ 'Floor chosen': ['None'] }));
    expect(line('Counted as a saving in later years')).toEqual(
      near(
        expected.map(({ whole }) => whole),
        3,
      ),
    );
    expect(workbook.labelled('Results', 'Retender: in words', 'B')).toMatch(
      /a year whole; all of it counted/,
    );
    await workbook.set(inputs({ 'Floor chosen': ['Association’s minimum price'] }));
  });

  test('counts nothing where the average paid is under the floor already, and says so', async () => {
    await workbook.set(
      inputs({ 'Floor chosen': ['Own cost of care'], 'Own cost of care, for all rows': [40] }),
    );
    expect(line('Counted as a saving in later years')).toEqual([
      expect.closeTo(retender(26, 0.2, 39.27, 0, 0.15, 40.32).counted, 3),
      expect.closeTo(retender(25, 0.1, 37.4, 0, 0.1, 40.32).counted, 3),
      expect.closeTo(retender(24, 0.05, 35.53, 0, 0.05, 40.32).counted, 3),
    ]);
    expect(workbook.labelled('Results', 'Retender: in words', 'B')).toMatch(
      /counted: the average paid is under the floor already/,
    );
    await workbook.set(
      inputs({ 'Floor chosen': ['Association’s minimum price'], 'Own cost of care, for all rows': [''] }),
    );
  });
});

test.each([
  ['2024/25', 28.53, 'Verified: Homecare Association', '2025/26', 9100],
  [
    '2026/27',
    34.42,
    'Secondary: read in a page that quotes the Homecare Association; check it first',
    '2027/28',
    5000,
  ],
  ['2025/26', 32.14, 'Verified: Homecare Association', '2026/27', 5000],
])(
  '%s chooses the minimum price of the year, its status and National Insurance',
  async (year, price, status, next, threshold) => {
    await workbook.set({ [`Inputs!C${rowOf(workbook.plan, 'Inputs', 'Year of the prices')}`]: year });
    expect(workbook.labelled('Results', 'Published minimum price')).toBe(price);
    expect(workbook.labelled('Results', 'How the minimum price is known')).toBe(status);
    expect(workbook.labelled('Uplift', 'Financial year', 'D')).toBe(next);
    expect(workbook.labelled('BuildUp', 'Threshold', 'C')).toBe(threshold);
  },
);

describe('the wage floor of the uplift', () => {
  const year = () => `Inputs!C${rowOf(workbook.plan, 'Inputs', 'Year of the prices')}`;
  const expected = () =>
    `Inputs!C${rowOf(workbook.plan, 'Inputs', 'National Living Wage you expect from next April')}`;
  const yearOne = () => figures('Uplift', 'Average rate', 'D', 'Central case')[0];
  const uplifted = (from: number, to: number) => AVERAGE * (1 + 0.6 * (to / from - 1) + 0.4 * 0.03);
  afterAll(() => workbook.set({ [year()]: '2025/26', [expected()]: null }));

  test.each([
    ['2023/24', 10.42, 11.44, '1 April 2023 to 1 April 2024', [45017, 45383]],
    ['2024/25', 11.44, 12.21, '1 April 2024 to 1 April 2025', [45383, 45748]],
    ['2025/26', 12.21, 12.71, '1 April 2025 to 1 April 2026', [45748, 46113]],
  ])('of prices of %s rises from £%d to £%d, %s', async (prices, from, to, _, days) => {
    await workbook.set({ [year()]: prices });
    expect(
      ['First day of the year of the prices', 'First day of year 1'].map((label) =>
        workbook.labelled('Uplift', label, 'C'),
      ),
    ).toEqual(days);
    expect(yearOne()).toBeCloseTo(uplifted(from, to), 8);
    expect(workbook.labelled('Uplift', 'How it is known', 'C')).toBe('On record');
  });

  test('of prices of 2026/27 is not known until it is typed, and a check says so', async () => {
    await workbook.set({ [year()]: '2026/27' });
    expect(workbook.labelled('Uplift', 'National Living Wage on that day, already in the prices', 'C')).toBe(
      12.71,
    );
    expect(workbook.labelled('Uplift', 'National Living Wage from that day', 'C')).toBe('Not known');
    expect(workbook.labelled('Results', 'National Living Wage from next April')).toBe('Not known');
    expect(workbook.failing()).toContain('The wage of next April is on record or typed');
  });

  test('typed for 2026/27 it raises year 1 by that rise alone, marked as theirs wherever it is used', async () => {
    await workbook.set({ [year()]: '2026/27', [expected()]: 13.21 });
    expect(yearOne()).toBeCloseTo(uplifted(12.71, 13.21), 8);
    expect(workbook.labelled('Uplift', 'How it is known', 'C')).toBe('Yours: expected, no rate on record');
    expect(workbook.labelled('Results', 'National Living Wage from next April', 'C')).toBe(
      'Yours: expected, no rate on record',
    );
    const labels = workbook.plan.sheets.find(({ name }) => name === 'Results')!.cells;
    const marked = Object.keys(labels)
      .filter((address) => /^A\d+$/.test(address))
      .map((address) => String(workbook.read('Results', address)))
      .filter((label) => /^(Cost of|Average rate in) 20/.test(label));
    expect(marked).toEqual([
      'Average rate in 2027/28 (on the wage you expect)',
      'Cost of 2027/28 (on the wage you expect)',
      'Cost of 2028/29 (on the wage you expect)',
      'Cost of 2029/30 (on the wage you expect)',
    ]);
    expect(workbook.failing()).not.toContain('The wage of next April is on record or typed');
  });

  test('typed where one is on record, it is not used', async () => {
    await workbook.set({ [year()]: '2025/26', [expected()]: 13.21 });
    expect(yearOne()).toBeCloseTo(uplifted(12.21, 12.71), 8);
    expect(workbook.labelled('Uplift', 'How it is known', 'C')).toBe('On record');
  });
});
