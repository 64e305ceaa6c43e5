import type { WrittenValue } from '../../../src/embedded/headless';
import { opened, type Opened, rowOf } from './support/opened';

jest.setTimeout(120_000);

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
});
afterAll(() => workbook.dispose());

const NUMBERS = 'Every input that must be a number is one, within what it accepts';
const TABLE_NUMBERS = 'Every number of the Providers sheet is one, within what its column accepts';
const input = (label: string, column = 'C') => `Inputs!${column}${rowOf(workbook.plan, 'Inputs', label)}`;
const difference = (check: string) => workbook.labelled('Checks', check, 'B');
const having = <T>(cells: Record<string, WrittenValue>, read: () => T) => workbook.having(cells, read);
const result = (label: string, column = 'B') => workbook.labelled('Results', label, column);
const typedNumbers = (sheet: string, columns: RegExp) =>
  Object.entries(workbook.plan.sheets.find(({ name }) => name === sheet)!.cells)
    .filter(
      ([address, { style, value }]) =>
        style === 'input' && typeof value === 'number' && columns.test(address),
    )
    .map(([address]) => `${sheet}!${address}`);
const all = (places: string[], value: WrittenValue) =>
  Object.fromEntries(places.map((place) => [place, value]));

describe('inputs that are blank, words or out of bounds', () => {
  test.each<[situation: string, columns: RegExp, value: WrittenValue]>([
    ['every central value is blank', /^C/, null],
    ['every central value is words', /^C/, 'about 3'],
    ['every central value is far too large', /^C/, 1e12],
    ['every central value is far below zero', /^C/, -1e6],
    ['every low value is words', /^B/, 'low'],
    ['every low value is far below zero', /^B/, -1e6],
    ['every high value is words', /^D/, 'high'],
    ['every high value is far too large', /^D/, 1e12],
  ])('when %s, each one is counted by the check', async (_, columns, value) => {
    const places = typedNumbers('Inputs', columns);
    expect(places.length).toBeGreaterThan(12);
    const [count, failing] = await having(all(places, value), () => [
      difference(NUMBERS),
      workbook.failing(),
    ]);
    expect(count).toBe(places.length);
    expect(failing).toContain(NUMBERS);
  });

  test('a blank low or high means the central value, and an own cost or expected wage may stay blank', async () => {
    const places = typedNumbers('Inputs', /^[BD]/);
    expect(await having(all(places, null), () => difference(NUMBERS))).toBe(0);
    const blank = [
      input('Own cost of care, for all rows'),
      input('National Living Wage you expect from next April'),
    ];
    expect(await having(all(blank, null), () => difference(NUMBERS))).toBe(0);
    expect(await having(all(blank, 'none'), () => difference(NUMBERS))).toBe(2);
  });

  test.each<[situation: string, label: string, column: string, value: WrittenValue]>([
    ['the benchmark is blank', 'Benchmark rate', 'C', null],
    ['the benchmark is zero', 'Benchmark rate', 'C', 0],
    ['the new rate is blank', 'Rate under the new contract', 'C', null],
    ['the direct-payment rate is blank', 'Direct-payment rate', 'C', null],
    ['two hundred per cent of hours move', 'Hours that move to direct payments', 'D', 2],
    ['income lost is five times the saving', 'Client income lost', 'C', 5],
    ['the spot share is 20 for 20%', 'Hours still bought at the spot rate', 'D', 20],
  ])('when %s, the check fails', async (_, label, column, value) => {
    expect(await having({ [input(label, column)]: value }, () => workbook.failing())).toContain(NUMBERS);
  });

  test.each<[column: string, situation: string, value: WrittenValue]>([
    ['E', 'a price of £2,800', 2800],
    ['F', 'a price in words', 'ten'],
    ['J', 'visits below zero', -1],
    ['N', 'hours in words', '900 hours'],
    ['O', 'a share of 30 for 30%', 30],
    ['P', 'an enhancement of 30 for 30%', 30],
    ['S', 'mileage below zero', -0.5],
    ['T', 'an own cost of £501', 501],
  ])('in column %s of the Providers sheet, %s fails a check', async (column, _, value) => {
    const found = await having({ [`Providers!${column}8`]: value }, () => [
      difference(TABLE_NUMBERS),
      workbook.failing(),
    ]);
    expect(found[0]).toBe(1);
    expect(found[1]).toContain(TABLE_NUMBERS);
  });

  const CHOICE = 'Every choice of the Providers sheet is one that is offered';
  test.each<[situation: string, place: () => string, value: WrittenValue, check: string]>([
    ['the basis of comparison is not one offered', () => input('Basis of comparison'), 'Gross', NUMBERS],
    ['the floor is not one offered', () => input('Floor chosen'), 'Some', NUMBERS],
    ['the year has no National Insurance on record', () => input('Year of the prices'), '2022/23', NUMBERS],
    ['a cautious value is neither end', () => input('Client income lost', 'F'), 'Both', NUMBERS],
    ['whether a floor applies is neither yes nor no', () => 'Providers!B8', 'Not', CHOICE],
  ])('when %s, a check says so', async (_, place, value, check) => {
    expect(await having({ [place()]: value }, () => workbook.failing())).toContain(check);
  });

  test.each<
    [situation: string, change: () => Record<string, WrittenValue>, shown: () => unknown[], words: string]
  >([
    [
      'a blank benchmark',
      () => ({ [input('Benchmark rate')]: null }),
      () => [
        result('Benchmark'),
        result('Possible saving on dear rates, whole'),
        result('Possible saving on dear rates, counted'),
        result('Possible saving, in words'),
        workbook.labelled('Cover', 'Possible saving on dear rates, whole (£ a year)'),
        workbook.read('Rates', 'N8'),
        workbook.read('Rates', 'T8'),
        workbook.read('Rates', 'U8'),
        workbook.read('Rates', 'V8'),
      ],
      'No benchmark given',
    ],
    [
      'a blank new rate',
      () => ({ [input('Rate under the new contract')]: null }),
      () =>
        [
          'Retender: net saving a year, whole',
          'Retender: net saving a year, counted',
          'Retender: first full year, whole',
          'Retender: first full year, counted',
          'Retender: in words',
          'Retender: market risk',
        ].map((label) => result(label)),
      'No rate given',
    ],
    [
      'a blank spot rate',
      () => ({ [input('Spot rate')]: null }),
      () => [result('Retender: net saving a year, whole', 'B'), result('Retender: market risk', 'B')],
      'No rate given',
    ],
    [
      'a blank direct-payment rate',
      () => ({ [input('Direct-payment rate')]: null }),
      () =>
        [
          'Direct payments: net saving a year',
          'Direct payments: first full year',
          'Direct payments: risk',
        ].map((label) => result(label)),
      'No rate given',
    ],
  ])('with %s, results show words and no figure', async (_, change, shown, words) => {
    const [found, failing] = await having(change(), () => [shown(), workbook.failing()]);
    expect(found).toEqual(found.map(() => words));
    expect(failing).not.toContain('No calculation shows an error');
  });

  test('a blank spot rate does not matter where no hours are bought at it', async () => {
    const none = ['B', 'C', 'D'].map((column) => input('Hours still bought at the spot rate', column));
    const found = await having({ ...all(none, 0), [input('Spot rate')]: null }, () => [
      result('Retender: net saving a year, whole', 'B'),
      workbook.failing(),
    ]);
    expect(found[0]).toEqual(expect.any(Number));
    expect(found[1]).toEqual([NUMBERS]);
  });
});

