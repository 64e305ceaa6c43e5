/** Pounds of cost avoided: what would have happened anyway is not counted. */
export function avoidedCost(
  people: number,
  shareAvoided: number,
  unitCost: number,
  counterfactualShare: number,
): number {
  return people * (shareAvoided - counterfactualShare) * unitCost;
}

/** Pounds of cost avoided by something cheaper instead. */
export function diversion(
  people: number,
  weeklyCostAvoided: number,
  weeklyCostInstead: number,
  averageWeeks: number,
): number {
  return people * (weeklyCostAvoided - weeklyCostInstead) * averageWeeks;
}

export interface ReablementService {
  starts: number;
  independentShare: number;
  weeklyHoursAvoided: number;
  hourlyRate: number;
  weeksAvoided: number;
  costPerStart: number;
  /** Share that would have been independent without the service. */
  counterfactualShare: number;
}

export interface ReablementResult {
  independent: number;
  /** Over those who would have been independent anyway. */
  additional: number;
  hoursAvoided: number;
  costAvoided: number;
  costOfService: number;
  net: number;
}

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

/** People on each pathway. */
export function pathways(discharges: number, shares: ArrayLike<number>): number[] {
  return Array.from(shares, (share) => discharges * share);
}
