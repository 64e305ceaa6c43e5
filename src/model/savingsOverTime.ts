/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import {
  daysInFinancialYear,
  daysToYearEnd,
  financialYearOf,
  monthsToYearEnd,
  type FinancialYear,
} from './financialYear';

/**
 * The saving of twelve months at the level reached, in pounds.
 * @param weeklySaving pounds a week
 * @param weeksPerYear weeks in the year
 */
export function fullYearEffect(weeklySaving: number, weeksPerYear: number): number {
  return weeklySaving * weeksPerYear;
}

/**
 * What lands in the financial year of the start date, by whole months or by days.
 * @param fullYear pounds a year
 * @param startDate Excel serial
 * @param basis whole months from the month of the start, or days
 */
export function partYearEffect(fullYear: number, startDate: number, basis: 'months' | 'days'): number {
  return basis === 'months'
    ? (fullYear * monthsToYearEnd(startDate)) / 12
    : (fullYear * daysToYearEnd(startDate)) / daysInFinancialYear(financialYearOf(startDate));
}

/**
 * Share of the full-year effect that lands in the first twelve months of an even roll-out. The roll-out takes effect
 * after a lag and is integrated over the twelve months.
 * @param lagMonths zero or more
 * @param rolloutMonths zero or more
 */
export function rolloutFactor(lagMonths: number, rolloutMonths: number): number {
  const effective = Math.max(0, 12 - lagMonths);
  return effective >= rolloutMonths
    ? (effective - rolloutMonths / 2) / 12
    : effective ** 2 / (24 * rolloutMonths);
}

/**
 * Average share of a saving still in force during year k, when it decays evenly through the year.
 * @param annualAttrition share that ends in a year, below 1
 * @param year counted from 1
 */
export function persistence(annualAttrition: number, year: number): number {
  if (annualAttrition === 0) return 1;
  return ((1 - annualAttrition) ** (year - 1) * annualAttrition) / decayRate(annualAttrition);
}

export interface SavingProfile {
  /** Pounds a year, at the prices of the first year. */
  fullYearEffect: number;
  /** Excel serial; its month counts whole. */
  startDate: number;
  /** Financial years, the first a part year. */
  years: number;
  /** Share that ends in a year, below 1. */
  annualAttrition: number;
  /** Yearly rise of the price, above −1. */
  annualUplift: number;
  /** Zero or more. */
  rolloutMonths: number;
  /** Zero or more. */
  lagMonths: number;
}

export interface YearlySaving {
  financialYear: FinancialYear;
  /** Pounds, in cash of the year. */
  saving: number;
}

/**
 * The saving of each financial year: the share in force integrated over it, at the prices of that year.
 * @returns pounds of each financial year, in cash of the year
 */
export function savingProfile(p: SavingProfile): YearlySaving[] {
  const firstYear = financialYearOf(p.startDate);
  const monthsInFirstYear = monthsToYearEnd(p.startDate);
  const decay = decayRate(p.annualAttrition);
  const inForceUntil = (month: number) =>
    yearsInForce((month - p.lagMonths) / 12, p.rolloutMonths / 12, decay);

  const rows: YearlySaving[] = [];
  let before = inForceUntil(0);
  for (let k = 0; k < p.years; k++) {
    const after = inForceUntil(monthsInFirstYear + 12 * k);
    rows.push({
      financialYear: firstYear + k,
      saving: p.fullYearEffect * (after - before) * (1 + p.annualUplift) ** k,
    });
    before = after;
  }
  return rows;
}

/**
 * The movement a medium-term plan books each year: the first amount, then the differences.
 * @param amounts pounds, one a year
 */
export function mediumTermMovements(amounts: ArrayLike<number>): number[] {
  return Array.from(amounts, (amount, year) => (year === 0 ? amount : amount - amounts[year - 1]!));
}

function decayRate(annualAttrition: number): number {
  return -Math.log1p(-annualAttrition);
}

/**
 * The share in force, integrated from its first day for x years; R years of roll-out, decaying at λ a year.
 * @param x years from the first day
 * @param R years, zero or more
 * @param λ rate of decay a year, zero or more
 */
export function yearsInForce(x: number, R: number, λ: number): number {
  if (x <= 0) return 0;
  if (x <= R) return ((x * x) / R) * rampMean(λ * x);
  return R * rampMean(λ * R) + decayMean(λ * R) * (x - R) * decayMean(λ * (x - R));
}

/** (1 − e^−z)/z: the average of e^−t over 0 to z. */
export function decayMean(z: number): number {
  return z === 0 ? 1 : -Math.expm1(-z) / z;
}

/** (e^−z − 1 + z)/z², by its series where the subtraction would cost digits. */
function rampMean(z: number): number {
  if (z > 0.1) return (Math.expm1(-z) + z) / (z * z);
  let series = 0;
  for (let k = 12; k >= 3; k--) series = (1 - series) * (z / k);
  return (1 - series) / 2;
}
