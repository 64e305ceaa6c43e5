import { isCellError } from '../../../src/host/spreadsheet';
import type { HeadlessWorkbook, Written } from '../../../src/embedded/headless';
import { workforceScenario } from '../../../src/workbooks/workforce/case';
import { exampleInputs } from '../../../src/workbooks/workforce/inputs';
import { weeklyCell, weeklyRange } from '../../../src/workbooks/workforce/weeklySheet';
import { yearsCell } from '../../../src/workbooks/workforce/yearsSheet';
import { mixCell } from '../../../src/workbooks/workforce/skillMixSheet';
import { resultCell } from '../../../src/workbooks/workforce/resultsSheet';
import { calculated } from './support/calculated';

const plan = workforceScenario(exampleInputs);
let workbook: HeadlessWorkbook;

jest.setTimeout(60_000);

beforeAll(async () => {
  workbook = await calculated(plan);
});
afterAll(() => workbook.dispose());

const plain = (reference: string) => reference.replaceAll('$', '');
const inputRow = (label: string) => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Inputs')!;
  const address = Object.keys(cells).find((one) => /^A\d+$/.test(one) && cells[one]!.value === label);
  if (!address) throw new Error(`No input is labelled ${label}`);
  return address.slice(1);
};
const input = (column: string, label: string) => `Inputs!${column}${inputRow(label)}`;
const weekSeen = () => {
  const [sheet, range] = plain(weeklyRange('low', 'seen')).split('!');
  return `${sheet}!${range!.split(':')[0]!.replace('D', 'H')}`;
};
const planned = (reference: string): Written => {
  const [, sheet, address] = /^'?([^'!]+)'?!(.+)$/.exec(reference)!;
  return plan.sheets.find(({ name }) => name === sheet)!.cells[address!]?.value ?? null;
};

/** Back to the plan; what follows is calculated with the next change. */
function restore(cells: Record<string, Written>): void {
  workbook.set(Object.fromEntries(Object.keys(cells).map((reference) => [reference, planned(reference)])));
}

/** The words of the checks that fail. */
function failing(): string[] {
  const rows = Object.keys(plan.sheets.find(({ name }) => name === 'Checks')!.cells)
    .filter((address) => /^D\d+$/.test(address))
    .map((address) => Number(address.slice(1)))
    .filter((row) => row > 8);
  return rows
    .filter((row) => workbook.read(`Checks!D${row}`) !== 'OK')
    .map((row) => String(workbook.read(`Checks!A${row}`)));
}

test('all checks pass as built', () => {
  expect(failing()).toEqual([]);
  expect(workbook.read('Checks!B4')).toBe('All checks pass');
});

