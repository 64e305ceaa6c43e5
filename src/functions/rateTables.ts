import { rateBuildUp as buildUpOf } from '../model/rateBuildUp';
import { currentYearLabel } from '../evidence/currentYear';
import { approvedMileage, employerNationalInsurance } from '../evidence/reference';
import { approvedMileageIn, employerNationalInsuranceIn } from './arguments/dated';
import {
  fromUntil,
  moreThanZero,
  moreThanZeroUpTo,
  share,
  shareBelowOne,
  zeroOrMore,
} from './arguments/domain';
import { isOmitted } from './arguments/ranges';
import { choice, number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import { valueInYear } from './catalogue/datedTwins';
import type { Family } from './catalogue/notes';
import { rateBuildUpPlain } from './plainForms/rates';

/**
 * What an hour of home care costs to provide, line by line: pay, travel, holiday, on-costs, mileage, running costs and surplus.
 * @customfunction RATEBUILDUP
 * @param basicPay Care worker’s pay, pounds an hour. More than zero.
 * @param visitMinutes Minutes of a typical visit. More than zero.
 * @param travelMinutes Paid minutes of travel to each visit. Zero or more.
 * @param weeklyPaidHours Hours a week that a care worker is paid for, by which National Insurance is worked out. More than zero, at most 168.
 * @param [financialYear] Year of the National Insurance rate and threshold and of the mileage rate, such as "2026/27". Default CURRENT_YEAR.
 * @param [milesPerVisit] Miles driven to each visit. Zero or more. Default 0.
 * @param [mileageRate] Pounds a mile. Zero or more. Default: what HMRC approves in that year for the first 10,000 miles by car.
 * @param [trainingRate] Paid training as a share of contact and travel pay, 0 to 1. Default 0.
 * @param [sicknessRate] Sick pay as a share of contact and travel pay, 0 to 1. Default 0.
 * @param [pensionRate] Employer pension as a share of all pay, 0 to 1. Default 0.03, the least under automatic enrolment.
 * @param [runningCosts] Running costs, pounds per contact hour. Zero or more. Default 0.
 * @param [surplusRate] Surplus or profit as a share of the price, 0 to less than 1, or of the costs, 0 to 1. Default 0.
 * @param [surplusBasis] "price" or "cost": what surplusRate is a share of. Default "price".
 * @param [holidayWeeks] Weeks of paid holiday a year, zero or more and less than 52. Default 5.6.
 * @returns A table of two columns, line and pounds per contact hour, with the total in the last row.
 */
export function rateBuildUp(
  basicPay: unknown,
  visitMinutes: unknown,
  travelMinutes: unknown,
  weeklyPaidHours: unknown,
  financialYear?: unknown,
  milesPerVisit?: unknown,
  mileageRate?: unknown,
  trainingRate?: unknown,
  sicknessRate?: unknown,
  pensionRate?: unknown,
  runningCosts?: unknown,
  surplusRate?: unknown,
  surplusBasis?: unknown,
  holidayWeeks?: unknown,
): unknown[][] {
  const basis = choice('surplusBasis', surplusBasis, SURPLUS_BASES, 'price');
  const costs = buildUpOf({
    basicPay: number('basicPay', basicPay, moreThanZero),
    visitMinutes: number('visitMinutes', visitMinutes, moreThanZero),
    travelMinutes: number('travelMinutes', travelMinutes, zeroOrMore),
    weeklyPaidHours: number('weeklyPaidHours', weeklyPaidHours, WEEKLY_HOURS),
    nationalInsurance: employerNationalInsuranceIn('financialYear', financialYear),
    milesPerVisit: optionalNumber('milesPerVisit', milesPerVisit, zeroOrMore, 0),
    mileageRate: isOmitted(mileageRate)
      ? approvedMileageIn('financialYear', financialYear)
      : number('mileageRate', mileageRate, zeroOrMore),
    trainingRate: optionalNumber('trainingRate', trainingRate, share, 0),
    sicknessRate: optionalNumber('sicknessRate', sicknessRate, share, 0),
    pensionRate: optionalNumber('pensionRate', pensionRate, share, 0.03),
    runningCosts: optionalNumber('runningCosts', runningCosts, zeroOrMore, 0),
    surplusRate: optionalNumber('surplusRate', surplusRate, basis === 'price' ? shareBelowOne : share, 0),
    surplusBasis: basis,
    holidayWeeks: optionalNumber('holidayWeeks', holidayWeeks, HOLIDAY_WEEKS, 5.6),
  });
  return spilled(
    [
      ['Line', '£ per contact hour'],
      ['Contact pay', costs.contactPay],
      ['Travel pay', costs.travelPay],
      ['Holiday pay', costs.holidayPay],
      ['Training', costs.training],
      ['Sick pay', costs.sickness],
      ['Employer pension', costs.pension],
      ['Employer National Insurance', costs.nationalInsurance],
      ['Mileage', costs.mileage],
      ['Running costs', costs.runningCosts],
      ['Surplus', costs.surplus],
      ['Total', costs.total],
    ],
    'basicPay',
    'travelMinutes',
    'milesPerVisit',
    'runningCosts',
  );
}

const WEEKLY_HOURS = moreThanZeroUpTo(168, 'more than zero and at most 168');
const HOLIDAY_WEEKS = fromUntil(0, 52, 'zero or more and less than 52');
const SURPLUS_BASES = ['price', 'cost'] as const;

/** Of the years that a rate can be built up in. */
const mileageOfYears = approvedMileage.filter(({ from }) =>
  employerNationalInsurance.some((insurance) => insurance.from === from),
);

export const rateTablesFamily: Family = {
  title: 'Home-care rates',
  functions: {
    RATEBUILDUP: {
      example: {
        formula: '=OT.RATEBUILDUP(12.71,30,8,25,"2026/27",2.5,0.45,0.02,0.03,0.03,9,0.05)',
        value: [
          ['Line', '£ per contact hour'],
          ['Contact pay', 12.71],
          ['Travel pay', 3.3893333333333335],
          ['Holiday pay', 1.943022988505747],
          ['Training', 0.3219866666666667],
          ['Sick pay', 0.48298],
          ['Employer pension', 0.5654196896551724],
          ['Employer National Insurance', 1.9715944694960215],
          ['Mileage', 2.25],
          ['Running costs', 9],
          ['Surplus', 1.7175966919819445],
          ['Total', 34.35193383963889],
        ],
      },
      defaults: {
        financialYear: `"${currentYearLabel}"`,
        milesPerVisit: '0',
        mileageRate: valueInYear('financialYear', '{financialYear}', mileageOfYears, (rate) => rate),
        trainingRate: '0',
        sicknessRate: '0',
        pensionRate: '0.03',
        runningCosts: '0',
        surplusRate: '0',
        surplusBasis: '"price"',
        holidayWeeks: '5.6',
      },
      uses: ['employer_ni_rate', 'employer_ni_threshold', 'hmrc_approved_mileage_car_first_10000'],
      refusals: [
        'A financial year without National Insurance on record is #N/A, with the years there are. So is one without a mileage rate on record, where none is given.',
      ],
      plain: rateBuildUpPlain,
      inWords:
        'Pay for contact and for travel (pay × travel minutes ÷ visit minutes); holiday (× weeks of holiday ÷ the rest of 52), training and sick pay on those two; pension and National Insurance on all pay; mileage (miles × rate × 60 ÷ visit minutes); running costs; and surplus, all of that × share ÷ (1 − share), or × share where it is one of the costs.',
      source:
        'Build-up of a home-care rate per contact hour, as cost models of providers and the Homecare Association set it out. Holiday is earned in the weeks that are worked; National Insurance is due on pay above the weekly threshold (the annual one over 52) and spread over all pay; the surplus is a share of the price unless said otherwise. Mileage: the rate that HMRC approves. Employer National Insurance: legislation and GOV.UK rates and thresholds for employers.',
    },
  },
};
