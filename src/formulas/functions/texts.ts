import { joinedText, numberIn, numberOf, textOf, truthOf } from './coercion';
import { wildcardSource } from './criteria';
import {
  all,
  type Argument,
  firstErrorValue,
  MANY,
  ofAny,
  ofArguments,
  ofNumbers,
  ofValues,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { fixed, formatted } from './formats';
import { LONGEST_TEXT } from './sizes';
import { ErrorValue, errorValues, type Value } from './values';

/** A function of a text and the numbers after it. */
function ofText(
  least: number,
  most: number,
  work: (text: string, ...numbers: number[]) => Value,
): SheetFunction {
  return ofAny(least, most, ([first = null, ...rest]) => {
    const text = textOf(first);
    if (text instanceof ErrorValue) return text;
    const numbers = rest.map(numberOf);
    return firstErrorValue(numbers) ?? work(text, ...(numbers as number[]));
  });
}

/** A function of texts. */
const ofTexts = (least: number, most: number, work: (...texts: string[]) => Value) =>
  ofValues(least, most, (values) => work(...(values.map(textOf) as string[])));

const part = (work: (text: string, count: number) => string) =>
  ofText(1, 2, (text, count = 1) => (count < 0 ? errorValues.value : work(text, Math.trunc(count))));

function found(isExact: boolean): SheetFunction {
  return ofValues(2, 3, ([first, second, from]) => {
    const start = from === undefined ? 1 : numberOf(from);
    if (start instanceof ErrorValue) return start;
    const [sought, text] = [textOf(first) as string, textOf(second) as string];
    const begin = Math.trunc(start) - 1;
    if (begin < 0 || begin > text.length) return errorValues.value;
    const at = isExact ? text.indexOf(sought, begin) : searched(sought, text, begin);
    return at < 0 ? errorValues.value : at + 1;
  });
}

function searched(sought: string, text: string, begin: number): number {
  const at = text.slice(begin).search(new RegExp(wildcardSource(sought), 'i'));
  return at < 0 ? -1 : at + begin;
}

/** Replaces every occurrence, or one by its number. */
function substituted(text: string, old: string, by: string, which: number | undefined): Value {
  if (which !== undefined && which < 1) return errorValues.value;
  if (old === '') return text;
  if (which === undefined) return joinedText(text.split(old), [by]);
  let at = -1;
  for (let i = 0; i < Math.trunc(which); i++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return joinedText([text.slice(0, at), by, text.slice(at + old.length)]);
}

const substitute = ofValues(3, 4, ([text, old, by, which]) => {
  const number = which === undefined ? undefined : numberOf(which);
  if (number instanceof ErrorValue) return number;
  return substituted(textOf(text) as string, textOf(old) as string, textOf(by) as string, number);
});

const replace = ofValues(4, 4, ([value, start, count, by]) => {
  const [text, first, length] = [textOf(value) as string, numberOf(start), numberOf(count)];
  if (first instanceof ErrorValue) return first;
  if (length instanceof ErrorValue) return length;
  if (first < 1 || length < 0) return errorValues.value;
  const at = Math.trunc(first) - 1;
  return joinedText([text.slice(0, at), textOf(by) as string, text.slice(at + Math.trunc(length))]);
});

/** All cells of all arguments, row by row. */
function joined(args: readonly Argument[]): Value {
  const values = args.flatMap((argument) => argument.values);
  return firstErrorValue(values) ?? joinedText(values.map(textOf) as string[]);
}

const textJoin = ofArguments(
  3,
  MANY,
  (argument) => argument !== 1,
  ([between, leaveOut, ...texts]) => {
    const skips = truthOf(single(leaveOut));
    if (skips instanceof ErrorValue) return skips;
    const values = [...between.values, ...texts.flatMap((argument) => argument.values)];
    const error = firstErrorValue(values);
    if (error) return error;
    const marks = between.values.map((value) => textOf(value) as string);
    const kept = texts
      .flatMap((argument) => argument.values.map((value) => textOf(value) as string))
      .filter((text) => !skips || text !== '');
    return joinedText(kept, marks);
  },
);

const proper = (text: string) =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** The numbers of characters in the code page of Windows, where it differs from the first 256 of Unicode. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function codeOf(text: string): Value {
  if (text === '') return errorValues.value;
  const at = windows.indexOf(text.charAt(0));
  if (at >= 0) return at + 128;
  const code = text.charCodeAt(0);
  return code < 256 ? code : 63;
}

function character(x: number): Value {
  const code = Math.trunc(x);
  if (code < 1 || code > 255) return errorValues.value;
  return code >= 128 && code < 160 ? windows.charAt(code - 128) : String.fromCharCode(code);
}

function unicode(x: number): Value {
  const code = Math.trunc(x);
  if (code < 1 || code > 0x10ffff) return errorValues.value;
  return code >= 0xd800 && code <= 0xdfff ? errorValues.missing : String.fromCodePoint(code);
}

/** With a decimal mark and a mark between groups of digits; each percent sign at the end divides by 100. */
const numberValue = ofTexts(1, 3, (text, decimal = '.', group = ',') => {
  const [point, comma] = [decimal[0], group[0]];
  if (point === undefined || comma === undefined) return errorValues.value;
  const bare = text.replace(/\s/g, '');
  if (bare === '') return 0;
  const [whole = '', ...fraction] = bare.split(point);
  if (fraction.length > 1 || fraction[0]?.includes(comma)) return errorValues.value;
  const signs = bare.length - bare.replace(/%+$/, '').length;
  const digits = `${whole.replaceAll(comma, '')}${fraction.length > 0 ? `.${fraction[0]}` : ''}`.slice(
    0,
    signs > 0 ? -signs : undefined,
  );
  const number = numberIn(digits);
  return number === null ? errorValues.value : number / 100 ** signs;
});

const shownAs = (least: number, work: (number: number, digits: number, bare: boolean) => string) =>
  ofValues(1, least, ([value, places, bare]) => {
    const [number, digits] = [numberOf(value), places === undefined ? 2 : numberOf(places)];
    if (number instanceof ErrorValue) return number;
    if (digits instanceof ErrorValue) return digits;
    const without = bare === undefined ? false : truthOf(bare);
    if (without instanceof ErrorValue) return without;
    return digits > 127 ? errorValues.value : work(number, Math.trunc(digits), without);
  });

export const texts: SheetFunctions = {
  LEN: ofText(1, 1, (text) => text.length),
  LEFT: part((text, count) => text.slice(0, count)),
  RIGHT: part((text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: ofText(3, 3, (text, from, count) =>
    from < 1 || count < 0
      ? errorValues.value
      : text.substring(Math.trunc(from) - 1, Math.trunc(from) - 1 + Math.trunc(count)),
  ),
  UPPER: ofText(1, 1, (text) => text.toUpperCase()),
  LOWER: ofText(1, 1, (text) => text.toLowerCase()),
  PROPER: ofText(1, 1, proper),
  TRIM: ofText(1, 1, (text) => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ')),
  CLEAN: ofText(1, 1, (text) => [...text].filter((letter) => letter.charCodeAt(0) > 31).join('')),
  REPT: ofText(2, 2, (text, count) => {
    const times = Math.trunc(count);
    return times < 0 || times * text.length > LONGEST_TEXT ? errorValues.value : text.repeat(times);
  }),
  EXACT: ofTexts(2, 2, (a, b) => a === b),
  CONCATENATE: ofTexts(1, MANY, (...parts) => joinedText(parts)),
  CONCAT: ofArguments(1, MANY, all, joined),
  TEXTJOIN: textJoin,
  SUBSTITUTE: substitute,
  REPLACE: replace,
  FIND: found(true),
  SEARCH: found(false),
  VALUE: ofValues(1, 1, ([value]) => (typeof value === 'boolean' ? errorValues.value : numberOf(value))),
  NUMBERVALUE: numberValue,
  TEXT: ofValues(2, 2, ([value, pattern]) => formatted(value, textOf(pattern) as string)),
  FIXED: shownAs(3, (number, digits, bare) => fixed(number, digits, !bare)),
  DOLLAR: shownAs(2, (number, digits) => {
    const amount = fixed(Math.abs(number), digits, true);
    return number < 0 ? `-£${amount}` : `£${amount}`;
  }),
  T: ofValues(1, 1, ([value]) => (typeof value === 'string' ? value : '')),
  CHAR: ofNumbers(1, 1, character),
  CODE: ofText(1, 1, codeOf),
  UNICHAR: ofNumbers(1, 1, unicode),
  UNICODE: ofText(1, 1, (text) => text.codePointAt(0) ?? errorValues.value),
};
