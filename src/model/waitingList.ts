export interface WaitingList {
  /** People waiting at the start; all are taken to be routine. */
  openingList: number;
  /** Everybody referred in a week, urgent people among them. */
  weeklyReferrals: number;
  /** In routine cases a week. */
  weeklyCapacity: number;
  /** How many weeks are shown. */
  weeks: number;
  /** Urgent people referred in a week. */
  urgentReferrals: number;
  /** How many routine cases an urgent case takes: its hours over theirs. Above zero. */
  urgentWeight: number;
  /** The longest wait wanted, in weeks. */
  targetWeeks: number;
  /** How many mean waits the target is, as for targetList. */
  factor: number;
}

export type OnTarget = 'Yes' | 'At risk' | 'No';

/** One week of a list, in people. */
export interface WaitingListWeek {
  referrals: number;
  /** People, urgent and routine. */
  seen: number;
  listAtEnd: number;
  /** Weeks that a person who joins the list now would wait; null where urgent people take all the capacity. */
  expectedWait: number | null;
  target: OnTarget;
}

/**
 * A list week by week. Urgent people are seen first and each takes urgentWeight routine cases; routine people have what
 * is left. Urgent people beyond the whole capacity stay on the list. The target is met (Yes) where the list is no longer
 * than its target list and routine capacity exceeds routine referrals; missed (No) where the expected wait is over the
 * target or capacity is below referrals; otherwise at risk. Method: Fong and others (2022).
 */
export function waitingList(w: WaitingList): WaitingListWeek[] {
  const routineReferrals = w.weeklyReferrals - w.urgentReferrals;
  const left = w.weeklyCapacity - w.urgentReferrals * w.urgentWeight;
  const urgentSeen = left < 0 ? w.weeklyCapacity / w.urgentWeight : w.urgentReferrals;
  const routineCapacity = Math.max(0, left);
  const isBelowReferrals = left < routineReferrals;
  const target = targetList(routineReferrals, w.targetWeeks, w.factor);
  const onTarget = (list: number, wait: number | null): OnTarget => {
    if (isBelowReferrals || wait === null || wait > w.targetWeeks) return 'No';
    return list <= target && routineCapacity > routineReferrals ? 'Yes' : 'At risk';
  };

  const rows: WaitingListWeek[] = [];
  let list = w.openingList;
  for (let week = 0; week < w.weeks; week++) {
    const seen = urgentSeen + Math.min(routineCapacity, list + routineReferrals);
    list = Math.max(0, list + w.weeklyReferrals - seen);
    const expectedWait = waitOf(list, routineCapacity);
    rows.push({
      referrals: w.weeklyReferrals,
      seen,
      listAtEnd: list,
      expectedWait,
      target: onTarget(list, expectedWait),
    });
  }
  return rows;
}

function waitOf(list: number, routineCapacity: number): number | null {
  if (list === 0) return 0;
  return routineCapacity === 0 ? null : list / routineCapacity;
}

/**
 * The longest list whose mean wait is the target over the factor; waits then pass the target e^−factor of the time.
 * @param weeklyReferrals people a week
 * @param targetWeeks weeks
 * @param factor how many mean waits the target is, above zero
 * @returns people
 */
export function targetList(weeklyReferrals: number, targetWeeks: number, factor: number): number {
  return (weeklyReferrals * targetWeeks) / factor;
}

export interface TargetCapacity {
  /** People a week. */
  weeklyReferrals: number;
  /** Weeks. */
  targetWeeks: number;
  /** How many mean waits the target is. */
  factor: number;
  /** Coefficient of variation of a week's referrals: their standard deviation over their mean. */
  cvReferrals: number;
  /** The same of a week's capacity. */
  cvCapacity: number;
}

/**
 * The capacity, in cases a week, that keeps a list at its target size; capacity equal to the referrals does not, because
 * both vary. Method: Fong and others (2022), as in the package NHSRwaitinglist.
 */
export function targetCapacity(t: TargetCapacity): number {
  const variation = (t.cvReferrals ** 2 + t.cvCapacity ** 2) / 2;
  return t.weeklyReferrals + (variation * t.factor) / t.targetWeeks;
}

export interface Relief {
  /** People a week. */
  weeklyReferrals: number;
  /** People. */
  listSize: number;
  /** Weeks. */
  targetWeeks: number;
  /** In which the list is to come down. */
  weeks: number;
  /** How many mean waits the target is. */
  factor: number;
}

/** The capacity, in people a week, that leaves the list at its target after the weeks given. */
export function reliefCapacity(r: Relief): number {
  const excess = r.listSize - targetList(r.weeklyReferrals, r.targetWeeks, r.factor);
  return r.weeklyReferrals + excess / r.weeks;
}

/**
 * Above 1 the target will most likely be missed.
 * @param meanWait in the unit of the target
 * @param targetWeeks weeks
 */
export function waitPressure(meanWait: number, targetWeeks: number): number {
  return (2 * meanWait) / targetWeeks;
}
