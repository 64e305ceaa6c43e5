import type { Operation } from './graph';
import * as kernels from './kernels';
import { BOOLEAN, NUMBER } from './slots';
import { checked, compared, Fault, faults, type Held, numberOf, SAME, textOf, type Value } from './values';

type Two = (x: number, y: number) => number | Fault;

/** Arithmetic on two values: the first error stands, and text that is no number is an error. */
export function arithmetic(work: Two): Operation['run'] {
  return ([a, b]) => {
    const x = numberOf(a!);
    if (typeof x !== 'number') return x;
    const y = numberOf(b!);
    return typeof y === 'number' ? work(x, y) : y;
  };
}

const snapped = (result: number, x: number) => (Math.abs(result) <= SAME * Math.abs(x) ? 0 : checked(result));

export function power(x: number, y: number): number | Fault {
  if (x === 0 && y === 0) return faults.number;
  if (x === 0 && y < 0) return faults.division;
  return checked(x ** y);
}

/** None of these gives a blank. */
const operation = (name: string, run: Operation['run'], fast?: kernels.Fast): Operation => ({
  name,
  run,
  isNeverBlank: true,
  ...(fast && { fast }),
});

function comparison(sign: string, isSo: (order: number) => boolean): Operation {
  const run = ([a, b]: Held[]) => {
    if (a instanceof Fault) return a;
    return b instanceof Fault ? b : isSo(compared(a as Value, b as Value));
  };
  return operation(sign, run, kernels.comparisons[sign]);
}

export const operators: Record<string, Operation> = Object.fromEntries(
  [
    operation(
      '+',
      arithmetic((x, y) => snapped(x + y, x)),
      kernels.add,
    ),
    operation(
      '-',
      arithmetic((x, y) => snapped(x - y, x)),
      kernels.subtract,
    ),
    operation(
      '*',
      arithmetic((x, y) => checked(x * y)),
      kernels.multiply,
    ),
    operation(
      '/',
      arithmetic((x, y) => (y === 0 ? faults.division : checked(x / y))),
      kernels.divide,
    ),
    operation('^', arithmetic(power), powers()),
    comparison('=', (order) => order === 0),
    comparison('<>', (order) => order !== 0),
    comparison('<', (order) => order < 0),
    comparison('>', (order) => order > 0),
    comparison('<=', (order) => order <= 0),
    comparison('>=', (order) => order >= 0),
    operation('&', ([a, b]) => {
      const x = textOf(a!);
      if (x instanceof Fault) return x;
      const y = textOf(b!);
      return y instanceof Fault ? y : x + y;
    }),
  ].map((found) => [found.name, found]),
);

/** 0 to the power of 0, and of less, are errors: those are left to the slower way by giving NaN. */
function powers(): kernels.Fast {
  return kernels.ofTwo((x, y) => (x === 0 && y <= 0 ? NaN : y === 1 ? x : x ** y));
}

const ofNumber = (name: string, work: (x: number) => number): Operation =>
  operation(
    name,
    ([a]) => {
      const x = numberOf(a!);
      return typeof x === 'number' ? work(x) : x;
    },
    kernels.ofOne(work, NUMBER),
  );

/** Minus, percent, and text taken for a number where it is written out as an argument. */
export const negated = ofNumber('negated', (x) => -x);
export const percent = ofNumber('percent', (x) => x / 100);
export const asNumber = ofNumber('number', (x) => x);

/** A formula that gives a blank shows nil. */
export const shownValue = operation(
  'shown',
  ([a]) => (a === null ? 0 : a!),
  (out, [x], count) => {
    if (x!.kind !== NUMBER && x!.kind !== BOOLEAN) return false;
    out.numbers.set(x!.numbers.subarray(0, count));
    out.kind = x!.kind;
    return true;
  },
);
