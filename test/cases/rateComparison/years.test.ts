import { employerNationalInsurance, homecareMinimumPrice } from '../../../src/evidence/reference';
import type { WrittenValue } from '../../../src/embedded/headless';
import { financialYearLabel } from '../../../src/model/financialYear';
import type { Answers } from '../../../src/cases/parts/caseDefinition';
import { rateComparisonDefinition } from '../../../src/cases/rateComparison/case';
import { questions } from '../../../src/cases/rateComparison/questions';
import { opened, type Opened, rowOf } from './support/opened';

jest.setTimeout(120_000);

let workbook: Opened;
beforeAll(async () => {
  workbook = await opened();
});
afterAll(() => workbook.dispose());

const RATES_OF_YEAR = 'Every rate used in a saving is of the year of the prices';
const PUBLISHED_OF_YEAR = 'Pay and mileage marked published are those on record for the year';
const MIXED = '2025/26 rate against 2026/27 prices';
const input = (label: string, column = 'C') => `Inputs!${column}${rowOf(workbook.plan, 'Inputs', label)}`;
const result = (label: string, column = 'B') => workbook.labelled('Results', label, column);
/** Two rows above a line of it. */
const headingOfResults = () =>
  workbook.read('Results', `A${rowOf(workbook.plan, 'Results', 'Published minimum price') - 2}`);
const rateYears = [
  'Year of the benchmark',
  'Year of the new rate',
  'Year of the spot rate',
  'Year of the direct-payment rate',
];
const having = <T>(cells: Record<string, WrittenValue>, read: () => T) => workbook.having(cells, read);

/** Every price, the pay, the mileage and the wage of 2026/27; the benchmark and the other rates as they were. */
const pricesOf2026 = () => ({
  [input('Year of the prices')]: '2026/27',
  [input('Benchmark rate')]: 20,
  [input('Care worker’s basic pay')]: 12.71,
  [input('Mileage rate')]: 0.55,
  [input('National Living Wage you expect from next April')]: 13.21,
  ...Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`Providers!Q${8 + n}`, '2026/27'])),
});
const ratesOf = (year: string) => Object.fromEntries(rateYears.map((label) => [input(label), year]));

test('rates of 2025/26 against prices of 2026/27 fail a check, once for each rate', async () => {
  const [failing, count] = await having(pricesOf2026(), () => [
    workbook.failing(),
    workbook.labelled('Checks', RATES_OF_YEAR, 'B'),
  ]);
  expect(failing).toEqual([RATES_OF_YEAR]);
  expect(count).toBe(4);
});

test.each([
  ['whole', 'Possible saving on dear rates, whole', 'B'],
  ['counted', 'Possible saving on dear rates, counted', 'B'],
  ['of a retender', 'Retender: net saving a year, whole', 'B'],
  ['of a retender, counted', 'Retender: net saving a year, counted', 'B'],
  ['of the first year', 'Retender: first full year, whole', 'C'],
  ['of the first year, counted', 'Retender: first full year, counted', 'D'],
  ['of direct payments', 'Direct payments: net saving a year', 'B'],
  ['of their first year', 'Direct payments: first full year', 'D'],
])('the saving %s says so in place of a clean figure', async (_, label, column) => {
  const clean = Number(
    await having({ ...pricesOf2026(), ...ratesOf('2026/27') }, () => result(label, column)),
  );
  const pounds = `${clean < 0 ? '-' : ''}£${Math.round(Math.abs(clean)).toLocaleString('en-GB')}`;
  expect(await having(pricesOf2026(), () => result(label, column))).toBe(`${pounds}: ${MIXED}`);
});

