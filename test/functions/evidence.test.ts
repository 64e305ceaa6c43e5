import { evidence } from '../../src/evidence/library';
import { asPrinted, sourceOf } from '../../src/evidence/record';
import { version } from '../../package.json';
import { callThroughExcel, type Argument } from './support/throughExcel';

async function answerOf(id: string, ...args: Argument[]): Promise<unknown> {
  const answer = await callThroughExcel(id, args);
  return 'error' in answer ? `${answer.error.code} ${answer.error.message}` : answer.value;
}

const tableOf = async (id: string, ...args: Argument[]) => (await answerOf(id, ...args)) as unknown[][];

test.each([
  ['value', 1460000],
  ['unit', 'GBP'],
  ['period', 'not stated'],
  ['council', 'Derby City Council'],
  ['measure', 'net_saving_domiciliary_care'],
  [
    'source',
    'The Occupational Therapy Service Reclaims Budget and Capacity for Local Authorities (The Occupational Therapy Service (TOTS), 2025/26)',
  ],
  [
    'note',
    "'net' of what is not stated (project cost, or client contributions); annual vs full-life not stated",
  ],
  ['stage', 'delivered'],
  ['topic', 'care-review'],
  ['Value', 1460000],
])('the %s of a record', async (field, value) => {
  expect(await answerOf('EVIDENCE', 'tots-derby-net-savings', field)).toBe(value);
});

test.each([
  ['asce-01-dp-saving', 'printed', '£0.9 million'],
  ['asce-01-dp-saving', 'lever', 'direct payments'],
  ['ahp24-fig5-jan-24-pct', 'value', 0.854],
  ['ahp24-fig5-jan-24-pct', 'unit', 'share'],
  ['ahp24-fig5-jan-24-pct', 'printed', '85.4%'],
  ['asce-35-reablement-no-ongoing', 'value', 0.4],
  ['asce-35-reablement-no-ongoing', 'qualifier', 'about'],
  ['asce-35-reablement-no-ongoing', 'printed', 'about 40%'],
  ['asce-41-home-care-saving', 'printed', '£2 million plus'],
  ['asce-35-home-care-rate', 'qualifier', ''],
  ['asce-46-savings-summary', 'restates', 'asce-46-savings-total'],
  ['asce-46-savings-total', 'restates', ''],
  ['ahp24-apprentices-derby-city', 'period', 'not stated'],
  ['ref-homecare-minimum-price-2026-27', 'qualifier', ''],
  ['ref-homecare-minimum-price-2026-27', 'restates', ''],
  ['ahp24-wf-other-ahp-derby-city-fte', 'region', 'East Midlands'],
  ['ahp24-wf-other-ahp-derby-city-fte', 'note', ''],
  [' ASCE-01-DP-Saving ', undefined, 900000],
  ['ref-homecare-minimum-price-2026-27', 'value', 34.42],
])('%s: %s', async (id, field, value) => {
  expect(await answerOf('EVIDENCE', id, field)).toBe(value);
});

test('a secondary value says so in its note and its source', async () => {
  const id = 'ref-homecare-minimum-price-2026-27';
  expect(await answerOf('EVIDENCE', id, 'note')).toMatch(/^Secondary: /);
  expect(await answerOf('EVIDENCE', id, 'source')).toMatch(
    / \(secondary\); https:\/\/\S+, read \d{4}-\d\d-\d\d$/,
  );
});

