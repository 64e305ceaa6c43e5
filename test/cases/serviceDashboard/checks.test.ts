import type { HeadlessWorkbook, WrittenValue } from '../../../src/embedded/headless';
import { illustrativeReferrals } from '../../../src/cases/serviceDashboard/illustrative';
import { inOrder, type ReferralKey, referralKeys } from '../../../src/cases/serviceDashboard/referralColumns';
import { isCellError } from '../../../src/host/spreadsheet';
import { columnLetters } from '../../../src/formulas/addresses';
import { ofToday } from '../../support/long';
import { followed } from '../support/followed';
import { DAY } from './support/counted';
import { built, checksIn, failingIn, placeOf, seenByTheTeam } from './support/dashboard';

jest.setTimeout(120_000);

const rows = illustrativeReferrals();
const made = built(seenByTheTeam);
const { at, months, workings, results, evidence } = made;
let workbook: HeadlessWorkbook;

beforeAll(async () => {
  workbook = await followed(made.plan);
});
afterAll(() => workbook.dispose());

/** A cell of the table of referrals, by its row counted from zero. */
const cell = (key: ReferralKey, row: number) =>
  `Referrals!${columnLetters(referralKeys.indexOf(key))}${6 + row}`;
const first = (key: ReferralKey) => rows.findIndex((row) => row[key] !== undefined);
const LAST_ROW = 1000;

const breaks: [what: string, cells: Record<string, WrittenValue>, check: string][] = [
  ['an input in words', { [placeOf(at('suppressUnder').central)]: 'few' }, 'Every input that must be a number is one, within what it accepts'],
  ['another published figure', { [placeOf(evidence.value('wm26-wait-standard-routine'))]: 30 }, 'Published figures on Evidence are those of the library'],
  ['a row without its day', { [cell('received', 3)]: null }, 'Every referral has the day on which it was received'],
  ['a date in words', { [cell('delivered', first('delivered'))]: 'soon' }, 'Every date is a date, not words'],
  ['a score in words', { [cell('before', first('before'))]: 'three' }, 'Scores and hours are numbers'],
  ['maybe', { [cell('harm', 2)]: 'maybe' }, 'Columns of yes and no hold nothing else'],
  ['a referral of the day after', { [cell('received', 599)]: DAY + 1 }, 'Nothing was received after the day of the list'],
  ['equipment that came before it was ordered', { [cell('delivered', first('delivered'))]: Number(rows[first('delivered')]?.ordered) - 1 }, 'No date is before one that it must follow'],
  ['an unknown priority', { [cell('priority', 7)]: 'Emergency' }, 'Every priority is one that Inputs names'],
  ['an unknown scale', { [cell('scale', first('scale'))]: 'Own scale' }, 'Every person scored before and after has a scale that Inputs names'],
  ['a list of half a year later', { [placeOf(at('asAt').central)]: DAY + 180 }, 'No month shown is without a referral'],
  ['a month without staff', { 'Lists!B30': 0 }, 'Every month shown has staff'],
  ['a list of 2031', { [placeOf(at('asAt').central)]: DAY + 5 * 365 }, 'The bank holidays reach the year of the list'],
  ['a last row that is filled', { [cell('received', LAST_ROW)]: DAY - 9, [cell('priority', LAST_ROW)]: 'Soon' }, 'The table is not full'],
  ['a number over referrals of a priority', { [placeOf(workings.waits.at('referred', 'p2'))]: 1 }, 'Referrals by priority add up to those in the table'],
  ['a number over the last month’s list', { [placeOf(months.lines.at('waiting', 'm12'))]: 1 }, 'People waiting are the list as it is rebuilt at the end of the last month'],
  ['a number over a band', { [placeOf(workings.bands.at('waiting', 'b2'))]: 900 }, 'The list by age adds up to those waiting'],
  ['a number over referrals of a month', { [placeOf(months.lines.at('received', 'm5'))]: 9 }, 'Each month’s list is the one before, more those referred, less those seen or closed'],
  ['a number over a caseload', { [placeOf(months.lines.at('caseload', 'm3'))]: 1 }, 'Open each month are those waiting and those seen'],
  ['a number over what is due', { [placeOf(months.lines.at('due-p1', 'm4'))]: 99 }, 'By month, those whose standard has passed add up over the priorities'],
  ['a number over those in time', { [placeOf(workings.singles.at('inTime'))]: 9 }, 'The share within the standard is the same row by row'],
  ['a number over the median', { [placeOf(workings.waits.at('medianOfSeen', 'all'))]: 9 }, 'The median wait of those seen is the same row by row'],
  ['a number over a group', { [placeOf(workings.groups.team.list.at('referred', 0))]: 0 }, 'Referrals by ethnic group, age band, team and source each add up'],
  ['a small number over a result', { [placeOf(at('audience').central)]: 'Outside the team', [placeOf(results.bands.at('waiting', 'b1'))]: 3 }, 'No small number is shown outside the team'],
  ['a band that ends before the one before', { [placeOf(at('edge3').central)]: 5 }, 'The bands of the list by age rise'],
  ['a priority named twice', { [placeOf(at('priority4').central)]: 'urgent' }, 'No priority and no scale is named twice'],
]; // prettier-ignore

