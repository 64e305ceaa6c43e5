/**
 * People whom these hours a year could serve.
 * @param hoursPerYear hours
 * @param weeklyHoursPerPerson hours a week, above zero
 * @param weeksPerYear weeks in the year, above zero
 */
export function peopleServed(
  hoursPerYear: number,
  weeklyHoursPerPerson: number,
  weeksPerYear: number,
): number {
  return hoursPerYear / (weeklyHoursPerPerson * weeksPerYear);
}

/**
 * Reviews a week that a team can do in the share of its hours that goes to cases.
 * @param reviewerFte full-time equivalents
 * @param weeklyHours of a full-time week
 * @param caseShare share of those hours
 * @param hoursPerReview above zero
 */
export function reviewCapacity(
  reviewerFte: number,
  weeklyHours: number,
  caseShare: number,
  hoursPerReview: number,
): number {
  return (reviewerFte * weeklyHours * caseShare) / hoursPerReview;
}

/**
 * Weeks until a backlog is gone; null where as much arrives as is done.
 * @param backlog reviews
 * @param reviewsPerWeek done
 * @param arrivalsPerWeek new ones due
 */
export function weeksToClear(
  backlog: number,
  reviewsPerWeek: number,
  arrivalsPerWeek: number,
): number | null {
  if (backlog === 0) return 0;
  return reviewsPerWeek > arrivalsPerWeek ? backlog / (reviewsPerWeek - arrivalsPerWeek) : null;
}

/** What a review by one kind of reviewer saves and costs, in pounds. */
export interface Reviewer {
  saving: number;
  cost: number;
}

/**
 * What one kind of reviewer adds over another.
 * @param reviews how many
 * @param a one kind of reviewer
 * @param b the other
 * @returns pounds
 */
export function reviewerGain(reviews: number, a: Reviewer, b: Reviewer): number {
  return reviews * (a.saving - b.saving - (a.cost - b.cost));
}
