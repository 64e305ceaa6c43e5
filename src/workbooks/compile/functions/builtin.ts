import type { Operation } from '../graph';
import { type Shape, valuesAt } from '../grid';
import type { Fast } from '../kernels';
import { Fault, type Held, numberOf, type Value } from '../values';

/** A function of the spreadsheet. */
export interface Builtin {
  least: number;
  most: number;
  /** Which arguments, from 0, are taken as they are; with any other, an array gives an answer for each of its cells. */
  takesWhole(argument: number): boolean;
  /** Whether one value that is written out, not a cell, is made a number first. */
  isOfNumbers?: true;
  make(shapes: Shape[]): { run: Operation['run']; fast?: Fast };
}

export type Builtins = Record<string, Builtin>;

const none = () => false;
export const all = () => true;
export const only =
  (...places: number[]) =>
  (argument: number) =>
    places.includes(argument);

/** Of single values; the first error among them is the answer. */
export function ofValues(
  least: number,
  most: number,
  work: (values: Value[]) => Value,
  fast?: Fast,
): Builtin {
  const run = (values: Held[]) =>
    (values.find((value) => value instanceof Fault) as Fault) ?? work(values as Value[]);
  return { least, most, takesWhole: none, make: () => ({ run, ...(fast && { fast }) }) };
}

/** Of single values, errors too. */
export function ofAny(count: number, work: (values: Value[]) => Value, fast?: Fast): Builtin {
  const run = (values: Held[]) => work(values as Value[]);
  return { least: count, most: count, takesWhole: none, make: () => ({ run, ...(fast && { fast }) }) };
}

/** Of single numbers; blanks are nil and text that reads as a number is one. */
export function ofNumbers(
  least: number,
  most: number,
  work: (...numbers: number[]) => number | Fault,
  fast?: Fast,
): Builtin {
  return ofValues(
    least,
    most,
    (values) => {
      const numbers: number[] = [];
      for (const value of values) {
        const number = numberOf(value);
        if (typeof number !== 'number') return number;
        numbers.push(number);
      }
      return work(...numbers);
    },
    fast,
  );
}

/** Of all numbers in cells and arrays; text and truth values in them do not count, errors are the answer. */
export function ofMany(work: (numbers: number[]) => Value, fast?: Fast): Builtin {
  const run = (values: Held[]) => {
    const numbers: number[] = [];
    for (const value of values) {
      if (typeof value === 'number') numbers.push(value);
      else if (value instanceof Fault) return value;
    }
    return work(numbers);
  };
  return {
    least: 1,
    most: 255,
    takesWhole: all,
    isOfNumbers: true,
    make: () => ({ run, ...(fast && { fast }) }),
  };
}

export interface Argument {
  values: Value[];
  shape: Shape;
}

/** Of arguments some of which are taken whole. Errors are for the work to deal with. */
export function ofArguments(
  least: number,
  most: number,
  takesWhole: (argument: number) => boolean,
  work: (args: Argument[]) => Value,
  fast?: (shapes: Shape[]) => Fast | undefined,
): Builtin {
  return {
    least,
    most,
    takesWhole,
    make(shapes) {
      const run = (values: Held[]) =>
        work(shapes.map((shape) => ({ shape, values: valuesAt(shape, values) })));
      const quick = fast?.(shapes);
      return { run, ...(quick && { fast: quick }) };
    },
  };
}

/** The one value of an argument that takes one. */
export const single = (argument: Argument | undefined): Value => argument?.values[0] ?? null;
export const isGiven = (argument: Argument | undefined): argument is Argument =>
  argument !== undefined && !argument.shape.isOmitted;
