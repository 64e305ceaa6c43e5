import { isDay, weekday } from '../../model/dates';
import { numberOf } from './coercion';
import { type Argument, isGiven, ofArguments, only, single, type SheetFunctions } from './define';
import { ErrorValue, errorValues, type Value } from './values';

/** For Sunday to Saturday, whether no work is done. */
type Weekend = readonly boolean[];

const saturdayAndSunday: Weekend = [true, false, false, false, false, false, true];

/** By number, 1 to 7 and 11 to 17, or as seven digits from Monday to Sunday. */
function weekendOf(argument: Argument | undefined): Weekend | ErrorValue {
  if (!isGiven(argument)) return saturdayAndSunday;
  const value = single(argument);
  if (typeof value === 'string') {
    if (!/^[01]{7}$/.test(value)) return errorValues.value;
    const fromSunday = value.slice(6) + value.slice(0, 6);
    return [...fromSunday].map((digit) => digit === '1');
  }
  const number = numberOf(value);
  if (typeof number !== 'number') return number;
  const way = Math.trunc(number);
  const isOff = (...days: number[]) => saturdayAndSunday.map((_, day) => days.includes(day));
  if (way >= 1 && way <= 7) return isOff((way + 5) % 7, (way + 6) % 7);
  return way >= 11 && way <= 17 ? isOff(way - 11) : errorValues.number;
}

function holidaysOf(argument: Argument | undefined): ReadonlySet<number> | ErrorValue {
  const days = new Set<number>();
  for (const value of isGiven(argument) ? argument.values : []) {
    if (value === null) continue;
    const number = numberOf(value);
    if (typeof number !== 'number') return number;
    if (!isDay(number)) return errorValues.number;
    days.add(Math.floor(number));
  }
  return days;
}

type Work = (from: number, second: number, isWorked: (day: number) => boolean, worksNever: boolean) => Value;

function withWorkdays(
  work: Work,
  weekend: Argument | undefined,
  holidays: Argument | undefined,
  start: Argument,
  other: Argument,
): Value {
  const [from, second] = [numberOf(single(start)), numberOf(single(other))];
  if (from instanceof ErrorValue) return from;
  if (second instanceof ErrorValue) return second;
  const off = weekendOf(weekend);
  if (off instanceof ErrorValue) return off;
  const days = holidaysOf(holidays);
  if (days instanceof ErrorValue) return days;
  if (!isDay(from)) return errorValues.number;
  const isWorked = (day: number) => !off[weekday(day)] && !days.has(day);
  return work(Math.floor(from), second, isWorked, off.every(Boolean));
}

const countDays: Work = (from, second, isWorked) => {
  if (!isDay(second)) return errorValues.number;
  const to = Math.floor(second);
  const step = from <= to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to + step; day += step) if (isWorked(day)) count += step;
  return count;
};

const daysOn: Work = (from, second, isWorked, worksNever) => {
  if (worksNever) return errorValues.value;
  const step = second < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(Math.trunc(second)); left > 0;) {
    day += step;
    if (!isDay(day)) return errorValues.number;
    if (isWorked(day)) left--;
  }
  return day;
};

const ordinary = (work: Work) =>
  ofArguments(2, 3, only(2), ([from, second, holidays]) =>
    withWorkdays(work, undefined, holidays, from, second),
  );
const international = (work: Work) =>
  ofArguments(2, 4, only(3), ([from, second, weekend, holidays]) =>
    withWorkdays(work, weekend, holidays, from, second),
  );

export const workdays: SheetFunctions = {
  NETWORKDAYS: ordinary(countDays),
  'NETWORKDAYS.INTL': international(countDays),
  WORKDAY: ordinary(daysOn),
  'WORKDAY.INTL': international(daysOn),
};
