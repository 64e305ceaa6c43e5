import { callsOfOurs, cellsOf, heldIn, identifiersIn, readApart, wordsOf } from '../support/journeys/apart';
import {
  choosesFile,
  goesOnTo,
  opensYourData,
  pastesRows,
  putsItIn,
  rowsCounted,
} from '../support/journeys/bringing';
import { buildsFromBlank } from '../support/journeys/building';
import {
  explores,
  handsOver,
  prints,
  runsTrials,
  takesTheWordDocument,
  whatMattersMost,
} from '../support/journeys/deciding';
import { referralsOf, staffOf } from '../support/journeys/extracts';
import { comesBackTo, saves, savesAs } from '../support/journeys/files';
import { fillsIn, looksAt, looksUntil } from '../support/journeys/grid';
import { Person } from '../support/journeys/person';
import type { SheetSeen } from '../support/journeys/sheetSeen';

jest.setTimeout(120_000);

/** An OT lead plans staff against a waiting list, from a list of referrals and a staff list. */
let lead: Person;
const referrals = referralsOf(2, 1_500);
const staff = staffOf(3, 40);
let saved: { name: string; bytes: Uint8Array };
let results: SheetSeen;

beforeAll(async () => {
  lead = await Person.sitsDown('OT lead');
});
afterAll(() => lead.leaves());

test('a case is started blank, and says whose it is', async () => {
  await lead.opensThePage();
  await lead.start.getByRole('button', { name: 'Start a case' }).click();
  await buildsFromBlank(
    lead,
    'Workforce scenario',
    {
      'Hours a standard case takes (hours a case)': '11',
      'Leavers, of those in post as a year begins': '12%',
    },
    { Council: 'Little Wendle Council', 'Title of the case': 'OT staffing in Little Wendle', Version: '0.2' },
  );
  await lead.photographs('built');
  const cover = await looksAt(lead, 'Cover', 'A1:C120');
  expect(cover.rows[0]?.[0]).toBe('OT staffing in Little Wendle');
  expect(cover.shown('Council', 'Type it here')).toBe('Little Wendle Council');
  const name = lead.page.getByRole('textbox', { name: 'Name of the workbook' });
  expect(await name.inputValue()).toBe('OT staffing in Little Wendle');
  expect(cover.text).not.toMatch(/Nottinghamshire/);
});

test('the referrals are read, and go into the case', async () => {
  const { figures } = referrals;
  await opensYourData(lead);
  await choosesFile(lead, referrals);
  await goesOnTo(lead, 3);
  await lead.photographs('identifiers');
  await goesOnTo(lead, 4);
  expect(await rowsCounted(lead)).toMatchObject({ Taken: figures.count, Refused: 0, 'Exact duplicates': 0 });
  await goesOnTo(lead, 5);
  await lead.photographs('where the figures go');
  await putsItIn(lead, /^Into the workforce scenario in this workbook/);
  await lead.photographs('put in');
  const gives = await looksAt(lead, 'Referrals figures', 'A1:D120');
  expect(gives.figure('Seen', 'Value')).toBe(figures.seen);
  expect(gives.figure('Waiting on the day of the list', 'Value')).toBe(figures.waiting);
  expect(gives.figure('Seen within the standard', 'Value')).toBe(figures.withinStandard);
  const inputs = await looksAt(lead, 'Inputs');
  expect(inputs.figure('People waiting at the start', 'Central')).toBe(figures.waiting);
  const shown = (row: string) => inputs.figure(row, 'Central');
  const inTenths = (figure: number) => Number(figure.toFixed(1));
  expect(shown('Referrals a week, urgent ones among them')).toBe(inTenths(figures.perWeek));
  expect(shown('Urgent and complex referrals a week')).toBe(inTenths(figures.urgentPerWeek));
  expect(inputs.shown('People waiting at the start', 'Whose figure')).toBe('● Yours');
});

test('the staff list is pasted, and its figures give the establishment', async () => {
  const { figures } = staff;
  await opensYourData(lead);
  await pastesRows(lead, new TextDecoder().decode(staff.bytes));
  await goesOnTo(lead, 3);
  await goesOnTo(lead, 4);
  expect(await rowsCounted(lead)).toMatchObject({ Taken: figures.posts, Refused: 0 });
  await goesOnTo(lead, 5);
  await putsItIn(lead, 'Only the data and its figures');
  const gives = await looksAt(lead, 'Staff figures', 'A1:D120');
  expect(gives.figure('FTE in post', 'Value')).toBeCloseTo(figures.inPost, 2);
  expect(gives.figure('Vacant FTE', 'Value')).toBeCloseTo(figures.vacant, 2);
  await lead.photographs('the figures of the staff list');

  const establishment = (await looksAt(lead, 'Establishment')).below('2 ');
  const inPost = `='Staff figures'!${gives.address('FTE in post', 'Value')}`;
  const own: Record<string, string> = {
    'Headcount (people)': '35',
    'In post (FTE)': inPost,
    'Permanent (FTE)': inPost,
    'Temporary (FTE)': '0',
    'Vacant (FTE)': `='Staff figures'!${gives.address('Vacant FTE', 'Value')}`,
    Source: 'Payroll, 2 November 2026',
  };
  for (const [column, text] of Object.entries(own))
    await fillsIn(lead, establishment, column, { 'Occupational therapist': text });
  const used = await looksUntil(lead, 'Establishment', (seen) =>
    seen.below('3 ').shown('All roles', 'Vacancy rate').endsWith('%'),
  );
  await lead.photographs('the establishment');
  const all = used.below('3 ');
  expect(all.figure('All roles', 'In post (FTE)')).toBeCloseTo(figures.inPost, 1);
  expect(all.figure('All roles', 'Vacancy rate')).toBeCloseTo(
    figures.vacant / (figures.vacant + figures.inPost),
    2,
  );
});

