import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { serialOf } from '../../../src/model/dates';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs } from '../../../src/cases/workforce/inputs';
import { resultCell } from './support/results';
import { followed } from '../support/followed';

const plan = workforceScenario(exampleInputs);
let workbook: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await followed(plan);
}, 60_000);
afterAll(() => workbook.dispose());

const rowsLabelled = (sheet: string, label: string) => {
  const { cells } = plan.sheets.find(({ name }) => name === sheet)!;
  return Object.keys(cells)
    .filter((one) => /^A\d+$/.test(one) && cells[one]!.value === label)
    .map((one) => Number(one.slice(1)));
};
const lastRow = (label: string) => Math.max(...rowsLabelled('Establishment', label));
const input = (label: string) => `Inputs!C${rowsLabelled('Inputs', label)[0]!}`;
const COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H'];
const along = (label: string) =>
  COLUMNS.map((column) => workbook.read(`Establishment!${column}${lastRow(label)}`));
const words = () => workbook.read(resultCell('insurance').replaceAll('$', ''));

interface Situation {
  payYear: string;
  growth: number;
  first: number;
}

async function given(
  { payYear, growth, first }: Situation,
  more: Record<string, WrittenValue> = {},
): Promise<void> {
  workbook.set({
    [input('Year of the pay and National Insurance')]: payYear,
    [input('Pay growth a year after the pay year')]: growth,
    [input('First day of the first year shown')]: serialOf({ year: first, month: 4, day: 1 }),
    ...more,
  });
  await workbook.calculate();
}

/** As GOV.UK has them for employers; the pay above the threshold counts. */
const insurance: Record<string, [rate: number, threshold: number]> = {
  '2024/25': [0.138, 9100],
  '2025/26': [0.15, 5000],
  '2026/27': [0.15, 5000],
};
/** The middle of £36,648 to £41,418 with 9.3% of awards; 20% pension and 0.5% of other on-costs. */
const cost = (yearsOfGrowth: number, growth: number, year: string) => {
  const salary = 39_033 * 1.093 * (1 + growth) ** yearsOfGrowth;
  const [rate, threshold] = insurance[year]!;
  return salary * 1.205 + rate * (salary - threshold);
};

type Row = [situation: Situation, insuranceOf: string[], yearsOfGrowth: number[], words: string];
const [ago, before, last] = ['2024/25', '2025/26', '2026/27'];

test.each<Row>([
  [
    { payYear: ago, growth: 0, first: 2025 },
    [ago, ago, ago, ago, ago, ago],
    [0, 1, 2, 3, 4, 5],
    'National Insurance of 2024/25 is used for every year: none on record for 2027/28 and after',
  ],
  [
    { payYear: ago, growth: 0.03, first: 2025 },
    [ago, before, last, last, last, last],
    [0, 1, 2, 3, 4, 5],
    'National Insurance of 2026/27 is used for 2027/28 and after: none on record',
  ],
  [
    { payYear: ago, growth: 0.03, first: 2027 },
    [ago, last, last, last, last, last],
    [0, 3, 4, 5, 6, 7],
    'National Insurance of 2026/27 is used for 2027/28 and after: none on record',
  ],
  [
    { payYear: last, growth: 0, first: 2027 },
    [last, last, last, last, last, last],
    [0, 1, 2, 3, 4, 5],
    'National Insurance of 2026/27 is used for 2027/28 and after: none on record',
  ],
  [
    { payYear: before, growth: -0.02, first: 2030 },
    [before, last, last, last, last, last],
    [0, 5, 6, 7, 8, 9],
    'National Insurance of 2026/27 is used for 2030/31 and after: none on record',
  ],
])(
  '%j: one basis along the row, and the words say which',
  async (situation, insuranceOf, years, expected) => {
    await given(situation);
    expect(along('National Insurance of')).toEqual(insuranceOf);
    expect(along('Occupational therapist')).toEqual(
      years.map((n, i) => expect.closeTo(cost(n, situation.growth, insuranceOf[i]!), 4)),
    );
    expect(words()).toBe(expected);
  },
);

test('a therapist of 2027/28 with pay of 2024/25 and growth of 3% costs £62,418.86', async () => {
  await given({ payYear: ago, growth: 0.03, first: 2027 });
  expect(along('Occupational therapist')[1]).toBeCloseTo(62_418.86, 2);
});

test('with growth no year falls back behind a year before it', async () => {
  for (const first of [2024, 2025, 2026, 2030]) {
    await given({ payYear: '2023/24', growth: 0.01, first });
    const years = along('National Insurance of') as string[];
    expect(years).toEqual([...years].sort());
  }
});

test('every cost by year has the words of its National Insurance beside it', async () => {
  await given({ payYear: last, growth: 0, first: 2027 });
  const said = 'National Insurance of 2026/27 is used for 2027/28 and after: none on record';
  const sheets = ['Cover', 'Results', 'Years low', 'Years central', 'Years high', 'Skill mix'];
  for (const name of sheets) {
    const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
    const all = Object.keys(cells).map((address) => String(workbook.read(`'${name}'!${address}`)));
    expect([name, all.some((text) => text.includes(said))]).toEqual([name, true]);
  }
});

const probe = (year: string) => `Establishment!C${lastRow(year)}`;
const record = (column: string) =>
  `Establishment!${column}${lastRow('National Insurance on record for the year')}`;

test.each<[string, Record<string, WrittenValue>, string]>([
  [
    'every year shown is on record',
    Object.fromEntries(COLUMNS.map((column) => [record(column), 1])),
    'National Insurance of each year is used',
  ],
  [
    'one year among those shown is not on record',
    { ...Object.fromEntries(COLUMNS.map((column) => [record(column), 1])), [record('E')]: 0 },
    'National Insurance is not on record for every year shown: part 5 of the Establishment sheet says which is used',
  ],
])('where %s, the words say so', async (_, cells, expected) => {
  const restored = formulas(cells);
  await given({ payYear: last, growth: 0.03, first: 2027 }, cells);
  const said = words();
  workbook.set(restored);
  expect(said).toBe(expected);
});

test('a record that a later edition adds is used by the years after it', async () => {
  const cells = { [probe('2027/28')]: 'On record' };
  const restored = formulas(cells);
  await given({ payYear: last, growth: 0.03, first: 2028 }, cells);
  const years = along('National Insurance of');
  workbook.set(restored);
  expect(years).toEqual([last, '2027/28', '2027/28', '2027/28', '2027/28', '2027/28']);
});

function formulas(cells: Record<string, WrittenValue>): Record<string, WrittenValue> {
  return Object.fromEntries(
    Object.keys(cells).map((reference) => {
      const [sheet, address] = reference.split('!');
      return [reference, plan.sheets.find(({ name }) => name === sheet)!.cells[address!]!.value ?? null];
    }),
  );
}
