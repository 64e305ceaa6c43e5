import { financialYearLabel, financialYearOf } from '../model/financialYear';
import { isoDate, serialOf } from '../model/dates';

/**
 * How well a value is known. Verified: read at the official source or its own code. Secondary: read in a page that
 * copies it. Forecast: published as a forecast. Computed: worked out from other records, and not published.
 */
export type Status = 'verified' | 'secondary' | 'forecast' | 'computed';

/** One value with its own source and dates. */
export interface SeriesRecord {
  /** What tells values in force together apart, such as a pay band. It is part of the measure's name. */
  of?: string;
  /** The end of the record's id, where its dates do not tell it from others of its measure. */
  key?: string;
  /** A band of a scale that the value applies to, in the scale's own unit. No `upTo`: everything over it. */
  over?: number;
  upTo?: number;
  /** The period in words, where the dates do not say it. */
  period?: string;
  /** First day, `2026-04-01`; a year or a month where no more is printed. Left out: no date is known. */
  from?: string;
  /** Last day. Left out: in force until the next record, or until it is changed. */
  to?: string;
  value: number;
  /** The value as printed, where a share is printed as a percentage. */
  printed?: string;
  status: Status;
  source: string;
  address: string;
  /** The day on which it was read at the address. */
  read: string;
  note?: string;
}

export interface Series {
  title: string;
  unit: string;
  geography: string;
  /** How a period is written: by days, by the financial year, by the calendar year, or not at all. */
  dated: 'day' | 'year' | 'calendar year' | 'undated';
  note?: string;
  /** Edition of a series that is published again and again: `December 2025`. */
  vintage?: string;
  /** Newer editions that are known of and could not be read. */
  supersededBy?: string;
  records: SeriesRecord[];
}

/**
 * First day of a record as a serial; null where none is known. A year or a month alone counts from its last day, so
 * that no value is in force before it certainly was.
 */
export function firstDay({ from }: SeriesRecord): number | null {
  return from === undefined ? null : serialOfIsoDate(from);
}

/** Last day of a record as a serial, the day before the next of its kind; null where it holds until it is changed. */
export function lastDayOfRecord(series: Series, record: SeriesRecord): number | null {
  if (record.to !== undefined) return serialOfIsoDate(record.to);
  const start = firstDay(record);
  const later = sameKind(series, record)
    .map(firstDay)
    .filter((day): day is number => day !== null && start !== null && day > start);
  return later.length === 0 ? null : Math.min(...later) - 1;
}

/** The records that replace one another in time. */
export function sameKind(series: Series, { of, over }: SeriesRecord): SeriesRecord[] {
  return series.records.filter((record) => record.of === of && record.over === over);
}

/** The period in words: `2026/27`, `from 2026-04-01 to 2027-03-31`, `2024`. */
export function periodOf(series: Series, record: SeriesRecord): string {
  const { from, period } = record;
  if (period !== undefined) return period;
  if (from === undefined) return '';
  const [start, end] = [firstDay(record), lastDayOfRecord(series, record)];
  if (series.dated === 'calendar year') return from.slice(0, 4);
  if (series.dated === 'year' && start !== null) {
    // A tax year ends on 5 April, in the financial year after the one it is called by.
    const yearAt = (day: number) => financialYearLabel(financialYearOf(day - (day === end ? 5 : 0)));
    const [first, last] = [yearAt(start), yearAt(end ?? start)];
    return first === last ? first : `${first} to ${last}`;
  }
  return end === null ? `from ${from}` : `from ${from} to ${isoDate(end)}`;
}

/** Serial of a date; a year or a month alone is its last day. */
export function serialOfIsoDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (month !== undefined && day !== undefined) return serialOf({ year, month, day });
  return serialOf({ year, month: (month ?? 12) + 1, day: 1 }) - 1;
}

/** `edition of December 2025, since superseded by later ones`; empty for a series without editions. */
export function editionOf({ vintage, supersededBy }: Series): string {
  if (vintage === undefined) return '';
  return `edition of ${vintage}${supersededBy === undefined ? '' : `, since superseded by ${supersededBy}`}`;
}
