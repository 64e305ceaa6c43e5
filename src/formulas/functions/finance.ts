import { numberOf } from './coercion';
import {
  type Argument,
  firstErrorValue,
  from,
  numberGiven,
  numbersIn,
  numbersOf,
  ofArguments,
  ofNumbers,
  only,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { MOST_STEPS } from './sizes';
import { checked, ErrorValue, errorValues, type Value } from './values';
import { nth } from '../present';

/** What one pound a period is worth now, and what one pound now is worth then. */
function annuity(rate: number, periods: number): { growth: number; factor: number } {
  const growth = (1 + rate) ** periods;
  return { growth, factor: rate === 0 ? periods : (growth - 1) / rate };
}

const due = (rate: number, type: number) => (type !== 0 ? 1 + rate : 1);

function futureValue(rate: number, periods: number, payment: number, present = 0, type = 0): number {
  const { growth, factor } = annuity(rate, periods);
  return 0 - (present * growth + payment * due(rate, type) * factor);
}

function presentValue(rate: number, periods: number, payment: number, future = 0, type = 0): number {
  const { growth, factor } = annuity(rate, periods);
  return 0 - (future + payment * due(rate, type) * factor) / growth;
}

function payment(rate: number, periods: number, present: number, future = 0, type = 0): number {
  const { growth, factor } = annuity(rate, periods);
  return 0 - (present * growth + future) / (due(rate, type) * factor);
}

function interest(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future = 0,
  type = 0,
): Value {
  if (period < 1 || period >= periods + 1) return errorValues.number;
  const paid = payment(rate, periods, present, future, type);
  if (type === 0) return checked(futureValue(rate, period - 1, paid, present) * rate);
  // Paid in advance, the first payment bears no interest and each later one that of the period before.
  return period === 1 ? 0 : checked((futureValue(rate, period - 2, paid, present, type) - paid) * rate);
}

function principal(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future = 0,
  type = 0,
): Value {
  const part = interest(rate, period, periods, present, future, type);
  return part instanceof ErrorValue
    ? part
    : checked(payment(rate, periods, present, future, type) - (part as number));
}

/** Over the periods from the first to the last. */
function cumulated(part: typeof interest): SheetFunction {
  return ofNumbers(6, 6, (rate, periods, present, first, last, type) => {
    if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || last < first || last > periods)
      return errorValues.number;
    if (type !== 0 && type !== 1) return errorValues.number;
    if (last - first > MOST_STEPS) return errorValues.number;
    let sum = 0;
    for (let period = Math.trunc(first); period <= last; period++)
      sum += part(rate, period, periods, present, 0, type) as number;
    return checked(sum);
  });
}

function periodsOf(rate: number, paid: number, present: number, future = 0, type = 0): Value {
  if (rate === 0) return paid === 0 ? errorValues.number : checked(0 - (present + future) / paid);
  const flow = paid * due(rate, type);
  return checked(Math.log((flow - future * rate) / (present * rate + flow)) / Math.log(1 + rate));
}

/** The root of a function near a guess: by Newton's rule, then by halves where that strays. */
export function solved(value: (rate: number) => number, guess: number): number | ErrorValue {
  let rate = guess;
  for (let i = 0; i < 100; i++) {
    const here = value(rate);
    if (!Number.isFinite(here)) break;
    const step = 1e-6 * Math.max(1, Math.abs(rate));
    const slope = (value(rate + step) - value(rate - step)) / (2 * step);
    const next = rate - here / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) <= 1e-13 * Math.max(1, Math.abs(next))) return next;
    if (Math.abs(next - rate) < 1e-11 && i > 50) return next;
    rate = next;
  }
  return byHalves(value, guess);
}

