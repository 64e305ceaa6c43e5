import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, oneSheet } from '../../src/embedded/headless';
import { columnLetters } from '../../src/formulas/addresses';
import { argumentsOf } from '../support/twins/arguments';
import { agree, twinCases, type TwinCase } from '../support/twins/cases';

const EACH = 40;
const SEED = 20260401;

const built = loadBuiltFunctions(ensureBuilt('functions'));
const cases = twinCases(built.metadata.functions, EACH, SEED);
const answers = new Map<TwinCase, [functionGives: unknown, twinGives: unknown]>();

beforeAll(async () => {
  const lastRow = cases.length * 11 + 20;
  const workbook = await createHeadlessWorkbook({ ...built, snapshot: oneSheet(lastRow, 100) });
  const rowOf = (index: number) => index * 11 + 1;
  workbook.set(Object.assign({}, ...cases.map((one) => one.cells)));
  workbook.set(
    Object.fromEntries(
      cases.flatMap((one, i) => [
        [`${columnLetters(0)}${rowOf(i)}`, one.formula],
        [`${columnLetters(1)}${rowOf(i)}`, one.twin],
      ]),
    ),
  );
  await workbook.calculate();
  cases.forEach((one, i) => answers.set(one, [workbook.read(`A${rowOf(i)}`), workbook.read(`B${rowOf(i)}`)]));
  workbook.dispose();
}, 120_000);

test.each(Object.keys(argumentsOf))('%s and its plain-Excel twin give the same', (id) => {
  const own = cases.filter((one) => one.id === id);
  expect(own).toHaveLength(EACH);
  const different = own
    .filter((one) => !agree(...answers.get(one)!))
    .map((one) => ({ formula: one.formula, twin: one.twin, cells: one.cells, gives: answers.get(one) }));
  expect(different).toEqual([]);
  const answered = own.filter((one) => ['number', 'string'].includes(typeof answers.get(one)![0]));
  expect(answered.length).toBeGreaterThan(EACH / 4);
});

test('no twin is longer than Excel lets a formula be', () => {
  for (const { twin } of cases) expect(twin.length).toBeLessThan(8192);
});
