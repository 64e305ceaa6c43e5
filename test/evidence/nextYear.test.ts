import { CURRENT_YEAR } from '../../src/evidence/currentYear';
import { lastDay, recordOn } from '../../src/evidence/onRecord';
import { staleSeries } from '../../src/evidence/reach';
import { byDay, byYear, nationalInsuranceByYear } from '../../src/evidence/reference';
import { referenceRecords } from '../../src/evidence/referenceRecords';
import { seriesById, seriesIds } from '../../src/evidence/series';
import { firstDay, lastDayOfRecord, sameKind, serialOfIsoDate } from '../../src/evidence/seriesRecord';
import { isoDate } from '../../src/model/dates';
import type { Series, SeriesRecord } from '../../src/evidence/seriesRecord';
import { calendarDate, serialOf } from '../../src/model/dates';

/** What a new record of every kind looks like: published, for the next year, five per cent up. */
function withNextYear(series: Series): Series {
  const newest = series.records.filter((record) =>
    sameKind(series, record).every((other) => firstDay(other)! <= firstDay(record)!),
  );
  return { ...series, records: [...series.records, ...newest.map((record) => nextOf(series, record))] };
}

function nextOf(series: Series, record: SeriesRecord): SeriesRecord {
  const end = lastDayOfRecord(series, record);
  const from = end === null ? yearLater(firstDay(record)!) : end + 1;
  const key = record.key && `${record.key}-${isoDate(from)}`;
  return {
    ...record,
    ...(key && { key }),
    from: isoDate(from),
    ...(record.to !== undefined && { to: isoDate(yearLater(from) - 1) }),
    value: record.value * 1.05,
    status: 'verified',
  };
}

function yearLater(day: number): number {
  const date = calendarDate(day);
  return serialOf({ ...date, year: date.year + 1 });
}

const dated = seriesIds.filter((id) => seriesById[id].dated !== 'undated');

describe.each(dated.map((id) => [id] as const))('a record of next year in %s', (id) => {
  const now = seriesById[id];
  const next = withNextYear(now);
  const added = next.records.slice(now.records.length);

  it('is in force in its own year, and changes nothing before it', () => {
    for (const record of added)
      expect(recordOn(next, serialOfIsoDate(record.from!), record.of)?.value).toBeDefined();
    for (const record of now.records.filter(({ over }) => over === undefined)) {
      const day = firstDay(record)!;
      expect(recordOn(next, day, record.of)?.value).toBe(recordOn(now, day, record.of)?.value);
    }
  });

  it('leaves the ids and values of every record there was, and has an id of its own', () => {
    const [before, after] = [now, next].map((series) => referenceRecords({ [id]: series }));
    const ids = after!.map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(after!.slice(0, before!.length).map((one) => [one.id, one.value])).toEqual(
      before!.map((one) => [one.id, one.value]),
    );
  });

  it('takes the series on, so that the first day after the old end is no longer past it', () => {
    const [before, after] = [lastDay(now), lastDay(next)];
    if (before === null) return expect(after).toBeNull();
    expect(after!).toBeGreaterThan(before);
    const staleWith = (series: Series) => staleSeries(before + 1, [id], { [id]: series });
    expect([staleWith(now).length, staleWith(next).length]).toEqual([1, 0]);
  });
});

test('what functions look up grows by a year at its end, and is the same before', () => {
  for (const id of [
    'homecare_minimum_price',
    'hmrc_approved_mileage_car_first_10000',
    'gdp_deflator_financial_year',
    'statutory_sick_pay',
  ] as const) {
    const [before, after] = [byYear(id), byYear(withNextYear(seriesById[id]))];
    expect(after.slice(0, -1)).toEqual(before);
    expect(after[after.length - 1]!.from).toBe(before[before.length - 1]!.from + 1);
  }
  const wage = [byDay('national_living_wage'), byDay(withNextYear(seriesById.national_living_wage))];
  expect(wage[1]!.slice(0, -1)).toEqual(wage[0]);
  const rates = withNextYear(seriesById.employer_ni_rate);
  const insurance = nationalInsuranceByYear('employer_ni_rate', 'employer_ni_threshold');
  const insuranceNext = nationalInsuranceByYear(rates, 'employer_ni_threshold');
  expect(insuranceNext.slice(0, -1)).toEqual(insurance);
  expect(insuranceNext).toHaveLength(insurance.length + 1);
});

test('the current year is the model’s, and follows no record', () => {
  expect(CURRENT_YEAR).toBe(2026);
});
