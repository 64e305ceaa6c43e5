/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { at, type Column } from './sums';

export interface DemandTrend {
  /** Units of activity in year 0. */
  openingActivity: number;
  /** Share a year. */
  growthRate: number;
  /** Pounds a unit in year 0. */
  unitCost: number;
  /** Years after the opening one. */
  years: number;
  /** Share a year. */
  unitCostGrowth: number;
  /** Units of activity taken out of each year after the opening one: one figure for all, or one a year. */
  annualReductions: Column;
}

/** One year of demand. Activity is in the unit of the opening activity. */
export interface DemandYear {
  activityWithoutReductions: number;
  activity: number;
  /** Pounds a unit. */
  unitCost: number;
  /** Pounds. */
  cost: number;
  /** Pounds. */
  costWithoutReductions: number;
  /** Pounds. */
  saving: number;
}

/** The opening position as year 0, then each year on the trend less that year's reduction. */
export function demand(d: DemandTrend): DemandYear[] {
  return Array.from({ length: d.years + 1 }, (_, year) => {
    const activityWithoutReductions = d.openingActivity * (1 + d.growthRate) ** year;
    const reduction = year === 0 ? 0 : at(d.annualReductions, year - 1);
    const activity = activityWithoutReductions - reduction;
    const unitCost = d.unitCost * (1 + d.unitCostGrowth) ** year;
    return {
      activityWithoutReductions,
      activity,
      unitCost,
      cost: activity * unitCost,
      costWithoutReductions: activityWithoutReductions * unitCost,
      saving: reduction * unitCost,
    };
  });
}

/** People a year. */
export interface FrontDoor {
  diverted: number;
  returned: number;
  assessmentsAvoided: number;
  assessmentsLeft: number;
  /** Pounds; not cash. */
  costAvoided: number;
}

/**
 * Contacts settled without an assessment, less those who come back for one.
 * @param contacts people a year
 * @param divertedShare share of the contacts
 * @param costPerAssessment pounds
 * @param returnShare share of the people diverted
 */
export function frontDoor(
  contacts: number,
  divertedShare: number,
  costPerAssessment: number,
  returnShare: number,
): FrontDoor {
  const diverted = contacts * divertedShare;
  const returned = diverted * returnShare;
  const assessmentsAvoided = diverted - returned;
  return {
    diverted,
    returned,
    assessmentsAvoided,
    assessmentsLeft: contacts - assessmentsAvoided,
    costAvoided: assessmentsAvoided * costPerAssessment,
  };
}

/**
 * Share of waits at or under a standard.
 * @param waits one or more, in the unit of the standard
 * @param standard the longest wait that meets it
 */
export function withinStandard(waits: Column, standard: number): number {
  let within = 0;
  for (let i = 0; i < waits.length; i++) if (waits[i]! <= standard) within++;
  return within / waits.length;
}
