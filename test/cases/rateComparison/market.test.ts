import fc from 'fast-check';
import type { RateComparisonInputs } from '../../../src/cases/rateComparison/inputs';
import type { ByLength, Provider } from '../../../src/cases/rateComparison/providers';
import { publishedProviders } from '../../../src/cases/rateComparison/providers';
import { marketOf, type Terms } from './support/market';
import { opened, type Opened } from './support/opened';

const FIRST = 8;
const ROOM = 40;
const visitMix: [number, number, number, number] = [0.1, 0.5, 0.25, 0.15];
const terms: Terms = {
  benchmark: 33,
  minimumPrice: 32.14,
  floor: 32.14,
  isOwnCost: false,
  weeks: 365 / 7,
  visitMix,
  isBeforeEnhancements: false,
};

const hourly = (
  name: string,
  hourlyPrice: number,
  weeklyHours: number,
  more: Partial<Provider> = {},
): Provider => ({
  name,
  structure: 'Hourly',
  hourlyPrice,
  weeklyHours,
  source: 'Test',
  ...more,
});
const perVisit = (name: string, visitPrices: ByLength, more: Partial<Provider> = {}): Provider => ({
  name,
  structure: 'Per visit',
  visitPrices,
  source: 'Test',
  ...more,
});
const blank = hourly('', 0, 0);

const tables: [situation: string, providers: Provider[], more?: Partial<Terms>][] = [
  ['the published council', publishedProviders(3000), { benchmark: 25.05 }],
  ['one provider', [hourly('Ash', 34, 100)]],
  [
    'ties, which keep the order of the table',
    [hourly('Ash', 33, 10), hourly('Birch', 35, 20), hourly('Cedar', 33, 30), hourly('Dogwood', 35, 5)],
  ],
  [
    'blank rows in the middle',
    [hourly('Ash', 34, 100), blank, blank, hourly('Birch', 36, 50), blank, hourly('Cedar', 31, 10)],
  ],
  [
    'prices by the visit only, at own visits and at the local mix',
    [
      perVisit('Ash', [10, 17.5, 25, 32], { weeklyVisits: [40, 100, 20, 10] }),
      perVisit('Birch', [9, 17, 25, 33], { weeklyHours: 120 }),
      perVisit('Cedar', [undefined, 18], { weeklyVisits: [undefined, 70] }),
    ],
  ],
  [
    'a price missing for a length that is visited',
    [perVisit('Ash', [undefined, 18, 26, 33], { weeklyHours: 50 }), hourly('Birch', 34, 60)],
  ],
  [
    'rates below the minimum price, and one outside it',
    [
      hourly('Ash', 40, 10),
      hourly('Birch', 32.13, 500),
      hourly('Cedar', 32.14, 20),
      hourly('Assistant', 18, 30, { isMinimumPriceApplied: false }),
    ],
    { benchmark: 20 },
  ],
  [
    'enhancements, compared before them',
    [
      hourly('Ash', 33, 10, { enhancedShare: 0.3, enhancement: 0.2 }),
      perVisit('Birch', [9, 17, 25, 33], { weeklyHours: 12, enhancedShare: 0.25, enhancement: 0.5 }),
    ],
    { isBeforeEnhancements: true },
  ],
  [
    'enhancements included, with a floor before them',
    [
      hourly('Ash', 31.5, 100, { enhancedShare: 0.3, enhancement: 0.1 }),
      hourly('Birch', 36, 60, { enhancedShare: 0.3, enhancement: 0.1 }),
      hourly('Cedar', 30, 40, { enhancedShare: 0.5, enhancement: 0.2 }),
    ],
    { benchmark: 30 },
  ],
  [
    'mileage paid on top of some prices',
    [
      hourly('Ash', 31.5, 100, { paidOnTop: 0.8 }),
      hourly('Birch', 33, 60, { paidOnTop: 1.5, enhancedShare: 0.3, enhancement: 0.1 }),
      perVisit('Cedar', [9, 17, 25, 33], { weeklyHours: 120, paidOnTop: 0.5 }),
    ],
    { benchmark: 30 },
  ],
  [
    'own cost of care, one for all and one for a row',
    [
      hourly('Ash', 31, 100),
      hourly('Birch', 31, 60, { ownCost: 30.5 }),
      hourly('Cedar', 28, 10, { ownCost: 27 }),
    ],
    { benchmark: 25, floor: 29, isOwnCost: true },
  ],
  ['no floor', [hourly('Ash', 31, 100), hourly('Birch', 22, 60)], { benchmark: 25, floor: null }],
  ['a provider without hours', [hourly('Ash', 33, 10), hourly('Birch', 44, 0)]],
  ['no room left', Array.from({ length: ROOM }, (_, n) => hourly(`Provider ${n}`, 30 + (n % 7), n + 1))],
];

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
}, 60_000);
afterAll(() => workbook.dispose());
jest.setTimeout(60_000);

