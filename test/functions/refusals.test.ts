import { yearsInWords } from '../../src/evidence/inWords';
import { gdpDeflator } from '../../src/evidence/reference';
import { callThroughExcel, type Argument } from './support/throughExcel';

const DEFLATOR_YEARS = yearsInWords(gdpDeflator.map(({ from }) => from));
const CALENDAR_INDEX = [
  [2020, 50],
  [2021, 60],
];

test.each<[string, string, Argument[], string]>([
  ['a negative rate', 'REVIEWSAVING', [42, 21, -4.5], '#VALUE! hourlyRate must be zero or more; it is -4.5'],
  [
    'a negative rate in a column',
    'REVIEWSAVING',
    [
      [[42], [14]],
      [[21], [7]],
      [[25], [-4.5]],
    ],
    '#VALUE! hourlyRate must be zero or more; row 2 is -4.5',
  ],
  [
    'a gap in a pair',
    'HOURSRELEASED',
    [
      [[42], [14]],
      [[21], [null]],
    ],
    '#VALUE! hoursAfter must be zero or more; row 2 is blank',
  ],
  [
    'ranges that do not match',
    'HOURSRELEASED',
    [
      [[42], [14], [7]],
      [[21], [7]],
    ],
    '#VALUE! hoursAfter must have as many cells as hoursBefore (3); it has 2',
  ],
  [
    'rates that do not match',
    'REVIEWSAVING',
    [
      [[42], [14], [7]],
      [[21], [7], [7]],
      [[25], [26]],
    ],
    '#VALUE! hourlyRate must have one cell or as many cells as hoursBefore (3); it has 2',
  ],
  [
    'text in a row range',
    'ROI',
    [[[1, 'x', 3]], 1],
    '#VALUE! benefits must be a number; column 2 is the text "x"',
  ],
  [
    'text in a block',
    'ROI',
    [
      [
        [1, 2],
        [3, 'x'],
      ],
      1,
    ],
    '#VALUE! benefits must be a number; row 2, column 2 is the text "x"',
  ],
  [
    '30 for 30%',
    'PERSISTENCE',
    [30, 1],
    '#VALUE! annualAttrition must be a share from 0 to less than 1, such as 0.3 for 30%; it is 30',
  ],
  [
    'a year for a date',
    'PARTYEAREFFECT',
    [1000, 2026],
    '#VALUE! startDate must be a date between 1990 and 2199, as in DATE(2026,4,1); it is 2026',
  ],
  [
    '325 for 325%',
    'ROIREADINGS',
    [1460000, 325],
    '#VALUE! statedRoi must be a ratio above 0 and up to 100, such as 3.25 for 325%; it is 325',
  ],
  [
    'costs of zero',
    'ROI',
    [4, 0],
    '#N/A costs must total more than zero for there to be a ratio; they total 0',
  ],
  [
    'a case that never pays back',
    'PAYBACK',
    [[[-100, 10, 20]]],
    '#N/A cashFlows must end at a cumulative total of zero or more to pay back; after 3 years they are £70.00 short',
  ],
  [
    'a case with room for years that it does not have',
    'PAYBACK',
    [[[-100, 10, null, 20, null, '']]],
    '#N/A cashFlows must end at a cumulative total of zero or more to pay back; after 4 years they are £70.00 short',
  ],
  [
    'nothing to pay back, with room for more years',
    'PAYBACK',
    [[[0], [10], [null]]],
    '#N/A cashFlows must hold a cost to be paid back; in 2 years there is no amount below zero',
  ],
  [
    'a saving as a negative amount',
    'CASHFLOW',
    [1000, 0, -500, 46_478, 3],
    '#VALUE! fullYearSaving must be zero or more; it is -500',
  ],
  [
    'a case that falls back',
    'PAYBACK',
    [[[-1000, 2000, -1500]]],
    '#N/A cashFlows must end at a cumulative total of zero or more to pay back; after 3 years they are £500.00 short, though they were ahead before: they fell back',
  ],
  [
    'nothing to pay back',
    'PAYBACK',
    [[[0, 10, 20]]],
    '#N/A cashFlows must hold a cost to be paid back; in 3 years there is no amount below zero',
  ],
  [
    '2 for 2%',
    'NOMINALRATE',
    [0.035, 2],
    '#VALUE! inflation must be a rate above -1 and up to 1, such as 0.03 for 3%; it is 2',
  ],
  [
    'a schedule where a rate is wanted',
    'NOMINALRATE',
    ['standard', 0.02],
    '#VALUE! realRate must be a number; it is the text "standard"',
  ],
  [
    'two internal rates',
    'IRR',
    [[[-100, 230, -132]]],
    '#N/A cashFlows must have one rate at which the net present value is zero; these have 2: 10% and 20%',
  ],
  [
    'no internal rate',
    'IRR',
    [[[10, 20]]],
    '#N/A cashFlows must hold at least one cost and one benefit; these never change sign, so no rate makes their value zero',
  ],
  [
    'a century and more of changing signs',
    'IRR',
    [Array.from({ length: 102 }, (_, year) => [year % 2 ? 100 : -101])],
    '#VALUE! cashFlows must run for at most 100 years where they change sign more than once; they have 102 years',
  ],
  [
    'a year without an index',
    'REALTERMS',
    [100, '2019/20', '2007/08'],
    `#N/A toYear must be a year that the index holds, ${DEFLATOR_YEARS}; it is 2007/08`,
  ],
  [
    'a calendar year with the bundled deflator',
    'REALTERMS',
    [100, 2019, '2023/24'],
    '#VALUE! fromYear must be a financial year such as "2019/20": the bundled deflator has no calendar years; it is 2019',
  ],
  [
    'a financial year by an index of calendar years, from which none is blended',
    'REALTERMS',
    [100, '2020/21', 2021, CALENDAR_INDEX],
    '#N/A fromYear must be a year that the index holds, 2020 to 2021; it is 2020/21',
  ],
  [
    'an index that holds a year twice',
    'REALTERMS',
    [
      100,
      '2020/21',
      '2021/22',
      [
        ['2020/21', 50],
        ['2021/22', 60],
        ['2020-21', 55],
      ],
    ],
    '#VALUE! series must hold each year once; row 3, column 1 is 2020/21 again',
  ],
  [
    'years in a block',
    'NPV',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    '#VALUE! cashFlows must be one row or one column, a cell a year; it is a block of 2 by 2 cells',
  ],
  [
    'thresholds the wrong way round',
    'PROGRAMMESUMMARY',
    ['a', 1, 1, 0.5, 0.9],
    '#VALUE! redBelow must be at most amberBelow (0.5); it is 0.9',
  ],
  [
    'a plan of zero',
    'DELIVERYRATE',
    [0, 5],
    '#N/A planned must total more than zero for there to be a rate; it totals 0',
  ],
])('%s: %s refuses', async (_, id, args, refusal) => {
  const answer = await callThroughExcel(id, args);
  expect('error' in answer ? `${answer.error.code} ${answer.error.message}` : answer).toBe(refusal);
});
