import { numberOf, textOf } from './coercion';
import {
  all,
  firstErrorValue,
  MANY,
  ofArguments,
  ofValues,
  refusingTruths,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { ErrorValue, errorValues, type Value } from './values';

/** A number with an imaginary part, and the letter that it was written with. */
interface Complex {
  re: number;
  im: number;
  unit: string;
}

const numeral = '(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?';
const wholly = new RegExp(`^([+-]?${numeral})$`, 'i');
const imaginary = new RegExp(`^([+-]?(?:${numeral})?)([ij])$`);
const both = new RegExp(`^([+-]?${numeral})([+-](?:${numeral})?)([ij])$`, 'i');

const partOf = (text: string) => (/^[+-]?$/.test(text) ? Number(`${text}1`) : Number(text));

function read(value: Value): Complex | ErrorValue {
  if (value instanceof ErrorValue) return value;
  if (typeof value === 'boolean') return errorValues.value;
  if (value === null || typeof value === 'number') return { re: value ?? 0, im: 0, unit: '' };
  const text = value.trim();
  const real = wholly.exec(text);
  if (real) return { re: Number(real[1]), im: 0, unit: '' };
  const alone = imaginary.exec(text);
  if (alone) {
    const [, im = '', unit = ''] = alone;
    return { re: 0, im: partOf(im), unit };
  }
  const pair = both.exec(text);
  if (pair && /[ij]$/.test(text)) {
    const [, re, im = '', unit = ''] = pair;
    return { re: Number(re), im: partOf(im), unit };
  }
  return errorValues.number;
}

/** As Excel writes it: no part that is zero, and no 1 before the letter. */
function written({ re, im, unit }: Complex): Value {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return errorValues.number;
  if (im === 0) return String(textOf(re + 0));
  const size = Math.abs(im) === 1 ? '' : String(textOf(Math.abs(im)));
  const sign = im < 0 ? '-' : re === 0 ? '' : '+';
  return `${re === 0 ? '' : String(textOf(re))}${sign}${size}${unit || 'i'}`;
}

const of = (re: number, im: number, unit = ''): Complex => ({ re, im, unit });
const size = ({ re, im }: Complex) => Math.hypot(re, im);
const angle = ({ re, im }: Complex) => Math.atan2(im, re);
const polar = (length: number, turn: number, unit: string) =>
  of(length * Math.cos(turn), length * Math.sin(turn), unit);

const times = (a: Complex, b: Complex) =>
  of(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re, a.unit || b.unit);

function over(a: Complex, b: Complex): Complex {
  const square = b.re ** 2 + b.im ** 2;
  return of((a.re * b.re + a.im * b.im) / square, (a.im * b.re - a.re * b.im) / square, a.unit || b.unit);
}

const exponential = ({ re, im, unit }: Complex) => polar(Math.exp(re), im, unit);
const logarithm = (z: Complex, base = Math.E) =>
  of(Math.log(size(z)) / Math.log(base), angle(z) / Math.log(base), z.unit);
const sine = ({ re, im, unit }: Complex) =>
  of(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im), unit);
const cosine = ({ re, im, unit }: Complex) =>
  of(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im), unit);
const hyperbolicSine = ({ re, im, unit }: Complex) =>
  of(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im), unit);
const hyperbolicCosine = ({ re, im, unit }: Complex) =>
  of(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im), unit);
const one = of(1, 0);

type Work = (z: Complex) => Complex | number | ErrorValue;

function ofComplex(work: Work): SheetFunction {
  return ofValues(1, 1, ([value]) => {
    const z = read(value);
    if (z instanceof ErrorValue) return z;
    const answer = work(z);
    if (typeof answer === 'number' || answer instanceof ErrorValue) return answer;
    return written(answer);
  });
}

function ofTwo(work: (a: Complex, b: Complex) => Complex): SheetFunction {
  return ofValues(2, 2, ([first, second]) => {
    const [a, b] = [read(first), read(second)];
    if (a instanceof ErrorValue) return a;
    if (b instanceof ErrorValue) return b;
    return a.unit && b.unit && a.unit !== b.unit ? errorValues.value : written(work(a, b));
  });
}

