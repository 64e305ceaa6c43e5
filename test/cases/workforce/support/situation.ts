import type { Spec } from '../../../../src/cases/workforce/specs/spec';
import { specSections, type WorkforceInputs } from '../../../../src/cases/workforce/inputs';
import { figures, printedRows, roles } from '../../../../src/cases/workforce/published';
import type { Situation } from './expected';

const caseloads = ['Therapist', 'Senior', 'Other', 'Assessor', 'Manager', 'Apprentice'];

/** What one scenario uses: the worse end of each input in the low case, the better one in the high case. */
export function situation(inputs: WorkforceInputs, scenario: 'low' | 'central' | 'high'): Situation {
  const specs = new Map<string, Spec>(
    specSections(inputs).flatMap(({ specs: own }) => own.map((one) => [one.key, one])),
  );
  const of = (key: string): number => {
    const { low, central, high, cautious = 'Low' } = specs.get(key)!;
    if (scenario === 'central' || low === undefined || high === undefined) return central;
    return (scenario === 'low') === (cautious === 'Low') ? low : high;
  };
  const printed = roles.map((role, i) => {
    const row = printedRows().find((one) => one.council === inputs.council && one.role === role);
    const [, fte, , temporary, vacant] = figures.map((figure) => row?.values[figure] ?? 0);
    return { fte: fte!, temporary: temporary!, vacant: vacant!, caseload: of(`caseload${caseloads[i]!}`) };
  });
  const pool = printed.slice(0, -1).filter(({ caseload }) => caseload > 0);
  const total = (each: (one: (typeof pool)[number]) => number) =>
    pool.reduce((sum, one) => sum + each(one), 0);
  const fte = total((one) => one.fte);
  return {
    pool: {
      fte,
      temporary: total((one) => one.temporary),
      established: total((one) => one.fte + one.vacant),
      caseloadMix: fte > 0 ? total((one) => one.fte * one.caseload) / fte : 1,
    },
    weeklyReferrals: of('weeklyReferrals'),
    urgentReferrals: of('urgentReferrals'),
    equipmentShare: of('equipmentShare'),
    hours: [of('hoursComplex'), of('hoursStandard'), of('hoursEquipment')],
    growth: [of('growthComplex'), of('growthStandard'), of('growthEquipment')],
    weeklyHours: of('weeklyHours'),
    daysOff: of('leaveDays') + of('bankHolidays') + of('sicknessDays') + of('trainingDays'),
    nonCaseShare: of('nonCaseShare'),
    leaverRate: of('leaverRate'),
    joiners: of('joiners'),
    newlyQualifiedShare: of('newlyQualifiedShare'),
    ramp: of('ramp'),
    partYear: of('partYear'),
    apprenticesNow: of('apprenticesNow'),
    apprenticeIntake: of('apprenticeIntake'),
    apprenticeFte: of('apprenticeFte'),
    apprenticeCaseload: of('caseloadApprentice'),
    trainingYears: of('trainingYears'),
    completionShare: of('completionShare'),
    stayShare: of('stayShare'),
    madePermanent: of('madePermanent'),
    openingList: of('openingList'),
    targetWeeks: of('targetWeeks'),
    targetFactor: of('targetFactor'),
    reliefWeeks: of('reliefWeeks'),
    variation: [of('variation-referrals'), of('variation-capacity')],
  };
}
