import { largest, smallest, sum } from '../kernels';
import { checked, Fault, faults, numberIn, numberOf, type Value } from '../values';
import { all, type Argument, type Builtins, isGiven, ofArguments, ofMany, only, single } from './builtin';

export const total = (numbers: number[]) => {
  let added = 0;
  for (const number of numbers) added += number;
  return checked(added);
};

/** The numbers of a range, or the error in it. */
export function numbersIn({ values }: Argument): number[] | Fault {
  const numbers: number[] = [];
  for (const value of values) {
    if (value instanceof Fault) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

/** Of a range and a number, such as the place in order. */
function ofRange(work: (numbers: number[], k: number) => Value) {
  return ofArguments(2, 2, only(0), ([range, second]) => {
    const numbers = numbersIn(range!);
    if (numbers instanceof Fault) return numbers;
    const k = numberOf(single(second));
    return typeof k === 'number' ? work(numbers, k) : k;
  });
}

const inOrder = (numbers: number[]) => [...numbers].sort((a, b) => a - b);

function percentile(numbers: number[], share: number): Value {
  if (numbers.length === 0 || share < 0 || share > 1) return faults.number;
  const sorted = inOrder(numbers);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

const median = ofMany((numbers) => percentile(numbers, 0.5));
const percentiles = ofRange(percentile);
const quartiles = ofRange((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4));

const nth = (isLargest: boolean) =>
  ofRange((numbers, k) => {
    const at = Math.ceil(k);
    if (at < 1 || at > numbers.length) return faults.number;
    const sorted = inOrder(numbers);
    return sorted[isLargest ? sorted.length - at : at - 1]!;
  });

const rank = ofArguments(2, 3, only(1), ([of, range, order]) => {
  const numbers = numbersIn(range!);
  const number = numberOf(single(of));
  const ascending = isGiven(order) ? numberOf(single(order)) : 0;
  for (const given of [number, numbers, ascending]) if (given instanceof Fault) return given;
  if (!(numbers as number[]).includes(number as number)) return faults.missing;
  const isBefore = (x: number) => (ascending === 0 ? x > (number as number) : x < (number as number));
  return 1 + (numbers as number[]).filter(isBefore).length;
});

const isNumberWritten = (value: Value) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && numberIn(value) !== null);

export const statistics: Builtins = {
  SUM: ofMany(total, sum),
  MIN: ofMany((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)), smallest),
  MAX: ofMany((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)), largest),
  AVERAGE: ofMany((numbers) => {
    const added = total(numbers);
    if (numbers.length === 0) return faults.division;
    return typeof added === 'number' ? added / numbers.length : added;
  }),
  PRODUCT: ofMany((numbers) => (numbers.length === 0 ? 0 : checked(numbers.reduce((a, b) => a * b, 1)))),
  MEDIAN: median,
  COUNT: ofArguments(1, 255, all, (args) =>
    args.reduce((count, { shape, values }) => {
      const isWritten = !shape.isCells && values.length === 1;
      const counts = shape.isOmitted ? () => true : isWritten ? isNumberWritten : isNumber;
      return count + values.filter(counts).length;
    }, 0),
  ),
  COUNTA: ofArguments(1, 255, all, (args) =>
    args.reduce((count, { values }) => count + values.filter((value) => value !== null).length, 0),
  ),
  COUNTBLANK: ofArguments(
    1,
    1,
    all,
    ([range]) => range!.values.filter((value) => value === null || value === '').length,
  ),
  LARGE: nth(true),
  SMALL: nth(false),
  RANK: rank,
  'RANK.EQ': rank,
  PERCENTILE: percentiles,
  'PERCENTILE.INC': percentiles,
  QUARTILE: quartiles,
  'QUARTILE.INC': quartiles,
};

function isNumber(value: Value): boolean {
  return typeof value === 'number';
}
