/**
 * Decay by short series, good to twelve figures: a few multiplications that the engine compiles into the loop around
 * them, where a call of Math.expm1 or Math.log1p would cost as much as the rest of a trial. Even and odd powers apart, so
 * that the processor works on both at once. Larger arguments are halved until the series will do.
 */

const MOST_DECAY = 0.5;
const MOST_ATTRITION = 0.35;

/** (e^−z − 1 + z)/z², for z to a few thousand. */
export function rampMean(z: number): number {
  let part = z;
  let halvings = 0;
  for (; part > MOST_DECAY; halvings++) part /= 2;
  const s = part * part;
  const q = s * s;
  const even =
    1 / 2 + s * (1 / 24) + q * (1 / 720 + s * (1 / 40320) + q * (1 / 3628800 + s * (1 / 479001600)));
  const odd = 1 / 6 + s * (1 / 120) + q * (1 / 5040 + s * (1 / 362880) + q * (1 / 39916800));
  let ramp = even - part * odd;
  for (; halvings > 0; halvings--) {
    const mean = 1 - part * ramp;
    ramp = ramp / 2 + (mean * mean) / 4;
    part *= 2;
  }
  return ramp;
}

/** −ln(1 − a), by the series for the logarithm of (1 + s)/(1 − s). */
export function decayRate(a: number): number {
  let part = a;
  let times = 1;
  for (; part > MOST_ATTRITION; times *= 2) part = 1 - Math.sqrt(1 - part);
  const s = part / (2 - part);
  const q = s * s;
  const r = q * q;
  const even = 2 + r * (2 / 5 + r * (2 / 9 + r * (2 / 13 + r * (2 / 17))));
  const odd = 2 / 3 + r * (2 / 7 + r * (2 / 11 + r * (2 / 15)));
  return times * s * (even + q * odd);
}
