import { callsOfOurs, cellsOf, heldIn, identifiersIn, readApart } from '../support/journeys/apart';
import { choosesFile, goesOnTo, opensYourData, putsItIn, rowsCounted } from '../support/journeys/bringing';
import { handsOver } from '../support/journeys/deciding';
import { invoicesOf } from '../support/journeys/extracts';
import { comesBackTo, saves, savesAs } from '../support/journeys/files';
import { fillsIn, looksAt, looksUntil } from '../support/journeys/grid';
import { Person } from '../support/journeys/person';
import type { SheetSeen } from '../support/journeys/sheetSeen';

jest.setTimeout(120_000);

/** A commissioner compares what providers are paid, from invoices, and works out what next April costs. */
let commissioner: Person;
const { figures, people, ...extract } = invoicesOf(4, 800);
const providers = Object.entries(figures.byProvider);
let saved: { name: string; bytes: Uint8Array };
let results: SheetSeen;

beforeAll(async () => {
  commissioner = await Person.sitsDown('commissioner');
});
afterAll(() => commissioner.leaves());

test('a rate comparison is built from invoices, a row a provider', async () => {
  await commissioner.opensThePage();
  await commissioner.start.getByRole('button', { name: 'Start a case' }).click();
  await opensYourData(commissioner);
  await choosesFile(commissioner, extract);
  await commissioner.photographs('what it is');
  await goesOnTo(commissioner, 3);
  await commissioner.photographs('identifiers');
  await goesOnTo(commissioner, 4);
  expect(await rowsCounted(commissioner)).toMatchObject({ Taken: figures.lines, Refused: 0 });
  await commissioner.photographs('what was understood');
  await goesOnTo(commissioner, 5);
  await putsItIn(commissioner, /^Into a new case: Home-care rate comparison/);
  await commissioner.photographs('put in');
  const gives = await looksAt(commissioner, 'Invoices figures', 'A1:D120');
  expect(gives.figure('Hours', 'Value')).toBeCloseTo(figures.hours, 2);
  expect(gives.figure('Net amount', 'Value')).toBe(Math.round(figures.amount));
  for (const [name, { hours, amount }] of providers) {
    const own = gives.below('By provider');
    expect(own.figure(name, 'Hours')).toBeCloseTo(hours, 2);
    expect(own.figure(name, 'Average rate (£ an hour)')).toBeCloseTo(amount / hours, 2);
    expect(own.figure(name, 'Hours a week')).toBeCloseTo(hours / figures.weeks, 1);
  }
  const market = await looksAt(commissioner, 'Results');
  expect(market.figure('Average paid', 'Figure')).toBeCloseTo(figures.amount / figures.hours, 2);
});

const WAGE_NOW = 12.71;
const WAGE_NEXT = 13.25;
const PAY_SHARE = 0.7;
const OTHER_GROWTH = 0.03;

test('it is named, its prices are of this year, and next April follows the wage that is typed', async () => {
  const name = commissioner.page.getByRole('textbox', { name: 'Name of the workbook' });
  await name.fill('Home care rates 2027');
  await commissioner.press('Enter');
  const cover = await looksAt(commissioner, 'Cover', 'A1:C120');
  expect(cover.rows[0]?.[0]).toBe('Home care rates 2027');
  await fillsIn(commissioner, cover, 'Type it here', { Council: 'Little Wendle Council', Version: '0.3' });
  const inputs = await looksAt(commissioner, 'Inputs');
  await fillsIn(commissioner, inputs, 'Central', {
    'Council or area': 'Little Wendle',
    'Year of the prices': '2026/27',
    'Benchmark rate': '25.9',
    'Year of the benchmark': '2026/27',
    'National Living Wage you expect from next April': String(WAGE_NEXT),
    'Rate under the new contract': '24.5',
    'Year of the new rate': '2026/27',
    'Spot rate': '27',
    'Year of the spot rate': '2026/27',
    'Year of the direct-payment rate': '2026/27',
  });
  const table = await looksAt(commissioner, 'Providers', 'A1:X60');
  await fillsIn(
    commissioner,
    table,
    'Year of price',
    Object.fromEntries(providers.map(([provider]) => [provider, '2026/27'])),
  );
  const average = figures.amount / figures.hours;
  const rise = WAGE_NEXT / WAGE_NOW - 1;
  const next = average * (1 + PAY_SHARE * rise + (1 - PAY_SHARE) * OTHER_GROWTH);
  results = await looksUntil(commissioner, 'Results', (seen) => {
    const row = seen.rowCalled('Average rate in 2027/28');
    return Math.abs(seen.figure(row, 'Central') - next) < 0.006;
  });
  await commissioner.photographs('results');
  expect(results.errors()).toEqual([]);
  const added = results.figure(results.rowCalled('Cost of 2027/28'), 'Central');
  const hoursAYear = (figures.hours / figures.weeks) * (365 / 7);
  expect(added / ((next - average) * hoursAYear)).toBeCloseTo(1, 5);
});

test('the case is saved, the page closed, and the case opened again is the one that was saved', async () => {
  saved = await saves(commissioner);
  expect(saved.name).toBe('Little Wendle Council, Home care rates 2027, version 0.3.xlsx');
  expect(identifiersIn(saved.bytes, people)).toEqual([]);
  const book = readApart(saved.bytes);
  expect(heldIn(book, 'Results', 'Average paid', 'B')).toBeCloseTo(figures.amount / figures.hours, 8);
  await comesBackTo(commissioner, saved.name);
  await commissioner.photographs('opened again');
  expect((await looksAt(commissioner, 'Results')).text).toBe(results.text);
  expect(cellsOf(await savesAs(commissioner, 'Second copy.xlsx'))).toEqual(cellsOf(saved.bytes));
});

test('the copy that is handed over needs no add-in, tells who nobody is, and has the same figures', async () => {
  const copy = await handsOver(commissioner);
  await commissioner.photographs('handed over');
  expect(callsOfOurs(copy.bytes)).toEqual([]);
  expect(identifiersIn(copy.bytes, people)).toEqual([]);
  const book = readApart(copy.bytes);
  expect(heldIn(book, 'Results', 'Average paid', 'B')).toBeCloseTo(figures.amount / figures.hours, 8);
  expect(commissioner.faults).toEqual([]);
});
