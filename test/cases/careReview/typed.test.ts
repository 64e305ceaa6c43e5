import { careReviewDefinition } from '../../../src/cases/careReview/case';
import type { CellValue } from '../../../src/host/spreadsheet';
import { ofToday } from '../../support/long';
import { inputRow, openCase, rowOf, rowsOf, serial, sheetOf } from './builtCase';

let built: Awaited<ReturnType<typeof openCase>>;
beforeAll(async () => {
  built = await openCase();
}, 120_000);
afterAll(() => built.dispose());

const { cells } = sheetOf('Inputs');
const COMPLETE = 'Every input that must be a number is one, within what it accepts';
const LABELS = Object.keys(cells)
  .filter((address) => /^C\d+$/.test(address) && cells[address]!.style === 'input')
  // Rows and options that open blank are no inputs until somebody fills them.
  .filter((address) => cells[address]!.value !== undefined)
  .map((address): [string, number] => [
    String(cells[`A${address.slice(1)}`]!.value),
    Number(address.slice(1)),
  ]);
const restored = (address: string) => ({ [`Inputs!${address}`]: cells[address]!.value! });

test('every input that is cleared fails a check, but general inflation, which follows the uplift again', async () => {
  expect(LABELS.length).toBeGreaterThan(40);
  const cleared = LABELS.map(([, row]) => `C${row}`);
  await built.type(Object.fromEntries(cleared.map((address) => [`Inputs!${address}`, null])));
  const passed = LABELS.filter(([, row]) => built.read('Inputs', `S${row}`) === 'OK');
  expect(passed.map(([label]) => label)).toEqual(['General inflation (GDP deflator)']);
  expect(built.read('Checks', `B${rowOf('Checks', COMPLETE)}`)).toBe(LABELS.length - 1);
  await built.type(Object.assign({}, ...cleared.map(restored)));
  expect(built.masterCheck()).toBe('All checks pass');
}, 60_000);

test.each(['discountRate', 'attrition', 'hoursPerPerson'])(
  '%s cleared alone fails the master check',
  async (key) => {
    await built.type({ [`Inputs!C${inputRow(key)}`]: null });
    expect(built.failures()).toContain(COMPLETE);
    await built.type(restored(`C${inputRow(key)}`));
  },
  60_000,
);

test.each<[string, string, string, CellValue]>([
  ['half a month of lag', 'lag', 'C', 1.5],
  ['a lag of six years', 'lag', 'D', 72],
  ['words for a low value', 'attrition', 'B', 'a fifth'],
  ['neither Low nor High', 'attrition', 'F', 'Worse'],
  ['no cautious value', 'attrition', 'F', null],
  ['a share above the whole', 'cashable', 'C', 1.2],
  ['no such grade', 'optimismGrade', 'C', 'fair'],
  ['a start a century ago', 'startDate', 'C', 1],
])(
  '%s is not accepted, and its row says so',
  async (_, key, column, value) => {
    const address = `${column}${inputRow(key)}`;
    await built.type({ [`Inputs!${address}`]: value as string });
    expect(built.read('Inputs', `S${inputRow(key)}`)).toBe('Not accepted');
    expect(built.failures()).toContain(COMPLETE);
    await built.type(restored(address));
    expect(built.read('Inputs', `S${inputRow(key)}`)).toBe('OK');
  },
  60_000,
);

test('a part of a month of lag spills nothing: it counts as a whole one', async () => {
  await built.typeInputs({ lag: 1.5 });
  const npv = built.result('Net present value of cash');
  await built.typeInputs({ lag: 2 });
  expect(built.result('Net present value of cash')).toBe(npv);
}, 60_000);

test('a blank average of hours for a person is asked for in words', async () => {
  await built.type({ [`Inputs!C${inputRow('hoursPerPerson')}`]: null });
  expect(built.result('People whom that capacity could serve')).toBe('Type the hours a week for one person');
  expect(built.masterCheck()).toMatch(/checks fail/);
  await built.type(restored(`C${inputRow('hoursPerPerson')}`));
}, 60_000);

test.each(
  // Net cash of the later years is positive, so that higher prices in general take value off it.
  ofToday(
    'General inflation typed',
    [['High', 0.03] as const, ['High', 0.018] as const],
    1,
    ([, typed]) => `${typed}`,
  ),
)(
  'typed general inflation keeps the order of its ends, and the low case takes the worse: %s',
  async (end, typed) => {
    const row = inputRow('generalInflation');
    await built.typeInputs({});
    await built.type({ [`Inputs!C${row}`]: typed + 0.001 });
    expect(built.read('Inputs', `F${row}`)).toBe(end);
    expect(built.failures()).toEqual([]);
    const npv = () => built.result('Net present value of cash', 'C') as number;
    const low = npv();
    await built.type({ [`Inputs!F${row}`]: 'Low' });
    expect(npv()).toBeGreaterThan(low);
    expect(built.failures()).toContain(
      'The low case takes the end of general inflation that makes it worse, where it was typed',
    );
    await built.type({ ...restored(`C${row}`), ...restored(`F${row}`) });
    expect(built.masterCheck()).toBe('All checks pass');
  },
  60_000,
);

