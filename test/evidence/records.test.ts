import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../scripts/csv';
import { PACKED, packedEvidence } from '../../scripts/evidence';
import { evidence, missingFigure } from '../../src/evidence/library';
import { plainName } from '../../src/evidence/nearest';
import { asPrinted, sourceOf } from '../../src/evidence/record';
import documents from '../../src/evidence/records/documents.json';

const folder = join(__dirname, '../../src/evidence/records');
const inFile = (name: string) => readCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
const { records, byId } = evidence();
const published = records.filter((record) => record.topic !== 'reference');

test('the packed records are what the files of records make: if not, npx tsx scripts/evidence.ts', () => {
  expect(readFileSync(PACKED, 'utf8') === packedEvidence()).toBe(true);
});

test.each([
  ['tots-2025', 8],
  ['wm-adass-2026', 10],
  ['midlands-ahp-2024', 1052],
  ['asce-annex-2014', 896],
  ['rcot-england-2024', 90],
])('every figure of %s, %d or more, comes out of the library as in its file', (document, least) => {
  const rows = inFile(document);
  expect(rows.length).toBeGreaterThanOrEqual(least);
  const { title, publisher, date } = documents[document as keyof typeof documents];
  for (const row of rows) {
    expect(byId.get(row.id!)).toEqual({
      id: row.id,
      topic: row.topic,
      council: row.council,
      region: row.region,
      measure: row.measure,
      value: Number(row.value),
      unit: row.unit,
      period: row.period,
      stage: row.stage,
      document: `${title} (${publisher}, ${date})`,
      section: row.section,
      isInTable: row.in_table === 'yes',
      isTotal: row.scope === 'total',
      lever: row.lever,
      qualifier: row.qualifier,
      printed: row.printed,
      note: row.note,
      restates: row.restates,
    });
  }
});

test('there are no fewer than 2,056 published records, and no id is in two of them', () => {
  expect(published.length).toBeGreaterThanOrEqual(2056);
  expect(byId.size).toBe(records.length);
});

test.each([
  ['tots-derby-roi', 3.25, 'share', 'ROI definition not stated; four readings are possible'],
  ['ahp24-wf-occupational-therapist-total-west-midlands-vacant-fte', 33.1, 'FTE', ''],
  ['asce-08-savings-total', 19_270_000, 'GBP', 'itemised list sums to £17.45m'],
  ['asce-48-home-care-rate-after', 13, 'GBP_per_hour', ''],
  ['rcot-implied-vacancy-rate-national', 0.114, 'share', ''],
])('%s is %d %s with its caution', (id, value, unit, note) => {
  expect(byId.get(id)).toMatchObject({ value, unit, note });
});

test('a source names the document, its date, and the place in it', () => {
  expect(sourceOf(byId.get('ahp24-wf-other-ahp-derby-city-fte')!)).toBe(
    'Unlocking the Potential: Optimising Occupational Therapy as a High-Impact Resource (NHS England Midlands and West Midlands ADASS, June 2024); Figure 19 (a table)',
  );
});

test.each([
  ['asce-01-retail-equipment-saving', 'about £100,000'],
  ['asce-03-diverted-summary', 'over 97%'],
  ['asce-35-reablement-no-ongoing', 'about 40%'],
  ['asce-41-home-care-saving', '£2 million plus'],
  ['asce-36-placement-cost', 'circa £78,000'],
  ['asce-09-people-helped', 'over 3,000'],
  ['asce-01-pa-rate', '£12'],
  ['asce-13-in-house-before', ''],
])('%s in the words of its document: %s', (id, words) => {
  expect(asPrinted(byId.get(id)!)).toBe(words);
});

test('every measure has one unit, so that its figures can be compared', () => {
  const units = new Map<string, Set<string>>();
  for (const { measure, unit } of records) units.set(measure, (units.get(measure) ?? new Set()).add(unit));
  expect([...units].filter(([, of]) => of.size > 1)).toEqual([]);
});

test.each(['topic', 'measure'] as const)(
  'no two names of a %s are the same but for hyphens and capitals',
  (by) => {
    const names = [...new Set(records.map((record) => record[by]))];
    expect(new Set(names.map(plainName)).size).toBe(names.length);
  },
);

/** Read as something else than the document’s characters say; the note of each gives the reason. */
const READ_DIFFERENTLY = /printed with|printed £|are printed; read as|without 'million'/;

test('a figure is the number that the document’s own characters say', () => {
  const plainAmount = /^£?(-?[\d,]*\.?\d+)p? ?(million|m|%)?$/;
  const checked = published.filter(({ printed }) => plainAmount.test(printed));
  expect(checked.length).toBeGreaterThan(710);
  const scales: Record<string, number> = { million: 1e6, m: 1e6, '%': 0.01 };
  const wrong = checked.filter(({ printed, value, note }) => {
    const [, digits = '', scale = ''] = plainAmount.exec(printed)!;
    const said = Number(digits.replace(/,/g, '')) * (scales[scale] ?? 1);
    return Math.abs(said - value) > 1e-6 * Math.abs(value) && !READ_DIFFERENTLY.test(note);
  });
  expect(wrong.map(({ id, printed, value, note }) => ({ id, printed, value, note }))).toEqual([]);
});

test('a row that cannot be read is known as such, and no figure of it is on record', () => {
  const rows = inFile('gaps');
  expect(rows.length).toBeGreaterThanOrEqual(76);
  for (const { id, reason } of rows) {
    expect(byId.has(id!)).toBe(false);
    expect(missingFigure(`${id}-headcount`)).toMatchObject({ id, reason });
  }
  expect(missingFigure('ahp24-wf-occupational-therapist-derby-city-fte')).toBeUndefined();
});

test.each([
  ['Derbyshire County', 'East Midlands'],
  ['Shropshire Council', 'West Midlands'],
])('%s is in the %s in the tables that group councils so', (council, region) => {
  const own = published.filter((record) => record.council === council && record.section === 'Figure 18');
  expect(own).toHaveLength(5);
  for (const record of own) expect(record.region).toBe(region);
});
