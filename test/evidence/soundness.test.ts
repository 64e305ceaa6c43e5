import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../scripts/csv';
import documents from '../../src/evidence/records/documents.json';

type Row = Record<string, string>;

const folder = join(__dirname, '../../src/evidence/records');
const rows: Row[] = Object.entries(documents).flatMap(([document, { date }]) =>
  readCsv(readFileSync(join(folder, `${document}.csv`), 'utf8')).map((row) => ({ ...row, document, date })),
);
const byId = new Map(rows.map((row) => [row.id!, row]));
const idsOf = (found: Row[]) => found.map(({ id }) => id);

const INTENDED = ['planned', 'target', 'forecast', 'estimate', 'budget'];
const STAGES = ['', 'before', 'intermediate', 'after', 'current', 'actual', 'delivered', ...INTENDED];

/** The last day of a year, a financial year, or a month that is named: "2014", "2025/26", "June 2024". */
function publishedBy(date: string): number {
  const month = /^(\w+) (\d{4})$/.exec(date);
  if (month) return Date.UTC(Number(month[2]), new Date(`1 ${month[1]} 2000`).getMonth() + 1, 0);
  const years = date.split('/');
  return years.length === 2 ? Date.UTC(Number(years[0]) + 1, 2, 31) : Date.UTC(Number(date), 11, 31);
}

/** The last day of a period that says when it ends; null of one that does not. A year alone may be a day in it. */
function endOf(period: string): number | null {
  const financialYears = [...period.matchAll(/(?:20)?(\d\d)\/\d\d/g)];
  const last = financialYears.at(-1);
  if (last) return Date.UTC(2001 + Number(last[1]), 2, 31);
  if (/^\d{4}$/.test(period)) return Date.UTC(Number(period), 0, 1);
  const year = /(?:to|by|-) ?(20\d\d)$/.exec(period);
  return year ? Date.UTC(Number(year[1]), 11, 31) : null;
}

test.each([
  ['2014/15', '2014', true],
  ['2013/14', '2014', false],
  ['2011/12-2013/14', '2014', false],
  ['2013/14-2016/17', '2014', true],
  ['Year end 22/23', 'June 2024', false],
  ['2024/25', 'June 2024', true],
  ['by 2018', '2014', true],
  ['2011-2013', '2014', false],
  ['2026', 'March 2026', false],
])('a period of %s in a document of %s ends after it: %s', (period, date, isAfter) => {
  expect(endOf(period)! > publishedBy(date)).toBe(isAfter);
});

test('a figure of a period that ends after its document is dated is not an outturn', () => {
  const later = rows.filter(({ period, date }) => (endOf(period!) ?? 0) > publishedBy(date!));
  expect(later.length).toBeGreaterThan(70);
  expect(idsOf(later.filter(({ stage }) => !INTENDED.includes(stage!)))).toEqual([]);
});

test('every stage is one of those that OT.BENCHMARK knows', () => {
  expect([...new Set(rows.map(({ stage }) => stage))].filter((stage) => !STAGES.includes(stage!))).toEqual(
    [],
  );
});

/** Spending of a service as its budget, not a saving or a gap measured against one. */
const isBudget = ({ measure, unit, note }: Row) =>
  unit === 'GBP' &&
  !measure!.startsWith('saving') &&
  (/(^|_)budget$|^service_budget_transferred$/.test(measure!) ||
    /printed as 'gross budgets?'|described as the .* budget/.test(note!));

test('what a document prints as a budget is a budget in every record, unless it is one before or after a change', () => {
  const budgets = rows.filter(isBudget);
  expect(budgets.length).toBeGreaterThan(20);
  expect(idsOf(budgets.filter(({ stage }) => !['budget', 'before', 'after'].includes(stage!)))).toEqual([]);
});

test('what a note calls an estimate is not marked as an outturn', () => {
  const estimates = rows.filter(({ note }) => /^(printed as an )?estimate$/.test(note!));
  expect(estimates.map(({ id, stage }) => [id, stage])).toEqual([
    ['asce-18-gross-spend-2013-14', 'estimate'],
  ]);
});

