import { yearsInWords } from '../../src/evidence/inWords';
import { gdpDeflator } from '../../src/evidence/reference';
import { described, exampleArguments } from './support/examples';
import { callThroughExcel, functionsInExcel, type Argument, type Cell } from './support/throughExcel';
import { functionFiles } from '../../scripts/metadata';
import type { ParameterMetadata } from '../../src/functions/catalogue/notes';
import { resolve } from 'node:path';

/** Arguments that are words, or may be. */
const TAKES_WORDS = new Set([
  'basis',
  'timing',
  'rate',
  'series',
  'names',
  'ids',
  'tiers',
  'priority',
  'fromYear',
  'toYear',
  'providers',
  'rule',
  'financialYear',
  'surplusBasis',
  'tenure',
  'id',
  'field',
  'topic',
  'measure',
  'period',
]);
/** Arguments of such a name that take numbers alone. */
const TAKES_NUMBERS = new Set(['UPLIFT rate']);
/** Names may be any text, and any number. */
const NAMES = new Set(['names', 'tiers', 'providers']);
/** Ranges of which a blank cell is zero or nothing, and does not spoil the rest. */
const ranges = (p: ParameterMetadata) => p.dimensionality === 'matrix';

interface Place {
  id: string;
  parameter: ParameterMetadata;
  /** The example's call with something else in this place. */
  call(argument: Argument): ReturnType<typeof callThroughExcel>;
  given: Argument;
}

let places: Place[];

beforeAll(async () => {
  const { metadata } = await functionsInExcel(functionFiles(resolve(__dirname, '../..')));
  places = described.flatMap(([id, notes]) => {
    const args = exampleArguments(notes);
    return metadata
      .find((entry) => entry.id === id)!
      .parameters.map((parameter, index) => ({
        id,
        parameter,
        given: args[index],
        call: (argument: Argument) => {
          const changed = [...args];
          changed[index] = argument;
          return callThroughExcel(id, changed);
        },
      }));
  });
});

/** The example's argument with its first cell replaced. */
function withFirstCell(place: Place, cell: Cell): Argument {
  if (!Array.isArray(place.given)) return cell;
  return place.given.map((row, r) => row.map((old, c) => (r === 0 && c === 0 ? cell : old)));
}

async function refusals(chosen: Place[], argument: (place: Place) => Argument) {
  const answers: string[] = [];
  for (const place of chosen) {
    const answer = await place.call(argument(place));
    const words =
      'error' in answer
        ? `${answer.error.code} ${answer.error.message}`
        : `answered ${JSON.stringify(answer.value)}`;
    if (!new RegExp(`^#VALUE! .*\\b${place.parameter.name}\\b`).test(words))
      answers.push(`${place.id} ${place.parameter.name}: ${words}`);
  }
  return answers;
}

const takesNumbers = (place: Place) => TAKES_NUMBERS.has(`${place.id} ${place.parameter.name}`);
const numeric = () => places.filter((place) => !TAKES_WORDS.has(place.parameter.name) || takesNumbers(place));

test('text where a number belongs is refused by name', async () => {
  expect(await refusals(numeric(), (place) => withFirstCell(place, 'about 12'))).toEqual([]);
});

test('a number as text is refused, not read', async () => {
  expect(await refusals(numeric(), (place) => withFirstCell(place, '12'))).toEqual([]);
});

test('TRUE is refused', async () => {
  expect(await refusals(places, (place) => withFirstCell(place, true))).toEqual([]);
});

test('an error in a cell is refused by name', async () => {
  expect(await refusals(places, (place) => withFirstCell(place, { error: '#DIV/0!' }))).toEqual([]);
});

test('a number beyond any council’s is refused', async () => {
  const chosen = places.filter((place) => !NAMES.has(place.parameter.name));
  expect(await refusals(chosen, (place) => withFirstCell(place, 1e300))).toEqual([]);
});

