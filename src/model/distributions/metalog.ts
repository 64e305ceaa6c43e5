/**
 * The metalog with three terms through the 10th, 50th and 90th percentiles (Keelin, 2016). It has no density where
 * the median lies too near one of the others: then it is not feasible.
 */

const SPREAD = Math.log(0.9 / 0.1);
/** How far into the range from the 10th to the 90th percentile the median must lie. */
const LEAST_SHARE = 0.16658;

/**
 * Whether three percentiles have a metalog.
 * @param low 10th percentile
 * @param central median
 * @param high 90th percentile, above `low`
 */
export function metalogIsFeasible(low: number, central: number, high: number): boolean {
  const share = (central - low) / (high - low);
  return share > LEAST_SHARE && share < 1 - LEAST_SHARE;
}

/**
 * The value below which the share `u` lies.
 * @param u between 0 and 1
 * @param low 10th percentile
 * @param central median
 * @param high 90th percentile
 */
export function metalogQuantile(u: number, low: number, central: number, high: number): number {
  const range = high - low;
  const scale = range / (2 * SPREAD);
  const skew = (range - 2 * (central - low)) / (0.8 * SPREAD);
  const logit = Math.log(u) - Math.log1p(-u);
  return central + logit * (scale + skew * (u - 0.5));
}
