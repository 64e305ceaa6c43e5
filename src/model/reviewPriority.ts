import { calendarDate, type CalendarDate } from './dates';

export interface ReviewedPackage {
  /** Pounds a week. */
  weeklyCost: number;
  /** An Excel serial; null where it was never reviewed. */
  lastReviewed: number | null;
}

export interface Screen {
  /** Excel serial. */
  asAt: number;
  /** Pounds a week; above it a package is listed. */
  costThreshold: number;
  /** Whole months since a review from which it is overdue. */
  monthsOverdue: number;
}

export interface Listed<P> {
  reviewed: P;
  /** Null where it was never reviewed. */
  monthsSinceReview: number | null;
  overThreshold: boolean;
  overdue: boolean;
}

/** Packages over the cost threshold or overdue for review, the most pressing first. */
export function reviewPriority<P extends ReviewedPackage>(packages: P[], screen: Screen): Listed<P>[] {
  const asAt = calendarDate(screen.asAt);
  const listed: Listed<P>[] = [];
  for (const reviewed of packages) {
    const { weeklyCost, lastReviewed } = reviewed;
    const monthsSinceReview = lastReviewed === null ? null : wholeMonths(calendarDate(lastReviewed), asAt);
    const overThreshold = weeklyCost > screen.costThreshold;
    const overdue = monthsSinceReview === null || monthsSinceReview >= screen.monthsOverdue;
    if (overThreshold || overdue) listed.push({ reviewed, monthsSinceReview, overThreshold, overdue });
  }
  return listed.sort(morePressing);
}

/** Longer ago than any review. */
const NEVER = 1e6;

/** Both reasons before one, then the longest since a review, then the dearest. */
function morePressing(a: Listed<ReviewedPackage>, b: Listed<ReviewedPackage>): number {
  return (
    reasons(b) - reasons(a) ||
    (b.monthsSinceReview ?? NEVER) - (a.monthsSinceReview ?? NEVER) ||
    b.reviewed.weeklyCost - a.reviewed.weeklyCost
  );
}

function reasons({ overThreshold, overdue }: Listed<ReviewedPackage>): number {
  return overThreshold && overdue ? 2 : 1;
}

/** A month is complete on the same day of the month, as DATEDIF counts: 31 January to 28 February is none. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
}
