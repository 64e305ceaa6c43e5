import { numberOf, truthOf } from './coercion';
import { ofAny, ofNumbers, type SheetFunction, type SheetFunctions } from './define';
import {
  betaShare,
  errorFunction,
  errorRest,
  gamma,
  gammaRest,
  gammaShare,
  inverse,
  logGamma,
  normalDensity,
  normalShare,
} from './special';
import { MOST_STEPS } from './sizes';
import { checked, ErrorValue, errorValues, type Value } from './values';
import { nth } from '../present';

/** A function of numbers. The argument at `count` says whether the share up to the value is wanted, or its density. */
function ofKind(
  count: number,
  work: (isShare: boolean, ...numbers: number[]) => Value,
  most = count,
): SheetFunction {
  return ofAny(count + 1, most + 1, (values) => {
    const numbers: number[] = [];
    const isShare = truthOf(nth(values, count));
    for (const [i, value] of values.entries()) {
      if (i === count) continue;
      const number = numberOf(value);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    return isShare instanceof ErrorValue ? isShare : work(isShare, ...numbers);
  });
}

const whether = (isRight: boolean, work: () => number): Value =>
  isRight ? checked(work()) : errorValues.number;
const isShare = (p: number) => p > 0 && p < 1;

const normalInverse = (p: number) => inverse(normalShare, p, -40, 40);

const normal = ofKind(3, (share, x, mean, deviation) =>
  whether(deviation > 0, () => {
    const z = (x - mean) / deviation;
    return share ? normalShare(z) : normalDensity(z) / deviation;
  }),
);
const normalAt = ofNumbers(3, 3, (p, mean, deviation) =>
  whether(isShare(p) && deviation > 0, () => mean + deviation * normalInverse(p)),
);
const standardAt = ofNumbers(1, 1, (p) => whether(isShare(p), () => normalInverse(p)));

const tDensity = (x: number, degrees: number) =>
  Math.exp(
    logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - ((degrees + 1) / 2) * Math.log1p((x * x) / degrees),
  ) / Math.sqrt(degrees * Math.PI);
/** Both ends beyond x. */
const tEnds = (x: number, degrees: number) => betaShare(degrees / (degrees + x * x), degrees / 2, 0.5);
const tShare = (x: number, degrees: number) => (x > 0 ? 1 - tEnds(x, degrees) / 2 : tEnds(x, degrees) / 2);
const tAt = (p: number, degrees: number) =>
  p < 0.5
    ? -inverse((x) => -tEnds(x, degrees), -2 * p, 0, Infinity)
    : p === 0.5
      ? 0
      : inverse((x) => -tEnds(x, degrees), -2 * (1 - p), 0, Infinity);
const tBothAt = ofNumbers(2, 2, (p, degrees) =>
  whether(p > 0 && p <= 1 && degrees >= 1, () => -tAt(p / 2, Math.trunc(degrees)) + 0),
);

const fShare = (x: number, first: number, second: number) =>
  betaShare((first * x) / (first * x + second), first / 2, second / 2);
const fRest = (x: number, first: number, second: number) =>
  betaShare(second / (first * x + second), second / 2, first / 2);
const fDensity = (x: number, a: number, b: number) =>
  Math.exp(
    logGamma((a + b) / 2) -
      logGamma(a / 2) -
      logGamma(b / 2) +
      (a / 2) * Math.log(a / b) +
      (a / 2 - 1) * Math.log(x) -
      ((a + b) / 2) * Math.log1p((a * x) / b),
  );
const fBeyond = ofNumbers(3, 3, (x, a, b) =>
  whether(x >= 0 && a >= 1 && b >= 1, () => fRest(x, Math.trunc(a), Math.trunc(b))),
);
const fBeyondAt = ofNumbers(3, 3, (p, a, b) =>
  whether(p > 0 && p <= 1 && a >= 1 && b >= 1, () =>
    inverse((x) => -fRest(x, Math.trunc(a), Math.trunc(b)), -p, 0, Infinity),
  ),
);

const chiBeyond = ofNumbers(2, 2, (x, degrees) =>
  whether(x >= 0 && degrees >= 1, () => gammaRest(Math.trunc(degrees) / 2, x / 2)),
);
const chiBeyondAt = ofNumbers(2, 2, (p, degrees) =>
  whether(p > 0 && p <= 1 && degrees >= 1, () =>
    inverse((x) => -gammaRest(Math.trunc(degrees) / 2, x / 2), -p, 0, Infinity),
  ),
);

const gammaDensity = (x: number, shape: number, scale: number) =>
  Math.exp((shape - 1) * Math.log(x) - x / scale - logGamma(shape) - shape * Math.log(scale));
const gammaOf = ofKind(3, (share, x, shape, scale) =>
  whether(x >= 0 && shape > 0 && scale > 0, () =>
    share ? gammaShare(shape, x / scale) : gammaDensity(x, shape, scale),
  ),
);
const gammaAt = ofNumbers(3, 3, (p, shape, scale) =>
  whether(
    p >= 0 && p < 1 && shape > 0 && scale > 0,
    () => scale * inverse((x) => gammaShare(shape, x), p, 0, Infinity),
  ),
);
const logGammaOf = ofNumbers(1, 1, (x) => whether(x > 0, () => logGamma(x)));

const betaDensity = (x: number, a: number, b: number) =>
  Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
const betaOf = ofKind(
  3,
  (share, x, a, b, low = 0, high = 1) =>
    whether(a > 0 && b > 0 && x >= low && x <= high && low < high, () => {
      const at = (x - low) / (high - low);
      return share ? betaShare(at, a, b) : betaDensity(at, a, b) / (high - low);
    }),
  5,
);
const betaUpTo = ofNumbers(3, 5, (x, a, b, low = 0, high = 1) =>
  whether(a > 0 && b > 0 && x >= low && x <= high && low < high, () =>
    betaShare((x - low) / (high - low), a, b),
  ),
);
const betaAt = ofNumbers(3, 5, (p, a, b, low = 0, high = 1) =>
  whether(
    p > 0 && p <= 1 && a > 0 && b > 0 && low < high,
    () => low + (high - low) * inverse((x) => betaShare(x, a, b), p, 0, 1),
  ),
);

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

function binomialOf(k: number, n: number, p: number): number {
  if (p === 0 || p === 1) return k === (p === 0 ? 0 : n) ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

const summed = (from: number, to: number, work: (k: number) => number) => {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += work(k);
  return Math.min(sum, 1);
};

/** The chance of at most this number of successes. */
const binomialShare = (k: number, n: number, p: number) =>
  k === n ? 1 : p === 1 ? 0 : betaShare(1 - p, n - k, k + 1);

const binomial = ofKind(3, (share, successes, trials, p) => {
  const [k, n] = [Math.trunc(successes), Math.trunc(trials)];
  return whether(k >= 0 && k <= n && p >= 0 && p <= 1, () =>
    share ? binomialShare(k, n, p) : binomialOf(k, n, p),
  );
});
const binomialAt = ofNumbers(3, 3, (trials, p, share) => {
  const n = Math.trunc(trials);
  if (n < 0 || p < 0 || p > 1 || share <= 0 || share >= 1) return errorValues.number;
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialShare(middle, n, p) >= share - 1e-14) high = middle;
    else low = middle + 1;
  }
  return low;
});