test('what its measure calls planned, required, projected or a target is not an outturn, but for a target achieved', () => {
  const intended = rows.filter(({ measure }) =>
    /(^|_)(planned|required|projected|forecast|target)(_|$)/.test(measure!),
  );
  expect(intended.length).toBeGreaterThan(100);
  expect(idsOf(intended.filter(({ stage }) => !INTENDED.includes(stage!)))).toEqual([
    'asce-40-quick-heart-2013-14',
  ]);
  expect(byId.get('asce-40-quick-heart-2013-14')!.note).toMatch(/^achieved/);
});

test('a sum of which a part is still expected is a forecast', () => {
  const partly = rows.filter(({ note }) => /still expected/.test(note!));
  expect(partly.map(({ id, stage }) => [id, stage])).toEqual([['asce-04-review-contribution', 'forecast']]);
});

test('what was printed as actual spend is marked so', () => {
  expect(byId.get('asce-42-actual-spend')).toMatchObject({
    stage: 'actual',
    printed: '£42.030 (actual spend)',
  });
});

test('a period is what the document prints: none says that it was not printed', () => {
  expect(idsOf(rows.filter(({ period }) => /not printed|^c\. /.test(period!)))).toEqual([]);
});

test('the apprentices of Figure 23 have no period: the table prints one over the students alone', () => {
  const apprentices = rows.filter(
    ({ measure, section }) => measure === 'ahp_degree_apprentices' && section === 'Figure 23',
  );
  expect(apprentices).toHaveLength(27);
  for (const { period, note } of apprentices)
    expect([period, note]).toEqual(['', expect.stringMatching(/Period not printed: .* students/)]);
  const students = rows.filter(({ measure }) => measure === 'ot_students');
  expect(new Set(students.map(({ period }) => period))).toEqual(new Set(['2022/23']));
});

