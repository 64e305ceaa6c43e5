/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { at, runningTotals, type Column } from './sums';

export interface BridgeStep {
  /** Pounds. */
  amount: number;
  /** Pounds. */
  runningTotal: number;
}

/**
 * The first amount opens the budget; each later one moves it.
 * @param amounts pounds, at least one
 */
export function budgetBridge(amounts: Column): { steps: BridgeStep[]; closing: number } {
  const totals = runningTotals(amounts);
  return {
    steps: totals.map((runningTotal, i) => ({ amount: amounts[i]!, runningTotal })),
    closing: totals[totals.length - 1]!,
  };
}

/**
 * Each lever saves its share of what the levers before it have left; their order makes no difference.
 * @param baseline pounds of the spend on which all act
 * @param shares share that each lever saves
 * @returns pounds
 */
export function combinedSaving(baseline: number, shares: Column): number {
  let left = 1;
  for (let i = 0; i < shares.length; i++) left *= 1 - shares[i]!;
  return baseline * (1 - left);
}

export interface Technology {
  /** How many have it. */
  people: number;
  /** Hours of care a week, a person. */
  weeklyHoursReplaced: number;
  /** Pounds an hour. */
  hourlyRate: number;
  /** Pounds a person, once. */
  deviceCost: number;
  /** Pounds a person a week. */
  weeklyRunningCost: number;
  /** Weeks in the year. */
  weeksPerYear: number;
}

/**
 * First-year net saving: care replaced less running costs through the year, less the devices.
 * @returns pounds
 */
export function technologySaving(t: Technology): number {
  const weekly = t.weeklyHoursReplaced * t.hourlyRate - t.weeklyRunningCost;
  return t.people * (weekly * t.weeksPerYear - t.deviceCost);
}

/**
 * What the cases that unfilled posts do not take would have been worth.
 * @param vacantFte full-time equivalents
 * @param casesPerFte cases a year
 * @param valuePerCase pounds
 * @returns pounds a year
 */
export function vacancyValue(vacantFte: number, casesPerFte: number, valuePerCase: number): number {
  return vacantFte * casesPerFte * valuePerCase;
}

/**
 * Hours of registered staff released by delegating a share of cases; tier by tier, or one figure for all.
 * @param cases a year, one a tier
 * @param hoursPerCase hours of registered staff
 * @param delegatedShare share of the cases
 */
export function delegatedHours(cases: Column, hoursPerCase: Column, delegatedShare: Column): number {
  let hours = 0;
  for (let tier = 0; tier < cases.length; tier++) {
    hours += cases[tier]! * at(hoursPerCase, tier) * at(delegatedShare, tier);
  }
  return hours;
}

/**
 * 0 at the bottom of the band, 1 at the top.
 * @param pay pounds a year
 * @param bandMinimum pounds a year
 * @param bandMaximum pounds a year, above the minimum
 */
export function payPosition(pay: number, bandMinimum: number, bandMaximum: number): number {
  return (pay - bandMinimum) / (bandMaximum - bandMinimum);
}
