/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
/** People referred, in the order of the list. Dates are whole Excel serials. */
export interface Referrals {
  referred: Float64Array;
  /** The day of first being seen; 0 if not seen by asAt. */
  seen: Float64Array;
  /** The day of being closed without being seen; 0 if not closed unseen by asAt. */
  closed: Float64Array;
  asAt: number;
  /** Which group each person is of, counted from 0. */
  group: Int32Array;
  groups: number;
  /** Days, one a group. */
  standardDays: Float64Array;
}

/** People of one group, and their waits. */
export interface WaitProfile {
  referred: number;
  seen: number;
  closed: number;
  waiting: number;
  /** Days; null where nobody has been seen. */
  medianOfSeen: number | null;
  /** Days, by Kaplan and Meier; null where it is not reached. */
  medianOfAll: number | null;
  /** Days; null where nobody waits. */
  longestWaitSoFar: number | null;
  /** Null where nobody has been seen. */
  shareOfSeenWithin: number | null;
  /** Null where nobody's standard has passed yet. */
  shareWithin: number | null;
}

interface Tally {
  referred: number;
  seen: number;
  closed: number;
  longest: number;
  seenWithin: number;
  /** People whose standard has passed, less those closed unseen within it. */
  due: number;
  dueSeenWithin: number;
}

/**
 * Waits of each group of people, and of all. The median that counts people still waiting is that of Kaplan and Meier
 * (1958): the first day by which half or more would have been seen, people who wait and people closed unseen being
 * followed until they were last known to wait. O(n log n).
 */
export function waitProfile(list: Referrals): { groups: WaitProfile[]; all: WaitProfile } {
  const count = list.referred.length;
  const tallies = Array.from({ length: list.groups }, emptyTally);
  const starts = startsOfGroups(list);
  const next = starts.slice();
  const followed = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const group = list.group[i]!;
    followed[next[group]!++] = follow(list, i, tallies[group]!);
  }
  const groups = tallies.map((tally, group) =>
    profileOf(tally, followed.subarray(starts[group], starts[group + 1]).sort()),
  );
  return { groups, all: profileOf(tallies.reduce(added, emptyTally()), followed.sort()) };
}

function emptyTally(): Tally {
  return { referred: 0, seen: 0, closed: 0, longest: -1, seenWithin: 0, due: 0, dueSeenWithin: 0 };
}

function added(a: Tally, b: Tally): Tally {
  return {
    referred: a.referred + b.referred,
    seen: a.seen + b.seen,
    closed: a.closed + b.closed,
    longest: Math.max(a.longest, b.longest),
    seenWithin: a.seenWithin + b.seenWithin,
    due: a.due + b.due,
    dueSeenWithin: a.dueSeenWithin + b.dueSeenWithin,
  };
}

/** Where the people of each group begin once they are side by side, and where the last group ends. */
function startsOfGroups({ group, groups }: Referrals): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const one of group) starts[one + 1]!++;
  for (let i = 0; i < groups; i++) starts[i + 1]! += starts[i]!;
  return starts;
}

/** Twice the days that a person was followed, and one more where they were not seen at the end of them. */
function follow({ referred, seen, closed, asAt, group, standardDays }: Referrals, i: number, t: Tally) {
  const from = referred[i]!;
  const standard = standardDays[group[i]!]!;
  const isDue = asAt - from > standard;
  t.referred++;
  if (seen[i]! > 0) {
    const wait = seen[i]! - from;
    const isWithin = wait <= standard;
    t.seen++;
    if (isWithin) t.seenWithin++;
    if (isDue) t.due++;
    if (isDue && isWithin) t.dueSeenWithin++;
    return 2 * wait;
  }
  const isClosed = closed[i]! > 0;
  const wait = (isClosed ? closed[i]! : asAt) - from;
  if (isClosed) t.closed++;
  else t.longest = Math.max(t.longest, wait);
  if (isDue && !(isClosed && wait <= standard)) t.due++;
  return 2 * wait + 1;
}

/** @param followed as `follow` gives them, ascending: on one day, people seen come before people not seen */
function profileOf(t: Tally, followed: Int32Array): WaitProfile {
  const ratio = (part: number, of: number) => (of === 0 ? null : part / of);
  return {
    referred: t.referred,
    seen: t.seen,
    closed: t.closed,
    waiting: t.referred - t.seen - t.closed,
    medianOfSeen: medianOfSeen(followed, t.seen),
    medianOfAll: medianOfAll(followed),
    longestWaitSoFar: t.longest < 0 ? null : t.longest,
    shareOfSeenWithin: ratio(t.seenWithin, t.seen),
    shareWithin: ratio(t.dueSeenWithin, t.due),
  };
}

const isSeen = (one: number) => one % 2 === 0;

function medianOfSeen(followed: Int32Array, seen: number): number | null {
  if (seen === 0) return null;
  const [lower, upper] = [(seen - 1) >> 1, seen >> 1];
  let passed = 0;
  let atLower = 0;
  for (const one of followed) {
    if (!isSeen(one)) continue;
    if (passed === lower) atLower = one / 2;
    if (passed++ === upper) return (atLower + one / 2) / 2;
  }
  return null;
}

/** For rounding in a product of many factors; one person in a list of a million changes it by more. */
const ROUNDING = 1e-9;

function medianOfAll(followed: Int32Array): number | null {
  let stillWaiting = 1;
  for (let i = 0; i < followed.length;) {
    const one = followed[i]!;
    const atRisk = followed.length - i;
    let same = 0;
    for (; followed[i] === one; i++) same++;
    if (!isSeen(one)) continue;
    stillWaiting *= 1 - same / atRisk;
    if (stillWaiting <= 0.5 + ROUNDING) return one / 2;
  }
  return null;
}