test('a blank in a required cell is refused by name', async () => {
  const chosen = places.filter((place) => !place.parameter.optional && !ranges(place.parameter));
  expect(await refusals(chosen, () => null)).toEqual([]);
});

test('an empty range is refused by name', async () => {
  const chosen = places.filter((place) => !place.parameter.optional && ranges(place.parameter));
  expect(await refusals(chosen, () => [[null], [null]])).toEqual([]);
});

const DEFLATOR_YEARS = yearsInWords(gdpDeflator.map(({ from }) => from));
const CALENDAR_INDEX = [
  [2020, 50],
  [2021, 60],
];

test.each([
  ['null', null],
  ['empty text', ''],
])('a blank optional argument, as %s, means what leaving it out means', async (_, blank) => {
  for (const place of places.filter((p) => p.parameter.optional)) {
    expect([place.id, place.parameter.name, await place.call(blank)]).toEqual([
      place.id,
      place.parameter.name,
      await place.call(undefined),
    ]);
  }
});

test('words that are not among the options are refused with the options', async () => {
  for (const place of places.filter(
    (p) =>
      ['basis', 'timing', 'rate', 'series', 'rule', 'field'].includes(p.parameter.name) && !takesNumbers(p),
  )) {
    const answer = await place.call('sideways');
    expect(answer).toEqual({
      error: {
        code: '#VALUE!',
        message: expect.stringMatching(new RegExp(`^${place.parameter.name} must be .*"\\w+".*"sideways"$`)),
      },
    });
  }
});

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

test.each<[string, string, Argument[], unknown]>([
  [
    'a pair blank in both cells is skipped',
    'HOURSRELEASED',
    [[[42], [null], [14]], [[21], [null], [7]], 1],
    28,
  ],
  ['one rate for all', 'REVIEWSAVING', [[[2], [3]], [[1], [1]], 10, 1], 30],
  ['a row pairs with a column of as many cells', 'HOURSRELEASED', [[[5, 7]], [[1], [2]], 1], 9],
  ['a blank year keeps its place', 'NPV', [[[-100, null, 121]], 0.1], 0],
  ['blanks among benefits are left out', 'ROI', [[[100], [null], [300]], 100], 3],
  ['schedules may be named in capitals', 'DISCOUNTFACTOR', [1, 'HEALTH'], 1 / 1.015],
  [
    '2020/21 in the prices of 2023/24, by outturn',
    'REALTERMS',
    [1000, '2020/21', '2023/24'],
    1129.4693369208264,
  ],
  [
    '2019/20 in the prices of 2026/27, by a forecast',
    'REALTERMS',
    [1000, '2019-20', '2026/2027', 'GDP'],
    1301.1129573856751,
  ],
  ['a price series of one’s own', 'REALTERMS', [100, 2020, 2021, CALENDAR_INDEX], 120],
  [
    'a series by financial year',
    'REALTERMS',
    [
      100,
      '2020-21',
      '2021/2022',
      [
        ['2020/21', 50],
        ['2021/22', 60],
      ],
    ],
    120,
  ],
  ['nothing saved is no return', 'ROITEXT', [100, 100], '0% net return (1 : 1 gross)'],
])('%s', async (_, id, args, value) => {
  const answer = (await callThroughExcel(id, args)) as { value: unknown };
  if (typeof value === 'number') expect(answer.value).toBeCloseTo(value, 8);
  else expect(answer.value).toBe(value);
});

test('a summary without charges says that lost income was taken as zero, and one with no reductions divides by nothing', async () => {
  const answer = (await callThroughExcel('REVIEWSUMMARY', [[[10], [12]], [[10], [12]], 25])) as {
    value: unknown[][];
  };
  const rows = new Map(answer.value.map(([label, value]) => [label, value]));
  expect(rows.get('Lost income (£ a year): charges not given, taken as zero')).toBe(0);
  expect(rows.get('Net full-year effect per package reduced (£)')).toBe('not applicable');
});
