import { rateComparisonDefinition } from '../../../src/cases/rateComparison/case';
import type { HeadlessWorkbook } from '../../../src/embedded/headless';
import { CURRENT_YEAR } from '../../../src/evidence/currentYear';
import { present } from '../../../src/formulas/present';
import { isCellError } from '../../../src/host/spreadsheet';
import { financialYearLabel } from '../../../src/model/financialYear';
import { followed } from '../support/followed';

const plan = rateComparisonDefinition.build({}, 'blank');
const cellsOn = (name: string) =>
  present(
    plan.sheets.find((sheet) => sheet.name === name),
    name,
  ).cells;

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = await followed(plan);
}, 60_000);
afterAll(() => workbook.dispose());

/** The cells of a row beside its words. */
function row(sheet: string, label: string): (column: string) => unknown {
  const address = present(
    Object.entries(cellsOn(sheet)).find(([at, { value }]) => at.startsWith('A') && value === label),
    label,
  )[0];
  return (column) => workbook.read(`'${sheet}'!${column}${address.slice(1)}`);
}

test('the prices are of the year that it is, and cash is planned from the next', () => {
  expect(row('Inputs', 'Year of the prices')('C')).toBe(financialYearLabel(CURRENT_YEAR));
  expect(row('Summary', 'Item')('C')).toBe(financialYearLabel(CURRENT_YEAR + 1));
});

test.each(['Cost of the tender, once', 'Transition and double running, once', 'Setting up, once'])(
  '%s is zero and of nobody',
  (label) => {
    const cell = row('Inputs', label);
    expect(['B', 'C', 'D', 'J'].map(cell)).toEqual([0, 0, 0, 'Our assumption']);
  },
);

test.each(['Rate under the new contract', 'Spot rate'])('%s is blank, with its range', (label) => {
  const cell = row('Inputs', label);
  expect(['B', 'C', 'D', 'J'].map(cell)).toEqual([null, null, null, 'Our assumption']);
});

test('what is not known says so in the cash and in the plan, as the totals do', () => {
  for (const label of [
    'Further lines, net',
    'Recurring, the uplift of the rates included',
    'In all',
    'Cumulative, against the budget before',
  ])
    expect([label, ...['C', 'D', 'E'].map(row('Summary', label))]).toEqual([label, 'Not known', 'Not known', 'Not known']); // prettier-ignore
  const said = String(row('Summary', 'What the case says')('B'));
  expect(said).toBe('Preferred: Retender. Central: net cash is not known yet over 3 years');
});

test('no cell of the front sheets shows an error', () => {
  const errors = ['Cover', 'Summary', 'Results', 'Inputs', 'MTFS', 'Options', 'Alternatives'].flatMap(
    (name) =>
      Object.keys(cellsOn(name))
        .filter((address) => isCellError(workbook.read(`'${name}'!${address}`)))
        .map((address) => `${name}!${address}`),
  );
  expect(errors).toEqual([]);
});
