import { evidence } from '../../src/evidence/library';
import { referenceRecords } from '../../src/evidence/referenceRecords';
import { sourceOf } from '../../src/evidence/record';
import { seriesById, seriesIds } from '../../src/evidence/series';

const records = referenceRecords();
const byId = new Map(records.map((record) => [record.id, record]));

test('every value of every series is a record of the library, under an id of its own', () => {
  const values = seriesIds.flatMap((id) => seriesById[id].records.map(({ value }) => value));
  expect(records.map((record) => record.value)).toEqual(values);
  expect(byId.size).toBe(records.length);
  expect(records.filter(({ id }) => evidence().byId.get(id) === undefined)).toEqual([]);
});

test.each([
  ['ref-national-living-wage-2025-04-01', 12.21, 'GBP_per_hour', 'from 2025-04-01 to 2026-03-31'],
  ['ref-national-living-wage-2026-04-01', 12.71, 'GBP_per_hour', 'from 2026-04-01 to 2027-03-31'],
  ['ref-employer-ni-rate-2026-27', 0.15, 'rate', '2026/27'],
  ['ref-employer-ni-threshold-2020-21', 8788, 'GBP_per_year', '2020/21'],
  ['ref-employer-ni-threshold-2026-27', 5000, 'GBP_per_year', '2026/27'],
  ['ref-employer-ni-threshold-2027-28', 5000, 'GBP_per_year', '2027/28 to 2030/31'],
  ['ref-homecare-minimum-price-2025-26', 32.14, 'GBP_per_hour', '2025/26'],
  ['ref-average-council-homecare-fee-2025-26', 25.05, 'GBP_per_hour', '2025/26'],
  ['ref-council-rate-home-care-wolverhampton', 21.64, 'GBP_per_hour', '2025/26'],
  ['ref-discount-rate-standard-year-31', 0.03, 'rate', 'years 31 to 75'],
  ['ref-discount-rate-health-year-301', 0.0043, 'rate', 'from year 301'],
  ['ref-gdp-deflator-2024', 100, 'index (2024 = 100)', '2024'],
  ['ref-gdp-deflator-financial-year-2023-24', 96.1297, 'index (2024/25 = 100)', '2023/24'],
  ['ref-agenda-for-change-band-6-top-2025-26', 46580, 'GBP_per_year', '2025/26'],
  ['ref-waiting-time-standard-urgent', 48, 'hours', ''],
  ['ref-working-time-nhs-full-time-week', 37.5, 'hours', ''],
  ['ref-dhsc-fee-increase-home-care-2025-26', 0.053, 'rate', '2025/26'],
  ['ref-real-living-wage-uk-2020-11', 9.5, 'GBP_per_hour', 'from 2020-11 to 2021-11-14'],
])('%s is %d', (id, value, unit, period) => {
  expect(byId.get(id)).toMatchObject({ value, unit, period, topic: 'reference' });
});

test.each([
  ['ref-homecare-minimum-price-2026-27', / \(secondary\)$/, /^Secondary: read in a page that quotes/],
  ['ref-gdp-deflator-financial-year-2026-27', / \(forecast\)$/, /^Forecast, and a later one may/],
  ['ref-agenda-for-change-band-6-top-2026-27', / \(computed\)$/, /^Computed: .* is not published/],
  ['ref-national-living-wage-2026-04-01', /^GOV\.UK minimum wage calculator rates \(age 21\+\)$/, /^Age 25/],
])('%s says how well it is known in its source and its note', (id, document, note) => {
  const record = byId.get(id)!;
  expect(record.document).toMatch(document);
  expect(record.note).toMatch(note);
});

test('a source ends with the address and the day it was read', () => {
  expect(sourceOf(byId.get('ref-statutory-sick-pay-2026-27')!)).toBe(
    'GOV.UK statutory sick pay calculator rates; https://github.com/alphagov/smart-answers config/smart_answers/rates/statutory_sick_pay.yml @6fb9aab9, read 2026-11-29',
  );
});

test('a share printed as a percentage is a fraction, with the words printed beside it', () => {
  expect(byId.get('ref-njc-pay-award-share-2025-26')).toMatchObject({ value: 0.032, printed: '3.2%' });
  const printed = records.filter((record) => record.printed.endsWith('%'));
  expect(printed.length).toBeGreaterThan(50);
  for (const record of printed) expect(record.value * 100).toBeCloseTo(parseFloat(record.printed), 8);
});
