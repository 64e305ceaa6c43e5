/**
 * Quantiles of a beta distribution with both parameters one or more, from a table of the shares below points that crowd
 * towards the ends (x = sin²θ, steps of θ equal), where the density may rise or fall steeply.
 */

const PANELS = 512;
const STEP = Math.PI / 2 / PANELS;
/** Gauss and Legendre's four points. */
const points = [0.8611363115940526, 0.3399810435848563];
const weights = [0.3478548451374538, 0.6521451548625461];

export interface BetaTable {
  /** Share below each point. */
  shares: Float64Array;
  /** Its rate of change by θ. */
  densities: Float64Array;
}

export function betaTable(a: number, b: number): BetaTable {
  const density = (θ: number) => Math.sin(θ) ** (2 * a - 1) * Math.cos(θ) ** (2 * b - 1);
  const shares = new Float64Array(PANELS + 1);
  const densities = new Float64Array(PANELS + 1);
  for (let panel = 0; panel < PANELS; panel++) {
    const middle = (panel + 0.5) * STEP;
    let area = 0;
    for (let k = 0; k < points.length; k++) {
      const away = (points[k]! * STEP) / 2;
      area += weights[k]! * (density(middle - away) + density(middle + away));
    }
    shares[panel + 1] = shares[panel]! + (area * STEP) / 2;
    densities[panel] = density(panel * STEP);
  }
  const total = shares[PANELS]!;
  for (let i = 0; i <= PANELS; i++) {
    shares[i]! /= total;
    densities[i]! *= STEP / total;
  }
  return { shares, densities };
}

/** @param from a panel at or before the one that holds the answer */
export function betaQuantile(u: number, { shares, densities }: BetaTable, from = panelOf(u, shares)): number {
  let panel = from;
  while (panel < PANELS - 1 && shares[panel + 1]! <= u) panel++;
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
    const isClose = Math.abs(next - t) < 1e-14;
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
