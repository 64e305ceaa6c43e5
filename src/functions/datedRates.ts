import { currentYearLabel } from '../evidence/currentYear';
import { yearsInWords } from '../evidence/inWords';
import {
  employerNationalInsurance,
  homecareMinimumPrice,
  nationalLivingWage,
  type Dated,
  type Status,
} from '../evidence/reference';
import { employerNationalInsurance as insuranceOn } from '../model/employerCosts';
import { employerNationalInsuranceIn, inYear, onDate } from './arguments/dated';
import { zeroOrMore } from './arguments/domain';
import { finite } from './arguments/refusal';
import { date as dateIn, financialYear as financialYearIn, number } from './arguments/scalars';
import { valueInYear, valueOnDate } from './catalogue/datedTwins';
import type { Family } from './catalogue/notes';
import { present } from '../formulas/present';

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
 * Employer National Insurance on one person’s pay: the rate of the year on the pay above the threshold. Without the employment allowance, which public bodies do not have.
 * @customfunction EMPLOYERNI
 * @param annualPay Pounds a year of one person. Zero or more.
 * @param [financialYear] Year of the rate and threshold, such as "2026/27". Default CURRENT_YEAR.
 * @returns Pounds a year. A year without a record is #N/A.
 */
export function employerInsurance(annualPay: unknown, financialYear?: unknown): number {
  const pay = number('annualPay', annualPay, zeroOrMore);
  const { rate, threshold } = employerNationalInsuranceIn('financialYear', financialYear);
  return finite(insuranceOn(pay, rate, threshold), 'annualPay');
}

/**
 * The Homecare Association’s published minimum price for an hour of home care in England. Some years are secondary: they were read in a page that quotes the association. Its page names them; check them before relying on them.
 * @customfunction MINIMUMPRICE
 * @param financialYear The year, such as "2026/27".
 * @returns Pounds an hour. A year without a record is #N/A: none is guessed.
 */
export function minimumPrice(financialYear: unknown): number {
  const year = financialYearIn('financialYear', financialYear);
  return finite(inYear('financialYear', homecareMinimumPrice, year).value, 'financialYear');
}

function yearsWith(records: Dated<unknown>[], status: Status): string {
  return yearsInWords(records.filter((record) => record.status === status).map(({ from }) => from));
}

const insuranceCaution = `The threshold of ${yearsWith(employerNationalInsurance, 'computed')} is computed: 52 times the weekly one. A year in which the rate changed has no record.`;

export const datedRatesFamily: Family = {
  title: 'Home-care rates',
  functions: {
    WAGEFLOOR: {
      example: { formula: '=OT.WAGEFLOOR(DATE(2026,10,1))', value: 12.71 },
      refusals: [
        'A date before the first rate, or after the year of the last, is #N/A with the dates on record.',
      ],
      uses: ['national_living_wage'],
      twin: valueOnDate('date', nationalLivingWage),
      inWords: 'The rate of the latest record that starts on or before the date.',
      source: 'National Minimum Wage Regulations; rates published on GOV.UK.',
    },
    EMPLOYERNI: {
      example: { formula: '=OT.EMPLOYERNI(45000)', value: 6000 },
      uses: ['employer_ni_rate', 'employer_ni_threshold'],
      defaults: { financialYear: `"${currentYearLabel}"` },
      refusals: ['A financial year without a record is #N/A, with the years there are.'],
      twin: ({ financialYear }) => {
        const [rate, threshold] = (['rate', 'threshold'] as const).map((part) =>
          valueInYear(
            'financialYear',
            present(financialYear, 'financial year'),
            employerNationalInsurance,
            (value) => value[part],
          ),
        );
        return `${rate}*MAX(0,{annualPay}-${threshold})`;
      },
      typicalCall: '=OT.EMPLOYERNI(B5)',
      inWords:
        'Rate of the year × (annual pay − threshold of the year), or zero where the pay is under the threshold.',
      source:
        'National Insurance Contributions legislation; GOV.UK rates and thresholds for employers. The annual threshold is applied to the year’s pay.',
      caution: insuranceCaution,
    },
    MINIMUMPRICE: {
      example: { formula: '=OT.MINIMUMPRICE("2025/26")', value: 32.14 },
      uses: ['homecare_minimum_price'],
      refusals: ['A financial year without a record is #N/A, with the years there are.'],
      twin: ({ financialYear }) =>
        valueInYear(
          'financialYear',
          present(financialYear, 'financial year'),
          homecareMinimumPrice,
          (value) => value,
        ),
      typicalCall: '=OT.MINIMUMPRICE(B5)',
      inWords: 'The price on record for the financial year.',
      source: 'Homecare Association (formerly UKHCA), Minimum Price for Homecare, England.',
      caution: `Secondary values: the prices of ${yearsWith(homecareMinimumPrice, 'secondary')} were read in a page that quotes the association, not at the association. Check them before relying on them.`,
    },
  },
};
