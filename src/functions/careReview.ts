import * as model from '../model/careReview';
import { share, zeroOrMore } from './arguments/domain';
import { isOmitted, paired } from './arguments/ranges';
import { finite } from './arguments/refusal';
import { number, optionalNumber, weeksIn } from './arguments/scalars';
import type { Family } from './catalogue/notes';

/**
 * Commissioned hours of care a week: visits × minutes / 60 × carers, added up over the rows.
 * @customfunction WEEKLYHOURS
 * @param visitsPerWeek Visits a week: one cell, or one cell a care package. Zero or more.
 * @param minutesPerVisit Minutes a visit: one cell for all, or one a package. Zero or more.
 * @param [carersPerVisit] Carers at each visit: one cell for all, or one a package. Zero or more. Default 1.
 * @returns Hours a week.
 */
export function weeklyHours(
  visitsPerWeek: unknown[][],
  minutesPerVisit: unknown[][],
  carersPerVisit?: unknown[][],
): number {
  const rows = paired({
    visitsPerWeek: { argument: visitsPerWeek, domain: zeroOrMore },
    minutesPerVisit: { argument: minutesPerVisit, domain: zeroOrMore, kind: 'oneForAll' },
    carersPerVisit: {
      argument: isOmitted(carersPerVisit) ? 1 : carersPerVisit,
      domain: zeroOrMore,
      kind: 'oneForAll',
    },
  });
  return finite(
    model.weeklyHours(rows.visitsPerWeek, rows.minutesPerVisit, rows.carersPerVisit),
    'visitsPerWeek',
    'minutesPerVisit',
    'carersPerVisit',
  );
}

/**
 * Hours of care a year released by reviews, increases set against reductions.
 * @customfunction HOURSRELEASED
 * @param hoursBefore Hours a week before the review: one cell a package. Zero or more.
 * @param hoursAfter Hours a week after it, in the same order. Zero or more.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7, the week count of local-government pay.
 * @returns Hours a year; negative where care increased.
 */
export function hoursReleased(
  hoursBefore: unknown[][],
  hoursAfter: unknown[][],
  weeksPerYear?: unknown,
): number {
  const rows = paired({
    hoursBefore: { argument: hoursBefore, domain: zeroOrMore },
    hoursAfter: { argument: hoursAfter, domain: zeroOrMore },
  });
  return finite(
    model.hoursReleased(rows.hoursBefore, rows.hoursAfter, weeksIn(weeksPerYear)),
    'hoursBefore',
    'hoursAfter',
  );
}

/**
 * Hours a year released by moving double-handed care to one carer. Calls usually lengthen, so the single-handed call's minutes matter.
 * @customfunction SINGLEHANDED
 * @param visitsPerWeek Double-handed visits a week in each package. Zero or more.
 * @param minutesDouble Minutes of a call with two carers. Zero or more.
 * @param [minutesSingle] Minutes of the call with one carer. Default: as long as minutesDouble.
 * @param [packages] Packages of this kind. Zero or more. Default 1.
 * @param [conversionShare] Share of those packages that convert, 0 to 1. Default 1.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Hours a year; negative where the single-handed call is more than twice as long.
 */
export function singleHanded(
  visitsPerWeek: unknown,
  minutesDouble: unknown,
  minutesSingle?: unknown,
  packages?: unknown,
  conversionShare?: unknown,
  weeksPerYear?: unknown,
): number {
  const double = number('minutesDouble', minutesDouble, zeroOrMore);
  const hours = model.singleHandedHours({
    visitsPerWeek: number('visitsPerWeek', visitsPerWeek, zeroOrMore),
    minutesDouble: double,
    minutesSingle: optionalNumber('minutesSingle', minutesSingle, zeroOrMore, double),
    packages: optionalNumber('packages', packages, zeroOrMore, 1),
    conversionShare: optionalNumber('conversionShare', conversionShare, share, 1),
    weeksPerYear: weeksIn(weeksPerYear),
  });
  return finite(hours, 'visitsPerWeek', 'minutesDouble', 'packages');
}

