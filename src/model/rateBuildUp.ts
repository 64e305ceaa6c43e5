import { employerNationalInsurance } from './employerCosts';

export interface CareVisitCosts {
  /** Pounds an hour. */
  basicPay: number;
  /** Contact time of one visit. */
  visitMinutes: number;
  /** Paid travel to each visit. */
  travelMinutes: number;
  /** Paid hours a week of one care worker. */
  weeklyPaidHours: number;
  /** A share, and pounds a year. */
  nationalInsurance: { rate: number; threshold: number };
  /** Miles to each visit. */
  milesPerVisit: number;
  /** Pounds a mile. */
  mileageRate: number;
  /** Share of the pay for contact and travel. */
  trainingRate: number;
  /** Share of the pay for contact and travel. */
  sicknessRate: number;
  /** Share of all pay. */
  pensionRate: number;
  /** Pounds per contact hour. */
  runningCosts: number;
  /** Share of the price, or of the costs, as `surplusBasis` says. Of a price it is less than 1. */
  surplusRate: number;
  surplusBasis: SurplusBasis;
  /** Weeks of paid holiday a year: zero or more and less than 52. */
  holidayWeeks: number;
}

export type SurplusBasis = 'price' | 'cost';

/** Pounds per contact hour. */
export interface RateBuildUp {
  contactPay: number;
  travelPay: number;
  holidayPay: number;
  training: number;
  sickness: number;
  pension: number;
  nationalInsurance: number;
  mileage: number;
  runningCosts: number;
  surplus: number;
  total: number;
}

/** Weeks of leave and of work make 52, and the weekly threshold of National Insurance is the annual one over 52. */
const WEEKS = 52;

/**
 * What an hour of care with the person costs to provide, as cost models of providers and the Homecare Association set
 * it out. Leave is earned in the weeks that are worked.
 */
export function rateBuildUp(c: CareVisitCosts): RateBuildUp {
  const visitsPerContactHour = 60 / c.visitMinutes;
  const contactPay = c.basicPay;
  const travelPay = (c.basicPay * c.travelMinutes) / c.visitMinutes;
  const worked = contactPay + travelPay;
  const holidayPay = (worked * c.holidayWeeks) / (WEEKS - c.holidayWeeks);
  const training = worked * c.trainingRate;
  const sickness = worked * c.sicknessRate;
  const allPay = worked + holidayPay + training + sickness;
  const pension = allPay * c.pensionRate;
  const nationalInsurance = allPay * insuranceShareOfPay(c);
  const mileage = c.milesPerVisit * c.mileageRate * visitsPerContactHour;
  const costs = allPay + pension + nationalInsurance + mileage + c.runningCosts;
  const surplus = (costs * c.surplusRate) / (c.surplusBasis === 'price' ? 1 - c.surplusRate : 1);
  return {
    contactPay,
    travelPay,
    holidayPay,
    training,
    sickness,
    pension,
    nationalInsurance,
    mileage,
    runningCosts: c.runningCosts,
    surplus,
    total: costs + surplus,
  };
}

/** Employer National Insurance on a care worker's pay, as a share of it. */
function insuranceShareOfPay({ basicPay, weeklyPaidHours, nationalInsurance }: CareVisitCosts): number {
  const annualPay = basicPay * weeklyPaidHours * WEEKS;
  return (
    employerNationalInsurance(annualPay, nationalInsurance.rate, nationalInsurance.threshold) / annualPay
  );
}