function byHalves(value: (rate: number) => number, guess: number): number | ErrorValue {
  const places = [-0.9999, -0.99, -0.9, -0.75, -0.5, -0.25, -0.1, 0, 0.1, 0.25, 0.5, 1, 2, 5, 10, 100, 1000];
  const pairs = places.slice(1).map((high, i) => [nth(places, i), high] as const);
  pairs.sort((a, b) => Math.abs(a[0] - guess) - Math.abs(b[0] - guess));
  for (const [start, end] of pairs) {
    let [low, high] = [start, end];
    if (!(value(low) * value(high) <= 0)) continue;
    for (let i = 0; i < 200 && high - low > 1e-15; i++) {
      const middle = (low + high) / 2;
      if (value(low) * value(middle) <= 0) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }
  return errorValues.number;
}

function rate(periods: number, paid: number, present: number, future = 0, type = 0, guess = 0.1): Value {
  if (periods <= 0) return errorValues.number;
  return solved((x) => futureValue(x, periods, paid, present, type) - future, guess);
}

/** The first amount comes one period from now. */
function netPresentValue(rate: number, amounts: readonly number[]): number {
  let worth = 0;
  let factor = 1;
  for (const amount of amounts) worth += amount / (factor *= 1 + rate);
  return worth;
}

const npv = ofArguments(
  2,
  255,
  from(1),
  ([given, ...amounts]) => {
    const rateGiven = numberOf(single(given));
    if (typeof rateGiven !== 'number') return rateGiven;
    const numbers = numbersOf(amounts);
    if (numbers instanceof ErrorValue) return numbers;
    if (rateGiven === -1) return errorValues.division;
    return numbers.length === 0 ? errorValues.value : checked(netPresentValue(rateGiven, numbers));
  },
  'money',
);

const hasBothSigns = (numbers: readonly number[]) => numbers.some((x) => x > 0) && numbers.some((x) => x < 0);

const irr = ofArguments(
  1,
  2,
  only(0),
  ([values, guess]) => {
    const numbers = numbersIn(values);
    if (numbers instanceof ErrorValue) return numbers;
    const start = numberGiven(guess, 0.1);
    if (start instanceof ErrorValue) return start;
    if (!hasBothSigns(numbers) || start <= -1) return errorValues.number;
    return solved((x) => netPresentValue(x, numbers), start);
  },
  'percent',
);

const mirr = ofArguments(
  3,
  3,
  only(0),
  ([values, finance, reinvest]) => {
    const numbers = numbersIn(values);
    const [paid, earned] = [numberGiven(finance, 0), numberGiven(reinvest, 0)];
    if (numbers instanceof ErrorValue) return numbers;
    if (paid instanceof ErrorValue) return paid;
    if (earned instanceof ErrorValue) return earned;
    if (!hasBothSigns(numbers)) return errorValues.division;
    const n = numbers.length;
    const gains =
      netPresentValue(
        earned,
        numbers.map((x) => Math.max(x, 0)),
      ) *
      (1 + earned) ** n;
    const costs =
      netPresentValue(
        paid,
        numbers.map((x) => Math.min(x, 0)),
      ) *
      (1 + paid);
    return checked((0 - gains / costs) ** (1 / (n - 1)) - 1);
  },
  'percent',
);

interface Flow {
  amount: number;
  /** Of 365 days, from the first date. */
  years: number;
}

/** Amounts on dates: each amount a number, each date a day that is not before the first. */
function dated(amounts: Argument, dates: Argument): Flow[] | ErrorValue {
  const error = firstErrorValue(amounts.values) ?? firstErrorValue(dates.values);
  if (error) return error;
  if (amounts.values.length !== dates.values.length) return errorValues.number;
  const [own, days] = [amounts.values.map(numberOf), dates.values.map(numberOf)];
  const wrong = firstErrorValue([...own, ...days]);
  if (wrong) return wrong;
  const whole = (days as number[]).map(Math.trunc);
  const first = nth(whole, 0);
  if (whole.some((day) => day < first)) return errorValues.number;
  return (own as number[]).map((amount, i) => ({ amount, years: (nth(whole, i) - first) / 365 }));
}

const datedValue = (given: number, flows: readonly Flow[]) =>
  flows.reduce((sum, { amount, years }) => sum + amount / (1 + given) ** years, 0);

const xnpv = ofArguments(3, 3, only(1, 2), ([given, amounts, dates]) => {
  const number = numberOf(single(given));
  if (typeof number !== 'number') return number;
  const flows = dated(amounts, dates);
  if (flows instanceof ErrorValue) return flows;
  return number <= -1 ? errorValues.number : checked(datedValue(number, flows));
});

const xirr = ofArguments(2, 3, only(0, 1), ([amounts, dates, guess]) => {
  const start = numberGiven(guess, 0.1);
  if (start instanceof ErrorValue) return start;
  const flows = dated(amounts, dates);
  if (flows instanceof ErrorValue) return flows;
  if (!hasBothSigns(flows.map(({ amount }) => amount)) || start <= -1) return errorValues.number;
  return solved((x) => datedValue(x, flows), start);
});

const ofMoney = (least: number, most: number, work: (...numbers: number[]) => Value) =>
  ofNumbers(
    least,
    most,
    (...numbers) => {
      const found = work(...numbers);
      return typeof found === 'number' ? checked(found) : found;
    },
    'money',
  );

export const finance: SheetFunctions = {
  NPV: npv,
  IRR: irr,
  MIRR: mirr,
  XNPV: xnpv,
  XIRR: xirr,
  PV: ofMoney(3, 5, (...given) => presentValue(...(given as [number, number, number]))),
  FV: ofMoney(3, 5, (...given) => futureValue(...(given as [number, number, number]))),
  PMT: ofMoney(3, 5, (...given) => payment(...(given as [number, number, number]))),
  IPMT: ofMoney(4, 6, (...given) => interest(...(given as [number, number, number, number]))),
  PPMT: ofMoney(4, 6, (...given) => principal(...(given as [number, number, number, number]))),
  CUMIPMT: cumulated(interest),
  CUMPRINC: cumulated(principal),
  NPER: ofNumbers(3, 5, (...given) => periodsOf(...(given as [number, number, number]))),
  RATE: ofNumbers(3, 6, (...given) => rate(...(given as [number, number, number])), 'percent'),
  FVSCHEDULE: ofArguments(2, 2, only(1), ([start, rates]) => {
    const amount = numberOf(single(start));
    if (typeof amount !== 'number') return amount;
    let worth = amount;
    for (const value of rates.values) {
      if (value instanceof ErrorValue) return value;
      if (value !== null && typeof value !== 'number') return errorValues.value;
      worth *= 1 + (value ?? 0);
    }
    return checked(worth);
  }),
  EFFECT: ofNumbers(2, 2, (nominal, periods) => {
    const count = Math.trunc(periods);
    return nominal <= 0 || count < 1 ? errorValues.number : checked((1 + nominal / count) ** count - 1);
  }),
  NOMINAL: ofNumbers(2, 2, (effect, periods) => {
    const count = Math.trunc(periods);
    return effect <= 0 || count < 1 ? errorValues.number : checked(((1 + effect) ** (1 / count) - 1) * count);
  }),
  RRI: ofNumbers(3, 3, (periods, present, future) =>
    periods <= 0 || present === 0 ? errorValues.number : checked((future / present) ** (1 / periods) - 1),
  ),
  PDURATION: ofNumbers(3, 3, (given, present, future) =>
    given <= 0 || present <= 0 || future <= 0
      ? errorValues.number
      : checked((Math.log(future) - Math.log(present)) / Math.log(1 + given)),
  ),
};
