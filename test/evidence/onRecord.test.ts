import fc from 'fast-check';
import { lastDay, recordIn, recordOn, wageOn, wantedIn, wantedOn } from '../../src/evidence/onRecord';
import type { Series, SeriesRecord } from '../../src/evidence/seriesRecord';
import { serialOf } from '../../src/model/dates';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date });
const record = (value: number, dates: Partial<SeriesRecord>): SeriesRecord => ({
  value,
  status: 'verified',
  source: 'a source',
  address: 'an address',
  read: '2026-11-29',
  ...dates,
});
const made = (records: SeriesRecord[], more: Partial<Series> = {}): Series => ({
  title: 'Fee',
  unit: 'GBP_per_hour',
  geography: 'England',
  dated: 'day',
  records,
  ...more,
});
const fees = made([
  record(10, { from: '2024-04-01', to: '2025-03-31' }),
  record(11, { from: '2025-04-01', to: '2026-03-31', status: 'secondary' }),
]);

test.each([
  ['before the first', day(2024, 3, 31), undefined],
  ['on the first day', day(2024, 4, 1), 10],
  ['in the evening of a last day', day(2025, 3, 31) + 0.9, 10],
  ['on the first day of the next', day(2025, 4, 1), 11],
  ['on the last day', day(2026, 3, 31), 11],
  ['after the last', day(2026, 4, 1), undefined],
])('the record %s', (_, date, value) => {
  expect(recordOn(fees, date)?.value).toBe(value);
});

test.each([
  [2023, undefined],
  [2024, 10],
  [2025, 11],
  [2026, undefined],
])('the record of the financial year from %d', (year, value) => {
  expect(recordIn(fees, year)?.value).toBe(value);
});

test('a tax year, from 6 April to 5 April, is the financial year it is named by', () => {
  const tax = made([record(5, { from: '2025-04-06', to: '2026-04-05' })], { dated: 'year' });
  expect(recordIn(tax, 2025)).toMatchObject({ value: 5, period: '2025/26' });
  expect([2024, 2026].map((year) => recordIn(tax, year))).toEqual([null, null]);
});

test('a value that changes within a year is no value of that year', () => {
  const changed = made([
    record(0.15, { from: '2022-04-06', to: '2022-11-05' }),
    record(0.138, { from: '2022-11-06', to: '2023-04-05' }),
  ]);
  expect(recordIn(changed, 2022)).toBeNull();
  expect(recordOn(changed, day(2023, 1, 1))?.value).toBe(0.138);
});

test('a record without an end holds until the next of its kind, and the last until it is changed', () => {
  const open = made([
    record(1, { of: 'a', from: '2020-04-01' }),
    record(9, { of: 'b', from: '2022-01-01' }),
    record(2, { of: 'a', from: '2023-04-01' }),
  ]);
  expect(recordOn(open, day(2022, 6, 1), 'a')).toMatchObject({ value: 1, to: day(2023, 3, 31) });
  expect(recordOn(open, day(2050, 1, 1), 'a')).toMatchObject({ value: 2, to: null });
  expect(recordOn(open, day(2022, 6, 1))).toBeNull();
  expect(lastDay(open)).toBeNull();
});

test('a month or a year alone counts from its last day', () => {
  const announced = made([record(1, { from: '2018' }), record(2, { from: '2020-11' })]);
  expect(recordOn(announced, day(2018, 12, 30))).toBeNull();
  expect(recordOn(announced, day(2018, 12, 31))?.value).toBe(1);
  expect(recordOn(announced, day(2020, 11, 29))?.value).toBe(1);
  expect(recordOn(announced, day(2020, 11, 30))?.value).toBe(2);
});

test('a series reaches as far as that of its values which ends first', () => {
  const bands = made([
    record(1, { of: 'a', from: '2024-04-01', to: '2025-03-31' }),
    record(2, { of: 'a', from: '2025-04-01', to: '2026-03-31' }),
    record(3, { of: 'b', from: '2024-04-01', to: '2025-03-31' }),
  ]);
  expect(lastDay(bands)).toBe(day(2025, 3, 31));
  expect(lastDay(bands, 'a')).toBe(day(2026, 3, 31));
});

test('an estimate of ours for a later year takes no series on', () => {
  const awaited = made([
    record(100, { from: '2025-04-01', to: '2026-03-31', status: 'secondary' }),
    record(103, { from: '2026-04-01', to: '2027-03-31', status: 'computed' }),
  ]);
  expect(lastDay(awaited)).toBe(day(2026, 3, 31));
  expect(recordIn(awaited, 2026)).toMatchObject({ value: 103, mark: 'Estimate' });
});

test.each([
  ['verified', 'Published'],
  ['secondary', 'Published'],
  ['forecast', 'Forecast'],
  ['computed', 'Estimate'],
] as const)('a %s value is marked %s', (status, mark) => {
  const series = made([record(1, { from: '2024-04-01', status })]);
  expect(recordOn(series, day(2025, 1, 1))).toMatchObject({ status, mark });
});

test('where none is on record the person is asked, and what they type is marked theirs', () => {
  expect(wantedOn(fees, day(2027, 4, 1))).toEqual({
    label: 'Fee you expect on 1 April 2027',
    help: 'No Fee on 1 April 2027 is on record. Type the one you expect. It is marked as yours wherever it is used.',
    unit: 'GBP_per_hour',
    accepts: { least: 5.5, most: 22 },
    mark: 'Yours: expected, no rate on record',
  });
  expect(wantedIn(fees, 2027).label).toBe('Fee you expect in 2027/28');
});

test.each([
  [day(2016, 4, 1), 7.2],
  [day(2026, 3, 31), 12.21],
  [day(2026, 4, 1), 12.71],
])('the National Living Wage on day %d', (date, wage) => {
  expect(wageOn(date)).toMatchObject({ value: wage, status: 'verified', mark: 'Published' });
});

test('whatever the day, at most one value of a kind is in force, and a gap is no value', () => {
  const year = fc.integer({ min: 2000, max: 2040 });
  fc.assert(
    fc.property(fc.uniqueArray(year, { minLength: 1 }), year, (years, asked) => {
      const series = made(
        years.map((start) => record(start, { from: `${start}-04-01`, to: `${start + 1}-03-31` })),
      );
      expect(recordIn(series, asked)?.value).toBe(years.includes(asked) ? asked : undefined);
    }),
  );
});
