import { numberOf } from './coercion';
import { calendarDate, daysInMonth, isDay, serialOf } from '../../model/dates';
import { days360 } from './dates';
import {
  ofAny,
  ofNumbers,
  refusingTruths,
  type SheetFunction,
  type SheetFunctions,
  type Shows,
} from './define';
import { solved } from './finance';
import { checked, type ErrorValue, errorValues, type Value } from './values';

/**
 * A security with coupons, on the day that it is bought.
 * @see https://support.microsoft.com/en-us/office/price-function-3ea9deac-8dfa-436f-a7c8-17ea02c21b0a
 */
interface Bond {
  settlement: number;
  /** The coupon dates around it, and how many coupons are left. */
  before: number;
  next: number;
  left: number;
  /** Coupons a year. */
  frequency: number;
  /** The days from the last coupon, to the next, and of the period, by the basis. */
  since: number;
  until: number;
  period: number;
}

/** The coupon a number of months before maturity: at a month’s end where maturity is at one. */
function monthsBefore(maturity: number, months: number): number {
  const { year, month, day } = calendarDate(maturity);
  const [y, m] = [year, month - months];
  const last = daysInMonth(y, m);
  const isEnd = day === daysInMonth(year, month);
  return serialOf({ year: y, month: m, day: isEnd ? last : Math.min(day, last) });
}

function bondOf(bought: number, due: number, frequency: number, basis = 0): Bond | ErrorValue {
  const [settlement, maturity, times, way] = [bought, due, frequency, basis].map(Math.trunc) as [
    number,
    number,
    number,
    number,
  ];
  const isRight = isDay(settlement) && isDay(maturity) && settlement < maturity && [1, 2, 4].includes(times);
  if (!isRight || way < 0 || way > 4) return errorValues.number;
  const months = 12 / times;
  let left = Math.max(1, Math.floor(((maturity - settlement) / 366) * times) - 1);
  while (monthsBefore(maturity, left * months) > settlement) left++;
  const before = monthsBefore(maturity, left * months);
  const next = monthsBefore(maturity, (left - 1) * months);
  const period = way === 1 ? next - before : (way === 3 ? 365 : 360) / times;
  const isOf360 = way === 0 || way === 4;
  const since = isOf360 ? days360(before, settlement, way === 4) : settlement - before;
  const until = way === 0 ? period - since : way === 4 ? days360(settlement, next, true) : next - settlement;
  return { settlement, before, next, left, frequency: times, since, until, period };
}

function coupon(work: (bond: Bond) => number, shows?: Shows): SheetFunction {
  return refusingTruths(
    ofNumbers(
      3,
      4,
      (...given) => {
        const bond = bondOf(...(given as [number, number, number]));
        return 'left' in bond ? work(bond) : bond;
      },
      shows,
    ),
  );
}

/** Per 100 of face value. With one coupon left, at simple interest. */
function priceOf(bond: Bond, rate: number, yearly: number, redemption: number): number {
  const { left, frequency, since, until, period } = bond;
  const paid = (100 * rate) / frequency;
  const accrued = (paid * since) / period;
  if (left === 1)
    return (redemption + paid) / (1 + (yearly / frequency) * ((period - since) / period)) - accrued;
  const growth = 1 + yearly / frequency;
  let worth = redemption / growth ** (left - 1 + until / period);
  for (let k = 0; k < left; k++) worth += paid / growth ** (k + until / period);
  return worth - accrued;
}

function yieldOf(bond: Bond, rate: number, price: number, redemption: number): Value {
  const { left, frequency, since, period } = bond;
  if (left > 1) return solved((yearly) => priceOf(bond, rate, yearly, redemption) - price, rate || 0.1);
  const paid = (100 * rate) / frequency;
  const given = price + (paid * since) / period;
  return checked(((redemption + paid - given) / given) * ((frequency * period) / (period - since)));
}

/** In years, as the coupons and the redemption weigh. */
function durationOf(bond: Bond, rate: number, yearly: number): number {
  const { left, frequency, until, period } = bond;
  const growth = 1 + yearly / frequency;
  let [sum, weighed] = [0, 0];
  for (let k = 0; k < left; k++) {
    const time = k + until / period;
    const worth = ((100 * rate) / frequency + (k === left - 1 ? 100 : 0)) / growth ** time;
    sum += worth;
    weighed += worth * time;
  }
  return weighed / sum / frequency;
}

