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
  trainingYears: number;
  completionShare: number;
  stayShare: number;
  madePermanent: number;
  openingList: number;
  targetWeeks: number;
}

export interface ExpectedYear {
  cases: number;
  required: number;
  closing: number;
  effective: number;
  temporaryShare: number | null;
  inTraining: number;
  capacity: number;
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
    let cases = 0;
    let hours = 0;
    weekly.forEach((people, tier) => {
      const inTier = people * WEEKS_A_YEAR * Math.pow(1 + s.growth[tier]!, year);
      cases += inTier;
      hours += inTier * s.hours[tier]!;
    });
    const finishing = year < s.trainingYears ? s.apprenticesNow / s.trainingYears : s.apprenticeIntake;
    inTraining += s.apprenticeIntake - finishing;
    const leavers = fte * s.leaverRate;
    const fromTraining = finishing * s.completionShare * s.stayShare;
    const wanting = s.joiners + fromTraining;
    const joining = Math.min(wanting, Math.max(0, s.pool.established - (fte - leavers)));
    const newly =
      wanting === 0 ? 0 : ((s.joiners * s.newlyQualifiedShare + fromTraining) * joining) / wanting;
    const paid = fte - leavers + s.partYear * leavers + s.partYear * joining;
    const lost = (1 - s.ramp) * (s.partYear * newly + (1 - s.partYear) * newlyQualifiedBefore);
    const effective = Math.max(0, paid - lost) * s.pool.caseloadMix;
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
      capacity: (effective * productive) / (cases > 0 ? hours / cases : s.hours[1]) / WEEKS_A_YEAR,
    });
  }
  return result;
}

export interface ExpectedWeek {
  list: number;
  /** Null where urgent people take all the capacity. */
  wait: number | null;
  isWithin: boolean;
  areUrgentSeen: boolean;
}

export function expectedWeeks(s: Situation, capacity: number, weeks: number): ExpectedWeek[] {
  const urgent = Math.min(s.urgentReferrals, s.weeklyReferrals);
  const left = Math.max(0, capacity - urgent);
  let list = s.openingList;
  let urgentWaiting = 0;
  return Array.from({ length: weeks }, () => {
    list = Math.max(0, list + s.weeklyReferrals - capacity);
    urgentWaiting = Math.max(0, urgentWaiting + urgent - capacity);
    const wait = list === 0 ? 0 : left === 0 ? null : list / left;
    return {
      list,
      wait,
      isWithin: wait !== null && wait <= s.targetWeeks,
      areUrgentSeen: urgentWaiting === 0,
    };
  });
}
