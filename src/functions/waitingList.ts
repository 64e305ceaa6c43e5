import * as model from '../model/waitingList';
import { moreThanZero, wholeNumber, zeroOrMore } from './arguments/domain';
import { finite, refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { waitingListPlain } from './plainForms/workforce';
import { headings } from './plainForms/headings';

/**
 * A waiting list week by week, and whether it keeps its target. Capacity is counted in routine cases. Urgent people are seen first, each in the time of urgentWeight routine cases; routine people have what is left.
 * @customfunction WAITINGLIST
 * @param openingList People waiting at the start, all taken to be routine. Zero or more.
 * @param weeklyReferrals People referred each week, urgent ones among them. Zero or more.
 * @param weeklyCapacity Routine cases that the team has the time for each week, were there no urgent ones. Zero or more.
 * @param weeks Weeks to show, 1 to 520.
 * @param [urgentReferrals] How many of the week's referrals are urgent. Zero or more, at most weeklyReferrals. Default 0.
 * @param [targetWeeks] Longest wait wanted, weeks. More than zero. Default 4.
 * @param [urgentWeight] Routine cases whose time one urgent case takes: its hours over theirs. More than zero. Default 1.
 * @param [factor] How many mean waits the target is, as in TARGETLIST. More than zero. Default 4.
 * @returns A table with a row a week. The expected wait is the list over the routine capacity, "not applicable" where people wait and there is none. The target is Yes, At risk (kept only if people are seen strictly in turn) or No.
 */
export function waitingList(
  openingList: unknown,
  weeklyReferrals: unknown,
  weeklyCapacity: unknown,
  weeks: unknown,
  urgentReferrals?: unknown,
  targetWeeks?: unknown,
  urgentWeight?: unknown,
  factor?: unknown,
): unknown[][] {
  const referrals = number('weeklyReferrals', weeklyReferrals, zeroOrMore);
  const urgent = optionalNumber('urgentReferrals', urgentReferrals, zeroOrMore, 0);
  if (urgent > referrals)
    refuse(`urgentReferrals must be at most weeklyReferrals (${referrals}); it is ${urgent}`);
  const rows = model.waitingList({
    openingList: number('openingList', openingList, zeroOrMore),
    weeklyReferrals: referrals,
    weeklyCapacity: number('weeklyCapacity', weeklyCapacity, zeroOrMore),
    weeks: number('weeks', weeks, wholeNumber(1, 520)),
    urgentReferrals: urgent,
    targetWeeks: optionalNumber('targetWeeks', targetWeeks, moreThanZero, 4),
    urgentWeight: optionalNumber('urgentWeight', urgentWeight, moreThanZero, 1),
    factor: optionalNumber('factor', factor, moreThanZero, 4),
  });
  return spilled(
    [
      [...headings.waitingList],
      ...rows.map((row, week) => [
        week + 1,
        row.referrals,
        row.seen,
        row.listAtEnd,
        row.expectedWait ?? 'not applicable',
        row.target,
      ]),
    ],
    'openingList',
    'weeklyReferrals',
    'weeklyCapacity',
  );
}

/**
 * Capacity that keeps a waiting list at its target size. Capacity equal to the referrals does not: both vary from week to week, so the list grows in the long run.
 * @customfunction TARGETCAPACITY
 * @param weeklyReferrals Cases referred each week. Zero or more.
 * @param targetWeeks Longest wait wanted, weeks. More than zero.
 * @param [factor] How many mean waits the target is, as in TARGETLIST. More than zero. Default 4.
 * @param [cvReferrals] Standard deviation of a week's referrals over their mean. Zero or more. Default 1.
 * @param [cvCapacity] Standard deviation of a week's capacity over its mean. Zero or more. Default 1.
 * @returns Cases a week.
 */
export function targetCapacity(
  weeklyReferrals: unknown,
  targetWeeks: unknown,
  factor?: unknown,
  cvReferrals?: unknown,
  cvCapacity?: unknown,
): number {
  const result = model.targetCapacity({
    weeklyReferrals: number('weeklyReferrals', weeklyReferrals, zeroOrMore),
    targetWeeks: number('targetWeeks', targetWeeks, moreThanZero),
    factor: optionalNumber('factor', factor, moreThanZero, 4),
    cvReferrals: optionalNumber('cvReferrals', cvReferrals, zeroOrMore, 1),
    cvCapacity: optionalNumber('cvCapacity', cvCapacity, zeroOrMore, 1),
  });
  return finite(result, 'weeklyReferrals', 'targetWeeks', 'factor', 'cvReferrals', 'cvCapacity');
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
 * @returns People a week; negative where the list would stay under its target even if no one were seen.
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

const QUEUES =
  'Fong and others (2022), Understanding Waiting Lists Pressures: waits in a list that is in balance are exponential.';

export const waitingListFamily: Family = {
  title: 'Waiting lists',
  functions: {
    WAITINGLIST: {
      example: {
        formula: '=OT.WAITINGLIST(60,12,16,4,4,4)',
        value: [
          [...headings.waitingList],
          [1, 12, 16, 56, 4.666666666666667, 'No'],
          [2, 12, 16, 52, 4.333333333333333, 'No'],
          [3, 12, 16, 48, 4, 'At risk'],
          [4, 12, 16, 44, 3.6666666666666665, 'At risk'],
        ],
      },
      defaults: { urgentReferrals: '0', targetWeeks: '4', urgentWeight: '1', factor: '4' },
      refusals: ['More urgent referrals than referrals are #VALUE!.'],
      plain: waitingListPlain,
      inWords:
        'Routine capacity = capacity − urgent referrals × urgentWeight, never under zero; seen = urgent referrals + routine people, at most the routine capacity; list at the end = list at the start + referrals − seen; expected wait = list ÷ routine capacity. The target is Yes where the list is at most TARGETLIST of the routine referrals and routine capacity exceeds them; No where the expected wait is over targetWeeks or capacity is below referrals; otherwise At risk.',
      source: `Stock and flow by the week, urgent people first. ${QUEUES} The same in the package NHSRwaitinglist.`,
      caution:
        'Everybody on the opening list counts as routine. Where urgent people alone need more than the capacity, as many are seen as it has the time for, the rest stay on the list, and nobody routine is seen. A list that is empty because capacity equals referrals is At risk: both vary from week to week. So is one with no list, no referrals and no capacity; with any capacity it is Yes.',
    },
    TARGETCAPACITY: {
      example: { formula: '=OT.TARGETCAPACITY(30,52)', value: 30.076923076923077 },
      defaults: { factor: '4', cvReferrals: '1', cvCapacity: '1' },
      twin: '{weeklyReferrals}+({cvReferrals}^2+{cvCapacity}^2)/2*{factor}/{targetWeeks}',
      inWords:
        'Referrals a week + (variation of referrals² + variation of capacity²) ÷ 2 × factor ÷ target in weeks.',
      source: `${QUEUES} The same in the package NHSRwaitinglist (calc_target_capacity).`,
      caution:
        'It keeps a list that is at its target size. RELIEFCAPACITY gives what brings a longer list down to it.',
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
