import { reviewSummary as summaryOf } from '../model/careReview';
import { reviewProgramme as programmeByMonth } from '../model/reviewProgramme';
import { anyNumber, share, shareBelowOne, wholeNumber, zeroOrMore } from './arguments/domain';
import { isOmitted, paired } from './arguments/ranges';
import { date, number, optionalNumber, weeksIn } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { reviewProgrammePlain, reviewSummaryPlain } from './plainForms/careReview';
import { headings } from './plainForms/headings';

/**
 * A list of reviewed packages in one table: how many changed, hours released, full-year effect gross and net of lost income.
 * @customfunction REVIEWSUMMARY
 * @param hoursBefore Hours a week before the review: one cell a package. Zero or more.
 * @param hoursAfter Hours a week after it, in the same order. Zero or more.
 * @param hourlyRate Pounds an hour: one cell for all, or one a package. Zero or more.
 * @param [assessedMaximum] The most each person can be charged, pounds a week, one cell a package. Left out, lost income is taken as zero and the table says so.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns A table of two columns, measure and value.
 */
export function reviewSummary(
  hoursBefore: unknown[][],
  hoursAfter: unknown[][],
  hourlyRate: unknown[][],
  assessedMaximum?: unknown[][],
  weeksPerYear?: unknown,
): unknown[][] {
  const chargesGiven = !isOmitted(assessedMaximum);
  const rows = paired({
    hoursBefore: { argument: hoursBefore, domain: zeroOrMore },
    hoursAfter: { argument: hoursAfter, domain: zeroOrMore },
    hourlyRate: { argument: hourlyRate, domain: zeroOrMore, kind: 'oneForAll' },
    assessedMaximum: {
      argument: chargesGiven ? assessedMaximum : 0,
      domain: zeroOrMore,
      kind: chargesGiven ? 'companion' : 'oneForAll',
    },
  });
  const s = summaryOf(
    rows.hoursBefore,
    rows.hoursAfter,
    rows.hourlyRate,
    chargesGiven ? rows.assessedMaximum : null,
    weeksIn(weeksPerYear),
  );
  const ratio = (amount: number, over: number): ExampleValue =>
    over === 0 ? 'not applicable' : amount / over;
  return spilled(
    [
      ['Measure', 'Value'],
      ['Packages reviewed', s.reviewed],
      ['Packages reduced', s.reduced],
      ['Packages unchanged', s.unchanged],
      ['Packages increased', s.increased],
      ['Weekly hours before', s.weeklyHoursBefore],
      ['Weekly hours after', s.weeklyHoursAfter],
      ['Weekly hours released (reductions only)', s.weeklyHoursReleased],
      ['Weekly hours added (increases only)', s.weeklyHoursAdded],
      ['Net weekly hours released', s.netWeeklyHours],
      ['Share of hours released, net', ratio(s.netWeeklyHours, s.weeklyHoursBefore)],
      ['Hours released a year, net', s.annualHours],
      ['Gross full-year effect (£)', s.grossFullYearEffect],
      [
        chargesGiven ? 'Lost income (£ a year)' : 'Lost income (£ a year): charges not given, taken as zero',
        s.lostIncome,
      ],
      ['Net full-year effect (£)', s.netFullYearEffect],
      ['Net full-year effect per package reviewed (£)', ratio(s.netFullYearEffect, s.reviewed)],
      ['Net full-year effect per package reduced (£)', ratio(s.netFullYearEffect, s.reduced)],
      ['Median weekly hours released per package', s.medianWeeklyChange],
    ],
    'hoursBefore',
    'hourlyRate',
  );
}

/**
 * A programme of care reviews month by month: reviews until the packages run out, hours in force and saving. A month's reviews count half in their first effective month, then decay at the annual attrition.
 * @customfunction REVIEWPROGRAMME
 * @param packages Packages to be reviewed. Zero or more.
 * @param reviewerFte Reviewers, full-time equivalent. Zero or more.
 * @param reviewsPerFteWeek Reviews by one FTE in a week. Zero or more.
 * @param conversionShare Share of reviews that reduce the package, 0 to 1.
 * @param weeklyHoursReleased Hours a week released by each package that is reduced.
 * @param hourlyRate Pounds an hour. Zero or more.
 * @param startDate A date in the first month of reviewing.
 * @param months Months to show, 1 to 600.
 * @param [lagMonths] Whole months from a review to the change in care, 0 to 120. Default 0.
 * @param [annualAttrition] Share of the released hours that ends each year, 0 to less than 1. Default 0.
 * @returns A table with a row a month. Months are dates.
 */
