import { discountSchedules } from '../../../src/evidence/reference';
import { discounting } from '../../../src/functions/arguments/discounting';
import { share } from '../../../src/functions/arguments/domain';
import { finite, noAnswer, pounds } from '../../../src/functions/arguments/refusal';
import {
  calendarOrFinancialYear,
  choice,
  date,
  financialYear,
  number,
  optionalNumber,
  quotedList,
  weeksIn,
} from '../../../src/functions/arguments/scalars';
import { spilled } from '../../../src/functions/arguments/spill';
import { flatRate } from '../../../src/model/discounting';
import { anError, said } from './support';

const SHARE = 'a share from 0 to 1, such as 0.3 for 30%';

test.each([
  [0.3, 0.3],
  [[[0.3]], 0.3],
  [null, `#VALUE! part must be ${SHARE}; it is blank`],
  ['', `#VALUE! part must be ${SHARE}; it is blank`],
  [30, `#VALUE! part must be ${SHARE}; it is 30`],
  ['0.3', '#VALUE! part must be a number; it is the text "0.3"'],
  [NaN, '#VALUE! part must be a number; it is not a finite number'],
  [Infinity, `#VALUE! part must be ${SHARE}; it is not a finite number`],
  [anError, '#VALUE! part must be a number; it is the error #DIV/0!'],
])('a number from %p', (argument, answer) => {
  expect(said(() => number('part', argument, share))).toBe(answer);
  if (argument !== null && argument !== '')
    expect(said(() => optionalNumber('part', argument, share, 0.5))).toBe(answer);
});

test.each([[null], [undefined], [''], [[['']]]])(
  'left out as %p, an optional number is its default',
  (argument) => {
    expect(optionalNumber('part', argument, share, 0.5)).toBe(0.5);
  },
);

test.each([
  [undefined, 365 / 7],
  [52, 52],
  [54, '#VALUE! weeksPerYear must be more than zero and at most 53; it is 54'],
])('weeks in a year from %p', (argument, answer) => {
  expect(said(() => weeksIn(argument))).toBe(answer);
});

test.each([
  ['gross', 'gross'],
  [' GROSS ', 'gross'],
  [undefined, 'net'],
  ['', 'net'],
  ['other', '#VALUE! basis must be "net" or "gross"; it is the text "other"'],
  [1, '#VALUE! basis must be "net" or "gross"; it is 1'],
])('a choice from %p', (argument, answer) => {
  expect(said(() => choice('basis', argument, ['net', 'gross'], 'net'))).toBe(answer);
});

test('a choice without a default must be made', () => {
  expect(said(() => choice('rule', null, ['cap', 'up', 'down']))).toBe(
    '#VALUE! rule must be "cap", "up" or "down"; it is blank',
  );
  expect(quotedList(['one'])).toBe('"one"');
  expect(quotedList([])).toBe('');
});

test.each([
  ['1 January 1990', 32874, 32874],
  ['the day before', 32873, 'refused'],
  ['the last day of 2199, in the evening', 109574.9, 109574],
  ['the day after', 109575, 'refused'],
  ['a time of day', 46113.75, 46113],
  ['a year', 2026, 'refused'],
  ['text', '1/4/2026', 'refused'],
  ['a blank', null, 'refused'],
])('a date from %s', (_, argument, answer) => {
  const result = said(() => date('startDate', argument));
  if (answer !== 'refused') expect(result).toBe(answer);
  else
    expect(result).toMatch(
      /^#VALUE! startDate must be a date between 1990 and 2199, as in DATE\(2026,4,1\); it is /,
    );
});

test.each([
  [1900, { start: 1900, isFinancial: false }],
  [2200, { start: 2200, isFinancial: false }],
  ['2023/24', { start: 2023, isFinancial: true }],
  [1899, '#VALUE! fromYear must be a year such as 2023 or a financial year such as "2023/24"; row 2 is 1899'],
  [2201, '#VALUE! fromYear must be a year such as 2023 or a financial year such as "2023/24"; row 2 is 2201'],
  [
    2023.5,
    '#VALUE! fromYear must be a year such as 2023 or a financial year such as "2023/24"; row 2 is 2023.5',
  ],
  [
    '2023',
    '#VALUE! fromYear must be a year such as 2023 or a financial year such as "2023/24"; row 2 is the text "2023"',
  ],
])('a calendar or financial year from %p', (cell, answer) => {
  expect(said(() => calendarOrFinancialYear('fromYear', cell, 'row 2'))).toEqual(answer);
});

test('a year by itself is "it"', () => {
  expect(said(() => calendarOrFinancialYear('toYear', true))).toMatch(/; it is TRUE$/);
});

test.each([
  ['2026-27', undefined, 2026],
  [null, 2025, 2025],
  [null, undefined, '#VALUE! year must be a financial year such as "2026/27"; it is blank'],
  [2026, 2025, '#VALUE! year must be a financial year such as "2026/27"; it is 2026'],
  ['2026/28', 2025, '#VALUE! year must be a financial year such as "2026/27"; it is the text "2026/28"'],
])('a financial year from %p, or else %p', (argument, ifOmitted, answer) => {
  expect(said(() => financialYear('year', argument, ifOmitted))).toBe(answer);
});

test.each([
  [null, discountSchedules.standard],
  ['health', discountSchedules.health],
  [' Sensitivity', discountSchedules.sensitivity],
  [0.05, flatRate(0.05)],
  [0, flatRate(0)],
  [
    3.5,
    '#VALUE! rate must be a rate above -1 and up to 1, such as 0.03 for 3%, or "standard", "health" or "sensitivity"; it is 3.5',
  ],
  [
    'green',
    '#VALUE! rate must be a rate above -1 and up to 1, such as 0.03 for 3%, or "standard", "health" or "sensitivity"; it is the text "green"',
  ],
  [
    true,
    '#VALUE! rate must be a rate above -1 and up to 1, such as 0.03 for 3%, or "standard", "health" or "sensitivity"; it is TRUE',
  ],
])('discounting from %p', (argument, answer) => {
  expect(said(() => discounting('rate', argument, discountSchedules.standard))).toEqual(answer);
});

test('a result that no cell can hold is refused, and zero has no sign', () => {
  expect(finite(5, 'a')).toBe(5);
  expect(Object.is(finite(-0, 'a'), 0)).toBe(true);
  expect(said(() => finite(Infinity, 'costs', 'rate'))).toBe(
    '#VALUE! costs and rate must give a result that Excel can hold; this one is too large',
  );
  expect(said(() => noAnswer('it never pays back'))).toBe('#N/A it never pays back');
});

test('every number of a table goes through the same gate', () => {
  const table = spilled(
    [
      ['Head', 'Number'],
      ['a', -0],
      ['b', 2],
    ],
    'x',
  );
  expect(table).toEqual([
    ['Head', 'Number'],
    ['a', 0],
    ['b', 2],
  ]);
  expect(said(() => spilled([['Head'], [NaN]], 'x'))).toMatch(/^#VALUE! x must give a result/);
});

test.each([
  [70, '£70.00'],
  [0, '£0.00'],
  [-1234.5, '-£1,234.50'],
  [999.999, '£1,000.00'],
  [1234567.891, '£1,234,567.89'],
])('%d in pounds is %s', (amount, words) => {
  expect(pounds(amount)).toBe(words);
});
