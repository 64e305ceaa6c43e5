import { ofOne, ofTwo } from '../kernels';
import { power } from '../operators';
import { checked, Fault, faults, SAME } from '../values';
import { type Builtin, type Builtins, ofNumbers } from './builtin';

/** Fifteen digits are what a spreadsheet rounds: 1.005 to two decimals is 1.01. */
const up = (x: number) => Math.floor(x + Math.abs(x) * SAME);

function rounding(whole: (magnitude: number) => number): Builtin {
  const work = (x: number, digits: number) => {
    const places = Math.trunc(digits);
    const magnitude = Math.abs(x);
    const factor = 10 ** Math.abs(places);
    if (!Number.isFinite(factor)) return places > 0 ? x : 0;
    const rounded = places >= 0 ? whole(magnitude * factor) / factor : whole(magnitude / factor) * factor;
    return !Number.isFinite(rounded) ? x : x < 0 ? -rounded : rounded;
  };
  return ofNumbers(2, 2, work, ofTwo(work));
}

function ofX(work: (x: number) => number): Builtin {
  return ofNumbers(1, 1, work, ofOne(work));
}

/** NaN stands for no number, so that the quicker way leaves it to this one. */
function partial(work: (x: number) => number, why: Fault = faults.number): Builtin {
  return ofNumbers(1, 1, (x) => {
    const result = work(x);
    return Number.isFinite(result) ? result : why;
  });
}

const remainder = (x: number, y: number) => {
  const result = x - y * Math.floor(x / y);
  return Math.abs(result) <= SAME * Math.abs(x) || Math.abs(result - y) <= SAME * Math.abs(x) ? 0 : result;
};

export const maths: Builtins = {
  ABS: ofX(Math.abs),
  SIGN: ofX(Math.sign),
  INT: ofX(up),
  SQRT: partial(Math.sqrt),
  EXP: partial(Math.exp),
  LN: partial(Math.log),
  LOG10: partial(Math.log10),
  LOG: ofNumbers(1, 2, (x, base = 10) => {
    if (x <= 0 || base <= 0) return faults.number;
    if (base === 1) return faults.division;
    return base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base);
  }),
  POWER: ofNumbers(2, 2, power),
  PI: ofNumbers(0, 0, () => Math.PI),
  MOD: ofNumbers(
    2,
    2,
    (x, y) => (y === 0 ? faults.division : checked(remainder(x, y))),
    ofTwo((x, y) => (y === 0 ? NaN : remainder(x, y))),
  ),
  ROUND: rounding((magnitude) => up(magnitude + 0.5)),
  ROUNDUP: rounding((magnitude) => Math.ceil(magnitude - magnitude * SAME)),
  ROUNDDOWN: rounding(up),
  TRUNC: ofNumbers(1, 1, Math.trunc),
};