const poisson = ofKind(2, (share, events, mean) => {
  const k = Math.trunc(events);
  return whether(k >= 0 && mean >= 0, () => {
    if (mean === 0) return k === 0 || share ? 1 : 0;
    return share ? gammaRest(k + 1, mean) : Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  });
});

const exponential = ofKind(2, (share, x, rate) =>
  whether(x >= 0 && rate > 0, () => (share ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x))),
);
const weibull = ofKind(3, (share, x, shape, scale) =>
  whether(x >= 0 && shape > 0 && scale > 0, () => {
    const power = (x / scale) ** shape;
    return share ? -Math.expm1(-power) : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
  }),
);
const logNormal = ofKind(3, (share, x, mean, deviation) =>
  whether(x > 0 && deviation > 0, () => {
    const z = (Math.log(x) - mean) / deviation;
    return share ? normalShare(z) : normalDensity(z) / (deviation * x);
  }),
);
const logNormalUpTo = ofNumbers(3, 3, (x, mean, deviation) =>
  whether(x > 0 && deviation > 0, () => normalShare((Math.log(x) - mean) / deviation)),
);
const logNormalAt = ofNumbers(3, 3, (p, mean, deviation) =>
  whether(isShare(p) && deviation > 0, () => Math.exp(mean + deviation * normalInverse(p))),
);