test.each(
  ofToday(
    'Sources of figures as built',
    ['generalInflation', 'hourlyRate', 'sensitivityRate', 'minutesDouble', 'salary'],
    2,
    (key) => key,
  ),
)(
  'the source and the note of %s are those of the figure as built, and no longer once it is changed',
  async (key) => {
    const row = inputRow(key);
    const words = () => ['J', 'K', 'M'].map((column) => String(built.read('Inputs', `${column}${row}`)));
    const before = words();
    await built.type({ [`Inputs!C${row}`]: 0.0777 });
    const [whose, source, note] = words();
    expect(whose).toBe('Yours, changed here');
    expect(source).toBe('Yours: write its source over this');
    expect(note).not.toMatch(/our assumption|until you type/i);
    await built.type(restored(`C${row}`));
    expect(words()).toEqual(before);
  },
  60_000,
);

test('the rate of the sensitivity is called the proposed one only while it is', async () => {
  const said = () => [
    built.read('Results', `H${rowOf('Results', 'Sensitivity')}`),
    built.read('Cover', `C${rowOf('Cover', 'Sensitivity')}`),
  ];
  for (const words of said()) expect(words).toMatch(/^3\.0% is the standard rate proposed .*June 2026/);
  const row = inputRow('sensitivityRate');
  await built.type({ [`Inputs!C${row}`]: 0.05 });
  for (const words of said()) expect(words).toMatch(/^The rate typed on Inputs\./);
  await built.type(restored(`C${row}`));
}, 60_000);

test('a published fee of 2025/26 that is used for another year says so until a rate is typed', async () => {
  const notice = () => String(built.read('Results', `A${rowOf('Results', '=IF(AND(')}`));
  expect(notice()).toMatch(/published average fee of 2025\/26, used as it is for 2027\/28 prices/);
  await built.type({ [`Inputs!C${inputRow('startDate')}`]: serial(2025, 9, 1) });
  expect(notice()).toBe('');
  await built.type(restored(`C${inputRow('startDate')}`));
  await built.type({ [`Inputs!C${inputRow('hourlyRate')}`]: 27 });
  expect(notice()).toBe('');
  await built.type(restored(`C${inputRow('hourlyRate')}`));
}, 60_000);

test('the published return prints as a percentage, and not as its ratio with a percent sign', () => {
  expect(built.read('Results', `B${rowsOf('Results', 'Return').at(-1)}`)).toBe('325%, definition not stated');
});

test.each<[string, Parameters<typeof built.typeInputs>[0]]>([
  ['a team of new packages alone', { kind: 'team', packages: 0, newPackages: 700, reviewerFte: 1 }],
  ['a list longer than the horizon', { packages: 2_000, reviewerFte: 1.8, horizon: 2 }],
  ['a team that runs out', { kind: 'team' }],
])(
  'hours of the claim table are those of the conversions made: %s',
  async (_, inputs) => {
    await built.typeInputs(inputs);
    const conversions = built.result('Conversions to one carer') as number;
    const hours = conversions * ((28 * (2 * 30 - 40)) / 60) * (365 / 7);
    expect(built.read('Results', `C${rowOf('Results', 'Hours a year of the conversions made')}`)).toBeCloseTo(
      hours,
      6,
    );
    expect(built.read('Results', `C${rowOf('Results', 'Saving a year of those hours')}`)).toBeCloseTo(
      hours * 25.05,
      4,
    );
    expect(built.failures()).not.toContainEqual(expect.stringMatching(/SINGLEHANDED/));
    await built.typeInputs({});
  },
  60_000,
);

test('packages too few by what rounding explains are enough, in words as in the check', async () => {
  // A team of one: reviews a month × share, against packages that come short by less than the tolerance.
  const reviews = 1.2 * 4 * (365 / 84) * 36;
  const enough = (packages: number) =>
    built.typeInputs({
      kind: 'team',
      packages,
      newPackages: 0,
      conversionShare: 0.5,
      reviewsPerFteWeek: 4,
      reviewerFte: 1.2,
      ramp: 0,
    });
  const check = () => built.failures().filter((what) => String(what).startsWith('Packages that can convert'));
  await enough(reviews - 0.008);
  expect(built.result('Are there enough packages')).toBe('Yes');
  expect(check()).toEqual([]);
  await enough(reviews - 0.06);
  expect(built.result('Are there enough packages')).toBe('No: 0.03 too few');
  expect(check()).toHaveLength(1);
}, 60_000);

const { build, example } = careReviewDefinition;

test.each([
  ['the example', {}, true],
  ['a council’s own packages', { packages: 310 }, false],
  ['a council’s own rate', { hourlyRate: 26 }, false],
])('the published claim is shown beside %s: %p', (_, answers, isShown) => {
  const own = build({ ...example.answers, ...answers });
  const text = JSON.stringify(
    own.sheets.filter(({ name }) => name === 'Results' || name === 'Cover' || name === 'Evidence'),
  );
  expect(text.includes('tots-derby-roi')).toBe(isShown);
  expect(/published claim/.test(text)).toBe(isShown);
  const results = own.sheets.find(({ name }) => name === 'Results')!;
  expect(
    Object.values(results.cells).some(({ value }) => value === (isShown ? '5  Pictures' : '4  Pictures')),
  ).toBe(true);
});

test.each([
  ['2 January 1950', serial(1950, 1, 2)],
  ['the first serial number', 1],
  ['the last', 2_958_465],
])('refuses a start on %s, in words', (_, startDate) => {
  expect(() => build({ ...example.answers, startDate })).toThrow(
    /^startDate must be a date from 1\/1\/2000 to 31\/12\/2099; it is \d+\/\d+\/\d{4}$/,
  );
});
