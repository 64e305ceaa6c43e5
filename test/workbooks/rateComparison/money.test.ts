import type { Provider } from '../../../src/workbooks/rateComparison/providers';
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
  expect(workbook.labelled('Results', 'The same over all hours')).toBeCloseTo(
    (weighted - AVERAGE) * HOURS,
    3,
  );
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
  expect(line('Counted as a saving in the first full year')).toEqual(
    near(
      cases.map(({ first }) => first),
      3,
    ),
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

test('a retender below the minimum price is named a risk and not counted as a saving', async () => {
  const row = rowOf(workbook.plan, 'Inputs', 'Rate under the new contract');
  await workbook.set({ [`Inputs!B${row}`]: 24, [`Inputs!C${row}`]: 25, [`Inputs!D${row}`]: 26 });
  expect(figures('Alternatives', 'Net saving in the first full year', 'D', RETENDER)[0]).toBeGreaterThan(
    100_000,
  );
  expect(figures('Alternatives', 'Counted as a saving in the first full year', 'CDE', RETENDER)).toEqual([
    0, 0, 0,
  ]);
  expect(workbook.labelled('Results', 'Retender: market risk', 'C')).toBe(
    'Below the minimum price: market-sustainability risk',
  );
  await workbook.set({ [`Inputs!B${row}`]: 32.3, [`Inputs!C${row}`]: 34, [`Inputs!D${row}`]: 35.7 });
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