/**
 * Full-year effect in pounds of reviewing care packages, before any client contributions lost.
 * @customfunction REVIEWSAVING
 * @param hoursBefore Hours a week before the review: one cell a package. Zero or more.
 * @param hoursAfter Hours a week after it, in the same order. Zero or more.
 * @param hourlyRate Pounds an hour: one cell for all, or one a package. Zero or more.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Pounds a year, gross; negative where care increased.
 */
export function reviewSaving(
  hoursBefore: unknown[][],
  hoursAfter: unknown[][],
  hourlyRate: unknown[][],
  weeksPerYear?: unknown,
): number {
  const rows = paired({
    hoursBefore: { argument: hoursBefore, domain: zeroOrMore },
    hoursAfter: { argument: hoursAfter, domain: zeroOrMore },
    hourlyRate: { argument: hourlyRate, domain: zeroOrMore, kind: 'oneForAll' },
  });
  return finite(
    model.reviewSaving(rows.hoursBefore, rows.hoursAfter, rows.hourlyRate, weeksIn(weeksPerYear)),
    'hoursBefore',
    'hoursAfter',
    'hourlyRate',
  );
}

function costsOfPeople(assessedMaximum: unknown, weeklyCostBefore: unknown, weeklyCostAfter: unknown) {
  return paired({
    assessedMaximum: { argument: assessedMaximum, domain: zeroOrMore },
    weeklyCostBefore: { argument: weeklyCostBefore, domain: zeroOrMore },
    weeklyCostAfter: { argument: weeklyCostAfter, domain: zeroOrMore },
  });
}

/**
 * Client charges a year no longer collected once care costs less. Each person pays the lower of an assessed maximum and the cost, so an average percentage would be wrong.
 * @customfunction LOSTINCOME
 * @param assessedMaximum The most each person can be charged, pounds a week: one cell a person. Zero or more.
 * @param weeklyCostBefore Cost of care before, pounds a week, in the same order. Zero or more.
 * @param weeklyCostAfter Cost of care after, pounds a week, in the same order. Zero or more.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Pounds a year; negative where more is collected.
 */
export function lostIncome(
  assessedMaximum: unknown[][],
  weeklyCostBefore: unknown[][],
  weeklyCostAfter: unknown[][],
  weeksPerYear?: unknown,
): number {
  const rows = costsOfPeople(assessedMaximum, weeklyCostBefore, weeklyCostAfter);
  return finite(
    model.lostIncome(
      rows.assessedMaximum,
      rows.weeklyCostBefore,
      rows.weeklyCostAfter,
      weeksIn(weeksPerYear),
    ),
    'weeklyCostBefore',
    'weeklyCostAfter',
  );
}

/**
 * Saving a year to the council: the fall in the cost of care less the client charges no longer collected.
 * @customfunction NETSAVING
 * @param weeklyCostBefore Cost of care before, pounds a week: one cell a person. Zero or more.
 * @param weeklyCostAfter Cost of care after, pounds a week, in the same order. Zero or more.
 * @param assessedMaximum The most each person can be charged, pounds a week, in the same order. Zero or more.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Pounds a year, net of lost income.
 */
export function netSaving(
  weeklyCostBefore: unknown[][],
  weeklyCostAfter: unknown[][],
  assessedMaximum: unknown[][],
  weeksPerYear?: unknown,
): number {
  const rows = costsOfPeople(assessedMaximum, weeklyCostBefore, weeklyCostAfter);
  return finite(
    model.netSaving(rows.weeklyCostBefore, rows.weeklyCostAfter, rows.assessedMaximum, weeksIn(weeksPerYear)),
    'weeklyCostBefore',
    'weeklyCostAfter',
  );
}

const WEEKS = { weeksPerYear: '365/7' };
const STANDARD_ARITHMETIC =
  'Commissioning arithmetic: visits, minutes and carers to hours; hours and rate to a full-year effect.';

