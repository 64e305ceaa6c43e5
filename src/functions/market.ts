import * as model from '../model/market';
import { WEEKS_PER_YEAR } from '../model/careReview';
import { moreThanZero, share, shareBelowOne, wholeNumber, zeroOrMore } from './arguments/domain';
import { isOmitted, numbers, paired } from './arguments/ranges';
import { finite, noAnswer } from './arguments/refusal';
import { number } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { feePathPlain, openBookPlain, priceVolumePlain } from './plainForms/market';

/**
 * A provider’s open book: the weekly fee that its own costs support, and how far the current fee is from it.
 * @customfunction OPENBOOK
 * @param weeklyStaffHours Hours of staff a week: one cell, or one cell a grade. Zero or more.
 * @param hourlyPay Pounds an hour paid to them: one cell for all, or one a grade. Zero or more.
 * @param onCostRate Employer’s on-costs as a share of pay, 0 to 1.
 * @param weeklyOtherCosts Other direct costs, pounds a week, added up over the cells. Zero or more.
 * @param overheadRate Overhead as a share of staff and other costs, 0 to 1.
 * @param marginRate Margin as a share of the fee, 0 to less than 1.
 * @param [currentFee] Pounds a week paid now. Zero or more. A positive gap is to negotiate; a negative one says that the fee does not cover these costs. Left out, the table shows no gap.
 * @returns A table of two columns, item and pounds.
 */
export function openBook(
  weeklyStaffHours: unknown[][],
  hourlyPay: unknown[][],
  onCostRate: unknown,
  weeklyOtherCosts: unknown[][],
  overheadRate: unknown,
  marginRate: unknown,
  currentFee?: unknown,
): unknown[][] {
  const staff = paired({
    weeklyStaffHours: { argument: weeklyStaffHours, domain: zeroOrMore },
    hourlyPay: { argument: hourlyPay, domain: zeroOrMore, kind: 'oneForAll' },
  });
  const book = model.openBook({
    ...staff,
    onCostRate: number('onCostRate', onCostRate, share),
    weeklyOtherCosts: numbers('weeklyOtherCosts', weeklyOtherCosts, zeroOrMore),
    overheadRate: number('overheadRate', overheadRate, share),
    marginRate: number('marginRate', marginRate, shareBelowOne),
  });
  const gap = isOmitted(currentFee) ? null : number('currentFee', currentFee, zeroOrMore) - book.realisticFee;
  return spilled(
    [
      ['Item', 'Value'],
      ['Staff cost (£ a week)', book.staffCost],
      ['Other costs (£ a week)', book.otherCosts],
      ['Overhead (£ a week)', book.overhead],
      ['Margin (£ a week)', book.margin],
      ['Realistic fee (£ a week)', book.realisticFee],
      ['Gap: current fee less realistic fee (£ a week)', gap ?? 'not applicable'],
      ['Gap (£ a year, no cash until agreed)', gap === null ? 'not applicable' : gap * WEEKS_PER_YEAR],
    ],
    'weeklyStaffHours',
    'hourlyPay',
    'weeklyOtherCosts',
  );
}

/**
 * The path of a fee that is to fall by an agreed share over several years, by the same compound reduction each year.
 * @customfunction FEEPATH
 * @param fee Pounds now, a week or a year. Zero or more.
 * @param totalReduction Share by which it is to fall in all, 0 to less than 1: 0.25 for 25%.
 * @param years Years over which it falls, 1 to 100.
 * @returns A table with a row a year; year 0 is now.
 */
export function feePath(fee: unknown, totalReduction: unknown, years: unknown): unknown[][] {
  const path = model.feePath(
    number('fee', fee, zeroOrMore),
    number('totalReduction', totalReduction, shareBelowOne),
    number('years', years, wholeNumber(1, 100)),
  );
  return spilled(
    [
      ['Year', 'Reduction in the year (compound)', 'Fee (£)'],
      ...path.map((row, year) => [year, row.reduction, row.fee]),
    ],
    'fee',
  );
}

/**
 * A change in spend split into price, at the old volume, and volume, at the new price.
 * @customfunction PRICEVOLUME
 * @param spendBefore Pounds spent before. Zero or more.
 * @param spendAfter Pounds spent after. Zero or more.
 * @param rateBefore Pounds a unit before, such as an hour of care. More than zero.
 * @param rateAfter Pounds a unit after. More than zero.
 * @returns A table of the change and its two parts, in pounds and as shares of the change. A fall is negative.
 */
export function priceVolume(
  spendBefore: unknown,
  spendAfter: unknown,
  rateBefore: unknown,
  rateAfter: unknown,
): unknown[][] {
  const { change, price, volume } = model.priceVolume(
    number('spendBefore', spendBefore, zeroOrMore),
    number('spendAfter', spendAfter, zeroOrMore),
    number('rateBefore', rateBefore, moreThanZero),
    number('rateAfter', rateAfter, moreThanZero),
  );
  const ofChange = (amount: number): ExampleValue => (change === 0 ? 'not applicable' : amount / change);
  return spilled(
    [
      ['Item', 'Amount (£)', 'Share of the change'],
      ['Change in spend', change, ofChange(change)],
      ['of which price, at the old volume', price, ofChange(price)],
      ['of which volume, at the new price', volume, ofChange(volume)],
    ],
    'spendBefore',
    'spendAfter',
    'rateBefore',
    'rateAfter',
  );
}

