import { calendarDate } from '../model/dates';
import { reviewPriority as mostPressing } from '../model/reviewPriority';
import { isBlank } from './arguments/cells';
import { wholeNumber, zeroOrMore } from './arguments/domain';
import { refuse } from './arguments/refusal';
import { label, rowsSideBySide, type GivenRow } from './arguments/rows';
import { checkedDate, checkedNumber, date, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';

/**
 * Packages to review, the most pressing first: those that cost more than a threshold or are overdue. Both reasons come before one, then the longest since a review (never reviewed first), then the dearest.
 * @customfunction REVIEWPRIORITY
 * @param ids Reference of each package, text or number: one cell a package.
 * @param weeklyCosts Pounds a week, in the same order. Zero or more.
 * @param lastReviewed Date of the last review, in the same order, not after asAt. A blank was never reviewed and is overdue.
 * @param asAt The date at which the list is drawn.
 * @param [costThreshold] Pounds a week; a package over it is listed. Zero or more. Default 600.
 * @param [monthsOverdue] Complete months since the last review, as DATEDIF counts them, from which a package is overdue: a whole number, 1 to 600. Default 12.
 * @returns A table with a row a package listed; none listed leaves its headings.
 */
export function reviewPriority(
  ids: unknown[][],
  weeklyCosts: unknown[][],
  lastReviewed: unknown[][],
  asAt: unknown,
  costThreshold?: unknown,
  monthsOverdue?: unknown,
): unknown[][] {
  const screen = {
    asAt: date('asAt', asAt),
    costThreshold: optionalNumber('costThreshold', costThreshold, zeroOrMore, 600),
    monthsOverdue: optionalNumber('monthsOverdue', monthsOverdue, wholeNumber(1, 600), 12),
  };
  const packages = rowsSideBySide({ ids, weeklyCosts, lastReviewed }).map((row) => ({
    id: label('ids', row.cell('ids'), row.place('ids')),
    weeklyCost: weeklyCostIn(row),
    lastReviewed: lastReviewIn(row, screen.asAt),
  }));
  return spilled(
    [
      [...HEADINGS],
      ...mostPressing(packages, screen).map((one) => [
        one.reviewed.id,
        one.reviewed.weeklyCost,
        one.monthsSinceReview ?? 'never reviewed',
        one.overThreshold ? 'Yes' : 'No',
        one.overdue ? 'Yes' : 'No',
      ]),
    ],
    'weeklyCosts',
  );
}

type Package = GivenRow<'ids' | 'weeklyCosts' | 'lastReviewed'>;

function weeklyCostIn({ cell, place }: Package): number {
  const cost = cell('weeklyCosts');
  const where = place('weeklyCosts');
  if (isBlank(cost)) return refuse(`weeklyCosts must be zero or more; ${where} is blank`);
  return checkedNumber('weeklyCosts', cost, zeroOrMore, where);
}

function lastReviewIn({ cell, place }: Package, asAt: number): number | null {
  const last = cell('lastReviewed');
  // A formula that refers to a blank cell gives 0, which is no date of a review either.
  if (isBlank(last) || last === 0) return null;
  const where = place('lastReviewed');
  const day = checkedDate('lastReviewed', last, where);
  if (day <= asAt) return day;
  return refuse(
    `lastReviewed must not be after asAt (${dayMonthYear(asAt)}); ${where} is ${dayMonthYear(day)}`,
  );
}

function dayMonthYear(serial: number): string {
  const { day, month, year } = calendarDate(serial);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

const HEADINGS = ['Id', 'Weekly cost (£)', 'Months since review', 'Over the threshold', 'Overdue'] as const;

export const reviewPriorityFamily: Family = {
  title: 'Review teams',
  functions: {
    REVIEWPRIORITY: {
      example: {
        formula:
          '=OT.REVIEWPRIORITY({"P1";"P2";"P3";"P4";"P5"},{450;1250;900;300;300},{45200;45717;45962;"";45992},DATE(2026,4,1))',
        value: [
          [...HEADINGS],
          ['P2', 1250, 13, 'Yes', 'Yes'],
          ['P4', 300, 'never reviewed', 'No', 'Yes'],
          ['P1', 450, 30, 'No', 'Yes'],
          ['P3', 900, 5, 'Yes', 'No'],
        ],
      },
      defaults: { costThreshold: '600', monthsOverdue: '12' },
      refusals: [
        'A review dated after asAt, or a package without an id or a cost, is #VALUE! and named by its row.',
      ],
      inWords:
        'A package is listed where its weekly cost is over the threshold, or its last review is monthsOverdue complete months ago or more, or never was; both reasons come first, then the longest since a review, then the dearest.',
      source:
        'Review targeting as councils screen it: packages above a weekly cost (£600, £650 and £900 are published thresholds) or without a review in the last twelve months.',
      evidence: [
        'asce-25-high-cost-threshold',
        'asce-26-high-cost-threshold',
        'asce-42-assertive-review-threshold',
      ],
    },
  },
};
