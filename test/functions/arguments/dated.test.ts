import type { Dated, DatedByDay } from '../../../src/evidence/reference';
import {
  approvedMileageIn,
  employerNationalInsuranceIn,
  endOfRecords,
  inYear,
  onDate,
} from '../../../src/functions/arguments/dated';
import { serialOf } from '../../../src/model/dates';
import { said } from './support';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date });
const yearly = (...years: number[]): Dated<number>[] =>
  years.map((from) => ({ from, value: from, status: 'verified' }));
const daily: DatedByDay<number>[] = [
  { from: day(2024, 4, 1), to: day(2025, 3, 31), value: 11.44, status: 'verified' },
  { from: day(2025, 4, 1), to: day(2026, 3, 31), value: 12.21, status: 'verified' },
];

test.each([
  ['the first year', [2023, 2024], 2023, 2023],
  ['the last year', [2023, 2024], 2024, 2024],
  [
    'a year before',
    [2023, 2024],
    2022,
    '#N/A year must be a year on record, 2023/24 to 2024/25; it is 2022/23',
  ],
  [
    'a year after',
    [2023, 2024],
    2025,
    '#N/A year must be a year on record, 2023/24 to 2024/25; it is 2025/26',
  ],
  [
    'a year between two on record, which the message does not count among them',
    [2020, 2021, 2023],
    2022,
    '#N/A year must be a year on record, 2020/21 to 2021/22 and 2023/24; it is 2022/23',
  ],
])('%s', (_, years, year, answer) => {
  expect(said(() => inYear('year', yearly(...years), year).value)).toEqual(answer);
});

test.each([
  ['the first day', day(2024, 4, 1), 11.44],
  ['the day before a new rate', day(2025, 3, 31), 11.44],
  ['an evening of that day', day(2025, 3, 31) + 0.9, 11.44],
  ['the day of a new rate', day(2025, 4, 1), 12.21],
  ['the last day of the last record', day(2026, 3, 31), 12.21],
])('the value on %s', (_, date, value) => {
  expect(onDate('date', daily, date).value).toBe(value);
});

test.each([
  ['the day before the first', day(2024, 3, 31), '31 March 2024'],
  ['the day after the last', day(2026, 4, 1), '1 April 2026'],
])('no value on %s', (_, date, words) => {
  expect(said(() => onDate('date', daily, date))).toBe(
    `#N/A date must be within the dates on record, 1 April 2024 to 31 March 2026; it is ${words}`,
  );
});

test('records reach to the end of the last', () => {
  expect(endOfRecords(daily)).toBe(day(2026, 4, 1));
});

test.each([
  [undefined, { rate: 0.15, threshold: 5000 }],
  ['2026/27', { rate: 0.15, threshold: 5000 }],
  ['2024/25', { rate: 0.138, threshold: 9100 }],
  ['2021/22', { rate: 0.138, threshold: 8840 }],
  ['2020/21', { rate: 0.138, threshold: 8788 }],
])('employer National Insurance of %p', (year, answer) => {
  expect(employerNationalInsuranceIn('financialYear', year)).toEqual(answer);
});

test('2022/23, whose rate changed during the year, has no employer National Insurance', () => {
  expect(said(() => employerNationalInsuranceIn('financialYear', '2022/23'))).toMatch(
    /^#N\/A financialYear must be a year on record, 2020\/21 to 2021\/22 and 2023\/24 to .*; it is 2022\/23$/,
  );
});

test.each([
  [undefined, 0.55],
  ['2026/27', 0.55],
  ['2025/26', 0.45],
  ['2011/12', 0.45],
])('approved mileage of %p', (year, rate) => {
  expect(approvedMileageIn('financialYear', year)).toBe(rate);
});
