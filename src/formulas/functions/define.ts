import { numberOf } from './coercion';
import { type Answer, Fault, faults, TableValue, type Value } from './values';

/**
 * What a function is given in one place. Excel treats text and truth values in cells and arrays unlike those that are
 * typed as an argument or worked out there.
 */
export interface Argument {
  rows: number;
  columns: number;
  /** Row by row. Never to be changed: other formulas read the same. */
  values: readonly Value[];
  kind: 'cells' | 'array' | 'typed' | 'omitted';
  /** How many blank cells of a whole row or column come after those that are listed. */
  beyond?: number;
  /** How many ranges were put together: `(A1:A2,C1)` is two. */
  areas?: number;
}

/** How a cell that holds the answer is shown, where Excel formats it of itself. */
export type Shows = 'date' | 'time' | 'money' | 'percent';

/** An answer that is none of the arguments. */
export interface OwnAnswer {
  answer: Answer;
}

export interface SheetFunction {
  /** How many arguments it takes. */
  least: number;
  most: number;
  /** Which arguments, from 0, are taken with all their cells; of others, many cells give as many answers. */
  whole(argument: number): boolean;
  run(args: readonly Argument[]): Answer;
  /** The same where no argument is taken whole; null is a blank cell or an omitted argument. */
  one?(values: readonly Value[]): Value;
  /**
   * Of a function that gives one of its arguments as it is, a range too: which one, from 0, or an answer of its own;
   * undefined where its conditions have many cells and it is worked out for each.
   */
  choose?(count: number, at: (argument: number) => Argument): number | OwnAnswer | undefined;
  shows?: Shows;
}

export type SheetFunctions = Record<string, SheetFunction>;

/** As many as Excel takes in one call. */
export const MANY = 255;

const none = () => false;
export const all = () => true;
export const only =
  (...places: number[]) =>
  (argument: number) =>
    places.includes(argument);
export const from = (first: number) => (argument: number) => argument >= first;

export function single(argument: Argument | undefined): Value {
  return argument?.values[0] ?? null;
}

/** Whether there is an argument, an omitted one being none. */
export function isGiven(argument: Argument | undefined): argument is Argument {
  return argument !== undefined && argument.kind !== 'omitted';
}

export function typed(value: Value): Argument {
  return { rows: 1, columns: 1, values: [value], kind: 'typed' };
}

/** Of single values; the first error among them is the answer. */
export function ofValues(
  least: number,
  most: number,
  work: (values: readonly Value[]) => Value,
  shows?: Shows,
): SheetFunction {
  return ofAny(least, most, (values) => firstFault(values) ?? work(values), shows);
}

/** Of single values, errors too. */
export function ofAny(
  least: number,
  most: number,
  work: (values: readonly Value[]) => Value,
  shows?: Shows,
): SheetFunction {
  const one = (values: readonly Value[]) => {
    const answer = work(values);
    return isBeyond(answer) ? faults.number : answer;
  };
  return {
    least,
    most,
    whole: none,
    one,
    run: (args) => one(args.map(single)),
    ...(shows && { shows }),
  };
}

/** Of single numbers; blanks are zero and text that reads as a number is one. */
export function ofNumbers(
  least: number,
  most: number,
  work: (...numbers: number[]) => Value,
  shows?: Shows,
): SheetFunction {
  return ofAny(
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
    shows,
  );
}

/** No cell holds a number beyond what numbers there are. */
function finite(answer: Answer): Answer {
  if (!(answer instanceof TableValue)) return isBeyond(answer) ? faults.number : answer;
  const { rows, columns, values } = answer;
  if (!values.some(isBeyond)) return answer;
  return new TableValue(
    rows,
    columns,
    values.map((value) => (isBeyond(value) ? faults.number : value)),
  );
}

function isBeyond(value: Answer): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

/** Functions from Excel’s former Analysis ToolPak do not take TRUE and FALSE for numbers. */
export function refusingTruths(found: SheetFunction): SheetFunction {
  const one = (values: readonly Value[]) =>
    firstFault(values) ??
    (values.some((value) => typeof value === 'boolean') ? faults.value : found.one!(values));
  return { ...found, one, run: (args) => one(args.map(single)) };
}

/** Of arguments some of which are taken whole. Errors are for the work to deal with. */
export function ofArguments(
  least: number,
  most: number,
  whole: (argument: number) => boolean,
  run: (args: readonly Argument[]) => Answer,
  shows?: Shows,
): SheetFunction {
  return { least, most, whole, run: (args) => finite(run(args)), ...(shows && { shows }) };
}

/** Of all numbers in its arguments. */
export function ofMany(work: (numbers: number[]) => Answer, most = MANY): SheetFunction {
  return ofArguments(1, most, all, (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof Fault ? numbers : work(numbers);
  });
}

/**
 * The numbers of arguments, or the first error: in cells and arrays text and truth values do not count; typed ones, and
 * omitted ones as zero, do.
 */
export function numbersOf(args: readonly Argument[]): number[] | Fault {
  const numbers: number[] = [];
  for (const { kind, values } of args) {
    if (kind === 'typed' || kind === 'omitted') {
      const number = numberOf(values[0]!);
      if (typeof number !== 'number') return number;
      numbers.push(number);
      continue;
    }
    for (const value of values) {
      if (typeof value === 'number') numbers.push(value);
      else if (value instanceof Fault) return value;
    }
  }
  return numbers;
}

/** The same of one argument, where a lone value counts only if it is a number. */
export function numbersIn({ values }: Argument): number[] | Fault {
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof Fault) return value;
  }
  return numbers;
}

/** A single number, or the default where the argument is not given. */
export function numberGiven(argument: Argument | undefined, otherwise: number): number | Fault {
  return isGiven(argument) ? numberOf(single(argument)) : otherwise;
}

export function firstFault(values: readonly unknown[]): Fault | undefined {
  for (const value of values) if (value instanceof Fault) return value;
  return undefined;
}
