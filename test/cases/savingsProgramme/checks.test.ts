import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { benefits, statuses } from '../../../src/cases/savingsProgramme/choices';
import { followed } from '../support/followed';
import { ofToday } from '../../support/long';
import { cell, example, failing, inputCell } from './builtProgramme';

jest.setTimeout(120_000);

const { plan, given, savings, byLine, reserves, months, deliveries, waterfall } = example;
const { lines, sources, reserves: reserveList, draws } = given.budget;
const { levers, grades } = given.levers;
const sheetOf = (name: string) => plan.sheets.find((sheet) => sheet.name === name)!;
const input = (label: string, column = 'C') => inputCell(example, label, column);
/** The cell of a row of a sheet by the words in its first column. */
const at = (name: string, column: string, label: string) => {
  const { cells } = sheetOf(name);
  const row = Object.keys(cells).find((one) => /^A\d+$/.test(one) && cells[one]!.value === label);
  if (!row) throw new Error(`No row of ${name} is labelled ${label}`);
  return `'${name}'!${column}${row.slice(1)}`;
};
const published = (id: string) => at('Evidence', 'D', id);
const reserve = {
  [cell(reserveList.at('name', 0))]: 'General',
  [cell(reserveList.at('kind', 0))]: 'General',
  [cell(reserveList.at('opening', 0))]: 5_000_000,
  [cell(reserveList.at('minimum', 0))]: 4_000_000,
};
const nobody = Object.fromEntries(
  (['name', 'kind', 'year1', 'year2', 'year3', 'year4'] as const).map((key) => [
    cell(sources.at(key, 0)),
    null,
  ]),
);
const group = { [cell(levers.at('group', 0))]: 'A', [cell(levers.at('group', 1))]: 'A' };

