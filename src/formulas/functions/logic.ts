import { numberOf, truthOf } from './coercion';
import {
  all,
  type Argument,
  isGiven,
  MANY,
  ofAny,
  ofAnyArguments,
  ofArguments,
  ofValues,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { compared, ErrorValue, errorValues, isSame, type Value } from './values';
import { nth } from '../present';

/** The truth values in arguments. Text and blanks in cells do not count. An error where none counts. */
function truthsOf(args: readonly Argument[]): boolean[] | ErrorValue {
  const truths: boolean[] = [];
  for (const { kind, values } of args) {
    const isTyped = kind === 'typed' || kind === 'omitted';
    for (const value of values) {
      if (value instanceof ErrorValue) return value;
      if (!isTyped && (value === null || typeof value === 'string')) continue;
      const truth = truthOf(value);
      if (truth instanceof ErrorValue) return truth;
      truths.push(truth);
    }
  }
  return truths.length === 0 ? errorValues.value : truths;
}

function ofTruths(work: (truths: boolean[]) => boolean): SheetFunction {
  return ofArguments(1, MANY, all, (args) => {
    const truths = truthsOf(args);
    return truths instanceof ErrorValue ? truths : work(truths);
  });
}

const isOne = ({ values }: Argument) => values.length === 1;

/** A branch that is not chosen may be an error. */
const choice: SheetFunction = {
  ...ofAny(2, 3, ([test, ifTrue, ifFalse = false]) => {
    const truth = truthOf(test);
    if (truth instanceof ErrorValue) return truth;
    return truth ? ifTrue : ifFalse;
  }),
  choose(count, at) {
    if (!isOne(at(0))) return undefined;
    const truth = truthOf(single(at(0)));
    if (truth instanceof ErrorValue) return { answer: truth };
    if (truth) return 1;
    return count < 3 ? { answer: false } : 2;
  },
};

const choices: SheetFunction = {
  ...ofAny(2, 254, (values) => {
    for (let i = 0; i + 1 < values.length; i += 2) {
      const truth = truthOf(nth(values, i));
      if (truth instanceof ErrorValue) return truth;
      if (truth) return nth(values, i + 1);
    }
    return errorValues.missing;
  }),
  inTwos: true,
  choose(count, at) {
    for (let i = 0; i + 1 < count; i += 2) {
      if (!isOne(at(i))) return undefined;
      const truth = truthOf(single(at(i)));
      if (truth instanceof ErrorValue) return { answer: truth };
      if (truth) return i + 1;
    }
    return { answer: errorValues.missing };
  },
};

const switched: SheetFunction = {
  ...ofAny(3, 254, ([value, ...pairs]) => {
    if (value instanceof ErrorValue) return value;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const option = nth(pairs, i);
      if (option instanceof ErrorValue) return option;
      if (isEqual(value, option)) return nth(pairs, i + 1);
    }
    return pairs.length % 2 === 1 ? nth(pairs, pairs.length - 1) : errorValues.missing;
  }),
  choose(count, at) {
    if (!isOne(at(0))) return undefined;
    const value = single(at(0));
    if (value instanceof ErrorValue) return { answer: value };
    for (let i = 1; i + 1 < count; i += 2) {
      if (!isOne(at(i))) return undefined;
      const option = single(at(i));
      if (option instanceof ErrorValue) return { answer: option };
      if (isEqual(value, option)) return i + 1;
    }
    return count % 2 === 0 ? count - 1 : { answer: errorValues.missing };
  },
};

/** Gives the second argument where the first is one of these errors. */
function fallback(isBad: (value: Value) => boolean): SheetFunction {
  return {
    ...ofAny(2, 2, ([value, other]) => (isBad(value) ? other : value)),
    choose: (_count, at) => (isOne(at(0)) ? (isBad(single(at(0))) ? 1 : 0) : undefined),
  };
}

function isEqual(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return isSame(a, b);
  return compared(a, b) === 0;
}

const isA = (test: (value: Value) => boolean) => ofAny(1, 1, ([value]) => test(value));

const parity = (rest: number) =>
  ofValues(1, 1, ([value]) => {
    if (typeof value === 'boolean') return errorValues.value;
    const number = numberOf(value);
    return typeof number === 'number' ? Math.abs(Math.trunc(number) % 2) === rest : number;
  });

const errorTypes = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'];
errorTypes.push('#SPILL!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!', '#FIELD!', '#CALC!');

export const logic: SheetFunctions = {
  AND: ofTruths((truths) => truths.every(Boolean)),
  OR: ofTruths((truths) => truths.some(Boolean)),
  XOR: ofTruths((truths) => truths.filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, ([value]) => {
    const truth = truthOf(value);
    return truth instanceof ErrorValue ? truth : !truth;
  }),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NA: ofValues(0, 0, () => errorValues.missing),
  IF: choice,
  IFS: choices,
  SWITCH: switched,
  IFERROR: fallback((value) => value instanceof ErrorValue),
  IFNA: fallback((value) => value === errorValues.missing),
  ISNUMBER: isA((value) => typeof value === 'number'),
  ISTEXT: isA((value) => typeof value === 'string'),
  ISNONTEXT: isA((value) => typeof value !== 'string'),
  ISLOGICAL: isA((value) => typeof value === 'boolean'),
  ISBLANK: isA((value) => value === null),
  ISERROR: isA((value) => value instanceof ErrorValue),
  ISERR: isA((value) => value instanceof ErrorValue && value !== errorValues.missing),
  ISNA: isA((value) => value === errorValues.missing),
  /** Whether a LAMBDA is given nothing for a parameter. */
  ISOMITTED: ofAnyArguments(0, 1, all, ([given]) => !isGiven(given)),
  ISEVEN: parity(0),
  ISODD: parity(1),
  N: ofValues(1, 1, ([value]) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  TYPE: ofAnyArguments(1, 1, all, ([argument]) => {
    const [value, ...others] = argument?.values ?? [];
    if (others.length > 0) return 64;
    if (value instanceof ErrorValue) return 16;
    return typeof value === 'boolean' ? 4 : typeof value === 'string' ? 2 : 1;
  }),
  'ERROR.TYPE': ofAny(1, 1, ([value]) => {
    const at = value instanceof ErrorValue ? errorTypes.indexOf(value.code) : -1;
    return at < 0 ? errorValues.missing : at + 1;
  }),
};
