import {
  calendarDate,
  daysInMonth,
  isDay,
  isLeapYear,
  partOfDay,
  secondOfDay,
  serialOf,
  weekday,
} from '../../model/dates';
import { momentIn, numberOf, textOf } from './coercion';
import {
  ofNumbers,
  ofValues,
  refusingTruths,
  type SheetFunction,
  type SheetFunctions,
  type Shows,
} from './define';
import { ErrorValue, errorValues, type Value } from './values';

/** Of one date. */
function ofDay(work: (serial: number) => number): SheetFunction {
  return ofNumbers(1, 1, (serial) => (isDay(serial) ? work(serial) : errorValues.number));
}

const within = (serial: number): Value => (isDay(serial) ? serial : errorValues.number);

/** NaN where there is no such day. */
export function monthsOn(serial: number, months: number): number {
  if (!isDay(serial)) return NaN;
  const { year, month, day } = calendarDate(serial);
  const to = month + Math.trunc(months);
  const reached = serialOf({ year, month: to, day: Math.min(day, daysInMonth(year, to)) });
  return isDay(reached) ? reached : NaN;
}

/** NaN where there is no such day. */
export function monthEnd(serial: number, months: number): number {
  if (!isDay(serial)) return NaN;
  const { year, month } = calendarDate(serial);
  const to = month + Math.trunc(months);
  const reached = serialOf({ year, month: to, day: daysInMonth(year, to) });
  return isDay(reached) ? reached : NaN;
}

const ofMonths = (work: (serial: number, months: number) => number) =>
  ofNumbers(2, 2, (serial, months) => {
    const found = work(serial, months);
    return Number.isNaN(found) ? errorValues.number : found;
  });

function date(year: number, month: number, day: number): Value {
  const given = Math.trunc(year);
  if (given < 0 || given > 9999) return errorValues.number;
  const years = given < 1900 ? given + 1900 : given;
  return within(serialOf({ year: years, month: Math.trunc(month), day: Math.trunc(day) }));
}

function time(hours: number, minutes: number, seconds: number): Value {
  const [h, m, s] = [Math.trunc(hours), Math.trunc(minutes), Math.trunc(seconds)];
  if ([h, m, s].some((part) => Math.abs(part) > 32767)) return errorValues.number;
  const part = partOfDay(h, m, s);
  return part < 0 ? errorValues.number : part % 1;
}

function ofText(work: (serial: number) => number, shows?: Shows): SheetFunction {
  return ofValues(
    1,
    1,
    ([value]) => {
      const text = textOf(value);
      const serial = typeof value === 'number' || text instanceof ErrorValue ? null : momentIn(text);
      return serial !== null && isDay(serial) ? work(serial) : errorValues.value;
    },
    shows,
  );
}

/** Rounded, because adding the day costs the fraction of a day its last digits. */
const milliseconds = (serial: number) => Math.round((serial - Math.floor(serial)) * 86_400_000) % 86_400_000;

