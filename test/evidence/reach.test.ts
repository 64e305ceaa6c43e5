import fc from 'fast-check';
import { lastDay } from '../../src/evidence/onRecord';
import { reachInWords, staleInWords, staleSeries } from '../../src/evidence/reach';
import { seriesById, seriesIds } from '../../src/evidence/series';
import type { Series } from '../../src/evidence/seriesRecord';
import { serialOf } from '../../src/model/dates';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date });
const made = (title: string, ...ends: (string | undefined)[]): Series => ({
  title,
  unit: 'GBP',
  geography: 'England',
  dated: 'day',
  records: ends.map((to, i) => ({
    from: `${2020 + i}-04-01`,
    ...(to !== undefined && { to }),
    value: 1,
    status: 'verified',
    source: 's',
    address: 'a',
    read: '2026-11-29',
  })),
});
const series = {
  wage: made('Wage', '2021-03-31', '2022-03-31'),
  fee: made('Fee', '2026-03-31'),
  limit: made('Limit', undefined),
};
const staleOn = (today: number) => staleSeries(today, Object.keys(series), series).map(({ id }) => id);

test.each([
  ['within both', day(2022, 3, 31), []],
  ['in the evening of the last day of one', day(2022, 3, 31) + 0.9, []],
  ['the day after it', day(2022, 4, 1), ['wage']],
  ['past both; what holds until it is changed is never past', day(2030, 1, 1), ['wage', 'fee']],
])('%s', (_, today, stale) => {
  expect(staleOn(today)).toEqual(stale);
});

test('it says which, and when the last of it ends', () => {
  expect(staleInWords(staleSeries(day(2030, 1, 1), ['wage', 'fee'], series))).toBe(
    'Wage: the last on record ends on 31 March 2022. Fee: the last on record ends on 31 March 2026.',
  );
});

test('every series of the product is past its last day and not on it, unless it holds until it is changed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seriesIds), fc.integer({ min: -400, max: 400 }), (id, days) => {
      const last = lastDay(id);
      const isPast = last !== null && days > 0;
      expect(staleSeries((last ?? day(2026, 11, 29)) + days, [id])).toHaveLength(isPast ? 1 : 0);
    }),
  );
});

test('the reach of a series is said in a sentence', () => {
  const [multiplier] = reachInWords(['dfg_loan_multiplier_owner']);
  expect(multiplier).toBe(
    'Disabled Facilities Grant, owner: multiplier of weekly excess: the record since 22 May 2008 holds until it is changed.',
  );
  const [wage] = reachInWords(['national_living_wage']);
  expect(wage).toMatch(/^National Living Wage: on record to 31 March \d{4}\.$/);
  for (const sentence of reachInWords(seriesIds)) expect(sentence).toMatch(/\.$/);
});

test('a record of next year takes a series on by a year', () => {
  const wage = seriesById.national_living_wage;
  const last = wage.records[wage.records.length - 1]!;
  const next = { ...last, from: '2099-04-01', to: '2100-03-31' };
  expect(lastDay({ ...wage, records: [...wage.records, next] })).toBe(day(2100, 3, 31));
});
