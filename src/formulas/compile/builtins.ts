import { call } from '../functions/call';
import type { Argument, SheetFunction } from '../functions/define';
import type { Value } from '../functions/values';
import type { Operation } from './graph';
import { type Shape, valuesAt } from './grid';
import type { Fast } from './kernels';
import { quickWays } from './quickWays';

/** A function of the spreadsheet as a step: over values of any kind, and a quicker way over numbers where there is one. */
export function stepOf(
  name: string,
  found: SheetFunction,
  shapes: Shape[],
): { run: Operation['run']; fast?: Fast } {
  const fast = quickWays[name]?.(shapes);
  const { one } = found;
  const run: Operation['run'] = one
    ? (values) => one(values as Value[])
    : (values) =>
        call(
          found,
          shapes.map((shape) => argumentOf(shape, values)),
        );
  return { run, ...(fast && { fast }) };
}

function argumentOf(shape: Shape, values: readonly unknown[]): Argument {
  const { rows, columns, isCells, isOmitted, areas } = shape;
  const isTyped = rows * columns === 1;
  const kind = isOmitted ? 'omitted' : isCells ? 'cells' : isTyped ? 'typed' : 'array';
  return { rows, columns, values: valuesAt(shape, values), kind, ...(areas && { areas }) };
}
