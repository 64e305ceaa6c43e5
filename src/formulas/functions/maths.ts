import { numberOf, textOf } from './coercion';
import {
  all,
  numberGiven,
  numbersOf,
  ofArguments,
  ofMany,
  ofNumbers,
  ofValues,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { power } from './operators';
import { MOST_STEPS } from './sizes';
import { total } from './statistics';
import { checked, ErrorValue, errorValues, SAME, type Value } from './values';
import { under } from '../present';

/** A function of one number; `why` is its answer where it has no other. */
function ofX(work: (x: number) => number, why: ErrorValue = errorValues.number): SheetFunction {
  return ofNumbers(1, 1, (x) => {
    const result = work(x);
    return Number.isFinite(result) ? result + 0 : why;
  });
}

/**
 * From here on Excel's MOD counts no further and gives #NUM!. Microsoft's article 119083
 * (https://support.microsoft.com/en-us/kb/119083) documents such a bound, of 134,217,728 times the divisor, up to Excel
 * 2002. Its page for MOD names none; this higher one is what users report of versions since 2010.
 */
const MOST_TIMES = 1_125_900_000_000;

/**
 * With the sign of the divisor. A remainder that only the rounding of binary fractions leaves counts as zero; whole
 * numbers have none of that. NaN where the divisor goes into the number more often than Excel counts.
 */
export const remainder = (x: number, y: number) => {
  if (!(Math.abs(x / y) < MOST_TIMES)) return NaN;
  if (Number.isInteger(x) && Number.isInteger(y)) return (((x % y) + y) % y) + 0;
  const result = x - y * Math.floor(x / y);
  return Math.abs(result) <= SAME * Math.abs(x) || Math.abs(result - y) <= SAME * Math.abs(x) ? 0 : result;
};

function factorial(n: number, step = 1): number {
  let product = 1;
  for (let k = Math.trunc(n); k > 1 && product < Infinity; k -= step) product *= k;
  return product;
}

/** Whole at each step, so that no fraction is rounded. */
function combinations(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k) && product < Infinity; i++) product = (product * (n - i + 1)) / i;
  return product;
}

/** A function of two counts. Neither may be below zero, nor the second above the first unless `mayExceed`. */
function counting(work: (n: number, k: number) => number, mayExceed = false): SheetFunction {
  return ofNumbers(2, 2, (first, second) => {
    const [n, k] = [Math.trunc(first), Math.trunc(second)];
    if (n < 0 || k < 0 || (!mayExceed && k > n)) return errorValues.number;
    return checked(work(n, k));
  });
}

function permutations(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k && product < Infinity; i++) product *= n - i;
  return product;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** A function of whole numbers, zero or more. */
function ofCounts(join: (a: number, b: number) => number): SheetFunction {
  return ofMany((numbers) => {
    if (numbers.some((number) => number < 0)) return errorValues.number;
    return numbers.length === 0 ? 0 : checked(numbers.map(Math.trunc).reduce(join));
  });
}

function written(x: number, base: number, least = 0): Value {
  const [number, radix] = [Math.trunc(x), Math.trunc(base)];
  if (number < 0 || number >= 2 ** 53 || radix < 2 || radix > 36 || least < 0 || least > 255)
    return errorValues.number;
  return number.toString(radix).toUpperCase().padStart(Math.trunc(least), '0');
}

