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

const AT_ANOTHER_STAGE = 'Left out: records at another stage';
const STATED_AGAIN = 'Left out: figures stated again';
const TOTALS = 'Left out: totals';

test('a rate is placed among the home-care rates now, and not among those before a change', async () => {
  const NOW = new Set(['current', 'after']);
  const all = evidence().records.filter((record) => record.measure === 'home_care_rate');
  const now = all.filter(({ stage }) => NOW.has(stage));
  const found = await standing('home care rate', 12.2);
  expect(found.get('Figures compared')).toBe(14);
  expect(now).toHaveLength(14);
  expect(found.get(AT_ANOTHER_STAGE)).toBe(all.length - 14);
  expect(found.get('Unit')).toBe('GBP_per_hour');
  expect([found.get('Least'), found.get('Most')]).toEqual([10.5, 14]);
  expect(found.get('Rank, 1 being the least')).toBe(now.filter(({ value }) => value < 12.2).length + 1);
  expect(found.get('Percentile')).toBeCloseTo(3 / 13, 12);
});

test('a turnover of 13.6% is the second least of the rates on record, which are shares', async () => {
  const found = await standing('turnover_rate', 0.136);
  expect(found.get('Unit')).toBe('share');
  expect(found.get('Rank, 1 being the least')).toBe(2);
  expect(found.get('Percentile')).toBeCloseTo((0.136 - 0.116) / (0.153 - 0.116) / 5, 12);
  expect([found.get('Least'), found.get('Most')]).toEqual([0.116, 0.356]);
});

test.each<[string, string, string, number, number]>([
  // measure, stage, stages compared, figures, most
  ['home_care_rate', 'now', 'after (8); current (6)', 14, 14],
  ['home_care_rate', 'before', 'before (5)', 5, 17],
  ['home_care_rate', 'all', 'after (8); current (6); before (5); intermediate (1)', 20, 17],
  ['gross_spend', 'now', 'actual (122)', 122, 444_849_000],
  ['gross_spend', 'planned', 'budget (14); planned (2); estimate (1)', 17, 426_000_000],
  ['still_at_home_91_days', 'planned', 'target (14)', 14, 0.85],
  ['gross_spend_actual', 'now', 'actual (1)', 1, 42_030_000],
])('%s at stage "%s" is compared with %s', async (measure, stage, stages, figures, most) => {
  const found = await standing(measure, most, null, stage);
  expect([found.get('Stages'), found.get('Figures compared'), found.get('Most')]).toEqual([
    stages,
    figures,
    most,
  ]);
});

test.each<[string, string, number, number]>([
  // measure, figure stated twice, how often, figures left to compare
  ['savings_delivered_total', 'rounded in four summaries', 4, 26],
  ['savings_delivered_per_annum', 'rounded, and in words', 2, 2],
  ['contacts_assisted_without_full_assessment', 'rounded in the summary', 1, 1],
  ['commissioned_care_avoided', 'in the summary and in the text', 1, 1],
  ['still_at_home_91_days', 'the year to March in two rows of a table', 1, 15],
  ['reduction_ambulance_callouts', 'rounded in the text', 1, 1],
])('a figure of %s that is stated twice (%s) counts once', async (measure, _, again, figures) => {
  const found = await standing(measure, /saving|avoided/.test(measure) ? 1e6 : 0.9);
  expect([found.get(STATED_AGAIN), found.get('Figures compared')]).toEqual([again, figures]);
});

test('a second statement is found where it alone is of the period asked for', async () => {
  const found = await standing('still_at_home_91_days', 0.85, 'mar-23');
  expect([found.get('Figures compared'), found.get('Most')]).toEqual([1, 0.837]);
});

test('the totals of a table are not placed among the councils that make them up', async () => {
  const found = await standing('occupational_therapist_headcount', 24);
  expect(found.get('Figures compared')).toBe(25);
  expect(found.get('Most')).toBe(93);
  expect(found.get(TOTALS)).toBe(2);
});

test('regions are compared with regions, without the nation', async () => {
  const found = await standing('implied_vacancy_rate', 0.114);
  expect(found.get('Figures compared')).toBe(7);
  expect([found.get('Least'), found.get('Most')]).toEqual([0.069, 0.192]);
});

test('a region is left out beside its councils, however often it is stated', async () => {
  const found = await standing('reablement_no_ongoing_care_percent', 0.5);
  expect([found.get('Figures compared'), found.get(TOTALS), found.get(STATED_AGAIN)]).toEqual([13, 1, 1]);
  expect(found.get('The least is')).toBe('asce-35-reablement-no-ongoing: about 40%; external providers');
});

test('what was only ever planned is compared when plans are asked for', async () => {
  const plans = evidence().records.filter((record) => record.measure === 'savings_planned');
  expect(new Set(plans.map((record) => record.stage))).toEqual(new Set(['planned']));
  const found = await standing('savings_planned', 1e6, null, 'planned');
  expect(found.get('Figures compared')).toBe(plans.length);
  expect(found.get('Stages')).toBe(`planned (${plans.length})`);
});

