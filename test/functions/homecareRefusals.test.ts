import { dateInWords, yearsInWords } from '../../src/evidence/inWords';
import {
  employerNationalInsurance,
  homecareMinimumPrice,
  nationalLivingWage,
} from '../../src/evidence/reference';
import { serialOf } from '../../src/model/dates';
import { callThroughExcel, type Argument } from './support/throughExcel';

const years = (records: { from: number }[]) => yearsInWords(records.map(({ from }) => from));
const INSURANCE_YEARS = years(employerNationalInsurance);
const PRICE_YEARS = years(homecareMinimumPrice);
const WAGE_END = dateInWords(nationalLivingWage[nationalLivingWage.length - 1]!.to);

const on = (year: number, month: number, day: number) => serialOf({ year, month, day });

test.each<[string, string, Argument[], string]>([
  [
    'visits without time',
    'EFFECTIVERATE',
    [16, 0],
    '#N/A minutesPerVisit times visits must total more than zero for there to be an hourly rate; they total 0',
  ],
  [
    'minutes for some prices only',
    'EFFECTIVERATE',
    [[[16], [20]], 30],
    '#VALUE! minutesPerVisit must have as many cells as pricesPerVisit (2); it has 1',
  ],
  [
    'prices without their lengths',
    'VISITPRICE',
    [50, 24, undefined, 16],
    '#VALUE! fixedMinutes must be given with fixedPrices; it is blank',
  ],
  [
    'lengths without their prices',
    'VISITPRICE',
    [50, 24, 30],
    '#VALUE! fixedPrices must be given with fixedMinutes; it is blank',
  ],
  [
    'a length with two prices',
    'VISITPRICE',
    [50, 24, [[30], [45], [30]], [[16], [20], [17]]],
    '#VALUE! fixedMinutes must give each length once; 30 is given more than once',
  ],
  [
    'rates without hours',
    'WEIGHTEDRATE',
    [
      [[20], [21]],
      [[0], [0]],
    ],
    '#N/A hours must total more than zero for there to be an average; they total 0',
  ],
  [
    'a percentile by no hours',
    'RATEPERCENTILE',
    [[[20], [21]], 0.5, [[0], [0]]],
    '#N/A hours must total more than zero for there to be a percentile by hours; they total 0',
  ],
  [
    '90 for the ninetieth',
    'RATEPERCENTILE',
    [[[20], [21]], 90],
    '#VALUE! percentile must be a share from 0 to 1, such as 0.3 for 30%; it is 90',
  ],
  [
    'a comparison by no hours',
    'RATECOMPARE',
    ['Ash', 20, 0],
    '#N/A hours must total more than zero for there to be an average; they total 0',
  ],
  [
    'a provider without a rate',
    'RATECOMPARE',
    [
      [['Ash'], ['Birch']],
      [[20], [null]],
      [[1], [1]],
    ],
    '#VALUE! rates must be zero or more; row 2 is blank',
  ],
  [
    'a rate without a provider',
    'RATECOMPARE',
    [
      [['Ash'], [null]],
      [[20], [21]],
      [[1], [1]],
    ],
    '#VALUE! providers must name every row; row 2 is blank',
  ],
  [
    'more providers than rates',
    'RATECOMPARE',
    [[['Ash'], ['Birch']], 20, [[1], [1]]],
    '#VALUE! rates must have as many cells as providers (2); it has 1',
  ],
  [
    'an empty list of providers',
    'RATECOMPARE',
    [
      [[null], [null]],
      [[null], [null]],
      [[null], [null]],
    ],
    '#VALUE! providers must hold at least one name; all its cells are blank',
  ],
  [
    'a negative benchmark',
    'RATECOMPARE',
    ['Ash', 20, 1, -1],
    '#VALUE! benchmarkRate must be zero or more; it is -1',
  ],
  [
    'a negative minimum price for one row',
    'RATECOMPARE',
    [[['Ash'], ['Birch']], [[20], [21]], [[1], [1]], 19, [[20], [-1]]],
    '#VALUE! minimumPrice must be zero or more; row 2 is -1',
  ],
  [
    'a minimum price for some rows only',
    'RATECOMPARE',
    [[['Ash'], ['Birch']], [[20], [21]], [[1], [1]], 19, [[20], [null]]],
    '#VALUE! minimumPrice must be zero or more; row 2 is blank',
  ],
  [
    'minimum prices that do not match the providers',
    'RATECOMPARE',
    [[['Ash'], ['Birch'], ['Cedar']], [[20], [21], [22]], [[1], [1], [1]], 19, [[20], [21]]],
    '#VALUE! minimumPrice must have one cell or as many cells as providers (3); it has 2',
  ],
  [
    'a negative minimum price for a retender',
    'RETENDERSAVING',
    [25, 20, 1000, 0, 0, 0, null, -4.5],
    '#VALUE! minimumPrice must be zero or more; it is -4.5',
  ],
  [
    'a visit of no provider',
    'VISITSUMMARY',
    [
      [['Ash'], [null]],
      [[30], [30]],
      [[30], [30]],
    ],
    '#VALUE! providers must name every row; row 2 is blank',
  ],
  [
    'a visit without a record of call',
    'VISITSUMMARY',
    [
      [['Ash'], ['Ash']],
      [[30], [30]],
      [[30], [null]],
    ],
    '#VALUE! actualMinutes must be zero or more; row 2 is blank',
  ],
  [
    'a rate for some visits only',
    'VISITSUMMARY',
    [[['Ash'], ['Ash'], ['Ash']], [[30], [30], [30]], [[30], [30], [30]], 'cap', [[20], [21]]],
    '#VALUE! hourlyRate must have one cell or as many cells as providers (3); it has 2',
  ],
  [
    'short below more than the plan',
    'VISITSUMMARY',
    ['Ash', 30, 30, null, null, null, null, 1.2],
    '#VALUE! shortBelow must be a share from 0 to 1, such as 0.3 for 30%; it is 1.2',
  ],
  [
    'no rule of payment',
    'PAIDMINUTES',
    [30, 22, null],
    '#VALUE! rule must be "planned", "actual", "cap", "nearest", "up", "down" or "commissioned"; it is blank',
  ],
  [
    'a visit without a record',
    'PAIDMINUTES',
    [[[30], [45]], [[22], [null]], 'actual'],
    '#VALUE! actualMinutes must be zero or more; row 2 is blank',
  ],
  [
    'steps of nothing',
    'PAIDMINUTES',
    [30, 22, 'up', 0],
    '#VALUE! step must be more than zero and at most 1440; it is 0',
  ],
  [
    'an uplift of 4 for 4%',
    'UPLIFT',
    [25, 0.7, 4, 0.03],
    '#VALUE! payGrowth must be a rate above -1 and up to 1, such as 0.03 for 3%; it is 4',
  ],
  [
    'a surplus of the whole price',
    'RATEBUILDUP',
    [12.71, 30, 8, 25, null, null, null, null, null, null, null, 1],
    '#VALUE! surplusRate must be a share from 0 to less than 1, such as 0.3 for 30%; it is 1',
  ],
  [
    'a year without National Insurance on record',
    'RATEBUILDUP',
    [12.71, 30, 8, 25, '2009/10'],
    `#N/A financialYear must be a year on record, ${INSURANCE_YEARS}; it is 2009/10`,
  ],
  [
    'the same for one salary',
    'EMPLOYERNI',
    [45000, '2022/23'],
    `#N/A financialYear must be a year on record, ${INSURANCE_YEARS}; it is 2022/23`,
  ],
  [
    'a year without a minimum price',
    'MINIMUMPRICE',
    ['2018-19'],
    `#N/A financialYear must be a year on record, ${PRICE_YEARS}; it is 2018/19`,
  ],
  [
    'holiday all year',
    'RATEBUILDUP',
    [12.71, 30, 8, 25, null, null, null, null, null, null, null, null, null, 52],
    '#VALUE! holidayWeeks must be zero or more and less than 52; it is 52',
  ],
  [
    'a surplus of something else',
    'RATEBUILDUP',
    [12.71, 30, 8, 25, null, null, null, null, null, null, null, null, 'margin'],
    '#VALUE! surplusBasis must be "price" or "cost"; it is the text "margin"',
  ],
  [
    'a surplus of more than the costs',
    'RATEBUILDUP',
    [12.71, 30, 8, 25, null, null, null, null, null, null, null, 1.5, 'cost'],
    '#VALUE! surplusRate must be a share from 0 to 1, such as 0.3 for 30%; it is 1.5',
  ],
  [
    'two years for one',
    'MINIMUMPRICE',
    ['2026/28'],
    '#VALUE! financialYear must be a financial year such as "2026/27"; it is the text "2026/28"',
  ],
  [
    'the day before the National Living Wage began',
    'WAGEFLOOR',
    [on(2016, 3, 31)],
    `#N/A date must be within the dates on record, 1 April 2016 to ${WAGE_END}; it is 31 March 2016`,
  ],
  [
    'the day after the last year on record',
    'WAGEFLOOR',
    [on(2199, 4, 1)],
    `#N/A date must be within the dates on record, 1 April 2016 to ${WAGE_END}; it is 1 April 2199`,
  ],
  [
    'a year for a date',
    'WAGEFLOOR',
    [2026],
    '#VALUE! date must be a date between 1990 and 2199, as in DATE(2026,4,1); it is 2026',
  ],
])('%s: %s', async (_, id, args, refusal) => {
  const given = await callThroughExcel(id, args);
  expect('error' in given ? `${given.error.code} ${given.error.message}` : given).toBe(refusal);
});