test.each<[string, string, Argument[], RegExp]>([
  [
    'an id that is not on record names those written like it',
    'EVIDENCE',
    ['tots-derby-roy'],
    /^#N\/A id must be on record; "tots-derby-roy" is not: written like it are "tots-derby-roi", .*OT\.EVIDENCELIST/,
  ],
  [
    'an id like none says so',
    'EVIDENCE',
    ['zzzz'],
    /^#N\/A id must be on record; "zzzz" is not: none is written like it/,
  ],
  [
    'a figure that cannot be read says why',
    'EVIDENCE',
    ['ahp24-wf-ahp-manager-worcestershire-county-fte'],
    /^#N\/A id must be a figure that can be read; .* in Figure 22 and none: row lost at a page break/,
  ],
  [
    'a field that there is not names those there are',
    'EVIDENCE',
    ['tots-derby-roi', 'author'],
    /^#VALUE! field must be "value", "unit", .* or "restates"; it is the text "author"$/,
  ],
  [
    'a number for an id',
    'EVIDENCE',
    [325],
    /^#VALUE! id must be the id of an evidence record, .*; it is 325$/,
  ],
  [
    'a topic that is not on record',
    'EVIDENCELIST',
    ['care reviews'],
    /^#N\/A topic must be on record; "care reviews" is not: on record are "care-review", .* and \d+ more$/,
  ],
  [
    'a measure that is not on record',
    'EVIDENCELIST',
    [undefined, 'hourly rate'],
    /^#N\/A measure must be on record; "hourly rate" is not: on record are .* and \d+ more$/,
  ],
  [
    'a measure of another topic',
    'EVIDENCELIST',
    ['panel', 'gross_spend'],
    /^#N\/A measure must be on record under topic "panel"; "gross_spend" is not: on record are "saving_panel"$/,
  ],
  [
    'a very long name is cut',
    'EVIDENCELIST',
    ['x'.repeat(5000)],
    /^#N\/A topic must be on record; "x{60}…" is not/,
  ],
])('%s', async (_, id, args, refusal) => {
  expect(await answerOf(id, ...args)).toMatch(refusal);
});

test('the list without a topic is every record, each with its source and what to beware of', async () => {
  const [header, ...rows] = await tableOf('EVIDENCELIST');
  const { records } = evidence();
  expect(header).toEqual([
    ...['Id', 'Council', 'Measure', 'Period', 'Value', 'Unit', 'Source', 'Stage', 'Note'],
    ...['Qualifier', 'Printed', 'Restates'],
  ]);
  expect(rows).toHaveLength(records.length);
  records.forEach((record, i) => {
    expect(rows[i]).toEqual([
      record.id,
      record.council,
      record.measure,
      record.period || 'not stated',
      record.value,
      record.unit,
      sourceOf(record),
      record.stage || 'not stated',
      record.note,
      record.qualifier ?? '',
      asPrinted(record),
      record.restates ?? '',
    ]);
  });
});

test.each<[string, Argument[], (record: ReturnType<typeof evidence>['records'][number]) => boolean]>([
  ['a topic', ['home-care-rate'], (record) => record.topic === 'home-care-rate'],
  ['a topic with spaces and capitals', ['Home care rate'], (record) => record.topic === 'home-care-rate'],
  ['a measure', [undefined, 'saving_staffing'], (record) => record.measure === 'saving_staffing'],
  [
    'both',
    ['staffing', 'saving staffing'],
    (record) => record.topic === 'staffing' && record.measure === 'saving_staffing',
  ],
])('the list of %s is the records that have it', async (_, args, has) => {
  const [, ...rows] = await tableOf('EVIDENCELIST', ...args);
  const expected = evidence().records.filter(has);
  expect(rows.map(([id]) => id)).toEqual(expected.map((record) => record.id));
  expect(rows.length).toBeGreaterThan(1);
});

const published = evidence().records.filter(({ topic }) => topic !== 'reference');
const stated = published.filter(({ restates }) => !restates);
const count = stated.length.toLocaleString('en-GB');

test('a figure that a document states twice is one of the published figures that the engine counts', async () => {
  expect(published.length).toBeGreaterThan(stated.length);
  expect(await answerOf('ENGINE')).toContain(`; ${count} published figures from `);
});

test('the engine names its version and its data, and always in the same words', async () => {
  const line = await answerOf('ENGINE');
  expect(line).toMatch(
    new RegExp(
      `^OT Business Case for Excel ${version.replace(/\./g, '\\.')}; ${count} published figures from 5 documents of 2014 to 2026; reference values read to \\d+ \\w+ \\d{4}; GDP deflator of December 2025, since superseded; data [0-9a-f]{8}$`,
    ),
  );
  expect(await answerOf('ENGINE')).toBe(line);
});
