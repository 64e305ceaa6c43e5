import { WEEKS_PER_YEAR } from './careReview';
import { calendarDate, serialOf } from './dates';

export interface ReviewProgramme {
  /** How many are due for review. */
  packages: number;
  /** Full-time equivalents. */
  reviewerFte: number;
  /** Reviews a week of one full-time reviewer. */
  reviewsPerFteWeek: number;
  /** Share of reviews that change the package. */
  conversionShare: number;
  /** Hours a week released by each package that changes. */
  weeklyHoursReleased: number;
  /** Pounds an hour. */
  hourlyRate: number;
  /** Excel serial. */
  startDate: number;
  /** How many months are shown. */
  months: number;
  /** Whole months between a review and the change in care. */
  lagMonths: number;
  /** Share of changed packages that end in a year, below 1. */
  annualAttrition: number;
}

/** One month of a programme: reviews and packages as counts, hours as hours. */
export interface ProgrammeMonth {
  /** First day of the month, as an Excel serial. */
  month: number;
  reviews: number;
  conversions: number;
  /** Hours a week, at the end of the month. */
  weeklyHoursInForce: number;
  /** Hours in the month. */
  hoursReleased: number;
  /** Pounds in the month. */
  saving: number;
  /** Pounds from the first month on. */
  cumulativeSaving: number;
}

const WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12;

/**
 * Month by month. Reviews are spread through their month, so a cohort counts half in its first effective
 * month; j months later the share (1 − attrition)^(j/12) of it is still in force.
 */
export function reviewProgramme(p: ReviewProgramme): ProgrammeMonth[] {
  const monthlyCapacity = p.reviewerFte * p.reviewsPerFteWeek * WEEKS_PER_MONTH;
  const monthlySurvival = (1 - p.annualAttrition) ** (1 / 12);
  const { year, month } = calendarDate(p.startDate);

  const rows: ProgrammeMonth[] = [];
  let remaining = p.packages;
  let settledHours = 0;
  let cumulativeSaving = 0;
  for (let m = 0; m < p.months; m++) {
    const reviews = Math.min(monthlyCapacity, remaining);
    remaining -= reviews;
    const conversions = reviews * p.conversionShare;

    const arriving = rows[m - p.lagMonths]?.conversions ?? (p.lagMonths === 0 ? conversions : 0);
    const arrivingHours = arriving * p.weeklyHoursReleased;
    const weeklyHoursInForce = settledHours + arrivingHours / 2;
    settledHours = (settledHours + arrivingHours) * monthlySurvival;

    const hours = weeklyHoursInForce * WEEKS_PER_MONTH;
    const saving = hours * p.hourlyRate;
    cumulativeSaving += saving;
    rows.push({
      month: serialOf({ year, month: month + m, day: 1 }),
      reviews,
      conversions,
      weeklyHoursInForce,
      hoursReleased: hours,
      saving,
      cumulativeSaving,
    });
  }
  return rows;
}
