import { calendarDate, serialOf } from '../../../model/financialYear';
import { ofTwo } from '../kernels';

import { type Builtin, type Builtins, ofNumbers, ofValues } from './builtin';
import { Fault, faults, numberOf, Unknown } from '../values';

const FIRST = 61;
const LATEST = 2_958_465;

/** From 1 March 1900 on: before that, the calendar of spreadsheets has a day that never was. */
const isDate = (serial: number) => serial >= FIRST && serial < LATEST + 1;

/** NaN stands for no answer, so that the quicker way leaves it to the slower. */
function part(work: (serial: number) => number): Builtin {
  const guarded = (serial: number) => (isDate(serial) ? work(serial) : NaN);
  const fast = ofTwo(guarded);
  return ofNumbers(
    1,
    1,
    (serial) => {
      if (serial < 0 || serial >= LATEST + 1) return faults.number;
      if (isDate(serial)) return work(serial);
      throw new Unknown('Dates before March 1900 are not worked out here');
    },
    (out, operands, count) => fast(out, [operands[0]!, operands[0]!], count),
  );
}

const lastDay = (year: number, month: number) =>
  calendarDate(serialOf({ year, month: month + 1, day: 0 })).day;

/** The same day of another month, or its last. */
function monthsOn(serial: number, months: number): number {
  if (!isDate(serial)) return NaN;
  const { year, month, day } = calendarDate(serial);
  const to = month + Math.trunc(months);
  return within(serialOf({ year, month: to, day: Math.min(day, lastDay(year, to)) }));
}

function monthEnd(serial: number, months: number): number {
  if (!isDate(serial)) return NaN;
  const { year, month } = calendarDate(serial);
  return within(serialOf({ year, month: month + Math.trunc(months) + 1, day: 0 }));
}

const within = (serial: number) => (isDate(serial) ? serial : NaN);

function ofMonths(work: (serial: number, months: number) => number): Builtin {
  const answer = (serial: number, months: number) => {
    const found = work(serial, months);
    return Number.isNaN(found) ? faults.number : found;
  };
  return ofNumbers(2, 2, answer, ofTwo(work));
}

function date(year: number, month: number, day: number) {
  const years = Math.trunc(year) < 1900 ? Math.trunc(year) + 1900 : Math.trunc(year);
  const serial = serialOf({ year: years, month: Math.trunc(month), day: Math.trunc(day) });
  return isDate(serial) ? serial : faults.number;
}

const units: Partial<Record<string, (from: number, to: number) => number>> = {
  D: (from, to) => to - from,
  M: monthsBetween,
  Y: (from, to) => Math.floor(monthsBetween(from, to) / 12),
  YM: (from, to) => monthsBetween(from, to) % 12,
};

function monthsBetween(from: number, to: number): number {
  const [a, b] = [calendarDate(from), calendarDate(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

export const dates: Builtins = {
  DATE: ofNumbers(3, 3, date),
  YEAR: part((serial) => calendarDate(serial).year),
  MONTH: part((serial) => calendarDate(serial).month),
  DAY: part((serial) => calendarDate(serial).day),
  EDATE: ofMonths(monthsOn),
  EOMONTH: ofMonths(monthEnd),
  DAYS: ofNumbers(2, 2, (to, from) =>
    to < 0 || from < 0 ? faults.number : Math.floor(to) - Math.floor(from),
  ),
  DATEDIF: ofValues(3, 3, ([first, last, unit]) => {
    const [from, to] = [numberOf(first!), numberOf(last!)];
    if (from instanceof Fault) return from;
    if (to instanceof Fault) return to;
    const between = units[String(unit).toUpperCase()];
    return between && isDate(from) && from <= to ? between(Math.floor(from), Math.floor(to)) : faults.number;
  }),
};
