import { numberIn, numberOf } from './coercion';
import {
  all,
  type Argument,
  isGiven,
  MANY,
  numbersIn,
  numbersOf,
  ofAnyArguments,
  ofArguments,
  ofMany,
  only,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { checked, ErrorValue, errorValues, isSame, TableValue, type Value } from './values';
import { nth } from '../present';

export function total(numbers: readonly number[]): number {
  let added = 0;
  for (const number of numbers) added += number;
  return added;
}

export const meanOf = (numbers: readonly number[]) => total(numbers) / numbers.length;

/** The sum of squared distances from the mean. */
export function squaredDistances(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
}

export function smallestOf(numbers: readonly number[]): number {
  return numbers.reduce((least, x) => (x < least ? x : least), numbers[0] ?? 0);
}

export function largestOf(numbers: readonly number[]): number {
  return numbers.reduce((most, x) => (x > most ? x : most), numbers[0] ?? 0);
}

/** An error where there are fewer numbers than this. */
const atLeast = (
  least: number,
  work: (numbers: number[]) => number,
  why: ErrorValue = errorValues.division,
) => ofMany((numbers) => (numbers.length < least ? why : checked(work(numbers))));

const sample = (numbers: number[]) => squaredDistances(numbers) / (numbers.length - 1);
const population = (numbers: number[]) => squaredDistances(numbers) / numbers.length;

export const averageOf = (numbers: number[]): Value =>
  numbers.length === 0 ? errorValues.division : checked(meanOf(numbers));

/** Of a whole population, or of a sample; #DIV/0! for too few numbers. */
export function varianceOf(numbers: number[], isOfAll: boolean): Value {
  if (numbers.length < (isOfAll ? 1 : 2)) return errorValues.division;
  return checked(isOfAll ? population(numbers) : sample(numbers));
}

export function deviationOf(numbers: number[], isOfAll: boolean): Value {
  const variance = varianceOf(numbers, isOfAll);
  return typeof variance === 'number' ? Math.sqrt(variance) : variance;
}

/** As the functions whose names end in A count: text in cells is 0, TRUE is 1. */
function countedA(args: readonly Argument[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const { kind, values } of args) {
    for (const value of values) {
      if (value instanceof ErrorValue) return value;
      if (typeof value === 'number') numbers.push(value);
      else if (typeof value === 'boolean') numbers.push(value ? 1 : 0);
      else if (kind === 'typed' || kind === 'omitted') {
        const number = numberOf(value);
        if (typeof number !== 'number') return number;
        numbers.push(number);
      } else if (value !== null) numbers.push(0);
    }
  }
  return numbers;
}

function ofAllA(least: number, work: (numbers: number[]) => number): SheetFunction {
  return ofArguments(1, MANY, all, (args) => {
    const numbers = countedA(args);
    if (numbers instanceof ErrorValue) return numbers;
    return numbers.length < least ? errorValues.division : checked(work(numbers));
  });
}

const isNumberTyped = (value: Value) =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && numberIn(value) !== null);

function count(args: readonly Argument[]): number {
  return args.reduce((sum, { kind, values }) => {
    const isTyped = kind === 'typed' || kind === 'omitted';
    return sum + values.filter(isTyped ? isNumberTyped : (value) => typeof value === 'number').length;
  }, 0);
}

function countFilled(args: readonly Argument[]): number {
  return args.reduce(
    (sum, { kind, values }) =>
      sum + (kind === 'omitted' ? 1 : values.filter((value) => value !== null).length),
    0,
  );
}

export const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** A function of a range and numbers after it, such as a rank. Each cell of the second argument gives an answer. */
function ofRange(most: number, work: (numbers: number[], k: number, third?: number) => Value): SheetFunction {
  return ofArguments(2, most, only(0), ([range, second, third]) => {
    const numbers = numbersIn(range);
    if (numbers instanceof ErrorValue) return numbers;
    const k = numberOf(single(second));
    if (typeof k !== 'number') return k;
    const last = isGiven(third) ? numberOf(single(third)) : undefined;
    return last instanceof ErrorValue ? last : work(numbers, k, last);
  });
}

/** The value at a place, from 0, in proportion between the numbers on either side. */
function between(sorted: number[], at: number): number {
  const below = nth(sorted, Math.floor(at));
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
}

function percentile(numbers: number[], share: number): Value {
  if (numbers.length === 0 || share < 0 || share > 1) return errorValues.number;
  return between(inOrder(numbers), share * (numbers.length - 1));
}

function percentileWithoutEnds(numbers: number[], share: number): Value {
  const at = share * (numbers.length + 1);
  if (numbers.length === 0 || at < 1 || at > numbers.length) return errorValues.number;
  return between(inOrder(numbers), at - 1);
}

