import { ensureBuilt } from '../../scripts/ensureBuilt';
import { recalculated } from '../../scripts/libreOffice';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { tableArguments } from '../support/twins/tableArguments';
import { tableCases, tableDifferences, type TableCase } from '../support/twins/tables';
import { readXlsx, writeXlsx } from '../support/xlsx';
import { program, where, witnessed } from '../witness/libreOffice';
import { isLong } from '../support/long';

const EACH = isLong ? 160 : 40;
const SEED = 20270401;

let cases: TableCase[];
let shown: ReturnType<typeof readXlsx>;

beforeAll(async () => {
  if (program === null) return;
  const { metadata } = loadBuiltFunctions(ensureBuilt('functions'));
  cases = await tableCases(metadata.functions, EACH, SEED);
  shown = readXlsx(recalculated(program, writeXlsx(Object.assign({}, ...cases.map((one) => one.cells)))));
}, 240_000);

witnessed.each(Object.keys(tableArguments))(`%s shows what its plain table shows ${where}`, (id) => {
  const own = cases.filter((one) => one.id === id);
  /** Texts that were written as they are come back from a table that is not read here. */
  const cellShown = (one: TableCase) => (at: string) =>
    shown.get(at) ?? (String(one.cells[at]).startsWith('=') ? '' : one.cells[at]);
  expect(own.flatMap((one) => tableDifferences(one, cellShown(one)))).toEqual([]);
  expect(own.length).toBeGreaterThan(EACH / 2);
});
