/* eslint-disable @typescript-eslint/no-non-null-assertion -- Every index is within the coefficients or the edges that a loop counts. */
/**
 * Every rate above −100% at which the flows have a net present value of zero, lowest first; the first flow is
 * in year 0. With v = 1/(1 + rate) these are the positive roots of a polynomial. Between neighbouring roots of
 * its derivative a polynomial is monotonic, so bracketing on those finds them all and invents none.
 * Null where the flows change sign more than once and have more than `MOST_YEARS` years.
 * @param flows pounds in each year from year 0, costs negative
 */
export function internalRatesOfReturn(flows: ArrayLike<number>): number[] | null {
  const coefficients = trimmed(Array.from(flows));
  if (coefficients.length < 2) return [];
  if (coefficients.length - 1 > MOST_YEARS && signChanges(coefficients) > 1) return null;
  return positiveRoots(coefficients)
    .map((v) => 1 / v - 1)
    .sort((a, b) => a - b);
}

/** Derivatives of a longer polynomial overflow, and its roots would be wrong. */
export const MOST_YEARS = 100;

/** Leading and trailing years without a flow change no root other than zero. */
function trimmed(flows: number[]): number[] {
  let [first, last] = [0, flows.length];
  while (first < last && flows[first] === 0) first++;
  while (last > first && flows[last - 1] === 0) last--;
  return flows.slice(first, last);
}

/** Roots farther out belong to rates that no case has: within a billionth of −100%, or above 100,000,000,000%. */
const LEAST = 1e-9;
const MOST = 1e9;

function positiveRoots(polynomial: number[]): number[] {
  const c = polynomial[0] === 0 ? trimmed(polynomial) : polynomial;
  const changes = signChanges(c);
  if (changes === 0) return [];
  if (changes === 1) return onlyRoot(c);
  const turningPoints = positiveRoots(derivative(c));
  const edges = [LEAST, ...turningPoints.filter((v) => v > LEAST && v < MOST), MOST];

  const roots: number[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const from = edges[i]!;
    const to = edges[i + 1]!;
    if (i > 0 && touchesZero(c, from)) {
      if (roots[roots.length - 1] !== from) roots.push(from);
      continue;
    }
    if (i + 2 < edges.length && touchesZero(c, to)) continue;
    if (sign(c, from) !== sign(c, to)) roots.push(bisect(c, from, to));
  }
  return roots;
}

/** Searched outwards from 1, which is a rate of zero. */
function onlyRoot(c: number[]): number[] {
  const atNone = Math.sign(c[0]!);
  const atOne = sign(c, 1);
  if (atOne === 0) return [1];
  let [low, high] = [1, 1];
  if (atOne === atNone) {
    for (let factor = 2; sign(c, high) === atNone; factor *= factor) {
      if (high === MOST) return [];
      low = high;
      high = Math.min(high * factor, MOST);
    }
  } else {
    for (let factor = 2; sign(c, low) !== atNone; factor *= factor) {
      if (low === LEAST) return [];
      high = low;
      low = Math.max(low / factor, LEAST);
    }
  }
  return [bisect(c, low, high)];
}

/** A turning point whose value is rounding error only: two roots that meet there. */
function touchesZero(c: number[], v: number): boolean {
  const size = evaluate(c.map(Math.abs), v).value;
  return Math.abs(evaluate(c, v).value) <= 1e-13 * size;
}

function sign(c: number[], v: number): number {
  return Math.sign(evaluate(c, v).value);
}

/** The polynomial's value, divided by its highest power where v is above 1 so that nothing overflows. */
function evaluate(c: number[], v: number): { value: number; slope: number } {
  const n = c.length - 1;
  let value = 0;
  let slope = 0;
  if (v <= 1) {
    for (let k = n; k >= 0; k--) {
      slope = slope * v + value;
      value = value * v + c[k]!;
    }
  } else {
    const w = 1 / v;
    for (let k = 0; k <= n; k++) {
      slope = slope * w + value;
      value = value * w + c[k]!;
    }
    slope *= -w * w;
  }
  return { value, slope };
}

/** A step no longer than this is the rounding of the last digit. */
const ROUNDING = 3e-16;

/** Newton's steps, kept within a shrinking bracket: bisection wherever a step would leave it. */
function bisect(c: number[], from: number, to: number): number {
  let low = from;
  let high = to;
  const lowSign = sign(c, low);
  let v = low < 1 && high > 1 ? 1 : Math.sqrt(low * high);
  for (let step = 0; step < 200; step++) {
    const { value, slope } = evaluate(c, v);
    if (value === 0) return v;
    if (Math.sign(value) === lowSign) low = v;
    else high = v;
    const newton = v - value / slope;
    if (Math.abs(newton - v) <= ROUNDING * v) return v;
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    if (next === v) return v;
    v = next;
  }
  return v;
}

function derivative(c: number[]): number[] {
  return c.slice(1).map((coefficient, k) => coefficient * (k + 1));
}

function signChanges(c: number[]): number {
  let changes = 0;
  let last = 0;
  for (const coefficient of c) {
    if (coefficient === 0) continue;
    if (last !== 0 && coefficient > 0 !== last > 0) changes++;
    last = coefficient;
  }
  return changes;
}
