/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { annualEquivalent } from './businessCase';
import { at, sum, type Column } from './sums';

export interface Placement {
  /** Hours a week: one figure, or one a line of staff. */
  weeklyStaffHours: Column;
  /** Pounds an hour: one figure, or one a line of staff. */
  hourlyPay: Column;
  /** Share of pay. */
  onCostRate: number;
  /** Pounds a week, one a line. */
  weeklyOtherCosts: Column;
  /** Share of staff and other costs. */
  overheadRate: number;
  /** Share of the fee. */
  marginRate: number;
}

/** Pounds a week. */
export interface OpenBook {
  staffCost: number;
  otherCosts: number;
  overhead: number;
  margin: number;
  realisticFee: number;
}

/** The weekly fee that a provider's own costs support. */
export function openBook(p: Placement): OpenBook {
  let pay = 0;
  for (let line = 0; line < p.weeklyStaffHours.length; line++) {
    pay += p.weeklyStaffHours[line]! * at(p.hourlyPay, line);
  }
  const staffCost = pay * (1 + p.onCostRate);
  const otherCosts = sum(p.weeklyOtherCosts);
  const overhead = (staffCost + otherCosts) * p.overheadRate;
  const cost = staffCost + otherCosts + overhead;
  const margin = (cost * p.marginRate) / (1 - p.marginRate);
  return { staffCost, otherCosts, overhead, margin, realisticFee: cost + margin };
}

export interface FeeYear {
  /** Share by which the fee falls on the year before. */
  reduction: number;
  /** Pounds a week. */
  fee: number;
}

/**
 * From today's fee, in year 0, by equal compound steps to the fee agreed for the last year.
 * @param fee pounds a week
 * @param totalReduction share by which the fee falls in all, below 1
 * @param years whole number, one or more
 */
export function feePath(fee: number, totalReduction: number, years: number): FeeYear[] {
  const reduction = annualEquivalent(totalReduction, years);
  const path = [{ reduction: 0, fee }];
  for (let year = 1; year <= years; year++) {
    path.push({ reduction, fee: fee * (1 - totalReduction) ** (year / years) });
  }
  return path;
}

export interface PriceVolume {
  /** Pounds, as are the parts. */
  change: number;
  /** At the old volume. */
  price: number;
  /** At the new price. */
  volume: number;
}

/**
 * A change in spend, split into what price did and what volume did. The price and volume variances of management
 * accounting.
 * @param spendBefore pounds
 * @param spendAfter pounds
 * @param rateBefore pounds a unit, above zero
 * @param rateAfter pounds a unit, above zero
 */
export function priceVolume(
  spendBefore: number,
  spendAfter: number,
  rateBefore: number,
  rateAfter: number,
): PriceVolume {
  const volumeBefore = spendBefore / rateBefore;
  const volumeAfter = spendAfter / rateAfter;
  return {
    change: spendAfter - spendBefore,
    price: (rateAfter - rateBefore) * volumeBefore,
    volume: (volumeAfter - volumeBefore) * rateAfter,
  };
}

/**
 * The hours at which a fall in the rate makes a saving; null where the rate did not fall.
 * @param saving pounds
 * @param rateBefore pounds an hour
 * @param rateAfter pounds an hour
 */
export function impliedHours(saving: number, rateBefore: number, rateAfter: number): number | null {
  return rateAfter < rateBefore ? saving / (rateBefore - rateAfter) : null;
}

/**
 * The part of a price that does not depend on outcomes, and what was achieved of the part that does.
 * @param price pounds
 * @param outcomeShare share of the price at risk
 * @param achievedShare share of the outcomes achieved
 * @returns pounds
 */
export function outcomePayment(price: number, outcomeShare: number, achievedShare: number): number {
  return price * (1 - outcomeShare + outcomeShare * achievedShare);
}
