/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { WEEKS_PER_YEAR } from './careReview';
import { employerNationalInsurance } from './employerCosts';
import { at, sum, type Column } from './sums';

/** Monday to Friday, the year round. */
export const WORKING_DAYS_PER_YEAR = 5 * WEEKS_PER_YEAR;

export interface WorkingYear {
  /** Hours of a full-time week. */
  weeklyHours: number;
  /** Days of leave, sickness, training and holidays a year. */
  daysOff: number;
  /** Share of the hours at work that goes on supervision, meetings and the like. */
  nonCaseShare: number;
}

/** Hours a year that one full-time post has for cases. The working year is five days in each of 365/7 weeks. */
export function productiveHours({ weeklyHours, daysOff, nonCaseShare }: WorkingYear): number {
  return (((WORKING_DAYS_PER_YEAR - daysOff) * weeklyHours) / 5) * (1 - nonCaseShare);
}

/**
 * Full-time posts for all tiers together.
 * @param cases a year, one a tier
 * @param hoursPerCase one for all tiers, or one a tier
 * @param productiveHours hours a year of one full-time post, one for all tiers or one a tier
 */
export function fteRequired(cases: Column, hoursPerCase: Column, productiveHours: Column): number {
  let fte = 0;
  for (let tier = 0; tier < cases.length; tier++) {
    fte += (cases[tier]! * at(hoursPerCase, tier)) / at(productiveHours, tier);
  }
  return fte;
}

/**
 * Cases a year.
 * @param fte full-time equivalents
 * @param productiveHours hours a year of one full-time post
 * @param hoursPerCase above zero
 */
export function caseCapacity(fte: number, productiveHours: number, hoursPerCase: number): number {
  return (fte * productiveHours) / hoursPerCase;
}

export interface Staff {
  /** Pounds a year of one full-time post. */
  salary: number;
  /** Full-time equivalents. */
  fte: number;
  /** Share of the salary. */
  pensionRate: number;
  /** A share, and pounds a year. */
  nationalInsurance: { rate: number; threshold: number };
  /** Share of the salary. */
  otherOnCostRate: number;
  /** On the whole cost, as an agency charges. */
  premium: number;
}

/** Pounds a year. */
export function staffCost(s: Staff): number {
  const { rate, threshold } = s.nationalInsurance;
  const onCosts = s.salary * (s.pensionRate + s.otherOnCostRate);
  const each = s.salary + employerNationalInsurance(s.salary, rate, threshold) + onCosts;
  return s.fte * each * (1 + s.premium);
}

/**
 * Vacant posts as a share of the established posts, as councils and Skills for Care report it.
 * @param vacantFte full-time equivalents
 * @param filledFte full-time equivalents; both together are above zero
 */
export function vacancyRate(vacantFte: number, filledFte: number): number {
  return vacantFte / (vacantFte + filledFte);
}

/** Cases a year that one grade sees, and the full-time equivalents for them. */
export interface TierOfStaff {
  cases: number;
  fte: number;
  /** Pounds a year. */
  cost: number;
}

export interface SkillMix {
  tiers: TierOfStaff[];
  total: TierOfStaff;
}

/**
 * What each tier of staff needs for its cases, and all of them together.
 * @param cases a year, one a tier
 * @param hoursPerCase one for all tiers, or one a tier
 * @param productiveHours hours a year of one full-time post
 * @param annualCostPerFte pounds a year
 */
export function skillMix(
  cases: Column,
  hoursPerCase: Column,
  productiveHours: Column,
  annualCostPerFte: Column,
): SkillMix {
  const tiers = Array.from(cases, (inTier, tier) => {
    const fte = (inTier * at(hoursPerCase, tier)) / at(productiveHours, tier);
    return { cases: inTier, fte, cost: fte * at(annualCostPerFte, tier) };
  });
  const total = (of: keyof TierOfStaff) => sum(tiers.map((tier) => tier[of]));
  return { tiers, total: { cases: total('cases'), fte: total('fte'), cost: total('cost') } };
}
