import { ofNumbers, type SheetFunctions } from './define';
import { round } from './rounding';
import { MOST_STEPS } from './sizes';
import { checked, faults, type Value } from './values';

const isWrong = (cost: number, salvage: number, life: number) => cost < 0 || salvage < 0 || life <= 0;

/** At a fixed rate, rounded to three places, in months of the first year. */
function fixedRate(cost: number, salvage: number, life: number, period: number, month = 12): Value {
  if (isWrong(cost, salvage, life) || period < 1 || month < 1 || month > 12) return faults.number;
  if (period > life + (month < 12 ? 1 : 0) || period > MOST_STEPS) return faults.number;
  if (cost === 0) return 0;
  const rate = round(1 - (salvage / cost) ** (1 / life), 3);
  let written = (cost * rate * month) / 12;
  if (period === 1) return checked(written);
  for (let year = 2; year < period; year++) written += (cost - written) * rate;
  return checked(period > life ? ((cost - written) * rate * (12 - month)) / 12 : (cost - written) * rate);
}

/** What is written off from the start to a time, at so many times the straight line. */
function writtenOff(cost: number, salvage: number, life: number, period: number, factor: number): number {
  const rate = Math.min(factor / life, 1);
  const before = rate === 1 ? (period === 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  const after = Math.max(cost * (1 - rate) ** period, salvage);
  return Math.max(before - after, 0);
}

function declining(cost: number, salvage: number, life: number, period: number, factor = 2): Value {
  if (isWrong(cost, salvage, life) || period < 1 || period > life || factor <= 0) return faults.number;
  return checked(writtenOff(cost, salvage, life, period, factor));
}

/** Between two times; the straight line over what is left is taken as soon as it is more, unless that is refused. */
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
    return faults.number;
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

export const depreciation: SheetFunctions = {
  SLN: ofNumbers(
    3,
    3,
    (cost, salvage, life) => (life === 0 ? faults.division : (cost - salvage) / life),
    'money',
  ),
  SYD: ofNumbers(
    4,
    4,
    (cost, salvage, life, period) =>
      life < 1 || period < 1 || period > life
        ? faults.number
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
