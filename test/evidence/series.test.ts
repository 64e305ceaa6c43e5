import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seriesById, seriesIds, type SeriesId } from '../../src/evidence/series';
import { firstDay, lastDayOfRecord, sameKind } from '../../src/evidence/seriesRecord';

const every = seriesIds.map((id) => [id, seriesById[id]] as const);
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

test('every file of the folder is a series', () => {
  const files = readdirSync(join(__dirname, '../../src/evidence/series')).filter((name) =>
    name.endsWith('.json'),
  );
  expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...seriesIds].sort());
});

describe.each(every)('%s', (_, series) => {
  it('says what it is, in what unit, and where', () => {
    for (const words of [series.title, series.unit, series.geography]) expect(words).toMatch(/\S/);
    expect(['day', 'year', 'calendar year', 'undated']).toContain(series.dated);
    expect(series.records.length).toBeGreaterThan(0);
  });

  it('gives each value a source, an address, a status and the day it was read', () => {
    for (const record of series.records) {
      expect(Number.isFinite(record.value)).toBe(true);
      expect(['verified', 'secondary', 'forecast', 'computed']).toContain(record.status);
      expect(record.source).toMatch(/\S/);
      expect(record.address).toMatch(/\S/);
      expect(record.address).not.toMatch(/^(as above|same|-)/);
      expect(record.read).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (record.note !== undefined) expect(record.note).toMatch(/\S/);
    }
  });

  it('dates each value, and no value ends before it starts', () => {
    for (const record of series.records) {
      if (series.dated === 'undated') expect(record.from).toBeUndefined();
      else expect(record.from).toMatch(DATE);
      if (record.to !== undefined) expect(record.to).toMatch(DATE);
      const [from, to] = [firstDay(record), lastDayOfRecord(series, record)];
      if (from !== null && to !== null) expect(to).toBeGreaterThanOrEqual(from);
    }
  });

  it('never has two values of a kind in force on one day', () => {
    for (const record of series.records) {
      const others = sameKind(series, record).filter((other) => other !== record);
      const [from, to] = [firstDay(record) ?? -Infinity, lastDayOfRecord(series, record) ?? Infinity];
      const overlaps = others.filter(
        (other) =>
          (firstDay(other) ?? -Infinity) <= to && (lastDayOfRecord(series, other) ?? Infinity) >= from,
      );
      expect(overlaps).toEqual([]);
    }
  });
});

test.each<[SeriesId, number]>([
  ['gdp_deflator_financial_year', 2015],
  ['employer_ni_rate', 2020],
  ['homecare_minimum_price', 2019],
  ['statutory_sick_pay', 2017],
])('%s goes back to the year from %d', (id, year) => {
  const starts = seriesById[id].records.map((record) => record.from!);
  expect(starts.some((from) => from.startsWith(`${year}-04-`))).toBe(true);
});

test('the wage has no gap between two of its rates, so that a look-up by date finds one', () => {
  const { records } = seriesById.national_living_wage;
  for (const [i, record] of records.entries()) {
    const next = records[i + 1];
    if (next) expect(firstDay(next)).toBe(lastDayOfRecord(seriesById.national_living_wage, record)! + 1);
  }
});