/** Successes in a sample, its size, successes in the population, its size. */
function hyper(k: number, n: number, good: number, all: number): number {
  if (k < Math.max(0, n - all + good) || k > Math.min(n, good)) return 0;
  return Math.exp(logChoose(good, k) + logChoose(all - good, n - k) - logChoose(all, n));
}
const isSample = (k: number, n: number, good: number, all: number) =>
  k >= 0 && k <= Math.min(n, good) && n > 0 && n <= all && good > 0 && good <= all;
const hypergeometric = ofKind(4, (share, ...given) => {
  const [k, n, good, all] = given.map(Math.trunc) as [number, number, number, number];
  const least = Math.max(0, n - all + good);
  return whether(isSample(k, n, good, all) && k - least < MOST_STEPS, () =>
    share ? summed(least, k, (i) => hyper(i, n, good, all)) : hyper(k, n, good, all),
  );
});

const failures = (f: number, successes: number, p: number) =>
  Math.exp(logChoose(f + successes - 1, f) + successes * Math.log(p) + f * Math.log1p(-p));
const negative = ofKind(3, (share, fails, wins, p) => {
  const [f, s] = [Math.trunc(fails), Math.trunc(wins)];
  return whether(f >= 0 && s >= 1 && p > 0 && p < 1, () =>
    share ? betaShare(p, s, f + 1) : failures(f, s, p),
  );
});

const confidence = ofNumbers(3, 3, (alpha, deviation, size) =>
  whether(
    isShare(alpha) && deviation > 0 && size >= 1,
    () => (-normalInverse(alpha / 2) * deviation) / Math.sqrt(Math.trunc(size)),
  ),
);
const error = ofNumbers(1, 2, (low, high) =>
  high === undefined ? errorFunction(low) : errorFunction(high) - errorFunction(low),
);
const errorBeyond = ofNumbers(1, 1, errorRest);

