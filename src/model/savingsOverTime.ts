/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import {
  daysInFinancialYear,
  daysToYearEnd,
  financialYearOf,
  monthsToYearEnd,
  type FinancialYear,
} from './financialYear';

export function fullYearEffect(weeklySaving: number, weeksPerYear: number): number {
  return weeklySaving * weeksPerYear;
}

/** What lands in the financial year of the start date, by whole months or by days. */
export function partYearEffect(fullYear: number, startDate: number, basis: 'months' | 'days'): number {
  return basis === 'months'
    ? (fullYear * monthsToYearEnd(startDate)) / 12
    : (fullYear * daysToYearEnd(startDate)) / daysInFinancialYear(financialYearOf(startDate));
}

/** Share of the full-year effect that lands in the first twelve months of an even roll-out. */
export function rolloutFactor(lagMonths: number, rolloutMonths: number): number {
  const effective = Math.max(0, 12 - lagMonths);
  return effective >= rolloutMonths
    ? (effective - rolloutMonths / 2) / 12
    : effective ** 2 / (24 * rolloutMonths);
}

/** Average share of a saving still in force during year k, when it decays evenly through the year. */
export function persistence(annualAttrition: number, year: number): number {
  if (annualAttrition === 0) return 1;
  return ((1 - annualAttrition) ** (year - 1) * annualAttrition) / decayRate(annualAttrition);
}

export interface SavingProfile {
  fullYearEffect: number;
  startDate: number;
  years: number;
  annualAttrition: number;
  annualUplift: number;
  rolloutMonths: number;
  lagMonths: number;
}

export interface YearlySaving {
  financialYear: FinancialYear;
  saving: number;
}

/** The saving of each financial year: the share in force integrated over it, at the prices of that year. */
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

/** The movement a medium-term plan books each year: the first amount, then the differences. */
export function mediumTermMovements(amounts: ArrayLike<number>): number[] {
  return Array.from(amounts, (amount, year) => (year === 0 ? amount : amount - amounts[year - 1]!));
}

function decayRate(annualAttrition: number): number {
  return -Math.log1p(-annualAttrition);
}

/** The share in force, integrated from its first day for x years; R years of roll-out, decaying at λ a year. */
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