test.each([
  ['home_care_rate', 14, 'now', '2012/13 to 2013/14; 12 state none, in a document of 2014'],
  ['home_care_rate', 14, 'before', '2010/11; 4 state none, in a document of 2014'],
  ['turnover_rate', 0.136, 'now', '2022/23'],
  ['gross_spend', 1e8, 'now', '2010/11 to 2013/14'],
  ['still_at_home_91_days', 0.85, 'now', '2019/20 to 2024; 1 states none, in a document of 2014'],
  ['registered_ots', 300, 'now', '2 state none, in a document of June 2024'],
])('the figures of %s for %d at stage "%s" are of %s', async (measure, value, stage, years) => {
  expect((await standing(measure, value, null, stage)).get('Years they are of')).toBe(years);
});

test.each(['2011/12', '2011-12', '2011/2012'])('one year alone, written %s', async (year) => {
  const found = await standing('gross_spend', 100e6, year);
  expect(found.get('Periods')).toBe(`2011/12 (${found.get('Figures compared')})`);
  expect(found.get('Bodies they are of')).toBe(found.get('Figures compared'));
});

test('a period that is no year is found in its own words', async () => {
  const found = await standing('still_at_home_91_days', 0.85, 'jan-24');
  expect(found.get('Periods')).toBe('Jan-24 (1)');
});

test.each([
  [9, 'below the least'],
  [25.05, 'above the most'],
])('%d lies outside the records, and has no percentile', async (value, words) => {
  expect((await standing('home_care_rate', value)).get('Percentile')).toBe(words);
});

test('how many of the figures have a note or a qualifier is said', async () => {
  const own = evidence().records.filter(({ measure }) => measure === 'home_care_rate');
  const found = await standing('home_care_rate', 14, null, 'all');
  expect(found.get('Figures with a note to read first')).toBe(own.filter(({ note }) => note !== '').length);
  expect(found.get('Figures with a qualifier, such as about')).toBe(1);
});

test('the least and the most are named, each with its note', async () => {
  const found = await standing('savings_delivered_total', 5e6);
  expect(found.get('The least is')).toBe('asce-35-savings-total: just over £4,000,000; list sums to £4.45m');
  expect(found.get('The most is')).toBe(
    'asce-17-savings-40m: about £40,000,000; printed year totals sum to £43.997m',
  );
});

test('many periods are cut short and counted', async () => {
  expect((await standing('still_at_home_91_days', 0.85)).get('Periods')).toMatch(
    /^Year end.*\(1\); and 9 more$/,
  );
});

test.each<[string, number]>([
  ['return_on_investment', 4.5],
  ['increase_in_people_reabled', 1.5],
  ['gross_spend', 5_000_000],
  ['saving_staffing', 4_000],
  ['home_care_rate', 25.05],
  ['turnover_rate', 1],
  ['turnover_rate', 0],
  ['occupational_therapist_vacant_fte', 0],
])('a figure of %s far from those on record, as %d is, may still be one', async (measure, value) => {
  expect((await standing(measure, value)).get('Your value')).toBe(value);
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
    'a per cent where the records are shares',
    ['turnover_rate', 13.6],
    /^#VALUE! value must be a share, as 0\.136 is 13\.6%; 13\.6 would be 1360%: write 0\.136 for 13\.6%$/,
  ],
  [
    'a per cent whose hundredth has dust in binary',
    ['still_at_home_91_days', 85.4],
    /: write 0\.854 for 85\.4%$/,
  ],
  ['a small per cent', ['turnover_rate', 1.2], /: write 0\.012 for 1\.2%$/],
  ['a return in per cent', ['return_on_investment', 325], /: write 3\.25 for 325%$/],
  [
    'a share below zero where no record is',
    ['turnover_rate', -0.1],
    /^#VALUE! value must be zero or more, as every record of this measure is; it is -0\.1$/,
  ],
  [
    'millions where the records are pounds',
    ['gross_spend', 98.5],
    /^#VALUE! value must be in the unit of the records, GBP; 98\.5 can only be £ million, which is written 98500000$/,
  ],
  [
    'pence where the records are pounds an hour',
    ['home_care_rate', 1325],
    /GBP_per_hour; 1325 can only be pence, which is written 13\.25$/,
  ],
  [
    'thousands where the records are pay',
    ['experienced_ot_pay_low', 36.6],
    /GBP_per_year; 36\.6 can only be £ thousand, which is written 36600$/,
  ],
  [
    'minutes where the records are hours',
    ['hours_per_full_review_low', 360],
    /hours; 360 can only be minutes, which is written 6$/,
  ],
  [
    'a stage at which there is no record',
    ['savings_planned', 1e6],
    /^#N\/A stage must be one at which this measure has records; "now" has none: on record are "planned" \(6\) and "all" \(6\)$/,
  ],
  [
    'a stage that there is not',
    ['home_care_rate', 14, null, 'after'],
    /^#VALUE! stage must be "now", "before", "planned" or "all"; it is the text "after"$/,
  ],
  [
    'a year as a number',
    ['gross_spend', 14, 2013],
    /^#VALUE! period must be a period in words, .*; it is 2013$/,
  ],
])('%s is refused', async (_, args, words) => {
  expect(await refusal(...args)).toMatch(words);
});
