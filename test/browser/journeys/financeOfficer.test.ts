import { callsOfOurs, cellsOf, heldIn, identifiersIn, readApart, wordsOf } from '../support/journeys/apart';
import { choosesFile, goesOnTo, opensYourData, putsItIn, rowsCounted } from '../support/journeys/bringing';
import {
  explores,
  handsOver,
  runsTrials,
  takesTheWordDocument,
  whatMattersMost,
} from '../support/journeys/deciding';
import { packagesOf } from '../support/journeys/extracts';
import { comesBackTo, namesSuggested, saves, savesAs } from '../support/journeys/files';
import { fillsIn, looksAt, looksUntil, typesInto } from '../support/journeys/grid';
import { Person } from '../support/journeys/person';
import type { SheetSeen } from '../support/journeys/sheetSeen';

jest.setTimeout(120_000);

/** A finance officer works out what 2,000 reviewed packages are worth, and takes it to committee. */
let officer: Person;
const { figures, people, ...extract } = packagesOf(1, 2_000);
/** Pounds an hour, by the hours that the reviews released. */
const RATE = (figures.gross * 7) / 365 / (figures.hoursBefore - figures.hoursAfter);
const TITLE = 'Care reviews in Little Wendle 2027';
let saved: { name: string; bytes: Uint8Array };
let results: SheetSeen;

beforeAll(async () => {
  officer = await Person.sitsDown('finance officer');
});
afterAll(() => officer.leaves());

test('a blank page offers a start, and from there one’s own data', async () => {
  await officer.opensThePage();
  await officer.photographs('the start page');
  await officer.start.getByRole('button', { name: 'Start a case' }).click();
  await officer.start.waitFor({ state: 'hidden' });
  await opensYourData(officer);
  await officer.photographs('bring in your data');
});