test('the sentences, the headings, the cover and the Alternatives sheet say so', async () => {
  const shown = await having(pricesOf2026(), () => ({
    saving: result('Possible saving, in words'),
    retender: result('Retender: in words', 'B'),
    heading: headingOfResults(),
    notice: result('Are the benchmark and the other rates of that year?'),
    cover: workbook.labelled('Cover', 'Council or area, and the year of the prices', 'C'),
    coverSaving: workbook.labelled('Cover', 'Possible saving on dear rates, whole (£ a year)'),
    years: workbook.labelled('Alternatives', 'Years of the rates', 'D'),
    beside: workbook.labelled('Alternatives', 'Net saving, full-year effect', 'G'),
  }));
  expect(shown.saving).toMatch(new RegExp(`; ${MIXED}$`));
  expect(shown.retender).toMatch(new RegExp(`; ${MIXED}$`));
  expect(shown.heading).toBe('Result; not every rate is in 2026/27 prices');
  expect(shown.notice).toBe(
    'No: benchmark 2025/26, new rate 2025/26, spot rate 2025/26, direct-payment rate 2025/26; prices 2026/27',
  );
  expect(shown.cover).toBe('Not every price or rate below is of that year: see the Results sheet');
  expect(shown.coverSaving).toMatch(new RegExp(`: ${MIXED}$`));
  expect(shown.years).toBe(MIXED);
  expect(shown.beside).toMatch(new RegExp(`; ${MIXED}$`));
});

test('that no rate is above a benchmark of another year says so too', async () => {
  expect(
    await having({ ...pricesOf2026(), [input('Benchmark rate')]: 90 }, () =>
      result('Possible saving, in words'),
    ),
  ).toBe(`No rate is above the benchmark: there is no saving to count; ${MIXED}`);
});

test('nothing is said once every rate is of the year of the prices', async () => {
  const [failing, notice, heading] = await having({ ...pricesOf2026(), ...ratesOf('2026/27') }, () => [
    workbook.failing(),
    result('Are the benchmark and the other rates of that year?'),
    headingOfResults(),
  ]);
  expect(failing).toEqual([]);
  expect(notice).toBe('Yes');
  expect(heading).toBe('Result, in 2026/27 prices');
});

test('an own cost of care of another year is said beside what counts above it', async () => {
  const own = {
    [input('Floor chosen')]: 'Own cost of care',
    [input('Own cost of care, for all rows')]: 20,
    [input('Year of the own cost of care')]: '2024/25',
  };
  const [failing, whole, counted] = await having(own, () => [
    workbook.failing(),
    result('Possible saving on dear rates, whole'),
    result('Possible saving on dear rates, counted'),
  ]);
  expect(failing).toEqual([RATES_OF_YEAR]);
  expect(whole).toEqual(expect.any(Number));
  expect(counted).toMatch(/: 2024\/25 floor against 2025\/26 prices$/);
});

test('a rate that no saving uses may be of another year', async () => {
  const unused = {
    ...Object.fromEntries(
      ['Hours still bought at the spot rate', 'Hours that move to direct payments'].flatMap((label) =>
        ['B', 'C', 'D'].map((column) => [input(label, column), 0]),
      ),
    ),
    [input('Year of the spot rate')]: '2024/25',
    [input('Year of the direct-payment rate')]: '2024/25',
    [input('Year of the own cost of care')]: '2024/25',
  };
  expect(await having(unused, () => workbook.failing())).toEqual([]);
});

test('prices of two years are said beside the savings that compare them', async () => {
  expect(
    await having({ 'Providers!Q8': '2024/25' }, () => result('Possible saving on dear rates, whole')),
  ).toMatch(/: prices of more than one year$/);
});

