/**
 * Pounds of cost avoided: what would have happened anyway is not counted.
 * @param people a year
 * @param shareAvoided share of them
 * @param unitCost pounds a person
 * @param counterfactualShare share for whom it would have been avoided anyway
 */
export function avoidedCost(
  people: number,
  shareAvoided: number,
  unitCost: number,
  counterfactualShare: number,
): number {
  return people * (shareAvoided - counterfactualShare) * unitCost;
}

/**
 * Pounds of cost avoided by something cheaper instead.
 * @param people how many
 * @param weeklyCostAvoided pounds a week
 * @param weeklyCostInstead pounds a week
 * @param averageWeeks weeks a person
 */
export function diversion(
  people: number,
  weeklyCostAvoided: number,
  weeklyCostInstead: number,
  averageWeeks: number,
): number {
  return people * (weeklyCostAvoided - weeklyCostInstead) * averageWeeks;
}

export interface ReablementService {
  /** People a year. */
  starts: number;
  /** Share of the starts. */
  independentShare: number;
  /** Hours a week, a person. */
  weeklyHoursAvoided: number;
  /** Pounds an hour. */
  hourlyRate: number;
  /** Weeks, a person. */
  weeksAvoided: number;
  /** Pounds. */
  costPerStart: number;
  /** Share that would have been independent without the service. */
  counterfactualShare: number;
}

export interface ReablementResult {
  /** People. */
  independent: number;
  /** Over those who would have been independent anyway. */
  additional: number;
  /** Hours of care. */
  hoursAvoided: number;
  /** Pounds; not cash. */
  costAvoided: number;
  /** Pounds. */
  costOfService: number;
  /** Pounds. */
  net: number;
}

/** Compares a reablement service with what would have happened without it, in pounds and hours. */
export function reablement(r: ReablementService): ReablementResult {
  const additional = r.starts * (r.independentShare - r.counterfactualShare);
  const hoursAvoided = additional * r.weeklyHoursAvoided * r.weeksAvoided;
  const costAvoided = hoursAvoided * r.hourlyRate;
  const costOfService = r.starts * r.costPerStart;
  return {
    independent: r.starts * r.independentShare,
    additional,
    hoursAvoided,
    costAvoided,
    costOfService,
    net: costAvoided - costOfService,
  };
}

/**
 * People on each pathway.
 * @param discharges people
 * @param shares one a pathway
 */
export function pathways(discharges: number, shares: ArrayLike<number>): number[] {
  return Array.from(shares, (share) => discharges * share);
}
