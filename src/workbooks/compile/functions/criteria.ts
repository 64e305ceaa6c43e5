import type { Shape } from '../grid';
import type { Fast } from '../kernels';
import { NUMBER } from '../slots';
import { checked, compared, Fault, faults, isSame, numberIn, SAME, type Value } from '../values';
import { type Argument, type Builtins, isGiven, ofArguments, only, single } from './builtin';

type Meets = (value: Value) => boolean;

/** What `">=5"`, `"home*"`, 5 or `""` asks of a cell. */
export function criterion(asked: Value): Meets {
  if (asked === null) return (value) => value === 0;
  if (typeof asked === 'number') return (value) => isNumberLike(value, asked);
  if (typeof asked === 'boolean') return (value) => value === asked;
  if (asked instanceof Fault) return (value) => value === asked;
  const [, sign = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(asked)!;
  const number = numberIn(rest);
  const equals = equalTo(rest, number, sign === '');
  switch (sign) {
    case '':
    case '=':
      return equals;
    case '<>':
      return (value) => !equals(value);
    default:
      return (value) => inOrder(sign, value, number ?? rest);
  }
}

function isNumberLike(value: Value, number: number): boolean {
  if (typeof value === 'number') return isSame(value, number);
  return typeof value === 'string' && numberIn(value) === number;
}

function equalTo(rest: string, number: number | null, isBare: boolean): Meets {
  if (rest === '') return (value) => value === null || (isBare && value === '');
  if (number !== null) return (value) => isNumberLike(value, number);
  if (/^(true|false)$/i.test(rest)) return (value) => value === (rest.toUpperCase() === 'TRUE');
  const pattern = wildcards(rest);
  return (value) => typeof value === 'string' && pattern.test(value);
}

function inOrder(sign: string, value: Value, limit: number | string): boolean {
  if (typeof value !== typeof limit) return false;
  const order = compared(value, limit);
  if (sign === '<') return order < 0;
  if (sign === '>') return order > 0;
  return sign === '<=' ? order <= 0 : order >= 0;
}

/** `*` is any text, `?` any letter, `~` takes the next one as it is. */
export function wildcards(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/-]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    if (found === '?') return '[\\s\\S]';
    return `\\${found.at(-1)}`;
  });
  return new RegExp(`^${source}$`, 'i');
}

/** The values of the cells in whose place every range meets its criterion; null where ranges differ in shape. */
function chosen(values: Value[], pairs: Argument[]): Value[] | null {
  let found = values.map((_, i) => i);
  for (let k = 0; k < pairs.length; k += 2) {
    const range = pairs[k]!.values;
    if (range.length !== values.length) return null;
    const meets = criterion(single(pairs[k + 1]));
    found = found.filter((i) => meets(range[i]!));
  }
  return found.map((i) => values[i]!);
}

function added(values: Value[] | null): Value {
  let sum = 0;
  for (const value of values ?? []) {
    if (value instanceof Fault) return value;
    if (typeof value === 'number') sum += value;
  }
  return values ? checked(sum) : faults.value;
}

function averaged(values: Value[] | null): Value {
  const sum = added(values);
  const count = (values ?? []).filter((value) => typeof value === 'number').length;
  return typeof sum !== 'number' ? sum : count === 0 ? faults.division : sum / count;
}

const isEven = (argument: number) => argument % 2 === 0;
const isFirstOrOdd = (argument: number) => argument === 0 || argument % 2 === 1;

const ofOne = (work: (values: Value[] | null) => Value, fast?: (shapes: Shape[]) => Fast | undefined) =>
  ofArguments(
    2,
    3,
    only(0, 2),
    ([range, asked, sums]) => work(chosen((isGiven(sums) ? sums : range!).values, [range!, asked!])),
    fast,
  );
const ofSeveral = (work: (values: Value[] | null) => Value) =>
  ofArguments(3, 255, isFirstOrOdd, ([sums, ...pairs]) => work(chosen(sums!.values, pairs)));

/** Where everything is a number: those equal to the criterion are added up. */
function quickSum([range, asked, sums]: Shape[]): Fast | undefined {
  const size = range!.rows * range!.columns;
  if (sums && (sums.isOmitted || sums.rows * sums.columns !== size)) return undefined;
  const from = sums?.from ?? 0;
  return (out, operands, count) => {
    for (const { kind } of operands) if (kind !== NUMBER) return false;
    const target = operands[asked!.from]!.numbers;
    const total = out.numbers.fill(0, 0, count);
    for (let k = 0; k < size; k++) {
      const cells = operands[k]!.numbers;
      const amounts = operands[from + k]!.numbers;
      for (let i = 0; i < count; i++)
        if (Math.abs(cells[i]! - target[i]!) <= SAME * Math.abs(target[i]!))
          total[i] = total[i]! + amounts[i]!;
    }
    out.kind = NUMBER;
    return true;
  };
}

export const criteria: Builtins = {
  SUMIF: ofOne(added, quickSum),
  AVERAGEIF: ofOne(averaged),
  SUMIFS: ofSeveral(added),
  AVERAGEIFS: ofSeveral(averaged),
  COUNTIF: ofArguments(2, 2, only(0), (args) => chosen(args[0]!.values, args)!.length),
  COUNTIFS: ofArguments(2, 254, isEven, (args) => chosen(args[0]!.values, args)?.length ?? faults.value),
};
