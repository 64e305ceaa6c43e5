import { referenceRecords } from '../../src/evidence/referenceRecords';
import reference from '../../src/evidence/reference.json';

const records = referenceRecords();
const byId = new Map(records.map((record) => [record.id, record]));

/** Every number under `records`, `secondary` or the schedules, wherever it stands. */
function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.flatMap(figuresIn) : [];
}

test('every dated reference value is a record', () => {
  const series = Object.values(reference).filter((entry) => typeof entry === 'object');
  const figures = series.flatMap((entry) => {
    const {
      records: rows = [],
      secondary = [],
      standard,
      health,
      sensitivity,
    } = entry as Record<string, unknown>;
    const values = [rows, secondary].flatMap((table) =>
      (table as unknown[][]).flatMap((row) => figuresIn(row.slice(1))),
    );
    return [...values, ...figuresIn([standard, health, sensitivity])];
  });
  expect(records.map((record) => record.value).sort()).toEqual(figures.sort());
  expect(byId.size).toBe(records.length);
});

test.each([
  ['ref-national-living-wage-2025-04-01', 12.21, 'GBP_per_hour', 'from 2025-04-01 to 2026-03-31'],
  ['ref-national-living-wage-2026-04-01', 12.71, 'GBP_per_hour', 'from 2026-04-01'],
  ['ref-employer-ni-rate-2026-27', 0.15, 'rate', '2026/27'],
  ['ref-employer-ni-threshold-2026-27', 5000, 'GBP_per_year', '2026/27'],
  ['ref-homecare-minimum-price-2025-26', 32.14, 'GBP_per_hour', '2025/26'],
  ['ref-average-council-homecare-fee-2025-26', 25.05, 'GBP_per_hour', '2025/26'],
  ['ref-council-rate-home-care-wolverhampton', 21.64, 'GBP_per_hour', '2025/26'],
  ['ref-discount-rate-standard-year-31', 0.03, 'rate', 'years 31 to 75'],
  ['ref-discount-rate-health-year-301', 0.0043, 'rate', 'from year 301'],
  ['ref-gdp-deflator-2024', 100, 'index (2024 = 100)', '2024'],
  ['ref-agenda-for-change-band-6-top-2025-26', 46580, 'GBP_per_year', '2025/26'],
  ['ref-waiting-time-standard-urgent', 48, 'hours', ''],
  ['ref-working-time-nhs-full-time-week', 37.5, 'hours', ''],
])('%s is %d', (id, value, unit, period) => {
  expect(byId.get(id)).toMatchObject({ value, unit, period, topic: 'reference' });
});

test('a secondary value says so in its source and its note, and a verified one does not', () => {
  const secondary = records.filter((record) => /^Secondary: /.test(record.note));
  expect(secondary).toEqual(records.filter((record) => / \(secondary\)$/.test(record.document)));
  expect([...new Set(secondary.map((record) => record.measure.replace(/_band.*/, '')))]).toEqual([
    'homecare_minimum_price',
    'average_council_homecare_fee',
    'gdp_deflator',
    'agenda_for_change',
  ]);
  const minimumPrices = records.filter((record) => record.measure === 'homecare_minimum_price');
  expect(minimumPrices.filter((record) => secondary.includes(record)).map((record) => record.period)).toEqual(
    ['2026/27'],
  );
});
