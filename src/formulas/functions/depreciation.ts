import { yearsBetween } from './dates';
import { ofNumbers, refusingTruths, type SheetFunctions } from './define';
import { round } from './rounding';
import { MOST_STEPS } from './sizes';
import { checked, errorValues, type Value } from './values';

const isWrong = (cost: number, salvage: number, life: number) => cost < 0 || salvage < 0 || life <= 0;

/** At a fixed rate, rounded to three places, in months of the first year. */
function fixedRate(cost: number, salvage: number, life: number, period: number, month = 12): Value {
  if (isWrong(cost, salvage, life) || period < 1 || month < 1 || month > 12) return errorValues.number;
  if (period > life + (month < 12 ? 1 : 0) || period > MOST_STEPS) return errorValues.number;
  if (cost === 0) return 0;
  const rate = round(1 - (salvage / cost) ** (1 / life), 3);
  let written = (cost * rate * month) / 12;
  if (period === 1) return checked(written);
  for (let year = 2; year < period; year++) written += (cost - written) * rate;
  return checked(period > life ? ((cost - written) * rate * (12 - month)) / 12 : (cost - written) * rate);
}

/** The amount written off from the start to a time, at a multiple of the straight line. */
function writtenOff(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const rate = Math.min(factor / life, 1);
  const before = rate === 1 ? (period === 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  const after = Math.max(cost * (1 - rate) ** period, salvage);
  return Math.max(before - after, 0);
}

function declining(cost: number, salvage: number, life: number, period: number, factor = 2): Value {
  if (isWrong(cost, salvage, life) || period < 1 || period > life || factor <= 0) return errorValues.number;
  return checked(writtenOff(cost, salvage, life, period, factor));
}

/** Between two times; the straight line over the remainder is taken as soon as it is more, unless that is refused. */
function variable(
  cost: number,
  salvage: number,
  life: number,
  start: number,
  end: number,
  factor = 2,
  isFixed = 0,
): Value {
  if (
    isWrong(cost, salvage, life) ||
    start < 0 ||
    end < start ||
    end > life ||
    factor < 0 ||
    end > MOST_STEPS
  )
    return errorValues.number;
  let book = cost;
  let sum = 0;
  for (let year = 0; year < Math.ceil(end); year++) {
    const balance = Math.min((book * factor) / life, Math.max(book - salvage, 0));
    const straight = Math.max(book - salvage, 0) / (life - year);
    const amount = isFixed === 0 && straight > balance ? straight : balance;
    const share = Math.min(end, year + 1) - Math.max(start, year);
    if (share > 0) sum += amount * share;
    book -= amount;
  }
  return checked(sum);
}

/** The factor by which the rate is raised for a life in years; null for lives that the French rules leave out. */
function raising(life: number): number | null {
  if (life < 3 || (life > 4 && life < 5)) return null;
  return life <= 4 ? 1.5 : life <= 6 ? 2 : 2.5;
}

/**
 * In the French way, each year in whole units, at a rate that depends on the life; the remainder near the end is
 * halved and written off.
 * @see https://support.microsoft.com/en-us/office/amordegrc-function-a14d0ca1-64a4-42eb-9b3d-b0dededf9e51
 */
function french(
  cost: number,
  purchased: number,
  firstEnd: number,
  salvage: number,
  period: number,
  rate: number,
  basis = 0,
): Value {
  const raised = rate > 0 ? raising(1 / rate) : null;
  const isWrong =
    raised === null ||
    cost <= 0 ||
    salvage < 0 ||
    salvage > cost ||
    period < 0 ||
    period > MOST_STEPS ||
    firstEnd < purchased ||
    Math.trunc(basis) === 2;
  if (isWrong) return errorValues.number;
  const share = yearsBetween(purchased, firstEnd, basis);
  if (typeof share !== 'number') return share;
  const yearly = rate * raised;
  let amount = round(share * yearly * cost, 0);
  let book = cost - amount;
  let left = book - salvage;
  for (let year = 0; year < Math.trunc(period); year++) {
    amount = round(yearly * book, 0);
    left -= amount;
    if (left < 0) return Math.trunc(period) - year <= 1 ? round(book / 2, 0) : 0;
    book -= amount;
  }
  return amount;
}

export const depreciation: SheetFunctions = {
  AMORDEGRC: refusingTruths(
    ofNumbers(6, 7, (...given) => french(...(given as [number, number, number, number, number, number]))),
  ),
  SLN: ofNumbers(
    3,
    3,
    (cost, salvage, life) => (life === 0 ? errorValues.division : (cost - salvage) / life),
    'money',
  ),
  SYD: ofNumbers(
    4,
    4,
    (cost, salvage, life, period) =>
      life < 1 || period < 1 || period > life
        ? errorValues.number
        : checked(((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1))),
    'money',
  ),
  DB: ofNumbers(4, 5, (...given) => fixedRate(...(given as [number, number, number, number])), 'money'),
  DDB: ofNumbers(4, 5, (...given) => declining(...(given as [number, number, number, number])), 'money'),
  VDB: ofNumbers(
    5,
    7,
    (...given) => variable(...(given as [number, number, number, number, number])),
    'money',
  ),
};
