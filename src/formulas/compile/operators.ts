/* eslint-disable @typescript-eslint/no-non-null-assertion -- An operation is given as many operands as it takes. */
import { lastOperators, operators, prefixes } from '../functions/operators';
import type { SheetFunction } from '../functions/define';
import type { Value } from '../functions/values';
import type { Operation } from './graph';
import * as kernels from './kernels';
import { BOOLEAN, NUMBER } from './slots';
import { numberHeld } from './values';

/** None of these gives a blank. */
const operation = (name: string, run: Operation['run'], fast?: kernels.Fast): Operation => ({
  name,
  run,
  isNeverBlank: true,
  ...(fast && { fast }),
});

/** 0 to the power of 0, and of less, are errors: those are left to the slower way by giving NaN. */
const powers = kernels.ofTwo((x, y) => (x === 0 && y <= 0 ? NaN : y === 1 ? x : x ** y));

const quick: Record<string, kernels.Fast | undefined> = {
  '+': kernels.add,
  '-': kernels.subtract,
  '*': kernels.multiply,
  '/': kernels.divide,
  '^': powers,
  ...kernels.comparisons,
};

const runOf =
  ({ one }: SheetFunction): Operation['run'] =>
  (values) =>
    one!(values as Value[]);

/** The steps of operators, by what is worked out. */
export const operations: ReadonlyMap<SheetFunction, Operation> = new Map([
  ...Object.entries(operators).map(
    ([sign, found]) => [found, operation(sign, runOf(found), quick[sign])] as const,
  ),
  [lastOperators['+'], operation('+ last', runOf(lastOperators['+']), kernels.addLast)],
  [lastOperators['-'], operation('- last', runOf(lastOperators['-']), kernels.subtractLast)],
  [
    prefixes['-']!,
    operation(
      'negated',
      runOf(prefixes['-']!),
      kernels.ofOne((x) => 0 - x, NUMBER),
    ),
  ],
  [
    prefixes['%']!,
    operation(
      'percent',
      runOf(prefixes['%']!),
      kernels.ofOne((x) => x / 100, NUMBER),
    ),
  ],
]);

/** Text taken for a number where it is written out as an argument. */
export const asNumber = operation(
  'number',
  ([a]) => numberHeld(a!),
  kernels.ofOne((x) => x, NUMBER),
);

/** A formula that gives a blank shows zero. */
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