test('a share is a fraction: its per cent with the point moved two places, without the dust of a division', () => {
  expect(idsOf(rows.filter(({ unit }) => /per ?cent/.test(unit!)))).toEqual([]);
  const shares = rows.filter(({ unit }) => unit === 'share');
  expect(shares.length).toBeGreaterThanOrEqual(210);
  const printed = shares.filter((row) => row.printed!.endsWith('%'));
  expect(printed.length).toBeGreaterThanOrEqual(207);
  const wrong = printed.filter(({ value, printed }) => {
    const [, sign = '', digits = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?%$/.exec(printed!)!;
    const all = digits.padStart(3, '0');
    const moved = `${sign}${all.slice(0, -2)}.${all.slice(-2)}${decimals}`;
    return value !== moved.replace(/\.?0+$/, '');
  });
  expect(idsOf(wrong)).toEqual([]);
});

test.each([
  ['ahp24-fig5-jan-24-pct', '0.854', '85.4%'],
  ['tots-derby-roi', '3.25', '325%'],
  ['ahp24-sfc-ot-turnover', '0.136', '13.6%'],
  ['asce-24-spend-change-2011-12', '-0.0669', '-6.69%'],
  ['asce-13-older-people-reduction', '0.2355', '23.55%'],
])('%s is %s, printed %s', (id, value, printed) => {
  expect(byId.get(id)).toMatchObject({ value, printed, unit: 'share' });
});

test.each([
  ['ahp24-temp-funding-share', '0.333', 'a third'],
  ['asce-24-carer-breakdown', '0.3', '30 of the last 100'],
  ['tots-directors-overspend', '0.9', ''],
])('%s is %s, which its document does not print in per cent: %s', (id, value, printed) => {
  expect(byId.get(id)).toMatchObject({ value, printed, unit: 'share' });
});

test('the limit of a minor adaptation says what costs nothing: £1,000 or less, and an aid at any cost', () => {
  const { value, qualifier, printed, note } = byId.get('ahp24-minor-adaptation-limit')!;
  expect([qualifier, printed, value]).toEqual(['under', '£1,000', '1000']);
  expect(note).toMatch(/£1,000 or less, so one of exactly £1,000 is free.* an aid is free at any cost/);
  expect(note).toContain('SI 2014/2672');
});

test('a contract of three years says what a year of it is', () => {
  const { value, note } = byId.get('asce-01-pa-finder-contract')!;
  expect(note).toBe(`three-year contract: £${(Number(value) / 3).toLocaleString('en-GB')} a year`);
});

test.each([
  ['asce-01-dp-uptake', 'over'],
  ['asce-01-home-care-rate-min', 'a minimum of'],
  ['asce-01-retail-equipment-saving', 'about'],
  ['asce-02-savings-body', 'around'],
  ['asce-02-savings-percent', 'just over'],
  ['asce-03-diverted-summary', 'over'],
  ['asce-04-savings-percent', 'just over'],
  ['asce-09-people-helped', 'over'],
  ['asce-14-carers', 'over'],
  ['asce-14-dp-share', 'over'],
  ['asce-14-ecm-saving', 'almost'],
  ['asce-14-high-cost-saving', 'over'],
  ['asce-14-savings-summary', 'over'],
  ['asce-14-staffing-saving', 'over'],
  ['asce-15-council-savings', 'almost'],
  ['asce-15-review-saving', 'about'],
  ['asce-16-day-care-saving', 'over'],
  ['asce-16-promoting-independence-saving', 'nearly'],
  ['asce-17-savings-40m', 'about'],
  ['asce-19-savings-two-years', 'just over'],
  ['asce-21-providers-before', 'approximately'],
  ['asce-22-disability-saving', 'about'],
  ['asce-23-eligibility-saving', 'estimated'],
  ['asce-25-providers-before', 'over'],
  ['asce-25-retender-saving', 'about'],
  ['asce-27-ld-transfer-saving', 'almost'],
  ['asce-30-savings-summary', 'nearly'],
  ['asce-35-reablement-no-ongoing', 'about'],
  ['asce-35-savings-total', 'just over'],
  ['asce-36-placement-cost', 'circa'],
  ['asce-40-future-savings', 'a minimum of'],
  ['asce-40-quick-heart-total', 'nearly'],
  ['asce-41-home-care-hours-after', 'just under'],
  ['asce-41-home-care-saving', 'plus'],
  ['asce-41-residential-saving-pa', 'over'],
  ['asce-42-assertive-review-saving', 'about'],
  ['asce-47-admissions-before', 'over'],
  ['asce-47-providers-before', 'over'],
  ['asce-48-ordinary-residence-saving', 'about'],
  ['asce-05-innovation-grant', 'up to'],
  ['asce-07-reablement-providers-per-area', 'up to'],
  ['asce-10-merger-saving', 'about'],
  ['asce-16-staff-survey-respond', 'more than'],
  ['asce-32-self-funders', 'at least'],
  ['asce-35-single-access-saving', 'about'],
  ['asce-41-ld-saving', 'about'],
  ['ahp24-coventry-duty', 'within'],
  ['ahp24-coventry-max-wait', 'at most'],
  ['ahp24-minor-adaptation-limit', 'under'],
  ['ahp24-notts-group-managers', 'about'],
  ['ahp24-telford-avoided', 'more than'],
  ['rcot-hee-star-resources', 'over'],
  ['ahp24-ahps-england', 'around'],
  ['ahp24-birmingham-wait', 'less than'],
  ['ahp24-nottingham-ot-review-saving', 'about'],
  ['ahp24-notts-reablement-los', 'less than'],
  ['ahp24-telford-avoided-exec', 'over'],
  ['ahp24-wolverhampton-applications', 'over'],
  ['rcot-brave-residents', 'over'],
  ['tots-beds-awaiting-social-care', 'around'],
  ['wm26-reablement-no-ongoing-76-exec', 'approximately'],
])('%s is qualified: %s', (id, qualifier) => {
  expect(byId.get(id)!.qualifier).toBe(qualifier);
});

test('a qualifier is a field: no note carries it, and no record has another', () => {
  const words =
    /^'(about|over|almost|nearly|just (over|under)|approximately|around|circa|less than|plus|a minimum of)'/;
  expect(idsOf(rows.filter(({ note }) => words.test(note!)))).toEqual([]);
  expect(rows.filter(({ qualifier }) => qualifier !== '')).toHaveLength(61);
});

/** Half of the last digit that is given: 11600000 is good to 50,000, and 97 to half. */
function looseness(value: string): number {
  const [digits, decimals = ''] = value.replace('-', '').split('.');
  if (decimals !== '') return 0.5 * 10 ** -decimals.length;
  return 0.5 * 10 ** /0*$/.exec(digits!)![0].length;
}

/** One document, body, measure and stage, no two periods, and values that differ by rounding alone. */
function saysTheSame(a: Row, b: Row): boolean {
  const isSame = ['document', 'council', 'measure', 'stage'].every((field) => a[field] === b[field]);
  if (!isSame || (a.period !== b.period && a.period !== '' && b.period !== '')) return false;
  const apart = Math.abs(Number(a.value) - Number(b.value));
  return apart <= Math.max(looseness(a.value!), looseness(b.value!)) || apart === 0;
}

test('a figure that a document states twice is marked in one of its records', () => {
  const unmarked = rows.flatMap((a, i) =>
    rows
      .slice(i + 1)
      .filter((b) => saysTheSame(a, b) && a.restates !== b.id && b.restates !== a.id)
      .map((b) => [a.id, b.id]),
  );
  expect(unmarked).toEqual([]);
});

test.each([
  ['asce-02-savings-per-annum', 'asce-02-savings-body', 'the same in words with a qualifier'],
  ['asce-03-savings-pa-summary', 'asce-03-savings-pa', 'rounded in the summary'],
  ['asce-03-diverted-summary', 'asce-03-diverted', 'rounded in the summary'],
  ['asce-14-savings-summary', 'asce-14-savings-total', 'rounded in the summary'],
  ['asce-28-savings-summary', 'asce-28-savings-total', 'rounded in the summary'],
  ['asce-32-savings-summary', 'asce-32-savings-total', 'rounded in the summary'],
  ['asce-43-projected-2014-15-summary', 'asce-43-projected-2014-15', 'the same in summary and body'],
  ['asce-46-savings-summary', 'asce-46-savings-total', 'rounded in the summary'],
  ['ahp24-telford-avoided-exec', 'ahp24-telford-avoided', 'the same in summary and body'],
  ['ahp24-managers-west-exec', 'ahp24-managers-west-body', 'the document contradicts itself'],
  ['ahp24-fig5-mar-23-num', 'ahp24-fig5-year-end-22-23-num', 'the year to March in two rows'],
  ['ahp24-fig5-mar-23-den', 'ahp24-fig5-year-end-22-23-den', 'the year to March in two rows'],
  ['ahp24-fig5-mar-23-pct', 'ahp24-fig5-year-end-22-23-pct', 'the year to March in two rows'],
  ['ahp24-fig5-mar-23-target', 'ahp24-fig5-year-end-22-23-target', 'the year to March in two rows'],
  ['rcot-brave-ambulance-9', 'rcot-brave-ambulance-8-7', 'rounded in the body'],
  [
    'wm26-reablement-no-ongoing-76',
    'wm26-reablement-no-ongoing-76-exec',
    'the same in words with a qualifier',
  ],
])('%s states again what %s states: %s', (id, restated) => {
  expect(byId.get(id)!.restates).toBe(restated);
});

test('a record restates a figure of its own measure and document that restates none', () => {
  const marked = rows.filter(({ restates }) => restates !== '');
  expect(marked).toHaveLength(16);
  for (const { document, council, measure, unit, restates } of marked)
    expect(byId.get(restates!)).toMatchObject({ document, council, measure, unit, restates: '' });
});
