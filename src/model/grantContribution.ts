/** A part of a scale and the multiplier of what lies in it. The last part has no upper end. */
export interface ScaleBand {
  over: number;
  upTo: number | null;
  value: number;
}

/**
 * What an applicant contributes to a Disabled Facilities Grant: each part of the weekly excess of income over the
 * applicable amount times the multiplier of its band (SI 1996/2890, regulation 12).
 * @param weeklyIncome Pounds a week, tariff income included.
 * @param applicableAmount Pounds a week.
 * @param bands Bands of the weekly excess in pounds, in order.
 * @param costOfWorks Pounds: the most that is contributed; null where it is not known.
 * @returns Pounds, zero where income is within the applicable amount.
 */
export function grantContribution(
  weeklyIncome: number,
  applicableAmount: number,
  bands: readonly ScaleBand[],
  costOfWorks: number | null,
): number {
  const excess = Math.max(0, weeklyIncome - applicableAmount);
  const contribution = bands.reduce(
    (total, { over, upTo, value }) => total + value * Math.max(0, Math.min(excess, upTo ?? Infinity) - over),
    0,
  );
  return costOfWorks === null ? contribution : Math.min(contribution, costOfWorks);
}