const nearly = (expected: number | null) =>
  expected === null ? expect.any(String) : expect.closeTo(expected, 8);

function expectAsDefined(providers: Provider[], wanted: Terms) {
  const market = marketOf(providers, wanted);
  const at = (letter: string, row: number) => workbook.read('Rates', `${letter}${FIRST + row}`);
  const named = new Set(market.lines.map(({ row }) => row));
  for (let row = 0; row < ROOM; row++) if (!named.has(row)) expect(at('I', row)).toBe('');
  for (const line of market.lines) {
    const { row } = line;
    expect(at('A', row)).toBe(line.name);
    expect(['C', 'D', 'E', 'F'].map((letter) => at(letter, row))).toEqual(line.atLengths.map(nearly));
    expect(at('G', row)).toEqual(nearly(line.beforeEnhancements));
    expect(at('H', row)).toEqual(nearly(line.paid));
    expect(at('I', row)).toEqual(nearly(line.compared));
    expect(at('T', row)).toEqual(line.valueOfGap === null ? '' : expect.closeTo(line.valueOfGap, 4));
    expect(at('U', row)).toEqual(line.counted === null ? '' : expect.closeTo(line.counted, 4));
    expect(at('Y', row) === 'Below the floor chosen: market-sustainability risk').toBe(line.isBelowFloor);
    expect(at('Z', row) === 'Below the minimum price: market-sustainability risk').toBe(line.isBelowMinimum);
    if (line.compared === null) continue;
    expect(at('J', row)).toEqual(nearly(line.hours));
    expect(at('M', row)).toEqual(market.average === null ? '' : nearly(line.compared - market.average));
    expect(at('N', row)).toEqual(nearly(line.compared - wanted.benchmark));
  }
  const order = Array.from({ length: ROOM }, (_, n) => workbook.read('Ranking', `B${FIRST + n}`));
  expect(order).toEqual([
    ...market.ranked.map(({ name }) => name),
    ...Array(ROOM - market.ranked.length).fill(''),
  ]);
  expect(workbook.labelled('Market', 'Average of the rate compared')).toEqual(nearly(market.average));
  expect(workbook.labelled('Market', 'Average paid, enhancements included')).toEqual(
    nearly(market.averagePaid),
  );
  expect(workbook.labelled('Market', 'Average before enhancements')).toEqual(nearly(market.averageBefore));
  const pounds = (amount: number) => (market.hours === 0 ? 'No hours yet' : expect.closeTo(amount, 3));
  expect(workbook.labelled('Results', 'Possible saving on dear rates, whole')).toEqual(
    pounds(market.valueAbove),
  );
  expect(workbook.labelled('Results', 'Possible saving on dear rates, counted')).toEqual(
    pounds(market.counted),
  );
  expect(workbook.labelled('Market', 'Not counted because of the floor')).toEqual(
    pounds(market.valueAbove - market.counted),
  );
  expect(workbook.labelled('Market', 'Rates below the minimum price')).toBe(market.below.length);
  expect(workbook.labelled('Market', 'Rates below the floor chosen')).toBe(market.belowFloor.length);
}

function floorFor({ floor, isOwnCost }: Terms): Pick<RateComparisonInputs, 'floor' | 'ownCost'> {
  if (isOwnCost) return { floor: 'Own cost of care', ownCost: floor };
  return { floor: floor === null ? 'None' : 'Association’s minimum price', ownCost: null };
}

const inputsFor = (providers: Provider[], wanted: Terms) => ({
  providers,
  visitMix,
  benchmarkRate: wanted.benchmark,
  benchmarkBasis: wanted.isBeforeEnhancements
    ? ('Before enhancements' as const)
    : ('Enhancements included' as const),
  ...floorFor(wanted),
  weeklyHours: marketOf(providers, wanted).hours,
});

test.each(tables.map(([situation, providers, more]) => ({ situation, providers, more })))(
  '$situation: rates, gaps, ranks and averages are as defined',
  async ({ situation, providers, more }) => {
    const wanted = { ...terms, ...more };
    await workbook.retype(inputsFor(providers, wanted));
    expectAsDefined(providers, wanted);
    const unpriced = situation.startsWith('a price missing');
    expect(workbook.failing()).toEqual(
      unpriced
        ? ['Hours of the Providers sheet are all counted on the Rates sheet', 'Every provider has a price']
        : [],
    );
  },
);

test('a rate of £33.80 with 30% of hours enhanced by 10% is below a minimum price of £34.42', async () => {
  const ash = hourly('Ash', 33.8, 100, { enhancedShare: 0.3, enhancement: 0.1, year: '2026/27' });
  await workbook.retype({ ...inputsFor([ash], terms), financialYear: '2026/27', benchmarkRate: 20 });
  expect(workbook.read('Rates', 'I8')).toBeCloseTo(34.814, 8);
  expect(workbook.read('Rates', 'O8')).toBeCloseTo(-0.62, 8);
  expect(workbook.read('Rates', 'Y8')).toBe('Below the floor chosen: market-sustainability risk');
  expect(workbook.read('Rates', 'Z8')).toBe('Below the minimum price: market-sustainability risk');
  expect(workbook.read('Rates', 'U8')).toBe(0);
  expect(workbook.read('Rates', 'T8')).toBeCloseTo(14.814 * 100 * (365 / 7), 6);
});