function weekdayOf(serial: number, kind = 1): Value {
  if (!isDay(serial)) return errorValues.number;
  const day = weekday(serial);
  const way = Math.trunc(kind);
  if (way === 1) return day + 1;
  if (way === 3) return (day + 6) % 7;
  const first = way === 2 ? 1 : way >= 11 && way <= 17 ? (way - 10) % 7 : -1;
  return first < 0 ? errorValues.number : ((day - first + 7) % 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - ((weekday(serial) + 6) % 7) + 3;
  const { year } = calendarDate(thursday);
  return Math.floor((thursday - serialOf({ year, month: 1, day: 1 })) / 7) + 1;
}

function weekOf(serial: number, kind = 1): Value {
  if (!isDay(serial)) return errorValues.number;
  const way = Math.trunc(kind);
  if (way === 21) return isoWeek(serial);
  const first = way === 1 ? 0 : way === 2 ? 1 : way >= 11 && way <= 17 ? (way - 10) % 7 : -1;
  if (first < 0) return errorValues.number;
  const start = serialOf({ year: calendarDate(serial).year, month: 1, day: 1 });
  const before = (weekday(start) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - start + before) / 7) + 1;
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

/** Days from the same day of the month, or of the year, before the second date. */
function daysOver(from: number, to: number, isYear: boolean): number {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const month = isYear ? a.month : b.month;
  const same = serialOf({ year: b.year, month, day: a.day });
  if (same <= to) return to - same;
  return (
    to -
    serialOf(
      isYear ? { year: b.year - 1, month, day: a.day } : { year: b.year, month: month - 1, day: a.day },
    )
  );
}

const units: Partial<Record<string, (from: number, to: number) => number>> = {
  D: (from, to) => to - from,
  M: monthsBetween,
  Y: (from, to) => Math.floor(monthsBetween(from, to) / 12),
  YM: (from, to) => monthsBetween(from, to) % 12,
  MD: (from, to) => daysOver(from, to, false),
  YD: (from, to) => daysOver(from, to, true),
};

const dateDif = ofValues(3, 3, ([first, last, unit]) => {
  const [from, to] = [numberOf(first), numberOf(last)];
  if (from instanceof ErrorValue) return from;
  if (to instanceof ErrorValue) return to;
  const between = units[String(textOf(unit)).toUpperCase()];
  const isRight = between && isDay(from) && isDay(to) && Math.floor(from) <= Math.floor(to);
  return isRight ? between(Math.floor(from), Math.floor(to)) : errorValues.number;
});

/** Months of 30 days: as in the United States, or as in Europe. */
export function days360(from: number, to: number, isEuropean: boolean): number {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  let [first, last] = [a.day, b.day];
  if (isEuropean) {
    first = Math.min(first, 30);
    last = Math.min(last, 30);
  } else {
    const isFebruaryEnd = a.month === 2 && first === daysInMonth(a.year, 2);
    if (isFebruaryEnd && b.month === 2 && last === daysInMonth(b.year, 2)) last = 30;
    if (isFebruaryEnd) first = 30;
    // After the end of February the 31st stays the 31st.
    if (last === 31 && a.day >= 30) last = 30;
    if (first === 31) first = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

/** DAYS360 leaves the end of February as it is, except in its own first date. */
function daysOf360(from: number, to: number, european = 0): Value {
  if (!isDay(from) || !isDay(to)) return errorValues.number;
  if (european !== 0) return days360(from, to, true);
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const first = a.day === daysInMonth(a.year, a.month) ? 30 : a.day;
  const isMoved = b.day === daysInMonth(b.year, b.month) && b.day === 31;
  const last = isMoved ? (first < 30 ? 31 : 30) : b.day;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

export function yearsBetween(first: number, second: number, basis = 0): Value {
  const way = Math.trunc(basis);
  if (!isDay(first) || !isDay(second) || way < 0 || way > 4) return errorValues.number;
  const [from, to] = [Math.floor(Math.min(first, second)), Math.floor(Math.max(first, second))];
  if (way === 0) return days360(from, to, false) / 360;
  if (way === 4) return days360(from, to, true) / 360;
  if (way === 2) return (to - from) / 360;
  if (way === 3) return (to - from) / 365;
  return (to - from) / averageYear(from, to);
}

/** The length of a year between two dates as basis 1 takes it. */
function averageYear(from: number, to: number): number {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  const isWithinYear =
    a.year === b.year ||
    (a.year + 1 === b.year && (a.month > b.month || (a.month === b.month && a.day >= b.day)));
  if (isWithinYear) {
    if (a.year === b.year) return isLeapYear(a.year) ? 366 : 365;
    const leapDay = [a.year, b.year].find(isLeapYear);
    const at = leapDay === undefined ? NaN : serialOf({ year: leapDay, month: 2, day: 29 });
    return at >= from && at <= to ? 366 : 365;
  }
  const years = b.year - a.year + 1;
  const days =
    serialOf({ year: b.year + 1, month: 1, day: 1 }) - serialOf({ year: a.year, month: 1, day: 1 });
  return days / years;
}

export const dates: SheetFunctions = {
  DATE: ofNumbers(3, 3, date, 'date'),
  TIME: ofNumbers(3, 3, time, 'time'),
  DATEVALUE: ofText(Math.floor),
  TIMEVALUE: ofText((serial) => milliseconds(serial) / 86_400_000),
  YEAR: ofDay((serial) => calendarDate(serial).year),
  MONTH: ofDay((serial) => calendarDate(serial).month),
  DAY: ofDay((serial) => calendarDate(serial).day),
  HOUR: ofDay((serial) => Math.floor(secondOfDay(serial) / 3600)),
  MINUTE: ofDay((serial) => Math.floor(secondOfDay(serial) / 60) % 60),
  SECOND: ofDay((serial) => secondOfDay(serial) % 60),
  WEEKDAY: ofNumbers(1, 2, weekdayOf),
  WEEKNUM: refusingTruths(ofNumbers(1, 2, weekOf)),
  ISOWEEKNUM: ofDay(isoWeek),
  EDATE: refusingTruths(ofMonths(monthsOn)),
  EOMONTH: refusingTruths(ofMonths(monthEnd)),
  DAYS: ofNumbers(2, 2, (to, from) =>
    isDay(to) && isDay(from) ? Math.floor(to) - Math.floor(from) : errorValues.number,
  ),
  DAYS360: ofNumbers(2, 3, daysOf360),
  YEARFRAC: refusingTruths(ofNumbers(2, 3, yearsBetween)),
  DATEDIF: dateDif,
};
