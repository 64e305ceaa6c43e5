import { calendarDate, daysInMonth } from '../model/dates';
import { DAYS, type Each } from './kinds/each';
import type { Kind, Value } from './kinds/kind';
import { periodIn, wordsOf } from './match/words';
import type { Reading } from './propose';
import { formatSerial } from './sheets/dates';
import type { Settings } from './kinds/kind';

export interface Covered {
  /** Null where it cannot be told. */
  each: Each | null;
  /** What is counted, in words. */
  says: string;
  /** What a person should know or say of it. */
  caution: string | null;
}

const said = { week: 'Weeks', fortnight: 'Fortnights', fourweeks: 'Four-week periods' } as const;
/** Of the periods from the first date to the last, fewer with a date are no series. */
const LEAST_FILLED = 0.6;
/** Two dates may lie so by chance. */
const LEAST_DATES = 3;

/**
 * What dates cover: weeks where all are whole weeks apart, months where all are at the start, the end or one day of a month.
 * @param heading of the column of dates
 * @returns null where there are no dates
 */
export function coveredBy(heading: string, column: readonly Value[] = []): Covered | null {
  const days = [...new Set(column.flatMap((day) => (isDay(day) ? [Math.floor(day)] : [])))];
  days.sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = `${formatSerial(first)} to ${formatSerial(last)}`;
  const found = monthsOf(days, first, last, heading) ?? weeksOf(days, first, heading);
  if (found) {
    const { each, periods, name } = found;
    const missing = periods - days.length;
    return {
      each,
      says: `${name}, from the first to the last.`,
      caution:
        missing > 0
          ? `No invoice is dated in ${missing} of the ${periods} ${name.split(',')[0]?.toLowerCase() ?? ''} of ${span}. They are counted all the same. Type the weeks that the invoices cover if some are missing.`
          : null,
    };
  }
  const weeks = ((last - first + 1) / 7).toFixed(1);
  return {
    each: null,
    says: 'The days from the first date to the last: the dates do not tell what they cover. Type the weeks above.',
    caution: `The dates do not tell how long a time the invoices cover. From the first date to the last, ${span}, are ${weeks} weeks. Type the weeks that the invoices cover, or hours a week may be wrong.`,
  };
}

/** What the dates of an extract cover; null where nothing is to be known of it. */
export function coveredIn(
  { counts }: Kind,
  columns: Readonly<Record<string, readonly Value[]>>,
  { mapping, headings }: Pick<Reading, 'mapping' | 'headings'>,
): Covered | null {
  if (counts !== 'periods') return null;
  if (isDated(columns.from) && isDated(columns.to)) return fromTo;
  return coveredBy(headings[mapping.date ?? -1] ?? '', columns.date) ?? undated;
}

/** Whether it is known how many weeks an extract covers: its dates tell, or a person has typed it. */
export function tellsWeeks(
  { counts }: Kind,
  { date, from, to }: Readonly<Record<string, readonly Value[]>>,
  { weeksCovered }: Settings,
): boolean {
  return counts !== 'periods' || weeksCovered !== null || isDated(date) || (isDated(from) && isDated(to));
}

const undated: Covered = {
  each: null,
  says: 'As typed above, and zero until then: no row has a date.',
  caution: 'No row has a date. Type the weeks that the invoices cover, or hours a week are not known.',
};

/** Where each row says from when to when it is. */
const fromTo: Covered = {
  each: 'fromTo',
  says: 'From the first day of the periods to the last.',
  caution: null,
};

interface Found {
  each: Each;
  periods: number;
  name: string;
}

function monthsOf(days: readonly number[], first: number, last: number, heading: string): Found | null {
  const period = periodIn(wordsOf(heading));
  if (period !== null && period !== 'month') return null;
  const dates = days.map(calendarDate);
  const months = dates.map(({ year, month }) => 12 * year + month);
  const periods = periodsOf(months, 1);
  const all = (is: (date: (typeof dates)[number]) => boolean) => dates.every(is);
  const isSeries = new Set(months).size === months.length && isFilled(months, 1);
  if (!isSeries || (period === null && days.length < 2)) return null;
  if (all(({ day }) => day === 1))
    return { each: 'monthStart', periods, name: 'Months, each by its first day' };
  if (all(({ year, month, day }) => day === daysInMonth(year, month)))
    return { each: 'monthEnd', periods, name: 'Months, each by its last day' };
  const { day: own } = calendarDate(first);
  const isEnough = period === 'month' || days.length >= LEAST_DATES;
  return isEnough && last > first && own <= 28 && all(({ day }) => day === own)
    ? { each: 'monthDay', periods, name: 'Months, each by one day of it' }
    : null;
}

function weeksOf(days: readonly number[], first: number, heading: string): Found | null {
  const period = periodIn(wordsOf(heading));
  const apart = days.reduce((so, day) => common(so, day - first), 0);
  if (apart % 7 !== 0) return null;
  const each = (['week', 'fortnight', 'fourweeks'] as const).find((one) =>
    period === null ? DAYS[one] === apart && days.length >= LEAST_DATES : one === period,
  );
  if (each === undefined || apart % DAYS[each] !== 0 || !isFilled(days, DAYS[each])) return null;
  return { each, periods: periodsOf(days, DAYS[each]), name: said[each] };
}

/** From the first to the last of sorted places. */
const periodsOf = (places: readonly number[], step: number) =>
  ((places.at(-1) ?? 0) - (places[0] ?? 0)) / step + 1;
const isFilled = (places: readonly number[], step: number) =>
  places.length >= LEAST_FILLED * periodsOf(places, step);

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));

const isDated = (column: readonly Value[] = []) => column.some(isDay);
const isDay = (value: Value): value is number => typeof value === 'number' && value >= 1;