export const careReviewFamily: Family = {
  title: 'Care packages and reviews',
  functions: {
    WEEKLYHOURS: {
      example: { formula: '=OT.WEEKLYHOURS(28,45,2)', value: 42 },
      defaults: { carersPerVisit: '1' },
      twin: 'SUMPRODUCT({visitsPerWeek}*{minutesPerVisit}/60*{carersPerVisit})',
      inWords: 'Visits × minutes ÷ 60 × carers, added up over the rows.',
      source: STANDARD_ARITHMETIC,
    },
    HOURSRELEASED: {
      example: { formula: '=OT.HOURSRELEASED({42;28},{21;28},52)', value: 1092 },
      defaults: WEEKS,
      twin: 'SUMPRODUCT({hoursBefore}-{hoursAfter})*{weeksPerYear}',
      inWords: '(Hours a week before − hours a week after), added up over the packages, × weeks in the year.',
      source: STANDARD_ARITHMETIC,
      evidence: ['tots-derby-care-hours'],
    },
    SINGLEHANDED: {
      example: { formula: '=OT.SINGLEHANDED(28,45,60)', value: 730 },
      defaults: { ...WEEKS, minutesSingle: '{minutesDouble}', packages: '1', conversionShare: '1' },
      twin: '{packages}*{conversionShare}*{visitsPerWeek}*(2*{minutesDouble}-{minutesSingle})/60*{weeksPerYear}',
      inWords:
        'Packages × share converted × visits a week × (2 × minutes with two carers − minutes with one) ÷ 60 × weeks in the year.',
      source:
        'Single-handed care projects: calls usually lengthen with one carer, so both lengths are asked for.',
      evidence: ['tots-single-handed-conversion', 'ahp24-carers-two-before', 'asce-28-saving-double-ups'],
    },
    REVIEWSAVING: {
      example: { formula: '=OT.REVIEWSAVING(42,21,25.05)', value: 27429.75 },
      defaults: WEEKS,
      twin: 'SUMPRODUCT(({hoursBefore}-{hoursAfter})*{hourlyRate})*{weeksPerYear}',
      inWords:
        '(Hours a week before − hours a week after) × hourly rate, added up over the packages, × weeks in the year.',
      source: STANDARD_ARITHMETIC,
      evidence: ['tots-derby-net-savings', 'tots-derby-care-hours', 'ahp24-nottingham-ot-review-saving'],
    },
    LOSTINCOME: {
      example: { formula: '=OT.LOSTINCOME(400,526,300)', value: 5214.285714285714 },
      defaults: WEEKS,
      twin:
        'SUMPRODUCT({assessedMaximum}*({assessedMaximum}<{weeklyCostBefore})+{weeklyCostBefore}*({assessedMaximum}>={weeklyCostBefore})' +
        '-{assessedMaximum}*({assessedMaximum}<{weeklyCostAfter})-{weeklyCostAfter}*({assessedMaximum}>={weeklyCostAfter}))*{weeksPerYear}',
      inWords:
        'For each person, the lower of the assessed maximum and the cost before, less the lower of the assessed maximum and the cost after; added up and × weeks in the year.',
      source:
        'Charging under the Care Act 2014: a person pays the lower of the assessed maximum and the cost of the care.',
    },
    NETSAVING: {
      example: { formula: '=OT.NETSAVING(526,300,80)', value: 11784.285714285714 },
      defaults: WEEKS,
      twin:
        'SUMPRODUCT({weeklyCostBefore}-{weeklyCostAfter}-{assessedMaximum}*({assessedMaximum}<{weeklyCostBefore})-{weeklyCostBefore}*({assessedMaximum}>={weeklyCostBefore})' +
        '+{assessedMaximum}*({assessedMaximum}<{weeklyCostAfter})+{weeklyCostAfter}*({assessedMaximum}>={weeklyCostAfter}))*{weeksPerYear}',
      inWords:
        '(Weekly cost before − weekly cost after), added up over the people, × weeks in the year, less the lost income as LOSTINCOME has it.',
      source:
        'Charging under the Care Act 2014: a person pays the lower of the assessed maximum and the cost of the care.',
    },
  },
};
