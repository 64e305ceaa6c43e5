import { isCellError } from '../../../src/host/spreadsheet';
import type { CashKey } from '../../../src/cases/careReview/cashTable';
import { cashAddress, openCase, rowOf, rowsOf, serial, sheetOf } from './builtCase';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

const npv = () => built.result('Net present value of cash') as number;
const cash = (key: CashKey, year: number) => built.read('Results', cashAddress(key, year));

test('inflation alone never changes a case: prices, pay and prices in general rise as one', async () => {
  await built.typeInputs({ rateUplift: 0, payUplift: 0 });
  const without = npv();
  await built.typeInputs({ rateUplift: 0.07, payUplift: 0.07 });
  expect(npv()).toBeCloseTo(without, 4);
}, 60_000);

test('care prices that rise faster than prices in general make a difference, and only where the person says so', async () => {
  await built.typeInputs({ generalInflation: 0.03 });
  const asBuilt = npv();
  await built.typeInputs({ generalInflation: 0.01 });
  expect(npv()).toBeGreaterThan(asBuilt);
}, 60_000);

test('every present value says the prices of the first year, and follows the start date', async () => {
  const labels = () =>
    [
      ...rowsOf('Cover', 'Net present value').map((row) => built.read('Cover', `A${row}`)),
      ...rowsOf('Cover', 'The same').map((row) => built.read('Cover', `A${row}`)),
      ...rowsOf('Cover', 'Sensitivity').map((row) => built.read('Cover', `A${row}`)),
      ...rowsOf('Results', 'Net present value').map((row) => built.read('Results', `A${row}`)),
      ...rowsOf('Results', 'Sensitivity').map((row) => built.read('Results', `A${row}`)),
      ...rowsOf('Results', 'Net cash flow, discounted').map((row) => built.read('Results', `A${row}`)),
      ...rowsOf('Results', '3  Central case').map((row) => built.read('Results', `A${row}`)),
      ...['Net cash flow, discounted', 'Total cost, discounted', 'Cash-releasing saving, discounted'].flatMap(
        (label) => rowsOf('Yearly', label).map((row) => built.read('Yearly', `A${row}`)),
      ),
    ].map(String);
  const basis = (words: string) => /in \d{4}\/\d\d prices/.exec(words)?.[0];
  await built.typeInputs({});
  expect(new Set(labels().map(basis))).toEqual(new Set(['in 2027/28 prices']));
  await built.typeInputs({ startDate: serial(2029, 2, 14) });
  expect(new Set(labels().map(basis))).toEqual(new Set(['in 2028/29 prices']));
}, 60_000);

test.each([
  // From the month of the start to the 31 March of the last financial year.
  ['September, three financial years', serial(2027, 9, 1), 3, 31],
  ['1 April, one financial year', serial(2028, 4, 1), 1, 12],
  ['31 March, one financial year', serial(2028, 3, 31), 1, 1],
  ['31 March, five financial years', serial(2028, 3, 31), 5, 49],
  ['30 April, five financial years', serial(2028, 4, 30), 5, 60],
])(
  'the horizon ends on a 31 March, and nothing is shown beyond it: %s',
  async (_, startDate, horizon, months) => {
    await built.typeInputs({ kind: 'team', newPackages: 400, startDate, horizon });
    const total = built.read('Monthly central', `C${rowOf('Monthly central', 'Within the horizon')}`);
    expect(total).toBe(months);
    // The case of a whole team has no fall at its end that would look like a pressure.
    for (let year = 2; year < horizon; year++)
      expect(cash('recurringMovement', year)).toBeGreaterThan(-10_000);
    const beyond = [0, 1, 2, 3, 4].slice(horizon);
    for (const year of beyond)
      for (const key of [
        'gross',
        'team',
        'netCash',
        'recurringMovement',
        'oneOffMovement',
        'discounted',
      ] as const)
        expect([year, key, cash(key, year)]).toEqual([year, key, '']);
    const { charts } = sheetOf('Results');
    for (const { values } of charts![1]!.series) {
      const [, sheet, first, row] = /^'(.+)'!\$([A-Z]+)\$(\d+):/.exec(values)!;
      expect(first).toBe('E');
      const drawn = sheetOf(sheet!).timelines![0]!;
      const last = /:([A-Z]+)/.exec(drawn)![1]!;
      expect(isCellError(built.read(sheet!, `${last}${row}`))).toBe(months < 60);
    }
  },
  60_000,
);

test('310 packages of which 38% can convert never end with more conversions than that', async () => {
  await built.typeInputs({ kind: 'team', packages: 310, conversionShare: 0.38, reviewerFte: 5 });
  expect(built.result('Conversions to one carer')).toBeCloseTo(117.8, 9);
  expect(built.result('Are there enough packages')).toMatch(/^No: /);
  expect(built.masterCheck()).toMatch(/check/);
  expect(built.masterCheck()).not.toBe('All checks pass');
  const cover = rowOf('Cover', 'Enough packages that can convert?');
  expect(built.read('Cover', `B${cover}`)).toMatch(/^High case: No: [\d,.]+ too few$/);
  await built.typeInputs({
    kind: 'team',
    packages: 310,
    conversionShare: 0.38,
    reviewerFte: 5,
    newPackages: 1500,
  });
  expect(built.masterCheck()).toBe('All checks pass');
  expect(built.read('Cover', `B${cover}`)).toBe('Yes');
}, 60_000);

