/** The scenario worked out from its definitions, in plain arithmetic: no formula of the workbook is read. */
export interface Situation {
  pool: { fte: number; temporary: number; established: number; caseloadMix: number };
  weeklyReferrals: number;
  urgentReferrals: number;
  equipmentShare: number;
  hours: [complex: number, standard: number, equipment: number];
  growth: [complex: number, standard: number, equipment: number];
  weeklyHours: number;
  daysOff: number;
  nonCaseShare: number;
  leaverRate: number;
  joiners: number;
  newlyQualifiedShare: number;
  ramp: number;
  partYear: number;
  apprenticesNow: number;
  apprenticeIntake: number;
  /** FTE of one, and the share of a full caseload that it carries. */
  apprenticeFte: number;
  apprenticeCaseload: number;
  trainingYears: number;
  completionShare: number;
  stayShare: number;
  madePermanent: number;
  openingList: number;
  targetWeeks: number;
  targetFactor: number;
  reliefWeeks: number;
  /** Standard deviation over mean, of a week’s referrals and of its capacity. */
  variation: [referrals: number, capacity: number];
}

export interface ExpectedYear {
  cases: number;
  required: number;
  closing: number;
  effective: number;
  temporaryShare: number | null;
  inTraining: number;
  /** In training on average over the year, as people. */
  trainingPaid: number;
  /** For cases, in a week. */
  hours: number;
  /** Of a case that is not urgent. */
  routineHours: number;
  /** FTE paid over the year, apprentices apart. */
  paid: number;
}

const WEEKS_A_YEAR = 365 / 7;

export function expectedYears(s: Situation, years: number): ExpectedYear[] {
  const productive = (((WEEKS_A_YEAR * 5 - s.daysOff) * s.weeklyHours) / 5) * (1 - s.nonCaseShare);
  const urgent = Math.min(s.urgentReferrals, s.weeklyReferrals);
  const rest = s.weeklyReferrals - urgent;
  const weekly = [urgent, rest - rest * s.equipmentShare, rest * s.equipmentShare];
  const result: ExpectedYear[] = [];
  let { fte, temporary } = s.pool;
  let inTraining = s.apprenticesNow;
  let newlyQualifiedBefore = 0;
  for (let year = 0; year < years; year++) {
    const routine: [cases: number, hours: number][] = [];
    let cases = 0;
    let hours = 0;
    weekly.forEach((people, tier) => {
      const inTier = people * WEEKS_A_YEAR * Math.pow(1 + s.growth[tier]!, year);
      if (tier > 0) routine.push([inTier, s.hours[tier]!]);
      cases += inTier;
      hours += inTier * s.hours[tier]!;
    });
    const finishing = year < s.trainingYears ? s.apprenticesNow / s.trainingYears : s.apprenticeIntake;
    const trainingPaid =
      (1 - s.partYear) * (inTraining - finishing) + s.partYear * (inTraining + s.apprenticeIntake);
    inTraining += s.apprenticeIntake - finishing;
    const leavers = fte * s.leaverRate;
    const fromTraining = finishing * s.completionShare * s.stayShare;
    const wanting = s.joiners + fromTraining;
    const joining = Math.min(wanting, Math.max(0, s.pool.established - (fte - leavers)));
    const newly =
      wanting === 0 ? 0 : ((s.joiners * s.newlyQualifiedShare + fromTraining) * joining) / wanting;
    const paid = fte - leavers + s.partYear * leavers + s.partYear * joining;
    const lost = (1 - s.ramp) * (s.partYear * newly + (1 - s.partYear) * newlyQualifiedBefore);
    const effective =
      Math.max(0, paid - lost) * s.pool.caseloadMix + trainingPaid * s.apprenticeFte * s.apprenticeCaseload;
    fte = fte - leavers + joining;
    temporary *= (1 - s.leaverRate) * (1 - s.madePermanent);
    newlyQualifiedBefore = newly;
    result.push({
      cases,
      required: hours / productive,
      closing: fte,
      effective,
      temporaryShare: fte > 0 ? temporary / fte : null,
      inTraining,
      trainingPaid,
      paid,
      hours: (effective * productive) / WEEKS_A_YEAR,
      routineHours: meanHours(routine, s.hours[1]),
    });
  }
  return result;
}

function meanHours(tiers: [cases: number, hours: number][], otherwise: number): number {
  const cases = tiers.reduce((sum, [count]) => sum + count, 0);
  return cases > 0 ? tiers.reduce((sum, [count, hours]) => sum + count * hours, 0) / cases : otherwise;
}

export interface ExpectedWeek {
  list: number;
  /** Null where urgent people take all the time. */
  wait: number | null;
  within: 'Yes' | 'At risk' | 'No';
  areUrgentSeen: boolean;
  hoursUsed: number;
}

/** Every week the hours are spent one after another: on urgent people, then on the others, until they are gone. */
export function expectedWeeks(s: Situation, hours: number, routineHours: number, weeks: number) {
  const urgent = Math.min(s.urgentReferrals, s.weeklyReferrals);
  const routine = s.weeklyReferrals - urgent;
  const [urgentHours] = s.hours;
  const targetList = (routine * s.targetWeeks) / s.targetFactor;
  let urgentWaiting = 0;
  let routineWaiting = s.openingList;
  return Array.from({ length: weeks }, (): ExpectedWeek => {
    urgentWaiting += urgent;
    routineWaiting += routine;
    let left = hours;
    const first = Math.min(urgentWaiting, left / urgentHours);
    urgentWaiting -= first;
    left = urgentWaiting > 0 ? 0 : left - first * urgentHours;
    const room = left / routineHours;
    const then = Math.min(routineWaiting, room);
    routineWaiting -= then;
    const list = urgentWaiting + routineWaiting;
    const wait = list === 0 ? 0 : room === 0 ? null : list / room;
    const isMissed = urgentWaiting > 0 || room < routine || wait === null || wait > s.targetWeeks;
    const isKept = list <= targetList && room > routine;
    return {
      list,
      wait,
      within: isMissed ? 'No' : isKept ? 'Yes' : 'At risk',
      areUrgentSeen: urgentWaiting === 0,
      hoursUsed: first * urgentHours + then * routineHours,
    };
  });
}

/** FTE at a full caseload for each purpose, from the hours of a week. */
export function expectedPurposes(s: Situation, routineHours: number) {
  const productive = (((WEEKS_A_YEAR * 5 - s.daysOff) * s.weeklyHours) / 5) * (1 - s.nonCaseShare);
  const urgent = Math.min(s.urgentReferrals, s.weeklyReferrals);
  const routine = s.weeklyReferrals - urgent;
  const fte = (people: number) => (people * routineHours * WEEKS_A_YEAR) / productive;
  const hold = (urgent * s.hours[0] * WEEKS_A_YEAR) / productive + fte(routine);
  const targetList = (routine * s.targetWeeks) / s.targetFactor;
  return {
    fteHold: hold,
    fteKeep: hold + fte((((s.variation[0] ** 2 + s.variation[1] ** 2) / 2) * s.targetFactor) / s.targetWeeks),
    fteRelief: hold + fte(Math.max(0, s.openingList - targetList) / s.reliefWeeks),
    fteClear: hold + fte(s.openingList / s.reliefWeeks),
  };
}
