/* eslint-disable @typescript-eslint/no-non-null-assertion -- Ranges of one shape have equally many cells: what one has in a place, all have. */
import { numberIn } from './coercion';
import {
  type Argument,
  isGiven,
  MANY,
  ofArguments,
  only,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { largestOf, meanOf, smallestOf, total } from './statistics';
import { checked, compared, ErrorValue, errorValues, isSame, type Value } from './values';

type Meets = (value: Value) => boolean;

/** What `">=5"`, `"home*"`, 5 or `""` asks of a cell. */
export function criterion(asked: Value): Meets {
  if (asked === null) return (value) => isNumberLike(value, 0);
  if (typeof asked === 'number') return (value) => isNumberLike(value, asked);
  if (typeof asked === 'boolean') return (value) => value === asked;
  if (asked instanceof ErrorValue) return (value) => value === asked;
  const [, sign = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(asked) ?? [];
  const limit = literal(rest);
  const equals = equalTo(rest, limit, sign === '');
  switch (sign) {
    case '':
    case '=':
      return equals;
    case '<>':
      return (value) => !equals(value);
    default:
      return (value) => inOrder(sign, value, limit);
  }
}

/** The meaning of the text after the sign: a number, a truth value, an error or the text itself. */
function literal(text: string): Value {
  const number = numberIn(text);
  if (number !== null) return number;
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return /^#(N\/A|[A-Z0-9/]+[!?])$/i.test(text) ? ErrorValue.of(text.toUpperCase()) : text;
}

function isNumberLike(value: Value, number: number): boolean {
  if (typeof value === 'number') return isSame(value, number);
  return typeof value === 'string' && numberIn(value) === number;
}

function equalTo(rest: string, limit: Value, isBare: boolean): Meets {
  if (rest === '') return (value) => value === null || (isBare && value === '');
  if (typeof limit === 'number') return (value) => isNumberLike(value, limit);
  if (typeof limit !== 'string') return (value) => value === limit;
  const pattern = wildcards(limit);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function inOrder(sign: string, value: Value, limit: Value): boolean {
  if (value === null || value instanceof ErrorValue || typeof value !== typeof limit) return false;
  const order = compared(value, limit);
  if (sign === '<') return order < 0;
  if (sign === '>') return order > 0;
  return sign === '<=' ? order <= 0 : order >= 0;
}

/** `*` is any text, `?` any letter, `~` takes the next one as it is. */
export function wildcardSource(text: string): string {
  return text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/-]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    if (found === '?') return '[\\s\\S]';
    return `\\${found.at(-1)}`;
  });
}

export function wildcards(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, 'i');
}

/** The values at the places where every range meets its criterion; an error where ranges differ in shape. */
function chosen(taken: Argument, pairs: readonly Argument[]): Value[] | ErrorValue {
  let found = taken.values.map((_, i) => i);
  for (let k = 0; k < pairs.length; k += 2) {
    const range = pairs[k]!;
    if (range.rows !== taken.rows || range.columns !== taken.columns) return errorValues.value;
    const meets = criterion(single(pairs[k + 1]));
    found = found.filter((i) => meets(range.values[i]!));
  }
  return found.map((i) => taken.values[i]!);
}

function numbersAmong(values: readonly Value[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const value of values) {
    if (value instanceof ErrorValue) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

const ofNumbersAmong = (work: (numbers: number[]) => Value) => (values: Value[] | ErrorValue) => {
  const numbers = values instanceof ErrorValue ? values : numbersAmong(values);
  return numbers instanceof ErrorValue ? numbers : work(numbers);
};

type Work = (values: Value[] | ErrorValue) => Value;

/** The third range takes the shape of the first, not the one written. */
function ofOne(work: Work): SheetFunction {
  return ofArguments(2, 3, only(0, 2), ([range, asked, sums]) => {
    const taken = isGiven(sums) ? reshaped(sums, range) : range;
    return taken ? work(chosen(taken, [range, asked])) : errorValues.value;
  });
}

/** Cells of a range to be summed count from its first, as far as they are given; those beyond are blank. */
function reshaped(sums: Argument, { rows, columns }: Argument): Argument {
  if (sums.rows === rows && sums.columns === columns) return sums;
  const values: Value[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values.push(
        row < sums.rows && column < sums.columns ? sums.values[row * sums.columns + column]! : null,
      );
  return { rows, columns, values, kind: sums.kind };
}

/** A range to take from, then pairs of a range and its criterion. */
function ofSeveral(work: Work): SheetFunction {
  const isWhole = (argument: number) => argument === 0 || argument % 2 === 1;
  return {
    ...ofArguments(3, MANY, isWhole, ([taken, ...pairs]) => work(chosen(taken, pairs))),
    inTwos: true,
  };
}

const added = ofNumbersAmong((numbers) => checked(total(numbers)));
const averaged = ofNumbersAmong((numbers) => (numbers.length === 0 ? errorValues.division : meanOf(numbers)));

/** The count. Of whole columns it includes the blank cells below those that are listed. */
function counted(pairs: readonly Argument[]): Value {
  const values = chosen(pairs[0]!, pairs);
  if (values instanceof ErrorValue) return values;
  const beyond = pairs[0]!.beyond ?? 0;
  const isBlankMet = beyond > 0 && pairs.every((pair, i) => i % 2 === 0 || criterion(single(pair))(null));
  return values.length + (isBlankMet ? beyond : 0);
}

export const criteria: SheetFunctions = {
  SUMIF: ofOne(added),
  AVERAGEIF: ofOne(averaged),
  SUMIFS: ofSeveral(added),
  AVERAGEIFS: ofSeveral(averaged),
  MAXIFS: ofSeveral(ofNumbersAmong(largestOf)),
  MINIFS: ofSeveral(ofNumbersAmong(smallestOf)),
  COUNTIF: ofArguments(2, 2, only(0), counted),
  COUNTIFS: {
    ...ofArguments(2, MANY - 1, (argument) => argument % 2 === 0, counted),
    inTwos: true,
  },
};
