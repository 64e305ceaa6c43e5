import * as model from '../model/reviewTeam';
import { anyNumber, moreThanZero, moreThanZeroUpTo, share, zeroOrMore } from './arguments/domain';
import { finite, noAnswer } from './arguments/refusal';
import { number, optionalNumber, weeksIn } from './arguments/scalars';
import type { Family } from './catalogue/notes';

/**
 * People whom released hours of care could serve. It is capacity, not cash.
 * @customfunction PEOPLESERVED
 * @param hoursPerYear Hours a year. Zero or more.
 * @param weeklyHoursPerPerson Hours a week that one person needs. More than zero.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns People, not rounded.
 */
export function peopleServed(
  hoursPerYear: unknown,
  weeklyHoursPerPerson: unknown,
  weeksPerYear?: unknown,
): number {
  const people = model.peopleServed(
    number('hoursPerYear', hoursPerYear, zeroOrMore),
    number('weeklyHoursPerPerson', weeklyHoursPerPerson, moreThanZero),
    weeksIn(weeksPerYear),
  );
  return finite(people, 'hoursPerYear', 'weeklyHoursPerPerson');
}

/**
 * Reviews a week that a team can do.
 * @customfunction REVIEWCAPACITY
 * @param reviewerFte Reviewers, full-time equivalent. Zero or more.
 * @param weeklyHours Hours in a full-time week. More than zero and at most 168.
 * @param caseShare Share of those hours that goes to reviews, 0 to 1.
 * @param hoursPerReview Hours that one review takes, writing up included. More than zero.
 * @returns Reviews a week.
 */
export function reviewCapacity(
  reviewerFte: unknown,
  weeklyHours: unknown,
  caseShare: unknown,
  hoursPerReview: unknown,
): number {
  const reviews = model.reviewCapacity(
    number('reviewerFte', reviewerFte, zeroOrMore),
    number('weeklyHours', weeklyHours, moreThanZeroUpTo(168, 'more than zero and at most 168')),
    number('caseShare', caseShare, share),
    number('hoursPerReview', hoursPerReview, moreThanZero),
  );
  return finite(reviews, 'reviewerFte', 'hoursPerReview');
}

/**
 * Weeks until a backlog of reviews is cleared, while more become due. An empty backlog takes none.
 * @customfunction CLEARWEEKS
 * @param backlog Reviews overdue now. Zero or more.
 * @param reviewsPerWeek Reviews done a week. Zero or more.
 * @param [arrivalsPerWeek] Reviews that fall due a week. Zero or more. Default 0.
 * @returns Weeks. Never is #N/A.
 */
export function clearWeeks(backlog: unknown, reviewsPerWeek: unknown, arrivalsPerWeek?: unknown): number {
  const reviews = number('reviewsPerWeek', reviewsPerWeek, zeroOrMore);
  const arrivals = optionalNumber('arrivalsPerWeek', arrivalsPerWeek, zeroOrMore, 0);
  const weeks = model.weeksToClear(number('backlog', backlog, zeroOrMore), reviews, arrivals);
  return weeks === null
    ? noAnswer(
        `reviewsPerWeek must be more than arrivalsPerWeek (${arrivals}) for the backlog ever to clear; it is ${reviews}`,
      )
    : finite(weeks, 'backlog', 'reviewsPerWeek');
}

/**
 * What one kind of reviewer adds over another on the same reviews: the difference in saving less the difference in cost.
 * @customfunction REVIEWERGAIN
 * @param reviews Reviews, one number. Zero or more.
 * @param savingA Pounds saved a review by the first kind of reviewer.
 * @param savingB Pounds saved a review by the second.
 * @param [costA] Pounds a review by the first costs. Zero or more. Default 0.
 * @param [costB] Pounds a review by the second costs. Zero or more. Default 0.
 * @returns Pounds, for the same period as the savings; negative where the second kind does better.
 */
export function reviewerGain(
  reviews: unknown,
  savingA: unknown,
  savingB: unknown,
  costA?: unknown,
  costB?: unknown,
): number {
  const gain = model.reviewerGain(
    number('reviews', reviews, zeroOrMore),
    {
      saving: number('savingA', savingA, anyNumber),
      cost: optionalNumber('costA', costA, zeroOrMore, 0),
    },
    {
      saving: number('savingB', savingB, anyNumber),
      cost: optionalNumber('costB', costB, zeroOrMore, 0),
    },
  );
  return finite(gain, 'reviews', 'savingA', 'savingB');
}

export const reviewTeamFamily: Family = {
  title: 'Review teams',
  functions: {
    PEOPLESERVED: {
      example: { formula: '=OT.PEOPLESERVED(61000,12.5,52)', value: 93.84615384615384 },
      defaults: { weeksPerYear: '365/7' },
      twin: '{hoursPerYear}/({weeklyHoursPerPerson}*{weeksPerYear})',
      inWords: 'Hours a year ÷ (hours a week for each person × weeks in the year).',
      source: 'Capacity back in the system, in people with a typical package.',
      evidence: ['tots-derby-care-hours'],
    },
    REVIEWCAPACITY: {
      example: { formula: '=OT.REVIEWCAPACITY(2,37,0.8,7.4)', value: 8 },
      twin: '{reviewerFte}*{weeklyHours}*{caseShare}/{hoursPerReview}',
      inWords: 'Reviewers × weekly hours × share on reviews ÷ hours a review.',
      source: 'Team capacity planning.',
      evidence: ['asce-04-reviews-per-week', 'asce-04-hours-per-review-low', 'asce-04-hours-per-review-high'],
    },
    CLEARWEEKS: {
      example: { formula: '=OT.CLEARWEEKS(240,18,6)', value: 20 },
      defaults: { arrivalsPerWeek: '0' },
      refusals: ['A backlog to which as much arrives as is done never clears, and is #N/A.'],
      twin: 'IF({backlog}=0,0,IF({reviewsPerWeek}>{arrivalsPerWeek},{backlog}/({reviewsPerWeek}-{arrivalsPerWeek}),NA()))',
      inWords: 'Backlog ÷ (reviews a week − arrivals a week).',
      source: 'Backlog clearance: stock and flow.',
    },
    REVIEWERGAIN: {
      example: { formula: '=OT.REVIEWERGAIN(100,1166,659)', value: 50700 },
      defaults: { costA: '0', costB: '0' },
      twin: '{reviews}*(({savingA}-{savingB})-({costA}-{costB}))',
      inWords: 'Reviews × ((saving A − saving B) − (cost A − cost B)).',
      source:
        'Comparison of reviews by profession. The example takes Nottingham City’s published £1,166 by an occupational therapist and £659 by a social worker.',
      evidence: ['ahp24-nottingham-ot-review-saving', 'ahp24-nottingham-sw-review-saving'],
    },
  },
};
