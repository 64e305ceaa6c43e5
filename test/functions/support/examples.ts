import { families } from '../../../src/functions';
import { findCalls } from '../../../src/formulas/calls';
import type { FunctionNotes } from '../../../src/functions/catalogue/notes';
import { serialOf } from '../../../src/model/dates';
import type { Argument } from './throughExcel';

export const described: [id: string, notes: FunctionNotes][] = families.flatMap((family) =>
  Object.entries(family.functions),
);

/** The arguments of a function's own example, as values. */
export function exampleArguments(notes: FunctionNotes): Argument[] {
  return findCalls(notes.example.formula, 'OT')[0]!.arguments.map(({ value, text }) => {
    const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
    if (date) return serialOf({ year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) });
    if (value === undefined) throw new Error(`the example's argument ${text} is no literal`);
    return value;
  });
}