function percentRank(numbers: number[], x: number, digits: number, hasEnds: boolean): Value {
  const sorted = inOrder(numbers);
  if (sorted.length === 0 || digits < 1) return errorValues.number;
  if (x < nth(sorted, 0) || x > nth(sorted, sorted.length - 1)) return errorValues.missing;
  const above = sorted.findIndex((number) => number >= x);
  const [lower = x, higher] = [sorted[above - 1], nth(sorted, above)];
  const place = higher === x ? above : above - 1 + (x - lower) / (higher - lower);
  const share = hasEnds
    ? sorted.length === 1
      ? 1
      : place / (sorted.length - 1)
    : (place + 1) / (sorted.length + 1);
  if (digits > 15) return share;
  const factor = 10 ** Math.trunc(digits);
  return Math.floor(share * factor + 1e-9) / factor;
}

const percentiles = ofRange(2, percentile);
const quartiles = ofRange(2, (numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4));
const percentRanks = ofRange(3, (numbers, x, digits = 3) => percentRank(numbers, x, digits, true));

const ordinal = (isLargest: boolean) =>
  ofRange(2, (numbers, k) => {
    const at = Math.ceil(k);
    if (at < 1 || at > numbers.length) return errorValues.number;
    const sorted = inOrder(numbers);
    return nth(sorted, isLargest ? sorted.length - at : at - 1);
  });

function ranking(isAverage: boolean): SheetFunction {
  return ofArguments(2, 3, only(1), ([of, range, order]) => {
    const number = numberOf(single(of));
    if (typeof number !== 'number') return number;
    const numbers = numbersIn(range);
    if (numbers instanceof ErrorValue) return numbers;
    const ascending = isGiven(order) ? numberOf(single(order)) : 0;
    if (ascending instanceof ErrorValue) return ascending;
    const same = numbers.filter((x) => isSame(x, number)).length;
    if (same === 0) return errorValues.missing;
    const before = numbers.filter(
      (x) => !isSame(x, number) && (ascending === 0 ? x > number : x < number),
    ).length;
    return before + 1 + (isAverage ? (same - 1) / 2 : 0);
  });
}

/** The numbers that occur most often, in the order in which they come first. */
function modesOf(numbers: number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = largestOf([...counts.values()]);
  return most < 2 ? [] : [...counts].filter(([, often]) => often === most).map(([number]) => number);
}

const mode = ofMany((numbers) => modesOf(numbers)[0] ?? errorValues.missing);

function trimmed(numbers: number[], share: number): Value {
  if (share < 0 || share >= 1 || numbers.length === 0) return errorValues.number;
  const cut = Math.floor((numbers.length * share) / 2);
  return meanOf(inOrder(numbers).slice(cut, numbers.length - cut));
}

/** How many numbers lie up to each bound, and above the last, as a column. */
const frequency = ofArguments(2, 2, all, ([data, bounds]) => {
  const [numbers, given] = [numbersIn(data), numbersIn(bounds)];
  if (numbers instanceof ErrorValue) return numbers;
  if (given instanceof ErrorValue) return given;
  const limits = given.length > 0 ? given : [0];
  const sorted = inOrder(limits);
  const counted = new Map<number, number>();
  let above = 0;
  for (const number of numbers) {
    const limit = sorted.find((bound) => number <= bound);
    if (limit === undefined) above++;
    else counted.set(limit, (counted.get(limit) ?? 0) + 1);
  }
  const rows = limits.map((bound, i) => [limits.indexOf(bound) === i ? (counted.get(bound) ?? 0) : 0]);
  return TableValue.of([...rows, [above]]);
});

function skewness(numbers: number[]): number {
  const [n, mean] = [numbers.length, meanOf(numbers)];
  const deviation = Math.sqrt(sample(numbers));
  const cubes = numbers.reduce((sum, x) => sum + ((x - mean) / deviation) ** 3, 0);
  return (n * cubes) / ((n - 1) * (n - 2));
}

function skewnessOfAll(numbers: number[]): number {
  const [n, mean] = [numbers.length, meanOf(numbers)];
  const deviation = Math.sqrt(population(numbers));
  return numbers.reduce((sum, x) => sum + ((x - mean) / deviation) ** 3, 0) / n;
}