test('every check is shown to fail', async () => {
  const shown = new Set([...breaks.map(([, , check]) => check), 'There are referrals in the list']);
  const all = checksIn(made, () => null).map(({ what }) => what);
  expect(all.filter((what) => !shown.has(what))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});

test.each(ofToday('Checks of the dashboard', breaks, 7, ([what]) => what))(
  '%s fails its check and the master check',
  async (_, cells, check) => {
    const before = Object.fromEntries(
      Object.keys(cells).map((reference) => [reference, plannedAt(reference)]),
    );
    workbook.set(cells);
    await workbook.calculate();
    const failing = failingIn(made, (reference) => workbook.read(reference));
    const master = workbook.read('Results!B3');
    workbook.set(before);
    expect(failing).toContain(check);
    expect(master).toMatch(/ checks fail$/);
  },
);

test('where a date is the wrong way round no wait is shown as nobody’s, and the row of it is named', async () => {
  const row = rows.findIndex(({ seen, closed }) => seen !== undefined && closed !== undefined);
  const closed = cell('closed', row);
  workbook.set({ [closed]: Number(rows[row]?.seen) - 1 });
  await workbook.calculate();
  const shown = (['referred', 'waiting', 'share', 'medianOfAll'] as const).map((line) =>
    workbook.read(placeOf(results.waits.at(line, 'all'))),
  );
  const pair = inOrder.findIndex(([first, second]) => first === 'seen' && second === 'closed');
  const [median, where] = [months.lines.at('median', 'm12'), workings.order.at('row', pair)].map((ref) =>
    workbook.read(placeOf(ref)),
  );
  const [answer, summary] = ['Results!A2', 'Summary!B5'].map((reference) => workbook.read(reference));
  workbook.set({ [closed]: plannedAt(closed) });
  expect([...shown, median]).toEqual(Array(5).fill('see Checks'));
  expect(where).toBe(6 + row);
  expect([answer, summary]).toEqual(Array(2).fill(expect.stringMatching(/^No answer: a date on Referrals/)));
});

test('all is well again once the plan is restored', async () => {
  await workbook.calculate();
  expect(failingIn(made, (reference) => workbook.read(reference))).toEqual([]);
  // Inside the team nothing is suppressed, and the check of small numbers compares nothing.
  expect(workbook.read('Results!B3')).toBe('26 of 27 checks live, all pass');
});

test('a dashboard without referrals fails its check, and shows words or zero in place of figures', async () => {
  const blank = built({});
  const own = await followed(blank.plan);
  try {
    const read = (reference: string) => own.read(reference);
    await own.calculate({ everything: true });
    expect(failingIn(blank, read)).toContain('There are referrals in the list');
    const { cells } = blank.plan.sheets.find(({ name }) => name === 'Results')!;
    const errors = Object.keys(cells).filter((address) => isCellError(read(`Results!${address}`)));
    expect(errors).toEqual([]);
    expect(read('Results!A2')).toMatch(/^No referrals yet/);
  } finally {
    own.dispose();
  }
});

/** What the plan has in a cell: of the table of referrals, what its row has. */
function plannedAt(reference: string): WrittenValue {
  const [sheet = '', address = ''] = reference.replaceAll("'", '').split('!');
  const plan = made.plan.sheets.find(({ name }) => name === sheet)!;
  const own = plan.cells[address]?.value;
  if (sheet !== 'Referrals') return own ?? null;
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const key = referralKeys.find((_, i) => columnLetters(i) === letters)!;
  return rows[Number(row) - 6]?.[key] ?? null;
}
