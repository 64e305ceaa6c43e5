import * as model from '../model/programme';
import { anyNumber, share, zeroOrMore } from './arguments/domain';
import { numbers, paired } from './arguments/ranges';
import { finite, refuse } from './arguments/refusal';
import { label, rowsSideBySide } from './arguments/rows';
import { checkedNumber, number, weeksIn } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { budgetBridgePlain } from './plainForms/flow';
import { nth } from '../formulas/present';

/**
 * A budget from its opening figure, movement by movement with the running total, to its closing one: the figures of a waterfall chart.
 * @customfunction BUDGETBRIDGE
 * @param names What each amount is, the opening budget first: one cell an amount.
 * @param amounts Pounds, in the same order: the opening budget, then each movement, savings negative.
 * @returns A table with a row an amount and a closing row.
 */
export function budgetBridge(names: unknown[][], amounts: unknown[][]): unknown[][] {
  const rows = rowsSideBySide({ names, amounts }).map(({ cell, place }) => ({
    name: label('names', cell('names'), place('names')),
    amount: checkedNumber('amounts', cell('amounts'), anyNumber, place('amounts')),
  }));
  const bridge = model.budgetBridge(rows.map((row) => row.amount));
  return spilled(
    [
      ['Item', 'Amount (£)', 'Running total (£)'],
      ...bridge.steps.map((step, i) => [nth(rows, i).name, step.amount, step.runningTotal]),
      ['Closing', bridge.closing, bridge.closing],
    ],
    'amounts',
  );
}

/**
 * Saving of several levers on the same spend together. They do not add up: each takes its share of what the others leave.
 * @customfunction COMBINEDSAVING
 * @param baseline Pounds spent before any lever. Zero or more.
 * @param shares Share of the spend that each lever saves alone, 0 to 1: one cell a lever.
 * @returns Pounds, for the same period as the baseline, at most the baseline.
 */
export function combinedSaving(baseline: unknown, shares: unknown[][]): number {
  const saving = model.combinedSaving(
    number('baseline', baseline, zeroOrMore),
    numbers('shares', shares, share),
  );
  return finite(saving, 'baseline', 'shares');
}

/**
 * First-year net saving of care technology: the care it replaces less its running cost through the year, less the devices.
 * @customfunction TECHNOLOGYSAVING
 * @param people People who have it, one number. Zero or more.
 * @param weeklyHoursReplaced Hours of care a week that it replaces for each. Zero or more.
 * @param hourlyRate Pounds an hour of that care. Zero or more.
 * @param deviceCost Pounds for each person, once. Zero or more.
 * @param weeklyRunningCost Pounds a week for each person: monitoring, response, rental. Zero or more.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Pounds in the first year; negative where it costs more than it saves.
 */
export function technologySaving(
  people: unknown,
  weeklyHoursReplaced: unknown,
  hourlyRate: unknown,
  deviceCost: unknown,
  weeklyRunningCost: unknown,
  weeksPerYear?: unknown,
): number {
  const saving = model.technologySaving({
    people: number('people', people, zeroOrMore),
    weeklyHoursReplaced: number('weeklyHoursReplaced', weeklyHoursReplaced, zeroOrMore),
    hourlyRate: number('hourlyRate', hourlyRate, zeroOrMore),
    deviceCost: number('deviceCost', deviceCost, zeroOrMore),
    weeklyRunningCost: number('weeklyRunningCost', weeklyRunningCost, zeroOrMore),
    weeksPerYear: weeksIn(weeksPerYear),
  });
  return finite(saving, 'people', 'weeklyHoursReplaced', 'hourlyRate');
}

/**
 * What unfilled posts forgo: the cases that they do not take, at what a case is worth. The pay not spent on them is not taken off.
 * @customfunction VACANCYVALUE
 * @param vacantFte Vacant posts, full-time equivalent. Zero or more.
 * @param casesPerFte Cases a year that one FTE takes. Zero or more.
 * @param valuePerCase Pounds that one case is worth, such as the saving of a review. Zero or more.
 * @returns Pounds a year forgone.
 */
export function vacancyValue(vacantFte: unknown, casesPerFte: unknown, valuePerCase: unknown): number {
  const value = model.vacancyValue(
    number('vacantFte', vacantFte, zeroOrMore),
    number('casesPerFte', casesPerFte, zeroOrMore),
    number('valuePerCase', valuePerCase, zeroOrMore),
  );
  return finite(value, 'vacantFte', 'casesPerFte', 'valuePerCase');
}

/**
 * Hours of registered staff released by delegating a share of their cases to others. It is capacity, not cash.
 * @customfunction DELEGATION
 * @param cases Cases: one cell, or one cell a tier. Zero or more.
 * @param hoursPerCase Hours a case takes: one cell for all, or one a tier. Zero or more.
 * @param delegatedShare Share of the cases delegated, 0 to 1: one cell for all, or one a tier.
 * @returns Hours, for the same period as the cases.
 */
