export interface WaitingList {
  openingList: number;
  /** Everybody referred in a week, urgent people among them. */
  weeklyReferrals: number;
  weeklyCapacity: number;
  weeks: number;
  urgentReferrals: number;
}

export interface WaitingListWeek {
  referrals: number;
  seen: number;
  listAtEnd: number;
  /** Weeks that somebody who joins the list now would wait; null where urgent people take all the capacity. */
  expectedWait: number | null;
}

/** Week by week: everybody referred joins the list, then as many are seen as there is capacity for. */
export function waitingList(w: WaitingList): WaitingListWeek[] {
  // Urgent people are seen first, so a routine referral waits for what they leave.
  const routineCapacity = Math.max(0, w.weeklyCapacity - w.urgentReferrals);
  const rows: WaitingListWeek[] = [];
  let list = w.openingList;
  for (let week = 0; week < w.weeks; week++) {
    const waiting = list + w.weeklyReferrals;
    const seen = Math.min(w.weeklyCapacity, waiting);
    list = waiting - seen;
    rows.push({
      referrals: w.weeklyReferrals,
      seen,
      listAtEnd: list,
      expectedWait: waitOf(list, routineCapacity),
    });
  }
  return rows;
}

function waitOf(list: number, routineCapacity: number): number | null {
  if (list === 0) return 0;
  return routineCapacity === 0 ? null : list / routineCapacity;
}

/** The longest list whose mean wait is the target over the factor; waits then pass the target e^−factor of the time. */
export function targetList(weeklyReferrals: number, targetWeeks: number, factor: number): number {
  return (weeklyReferrals * targetWeeks) / factor;
}

export interface Relief {
  weeklyReferrals: number;
  listSize: number;
  targetWeeks: number;
  /** In which the list is to come down. */
  weeks: number;
  factor: number;
}

/** The capacity, in people a week, that leaves the list at its target after the weeks given. */
export function reliefCapacity(r: Relief): number {
  const excess = r.listSize - targetList(r.weeklyReferrals, r.targetWeeks, r.factor);
  return r.weeklyReferrals + excess / r.weeks;
}

/** Above 1 the target will most likely be missed. */
export function waitPressure(meanWait: number, targetWeeks: number): number {
  return (2 * meanWait) / targetWeeks;
}