describe('the year of a rate when the case is built', () => {
  const yearsOf = (answers: Answers) => {
    const plan = rateComparisonDefinition.build(answers);
    const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
    return rateYears.map((label) => cells[`C${rowOf(plan, 'Inputs', label)}`]!.value);
  };

  test.each<[situation: string, answers: Answers, years: string[]]>([
    [
      'left to the defaults, that of their documents',
      { financialYear: '2026/27' },
      ['2025/26', '2025/26', '2025/26', '2025/26'],
    ],
    [
      'typed, that of the prices',
      { financialYear: '2026/27', benchmarkRate: 27, newRate: 28 },
      ['2026/27', '2026/27', '2026/27', '2025/26'],
    ],
    [
      'typed as the default is, that of the prices',
      { financialYear: '2024/25', benchmarkRate: 25.05 },
      ['2024/25', '2025/26', '2025/26', '2025/26'],
    ],
  ])('is, %s', (_, answers, years) => {
    expect(yearsOf(answers)).toEqual(years);
  });

  test.each(['benchmarkRate', 'newRate', 'ownCost'])('is said in the help of %s', (id) => {
    expect(questions.find((question) => question.id === id)!.help).toMatch(/[Ii]n prices of the year chosen/);
  });
});

test('a year with a minimum price that cannot be chosen is named, with the reason', () => {
  const { help } = questions.find(({ id }) => id === 'financialYear')!;
  const offered = rateComparisonDefinition.questions.find(({ id }) => id === 'financialYear')!;
  const choices = offered.kind === 'choice' ? offered.choices.map(({ value }) => value) : [];
  const leftOut = homecareMinimumPrice
    .filter(({ from }) => !employerNationalInsurance.some((one) => one.from === from))
    .map(({ from }) => financialYearLabel(from));
  expect(leftOut).toContain('2022/23');
  for (const year of leftOut) {
    expect(choices).not.toContain(year);
    expect(help).toContain(year);
  }
  expect(help).toMatch(/National Insurance/);
});

describe('pay and mileage', () => {
  const whose = () =>
    ['Care worker’s basic pay', 'Mileage rate'].map((label) => workbook.labelled('Inputs', label, 'J'));
  const change = (year: string, cells: Record<string, WrittenValue> = {}) => ({
    [input('Year of the prices')]: year,
    ...cells,
  });

  test.each<
    [situation: string, cells: () => Record<string, WrittenValue>, labels: string[], difference: number]
  >([
    ['as built', () => ({}), ['Published', 'Published'], 0],
    [
      'of 2025/26 in prices of 2026/27',
      () => change('2026/27'),
      ['Published, of another year', 'Published, of another year'],
      12.71 - 12.21 + (0.55 - 0.45),
    ],
    [
      'of 2025/26 in prices of 2024/25, whose mileage is the same',
      () => change('2024/25'),
      ['Published, of another year', 'Published'],
      12.21 - 11.44,
    ],
    [
      'typed for 2026/27',
      () => change('2026/27', { [input('Care worker’s basic pay')]: 13, [input('Mileage rate')]: 0.5 }),
      ['Yours, changed here', 'Yours, changed here'],
      0,
    ],
  ])(
    '%s are called what they are, and a check holds them to the year',
    async (_, cells, labels, expected) => {
      const [shown, difference, failing] = await having(cells(), () => [
        whose(),
        workbook.labelled('Checks', PUBLISHED_OF_YEAR, 'B'),
        workbook.failing(),
      ]);
      expect(shown).toEqual(labels);
      expect(difference).toBeCloseTo(expected, 8);
      expect(failing.includes(PUBLISHED_OF_YEAR)).toBe(expected > 0);
    },
  );

  test('of another year are said beside what counts above a built-up floor', async () => {
    expect(
      await having(
        {
          ...pricesOf2026(),
          ...ratesOf('2026/27'),
          [input('Floor chosen')]: 'Build-up',
          [input('Care worker’s basic pay')]: 12.21,
          [input('Mileage rate')]: 0.45,
        },
        () => result('Possible saving on dear rates, counted'),
      ),
    ).toMatch(/: build-up at pay or mileage of another year$/);
  });

  test.each([
    ['2024/25', 0.45],
    ['2025/26', 0.45],
    ['2026/27', 0.55],
  ])('the mileage of %s is on the Annex sheet', (year, rate) => {
    expect(workbook.labelled('Annex', year, 'H')).toBe(rate);
  });
});