function ofAll(join: (a: Complex, b: Complex) => Complex): SheetFunction {
  return ofArguments(1, MANY, all, (args) => {
    const values = args.flatMap((argument) => argument.values.filter((value) => value !== null));
    const numbers = values.map(read);
    const error = firstErrorValue(numbers);
    if (error) return error;
    const found = numbers as Complex[];
    const letters = new Set(found.map(({ unit }) => unit).filter(Boolean));
    if (letters.size > 1) return errorValues.value;
    return found.length === 0 ? '0' : written(found.reduce(join));
  });
}

const unlessZero =
  (work: (z: Complex) => Complex): Work =>
  (z) =>
    size(z) === 0 ? errorValues.number : work(z);

const made = ofValues(2, 3, ([real, imaginaryPart, letter]) => {
  const [re, im] = [numberOf(real), numberOf(imaginaryPart)];
  if (re instanceof ErrorValue) return re;
  if (im instanceof ErrorValue) return im;
  const unit = letter === undefined || letter === null ? 'i' : textOf(letter);
  return unit === 'i' || unit === 'j' ? written(of(re, im, unit)) : errorValues.value;
});

/** A whole power by multiplying, so that exact values stay exact. */
function power(z: Complex, exponent: number): Complex | ErrorValue {
  if (size(z) === 0) return exponent > 0 ? of(0, 0) : errorValues.number;
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64)
    return polar(size(z) ** exponent, angle(z) * exponent, z.unit);
  let product = of(1, 0, z.unit);
  for (let i = 0; i < Math.abs(exponent); i++) product = times(product, z);
  return exponent < 0 ? over(one, product) : product;
}

export const complex: SheetFunctions = {
  COMPLEX: refusingTruths(made),
  IMREAL: ofComplex(({ re }) => re),
  IMAGINARY: ofComplex(({ im }) => im),
  IMABS: ofComplex(size),
  IMARGUMENT: ofComplex((z) => (size(z) === 0 ? errorValues.division : angle(z))),
  IMCONJUGATE: ofComplex(({ re, im, unit }) => of(re, -im, unit)),
  IMSUM: ofAll((a, b) => of(a.re + b.re, a.im + b.im, a.unit || b.unit)),
  IMPRODUCT: ofAll(times),
  IMSUB: ofTwo((a, b) => of(a.re - b.re, a.im - b.im, a.unit || b.unit)),
  IMDIV: ofTwo(over),
  IMPOWER: ofValues(2, 2, ([value, exponent]) => {
    const [z, n] = [read(value), numberOf(exponent)];
    if (z instanceof ErrorValue) return z;
    if (n instanceof ErrorValue) return n;
    const answer = power(z, n);
    return answer instanceof ErrorValue ? answer : written(answer);
  }),
  IMSQRT: ofComplex((z) => polar(Math.sqrt(size(z)), angle(z) / 2, z.unit)),
  IMEXP: ofComplex(exponential),
  IMLN: ofComplex(unlessZero((z) => logarithm(z))),
  IMLOG10: ofComplex(unlessZero((z) => logarithm(z, 10))),
  IMLOG2: ofComplex(unlessZero((z) => logarithm(z, 2))),
  IMSIN: ofComplex(sine),
  IMCOS: ofComplex(cosine),
  IMTAN: ofComplex((z) => over(sine(z), cosine(z))),
  IMCOT: ofComplex(unlessZero((z) => over(cosine(z), sine(z)))),
  IMSEC: ofComplex((z) => over(one, cosine(z))),
  IMCSC: ofComplex(unlessZero((z) => over(one, sine(z)))),
  IMSINH: ofComplex(hyperbolicSine),
  IMCOSH: ofComplex(hyperbolicCosine),
  IMSECH: ofComplex((z) => over(one, hyperbolicCosine(z))),
  IMCSCH: ofComplex(unlessZero((z) => over(one, hyperbolicSine(z)))),
};