export function delegation(
  cases: unknown[][],
  hoursPerCase: unknown[][],
  delegatedShare: unknown[][],
): number {
  const rows = paired({
    cases: { argument: cases, domain: zeroOrMore },
    hoursPerCase: { argument: hoursPerCase, domain: zeroOrMore, kind: 'oneForAll' },
    delegatedShare: { argument: delegatedShare, domain: share, kind: 'oneForAll' },
  });
  return finite(
    model.delegatedHours(rows.cases, rows.hoursPerCase, rows.delegatedShare),
    'cases',
    'hoursPerCase',
  );
}

/**
 * The position of pay in a band: 0 at its minimum, 1 at its maximum. Below 0 or above 1 is outside it.
 * @customfunction PAYPOSITION
 * @param pay Pounds a year, or an hour, as the band is. Zero or more.
 * @param bandMinimum Pounds at the bottom of the band. Zero or more.
 * @param bandMaximum Pounds at the top of the band. More than bandMinimum.
 * @returns A share of the way up the band.
 */
export function payPosition(pay: unknown, bandMinimum: unknown, bandMaximum: unknown): number {
  const bottom = number('bandMinimum', bandMinimum, zeroOrMore);
  const top = number('bandMaximum', bandMaximum, zeroOrMore);
  if (top <= bottom) refuse(`bandMaximum must be more than bandMinimum (${bottom}); it is ${top}`);
  return finite(
    model.payPosition(number('pay', pay, zeroOrMore), bottom, top),
    'pay',
    'bandMinimum',
    'bandMaximum',
  );
}

export const programmeFamily: Family = {
  title: 'Running a programme',
  functions: {
    BUDGETBRIDGE: {
      example: {
        formula:
          '=OT.BUDGETBRIDGE({"Opening budget";"Demography";"Inflation";"Savings"},{8000000;240000;320000;-560000})',
        value: [
          ['Item', 'Amount (£)', 'Running total (£)'],
          ['Opening budget', 8000000, 8000000],
          ['Demography', 240000, 8240000],
          ['Inflation', 320000, 8560000],
          ['Savings', -560000, 8000000],
          ['Closing', 8000000, 8000000],
        ],
      },
      plain: budgetBridgePlain,
      inWords:
        'Running total = the total of the row before + this row’s amount; closing = the last running total.',
      source: 'Budget bridge as a budget report prints it: opening, movements, closing.',
    },
    COMBINEDSAVING: {
      example: { formula: '=OT.COMBINEDSAVING(1000000,{0.1;0.2})', value: 280000 },
      twin: '{baseline}*(1-SUMPRODUCT(PRODUCT(1-{shares})))',
      inWords: 'Baseline × (1 − (1 − first share) × (1 − second share) × …, one factor for each lever).',
      source:
        'Guard against double counting: levers that act on the same spend multiply what remains of it. Savings that act on different spends are added as they are.',
    },
    TECHNOLOGYSAVING: {
      example: { formula: '=OT.TECHNOLOGYSAVING(40,2,25,300,8,52)', value: 75360 },
      defaults: { weeksPerYear: '365/7' },
      twin: '{people}*(({weeklyHoursReplaced}*{hourlyRate}-{weeklyRunningCost})*{weeksPerYear}-{deviceCost})',
      inWords:
        'People × ((hours a week × hourly rate − weekly running cost) × weeks in the year − device cost).',
      source: 'Telecare business cases: first-year effect, devices paid for at once.',
    },
    VACANCYVALUE: {
      example: { formula: '=OT.VACANCYVALUE(1.5,200,1166)', value: 349800 },
      twin: '{vacantFte}*{casesPerFte}*{valuePerCase}',
      inWords: 'Vacant posts × cases a post × value of a case.',
      source: 'The saving that vacant posts would have made: an opportunity, not a budget.',
    },
    DELEGATION: {
      example: { formula: '=OT.DELEGATION({400;150},{3;6},{0.5;0.2})', value: 780 },
      twin: 'SUMPRODUCT({cases}*{hoursPerCase}*{delegatedShare})',
      inWords: 'Cases × hours a case × delegated share, added up over the tiers.',
      source: 'Skill mix: the registered hours in the cases that a trusted assessor or assistant takes.',
    },
    PAYPOSITION: {
      example: { formula: '=OT.PAYPOSITION(33000,31000,36000)', value: 0.4 },
      refusals: ['A band whose maximum is not more than its minimum is #VALUE!.'],
      twin: 'IF({bandMaximum}>{bandMinimum},({pay}-{bandMinimum})/({bandMaximum}-{bandMinimum}),NA())',
      inWords: '(Pay − band minimum) ÷ (band maximum − band minimum).',
      source: 'Pay benchmarking: position in range.',
    },
  },
};