export function reviewProgramme(
  packages: unknown,
  reviewerFte: unknown,
  reviewsPerFteWeek: unknown,
  conversionShare: unknown,
  weeklyHoursReleased: unknown,
  hourlyRate: unknown,
  startDate: unknown,
  months: unknown,
  lagMonths?: unknown,
  annualAttrition?: unknown,
): unknown[][] {
  const rows = programmeByMonth({
    packages: number('packages', packages, zeroOrMore),
    reviewerFte: number('reviewerFte', reviewerFte, zeroOrMore),
    reviewsPerFteWeek: number('reviewsPerFteWeek', reviewsPerFteWeek, zeroOrMore),
    conversionShare: number('conversionShare', conversionShare, share),
    weeklyHoursReleased: number('weeklyHoursReleased', weeklyHoursReleased, anyNumber),
    hourlyRate: number('hourlyRate', hourlyRate, zeroOrMore),
    startDate: date('startDate', startDate),
    months: number('months', months, wholeNumber(1, 600)),
    lagMonths: optionalNumber('lagMonths', lagMonths, wholeNumber(0, 120), 0),
    annualAttrition: optionalNumber('annualAttrition', annualAttrition, shareBelowOne, 0),
  });
  return spilled(
    [
      [...headings.reviewProgramme],
      ...rows.map((r) => [
        r.month,
        r.reviews,
        r.conversions,
        r.weeklyHoursInForce,
        r.hoursReleased,
        r.saving,
        r.cumulativeSaving,
      ]),
    ],
    'packages',
    'weeklyHoursReleased',
    'hourlyRate',
  );
}

export const reviewTablesFamily: Family = {
  title: 'Care packages and reviews',
  functions: {
    REVIEWSUMMARY: {
      example: {
        formula: '=OT.REVIEWSUMMARY({42;28;14},{21;28;17.5},20,{80;0;300},52)',
        value: [
          ['Measure', 'Value'],
          ['Packages reviewed', 3],
          ['Packages reduced', 1],
          ['Packages unchanged', 1],
          ['Packages increased', 1],
          ['Weekly hours before', 84],
          ['Weekly hours after', 66.5],
          ['Weekly hours released (reductions only)', 21],
          ['Weekly hours added (increases only)', 3.5],
          ['Net weekly hours released', 17.5],
          ['Share of hours released, net', 0.20833333333333334],
          ['Hours released a year, net', 910],
          ['Gross full-year effect (£)', 18200],
          ['Lost income (£ a year)', -1040],
          ['Net full-year effect (£)', 19240],
          ['Net full-year effect per package reviewed (£)', 6413.333333333333],
          ['Net full-year effect per package reduced (£)', 19240],
          ['Median weekly hours released per package', 0],
        ],
      },
      defaults: { weeksPerYear: '365/7' },
      plain: reviewSummaryPlain,
      inWords:
        'Each line counts, totals or averages the packages; the gross full-year effect is (hours before − hours after) × rate × weeks, and the net is that less the lost income, as LOSTINCOME has it.',
      source: 'Commissioning arithmetic; charges under the Care Act 2014, person by person.',
      evidence: ['tots-derby-packages-reviewed', 'tots-derby-care-hours', 'tots-derby-net-savings'],
    },
    REVIEWPROGRAMME: {
      example: {
        formula: '=OT.REVIEWPROGRAMME(240,14,2,0.5,7,24,DATE(2026,4,1),3)',
        value: [
          [...headings.reviewProgramme],
          [
            46113, 121.66666666666667, 60.833333333333336, 212.91666666666666, 925.1736111111111,
            22204.166666666668, 22204.166666666668,
          ],
          [
            46143, 118.33333333333333, 59.166666666666664, 632.9166666666666, 2750.1736111111113,
            66004.16666666667, 88208.33333333333,
          ],
          [46174, 0, 0, 840, 3650, 87600, 175808.33333333334],
        ],
      },
      defaults: { lagMonths: '0', annualAttrition: '0' },
      plain: reviewProgrammePlain,
      inWords:
        'Reviews in a month are staff × reviews a week × (365/7 ÷ 12) weeks until the packages run out; conversions are a share of them, count half in their first effective month, and then fall at the annual attrition; saving = hours in force × weeks in a month × rate.',
      source:
        'Cohorts by month: reviews are spread through their month, and a changed package ends at the rate of attrition.',
      evidence: ['tots-derby-packages-reviewed', 'tots-single-handed-conversion', 'asce-04-reviews-per-week'],
    },
  },
};
