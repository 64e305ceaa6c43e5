import { financialYearLabel, type FinancialYear } from '../model/financialYear';
import { serialOf } from '../model/dates';
import { dateInWords } from './inWords';
import { seriesById, type SeriesId } from './series';
import {
  firstDay,
  lastDayOfRecord,
  periodOf,
  type Series,
  type SeriesRecord,
  type Status,
} from './seriesRecord';

/** What a value on record may be called wherever it is shown. */
export type Mark = 'Published' | 'Forecast' | 'Estimate';

/** A value on record, with everything that is shown beside it. */
export interface OnRecord {
  value: number;
  unit: string;
  /** Serial of the first day; null where none is known. */
  from: number | null;
  /** Serial of the last day; null where it holds until it is changed. */
  to: number | null;
  period: string;
  source: string;
  address: string;
  read: string;
  status: Status;
  mark: Mark;
  note: string;
}

/** What to ask a person for where no record answers. */
export interface WantedValue {
  label: string;
  help: string;
  unit: string;
  /** A typed value outside these is most likely a slip: half and twice the last value on record. */
  accepts: { least: number; most: number };
  /** How the value is marked wherever it is used. */
  mark: typeof EXPECTED;
}

/** How a value that the person typed is marked, where the series holds none. */
export const EXPECTED = 'Yours: expected, no rate on record';

/** A series by its name, or one made up, as a test does. */
export type SeriesOrId = SeriesId | Series;

/**
 * The value in force on a day.
 * @param date Serial of the day.
 * @param of Which of the values in force together, such as `band 6 top`.
 * @returns Null where the series holds none for that day. Nothing is carried on or guessed.
 */
export function recordOn(series: SeriesOrId, date: number, of?: string): OnRecord | null {
  const held = seriesOf(series);
  const found = held.records.find((record) => record.of === of && isInForce(held, record, date));
  return found ? onRecord(held, found) : null;
}

/**
 * The one value of a financial year: in force from its first days to its last. Tax years count, though they start on
 * 6 April and end on the 5th.
 * @returns Null where the series holds none, or where it changes within the year.
 */
export function recordIn(series: SeriesOrId, year: FinancialYear, of?: string): OnRecord | null {
  const atStart = recordOn(series, serialOf({ year, month: 4, day: 6 }), of);
  const yearEnd = serialOf({ year: year + 1, month: 3, day: 31 });
  return atStart && (atStart.to === null || atStart.to >= yearEnd) ? atStart : null;
}

/**
 * The last day that a series reaches, as a serial: of its values in force together, the one that ends first. What was
 * computed here takes no series on.
 * @returns Null where its values hold until they are changed.
 */
export function lastDay(series: SeriesOrId, of?: string): number | null {
  const held = seriesOf(series);
  const records = held.records.filter((record) => of === undefined || record.of === of);
  const ends = new Map<string, number | null>();
  for (const record of records) {
    if (record.status === 'computed') continue;
    const kind = `${record.of ?? ''}|${record.over ?? ''}`;
    const end = lastDayOfRecord(held, record);
    const before = ends.get(kind);
    ends.set(kind, before === null || end === null ? null : Math.max(before ?? end, end));
  }
  const known = [...ends.values()].filter((end): end is number => end !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** The same for the wage that most workbooks ask for. */
export function wageOn(date: number): OnRecord | null {
  return recordOn('national_living_wage', date);
}

/** What to ask where `recordOn` gives none. */
export function wantedOn(series: SeriesOrId, date: number, of?: string): WantedValue {
  return wanted(seriesOf(series), `on ${dateInWords(date)}`, of);
}

/** What to ask where `recordIn` gives none. */
export function wantedIn(series: SeriesOrId, year: FinancialYear, of?: string): WantedValue {
  return wanted(seriesOf(series), `in ${financialYearLabel(year)}`, of);
}

function wanted(series: Series, when: string, of?: string): WantedValue {
  const last = series.records.filter((record) => record.of === of).at(-1);
  if (!last) throw new Error(`${series.title} holds no values of "${of ?? ''}"`);
  return {
    label: `${series.title} you expect ${when}`,
    help: `No ${series.title} ${when} is on record. Type the one you expect. It is marked as yours wherever it is used.`,
    unit: series.unit,
    accepts: { least: last.value / 2, most: last.value * 2 },
    mark: EXPECTED,
  };
}

export function seriesOf(series: SeriesOrId): Series {
  return typeof series === 'string' ? seriesById[series] : series;
}

function isInForce(series: Series, record: SeriesRecord, date: number): boolean {
  const from = firstDay(record);
  const to = lastDayOfRecord(series, record);
  return (from === null || from <= date) && (to === null || date < to + 1);
}

function onRecord(series: Series, record: SeriesRecord): OnRecord {
  const { value, source, address, read, status, note = '' } = record;
  return {
    value,
    unit: series.unit,
    from: firstDay(record),
    to: lastDayOfRecord(series, record),
    period: periodOf(series, record),
    source,
    address,
    read,
    status,
    mark: MARKS[status],
    note: [note, series.note ?? ''].filter(Boolean).join(' '),
  };
}

const MARKS: Record<Status, Mark> = {
  verified: 'Published',
  secondary: 'Published',
  forecast: 'Forecast',
  computed: 'Estimate',
};
