/** People whom these hours a year could serve. */
export function peopleServed(
  hoursPerYear: number,
  weeklyHoursPerPerson: number,
  weeksPerYear: number,
): number {
  return hoursPerYear / (weeklyHoursPerPerson * weeksPerYear);
}

/** Reviews a week that a team can do in the share of its hours that goes to cases. */
export function reviewCapacity(
  reviewerFte: number,
  weeklyHours: number,
  caseShare: number,
  hoursPerReview: number,
): number {
  return (reviewerFte * weeklyHours * caseShare) / hoursPerReview;
}

/** Weeks until a backlog is gone; null where as much arrives as is done. */
export function weeksToClear(
  backlog: number,
  reviewsPerWeek: number,
  arrivalsPerWeek: number,
): number | null {
  if (backlog === 0) return 0;
  return reviewsPerWeek > arrivalsPerWeek ? backlog / (reviewsPerWeek - arrivalsPerWeek) : null;
}

export interface Reviewer {
  /** Pounds a review. */
  saving: number;
  cost: number;
}

/** What one kind of reviewer adds over another. */
export function reviewerGain(reviews: number, a: Reviewer, b: Reviewer): number {
  return reviews * (a.saving - b.saving - (a.cost - b.cost));
}
