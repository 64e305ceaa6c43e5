import { calendarDate } from '../../../model/financialYear';
import { Fault, faults, numberIn, numberOf, textOf, Unknown, type Value } from '../values';
import { type Builtin, type Builtins, ofValues } from './builtin';
import { maths } from './maths';

/** Of text first and numbers after. */
function ofText(least: number, most: number, work: (text: string, ...numbers: number[]) => Value): Builtin {
  return ofValues(least, most, ([first, ...rest]) => {
    const text = textOf(first!) as string;
    const numbers = rest.map(numberOf);
    const fault = numbers.find((number) => number instanceof Fault);
    return fault ?? work(text, ...(numbers as number[]));
  });
}

const part = (work: (text: string, count: number) => string) =>
  ofText(1, 2, (text, count = 1) => (count < 0 ? faults.value : work(text, Math.trunc(count))));

function found(isExact: boolean): Builtin {
  return ofValues(2, 3, ([sought, text, from]) => {
    const start = from === undefined ? 1 : numberOf(from);
    if (start instanceof Fault) return start;
    const fold = (value: Value) =>
      isExact ? (textOf(value) as string) : (textOf(value) as string).toLowerCase();
    if (!isExact && /[*?~]/.test(String(sought)))
      throw new Unknown('SEARCH with wildcards is not worked out here');
    const at = start < 1 ? -1 : fold(text!).indexOf(fold(sought!), Math.trunc(start) - 1);
    return at < 0 ? faults.value : at + 1;
  });
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const numeric = /^([£$]?)(#,##)?(0+)(?:\.(0+))?(%?)$/;
const dated = /^(?:(?:d{1,2}|m{1,4}|yyyy|yy)[ /-]?)+$/;

/** The formats that cases use; any other stops. */
function formatted(value: Value, format: string): Value {
  const number = typeof value === 'string' ? numberIn(value) : numberOf(value);
  if (number === null) return value;
  if (number instanceof Fault) return number;
  const simple = numeric.exec(format);
  if (simple) return inDigits(number, simple);
  if (dated.test(format) && number >= 61) return inWords(number, format);
  throw new Unknown(`TEXT with the format "${format}" is not worked out here`);
}

function inDigits(
  number: number,
  [, sign, thousands, whole, decimals = '', percent]: RegExpExecArray,
): string {
  const rounded = maths.ROUND!.make([]).run([percent ? number * 100 : number, decimals.length]) as number;
  const [left, right] = Math.abs(rounded).toFixed(decimals.length).split('.');
  const padded = left!.padStart(whole!.length, '0');
  const grouped = thousands ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return `${rounded < 0 ? '-' : ''}${sign}${grouped}${right ? `.${right}` : ''}${percent}`;
}

function inWords(serial: number, format: string): string {
  const { year, month, day } = calendarDate(serial);
  const two = (number: number) => String(number).padStart(2, '0');
  const parts: Record<string, string> = {
    d: String(day),
    dd: two(day),
    m: String(month),
    mm: two(month),
    mmm: months[month - 1]!.slice(0, 3),
    mmmm: months[month - 1]!,
    yy: two(year % 100),
    yyyy: String(year),
  };
  return format.replace(/d{1,2}|m{1,4}|y{2,4}/g, (found) => parts[found] ?? found);
}

export const texts: Builtins = {
  LEN: ofText(1, 1, (text) => text.length),
  LEFT: part((text, count) => text.slice(0, count)),
  RIGHT: part((text, count) => (count === 0 ? '' : text.slice(-count))),
  MID: ofText(3, 3, (text, from, count) =>
    from < 1 || count < 0 ? faults.value : text.substr(Math.trunc(from) - 1, Math.trunc(count)),
  ),
  UPPER: ofText(1, 1, (text) => text.toUpperCase()),
  LOWER: ofText(1, 1, (text) => text.toLowerCase()),
  TRIM: ofText(1, 1, (text) => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ')),
  REPT: ofText(2, 2, (text, count) => (count < 0 ? faults.value : text.repeat(Math.trunc(count)))),
  EXACT: ofValues(2, 2, ([a, b]) => textOf(a!) === textOf(b!)),
  CONCATENATE: ofValues(1, 255, (values) => values.map(textOf).join('')),
  VALUE: ofValues(1, 1, ([value]) => numberOf(value!)),
  FIND: found(true),
  SEARCH: found(false),
  TEXT: ofValues(2, 2, ([value, format]) => formatted(value!, textOf(format!) as string)),
};
