import { wageOn } from '../../../src/evidence/onRecord';
import { parseFinancialYear, startOfFinancialYear } from '../../../src/model/financialYear';
import { YEARS } from '../../../src/cases/rateComparison/inputs';
import { rateComparisonDefinition } from '../../../src/cases/rateComparison/case';
import { answered, questions } from '../../../src/cases/rateComparison/questions';
import type { Answers } from '../../../src/cases/parts/caseDefinition';
import { opened, type Opened, rowOf } from './support/opened';

jest.setTimeout(60_000);

/** What a cell that changes its words with its figure says while the figure is as it was built. */
const asBuilt = (value: unknown) => /,"((?:[^"]|"")*)"/.exec(String(value))?.[1] ?? String(value);

/** Every text of a sheet that is not a formula. */
const textsOf = (answers: Answers, sheet: string) =>
  Object.values(rateComparisonDefinition.build(answers).sheets.find(({ name }) => name === sheet)!.cells)
    .map(({ value }) => String(value ?? ''))
    .filter((value) => !value.startsWith('='));

const rowsOf = (answers: Answers) => {
  const plan = rateComparisonDefinition.build(answers);
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  return (label: string) => {
    const row = rowOf(plan, 'Inputs', label);
    return { whose: String(cells[`J${row}`]?.value), source: asBuilt(cells[`K${row}`]?.value) };
  };
};

const everyDefault = Object.fromEntries(questions.map(({ id, default: value }) => [id, value!]));

test.each([
  ['Council or area', 'area'],
  ['Year of the prices', 'financialYear'],
  ['Benchmark rate', 'benchmarkRate'],
  ['Basis of comparison', 'benchmarkBasis'],
  ['Floor chosen', 'floor'],
  ['Own cost of care, for all rows', 'ownCost'],
  ['Hours bought a week, from another record', 'weeklyHours'],
  ['National Living Wage you expect from next April', 'expectedWage'],
  ['Rate under the new contract', 'newRate'],
])('%s is theirs once it is answered, even with the default, and is cited to no document', (label, id) => {
  const { whose, source } = rowsOf({ [id]: everyDefault[id]! })(label);
  expect(whose).toContain('"Yours"');
  expect(source).not.toMatch(/Wolverhampton|DHSC|assumption/);
});

test.each([
  ['Benchmark rate', 'Published', /^DHSC, Market Sustainability/],
  ['Year of the benchmark', 'Published', /^DHSC, Market Sustainability/],
  ['Council or area', 'Published', /Wolverhampton/],
  ['Direct-payment rate', 'Published', /Wolverhampton.*self-employed/],
  ['Hours bought a week, from another record', 'Our assumption', /./],
  ['Rate under the new contract', 'Our assumption', /published average for England/],
  ['Running costs', 'Our assumption', /./],
])('%s is, where nothing is answered, %s', (label, whose, source) => {
  const row = rowsOf({})(label);
  expect(row.whose).toContain(`"${whose}"`);
  expect(row.source).toMatch(source);
});

test('the year of a benchmark that the person typed is not cited to a document', () => {
  const { whose, source } = rowsOf({ benchmarkRate: 25.05, financialYear: '2026/27' })(
    'Year of the benchmark',
  );
  expect(whose).toContain('"Our assumption"');
  expect(source).toBe('Taken as the year of the prices.');
});

describe('titles', () => {
  const shown = async (answers: Answers) => {
    const one = await opened(answered(answers));
    const title = one.read('Cover', 'A1');
    const cautions = Object.keys(one.plan.sheets[0]!.cells).map((address) =>
      String(one.read('Cover', address)),
    );
    one.dispose();
    return { title, cautions };
  };

  test.each<[string, Answers, string]>([
    ['nothing answered', {}, 'Home-care rate comparison: City of Wolverhampton (published rates)'],
    ['a blank table', { startingTable: 'blank' }, 'Home-care rate comparison'],
    [
      'a blank table and a name',
      { startingTable: 'blank', area: 'Leeds' },
      'Home-care rate comparison: Leeds',
    ],
    ['a name', { area: 'Leeds' }, 'Home-care rate comparison: Leeds'],
  ])('follow what the person gives: %s', async (_, answers, expected) => {
    expect((await shown(answers)).title).toBe(expected);
  });

  test('of a blank table name no other council, on the cover, the providers or the results', () => {
    for (const sheet of ['Cover', 'Providers', 'Results'])
      expect(textsOf({ startingTable: 'blank' }, sheet).filter((text) => /Wolverhampton/.test(text))).toEqual(
        [],
      );
  });

  test('of a council that starts from the published table say on the cover whose rates they are', async () => {
    expect((await shown({ area: 'Leeds' })).cautions).toContainEqual(
      expect.stringMatching(/^6 prices of the table are the published rates of City of Wolverhampton/),
    );
  });
});

