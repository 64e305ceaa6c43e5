import { ensureBuilt } from '../../scripts/ensureBuilt';
import { loadBuiltFunctions } from '../../src/embedded/builtFunctions';
import { computedWorkbook } from '../../src/embedded/computed';
import { blankRows } from '../../src/cases/selfTest/blanks';
import { everyExample, type TestedExample } from '../../src/cases/selfTest/examples';
import { SELF_TEST_RESULT, SELF_TEST_SHEET, selfTest } from '../../src/cases/selfTest/selfTest';
import { TABLES_SHEET } from '../../src/cases/selfTest/tablesSheet';

const built = loadBuiltFunctions(ensureBuilt('functions'));
const examples = everyExample();

async function answers(asked: TestedExample[], blanks: TestedExample[] = [], functions = built) {
  const plan = selfTest(asked, blanks);
  const shown = await computedWorkbook(plan, functions);
  const on = (address: string) => shown.value(SELF_TEST_SHEET, address);
  const rows = Object.keys(plan.sheets[0]!.cells).filter((at) => /^F\d+$/.test(at));
  const verdicts = rows.slice(1).map((at) => [on(at.replace('F', 'A')), on(at)]);
  return { all: on(SELF_TEST_RESULT), howMany: on('B5'), first: on('B6'), verdicts, shown, plan };
}

test('asks every function there is', () => {
  expect(examples.map(({ name }) => name).sort()).toEqual(
    built.metadata.functions.map(({ id }) => id).sort(),
  );
});

test('every cell is TRUE in the embedded workbook', async () => {
  const { all, howMany, first, verdicts, shown, plan } = await answers(examples, blankRows());
  expect(verdicts.filter(([, verdict]) => verdict !== true)).toEqual([]);
  expect([all, howMany, first]).toEqual([
    true,
    `${examples.length + blankRows().length} of ${examples.length + blankRows().length} rows give what they should`,
    'None',
  ]);
  const wrong = Object.keys(plan.sheets[1]!.cells).filter((at) => shown.value(TABLES_SHEET, at) === false);
  expect(wrong).toEqual([]);
}, 60_000);

const find = (name: string) => examples.find((example) => example.name === name)!;
const table = (name: string) => find(name).expected as (string | number | boolean)[][];
const changed = (name: string, row: number, column: number, value: string | number) =>
  table(name).map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

test.each([
  ['a number out by a thousandth', { ...find('WEEKLYHOURS'), expected: 42.001 }],
  ['text instead of the number', { ...find('WEEKLYHOURS'), expected: '42' }],
  ['a number instead of text', { ...find('ROITEXT'), expected: 3.25 }],
  ['text in other capitals', { ...find('ROITEXT'), expected: '325% NET return (4.25 : 1 gross)' }],
  ['a formula that is refused', { ...find('WEEKLYHOURS'), formula: '=OT.WEEKLYHOURS(-1,45)' }],
  ['a function that is not there', { ...find('WEEKLYHOURS'), formula: '=OT.NOTTHERE(1)' }],
  ['a number in a table', { ...find('FEEPATH'), expected: changed('FEEPATH', 2, 2, 900.001) }],
  ['a word in a table', { ...find('FEEPATH'), expected: changed('FEEPATH', 0, 1, 'Reduction') }],
  ['text for a number in a table', { ...find('FEEPATH'), expected: changed('FEEPATH', 2, 2, '900') }],
  ['a row too many', { ...find('FEEPATH'), expected: table('FEEPATH').slice(0, -1) }],
  ['a column too many', { ...find('FEEPATH'), expected: table('FEEPATH').map((row) => row.slice(0, -1)) }],
  ['a row too few', { ...find('FEEPATH'), expected: [...table('FEEPATH'), [3, 0.1, 729]] }],
])('%s is FALSE, and so is the whole', async (_, spoilt) => {
  const { all, howMany, first, verdicts } = await answers([find('NETSAVING'), spoilt, find('PRICEVOLUME')]);
  expect(verdicts).toEqual([
    ['NETSAVING', true],
    [spoilt.name, false],
    ['PRICEVOLUME', true],
  ]);
  expect([all, howMany, first]).toEqual([false, '2 of 3 rows give what they should', spoilt.name]);
});

/** As an Excel that gives functions a 0 for a blank cell. */
const withZeros = {
  ...built,
  implementations: new Map(
    [...built.implementations].map(([id, implementation]) => [
      id,
      (...args: unknown[]) => implementation(...args.map(zeroForBlank)),
    ]),
  ),
};

function zeroForBlank(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(zeroForBlank);
  return argument === null ? 0 : argument;
}

test('each row with a blank cell is FALSE where a blank arrives as 0', async () => {
  const { all, verdicts } = await answers([find('PRICEVOLUME')], blankRows(), withZeros);
  expect(all).toBe(false);
  expect(verdicts).toEqual([['PRICEVOLUME', true], ...blankRows().map(({ name }) => [name, false])]);
});
