/* eslint-disable @typescript-eslint/no-non-null-assertion -- The table has a fixed number of panels, and every index is within it. */
/**
 * Quantiles of a beta distribution with both parameters one or more, from a table of the shares below points that crowd
 * towards the ends (x = sin²θ, steps of θ equal), where the density may rise or fall steeply.
 */

const PANELS = 256;
const STEP = Math.PI / 2 / PANELS;

export interface BetaTable {
  /** Share below each point. */
  shares: Float64Array;
  /** Its rate of change by panel. */
  densities: Float64Array;
}

/**
 * Shares by Simpson's rule.
 * @param a first parameter, one or more
 * @param b second parameter, one or more
 */
export function betaTable(a: number, b: number): BetaTable {
  // Sines and cosines at the ends and in the middle of every panel.
  sines ??= Float64Array.from({ length: 2 * PANELS + 1 }, (_, i) => Math.log(Math.sin((i * STEP) / 2)));
  const [p, q] = [2 * a - 1, 2 * b - 1];
  const density = (i: number) => Math.exp(p * sines![i]! + q * sines![2 * PANELS - i]!);
  const shares = new Float64Array(PANELS + 1);
  const densities = new Float64Array(PANELS + 1);
  for (let panel = 0; panel < PANELS; panel++) {
    densities[panel + 1] = density(2 * panel + 2);
    const area = (densities[panel]! + 4 * density(2 * panel + 1) + densities[panel + 1]!) / 6;
    shares[panel + 1] = shares[panel]! + area;
  }
  const total = shares[PANELS]!;
  for (let i = 0; i <= PANELS; i++) {
    shares[i]! /= total;
    densities[i]! /= total;
  }
  return { shares, densities };
}
/** Logarithms of sines, of use to every table. */
let sines: Float64Array | undefined;

/**
 * The value, from 0 to 1, below which the share `u` lies.
 * @param u from 0 to 1
 */
export function betaQuantile(u: number, { shares, densities }: BetaTable): number {
  const panel = panelOf(u, shares);
  const [below, rise] = [shares[panel]!, shares[panel + 1]! - shares[panel]!];
  const [atStart, atEnd] = [densities[panel]!, densities[panel + 1]!];
  // The share within a panel by its cubic through both ends and slopes, solved by Newton's steps.
  const square = 3 * rise - 2 * atStart - atEnd;
  const cube = atStart + atEnd - 2 * rise;
  let t = rise > 0 ? (u - below) / rise : 0.5;
  for (let step = 0; step < 6; step++) {
    const slope = atStart + t * (2 * square + 3 * cube * t);
    const next = t - (below + t * (atStart + t * (square + t * cube)) - u) / slope;
    if (!(next >= 0 && next <= 1)) break;
    const isClose = Math.abs(next - t) < 1e-9;
    t = next;
    if (isClose) break;
  }
  return Math.sin((panel + t) * STEP) ** 2;
}

function panelOf(u: number, shares: Float64Array): number {
  let [low, high] = [0, PANELS];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (shares[middle]! <= u) low = middle;
    else high = middle;
  }
  return low;
}
