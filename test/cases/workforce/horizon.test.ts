import { scenarioNames } from '../../../src/cases/parts/inputs';
import { yearRoom, years } from '../../../src/cases/parts/years';
import { workforceDefinition, workforceScenario } from '../../../src/cases/workforce/case';
import { exampleInputs } from '../../../src/cases/workforce/inputs';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { isCellError } from '../../../src/host/spreadsheet';
import { followed } from '../support/followed';
import { expectedYears } from './support/expected';
import { failing } from './support/failing';
import { type YearKey, yearsCell } from './support/places';
import { situation } from './support/situation';

jest.setTimeout(60_000);
const inputs = { ...exampleInputs, values: { growthStandard: 0.03, payGrowth: 0.02 } };
const plan = workforceScenario(inputs, undefined, yearRoom(10));
let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = await followed(plan);
});
afterAll(() => workbook.dispose());

const rowOf = (name: string, label: string) => {
  const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
  const found = Object.keys(cells).find((at) => /^A\d+$/.test(at) && cells[at]!.value === label);
  if (!found) throw new Error(`No row of ${name} is labelled ${label}`);
  return Number(found.slice(1));
};
const read = (name: string, column: string, label: string) =>
  workbook.read(`'${name}'!${column}${rowOf(name, label)}`);
const inYear = (key: YearKey, year: number) =>
  workbook.read(yearsCell('central', key, year).replaceAll('$', ''));
const DRAWN = ['FTE required', 'Effective FTE'].map(
  (what) => `${what}, as drawn on Results: #N/A beyond the horizon is deliberate, and draws nothing`,
);

test.each([10, 6, 1])(
  'a horizon of %s years: staff, cash, plan and results, worked out apart',
  async (horizon) => {
    workbook.set({ [`Inputs!C${rowOf('Inputs', 'Horizon of the case')}`]: horizon });
    await workbook.calculate();
    for (const scenario of scenarioNames)
      expectedYears(situation(inputs, scenario), horizon).forEach((expected, k) => {
        const cell = (key: YearKey) => workbook.read(yearsCell(scenario, key, k + 1).replaceAll('$', ''));
        expect([scenario, k, cell('required')]).toEqual([scenario, k, expect.closeTo(expected.required, 8)]);
        expect([scenario, k, cell('effective')]).toEqual([
          scenario,
          k,
          expect.closeTo(expected.effective, 8),
        ]);
        expect([scenario, k, cell('closing')]).toEqual([scenario, k, expect.closeTo(expected.closing, 8)]);
      });
    const last = expectedYears(situation(inputs, 'central'), horizon)[horizon - 1]!;
    expect(read('Results', 'B', 'FTE required, last year')).toBeCloseTo(last.required, 8);
    expect(read('Results', 'B', 'In post at the end of the last year')).toBeCloseTo(last.closing, 8);
    const gaps = Array.from({ length: horizon }, (_, k) => Number(inYear('gapCost', k + 1)));
    expect(read('Options', 'E', 'Net cash over the years shown')).toBeCloseTo(
      -gaps.reduce((sum, one) => sum + one, 0),
      4,
    );
    const now = Number(read('Cash by year', 'C', 'Cost of those in post now, at the prices of the pay year'));
    const column = 'DEFGHIJKLM'[horizon - 1]!;
    expect(read('MTFS', column, 'In all, so far')).toBeCloseTo(
      Number(inYear('staffCost', horizon)) - now + gaps[horizon - 1]!,
      4,
    );
    expect(failing(plan, workbook)).toEqual([]);
  },
);

test.each([10, 6, 1])('a horizon of %s years shows nothing beyond it, and no error', async (horizon) => {
  workbook.set({ [`Inputs!C${rowOf('Inputs', 'Horizon of the case')}`]: horizon });
  await workbook.calculate();
  const drawn = scenarioNames.flatMap((name) =>
    DRAWN.map((label) => `Years ${name}!${rowOf(`Years ${name}`, label)}`),
  );
  const errors = plan.sheets.flatMap(({ name, cells }) =>
    Object.keys(cells).filter(
      (at) =>
        isCellError(workbook.read(`'${name}'!${at}`)) &&
        !drawn.includes(`${name}!${at.replace(/^[A-Z]+/, '')}`),
    ),
  );
  expect(errors).toEqual([]);
  const columns = {
    'Cash by year': 'CDEFGHIJKL',
    MTFS: 'DEFGHIJKLM',
    'Years low': 'DEFGHIJKLM',
    'Years central': 'DEFGHIJKLM',
  };
  const shown = Object.entries(columns).flatMap(([name, letters]) => {
    const { cells } = plan.sheets.find((sheet) => sheet.name === name)!;
    // The lines by year begin under the inputs of the scenario.
    const from = name.startsWith('Years') ? rowOf(name, 'By financial year') : 5;
    // What turns the answer is beneath them.
    const below =
      name === 'Cash by year' ? rowOf(name, 'From what the answer turns, central case') : Infinity;
    return [...letters.slice(horizon)].flatMap((letter) =>
      Object.keys(cells)
        .filter((at) => new RegExp(`^${letter}\\d+$`).test(at))
        .filter((at) => Number(at.slice(1)) >= from && Number(at.slice(1)) < below)
        .map((at) => [name, at, workbook.read(`'${name}'!${at}`) ?? '']),
    );
  });
  expect(shown.filter(([, , value]) => value !== '' && !isCellError(value as never))).toEqual([]);
});

test('is asked on Build, and refused where it is neither five nor ten', () => {
  const { build, identity } = workforceDefinition;
  expect(identity.map(({ id }) => id)).toContain('caseYears');
  const cash = build({ caseYears: '10' }).sheets.find(({ name }) => name === 'Cash by year')!;
  expect(Object.keys(cash.columns).length).toBeGreaterThanOrEqual(2 + years.length);
  expect(() => build({ caseYears: '7' })).toThrow('caseYears must be one of 5, 10; it is "7"');
});