/**
 * The hours of care that a published saving from a lower rate implies.
 * @customfunction IMPLIEDHOURS
 * @param saving Pounds saved. Zero or more.
 * @param rateBefore Pounds an hour before. Zero or more.
 * @param rateAfter Pounds an hour after. Zero or more, and less than rateBefore.
 * @returns Hours, for the same period as the saving. A rate that did not fall has none (#N/A).
 */
export function impliedHours(saving: unknown, rateBefore: unknown, rateAfter: unknown): number {
  const before = number('rateBefore', rateBefore, zeroOrMore);
  const after = number('rateAfter', rateAfter, zeroOrMore);
  const hours = model.impliedHours(number('saving', saving, zeroOrMore), before, after);
  return hours === null
    ? noAnswer(
        `rateAfter must be less than rateBefore (${before}) for a saving to imply hours; it is ${after}`,
      )
    : finite(hours, 'saving', 'rateBefore', 'rateAfter');
}

/**
 * Payment by outcomes: the part of a price that is paid in any case, and the rest as far as outcomes are achieved.
 * @customfunction OUTCOMEPAYMENT
 * @param price Pounds if every outcome is achieved. Zero or more.
 * @param outcomeShare Share of the price that depends on outcomes, 0 to 1.
 * @param achievedShare Share of the outcomes achieved, 0 to 1.
 * @returns Pounds payable.
 */
export function outcomePayment(price: unknown, outcomeShare: unknown, achievedShare: unknown): number {
  const payment = model.outcomePayment(
    number('price', price, zeroOrMore),
    number('outcomeShare', outcomeShare, share),
    number('achievedShare', achievedShare, share),
  );
  return finite(payment, 'price');
}

export const marketFamily: Family = {
  title: 'Fees and the market',
  functions: {
    OPENBOOK: {
      example: {
        formula: '=OT.OPENBOOK({60;20},{12;15},0.25,{180;120},0.1,0.05,2000)',
        value: [
          ['Item', 'Value'],
          ['Staff cost (£ a week)', 1275],
          ['Other costs (£ a week)', 300],
          ['Overhead (£ a week)', 157.5],
          ['Margin (£ a week)', 91.18421052631579],
          ['Realistic fee (£ a week)', 1823.6842105263158],
          ['Gap: current fee less realistic fee (£ a week)', 176.31578947368422],
          ['Gap (£ a year, no cash until agreed)', 9193.609022556391],
        ],
      },
      plain: openBookPlain,
      inWords:
        'Staff = hours × pay × (1 + on-costs), added up; overhead = (staff + other costs) × overhead rate; fee = (staff + other costs + overhead) ÷ (1 − margin rate); gap = current fee − that fee.',
      source:
        'Open-book accounting for high-cost placements. The margin is a share of the fee, not a mark-up on cost; a year is 365/7 weeks.',
    },
    FEEPATH: {
      example: {
        formula: '=OT.FEEPATH(1000,0.19,2)',
        value: [
          ['Year', 'Reduction in the year (compound)', 'Fee (£)'],
          [0, 0, 1000],
          [1, 0.1, 900],
          [2, 0.1, 810],
        ],
      },
      plain: feePathPlain,
      inWords:
        'Reduction a year = 1 − (1 − total reduction)^(1 ÷ years); each year’s fee = the fee before × (1 − that).',
      source: 'Compound glide path; the yearly reduction is that of ANNUALEQUIVALENT.',
    },
    PRICEVOLUME: {
      example: {
        formula: '=OT.PRICEVOLUME(2000000,1920000,20,16)',
        value: [
          ['Item', 'Amount (£)', 'Share of the change'],
          ['Change in spend', -80000, 1],
          ['of which price, at the old volume', -400000, 5],
          ['of which volume, at the new price', 320000, -4],
        ],
      },
      refusals: ['Where spend did not change, the shares say “not applicable”.'],
      plain: priceVolumePlain,
      inWords:
        'Price = (rate after − rate before) × (spend before ÷ rate before); volume = (spend after ÷ rate after − spend before ÷ rate before) × rate after; together they are the change in spend.',
      source: 'Price and volume variances of management accounting.',
    },
    IMPLIEDHOURS: {
      example: { formula: '=OT.IMPLIEDHOURS(908000,35,14)', value: 43238.09523809524 },
      refusals: ['A rate that did not fall is #N/A: no volume would make a saving.'],
      twin: 'IF({rateAfter}<{rateBefore},{saving}/({rateBefore}-{rateAfter}),NA())',
      inWords: 'Saving ÷ (rate before − rate after).',
      source:
        'A check of published savings. The example is Bradford’s published £908,000 from £35 to £14 an hour.',
    },
    OUTCOMEPAYMENT: {
      example: { formula: '=OT.OUTCOMEPAYMENT(100000,0.2,0.75)', value: 95000 },
      twin: '{price}*(1-{outcomeShare}+{outcomeShare}*{achievedShare})',
      inWords: 'Price × (1 − outcome share + outcome share × achieved share).',
      source: 'Payment by outcomes: a fixed part and a part at risk.',
    },
  },
};