/** Of a price or yield, whose frequency and basis come last: `PRICE(bought,due,rate,yield,redemption,frequency,basis)`. */
function ofBond(
  work: (bond: Bond, rate: number, other: number, redemption: number) => Value,
  isPrice: boolean,
  shows?: Shows,
): SheetFunction {
  return refusingTruths(
    ofNumbers(
      6,
      7,
      (bought, due, rate, other, redemption, frequency, basis = 0) => {
        const bond = bondOf(bought, due, frequency, basis);
        if (!('left' in bond)) return bond;
        const isRight = rate >= 0 && redemption > 0 && (isPrice ? other > 0 : other >= 0);
        return isRight ? work(bond, rate, other, redemption) : errorValues.number;
      },
      shows,
    ),
  );
}

function duration(work: (bond: Bond, rate: number, yearly: number) => number): SheetFunction {
  return refusingTruths(
    ofNumbers(5, 6, (bought, due, rate, yearly, frequency, basis = 0) => {
      const bond = bondOf(bought, due, frequency, basis);
      if (!('left' in bond)) return bond;
      return rate < 0 || yearly < 0 ? errorValues.number : checked(work(bond, rate, yearly));
    }),
  );
}

const PAR = 1000;

/**
 * Interest from issue, or with FALSE as method from the first interest date once that is past, over the periods of
 * coupons counted from the first interest date.
 * @see https://support.microsoft.com/en-us/office/accrint-function-fe45d089-6722-4fb3-9379-e1f911d8dc74
 */
function accrued(
  issue: number,
  first: number,
  settlement: number,
  rate: number,
  par: number,
  frequency: number,
  basis = 0,
  method = 1,
): Value {
  const isRight = [issue, first, settlement].every(isDay) && issue < settlement && rate > 0 && par > 0;
  if (!isRight || ![1, 2, 4].includes(frequency) || basis < 0 || basis > 4) return errorValues.number;
  const from = method === 0 && settlement > first ? first : issue;
  const months = 12 / frequency;
  let periods = 0;
  // Above zero before the first interest date, below zero after it.
  let k = Math.ceil(((first - from) / 365) * frequency) + 1;
  for (; monthsBefore(first, k * months) < settlement; k--) {
    const [start, end] = [monthsBefore(first, k * months), monthsBefore(first, (k - 1) * months)];
    const [low, high] = [Math.max(start, from), Math.min(end, settlement)];
    if (low >= high) continue;
    const isOf360 = basis === 0 || basis === 4;
    const days = isOf360 ? days360(low, high, basis === 4) : high - low;
    periods += days / (basis === 1 ? end - start : (basis === 3 ? 365 : 360) / frequency);
  }
  return checked((par * rate * periods) / frequency);
}

const accruedInterest = ofAny(6, 8, (values) => {
  const numbers: number[] = [];
  for (const [i, value] of values.entries()) {
    if (typeof value === 'boolean' && i < 7) return errorValues.value;
    const number = i === 4 && value === null ? PAR : numberOf(value);
    if (typeof number !== 'number') return number;
    // All but the rate and the par value are whole numbers.
    numbers.push(i === 3 || i === 4 ? number : Math.trunc(number));
  }
  return accrued(...(numbers as [number, number, number, number, number, number]));
});

export const coupons: SheetFunctions = {
  ACCRINT: accruedInterest,
  COUPDAYBS: coupon(({ since }) => since),
  COUPDAYS: coupon(({ period }) => period),
  COUPDAYSNC: coupon(({ until }) => until),
  COUPNCD: coupon(({ next }) => next, 'date'),
  COUPNUM: coupon(({ left }) => left),
  COUPPCD: coupon(({ before }) => before, 'date'),
  PRICE: ofBond((...given) => checked(priceOf(...given)), false),
  YIELD: ofBond(yieldOf, true, 'percent'),
  DURATION: duration(durationOf),
  MDURATION: duration((bond, rate, yearly) => durationOf(bond, rate, yearly) / (1 + yearly / bond.frequency)),
};