type Break = [what: string, cells: Record<string, WrittenValue>, check: string];
const breaks: Break[] = [
  [
    'a base without a name',
    { [cell(lines.at('gross', 1))]: 5 },
    'Every row of Budget lines that is begun counts',
  ],
  ['no funding', nobody, 'There is a budget line, and funding for it'],
  ['an amount without a lever', { [cell(levers.at('central', 30))]: 5 }, 'Every lever that is begun counts'],
  [
    'capacity in the place of every saving',
    Object.fromEntries(
      Array.from({ length: 19 }, (_, i) => [cell(levers.at('benefit', i)), benefits.capacity]),
    ),
    'There is a cash-releasing lever',
  ],
  [
    'a confidence above 100%',
    { [cell(grades.at('share', 1))]: 1.4 },
    'Every confidence is a share from 0% to 100%',
  ],
  ['a year from May', { [input('First day of the first year')]: 40_664 }, 'The years begin on 1 April'],
  [
    'Red above Amber',
    { [input('Red below this delivery rate')]: 1.2 },
    'Red is below no higher a rate than Amber',
  ],
  ...(['low', 'central', 'high'] as const).map((scenario): Break => [
    `a number over a line of the ${scenario} case`,
    { [cell(savings[scenario].byLine.saving.at('line1', 'year2'))]: 5 },
    `Savings, ${scenario} case: levers and overlap are the savings of the lines, every year`,
  ]),
  [
    'a number over a closing line',
    { [cell(byLine.table.at('closing1', 'year2'))]: 5 },
    'Savings of the lines are those of the plan, every year',
  ],
  [
    'a number over the funding of the plan',
    { [cell(byLine.inAll.at('funding', 'year3'))]: 5 },
    'The gap by way of the lines is that by way of the levers, every year',
  ],
  [
    'a number over what a group saves together',
    { ...group, [cell(savings.central.overlaps.combined.at('A', 'year5'))]: 5 },
    'What groups save together is what OT.COMBINEDSAVING gives, last year',
  ],
  [
    'a lever that another replaces',
    { [cell(levers.at('status', 0))]: statuses.replaced },
    'Nothing is counted twice: no lever that another replaces, no group over two lines, no overlap that adds',
  ],
  [
    'a number over the transfers',
    { [cell(savings.central.totals.at('transfers', 'year1'))]: 5 },
    'Transfers, capacity and cost avoided are in no saving, any year',
  ],
  [
    'a lever larger than its line',
    { [cell(levers.at('central', 0))]: 600_000_000 },
    'No line saves more than its spend before any lever, in any case or year',
  ],
  [
    'a net base above the gross',
    { [cell(lines.at('net', 0))]: 500_000_000 },
    'The net base of the lines is no more than their gross base',
  ],
  [
    'a one-off in the base',
    { [cell(byLine.table.at('closing1', 'year1'))]: 400_000_000 },
    'No one-off is in the base: every line closes with its spend, its recurring levers and their running cost alone',
  ],
  [
    'a draw below the minimum',
    { ...reserve, [cell(draws.at('year2', 0))]: 2_000_000 },
    'No reserve falls below the minimum set for it, in any year',
  ],
  [
    'a number over a reserve',
    { ...reserve, [cell(reserves.balances.at('closing1', 'year5'))]: 9_000_000 },
    'Reserves close with what they opened with, what was paid in and what was drawn',
  ],
  [
    'a one-off cost to be met from a reserve that nothing is drawn from',
    { [input('One-off cost met from a reserve')]: 0.5, [cell(levers.at('oneOff', 0))]: 1_000_000 },
    'What is drawn from reserves covers the one-off cost that is to be met from one',
  ],
  [
    'an amount of no lever',
    { [cell(deliveries.at('amount', 30))]: 5 },
    'Every row of Delivered that is begun is complete but for its confirmation',
  ],
  [
    'more delivered than is recorded',
    { [cell(months.delivered.at('month12', 0))]: 99_000_000 },
    'What counts as delivered is never above what is recorded, lever by lever',
  ],
  [
    'less delivered than is confirmed',
    { [cell(months.delivered.at('month12', 0))]: 1 },
    'What counts as delivered is what finance has confirmed, all of it',
  ],
  [
    'another figure for a printed line',
    { [published('asce-17-saving-other-2011-12')]: 1 },
    'Published lines of 2011/12 add up to the printed total',
  ],
  [
    'another printed total',
    { [published('asce-17-saving-total-2012-13')]: 1 },
    'Published lines of 2012/13 add up to the printed total',
  ],
  [
    'a low above the central',
    { [input('Price pressures, against what is typed by line', 'B')]: 1.5 },
    'Low is not above central, nor central above high, in any input',
  ],
  [
    'no inflation',
    { [input('General inflation (GDP deflator)')]: null },
    'Every input that must be a number is one, within what it accepts',
  ],
  [
    'a number over a step of the waterfall',
    { [cell(waterfall.at('amount', 'entered'))]: 5 },
    'The waterfall arrives at every total of the last year',
  ],
  [
    'words in the place of a total',
    { [cell(savings.central.totals.at('gapBefore', 'year2'))]: 'none' },
    'No result shows an error',
  ],
  [
    'another published figure',
    { [published('asce-17-pressures')]: 1 },
    'Published figures on Evidence are those of the library',
  ],
  [
    'a further line with a name alone',
    { [`Inputs!A${Number(/\d+$/.exec(at('Inputs', 'A', 'Further cost or benefit'))![0]) + 1}`]: 'Licence' },
    'Every further line that is begun is complete, and starts within the years shown',
  ],
  [
    'a number over a further line',
    { [at('More lines', 'C', 'Further costs, every year')]: 5 },
    'Further lines by kind add up to their net cash, every year',
  ],
  [
    'a number over a cumulative total',
    { [at('MTFS', 'E', 'In all, so far')]: 5 },
    'MTFS: cumulative movements are the net revenue cash of each year against the base, by the case’s own route',
  ],
  [
    'a number over a cumulative line',
    { [at('MTFS', 'E', 'One-off after its funding, so far')]: 5 },
    'MTFS: the lines of the budget add up to the total, every year',
  ],
  [
    'more than all of the one-off cost funded',
    { [input('One-off cost met from a grant')]: 0.7, [input('One-off cost met from a reserve')]: 0.7 },
    'MTFS: no more than all of the one-off cost is met from reserves, grants and receipts',
  ],
  [
    'a number over the gap',
    { [cell(savings.central.totals.at('gapAfterRisk', 'year3'))]: 5 },
    'The gap of every year is the base, the movements of MTFS so far and the funding',
  ],
];

let workbook: HeadlessWorkbook;
beforeAll(async () => {
  workbook = await followed(plan);
});
afterAll(() => workbook.dispose());

const planned = (reference: string): WrittenValue => {
  const [, name, address] = /^'?([^'!]+)'?!(.+)$/.exec(reference)!;
  return sheetOf(name!).cells[address!]?.value ?? null;
};

test('all checks pass as built', () => {
  expect(failing(example, workbook)).toEqual([]);
  expect(workbook.read('Checks!B4')).toMatch(/pass$/);
});

test('every check is shown to fail', () => {
  const { cells } = sheetOf('Checks');
  const checks = Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && cells[address]!.style === 'check')
    .map((address) => cells[`A${address.slice(1)}`]!.value);
  expect([...new Set(breaks.map(([, , check]) => check))].sort()).toEqual([...checks].sort());
});

test.each(ofToday('Checks of the savings programme', breaks, 4, ([what]) => what))(
  '%s fails its check and the master check',
  async (_, cells, check) => {
    workbook.set(cells);
    await workbook.calculate();
    const [failed, master] = [failing(example, workbook), workbook.read('Results!B3')];
    workbook.set(Object.fromEntries(Object.keys(cells).map((reference) => [reference, planned(reference)])));
    expect(failed).toContain(check);
    expect(master).toMatch(/ checks fail$/);
  },
);
