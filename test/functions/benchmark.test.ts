import { evidence } from '../../src/evidence/library';
import { callThroughExcel, type Argument } from './support/throughExcel';

async function standing(...args: Argument[]): Promise<Map<string, unknown>> {
  const answer = (await callThroughExcel('BENCHMARK', args)) as { value: [string, unknown][] };
  return new Map(answer.value);
}

async function refusal(...args: Argument[]): Promise<unknown> {
  const answer = await callThroughExcel('BENCHMARK', args);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : answer;
}

const LEFT_OUT = 'Left out: totals, and what was only planned';

test('a rate stands among the home-care rates on record', async () => {
  const rates = evidence().records.filter((record) => record.measure === 'home_care_rate');
  const found = await standing('home care rate', 12.2);
  expect(found.get('Records compared')).toBe(rates.length);
  expect(found.get('Unit')).toBe('GBP_per_hour');
  expect(found.get('Rank, 1 being the least')).toBe(rates.filter(({ value }) => value < 12.2).length + 1);
  expect(found.get('Percentile')).toBeCloseTo(3 / 19, 12);
});

test('the totals of a table do not stand among the councils that make them up', async () => {
  const found = await standing('occupational_therapist_headcount', 24);
  expect(found.get('Records compared')).toBe(25);
  expect(found.get('Most')).toBe(93);
  expect(found.get(LEFT_OUT)).toBe(2);
});

test('regions are compared with regions, without the nation', async () => {
  const found = await standing('implied_vacancy_rate', 11.4);
  expect(found.get('Records compared')).toBe(7);
  expect([found.get('Least'), found.get('Most')]).toEqual([6.9, 19.2]);
});

test('targets are left out beside what came about', async () => {
  const found = await standing('still_at_home_91_days', 85);
  expect(found.get('Stages')).toBe('actual (16)');
  expect(found.get('Least')).toBe(83.7);
  expect(found.get(LEFT_OUT)).toBe(16);
});

test('what was only ever planned is compared with plans', async () => {
  const plans = evidence().records.filter((record) => record.measure === 'savings_planned');
  expect(new Set(plans.map((record) => record.stage))).toEqual(new Set(['planned']));
  const found = await standing('savings_planned', 1e6);
  expect(found.get('Records compared')).toBe(plans.length);
  expect(found.get('Stages')).toBe(`planned (${plans.length})`);
});

test.each(['2011/12', '2011-12', '2011/2012'])('one year alone, written %s', async (year) => {
  const found = await standing('gross_spend', 100e6, year);
  expect(found.get('Periods')).toBe(`2011/12 (${found.get('Records compared')})`);
  expect(found.get('Bodies they are of')).toBe(found.get('Records compared'));
});

test('a period that is no year is found in its own words', async () => {
  const found = await standing('still_at_home_91_days', 85, 'jan-24');
  expect(found.get('Periods')).toBe('Jan-24 (1)');
});

test.each([
  [9, 'below the least'],
  [25.05, 'above the most'],
])('%d lies outside the records, and has no percentile', async (value, words) => {
  expect((await standing('home_care_rate', value)).get('Percentile')).toBe(words);
});

test('how many of the records carry a note is said', async () => {
  const noted = evidence().records.filter(({ measure, note }) => measure === 'home_care_rate' && note !== '');
  expect((await standing('home_care_rate', 14)).get('Records with a note to read first')).toBe(noted.length);
});

test('the least and the most are named, each with its note', async () => {
  const found = await standing('savings_delivered_total', 5e6);
  expect(found.get('The least is')).toBe("asce-35-savings-total: 'just over'; list sums to £4.45m");
  expect(found.get('The most is')).toBe("asce-17-savings-40m: 'about'; printed year totals sum to £43.997m");
});

test('many periods are cut short and counted', async () => {
  expect((await standing('still_at_home_91_days', 85)).get('Periods')).toMatch(
    /^(Year end|Jan).*\(1\) and 10 more$/,
  );
});

test.each<[string, Argument[], RegExp]>([
  [
    'a measure that is not on record',
    ['home_care_price', 14],
    /^#N\/A measure must be on record; "home_care_price" is not: on record are .*"home_care_rate", .* and \d+ more$/,
  ],
  [
    'a period without a record',
    ['home_care_rate', 14, '2022/23'],
    /^#N\/A period must be on record for this measure; "2022\/23" is not: on record are .*"2013\/14"/,
  ],
  [
    'a period where none is stated',
    ['saving_panel', 14, '2013/14'],
    /^#N\/A period must be left out for this measure; no record of it states one$/,
  ],
  ['a value in words', ['home_care_rate', '£14'], /^#VALUE! value must be a number; it is the text "£14"$/],
  [
    'a year as a number',
    ['gross_spend', 14, 2013],
    /^#VALUE! period must be a period in words, .*; it is 2013$/,
  ],
])('%s is refused', async (_, args, words) => {
  expect(await refusal(...args)).toMatch(words);
});
