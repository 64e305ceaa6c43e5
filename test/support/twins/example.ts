import fc, { type Arbitrary } from 'fast-check';
import { findCalls } from '../../../src/formulas/calls';
import type { FunctionNotes, ParameterMetadata } from '../../../src/functions/catalogue/notes';
import { call, type Cell, decimal, type Given, optional } from './arbitraries';

/**
 * Arguments about those of a function's own example, for a function that none are written for: each number from nothing
 * to its own size, whole if it is whole, and words as they are. What the function refuses among them needs its own.
 */
export function aboutExample(
  { example }: Pick<FunctionNotes, 'example'>,
  parameters: readonly ParameterMetadata[],
): Arbitrary<Given[]> {
  const texts = findCalls(example.formula, 'OT')[0]!.arguments;
  const given = texts.map(({ value, text }, i) => {
    const about = Array.isArray(value)
      ? fc
          .tuple(...value.flat().map((cell) => cellAbout(cell, text)))
          .map((cells) => ({ cells, across: value.length === 1 }))
      : cellAbout(value, text);
    return parameters[i]!.optional ? optional<unknown>(about) : about;
  });
  return call(...given);
}

function cellAbout(cell: unknown, text: string): Arbitrary<Cell> {
  if (typeof cell === 'string') return fc.constant(cell);
  if (typeof cell !== 'number')
    throw new Error(`no arguments follow from ${text}: write them in test/support/twins/arguments.ts`);
  if (!Number.isInteger(cell)) return decimal(Math.min(0, cell), Math.max(0, cell));
  return fc.integer({ min: Math.min(0, cell), max: Math.max(0, cell) });
}