function kurtosis(numbers: number[]): number {
  const [n, mean] = [numbers.length, meanOf(numbers)];
  const deviation = Math.sqrt(sample(numbers));
  const powers = numbers.reduce((sum, x) => sum + ((x - mean) / deviation) ** 4, 0);
  return (n * (n + 1) * powers) / ((n - 1) * (n - 2) * (n - 3)) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

const positive = (work: (numbers: number[]) => number) =>
  ofMany((numbers) =>
    numbers.length === 0 || numbers.some((x) => x <= 0) ? errorValues.number : checked(work(numbers)),
  );

/** #DIV/0! where the numbers do not differ, because they have no shape then. */
const shaped = (least: number, work: (numbers: number[]) => number) =>
  ofMany((numbers) =>
    numbers.length < least || squaredDistances(numbers) === 0 ? errorValues.division : checked(work(numbers)),
  );

const deviation = ofMany((numbers) => deviationOf(numbers, false));
const deviationOfAll = ofMany((numbers) => deviationOf(numbers, true));
const variance = ofMany((numbers) => varianceOf(numbers, false));
const varianceOfAll = ofMany((numbers) => varianceOf(numbers, true));
const rank = ranking(false);

export const statistics: SheetFunctions = {
  SUM: ofMany((numbers) => checked(total(numbers))),
  PERCENTOF: ofArguments(2, 2, all, ([part, whole]) => {
    const [some, every] = [numbersOf([part]), numbersOf([whole])];
    if (some instanceof ErrorValue) return some;
    if (every instanceof ErrorValue) return every;
    return total(every) === 0 ? errorValues.division : checked(total(some) / total(every));
  }),
  MIN: ofMany(smallestOf),
  MAX: ofMany(largestOf),
  AVERAGE: ofMany(averageOf),
  PRODUCT: ofMany((numbers) => (numbers.length === 0 ? 0 : checked(numbers.reduce((a, b) => a * b, 1)))),
  MEDIAN: ofMany((numbers) => percentile(numbers, 0.5)),
  COUNT: ofAnyArguments(1, MANY, all, count),
  COUNTA: ofAnyArguments(1, MANY, all, countFilled),
  COUNTBLANK: ofArguments(
    1,
    1,
    all,
    ([range]) => range.values.filter((value) => value === null || value === '').length + (range.beyond ?? 0),
  ),
  AVERAGEA: ofAllA(1, meanOf),
  MAXA: ofAllA(0, largestOf),
  MINA: ofAllA(0, smallestOf),
  VARA: ofAllA(2, sample),
  VARPA: ofAllA(1, population),
  STDEVA: ofAllA(2, (numbers) => Math.sqrt(sample(numbers))),
  STDEVPA: ofAllA(1, (numbers) => Math.sqrt(population(numbers))),
  STDEV: deviation,
  'STDEV.S': deviation,
  STDEVP: deviationOfAll,
  'STDEV.P': deviationOfAll,
  VAR: variance,
  'VAR.S': variance,
  VARP: varianceOfAll,
  'VAR.P': varianceOfAll,
  DEVSQ: atLeast(1, squaredDistances, errorValues.number),
  AVEDEV: atLeast(
    1,
    (numbers) => {
      const mean = meanOf(numbers);
      return meanOf(numbers.map((x) => Math.abs(x - mean)));
    },
    errorValues.number,
  ),
  GEOMEAN: positive((numbers) => Math.exp(meanOf(numbers.map(Math.log)))),
  HARMEAN: positive((numbers) => numbers.length / total(numbers.map((x) => 1 / x))),
  SKEW: shaped(3, skewness),
  'SKEW.P': shaped(3, skewnessOfAll),
  KURT: shaped(4, kurtosis),
  LARGE: ordinal(true),
  SMALL: ordinal(false),
  RANK: rank,
  'RANK.EQ': rank,
  'RANK.AVG': ranking(true),
  PERCENTILE: percentiles,
  'PERCENTILE.INC': percentiles,
  'PERCENTILE.EXC': ofRange(2, percentileWithoutEnds),
  QUARTILE: quartiles,
  'QUARTILE.INC': quartiles,
  'QUARTILE.EXC': ofRange(2, (numbers, quarter) => percentileWithoutEnds(numbers, Math.trunc(quarter) / 4)),
  PERCENTRANK: percentRanks,
  'PERCENTRANK.INC': percentRanks,
  'PERCENTRANK.EXC': ofRange(3, (numbers, x, digits = 3) => percentRank(numbers, x, digits, false)),
  TRIMMEAN: ofRange(2, trimmed),
  MODE: mode,
  'MODE.SNGL': mode,
  'MODE.MULT': ofMany((numbers) => {
    const modes = modesOf(numbers);
    return modes.length === 0 ? errorValues.missing : TableValue.of(modes.map((number) => [number]));
  }),
  FREQUENCY: frequency,
};