test('with every rate under the floor, the whole saving shows and words say why none of it counts', async () => {
  await workbook.retype({
    ...inputsFor([hourly('Ash', 31, 100), hourly('Birch', 30, 100)], terms),
    benchmarkRate: 25,
  });
  const whole = 11 * 100 * (365 / 7);
  expect(workbook.labelled('Results', 'Possible saving on dear rates, whole')).toBeCloseTo(whole, 6);
  expect(workbook.labelled('Results', 'Possible saving on dear rates, counted')).toBe(0);
  expect(workbook.labelled('Results', 'Possible saving, in words')).toBe(
    '£57,357 a year whole; £0 counted because every rate is under the floor chosen; 2025/26 prices',
  );
});

test.each<[situation: string, more: Partial<RateComparisonInputs>, words: string | RegExp]>([
  ['no floor', { floor: 'None' }, '£57,357 a year whole; all of it counted; 2025/26 prices'],
  [
    'an own cost of care between the benchmark and the rates',
    { floor: 'Own cost of care', ownCost: 28 },
    '£57,357 a year whole; £26,071 counted because £31,286 of it is below the floor chosen; 2025/26 prices',
  ],
  [
    'an own cost of care that is not given',
    { floor: 'Own cost of care' },
    '£57,357 a year whole; the floor chosen is not known; 2025/26 prices',
  ],
  [
    'a benchmark above every rate',
    { benchmarkRate: 40 },
    'No rate is above the benchmark: there is no saving to count',
  ],
])('in words, with %s', async (_, more, words) => {
  await workbook.retype({
    ...inputsFor([hourly('Ash', 31, 100), hourly('Birch', 30, 100)], terms),
    benchmarkRate: 25,
    ...more,
  });
  expect(workbook.labelled('Results', 'Possible saving, in words')).toBe(words);
});

test('the build-up as floor is that of the visits of each row', async () => {
  await workbook.retype({
    ...inputsFor(
      [
        perVisit('Short', [20, 30, 40, 50], { weeklyVisits: [70] }),
        perVisit('Long', [20, 30, 40, 50], { weeklyVisits: [0, 0, 0, 70] }),
        hourly('Any', 60, 10),
      ],
      terms,
    ),
    floor: 'Build-up',
  });
  const total = (letter: string) => workbook.read('BuildUp', `${letter}19`);
  expect(workbook.labelled('BuildUp', 'Total', 'C')).toBe(total('C'));
  expect([8, 9, 10].map((row) => workbook.read('Rates', `P${row}`))).toEqual([
    expect.closeTo(Number(total('C')), 9),
    expect.closeTo(Number(total('F')), 9),
    expect.closeTo(Number(total('G')), 9),
  ]);
});

const price = fc.integer({ min: 800, max: 4500 }).map((n) => n / 100);
const more = fc.record(
  {
    paidOnTop: fc.constantFrom(0.8, 2),
    ownCost: price,
    isMinimumPriceApplied: fc.constant(false),
    enhancedShare: fc.constantFrom(0, 0.25),
  },
  { requiredKeys: ['enhancedShare'] },
);
const provider = fc.oneof(
  { weight: 1, arbitrary: fc.constant(blank) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.record({ hourlyPrice: price, weeklyHours: fc.nat(400) }), more)
      .map(([own, others]) => hourly('Hourly', 0, 0, { ...own, ...others, enhancement: 0.1 })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.array(price, { minLength: 4, maxLength: 4 }),
        fc.array(fc.nat(90), { minLength: 4, maxLength: 4 }),
        more,
      )
      .map(([prices, visits, others]) =>
        perVisit('By visit', prices as ByLength, {
          weeklyVisits: visits as ByLength,
          ...others,
          enhancement: 0.2,
        }),
      ),
  },
);
const anyTerms = fc.record({
  floor: fc.option(price, { nil: null }),
  isBeforeEnhancements: fc.boolean(),
  benchmark: price,
});

test('for any provider table and floor, every figure is as defined and every check passes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(provider, { minLength: 1, maxLength: 12 }),
      anyTerms,
      async (rows, { floor, ...others }) => {
        const providers = rows.map((row, n) =>
          row.name === '' ? row : { ...row, name: `${row.name} ${n}` },
        );
        const wanted = { ...terms, ...others, floor, isOwnCost: floor !== null };
        await workbook.retype(inputsFor(providers, wanted));
        expectAsDefined(providers, wanted);
        expect(workbook.failing()).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 26, endOnFailure: true },
  );
}, 120_000);