function readAs(value: Value, base: number): Value {
  const radix = Math.trunc(base);
  const digits = String(textOf(value)).trim().toUpperCase();
  if (radix < 2 || radix > 36) return errorValues.number;
  let number = 0;
  for (const digit of digits) {
    const at = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(digit);
    if (at < 0 || at >= radix) return errorValues.number;
    number = number * radix + at;
  }
  return checked(number);
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const worthOf = new Map(numerals.map(([worth, letters]) => [letters, worth]));

/** Shorter forms take more letters off others, by form from 1 on: V and L, then I and X further, then V, then I. */
const shorter: readonly (readonly (readonly [number, string])[])[] = [
  [
    [950, 'LM'],
    [450, 'LD'],
    [95, 'VC'],
    [45, 'VL'],
  ],
  [
    [990, 'XM'],
    [490, 'XD'],
    [99, 'IC'],
    [49, 'IL'],
  ],
  [
    [995, 'VM'],
    [495, 'VD'],
  ],
  [
    [999, 'IM'],
    [499, 'ID'],
  ],
];

/** Form TRUE is the classic one, 0, and FALSE the shortest, 4. */
function roman(x: number, form: number): Value {
  let rest = Math.trunc(x);
  const way = Math.trunc(form);
  if (rest < 0 || rest > 3999 || way < 0 || way > 4) return errorValues.value;
  const known = [...numerals, ...shorter.slice(0, way).flat()].sort(([a], [b]) => b - a);
  let text = '';
  for (const [worth, letters] of known) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}

function arabic(value: Value): Value {
  const text = String(textOf(value)).trim().toUpperCase();
  const letters = text.replace(/^-/, '');
  if (!/^[MDCLXVI]*$/.test(letters)) return errorValues.value;
  const worth = [...letters].map((letter) => under(worthOf, letter));
  const sum = worth.reduce((so, own, i) => so + (own < (worth[i + 1] ?? 0) ? -own : own), 0);
  return text.startsWith('-') ? 0 - sum : sum;
}

function multinomial(numbers: number[]): Value {
  const counts = numbers.map(Math.trunc);
  if (counts.some((count) => count < 0) || total(counts) > MOST_STEPS) return errorValues.number;
  let [product, n] = [1, 0];
  for (const count of counts) {
    for (let i = 1; i <= count; i++) product = (product * ++n) / i;
  }
  return checked(Math.round(product));
}

const reciprocal = (work: (x: number) => number) => ofX((x) => 1 / work(x), errorValues.division);

const trigonometry: SheetFunctions = {
  SIN: ofX(Math.sin),
  COS: ofX(Math.cos),
  TAN: ofX(Math.tan),
  ASIN: ofX(Math.asin),
  ACOS: ofX(Math.acos),
  ATAN: ofX(Math.atan),
  SINH: ofX(Math.sinh),
  COSH: ofX(Math.cosh),
  TANH: ofX(Math.tanh),
  ASINH: ofX(Math.asinh),
  ACOSH: ofX(Math.acosh),
  ATANH: ofX(Math.atanh),
  SEC: reciprocal(Math.cos),
  CSC: reciprocal(Math.sin),
  COT: reciprocal(Math.tan),
  SECH: reciprocal(Math.cosh),
  CSCH: reciprocal(Math.sinh),
  COTH: reciprocal(Math.tanh),
  ACOT: ofX((x) => Math.PI / 2 - Math.atan(x)),
  ACOTH: ofX((x) => 0.5 * Math.log((x + 1) / (x - 1))),
  ATAN2: ofNumbers(2, 2, (x, y) => (x === 0 && y === 0 ? errorValues.division : Math.atan2(y, x))),
  DEGREES: ofX((x) => (x * 180) / Math.PI),
  RADIANS: ofX((x) => (x * Math.PI) / 180),
};

export const maths: SheetFunctions = {
  ...trigonometry,
  ABS: ofX(Math.abs),
  SIGN: ofX(Math.sign),
  SQRT: ofX(Math.sqrt),
  SQRTPI: ofX((x) => Math.sqrt(x * Math.PI)),
  EXP: ofX(Math.exp),
  LN: ofX(Math.log),
  LOG10: ofX(Math.log10),
  LOG: ofNumbers(1, 2, (x, base = 10) => {
    if (x <= 0 || base <= 0) return errorValues.number;
    if (base === 1) return errorValues.division;
    return base === 10 ? Math.log10(x) : base === 2 ? Math.log2(x) : Math.log(x) / Math.log(base);
  }),
  POWER: ofNumbers(2, 2, power),
  PI: ofNumbers(0, 0, () => Math.PI),
  MOD: ofNumbers(2, 2, (x, y) => (y === 0 ? errorValues.division : checked(remainder(x, y)))),
  FACT: ofNumbers(1, 1, (x) => (x < 0 ? errorValues.number : checked(factorial(x)))),
  FACTDOUBLE: ofNumbers(1, 1, (x) => (x < -1 ? errorValues.number : checked(factorial(x, 2)))),
  COMBIN: counting(combinations),
  COMBINA: counting((n, k) => (n === 0 && k === 0 ? 1 : combinations(n + k - 1, k)), true),
  PERMUT: counting(permutations),
  PERMUTATIONA: counting((n, k) => n ** k, true),
  MULTINOMIAL: ofMany(multinomial),
  GCD: ofCounts(greatestDivisor),
  LCM: ofCounts((a, b) => (a === 0 || b === 0 ? 0 : (a / greatestDivisor(a, b)) * b)),
  BASE: ofNumbers(2, 3, written),
  DECIMAL: ofValues(2, 2, ([value, base]) => readAs(value, Number(base))),
  ROMAN: ofValues(1, 2, ([value, form]) => {
    const number = numberOf(value);
    const way = typeof form === 'boolean' ? (form ? 0 : 4) : numberOf(form ?? 0);
    if (number instanceof ErrorValue) return number;
    return way instanceof ErrorValue ? way : roman(number, way);
  }),
  ARABIC: ofValues(1, 1, ([value]) => arabic(value)),
  SUMSQ: ofMany((numbers) => checked(numbers.reduce((sum, x) => sum + x * x, 0))),
  SERIESSUM: ofArguments(4, 4, all, ([x, first, step, coefficients]) => {
    const [base, from, by] = [numberGiven(x, 0), numberGiven(first, 0), numberGiven(step, 0)];
    if (base instanceof ErrorValue) return base;
    if (from instanceof ErrorValue) return from;
    if (by instanceof ErrorValue) return by;
    const numbers = numbersOf([coefficients]);
    if (numbers instanceof ErrorValue) return numbers;
    return checked(numbers.reduce((sum, c, i) => sum + c * base ** (from + i * by), 0));
  }),
};
