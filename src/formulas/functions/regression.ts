/* eslint-disable @typescript-eslint/no-non-null-assertion -- The two columns of pairs are equally long: what one row has, both have. */
import { numberOf } from './coercion';
import {
  all,
  type Argument,
  from,
  ofArguments,
  single,
  type SheetFunction,
  type SheetFunctions,
} from './define';
import { meanOf, squaredDistances } from './statistics';
import { checked, ErrorValue, errorValues, type Value } from './values';

/** The pairs in which both are numbers. */
interface Pairs {
  xs: number[];
  ys: number[];
}

function pairsOf(first: Argument, second: Argument): Pairs | ErrorValue {
  if (first.values.length !== second.values.length) return errorValues.missing;
  const pairs: Pairs = { xs: [], ys: [] };
  for (const [i, x] of first.values.entries()) {
    const y = second.values[i]!;
    if (x instanceof ErrorValue) return x;
    if (y instanceof ErrorValue) return y;
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    pairs.xs.push(x);
    pairs.ys.push(y);
  }
  return pairs;
}

const products = ({ xs, ys }: Pairs) => {
  const [x, y] = [meanOf(xs), meanOf(ys)];
  return xs.reduce((sum, own, i) => sum + (own - x) * (ys[i]! - y), 0);
};

/** `isYFirst` where the known values of y are given before those of x. */
function ofPairs(least: number, isYFirst: boolean, work: (pairs: Pairs) => Value): SheetFunction {
  return ofArguments(2, 2, all, ([first, second]) => {
    const pairs = isYFirst ? pairsOf(second, first) : pairsOf(first, second);
    if (pairs instanceof ErrorValue) return pairs;
    return pairs.xs.length < least ? errorValues.division : work(pairs);
  });
}

const guarded = (work: (pairs: Pairs) => number) => (pairs: Pairs) => {
  const result = work(pairs);
  return Number.isFinite(result) ? result : errorValues.division;
};

const slopeOf = (pairs: Pairs) => products(pairs) / squaredDistances(pairs.xs);
const interceptOf = (pairs: Pairs) => meanOf(pairs.ys) - slopeOf(pairs) * meanOf(pairs.xs);
const correlation = (pairs: Pairs) =>
  products(pairs) / Math.sqrt(squaredDistances(pairs.xs) * squaredDistances(pairs.ys));

/** The standard error of the values of y about the line. */
function errorAbout(pairs: Pairs): Value {
  const n = pairs.xs.length;
  const spread = squaredDistances(pairs.xs);
  if (n < 3 || spread === 0) return errorValues.division;
  const rest = squaredDistances(pairs.ys) - products(pairs) ** 2 / spread;
  return checked(Math.sqrt(Math.max(rest, 0) / (n - 2)));
}

const forecast = ofArguments(3, 3, from(1), ([at, ys, xs]) => {
  const x = numberOf(single(at));
  if (typeof x !== 'number') return x;
  const pairs = pairsOf(xs, ys);
  if (pairs instanceof ErrorValue) return pairs;
  if (pairs.xs.length === 0) return errorValues.missing;
  return squaredDistances(pairs.xs) === 0
    ? errorValues.division
    : checked(interceptOf(pairs) + slopeOf(pairs) * x);
});

const covariance = ofPairs(1, false, (pairs) => products(pairs) / pairs.xs.length);
const correlated = ofPairs(1, false, guarded(correlation));

export const regression: SheetFunctions = {
  SLOPE: ofPairs(1, true, guarded(slopeOf)),
  INTERCEPT: ofPairs(1, true, guarded(interceptOf)),
  CORREL: correlated,
  PEARSON: correlated,
  RSQ: ofPairs(
    1,
    true,
    guarded((pairs) => correlation(pairs) ** 2),
  ),
  STEYX: ofPairs(1, true, errorAbout),
  COVAR: covariance,
  'COVARIANCE.P': covariance,
  'COVARIANCE.S': ofPairs(2, false, (pairs) => products(pairs) / (pairs.xs.length - 1)),
  FORECAST: forecast,
  'FORECAST.LINEAR': forecast,
};