const breaks: [string, Record<string, Written>, string][] = [
  [
    'a number over those seen in a week',
    { [weekSeen()]: 300 },
    'Weeks, low case: the last list is that of OT.WAITINGLIST',
  ],
  [
    'a number over the list at the end',
    { [plain(weeklyCell('high', 'listAtEnd'))]: 12 },
    'Weeks, high case: opening list + referrals − seen = list at the end',
  ],
  [
    'a number over an opening',
    { [plain(yearsCell('central', 'opening', 3))]: 150 },
    'Years, central case: every year opens as the last one closed',
  ],
  [
    'a number over the leavers',
    { [plain(yearsCell('central', 'leavers', 2))]: 0 },
    'Years, central case: staff at the end are those of OT.WORKFORCEPROJECTION',
  ],
  [
    'a number over an intake that ends',
    { [plain(yearsCell('low', 'laterFinish', 4))]: 9 },
    'Years, low case: those who qualify after starting here are those of OT.APPRENTICEPIPELINE',
  ],
  [
    'a number over the last year’s cases',
    { [plain(yearsCell('high', 'required', 5))]: 100 },
    'Years, high case: FTE required in the last year is that of OT.FTEREQUIRED',
  ],
  [
    'a number over the cost of a mix',
    { [plain(mixCell(1, 'cost-senior'))]: 1 },
    'Skill mix, B  More delegation: cost is that of OT.SKILLMIX',
  ],
  [
    'a tier given out twice',
    { [input('C', 'Option A: standard cases, senior practitioners')]: 0.9 },
    'No tier is given out more than once',
  ],
  [
    'permanent staff typed alone',
    { 'Establishment!D17': 10 },
    'Permanent and temporary make up those in post, role by role',
  ],
  [
    'an establishment that does not add up',
    { 'Establishment!G26': 1 },
    'Establishment by role adds up to in post and vacant posts in all',
  ],
  [
    'a published row changed',
    { 'Region!D16': 70 },
    'Those in post as printed are those of the evidence library',
  ],
  [
    'a published figure changed',
    { 'Evidence!D5': 94 },
    'Figures on the Evidence sheet are those of the library',
  ],
  [
    'low above central',
    { [input('B', 'People waiting at the start')]: 5000 },
    'Low, central and high of every input are in order',
  ],
  [
    'more urgent referrals than referrals',
    { [input('D', 'Urgent and complex referrals a week')]: 5000 },
    'Urgent referrals are no more than all referrals, in every case',
  ],
  [
    'text for a number',
    { [input('C', 'Value of one case')]: 'many' },
    'Every input that must be a number is one',
  ],
  [
    'an input left empty',
    { [input('C', 'People waiting at the start')]: null },
    'Every input that must be a number is one',
  ],
  [
    'a year that begins in May',
    { [input('C', 'First day of the first year shown')]: 46508 },
    'The years begin on 1 April',
  ],
  ['a result that is an error', { [plain(resultCell('costInPost'))]: '=1/0' }, 'No result shows an error'],
];

test.each(breaks)('%s fails its check and the master check', async (_, cells, check) => {
  workbook.set(cells);
  await workbook.calculate();
  expect(failing()).toContain(check);
  expect(workbook.read('Results!B3')).toMatch(/ checks fail$/);
  restore(cells);
});

test('all is well again once the plan is restored', async () => {
  await workbook.calculate();
  expect(failing()).toEqual([]);
});

const extremes: [string, Record<string, Written>][] = [
  [
    'nobody in post and no posts',
    Object.fromEntries(
      range(17, 22).flatMap((row) =>
        ['B', 'C', 'D', 'E', 'F'].map((column) => [`Establishment!${column}${row}`, 0]),
      ),
    ),
  ],
  [
    'no referrals and nobody waiting',
    zero(
      'Referrals a week, urgent ones among them',
      'Urgent and complex referrals a week',
      'People waiting at the start',
    ),
  ],
  [
    'everybody leaves',
    {
      [input('B', 'Leavers, of those in post as a year begins')]: 1,
      [input('C', 'Leavers, of those in post as a year begins')]: 1,
      [input('D', 'Leavers, of those in post as a year begins')]: 1,
      ...zero('Joiners a year, apprentices apart'),
    },
  ],
  ['cases that are worth nothing', zero('Value of one case')],
  [
    'a caseload of nil for other professionals',
    { [input('C', 'Caseload: other allied health professional')]: 0 },
  ],
];

test.each(extremes)('%s: words and no errors', async (_, cells) => {
  workbook.set(cells);
  await workbook.calculate();
  const errors = plan.sheets.flatMap(({ name, cells: own }) =>
    Object.keys(own)
      .filter((address) => {
        const value = workbook.read(`'${name}'!${address}`);
        return value !== null && isCellError(value);
      })
      .map((address) => `${name}!${address}`),
  );
  expect(errors).toEqual([]);
  expect(failing()).toEqual([]);
  restore(cells);
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function zero(...labels: string[]): Record<string, Written> {
  return Object.fromEntries(
    labels.flatMap((label) =>
      ['B', 'C', 'D']
        .filter((column) => planned(input(column, label)) !== null)
        .map((column) => [input(column, label), 0]),
    ),
  );
}
