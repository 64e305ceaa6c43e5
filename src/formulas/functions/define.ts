import { numberOf } from './coercion';
import { type Answer, ErrorValue, errorValues, TableValue, type Value } from './values';

/**
 * One argument of a call. Excel treats text and truth values in cells and arrays differently from those that are typed
 * as an argument or worked out there.
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

/** The kind of number format that Excel gives the cell when the function is entered in it. */
export type Shows = 'date' | 'time' | 'money' | 'percent';

/** An answer that is none of the arguments. */
export interface OwnAnswer {
  answer: Answer;
}

export interface SheetFunction {
  /** How many arguments it takes. It is run with no fewer and no more. */
  least: number;
  most: number;
  /** Whether what follows the least comes two by two, as ranges with their criteria do. */
  inTwos?: true;
  /** Whether an argument, counted from 0, is taken with all its cells. Each cell of any other gives an answer. */
  whole(argument: number): boolean;
  run(args: readonly Argument[]): Answer;
  /** The same where no argument is taken whole; null is a blank cell or an omitted argument. */
  one?(values: readonly Value[]): Value;
  /**
   * Of a function that gives one of its arguments as it is, a range too: the index of that argument, from 0, or an
   * answer of its own; undefined where its conditions have many cells and each is worked out.
   */
  choose?(count: number, at: (argument: number) => Argument): number | OwnAnswer | undefined;
  shows?: Shows;
}

/** A function that takes no argument whole. */
interface SingleFunction extends SheetFunction {
  one(values: readonly Value[]): Value;
}

export type SheetFunctions = Record<string, SheetFunction>;

/** A list of at least this length; of any length where the number is not a literal. */
type AtLeast<Least extends number, Item, Known extends readonly Item[] = []> = number extends Least
  ? readonly Item[]
  : Known['length'] extends Least
    ? readonly [...Known, ...Item[]]
    : AtLeast<Least, Item, readonly [...Known, Item]>;

export type Values<Least extends number> = AtLeast<Least, Value>;
type Arguments<Least extends number> = AtLeast<Least, Argument>;

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

/** Whether an argument is given. An omitted one is not. */
export function isGiven(argument: Argument | undefined): argument is Argument {
  return argument !== undefined && argument.kind !== 'omitted';
}

export function typed(value: Value): Argument {
  return { rows: 1, columns: 1, values: [value], kind: 'typed' };
}

/** A function of single values. The first error among them is the answer. */
export function ofValues<Least extends number>(
  least: Least,
  most: number,
  work: (values: Values<Least>) => Value,
  shows?: Shows,
): SingleFunction {
  return ofAny(least, most, (values) => firstErrorValue(values) ?? work(values), shows);
}

/** A function of single values, errors too. */
export function ofAny<Least extends number>(
  least: Least,
  most: number,
  work: (values: Values<Least>) => Value,
  shows?: Shows,
): SingleFunction {
  const one = (values: readonly Value[]) => {
    const answer = work(values as Values<Least>);
    return isBeyond(answer) ? errorValues.number : answer;
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

/** A function of single numbers. A blank is zero, and text that reads as a number is that number. */
export function ofNumbers(
  least: number,
  most: number,
  work: (...numbers: number[]) => Value,
  shows?: Shows,
): SingleFunction {
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

/** With #NUM! for numbers that are not finite, which no cell holds. */
function finite(answer: Answer): Answer {
  if (!(answer instanceof TableValue)) return isBeyond(answer) ? errorValues.number : answer;
  const { rows, columns, values } = answer;
  if (!values.some(isBeyond)) return answer;
  return new TableValue(
    rows,
    columns,
    values.map((value) => (isBeyond(value) ? errorValues.number : value)),
  );
}

function isBeyond(value: Answer): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

/** Functions from Excel’s former Analysis ToolPak do not take TRUE and FALSE for numbers. */
export function refusingTruths(found: SingleFunction): SingleFunction {
  const one = (values: readonly Value[]) =>
    firstErrorValue(values) ??
    (values.some((value) => typeof value === 'boolean') ? errorValues.value : found.one(values));
  return { ...found, one, run: (args) => one(args.map(single)) };
}

/**
 * A function that takes some of its arguments whole. An error in the place of one of them is the answer, as where the
 * cells have been deleted. `run` deals with errors in cells, and in its single values, itself.
 */
export function ofArguments<Least extends number>(
  least: Least,
  most: number,
  whole: (argument: number) => boolean,
  run: (args: Arguments<Least>) => Answer,
  shows?: Shows,
): SheetFunction {
  return ofAnyArguments(least, most, whole, (args) => firstLoneError(args, whole) ?? run(args), shows);
}

function firstLoneError(
  args: readonly Argument[],
  whole: (argument: number) => boolean,
): ErrorValue | undefined {
  for (const [i, argument] of args.entries()) {
    const error = whole(i) ? loneError(argument) : undefined;
    if (error) return error;
  }
  return undefined;
}

/** A function that takes some of its arguments whole, errors in their place too. */
export function ofAnyArguments<Least extends number>(
  least: Least,
  most: number,
  whole: (argument: number) => boolean,
  run: (args: Arguments<Least>) => Answer,
  shows?: Shows,
): SheetFunction {
  return {
    least,
    most,
    whole,
    run: (args) => finite(run(args as Arguments<Least>)),
    ...(shows && { shows }),
  };
}

/** The error in the place of cells: no cell has it. */
export function loneError({ kind, values: [value] }: Argument): ErrorValue | undefined {
  return kind === 'typed' && value instanceof ErrorValue ? value : undefined;
}

/** A function of all numbers in its arguments. */
export function ofMany(work: (numbers: number[]) => Answer, most = MANY): SheetFunction {
  return ofArguments(1, most, all, (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof ErrorValue ? numbers : work(numbers);
  });
}

/**
 * The numbers in arguments, or the first error. Text and truth values do not count in cells and arrays, but do where
 * they are typed. An omitted argument counts as zero.
 */
export function numbersOf(args: readonly Argument[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const { kind, values } of args) {
    if (kind === 'typed' || kind === 'omitted') {
      const number = numberOf(values[0] ?? null);
      if (typeof number !== 'number') return number;
      numbers.push(number);
      continue;
    }
    for (const value of values) {
      if (typeof value === 'number') numbers.push(value);
      else if (value instanceof ErrorValue) return value;
    }
  }
  return numbers;
}

/** The same of one argument, where a lone value counts only if it is a number. */
export function numbersIn({ values }: Argument): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === 'number') numbers.push(value);
    else if (value instanceof ErrorValue) return value;
  }
  return numbers;
}

/** A single number, or the default where the argument is not given. */
export function numberGiven(argument: Argument | undefined, otherwise: number): number | ErrorValue {
  return isGiven(argument) ? numberOf(single(argument)) : otherwise;
}

export function firstErrorValue(values: readonly unknown[]): ErrorValue | undefined {
  for (const value of values) if (value instanceof ErrorValue) return value;
  return undefined;
}
