/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { at, sum, type Column } from './sums';

/**
 * Prices by the visit as pounds an hour. Null where the visits take no time.
 * @param pricesPerVisit pounds, one a length of visit
 * @param minutesPerVisit one for all rows, or one a row
 * @param visits how many, one for all rows or one a row
 */
export function effectiveRate(
  pricesPerVisit: Column,
  minutesPerVisit: Column,
  visits: Column,
): number | null {
  let cost = 0;
  let hours = 0;
  for (let row = 0; row < pricesPerVisit.length; row++) {
    cost += pricesPerVisit[row]! * at(visits, row);
    hours += (minutesPerVisit[row]! * at(visits, row)) / 60;
  }
  return hours === 0 ? null : cost / hours;
}

/**
 * The price of the longest fixed band that is not longer than the visit, and the hourly rate for the rest. Without such a
 * band, the hourly rate is for the whole visit.
 * @param minutes of the visit
 * @param hourlyRate pounds an hour, for the part beyond the band
 * @param fixedMinutes lengths with a price of their own, in any order
 * @param fixedPrices pounds, in the same order
 * @returns pounds
 */
export function visitPrice(
  minutes: number,
  hourlyRate: number,
  fixedMinutes: Column,
  fixedPrices: Column,
): number {
  let longest = 0;
  let price = 0;
  for (let band = 0; band < fixedMinutes.length; band++) {
    if (fixedMinutes[band]! > minutes || fixedMinutes[band]! < longest) continue;
    longest = fixedMinutes[band]!;
    price = fixedPrices[band]!;
  }
  return price + ((minutes - longest) / 60) * hourlyRate;
}

/**
 * The average rate, each counted by its hours. Null where there are no hours.
 * @param rates pounds an hour
 * @param hours in the same order
 */
export function weightedRate(rates: Column, hours: Column): number | null {
  let cost = 0;
  for (let row = 0; row < rates.length; row++) cost += rates[row]! * hours[row]!;
  const total = sum(hours);
  return total === 0 ? null : cost / total;
}

/**
 * A rate of which one share moves with pay and the rest with prices.
 * @param rate pounds an hour
 * @param payShare share of the rate that is pay
 * @param payGrowth share a year
 * @param priceGrowth share a year
 * @returns pounds an hour
 */
export function uplift(rate: number, payShare: number, payGrowth: number, priceGrowth: number): number {
  return rate * (1 + payShare * payGrowth + (1 - payShare) * priceGrowth);
}

export interface Retender {
  /** Pounds an hour now. */
  currentRate: number;
  /** Pounds an hour under the new contract. */
  newRate: number;
  /** Hours a year. */
  annualHours: number;
  /** Pounds, once. */
  oneOffCost: number;
  /** Pounds a year of client charges no longer collected. */
  lostIncome: number;
  /** Share of the hours that the new contract does not cover, bought at the spot rate. */
  spotShare: number;
  /** Pounds an hour. */
  spotRate: number;
  /** Pounds an hour below which a fall in the rate does not count; 0 for no floor. */
  minimumPrice: number;
}

/** The rate that counts for a new rate below the floor: the floor, or the current rate if that is lower still. */
function countedRate(rate: number, currentRate: number, minimumPrice: number): number {
  return Math.max(rate, Math.min(currentRate, minimumPrice));
}

/**
 * Pounds saved by a retender in its first full year, with the hours that are still bought at the spot rate. A fall below the minimum
 * price is a risk to supply and does not count.
 */
export function retenderSaving(r: Retender): number {
  const counted = (rate: number) => countedRate(rate, r.currentRate, r.minimumPrice);
  const blendedRate = (1 - r.spotShare) * counted(r.newRate) + r.spotShare * counted(r.spotRate);
  return r.annualHours * (r.currentRate - blendedRate) - r.oneOffCost - r.lostIncome;
}
