import { ofNumbers, refusingTruths, type SheetFunctions } from './define';
import { checked, errorValues, isSame, SAME, type Value } from './values';

/** Fifteen digits are what a spreadsheet rounds: 0.29*100 is 29. */
export const wholeBelow = (x: number) => Math.floor(x + Math.abs(x) * SAME);
/** The whole number below, or the one above that it agrees with to fifteen digits: of 10^14-0.1 it is not 10^14. */
export function integerBelow(x: number): number {
  const whole = wholeBelow(x);
  return whole > x && !isSame(whole, x) ? whole - 1 : whole;
}

const wholeAbove = (x: number) => -wholeBelow(-x);

/** To a number of decimal places; negative for places before the point. */
function rounding(whole: (magnitude: number) => number) {
  return (x: number, digits: number): number => {
    const places = Math.trunc(digits);
    const magnitude = Math.abs(x);
    const factor = 10 ** Math.abs(places);
    if (!Number.isFinite(factor)) return places > 0 ? x : 0;
    const rounded = places >= 0 ? whole(magnitude * factor) / factor : whole(magnitude / factor) * factor;
    return !Number.isFinite(rounded) ? x : x < 0 ? 0 - rounded : rounded;
  };
}

/** 1.005 to two places is 1.01. */
export const round = rounding((magnitude) => wholeBelow(magnitude + 0.5));
export const roundUp = rounding((magnitude) => wholeAbove(magnitude));
export const roundDown = rounding(wholeBelow);

type Toward = 'above' | 'below' | 'fromZero' | 'toZero';

/** A multiple of a step near a number. The step's sign does not count. */
function multiple(x: number, step: number, toward: Toward): number {
  const size = Math.abs(step);
  if (size === 0) return 0;
  const isAbove = toward === 'above' || (toward === 'fromZero') === x > 0;
  const isUp = toward === 'above' || (toward !== 'below' && isAbove);
  const count = x / size;
  return (isUp ? wholeAbove(count) : wholeBelow(count)) * size + 0;
}

const toEvery = (toward: Toward) => ofNumbers(1, 2, (x, step = 1) => checked(multiple(x, step, toward)));

function nearestMultiple(x: number, step: number): Value {
  if (step === 0) return 0;
  if (x * step < 0) return errorValues.number;
  // Halves go as binary fractions happen to fall, as Excel's own page says: 6.05 to 0.1 is 6, 7.05 is 7.1.
  return Math.round(Math.abs(x / step)) * Math.abs(step) * Math.sign(x);
}

const parity = (odd: number) => (x: number) => {
  const count = wholeAbove((Math.abs(x) - odd) / 2);
  return (x < 0 ? -1 : 1) * (2 * Math.max(count, 0) + odd) + 0;
};

export const roundings: SheetFunctions = {
  INT: ofNumbers(1, 1, integerBelow),
  ROUND: ofNumbers(2, 2, round),
  ROUNDUP: ofNumbers(2, 2, roundUp),
  ROUNDDOWN: ofNumbers(2, 2, roundDown),
  TRUNC: ofNumbers(1, 2, (x, digits = 0) => roundDown(x, digits)),
  MROUND: refusingTruths(ofNumbers(2, 2, nearestMultiple)),
  CEILING: ofNumbers(2, 2, (x, step) =>
    x > 0 && step < 0 ? errorValues.number : checked(multiple(x, step, step < 0 ? 'fromZero' : 'above')),
  ),
  FLOOR: ofNumbers(2, 2, (x, step) => {
    if (x > 0 && step < 0) return errorValues.number;
    if (step === 0) return x === 0 ? 0 : errorValues.division;
    return checked(multiple(x, step, step < 0 ? 'toZero' : 'below'));
  }),
  'CEILING.MATH': ofNumbers(1, 3, (x, step = 1, mode = 0) =>
    checked(multiple(x, step, x < 0 && mode !== 0 ? 'below' : 'above')),
  ),
  'FLOOR.MATH': ofNumbers(1, 3, (x, step = 1, mode = 0) =>
    checked(multiple(x, step, x < 0 && mode !== 0 ? 'above' : 'below')),
  ),
  'CEILING.PRECISE': toEvery('above'),
  'ISO.CEILING': toEvery('above'),
  'FLOOR.PRECISE': toEvery('below'),
  EVEN: ofNumbers(1, 1, parity(0)),
  ODD: ofNumbers(1, 1, parity(1)),
  QUOTIENT: refusingTruths(
    ofNumbers(2, 2, (x, y) => (y === 0 ? errorValues.division : Math.trunc(x / y) + 0)),
  ),
};
