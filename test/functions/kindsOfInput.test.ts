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

const CALENDAR_INDEX = [
  [2020, 50],
  [2021, 60],
];

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