test('income is lost in cash whatever share of the hours is cash-releasing', async () => {
  const year = (key: CashKey) => cash(key, 1) as number;
  await built.typeInputs({ cashable: 0.2 });
  const left = year('gross') + year('optimismTaken');
  expect(year('cash')).toBeCloseTo(left * 0.2 + year('lostIncomeTaken'), 6);
  expect(year('kept')).toBeCloseTo(left * 0.8, 6);
  await built.typeInputs({ cashable: 0.2, lostIncomeCash: 0 });
  expect(year('cash')).toBeCloseTo(left * 0.2, 6);
  expect(year('kept')).toBeCloseTo(left * 0.8 + year('lostIncomeTaken'), 6);
}, 60_000);

test('an hour taken as cash serves nobody else', async () => {
  const people = () => built.result('People whom that capacity could serve') as number;
  await built.typeInputs({ cashable: 0 });
  const all = people();
  await built.typeInputs({ cashable: 0.75 });
  expect(people()).toBeCloseTo(all / 4, 9);
  await built.typeInputs({ cashable: 1 });
  expect(people()).toBe(0);
  expect(built.result('of which capacity')).toBe(0);
}, 60_000);

test('optimism bias raises costs as well as lowering benefits', async () => {
  await built.typeInputs({ oneOffOptimism: 0, runningOptimism: 0 });
  const cost = built.result('Total cost') as number;
  const [oneOff, running] = [250_000, cost - 250_000];
  await built.typeInputs({ oneOffOptimism: 0.4, runningOptimism: 0.1 });
  expect(built.result('Total cost')).toBeCloseTo(oneOff * 1.4 + running * 1.1, 6);
}, 60_000);

test.each([
  [
    'no cost and no saving',
    { salary: 0, programmeCost: 0, equipment: 0, conversionShare: 0 },
    'Nothing to pay back',
  ],
  ['no cost', { salary: 0, programmeCost: 0, equipment: 0 }, 'Nothing to pay back'],
  ['a cost and no saving', { conversionShare: 0 }, /^No: ends £[\d,]+ short$/],
  // Reviewers of a team that has run out go on costing.
  [
    'ahead for a time, then behind again',
    {
      kind: 'team',
      packages: 120,
      programmeCost: 0,
      attrition: 0.9,
      horizon: 5,
      cashable: 1,
      ramp: 0,
      lag: 0,
      reviewerFte: 1,
    },
    /^No: once ahead, ends £[\d,]+ short$/,
  ],
])(
  'payback is said in words: %s',
  async (_, inputs, words) => {
    await built.typeInputs(inputs);
    expect(built.result('Payback')).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
  },
  60_000,
);

test('an hourly rate is the price of the first year: its first rise comes in the April after', async () => {
  const rate = rowOf('Monthly central', 'Hourly rate in force');
  const inMonth = (column: string) => built.read('Monthly central', `${column}${rate}`);
  await built.typeInputs({ startDate: serial(2028, 2, 1), hourlyRate: 26, rateUplift: 0.1, horizon: 3 });
  // February, March, April 2028, April 2029.
  expect(['E', 'F', 'G', 'S'].map(inMonth)).toEqual([
    26,
    26,
    expect.closeTo(28.6, 9),
    expect.closeTo(31.46, 9),
  ]);
}, 60_000);

test('the waterfall draws a step that adds as well as those that take off', async () => {
  // Lost income that is not lost in cash leaves capacity below zero.
  await built.typeInputs({ cashable: 1, lostIncomeCash: 0 });
  const step = 'G';
  const row = (label: string) => built.read('Waterfall', `${step}${rowOf('Waterfall', label)}`) as number;
  expect(row('Amount')).toBeLessThan(0);
  expect(row('Added, the part above zero')).toBeCloseTo(-row('Amount'), 6);
  expect(row('Taken off, the part above zero')).toBe(0);
}, 60_000);

test('the cover says what the low and high case leave out: every assumption that has no range', () => {
  const { cells } = sheetOf('Inputs');
  const unranged = Object.entries(cells).flatMap(([address, { style }]) => {
    const row = /^C(\d+)$/.exec(address)?.[1];
    const isAlone = style === 'input' && cells[`B${row}`]?.style !== 'input';
    return isAlone && Number(row) < rowOf('Inputs', '8  Fixed facts')
      ? [String(cells[`A${row}`]!.value)]
      : [];
  });
  const said = String(
    sheetOf('Cover').cells[`A${rowOf('Cover', 'They leave out what has no range')}`]!.value,
  );
  const assumptions = unranged.filter((label) => !label.startsWith('Grade of evidence'));
  expect(assumptions.length).toBeGreaterThan(3);
  for (const label of assumptions) expect(said.toLowerCase()).toContain(label.toLowerCase());
  expect(unranged).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/visit|minutes|reviewers|pension|on-costs/i)]),
  );
});