export const distributions: SheetFunctions = {
  'NORM.DIST': normal,
  NORMDIST: normal,
  'NORM.INV': normalAt,
  NORMINV: normalAt,
  'NORM.S.DIST': ofKind(1, (share, z) => (share ? normalShare(z) : normalDensity(z))),
  NORMSDIST: ofNumbers(1, 1, normalShare),
  'NORM.S.INV': standardAt,
  NORMSINV: standardAt,
  STANDARDIZE: ofNumbers(3, 3, (x, mean, deviation) => whether(deviation > 0, () => (x - mean) / deviation)),
  PHI: ofNumbers(1, 1, normalDensity),
  GAUSS: ofNumbers(1, 1, (z) => normalShare(z) - 0.5),
  FISHER: ofNumbers(1, 1, (x) => whether(Math.abs(x) < 1, () => Math.atanh(x))),
  FISHERINV: ofNumbers(1, 1, Math.tanh),
  ERF: error,
  'ERF.PRECISE': ofNumbers(1, 1, errorFunction),
  ERFC: errorBeyond,
  'ERFC.PRECISE': errorBeyond,
  CONFIDENCE: confidence,
  'CONFIDENCE.NORM': confidence,
  'CONFIDENCE.T': ofNumbers(3, 3, (alpha, deviation, size) => {
    const n = Math.trunc(size);
    if (n === 1) return errorValues.division;
    return whether(
      isShare(alpha) && deviation > 0 && n > 1,
      () => (-tAt(alpha / 2, n - 1) * deviation) / Math.sqrt(n),
    );
  }),
  'T.DIST': ofKind(2, (share, x, degrees) =>
    whether(degrees >= 1, () => (share ? tShare(x, Math.trunc(degrees)) : tDensity(x, Math.trunc(degrees)))),
  ),
  'T.DIST.RT': ofNumbers(2, 2, (x, degrees) => whether(degrees >= 1, () => tShare(-x, Math.trunc(degrees)))),
  'T.DIST.2T': ofNumbers(2, 2, (x, degrees) =>
    whether(x >= 0 && degrees >= 1, () => tEnds(x, Math.trunc(degrees))),
  ),
  TDIST: ofNumbers(3, 3, (x, degrees, tails) =>
    whether(
      x >= 0 && degrees >= 1 && (tails === 1 || tails === 2),
      () => (tEnds(x, Math.trunc(degrees)) * tails) / 2,
    ),
  ),
  'T.INV': ofNumbers(2, 2, (p, degrees) =>
    whether(isShare(p) && degrees >= 1, () => tAt(p, Math.trunc(degrees))),
  ),
  'T.INV.2T': tBothAt,
  TINV: tBothAt,
  'F.DIST': ofKind(3, (share, x, a, b) =>
    whether(x >= 0 && a >= 1 && b >= 1, () =>
      share ? fShare(x, Math.trunc(a), Math.trunc(b)) : fDensity(x, Math.trunc(a), Math.trunc(b)),
    ),
  ),
  'F.DIST.RT': fBeyond,
  FDIST: fBeyond,
  'F.INV': ofNumbers(3, 3, (p, a, b) =>
    whether(p >= 0 && p < 1 && a >= 1 && b >= 1, () =>
      inverse((x) => fShare(x, Math.trunc(a), Math.trunc(b)), p, 0, Infinity),
    ),
  ),
  'F.INV.RT': fBeyondAt,
  FINV: fBeyondAt,
  'CHISQ.DIST': ofKind(2, (share, x, degrees) => {
    const half = Math.trunc(degrees) / 2;
    return whether(x >= 0 && degrees >= 1, () =>
      share ? gammaShare(half, x / 2) : gammaDensity(x, half, 2),
    );
  }),
  'CHISQ.DIST.RT': chiBeyond,
  CHIDIST: chiBeyond,
  'CHISQ.INV': ofNumbers(2, 2, (p, degrees) =>
    whether(
      p >= 0 && p < 1 && degrees >= 1,
      () => 2 * inverse((x) => gammaShare(Math.trunc(degrees) / 2, x), p, 0, Infinity),
    ),
  ),
  'CHISQ.INV.RT': chiBeyondAt,
  CHIINV: chiBeyondAt,
  GAMMA: ofNumbers(1, 1, (x) => whether(!(x <= 0 && Number.isInteger(x)), () => gamma(x))),
  GAMMALN: logGammaOf,
  'GAMMALN.PRECISE': logGammaOf,
  'GAMMA.DIST': gammaOf,
  GAMMADIST: gammaOf,
  'GAMMA.INV': gammaAt,
  GAMMAINV: gammaAt,
  'BETA.DIST': betaOf,
  BETADIST: betaUpTo,
  'BETA.INV': betaAt,
  BETAINV: betaAt,
  'BINOM.DIST': binomial,
  BINOMDIST: binomial,
  'BINOM.DIST.RANGE': ofNumbers(3, 4, (trials, p, low, high = low) => {
    const [n, from, to] = [trials, low, high].map(Math.trunc) as [number, number, number];
    return whether(
      n >= 0 && p >= 0 && p <= 1 && from >= 0 && to >= from && to <= n && to - from < MOST_STEPS,
      () => summed(from, to, (k) => binomialOf(k, n, p)),
    );
  }),
  'BINOM.INV': binomialAt,
  CRITBINOM: binomialAt,
  'POISSON.DIST': poisson,
  POISSON: poisson,
  'EXPON.DIST': exponential,
  EXPONDIST: exponential,
  'WEIBULL.DIST': weibull,
  WEIBULL: weibull,
  'LOGNORM.DIST': logNormal,
  LOGNORMDIST: logNormalUpTo,
  'LOGNORM.INV': logNormalAt,
  LOGINV: logNormalAt,
  'HYPGEOM.DIST': hypergeometric,
  HYPGEOMDIST: ofNumbers(4, 4, (...given) => {
    const [k, n, good, all] = given.map(Math.trunc) as [number, number, number, number];
    return whether(isSample(k, n, good, all), () => hyper(k, n, good, all));
  }),
  'NEGBINOM.DIST': negative,
  NEGBINOMDIST: ofNumbers(3, 3, (fails, wins, p) => {
    const [f, s] = [Math.trunc(fails), Math.trunc(wins)];
    return whether(f >= 0 && s >= 1 && p > 0 && p < 1, () => failures(f, s, p));
  }),
};
