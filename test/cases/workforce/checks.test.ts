import { isCellError } from '../../../src/host/spreadsheet';
import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { ofToday } from '../../support/long';
import { followed } from '../support/followed';
import { breaks } from './support/breaks';
import { input, inWeek, plain, plan, planned, zero } from './support/cells';
import { failing as failingIn } from './support/failing';
import { resultCell } from './support/results';

let workbook: HeadlessWorkbook;

jest.setTimeout(60_000);

beforeAll(async () => {
  workbook = await followed(plan);
});
afterAll(() => workbook.dispose());

/** Back to the plan; what follows is calculated with the next change. */
function restore(cells: Record<string, WrittenValue>): void {
  workbook.set(Object.fromEntries(Object.keys(cells).map((reference) => [reference, planned(reference)])));
}

const failing = () => failingIn(plan, workbook);

test('all checks pass as built', () => {
  expect(failing()).toEqual([]);
  expect(workbook.read('Checks!B4')).toBe('All checks pass');
});

test('every check is shown to fail', () => {
  const { cells } = plan.sheets.find(({ name }) => name === 'Checks')!;
  const checks = Object.keys(cells)
    .filter((address) => /^D\d+$/.test(address) && cells[address]!.style === 'check')
    .map((address) => cells[`A${address.slice(1)}`]!.value);
  expect(checks.length).toBeGreaterThan(40);
  expect([...new Set(breaks.map(([, , check]) => check))].sort()).toEqual([...checks].sort());
});

test.each(ofToday('Checks of the workforce', breaks, 25, ([what]) => what))(
  '%s fails its check and the master check',
  async (_, cells, check) => {
    workbook.set(cells);
    await workbook.calculate();
    const [failed, master] = [failing(), workbook.read('Results!B3')];
    restore(cells);
    expect(failed).toContain(check);
    expect(master).toMatch(/ checks fail$/);
  },
);

test('all is well again once the plan is restored', async () => {
  await workbook.calculate();
  expect(failing()).toEqual([]);
});

test('a week typed over moves every week after it, and the results', async () => {
  const wait = () => workbook.read(plain(resultCell('wait'))) as number;
  const [before, last] = [wait(), inWeek('central', 'list', 52)];
  const weekly =
    (workbook.read(inWeek('central', 'list', 6)) as number) -
    (workbook.read(inWeek('central', 'list', 5)) as number);
  workbook.set({ [inWeek('central', 'list', 10)]: 5000 });
  await workbook.calculate();
  expect(workbook.read(last)).toBeCloseTo(5000 + 42 * weekly, 6);
  expect(workbook.read(plain(resultCell('list')))).toBe(workbook.read(last));
  expect(wait()).not.toBeCloseTo(before, 1);
  expect(failing()).toContain(
    'Weeks, central case: the list at the end is the opening list and what each week adds or takes',
  );
  restore({ [inWeek('central', 'list', 10)]: null });
});

test('a list of zero that grows is not said to be clear', async () => {
  const cells = zero('People waiting at the start');
  const more = { [input('C', 'Referrals a week, urgent ones among them')]: 365 };
  workbook.set({ ...cells, ...more });
  await workbook.calculate();
  const list = workbook.read(plain(resultCell('list'))) as number;
  expect(list).toBeGreaterThan(100);
  const words = `Only at the start: ${Math.round(list).toLocaleString('en-GB')} wait at the end`;
  expect(workbook.read(plain(resultCell('weeksToClear')))).toBe(words);
  restore({ ...cells, ...more });
});

test('an option that needs nobody is not said to be short of supervision', async () => {
  const cells = zero(
    'Referrals a week, urgent ones among them',
    'Urgent and complex referrals a week',
    'People waiting at the start',
  );
  workbook.set(cells);
  await workbook.calculate();
  const said = ['mixSupervision', 'mixWords'].map((key) =>
    ['C', 'D', 'E'].map((column) => workbook.read(plain(resultCell(key, column)))),
  );
  restore(cells);
  expect(said).toEqual(Array.from({ length: 2 }, () => Array.from({ length: 3 }, () => 'Nobody is needed')));
});

test('a headcount that is neither printed nor typed is not compared', async () => {
  const cells = { 'Region!D16': null, 'Region!D17': null, 'Region!D18': null, 'Region!D19': null };
  workbook.set(cells);
  await workbook.calculate();
  const failed = failing();
  restore(cells);
  expect(failed).not.toContain('Those in post are at most the headcount, role by role');
});

const extremes: [string, Record<string, WrittenValue>, string[]?][] = [
  [
    'nobody in post and no posts',
    Object.fromEntries(
      range(17, 22).flatMap((row) =>
        ['B', 'C', 'D', 'E', 'F'].map((column) => [`Establishment!${column}${row}`, 0]),
      ),
    ),
    [
      'There are posts in roles that take cases',
      'Apprentices at the start, on Inputs, are those of the Establishment sheet',
      'The demand is your own',
      'Joiners and apprentices who start are your own',
    ],
  ],
  [
    'no referrals and nobody waiting',
    zero(
      'Referrals a week, urgent ones among them',
      'Urgent and complex referrals a week',
      'People waiting at the start',
    ),
    ['There is demand'],
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
    'a caseload of zero for other professionals',
    { [input('C', 'Caseload: other allied health professional')]: 0 },
  ],
];

test.each(ofToday('Extremes of the workforce', extremes, 4, ([what]) => what))(
  '%s: words and no errors',
  async (_, cells, failed = []) => {
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
    expect(failing()).toEqual(failed);
    restore(cells);
  },
);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
