import * as model from '../model/waitingList';
import { moreThanZero, wholeNumber, zeroOrMore } from './arguments/domain';
import { finite, refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';

/**
 * A waiting list week by week. Urgent people are seen first, so a routine referral waits for the capacity that they leave.
 * @customfunction WAITINGLIST
 * @param openingList People waiting at the start. Zero or more.
 * @param weeklyReferrals People referred each week, urgent ones among them. Zero or more.
 * @param weeklyCapacity People who can be seen each week. Zero or more.
 * @param weeks Weeks to show, 1 to 520.
 * @param [urgentReferrals] How many of the week's referrals are urgent. Zero or more, at most weeklyReferrals. Default 0.
 * @param [targetWeeks] Longest wait wanted, weeks. More than zero. Default 4.
 * @returns A table with a row a week. The expected wait is the list over the routine capacity, "not applicable" where people wait and there is none.
 */
export function waitingList(
  openingList: unknown,
  weeklyReferrals: unknown,
  weeklyCapacity: unknown,
  weeks: unknown,
  urgentReferrals?: unknown,
  targetWeeks?: unknown,
): unknown[][] {
  const referrals = number('weeklyReferrals', weeklyReferrals, zeroOrMore);
  const urgent = optionalNumber('urgentReferrals', urgentReferrals, zeroOrMore, 0);
  if (urgent > referrals)
    refuse(`urgentReferrals must be at most weeklyReferrals (${referrals}); it is ${urgent}`);
  const target = optionalNumber('targetWeeks', targetWeeks, moreThanZero, 4);
  const rows = model.waitingList({
    openingList: number('openingList', openingList, zeroOrMore),
    weeklyReferrals: referrals,
    weeklyCapacity: number('weeklyCapacity', weeklyCapacity, zeroOrMore),
    weeks: number('weeks', weeks, wholeNumber(1, 520)),
    urgentReferrals: urgent,
  });
  return spilled(
    [
      [...LIST_HEADINGS],
      ...rows.map((row, week) => [
        week + 1,
        row.referrals,
        row.seen,
        row.listAtEnd,
        row.expectedWait ?? 'not applicable',
        row.expectedWait !== null && row.expectedWait <= target ? 'Yes' : 'No',
      ]),
    ],
    'openingList',
    'weeklyReferrals',
    'weeklyCapacity',
  );
}

/**
 * The longest waiting list with which a target can be kept. With a factor of 4 about 1.8% (e^-4) of people wait longer than the target.
 * @customfunction TARGETLIST
 * @param weeklyReferrals People referred each week. Zero or more.
 * @param targetWeeks Longest wait wanted, weeks. More than zero.
 * @param [factor] How many mean waits the target is: the higher, the fewer breaches, a share e^-factor of people. More than zero. Default 4.
 * @returns People on the list.
 */
export function targetList(weeklyReferrals: unknown, targetWeeks: unknown, factor?: unknown): number {
  const result = model.targetList(
    number('weeklyReferrals', weeklyReferrals, zeroOrMore),
    number('targetWeeks', targetWeeks, moreThanZero),
    optionalNumber('factor', factor, moreThanZero, 4),
  );
  return finite(result, 'weeklyReferrals', 'targetWeeks', 'factor');
}

/**
 * Capacity that brings a waiting list down to its target list in a given number of weeks.
 * @customfunction RELIEFCAPACITY
 * @param weeklyReferrals People referred each week. Zero or more.
 * @param listSize People waiting now. Zero or more.
 * @param targetWeeks Longest wait wanted, weeks. More than zero.
 * @param weeks Weeks in which the list is to come down. More than zero.
 * @param [factor] How many mean waits the target is, as in TARGETLIST. More than zero. Default 4.
 * @returns People a week; negative where the list would stay under its target even if nobody were seen.
 */
export function reliefCapacity(
  weeklyReferrals: unknown,
  listSize: unknown,
  targetWeeks: unknown,
  weeks: unknown,
  factor?: unknown,
): number {
  const result = model.reliefCapacity({
    weeklyReferrals: number('weeklyReferrals', weeklyReferrals, zeroOrMore),
    listSize: number('listSize', listSize, zeroOrMore),
    targetWeeks: number('targetWeeks', targetWeeks, moreThanZero),
    weeks: number('weeks', weeks, moreThanZero),
    factor: optionalNumber('factor', factor, moreThanZero, 4),
  });
  return finite(result, 'weeklyReferrals', 'listSize', 'targetWeeks', 'weeks', 'factor');
}

/**
 * Pressure on a waiting list: twice the mean wait over the target. Above 1, expect to miss the target.
 * @customfunction WAITPRESSURE
 * @param meanWait Mean wait of those on the list or seen from it, weeks. Zero or more.
 * @param targetWeeks Longest wait wanted, weeks. More than zero.
 * @returns A ratio.
 */
export function waitPressure(meanWait: unknown, targetWeeks: unknown): number {
  const result = model.waitPressure(
    number('meanWait', meanWait, zeroOrMore),
    number('targetWeeks', targetWeeks, moreThanZero),
  );
  return finite(result, 'meanWait', 'targetWeeks');
}

const LIST_HEADINGS = ['Week', 'Referrals', 'Seen', 'List at end', 'Expected wait (weeks)', 'Within target'];
const QUEUES =
  'Fong and others (2022), Understanding Waiting Lists Pressures: waits in a list that is in balance are exponential.';

export const waitingListFamily: Family = {
  title: 'Waiting lists',
  functions: {
    WAITINGLIST: {
      example: {
        formula: '=OT.WAITINGLIST(60,12,16,4,4,4)',
        value: [
          [...LIST_HEADINGS],
          [1, 12, 16, 56, 4.666666666666667, 'No'],
          [2, 12, 16, 52, 4.333333333333333, 'No'],
          [3, 12, 16, 48, 4, 'Yes'],
          [4, 12, 16, 44, 3.6666666666666665, 'Yes'],
        ],
      },
      defaults: { urgentReferrals: '0', targetWeeks: '4' },
      refusals: ['More urgent referrals than referrals are #VALUE!.'],
      inWords:
        'List at the end = list at the start + referrals − people seen, who are at most the capacity; expected wait = list ÷ (capacity − urgent referrals).',
      source:
        'Stock and flow by the week: urgent referrals are seen first, so a routine one waits for the capacity left.',
    },
    TARGETLIST: {
      example: { formula: '=OT.TARGETLIST(30,52)', value: 390 },
      defaults: { factor: '4' },
      twin: '{weeklyReferrals}*{targetWeeks}/{factor}',
      inWords: 'Referrals a week × target in weeks ÷ factor.',
      source: QUEUES,
    },
    RELIEFCAPACITY: {
      example: { formula: '=OT.RELIEFCAPACITY(30,1200,52,26)', value: 61.15384615384615 },
      defaults: { factor: '4' },
      twin: '{weeklyReferrals}+({listSize}-{weeklyReferrals}*{targetWeeks}/{factor})/{weeks}',
      inWords: 'Referrals a week + (list − target list) ÷ weeks, the target list being that of TARGETLIST.',
      source: QUEUES,
    },
    WAITPRESSURE: {
      example: { formula: '=OT.WAITPRESSURE(63,52)', value: 2.423076923076923 },
      twin: '2*{meanWait}/{targetWeeks}',
      inWords: '2 × mean wait ÷ target wait.',
      source: QUEUES,
    },
  },
};
