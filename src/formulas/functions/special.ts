/** Functions of analysis that distributions are made of. */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function, for x above zero. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const series = lanczos.reduce((sum, c, i) => (i === 0 ? c : sum + c / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

export function gamma(x: number): number {
  if (Number.isInteger(x) && x > 0 && x < 171) {
    let product = 1;
    for (let k = 2; k < x; k++) product *= k;
    return product;
  }
  return x < 0.5 ? Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x)) : Math.exp(logGamma(x));
}

const TINY = 1e-300;
const MOST_TERMS = 10_000;

/** The share of the gamma function's integral from 0 to x. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? bySeries(a, x) : 1 - byFraction(a, x);
}

/** The share from x on, exact where it is small. */
export function gammaRest(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - bySeries(a, x) : byFraction(a, x);
}

const head = (a: number, x: number) => Math.exp(a * Math.log(x) - x - logGamma(a));

function bySeries(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let n = 1; n < MOST_TERMS && Math.abs(term) > Math.abs(sum) * 1e-17; n++) sum += term *= x / (a + n);
  return sum * head(a, x);
}

function byFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let product = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product * head(a, x);
}

const nonZero = (x: number) => (Math.abs(x) < TINY ? TINY : x);

/** The share of the beta function's integral from 0 to x. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return product;
}

export function errorFunction(x: number): number {
  return x < 0 ? -gammaShare(0.5, x * x) : gammaShare(0.5, x * x);
}

/** 1 less the error function, exact where it is small. */
export function errorRest(x: number): number {
  return x < 0 ? 1 + gammaShare(0.5, x * x) : gammaRest(0.5, x * x);
}

export const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
export const normalShare = (z: number) => errorRest(-z / Math.SQRT2) / 2;

/** Finds where a rising share reaches p between two ends, by halves. */
export function inverse(share: (x: number) => number, p: number, low: number, high: number): number {
  let [from, to] = [low, high];
  if (!Number.isFinite(to)) for (to = Math.max(1, from + 1); share(to) < p && to < 1e300;) to *= 2;
  if (!Number.isFinite(from)) for (from = Math.min(-1, to - 1); share(from) > p && from > -1e300;) from *= 2;
  for (let i = 0; i < 2000; i++) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) break;
    if (share(middle) < p) from = middle;
    else to = middle;
  }
  return from + (to - from) / 2;
}
