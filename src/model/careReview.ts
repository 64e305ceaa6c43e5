/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { median } from './percentiles';
import { at, sum, type Column } from './sums';

/** The week count of local-government pay. */
export const WEEKS_PER_YEAR = 365 / 7;

/**
 * Hours of care a week: visits × minutes ÷ 60 × carers, added up over the rows.
 * @param visitsPerWeek one cell a row
 * @param minutesPerVisit one for all rows, or one a row
 * @param carersPerVisit one for all rows, or one a row
 */
export function weeklyHours(visitsPerWeek: Column, minutesPerVisit: Column, carersPerVisit: Column): number {
  let hours = 0;
  for (let row = 0; row < visitsPerWeek.length; row++) {
    hours += ((visitsPerWeek[row]! * at(minutesPerVisit, row)) / 60) * at(carersPerVisit, row);
  }
  return hours;
}

/**
 * Hours a year, increases set against reductions.
 * @param before hours a week, one a package
 * @param after hours a week, in the same order
 * @param weeksPerYear weeks in the year: 365/7 by default
 */
export function hoursReleased(before: Column, after: Column, weeksPerYear: number): number {
  let weekly = 0;
  for (let row = 0; row < before.length; row++) weekly += before[row]! - after[row]!;
  return weekly * weeksPerYear;
}

export interface SingleHandedConversion {
  /** Visits a week of one package. */
  visitsPerWeek: number;
  /** Minutes of a visit with two carers. */
  minutesDouble: number;
  /** Minutes of a visit with one. */
  minutesSingle: number;
  /** How many have two carers now. */
  packages: number;
  /** Share of the packages that move to one carer. */
  conversionShare: number;
  /** Weeks in the year. */
  weeksPerYear: number;
}

/**
 * Hours a year released by moving from two carers to one, whose call may be longer.
 * @returns hours a year; negative where the visit of one carer is more than twice as long
 */
export function singleHandedHours(c: SingleHandedConversion): number {
  const hoursPerVisit = (2 * c.minutesDouble - c.minutesSingle) / 60;
  return c.packages * c.conversionShare * c.visitsPerWeek * hoursPerVisit * c.weeksPerYear;
}

/**
 * Full-year effect of the change in hours, at one rate or at one a package.
 * @param before hours a week, one a package
 * @param after hours a week, in the same order
 * @param hourlyRate pounds an hour, one for all or one a package
 * @param weeksPerYear weeks in the year: 365/7 by default
 * @returns pounds a year, gross
 */
export function reviewSaving(
  before: Column,
  after: Column,
  hourlyRate: Column,
  weeksPerYear: number,
): number {
  let weekly = 0;
  for (let row = 0; row < before.length; row++) weekly += (before[row]! - after[row]!) * at(hourlyRate, row);
  return weekly * weeksPerYear;
}

/**
 * Client charges no longer collected: each person pays the lower of the assessed maximum and the cost. The rule is
 * that of the Care Act 2014.
 * @param assessedMaximum pounds a week, one a person
 * @param before cost of the care in pounds a week, one a person
 * @param after the same after the change
 * @param weeksPerYear weeks in the year: 365/7 by default
 * @returns pounds a year
 */
export function lostIncome(
  assessedMaximum: Column,
  before: Column,
  after: Column,
  weeksPerYear: number,
): number {
  let weekly = 0;
  for (let row = 0; row < before.length; row++) {
    weekly += Math.min(assessedMaximum[row]!, before[row]!) - Math.min(assessedMaximum[row]!, after[row]!);
  }
  return weekly * weeksPerYear;
}

/**
 * The saving less the lost income, in pounds a year.
 * @param before cost of the care in pounds a week, one a person
 * @param after the same after the change
 * @param assessedMaximum pounds a week, one a person
 * @param weeksPerYear weeks in the year: 365/7 by default
 */
export function netSaving(
  before: Column,
  after: Column,
  assessedMaximum: Column,
  weeksPerYear: number,
): number {
  return (sum(before) - sum(after)) * weeksPerYear - lostIncome(assessedMaximum, before, after, weeksPerYear);
}

/** Packages reviewed, in numbers of packages, hours a week and pounds a year. */
export interface ReviewSummary {
  reviewed: number;
  reduced: number;
  unchanged: number;
  increased: number;
  weeklyHoursBefore: number;
  weeklyHoursAfter: number;
  /** Reductions only. */
  weeklyHoursReleased: number;
  /** Increases only. */
  weeklyHoursAdded: number;
  netWeeklyHours: number;
  /** Hours a year. */
  annualHours: number;
  /** Pounds a year. */
  grossFullYearEffect: number;
  /** Pounds a year. */
  lostIncome: number;
  /** Pounds a year. */
  netFullYearEffect: number;
  /** Hours a week released by the middle package; negative where it grew. */
  medianWeeklyChange: number;
}

/**
 * One pass over the packages; `assessedMaximum` is null where charges are not known.
 * @param before hours a week, one a package
 * @param after hours a week, in the same order
 * @param hourlyRate pounds an hour, one for all or one a package
 * @param assessedMaximum pounds a week, one a person
 * @param weeksPerYear weeks in the year: 365/7 by default
 */
export function reviewSummary(
  before: Column,
  after: Column,
  hourlyRate: Column,
  assessedMaximum: Column | null,
  weeksPerYear: number,
): ReviewSummary {
  const reviewed = before.length;
  const oneRate = hourlyRate.length === 1;
  const changes = new Float64Array(reviewed);
  let reduced = 0;
  let increased = 0;
  let weeklyHoursBefore = 0;
  let weeklyHoursAfter = 0;
  let weeklyHoursReleased = 0;
  let weeklyHoursAdded = 0;
  let weeklySaving = 0;
  let weeklyIncome = 0;
  for (let row = 0; row < reviewed; row++) {
    const was = before[row]!;
    const is = after[row]!;
    const rate = hourlyRate[oneRate ? 0 : row]!;
    const change = was - is;
    changes[row] = change;
    weeklyHoursBefore += was;
    weeklyHoursAfter += is;
    // Without branches: a processor cannot predict whether the next package grew or shrank.
    reduced += Number(change > 0);
    increased += Number(change < 0);
    const size = Math.abs(change);
    weeklyHoursReleased += (size + change) / 2;
    weeklyHoursAdded += (size - change) / 2;
    weeklySaving += change * rate;
    if (assessedMaximum) {
      const most = assessedMaximum[row]!;
      const costBefore = was * rate;
      const costAfter = is * rate;
      weeklyIncome += (most < costBefore ? most : costBefore) - (most < costAfter ? most : costAfter);
    }
  }
  const netWeeklyHours = weeklyHoursReleased - weeklyHoursAdded;
  return {
    reviewed,
    reduced,
    unchanged: reviewed - reduced - increased,
    increased,
    weeklyHoursBefore,
    weeklyHoursAfter,
    weeklyHoursReleased,
    weeklyHoursAdded,
    netWeeklyHours,
    annualHours: netWeeklyHours * weeksPerYear,
    grossFullYearEffect: weeklySaving * weeksPerYear,
    lostIncome: weeklyIncome * weeksPerYear,
    netFullYearEffect: (weeklySaving - weeklyIncome) * weeksPerYear,
    medianWeeklyChange: median(changes),
  };
}