test('the extract is read, its identifiers are found, and every row is accounted for', async () => {
  await choosesFile(officer, extract);
  await officer.photographs('what it is');
  await goesOnTo(officer, 3);
  const left = officer.pane.getByRole('combobox', { name: /^What to do with/ });
  expect(await left.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(
    ['NHS Number', 'Client Name', 'Date of Birth', 'Post Code'].map((one) => `What to do with ${one}`),
  );
  expect(await left.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(
    Array(4).fill('drop'),
  );
  await officer.photographs('identifiers');
  await goesOnTo(officer, 4);
  expect(await rowsCounted(officer)).toMatchObject({
    Taken: figures.count,
    Refused: figures.refused,
    'Exact duplicates': figures.duplicates,
    'Totals ignored': 1,
  });
  await officer.photographs('what was understood');
  await goesOnTo(officer, 5);
});

test('a care review is built from it, and shows the figures that the rows add up to', async () => {
  await officer.pane.getByRole('radio', { name: /^Into a new case: Care-review/ }).check();
  await officer.pane.getByRole('radio', { name: /^Cohort/ }).check();
  await officer.photographs('where the figures go');
  await putsItIn(officer, /^Into a new case: Care-review/, {
    Council: 'Little Wendle Council',
    Service: 'Adult social care',
    'Title of the case': 'Care reviews in Little Wendle',
  });
  await officer.photographs('put in');
  const gives = await looksAt(officer, 'Care packages figures', 'A1:D120');
  expect(gives.figure('Packages', 'Value')).toBe(figures.count);
  expect(gives.figure('Hours a week before review', 'Value')).toBeCloseTo(figures.hoursBefore, 1);
  expect(gives.figure('Hours a week after review', 'Value')).toBeCloseTo(figures.hoursAfter, 1);
  expect(gives.figure('Packages that were reduced', 'Value')).toBe(figures.reduced);
  expect(gives.figure('Gross full-year effect', 'Value')).toBe(Math.round(figures.gross));
  expect(gives.figure('Lost income: client contributions', 'Value')).toBe(Math.round(figures.lostIncome));
  await officer.photographs('the figures of the extract');
  const inputs = await looksAt(officer, 'Inputs');
  expect(inputs.figure('Packages to review', 'Central')).toBe(figures.count);
  expect(inputs.figure('Hourly rate paid for home care', 'Central')).toBeCloseTo(RATE, 2);
  expect(inputs.figure('Lost income: client contributions, share', 'Central')).toBeCloseTo(
    figures.lostIncome / figures.gross,
    2,
  );
  expect(inputs.figure('Average home care for one person', 'Central')).toBeCloseTo(
    figures.hoursAfter / figures.count,
    1,
  );
  expect(inputs.shown('Packages to review', 'Whose figure')).toBe('● Yours');
  expect(inputs.shown('Packages to review', 'Source')).toMatch(/Extract Reviews 2026\.csv/);
});

test('it has one name, on the page, on its cover and in the tab of the browser', async () => {
  const name = officer.page.getByRole('textbox', { name: 'Name of the workbook' });
  expect(await name.inputValue()).toBe('Care reviews in Little Wendle');
  await name.fill(TITLE);
  await officer.press('Enter');
  const cover = await looksAt(officer, 'Cover', 'A1:C120');
  expect(cover.rows[0]?.[0]).toBe(TITLE);
  expect(cover.shown('Council', 'Type it here')).toBe('Little Wendle Council');
  await fillsIn(officer, cover, 'Type it here', {
    Author: 'R. Example, finance',
    'Date of this version': '30/11/2026',
    Version: '0.1',
    Status: 'Draft',
  });
  await looksUntil(officer, 'Summary', (seen) => /Little Wendle Council/.test(seen.text));
  await officer.photographs('named');
  expect(await officer.page.title()).toBe(`${TITLE} – OT Business Case`);
});

test('an edit changes the results by what it should, and can be taken back', async () => {
  const inputs = await looksAt(officer, 'Inputs');
  // A case from an extract is a blank start: what the extract does not say is typed.
  const typed = {
    Central: { [CASHABLE]: '55%', Reviewers: '12', 'Double-handed visits, each that converts': '28' },
    High: { [CASHABLE]: '60%', Reviewers: '12', 'Double-handed visits, each that converts': '30' },
    Low: { [CASHABLE]: '45%', Reviewers: '10', 'Double-handed visits, each that converts': '26' },
  };
  for (const [column, entries] of Object.entries(typed)) await fillsIn(officer, inputs, column, entries);
  await fillsIn(officer, inputs, 'Low', { 'One-off programme cost': '280000' });
  await fillsIn(officer, inputs, 'Central', { 'One-off programme cost': '300000' });
  await fillsIn(officer, inputs, 'High', { 'One-off programme cost': '350000' });
  // Of what is saved once optimism bias is taken off, 45% is capacity, which no lost income lessens.
  const isWorkedOut = (seen: SheetSeen) => {
    const total = (row: string) => seen.figure(row, 'Total');
    const saving = total('Gross saving, additional') + total('Optimism bias on benefits');
    const capacity = total('of which capacity, not in what follows') / saving;
    return Math.abs(capacity - 0.45) < 1e-5 && total('One-off programme cost') === -300_000;
  };
  results = await looksUntil(officer, 'Results', isWorkedOut);
  await officer.photographs('results');
  expect(results.errors()).toEqual([]);
  const part = (row: string) => results.figure(row, 'Central');
  expect(part('of which cash-releasing') + part('of which capacity')).toBeCloseTo(part('Net saving'), -1);
  expect(part('Net return on cash')).toBeCloseTo(
    part('Net cash over the horizon, cash of each year') / part('Total cost'),
    2,
  );
  const npv = results.shown(npvRow(results), 'Central');
  await typesInto(officer, 'Inputs', inputs.address('One-off programme cost', 'Central'), '400000');
  await looksUntil(officer, 'Results', (seen) => seen.figure('One-off programme cost', 'Total') === -400_000);
  await officer.page.getByRole('button', { name: /^Undo/ }).click();
  results = await looksUntil(officer, 'Results', isWorkedOut);
  expect(results.shown(npvRow(results), 'Central')).toBe(npv);
});

const CASHABLE = 'Share of the saving that is cash-releasing (cashable)';
const npvRow = (seen: SheetSeen) => seen.rowCalled('Net present value of cash');

test('what is saved is what is seen, without an identifier', async () => {
  saved = await saves(officer);
  await officer.photographs('saved');
  expect(await namesSuggested(officer)).toEqual([saved.name]);
  expect(saved.name).toBe(`Little Wendle Council, ${TITLE}, version 0.1, draft.xlsx`);
  expect(identifiersIn(saved.bytes, people)).toEqual([]);
  const book = readApart(saved.bytes);
  expect(heldIn(book, 'Inputs', 'Packages to review', 'C')).toBe(figures.count);
  expect(heldIn(book, 'Inputs', 'Hourly rate paid for home care', 'C')).toBeCloseTo(RATE, 8);
  expect(heldIn(book, 'Care packages figures', 'Gross full-year effect', 'B')).toBeCloseTo(figures.gross, 3);
  expect(heldIn(book, 'Care packages figures', 'Lost income: client contributions', 'B')).toBeCloseTo(
    figures.lostIncome,
    3,
  );
  expect(
    Object.keys(book['Care packages data'] ?? {}).filter((at) => /^A\d+$/.test(at)).length,
  ).toBeGreaterThan(figures.count);
});

test('the page is closed, and the case opened again is the one that was saved', async () => {
  await comesBackTo(officer, saved.name);
  await officer.photographs('opened again');
  const again = await looksAt(officer, 'Results');
  expect(again.text).toBe(results.text);
  const second = await savesAs(officer, 'Care reviews, second copy.xlsx');
  expect(cellsOf(second)).toEqual(cellsOf(saved.bytes));
});

test('what matters most is explored', async () => {
  const npv = npvRow(results);
  await explores(officer, `Results!${results.address(npv, 'Central')}`);
  await officer.reads(results.shown(npv, 'Central'));
  const [first = '', low = '', high = ''] = await whatMattersMost(officer);
  expect(first).not.toBe('');
  expect([low, high]).toEqual([expect.stringMatching(/£[\d,]+/), expect.stringMatching(/£[\d,]+/)]);
  await runsTrials(officer);
  await officer.reads(/^Chance of -?£[\d,]+ or more/);
  await officer.photographs('explored');
  // The inputs are as they were.
  expect((await looksAt(officer, 'Results')).text).toBe(results.text);
});

test('the committee summary is written, and taken as a Word document', async () => {
  const text = await looksAt(officer, 'Committee text', 'A1:D120');
  await fillsIn(officer, text, 'Type it here', {
    'What is asked': 'To spend £300,000 from the transformation reserve from April 2027',
    'Care Act and legal': 'Needs stay met: Care Act 2014, section 27',
    'Equality Act s.149 assessment': 'not yet done',
  });
  const written = await looksUntil(officer, 'Committee text', (seen) =>
    /not yet done/.test(seen.shown('Equality Act s.149 assessment', 'In the report')),
  );
  expect(written.shown('Procurement', 'In the report')).toBe('Not completed');
  await officer.photographs('committee text');
  const document = await takesTheWordDocument(officer);
  const words = wordsOf(document.bytes);
  expect(words).toContain('To spend £300,000 from the transformation reserve from April 2027');
  expect(words).toContain(TITLE);
  expect(words).toContain(results.shown(npvRow(results), 'Central'));
  expect(words).toContain('Not completed');
  expect(identifiersIn(document.bytes, people)).toEqual([]);
  await officer.photographs('word document');
});

test('the copy that is handed over needs no add-in, tells who nobody is, and has the same figures', async () => {
  const copy = await handsOver(officer);
  await officer.photographs('handed over');
  expect(copy.name).toContain(`Little Wendle Council, ${TITLE}, version 0.1, draft`);
  expect(callsOfOurs(copy.bytes)).toEqual([]);
  expect(identifiersIn(copy.bytes, people)).toEqual([]);
  const book = readApart(copy.bytes);
  const npv = npvRow(results);
  const column = results.address(npv, 'Central').replace(/\d+/, '');
  expect(Math.round(Number(heldIn(book, 'Results', npv, column)))).toBe(results.figure(npv, 'Central'));
  expect(heldIn(book, 'Care packages figures', 'Gross full-year effect', 'B')).toBeCloseTo(figures.gross, 3);
});

test('it is saved to its file again, and nothing went wrong on the way', async () => {
  const last = await saves(officer);
  const now = readApart(last.bytes);
  expect(heldIn(now, 'Committee text', 'What is asked', 'C')).toBe(
    'To spend £300,000 from the transformation reserve from April 2027',
  );
  expect(officer.faults).toEqual([]);
});
