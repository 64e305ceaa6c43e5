/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import { median } from './percentiles';
import { at, sum, type Column } from './sums';

/** The week count of local-government pay. */
export const WEEKS_PER_YEAR = 365 / 7;

export function weeklyHours(visitsPerWeek: Column, minutesPerVisit: Column, carersPerVisit: Column): number {
  let hours = 0;
  for (let row = 0; row < visitsPerWeek.length; row++) {
    hours += ((visitsPerWeek[row]! * at(minutesPerVisit, row)) / 60) * at(carersPerVisit, row);
  }
  return hours;
}

/** Hours a year, increases set against reductions. */
export function hoursReleased(before: Column, after: Column, weeksPerYear: number): number {
  let weekly = 0;
  for (let row = 0; row < before.length; row++) weekly += before[row]! - after[row]!;
  return weekly * weeksPerYear;
}

export interface SingleHandedConversion {
  visitsPerWeek: number;
  minutesDouble: number;
  minutesSingle: number;
  packages: number;
  conversionShare: number;
  weeksPerYear: number;
}

/** Hours a year released by moving from two carers to one, whose call may be longer. */
export function singleHandedHours(c: SingleHandedConversion): number {
  const hoursPerVisit = (2 * c.minutesDouble - c.minutesSingle) / 60;
  return c.packages * c.conversionShare * c.visitsPerWeek * hoursPerVisit * c.weeksPerYear;
}

/** Full-year effect of the change in hours, at one rate or at one a package. */
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

/** Client charges no longer collected: each person pays the lower of the assessed maximum and the cost. */
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

export function netSaving(
  before: Column,
  after: Column,
  assessedMaximum: Column,
  weeksPerYear: number,
): number {
  return (sum(before) - sum(after)) * weeksPerYear - lostIncome(assessedMaximum, before, after, weeksPerYear);
}

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
  annualHours: number;
  grossFullYearEffect: number;
  lostIncome: number;
  netFullYearEffect: number;
  /** Hours a week released by the middle package; negative where it grew. */
  medianWeeklyChange: number;
}

/** One pass over the packages; `assessedMaximum` is null where charges are not known. */
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
    // Without branches: whether the next package grew or shrank no processor foresees.
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
