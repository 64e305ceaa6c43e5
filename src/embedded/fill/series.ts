import { calendarDate, daysInMonth } from '../../model/dates';
import { monthEnd, monthsOn } from '../../formulas/functions/dates';

/** The least that the format of a date shows: what one date by itself is continued by. */
export type DateUnit = 'hour' | 'day' | 'month' | 'year';

const HOUR = 1 / 24;

/**
 * The dates that follow those given, as Excel's fill handle continues them: by whole months where all fall on the same
 * day of the month, or all on the last; by days otherwise.
 * @param given Excel serials, in the direction of the drag
 * @param isBack of one date by itself: whether the drag leads up or to the left
 */
export function nextDates(
  given: readonly number[],
  count: number,
  unit: DateUnit,
  isBack: boolean,
): number[] {
  const [first] = given;
  if (first === undefined) return [];
  if (given.length === 1) return alone(first, count, unit, isBack ? -1 : 1);
  return byMonths(given, count) ?? byDays(given, count);
}

/**
 * The numbers that follow those given: by their step, or else along the straight line that fits them best.
 * @param isBack of one number by itself: whether it goes down by one
 */
export function nextNumbers(given: readonly number[], count: number, isBack = false): number[] {
  const last = given.at(-1) ?? 0;
  const step = given.length === 1 && isBack ? -1 : commonStep(given);
  return upTo(count).map((i) => exact(step === null ? onLine(given, given.length + i) : last + step * i));
}

/** By months and years a date keeps its day, or comes on the last day of a shorter month. */
function alone(date: number, count: number, unit: DateUnit, sign: number): number[] {
  return upTo(count).map((i) => {
    if (unit === 'hour') return within(exact(date + sign * i * HOUR));
    if (unit === 'day') return date + sign * i;
    return onDayOf(date, sign * i * (unit === 'year' ? 12 : 1));
  });
}

/** A clock goes back from midnight to the evening: there is no time below zero. */
const within = (time: number) => (time < 0 ? exact(time - Math.floor(time)) : time);

function byMonths(given: readonly number[], count: number): number[] | null {
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined) return null;
  const dates = given.map(calendarDate);
  const hasSameTime = given.every((date) => exact(date % 1) === exact(first % 1));
  const step = commonStep(dates.map(({ year, month }) => year * 12 + month));
  if (!hasSameTime || step === null || step === 0) return null;
  if (dates.every(({ day }) => day === dates[0]?.day)) return upTo(count).map((i) => onDayOf(last, step * i));
  const areEnds = dates.every(({ year, month, day }) => day === daysInMonth(year, month));
  return areEnds ? upTo(count).map((i) => monthEnd(last, step * i) + (last % 1)) : null;
}

function byDays(given: readonly number[], count: number): number[] {
  const areWhole = given.every(Number.isInteger);
  return nextNumbers(given, count).map((date) => (areWhole ? Math.round(date) : date));
}

const onDayOf = (date: number, months: number) => monthsOn(date, months) + (date % 1);

/** Null where the steps differ. One number by itself goes up by one. */
function commonStep(given: readonly number[]): number | null {
  const steps = given.slice(1).map((next, i) => exact(next - (given[i] ?? 0)));
  const [step = 1] = steps;
  return steps.every((other) => other === step) ? step : null;
}

/** By least squares, of places counted from one. */
function onLine(given: readonly number[], place: number): number {
  const middle = (given.length + 1) / 2;
  const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
  const spread = given.reduce((sum, _, i) => sum + (i + 1 - middle) ** 2, 0);
  const slope = given.reduce((sum, value, i) => sum + (i + 1 - middle) * (value - mean), 0) / spread;
  return mean + slope * (place - middle);
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** A spreadsheet keeps fifteen digits: 0.1, 0.2 go on with 0.3. */
const exact = (value: number) => Number(value.toPrecision(15));
