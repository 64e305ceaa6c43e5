import { currentYearLabel } from '../evidence/currentYear';
import * as model from '../model/workforce';
import { moreThanZero, moreThanZeroUpTo, share, zeroOrMore } from './arguments/domain';
import { employerNationalInsuranceIn } from './arguments/dated';
import { paired } from './arguments/ranges';
import { finite, noAnswer, refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { employerNationalInsuranceFormula } from './catalogue/employerCostTwin';
import type { Family } from './catalogue/notes';
import { present } from '../formulas/present';

const hoursInAWeek = moreThanZeroUpTo(168, 'more than zero and at most 168 hours');

/**
 * Hours a year that one full-time post has for cases: working days less days off, at a fifth of the week each, less the share that goes on other work.
 * @customfunction PRODUCTIVEHOURS
 * @param weeklyHours Contracted hours of a full-time week, such as 37. More than zero, at most 168.
 * @param leaveDays Days of annual leave a year. Zero or more.
 * @param bankHolidays Bank holidays a year. Zero or more.
 * @param sicknessDays Days of sickness a year. Zero or more.
 * @param trainingDays Days of training a year. Zero or more.
 * @param [nonCaseShare] Share of the hours at work that goes on supervision, meetings and the like, 0 to 1. Default 0.
 * @returns Hours a year for each full-time equivalent.
 */
export function productiveHours(
  weeklyHours: unknown,
  leaveDays: unknown,
  bankHolidays: unknown,
  sicknessDays: unknown,
  trainingDays: unknown,
  nonCaseShare?: unknown,
): number {
  const hours = number('weeklyHours', weeklyHours, hoursInAWeek);
  const daysOff =
    number('leaveDays', leaveDays, zeroOrMore) +
    number('bankHolidays', bankHolidays, zeroOrMore) +
    number('sicknessDays', sicknessDays, zeroOrMore) +
    number('trainingDays', trainingDays, zeroOrMore);
  if (daysOff > model.WORKING_DAYS_PER_YEAR) {
    refuse(
      `leaveDays, bankHolidays, sicknessDays and trainingDays must total at most ${model.WORKING_DAYS_PER_YEAR.toFixed(2)}, the working days of a year; they total ${daysOff}`,
    );
  }
  const result = model.productiveHours({
    weeklyHours: hours,
    daysOff,
    nonCaseShare: optionalNumber('nonCaseShare', nonCaseShare, share, 0),
  });
  return finite(result, 'weeklyHours');
}

/**
 * Full-time posts needed for a year's cases: cases × hours / productive hours, added up over the tiers.
 * @customfunction FTEREQUIRED
 * @param cases Cases a year: one cell, or one cell a tier of need or staff. Zero or more.
 * @param hoursPerCase Hours that a case takes: one cell for all, or one a tier. Zero or more.
 * @param productiveHours Case hours a year for each full-time equivalent, as PRODUCTIVEHOURS gives: one cell for all, or one a tier. More than zero.
 * @returns Full-time equivalents, all tiers together; SKILLMIX shows them tier by tier.
 */
export function fteRequired(
  cases: unknown[][],
  hoursPerCase: unknown[][],
  productiveHours: unknown[][],
): number {
  const tiers = paired({
    cases: { argument: cases, domain: zeroOrMore },
    hoursPerCase: { argument: hoursPerCase, domain: zeroOrMore, kind: 'oneForAll' },
    productiveHours: { argument: productiveHours, domain: moreThanZero, kind: 'oneForAll' },
  });
  return finite(
    model.fteRequired(tiers.cases, tiers.hoursPerCase, tiers.productiveHours),
    'cases',
    'hoursPerCase',
    'productiveHours',
  );
}

/**
 * Cases a year that a team can take.
 * @customfunction CASECAPACITY
 * @param fte Full-time equivalents in post. Zero or more.
 * @param productiveHours Case hours a year for each full-time equivalent, as PRODUCTIVEHOURS gives. Zero or more.
 * @param hoursPerCase Hours that a case takes. More than zero.
 * @returns Cases a year; not rounded down.
 */
export function caseCapacity(fte: unknown, productiveHours: unknown, hoursPerCase: unknown): number {
  const result = model.caseCapacity(
    number('fte', fte, zeroOrMore),
    number('productiveHours', productiveHours, zeroOrMore),
    number('hoursPerCase', hoursPerCase, moreThanZero),
  );
  return finite(result, 'fte', 'productiveHours', 'hoursPerCase');
}

/**
 * Yearly cost of staff with employer National Insurance, pension and other on-costs. National Insurance is reckoned on the full-time salary; each part-time person has a threshold of their own, so part-time posts cost a little less.
 * @customfunction STAFFCOST
 * @param salary Full-time salary, pounds a year. Zero or more.
 * @param fte Full-time equivalents. Zero or more.
 * @param pensionRate Employer pension contribution as a share of salary, 0 to 1.
 * @param [financialYear] The year whose National Insurance applies, such as "2026/27". Default CURRENT_YEAR.
 * @param [otherOnCostRate] Other on-costs as a share of salary, 0 to 1, such as 0.005 for the apprenticeship levy. Default 0.
 * @param [premium] What comes on top of the whole cost, as an agency charges, as a share of it, 0 to 1. Default 0.
 * @returns Pounds a year.
 */
export function staffCost(
  salary: unknown,
  fte: unknown,
  pensionRate: unknown,
  financialYear?: unknown,
  otherOnCostRate?: unknown,
  premium?: unknown,
): number {
  const result = model.staffCost({
    salary: number('salary', salary, zeroOrMore),
    fte: number('fte', fte, zeroOrMore),
    pensionRate: number('pensionRate', pensionRate, share),
    nationalInsurance: employerNationalInsuranceIn('financialYear', financialYear),
    otherOnCostRate: optionalNumber('otherOnCostRate', otherOnCostRate, share, 0),
    premium: optionalNumber('premium', premium, share, 0),
  });
  return finite(result, 'salary', 'fte');
}

/**
 * Share of the established posts that is vacant: vacant / (vacant + filled).
 * @customfunction VACANCYRATE
 * @param vacantFte Full-time equivalents vacant. Zero or more.
 * @param filledFte Full-time equivalents in post. Zero or more.
 * @returns A share from 0 to 1. No posts at all have none (#N/A).
 */
export function vacancyRate(vacantFte: unknown, filledFte: unknown): number {
  const vacant = number('vacantFte', vacantFte, zeroOrMore);
  const filled = number('filledFte', filledFte, zeroOrMore);
  if (vacant + filled === 0)
    noAnswer('vacantFte and filledFte must total more than zero for there to be a rate; they total 0');
  return finite(model.vacancyRate(vacant, filled), 'vacantFte', 'filledFte');
}

const DEMAND_AND_CAPACITY = 'Demand and capacity planning, as the NHS and councils do it.';

export const workforceFamily: Family = {
  title: 'Workforce',
  functions: {
    PRODUCTIVEHOURS: {
      example: { formula: '=OT.PRODUCTIVEHOURS(37,30,8,9,5,0.25)', value: 1158.3642857142856 },
      defaults: { nonCaseShare: '0' },
      refusals: ['Days off that total more than the working days of a year, 260.71, are #VALUE!.'],
      twin: '(5*365/7-{leaveDays}-{bankHolidays}-{sicknessDays}-{trainingDays})*{weeklyHours}/5*(1-{nonCaseShare})',
      inWords:
        '(5 × 365/7 − days of leave, bank holidays, sickness and training) × weekly hours ÷ 5 × (1 − share not on cases).',
      source: 'Demand and capacity planning: the working year of five days in each of 365/7 weeks.',
    },
    FTEREQUIRED: {
      example: { formula: '=OT.FTEREQUIRED({900;300},{6;14},1200)', value: 8 },
      twin: 'SUMPRODUCT({cases}*{hoursPerCase}/{productiveHours})',
      inWords: 'Cases × hours a case ÷ productive hours, added up over the tiers.',
      source: DEMAND_AND_CAPACITY,
    },
    CASECAPACITY: {
      example: { formula: '=OT.CASECAPACITY(8,1200,6)', value: 1600 },
      twin: '{fte}*{productiveHours}/{hoursPerCase}',
      inWords: 'Full-time equivalents × productive hours ÷ hours a case.',
      source: DEMAND_AND_CAPACITY,
    },
    STAFFCOST: {
      example: { formula: '=OT.STAFFCOST(45000,1,0.2,"2026/27",0.005)', value: 60225 },
      uses: ['employer_ni_rate', 'employer_ni_threshold'],
      defaults: { financialYear: `"${currentYearLabel}"`, otherOnCostRate: '0', premium: '0' },
      refusals: [
        'A year whose National Insurance is not on record is #N/A; the message gives the years that are.',
      ],
      twin: (a) =>
        `{fte}*({salary}+${employerNationalInsuranceFormula('{salary}', 'financialYear', present(a.financialYear, 'financial year'))}` +
        '+{salary}*({pensionRate}+{otherOnCostRate}))*(1+{premium})',
      typicalCall: '=OT.STAFFCOST(B5,C5,0.2)',
      inWords:
        'Full-time equivalents × (salary + employer National Insurance + salary × (pension rate + other on-cost rate)) × (1 + premium).',
      source:
        'Salary with on-costs. Employer National Insurance: GOV.UK rates and thresholds for employers; the employment allowance does not apply to public bodies.',
    },
    VACANCYRATE: {
      example: { formula: '=OT.VACANCYRATE(43,263.05)', value: 0.14049991832053585 },
      refusals: ['No posts at all are #N/A: there is no rate.'],
      twin: '{vacantFte}/({vacantFte}+{filledFte})',
      inWords: 'Vacant ÷ (vacant + filled).',
      source: 'Vacancy rates as councils and Skills for Care report them: over established posts.',
      evidence: ['ahp24-sfc-ot-vacancy-rate', 'rcot-nhs-vacancy'],
    },
  },
};