describe('a table without what it needs', () => {
  const NONE = 'There are providers with a price and hours';
  const notices = (one: Opened) =>
    ['Are the prices of the year chosen?', 'Are the prices your own?', 'Is every provider on the chart?'].map(
      (label) => one.labelled('Results', label),
    );

  test('a blank table with no hours bought fails a check and says that there are no prices', async () => {
    const blank = await opened({ providers: [], weeklyHours: 0 });
    expect(blank.failing()).toEqual([NONE]);
    expect(notices(blank)).toEqual(['No prices yet', 'No prices yet', 'No prices yet']);
    blank.dispose();
  });

  test('one provider with no hours fails a check', async () => {
    const one = await opened({
      providers: [{ name: 'Ash', structure: 'Hourly', hourlyPrice: 30, weeklyHours: 0, source: 'Test' }],
      weeklyHours: 0,
    });
    expect(one.failing()).toEqual([NONE]);
    one.dispose();
  });

  test('a price without a year is not of the year chosen', async () => {
    const years = Array.from({ length: 6 }, (_, n) => `Providers!Q${8 + n}`);
    const [failing, words] = await having(all(years, null), () => [
      workbook.failing(),
      result('Are the prices of the year chosen?'),
    ]);
    expect(failing).toContain('Every price is of the year chosen');
    expect(words).toBe('No: 6 of another year, or of none given; bring them to one year before comparing');
  });

  test('a provider with neither hours nor visits fails a check; a zero does not', async () => {
    const check = 'Every provider has its hours or visits, a zero where there are none';
    expect(await having({ 'Providers!N9': null }, () => workbook.failing())).toContain(check);
    expect(await having({ 'Providers!N9': 0 }, () => workbook.failing())).not.toContain(check);
  });
});

