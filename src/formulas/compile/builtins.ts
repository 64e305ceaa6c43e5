import { call } from '../functions/call';
import type { SheetFunction } from '../functions/define';
import type { Value } from '../functions/values';
import type { Operation } from './graph';
import { argumentOf, type Shape } from './grid';
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
