import { at, runningTotals, type Column } from './sums';

export interface BridgeStep {
  amount: number;
  runningTotal: number;
}

/** The first amount opens the budget; each later one moves it. */
export function budgetBridge(amounts: Column): { steps: BridgeStep[]; closing: number } {
  const totals = runningTotals(amounts);
  return {
    steps: totals.map((runningTotal, i) => ({ amount: amounts[i]!, runningTotal })),
    closing: totals[totals.length - 1]!,
  };
}

/** Each lever saves its share of what the levers before it have left; their order makes no difference. */
export function combinedSaving(baseline: number, shares: Column): number {
  let left = 1;
  for (let i = 0; i < shares.length; i++) left *= 1 - shares[i]!;
  return baseline * (1 - left);
}

export interface Technology {
  people: number;
  weeklyHoursReplaced: number;
  hourlyRate: number;
  /** Pounds a person, once. */
  deviceCost: number;
  /** Pounds a person a week. */
  weeklyRunningCost: number;
  weeksPerYear: number;
}

/** First-year net saving: care replaced less running costs through the year, less the devices. */
export function technologySaving(t: Technology): number {
  const weekly = t.weeklyHoursReplaced * t.hourlyRate - t.weeklyRunningCost;
  return t.people * (weekly * t.weeksPerYear - t.deviceCost);
}

/** What the cases that unfilled posts do not take would have been worth. */
export function vacancyValue(vacantFte: number, casesPerFte: number, valuePerCase: number): number {
  return vacantFte * casesPerFte * valuePerCase;
}

/** Hours of registered staff released by delegating a share of cases; tier by tier, or one figure for all. */
export function delegatedHours(cases: Column, hoursPerCase: Column, delegatedShare: Column): number {
  let hours = 0;
  for (let tier = 0; tier < cases.length; tier++) {
    hours += cases[tier]! * at(hoursPerCase, tier) * at(delegatedShare, tier);
  }
  return hours;
}

/** 0 at the bottom of the band, 1 at the top. */
export function payPosition(pay: number, bandMinimum: number, bandMaximum: number): number {
  return (pay - bandMinimum) / (bandMaximum - bandMinimum);
}
