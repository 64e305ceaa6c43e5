import { nationalLivingWage } from '../../../src/evidence/reference';
import {
  employerNationalInsuranceIn,
  endOfRecords,
  inYear,
  onDate,
} from '../../../src/functions/arguments/dated';
import { serialOf } from '../../../src/model/financialYear';
import { said } from './support';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date });
const records = [
  { from: 2023, value: 'a', status: 'verified' as const },
  { from: 2024, value: 'b', status: 'secondary' as const },
];

test.each([
  [2023, { from: 2023, value: 'a', status: 'verified' }],
  [2024, { from: 2024, value: 'b', status: 'secondary' }],
  [2022, '#N/A year must be a year on record, 2023/24 to 2024/25; it is 2022/23'],
  [2025, '#N/A year must be a year on record, 2023/24 to 2024/25; it is 2025/26'],
])('the record of the year starting in %d', (year, answer) => {
  expect(said(() => inYear('year', records, year))).toEqual(answer);
});

test.each([
  ['the first day', day(2016, 4, 1), 7.2],
  ['the day before a new rate', day(2026, 3, 31), 12.21],
  ['the day of a new rate', day(2026, 4, 1), 12.71],
  ['the last day of the last year', day(2027, 3, 31), 12.71],
])('the wage on %s', (_, date, wage) => {
  expect(onDate('date', nationalLivingWage, date).value).toBe(wage);
});

test.each([
  ['the day before the first', day(2016, 3, 31), '31 March 2016'],
  ['the day after the last year', day(2027, 4, 1), '1 April 2027'],
])('no wage on %s', (_, date, words) => {
  expect(said(() => onDate('date', nationalLivingWage, date))).toBe(
    `#N/A date must be within the dates on record, 1 April 2016 to 31 March 2027; it is ${words}`,
  );
});

test('records reach to the end of the last one’s financial year', () => {
  expect(endOfRecords(nationalLivingWage)).toBe(day(2027, 4, 1));
});

test.each([
  [undefined, { rate: 0.15, threshold: 5000 }],
  ['2024/25', { rate: 0.138, threshold: 9100 }],
  ['2021/22', '#N/A financialYear must be a year on record, 2023/24 to 2026/27; it is 2021/22'],
])('employer National Insurance of %p', (year, answer) => {
  expect(said(() => employerNationalInsuranceIn('financialYear', year))).toEqual(answer);
});
