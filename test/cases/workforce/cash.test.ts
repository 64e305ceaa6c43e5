import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs } from '../../../src/cases/workforce/inputs';
import { followed } from '../support/followed';
import { resultCell } from './support/results';
import { furtherCost } from '../support/furtherCost';

const plan = workforceScenario(exampleInputs);
let workbook: HeadlessWorkbook;
jest.setTimeout(60_000);
beforeAll(async () => {
  workbook = await followed(plan);
});
afterAll(() => workbook.dispose());

const YEARS = ['D', 'E', 'F', 'G', 'H'];
const rowOf = (name: string, label: string) => {
  const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
  const found = Object.keys(cells).find((at) => /^A\d+$/.test(at) && cells[at]!.value === label);
  if (!found) throw new Error(`No row of ${name} is labelled ${label}`);
  return found.slice(1);
};
const read = (name: string, column: string, label: string) =>
  workbook.read(`'${name}'!${column}${rowOf(name, label)}`) as number;
const close = (what: string, actual: unknown, expected: number) =>
  expect([
    what,
    Math.abs(Number(actual) - expected) < 1e-6 * Math.max(1, Math.abs(expected)),
    actual,
  ]).toEqual([what, true, actual]);

/** The row above the first line of a table by year. */
const headingsRow = Number(rowOf('Years central', 'Year of the projection')) - 1;

test('the plan against the cost of now, and the options, worked out apart', async () => {
  const input = (label: string) => `Inputs!C${rowOf('Inputs', label)}`;
  const typed: Record<string, WrittenValue> = {
    [input('One-off cost of the preferred option: recruiting, equipment, moving')]: 40_000,
    [input('One-off cost met from a grant')]: 0.5,
    [input('Do minimum: therapists beyond those projected')]: 3,
    [input('Do minimum: one-off cost')]: 6_000,
  };
  expect(read('Options', 'D', 'Net cash over the years shown')).toBe('Not completed');
  for (const label of ['Do minimum: net cash, against business as usual', 'Another option: discounted'])
    expect(['C', 'D', 'E', 'F', 'G'].map((column) => read('Cash by year', column, label))).toEqual(
      Array(5).fill('Not completed'),
    );
  workbook.set(typed);
  await workbook.calculate();
  const base = workbook.read(resultCell('costInPost').replaceAll('$', '')) as number;
  close(
    'cost of now',
    read('Cash by year', 'C', 'Cost of those in post now, at the prices of the pay year'),
    base,
  );
  const { cells } = plan.sheets.find(({ name }) => name === 'Establishment')!;
  /** Of the table by year, which is the last with the role in it. */
  const therapists = Math.max(
    ...Object.keys(cells)
      .filter((at) => /^A\d+$/.test(at) && cells[at]!.value === 'Occupational therapist')
      .map((at) => Number(at.slice(1))),
  );
  let soFar = 0;
  let [minimum, present] = [0, 0];
  YEARS.forEach((column, k) => {
    const staff = read('Years central', column, 'Staffing cost, all roles and apprentices');
    const gap = read('Years central', column, 'Cost of closing the gap with therapists, a full year');
    const therapist = workbook.read(`Establishment!${column}${therapists}`) as number;
    const once = k === 0 ? 40_000 : 0;
    soFar += Number(read('MTFS', column, 'Movement in all'));
    close(`so far, year ${k + 1}`, soFar, staff - base + gap + once * 0.5);
    close('cumulative', read('MTFS', column, 'In all, so far'), soFar);
    close(
      'one-off',
      read('MTFS', column, 'One-off movement, after its funding'),
      k === 0 ? 20_000 : k === 1 ? -20_000 : 0,
    );
    present += (-gap - once) / 1.035 ** k;
    minimum -= 3 * therapist + (k === 0 ? 6_000 : 0);
  });
  close(
    'net cash',
    read('Options', 'E', 'Net cash over the years shown'),
    YEARS.reduce(
      (sum, column) =>
        sum - read('Years central', column, 'Cost of closing the gap with therapists, a full year'),
      -40_000,
    ),
  );
  // No pay growth is typed: the prices are those of the pay year throughout.
  const npv = Number(rowOf('Options', 'Net cash over the years shown')) - 2;
  close('present value', workbook.read(`Options!E${npv}`), present);
  close('do minimum', read('Options', 'D', 'Net cash over the years shown'), minimum);
});

test('further lines move the preferred option, and not its rows like for like', async () => {
  const cash = Number(rowOf('Options', 'Net cash over the years shown'));
  const shown = () =>
    [cash - 2, cash - 1, cash, cash + 1].map((row) => workbook.read(`Options!E${row}`) as number) as [
      number,
      number,
      number,
      number,
    ];
  const before = shown();
  close('with no further line', before[0], before[1]);
  workbook.set(furtherCost(Number(rowOf('Inputs', 'Further cost or benefit')) + 1));
  await workbook.calculate();
  const [present, alone, whole, wholeAlone] = shown();
  close('present value, alone', alone, before[1]);
  close('cash, alone', wholeAlone, before[3]);
  expect(present).toBeLessThan(before[0] - 50_000);
  close('cash', whole, before[2] - 60_000);
});

test('a staffing cost that stays the same is not said to rise', async () => {
  const horizon = `Inputs!C${rowOf('Inputs', 'Horizon of the case')}`;
  const held = workbook.read(horizon) as number;
  workbook.set({ [horizon]: 1 });
  await workbook.calculate();
  const said = Object.keys(plan.sheets.find(({ name }) => name === 'Results')!.cells)
    .map((at) => String(workbook.read(`Results!${at}`)))
    .filter((text) => text.startsWith('Staffing costs '));
  workbook.set({ [horizon]: held });
  await workbook.calculate();
  expect(said).toEqual([expect.stringMatching(/^Staffing costs stay at £[0-9,]+$/)]);
});

const [SAVING, COST] = ['Cash-releasing saving', 'Cost'];
test.each<[string, (string | null)[], string]>([
  ['a saving at once, larger than all costs', [SAVING], 'Never behind'],
  ['a saving in the second year', [null, SAVING], 'By the end of year 2'],
  ['ahead, then behind, then ahead for good', [SAVING, COST, SAVING], 'By the end of year 3'],
  ['ahead, then behind for good', [SAVING, COST], 'Not within 5 years'],
])('payback is by the year from which net cash so far stays above zero: %s', async (_, kinds, expected) => {
  const firstDay = workbook.read(`Inputs!C${rowOf('Inputs', 'First day of the first year shown')}`) as number;
  const top = Number(rowOf('Inputs', 'Further cost or benefit')) + 1;
  const cells = (filled: boolean) =>
    Object.fromEntries(
      kinds.flatMap((kind, year) =>
        Object.entries({
          A: `Line ${year + 1}`,
          // Each is far more than all that came before it, and than the cost of the gap.
          C: 10 ** (7 + year),
          E: kind,
          F: 'Revenue',
          G: 'This council',
          H: 'Once',
          // In the April of its year.
          I: firstDay + 366 * year,
        }).map(([column, value]) => [
          `Inputs!${column}${top + year}`,
          filled && kind !== null ? value : null,
        ]),
      ),
    );
  workbook.set(cells(true));
  await workbook.calculate();
  const years = YEARS.map((column) => String(workbook.read(`'Years central'!${column}${headingsRow}`)));
  const shown = read('Summary', 'D', 'Payback');
  workbook.set(cells(false));
  await workbook.calculate();
  const words = expected.replace(/year (\d)$/, (_all, year: string) => years[Number(year) - 1]!);
  expect(shown).toBe(words);
});
