/** @jest-environment jsdom */
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/taskpane/App';
import { serialOfToday } from '../../../src/taskpane/shared/today';
import type { PageName } from '../../../src/taskpane/start/pageNames';
import { serialOf } from '../../../src/model/dates';
import { FakeSpreadsheet } from '../../support/fakeSpreadsheet';
import { catalogue as plain, implementations } from '../fixtures/catalogue';
import { fakeCase, offeredFake } from '../fixtures/fakeCase';

configure({ asyncUtilTimeout: 5_000 });

const catalogue = plain.map((entry) =>
  entry.id === 'ROI' ? { ...entry, uses: ['national_living_wage' as const] } : entry,
);
/** Before the last day of the series that the tests use, and long after it. */
const EARLY = new Date(2016, 4, 1);
const LATE = new Date(2190, 0, 1);
const PAST = /Past the last value on record/;
const WAGE = /National Living Wage: the last on record ends on \d+ \w+ \d{4}\./;

async function open(opens: PageName, day: Date) {
  const user = userEvent.setup();
  const sheet = new FakeSpreadsheet({ A1: { formula: '=OT.ROI(4,1)', value: 3 } });
  render(
    <App
      spreadsheet={sheet}
      catalogue={catalogue}
      implementations={implementations}
      cases={[offeredFake(fakeCase)]}
      opens={opens}
      now={() => day}
    />,
  );
  await act(async () => {});
  return user;
}

const panel = () => screen.getByRole('tabpanel').textContent;

test('the page of a function says that today is past its last record, and how far its records go', async () => {
  const user = await open('functions', LATE);
  await user.click(screen.getByRole('button', { name: /^OT\.ROI/ }));
  expect(panel()).toMatch(PAST);
  expect(panel()).toMatch(WAGE);
  expect(panel()).toMatch(/National Living Wage: on record to \d+ March \d{4}\./);
});

test('it says so of no function that uses no reference value', async () => {
  const user = await open('functions', LATE);
  await user.click(screen.getByRole('button', { name: /^OT\.SAVING/ }));
  expect(panel()).not.toMatch(PAST);
  expect(panel()).not.toMatch(/on record to/);
});

test('while today is within the records nothing is said but how far they go', async () => {
  const user = await open('functions', EARLY);
  await user.click(screen.getByRole('button', { name: /^OT\.ROI/ }));
  expect(panel()).not.toMatch(PAST);
  expect(panel()).toMatch(/on record to/);
});

test.each([
  ['past', LATE, true],
  ['within', EARLY, false],
])('the explanation of a cell whose function is %s its records', async (_, day, isSaid) => {
  await open('selected', day);
  await screen.findByText(/Return on investment/);
  expect(PAST.test(panel())).toBe(isSaid);
});

test.each([
  ['past', LATE, true],
  ['within', EARLY, false],
])('a case to be built, %s the records of what it uses', async (_, day, isSaid) => {
  const user = await open('build', day);
  await user.click(screen.getByRole('button', { name: 'Build my own: Care-review case' }));
  expect(PAST.test(panel())).toBe(isSaid);
  expect(/Employer National Insurance rate: the last on record/.test(panel())).toBe(isSaid);
});

test('the filled example of a case says so too', async () => {
  const user = await open('build', LATE);
  await user.click(screen.getByRole('button', { name: 'Use the filled example: Care-review case' }));
  await screen.findByRole('list', { name: 'Sheets' });
  expect(panel()).toMatch(PAST);
});

test.each([
  [new Date(2026, 3, 1, 0, 0), 2026, 4, 1],
  [new Date(2026, 2, 31, 23, 59), 2026, 3, 31],
])('the day of %s is that of the user’s own calendar', (moment, year, month, day) => {
  expect(serialOfToday(moment)).toBe(serialOf({ year, month, day }));
});