test('the staff required follow from the referrals, and from what is typed', async () => {
  const inputs = await looksAt(lead, 'Inputs');
  await fillsIn(lead, inputs, 'Central', {
    'Joiners a year, apprentices apart': '4',
    'Apprentices who start each year': '1',
  });
  await fillsIn(lead, inputs, 'High', {
    'Joiners a year, apprentices apart': '5',
    'Apprentices who start each year': '1',
  });
  const required = requiredBy(inputs, referrals.figures);
  results = await looksUntil(
    lead,
    'Results',
    (seen) => Math.abs(seen.figure('FTE required, first year', 'Central') - required) < 0.06,
  );
  await lead.photographs('results');
  expect(results.errors()).toEqual([]);
  expect(results.below('4 ').figure('In post, all roles', 'Figure')).toBeCloseTo(staff.figures.inPost, 1);
});

/** Hours that cases take in a year over the hours of a year that one post has for them, from the inputs as they are shown. */
function requiredBy(inputs: SheetSeen, { perWeek, urgentPerWeek }: typeof referrals.figures): number {
  const of = (row: string) => inputs.figure(row, 'Central');
  const weeks = 365 / 7;
  const equipment = of('Equipment and low-level share of the others');
  const hours =
    weeks *
    (urgentPerWeek * of('Hours an urgent or complex case takes') +
      (perWeek - urgentPerWeek) *
        ((1 - equipment) * of('Hours a standard case takes') +
          equipment * of('Hours an equipment or low-level case takes')));
  const day = of('Hours of a full-time week') / 5;
  const away =
    of('Annual leave') + of('Bank holidays') + of('Sickness') + of('Training and professional development');
  const atWork = weeks * 5 * day - away * day;
  return hours / (atWork * (1 - of('Share of time at work not on cases')));
}

test('the summary is printed, the case saved, the page closed, and the case opened again', async () => {
  const printed = await prints(lead, ['Summary', 'Committee text']);
  expect(printed).toContain('OT staffing in Little Wendle');
  expect(printed).toContain('Little Wendle Council');
  await lead.photographs('printed');
  saved = await saves(lead);
  for (const { people } of [referrals, staff]) expect(identifiersIn(saved.bytes, people)).toEqual([]);
  const book = readApart(saved.bytes);
  expect(heldIn(book, 'Inputs', 'People waiting at the start', 'C')).toBe(referrals.figures.waiting);
  expect(heldIn(book, 'Inputs', 'Urgent and complex referrals a week', 'C')).toBeCloseTo(
    referrals.figures.urgentPerWeek,
    8,
  );
  expect(heldIn(book, 'Staff figures', 'FTE in post', 'B')).toBeCloseTo(staff.figures.inPost, 8);
  await comesBackTo(lead, saved.name);
  await lead.photographs('opened again');
  expect((await looksAt(lead, 'Results')).text).toBe(results.text);
  expect(cellsOf(await savesAs(lead, 'OT staffing, second copy.xlsx'))).toEqual(cellsOf(saved.bytes));
});

test('what the gap rests on is explored', async () => {
  const gap = 'FTE required, first year';
  await explores(lead, `Results!${results.address(gap, 'Central')}`);
  const [first = ''] = await whatMattersMost(lead);
  expect(first).not.toBe('');
  await runsTrials(lead);
  await lead.photographs('explored');
  expect((await looksAt(lead, 'Results')).text).toBe(results.text);
});

test('the summary goes into a report as a Word document, and a copy to people without the add-in', async () => {
  const document = await takesTheWordDocument(lead);
  expect(document.name).toMatch(/^Little Wendle Council, OT staffing in Little Wendle/);
  expect(wordsOf(document.bytes)).toContain('OT staffing in Little Wendle');
  await lead.photographs('word document');
  const copy = await handsOver(lead);
  await lead.photographs('handed over');
  expect(callsOfOurs(copy.bytes)).toEqual([]);
  for (const file of [document, copy])
    for (const { people } of [referrals, staff]) expect(identifiersIn(file.bytes, people)).toEqual([]);
  const book = readApart(copy.bytes);
  expect(heldIn(book, 'Inputs', 'People waiting at the start', 'C')).toBe(referrals.figures.waiting);
  expect(lead.faults).toEqual([]);
});