describe('holiday weeks', () => {
  test.each([[5.6], [6], [0], [7.5]])(
    'of %d leave the build-up and OT.RATEBUILDUP the same',
    async (weeks) => {
      // 60 minutes: pay 12.21, travel 8 minutes, mileage 2.5 × 0.45, running costs 9, surplus 5% of the price.
      const worked = 12.21 * (1 + 8 / 60);
      const allPay = worked * (1 + weeks / (52 - weeks) + 0.02 + 0.03);
      const annual = 12.21 * 25 * 52;
      const costs = allPay * (1.03 + (0.15 * (annual - 5000)) / annual) + 2.5 * 0.45 + 9;
      const [total, byFunction, failing] = await having({ [input('Weeks of paid holiday')]: weeks }, () => [
        workbook.labelled('BuildUp', 'Total', 'F'),
        workbook.labelled('BuildUp', 'The same by OT.RATEBUILDUP', 'F'),
        workbook.failing(),
      ]);
      expect(total).toBeCloseTo(costs / 0.95, 8);
      expect(byFunction).toBeCloseTo(costs / 0.95, 8);
      expect(failing).toEqual([]);
    },
  );
});

describe('words beside a saving follow its sign', () => {
  const rates = (value: number) =>
    all(
      ['Rate under the new contract', 'Spot rate'].flatMap((label) =>
        ['B', 'C', 'D'].map((column) => input(label, column)),
      ),
      value,
    );
  const beside = () =>
    ['Gross saving, full-year effect', 'Net saving in the first full year'].map((label) =>
      workbook.labelled('Alternatives', label, 'G'),
    );

  test.each([
    ['dearer in every case', 60, 'A cost in every case: the contract budget rises'],
    ['cheaper in every case', 5, 'Cash-releasing: the contract budget falls'],
  ])('with a new rate %s', async (_, rate, words) => {
    const [shown, meaning] = await having(rates(rate), () => [
      beside(),
      workbook.labelled('Results', 'Retender: net saving a year, whole', 'F'),
    ]);
    expect(shown).toEqual([words, words]);
    expect(String(meaning)).toContain(words);
  });

  test('with a cost in some cases only', async () => {
    const mixed = {
      [input('Rate under the new contract', 'D')]: 90,
      [input('Rate under the new contract', 'B')]: 5,
    };
    expect((await having(mixed, beside))[0]).toBe(
      'Cash-releasing where positive; a cost where negative: the contract budget rises',
    );
  });

  test('in the sentence on a retender that costs more', async () => {
    expect(await having(rates(60), () => result('Retender: in words', 'B'))).toMatch(
      /^A cost of £[\d,]+ a year; there is no saving to count; 2025\/26 prices$/,
    );
  });

  test('beside direct payments, the built-up cost and the uplift', async () => {
    const direct = all(
      ['B', 'C', 'D'].map((column) => input('Direct-payment rate', column)),
      80,
    );
    expect(await having(direct, () => result('Direct payments: net saving a year', 'F'))).toContain(
      'A cost in every case: the budget rises',
    );
    const meaning = () => workbook.labelled('Results', 'The same over all hours', 'F');
    expect(await having({ 'Providers!E8': 90 }, meaning)).toBe(
      'Gross; more is paid than the built-up cost; not a saving',
    );
    expect(await having({ [input('Running costs')]: 30 }, meaning)).toBe(
      'Gross; a cost pressure, not a saving',
    );
    const falls = all(
      [
        'Pay growth in year 1, above the rise of the wage floor',
        'Pay growth in later years',
        'Growth of other costs',
      ].flatMap((label) => ['B', 'C', 'D'].map((column) => input(label, column))),
      -0.3,
    );
    const uplift = () =>
      workbook.read(
        'Results',
        `F${rowOf(workbook.plan, 'Results', 'Uplift: added to the cost of now, in the prices of each year') + 2}`,
      );
    expect(await having({}, uplift)).toMatch(/a cash pressure$/);
    expect(await having(falls, uplift)).toMatch(/the cost falls$/);
  });
});

test('a floor that applies to no row with hours is not called none', async () => {
  const outside = Array.from({ length: 6 }, (_, n) => `Providers!B${8 + n}`);
  const words = 'The floor applies to no row with hours';
  expect(
    await having(all(outside, 'No'), () => [
      workbook.labelled('Market', 'Floor chosen, enhancements included'),
      workbook.labelled('Market', 'Floor chosen, on the basis of comparison'),
      result('Retender: market risk', 'B'),
    ]),
  ).toEqual([words, words, words]);
  expect(await having({ [input('Floor chosen')]: 'None' }, () => result('Retender: market risk', 'B'))).toBe(
    'No floor chosen',
  );
});
