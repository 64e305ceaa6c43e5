import { employerNationalInsurance, homecareMinimumPrice, nationalLivingWage } from '../evidence/reference';
import { employerNationalInsurance as insuranceOn } from '../model/employerCosts';
import { financialYearLabel } from '../model/financialYear';
import { employerNationalInsuranceIn, inYear, onDate } from './arguments/dated';
import { zeroOrMore } from './arguments/domain';
import { finite } from './arguments/refusal';
import { date as dateIn, financialYear as financialYearIn, number } from './arguments/scalars';
import { valueInYear, valueOnDate } from './catalogue/datedTwins';
import type { Family } from './catalogue/notes';

/**
 * National Living Wage in force on a date: the least a care worker of 21 or over may be paid. Until March 2024 it was for those of 23 and over, until March 2021 of 25 and over.
 * @customfunction WAGEFLOOR
 * @param date The day, as in DATE(2026,4,1): from 1 April 2016 to the end of the last year on record.
 * @returns Pounds an hour. A day without a rate on record is #N/A: none is guessed.
 */
export function wageFloor(date: unknown): number {
  return finite(onDate('date', nationalLivingWage, dateIn('date', date)).value, 'date');
}

/**
 * Employer National Insurance on one person’s pay: the rate of the year on what is above the threshold. Without the employment allowance, which public bodies do not have.
 * @customfunction EMPLOYERNI
 * @param annualPay Pounds a year of one person. Zero or more.
 * @param [financialYear] Year of the rate and threshold, such as "2026/27". Default "2026/27".
 * @returns Pounds a year. A year without a record is #N/A.
 */
export function employerInsurance(annualPay: unknown, financialYear?: unknown): number {
  const pay = number('annualPay', annualPay, zeroOrMore);
  const { rate, threshold } = employerNationalInsuranceIn('financialYear', financialYear);
  return finite(insuranceOn(pay, rate, threshold), 'annualPay');
}

/**
 * The Homecare Association’s published minimum price for an hour of home care in England. The figure of 2026/27 is secondary: it was read in a page that quotes the association, so check it before relying on it.
 * @customfunction MINIMUMPRICE
 * @param financialYear The year, such as "2026/27".
 * @returns Pounds an hour, 2026/27 from a secondary source. A year without a record is #N/A: none is guessed.
 */
export function minimumPrice(financialYear: unknown): number {
  const year = financialYearIn('financialYear', financialYear);
  return finite(inYear('financialYear', homecareMinimumPrice, year).value, 'financialYear');
}

const secondaryYears = homecareMinimumPrice
  .filter(({ status }) => status === 'secondary')
  .map(({ from }) => financialYearLabel(from));

export const datedRatesFamily: Family = {
  title: 'Home-care rates',
  functions: {
    WAGEFLOOR: {
      example: { formula: '=OT.WAGEFLOOR(DATE(2026,10,1))', value: 12.71 },
      refusals: [
        'A date before the first rate, or after the year of the last, is #N/A with the dates on record.',
      ],
      twin: valueOnDate('date', nationalLivingWage),
      inWords: 'The rate of the latest record that starts on or before the date.',
      source: 'National Minimum Wage Regulations; rates published on GOV.UK.',
    },
    EMPLOYERNI: {
      example: { formula: '=OT.EMPLOYERNI(45000)', value: 6000 },
      defaults: { financialYear: '"2026/27"' },
      refusals: ['A financial year without a record is #N/A, with the years there are.'],
      twin: ({ financialYear }) => {
        const [rate, threshold] = (['rate', 'threshold'] as const).map((part) =>
          valueInYear('financialYear', financialYear!, employerNationalInsurance, (value) => value[part]),
        );
        return `${rate}*MAX(0,{annualPay}-${threshold})`;
      },
      typicalCall: '=OT.EMPLOYERNI(B5)',
      inWords:
        'Rate of the year × (annual pay − threshold of the year), or nil where the pay is under the threshold.',
      source:
        'National Insurance Contributions legislation; GOV.UK rates and thresholds for employers. The annual threshold is applied to the year’s pay.',
    },
    MINIMUMPRICE: {
      example: { formula: '=OT.MINIMUMPRICE("2025/26")', value: 32.14 },
      refusals: ['A financial year without a record is #N/A, with the years there are.'],
      twin: ({ financialYear }) =>
        valueInYear('financialYear', financialYear!, homecareMinimumPrice, (value) => value),
      typicalCall: '=OT.MINIMUMPRICE(B5)',
      inWords: 'The price on record for the financial year.',
      source: 'Homecare Association (formerly UKHCA), Minimum Price for Homecare, England.',
      caution: `Secondary value: the price of ${secondaryYears.join(', ')} was read in a page that quotes the association, not at the association. Check it before relying on it.`,
    },
  },
};
