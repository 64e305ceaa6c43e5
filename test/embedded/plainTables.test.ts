import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { createHeadlessWorkbook, oneSheet } from '../../src/embedded/headless';
import { tableArguments } from '../support/twins/tableArguments';
import { tableCases, tableDifferences, type TableCase } from '../support/twins/tables';

const EACH = 12;
const SEED = 20260401;

const built = loadBuiltFunctions(ensureBuilt('functions'));
let cases: TableCase[];
const shown = new Map<string, unknown>();

beforeAll(async () => {
  cases = await tableCases(built.metadata.functions, EACH, SEED);
  const workbook = await createHeadlessWorkbook({ ...built, snapshot: oneSheet(9000, 200) });
  workbook.set(Object.assign({}, ...cases.map((one) => one.cells)));
  await workbook.calculate();
  for (const { cells } of cases) for (const at of Object.keys(cells)) shown.set(at, workbook.read(at));
  workbook.dispose();
}, 240_000);

test.each(Object.keys(tableArguments))('%s and its plain table show the same', (id) => {
  const own = cases.filter((one) => one.id === id);
  expect(own.flatMap((one) => tableDifferences(one, (at) => shown.get(at)))).toEqual([]);
  expect(own.length).toBeGreaterThan(EACH / 2);
});

test('no formula of a plain table is longer than Excel lets one be', () => {
  for (const { cells } of cases)
    for (const cell of Object.values(cells)) expect(String(cell).length).toBeLessThan(8192);
});