test('an own cost or an expected wage of 0 is none', () => {
  expect(answered({ ownCost: 0, expectedWage: 0 })).toMatchObject({ ownCost: null, expectedWage: null });
  expect(answered({ ownCost: 28.5, expectedWage: 13.21 })).toMatchObject({
    ownCost: 28.5,
    expectedWage: 13.21,
  });
});

describe('on the sheets', () => {
  let workbook: Opened;
  beforeAll(async () => {
    workbook = await opened();
  });
  afterAll(() => workbook.dispose());
  const whose = (row: number) => ['U', 'V'].map((letter) => workbook.read('Providers', `${letter}${row}`));
  const notice = () => workbook.labelled('Results', 'Are the prices your own?');

  test('published prices and assumed hours are called that until they are changed', async () => {
    expect(whose(8)).toEqual(['Published', 'Our assumption']);
    expect(whose(14)).toEqual(['', '']);
    expect(notice()).toBe(
      'No: 6 are the published rates of City of Wolverhampton; replace them with your own',
    );
    await workbook.set({ 'Providers!E8': 22.5, 'Providers!N9': 900 });
    expect(whose(8)).toEqual(['Yours, changed here', 'Our assumption']);
    expect(whose(9)).toEqual(['Published', 'Yours, changed here']);
    expect(notice()).toMatch(/^No: 5 are/);
  });

  test.each([
    ['D', 'Per visit'],
    ['F', 9],
    ['I', 30],
    ['O', 0.3],
    ['P', 0.2],
    ['Q', '2026/27'],
    ['S', 0.8],
    ['A', 'Ash'],
  ])('a published row with another value in column %s is theirs', async (column, value) => {
    const built = workbook.plan.sheets.find(({ name }) => name === 'Providers')!.cells[`${column}10`]!.value;
    expect(whose(10)[0]).toBe('Published');
    await workbook.set({ [`Providers!${column}10`]: value });
    expect(whose(10)[0]).toBe('Yours, changed here');
    await workbook.set({ [`Providers!${column}10`]: built ?? null });
  });

  test('a row that the person adds is theirs', async () => {
    await workbook.set({ 'Providers!A14': 'Ash', 'Providers!D14': 'Hourly', 'Providers!E14': 24 });
    expect(whose(14)).toEqual(['Yours', 'Yours']);
  });

  test('the results and the cover follow the council on the Inputs sheet', async () => {
    await workbook.set({ [`Inputs!C${rowOf(workbook.plan, 'Inputs', 'Council or area')}`]: 'Leeds' });
    expect(workbook.read('Results', 'A4')).toBe('Leeds, prices of 2025/26; compared: enhancements included');
    expect(workbook.labelled('Cover', 'Council or area, and the year of the prices')).toBe(
      'Leeds, 2025/26 prices',
    );
  });
});

test.each(YEARS)('a case in prices of %s opens with the pay and the mileage of that year', (year) => {
  const plan = rateComparisonDefinition.build({ financialYear: year });
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  const central = (label: string) => cells[`C${rowOf(plan, 'Inputs', label)}`]!.value;
  expect(central('Care worker’s basic pay')).toBe(
    wageOn(startOfFinancialYear(parseFinancialYear(year)!))!.value,
  );
  expect(central('Mileage rate')).toBe(year === '2026/27' ? 0.55 : 0.45);
});

test('a published table of which every row is retyped names the other council nowhere', async () => {
  const one = await opened();
  const sheets = ['Cover', 'Providers', 'Results', 'Rates', 'Market', 'Ranking'];
  const naming = () =>
    sheets.flatMap((sheet) =>
      Object.keys(one.plan.sheets.find(({ name }) => name === sheet)!.cells)
        .filter((address) => /Wolverhampton/.test(String(one.read(sheet, address))))
        .map((address) => `${sheet}!${address}`),
    );
  expect(naming()).not.toEqual([]);
  for (let row = 8; row < 14; row++)
    await one.set({ [`Providers!A${row}`]: `Provider ${row}`, [`Providers!E${row}`]: 20 + row / 10 });
  expect(naming()).toEqual([]);
  expect(one.read('Cover', 'A1')).toBe('Home-care rate comparison');
  expect(one.labelled('Cover', 'Council or area, and the year of the prices')).toBe(
    'None given, 2025/26 prices',
  );
  expect(one.read('Providers', 'R8')).toMatch(/^Yours: changed here\. /);
  expect(one.labelled('Results', 'Are the prices your own?')).toBe('Yes');
  one.dispose();
});
