import { financialYearLabel } from '../model/financialYear';
import * as model from '../model/savingsOverTime';
import { anyNumber, rateOfChange, shareBelowOne, wholeNumber, zeroOrMore } from './arguments/domain';
import { refuseManyYears } from './arguments/longTables';
import { yearly } from './arguments/ranges';
import { finite } from './arguments/refusal';
import { choice, date, number, optionalNumber, weeksIn } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { mediumTermMovementPlain, savingProfilePlain } from './plainForms/savings';
import { nth } from '../formulas/present';

/**
 * Full-year effect of a weekly saving.
 * @customfunction FULLYEAREFFECT
 * @param weeklySaving Pounds a week.
 * @param [weeksPerYear] Weeks in a year, at most 53. Default 365/7.
 * @returns Pounds a year.
 */
export function fullYearEffect(weeklySaving: unknown, weeksPerYear?: unknown): number {
  const result = model.fullYearEffect(number('weeklySaving', weeklySaving, anyNumber), weeksIn(weeksPerYear));
  return finite(result, 'weeklySaving');
}

/**
 * Part-year effect: what lands in the financial year, April to March, in which a saving starts.
 * @customfunction PARTYEAREFFECT
 * @param fullYearEffect Pounds a year.
 * @param startDate The day the saving starts.
 * @param [basis] "months" counts the month of the start date to March, over 12; "days" counts days to 31 March, over the days of that year. Default "months".
 * @returns Pounds in the first financial year.
 */
export function partYearEffect(fullYearEffect: unknown, startDate: unknown, basis?: unknown): number {
  const result = model.partYearEffect(
    number('fullYearEffect', fullYearEffect, anyNumber),
    date('startDate', startDate),
    choice('basis', basis, ['months', 'days'], 'months'),
  );
  return finite(result, 'fullYearEffect');
}

/**
 * Share of the full-year effect that lands in the first 12 months when work is spread evenly and takes effect after a lag.
 * @customfunction ROLLOUTFACTOR
 * @param [lagMonths] Months from the work to its effect. Zero or more. Default 0.
 * @param [rolloutMonths] Months over which the work is spread. Zero or more. Default 12.
 * @returns A share from 0 to 1.
 */
export function rolloutFactor(lagMonths?: unknown, rolloutMonths?: unknown): number {
  return finite(
    model.rolloutFactor(
      optionalNumber('lagMonths', lagMonths, zeroOrMore, 0),
      optionalNumber('rolloutMonths', rolloutMonths, zeroOrMore, 12),
    ),
    'rolloutMonths',
  );
}

/**
 * Average share of a saving still in force during a year, when packages end or grow back at a steady rate.
 * @customfunction PERSISTENCE
 * @param annualAttrition Share of the saving that ends each year, 0 to less than 1.
 * @param year Which year: 1 is the first twelve months. A whole number, 1 to 100.
 * @returns A share from 0 to 1.
 */
export function persistence(annualAttrition: unknown, year: unknown): number {
  return finite(
    model.persistence(
      number('annualAttrition', annualAttrition, shareBelowOne),
      number('year', year, wholeNumber(1, 100)),
    ),
    'annualAttrition',
  );
}

/**
 * A saving by financial year, from its start date, with roll-out, lag, attrition and an uplift each April.
 * @customfunction SAVINGPROFILE
 * @param fullYearEffect Pounds a year at the prices of the first financial year.
 * @param startDate A date in the month in which work starts.
 * @param years Financial years to show, 1 to 100.
 * @param [annualAttrition] Share of the saving that ends each year, 0 to less than 1. Default 0.
 * @param [annualUplift] Rise in price each April after the first year, such as 0.03. Default 0.
 * @param [rolloutMonths] Months over which the work is spread evenly. Zero or more. Default 0.
 * @param [lagMonths] Months from the work to its effect. Zero or more. Default 0.
 * @returns A table of two columns, financial year and saving in pounds.
 */
export function savingProfile(
  fullYearEffect: unknown,
  startDate: unknown,
  years: unknown,
  annualAttrition?: unknown,
  annualUplift?: unknown,
  rolloutMonths?: unknown,
  lagMonths?: unknown,
): unknown[][] {
  const rows = model.savingProfile({
    fullYearEffect: number('fullYearEffect', fullYearEffect, anyNumber),
    startDate: date('startDate', startDate),
    years: number('years', years, wholeNumber(1, 100)),
    annualAttrition: optionalNumber('annualAttrition', annualAttrition, shareBelowOne, 0),
    annualUplift: optionalNumber('annualUplift', annualUplift, rateOfChange, 0),
    rolloutMonths: optionalNumber('rolloutMonths', rolloutMonths, zeroOrMore, 0),
    lagMonths: optionalNumber('lagMonths', lagMonths, zeroOrMore, 0),
  });
  return spilled(
    [
      ['Financial year', 'Saving (£)'],
      ...rows.map((row) => [financialYearLabel(row.financialYear), row.saving]),
    ],
    'fullYearEffect',
    'annualUplift',
  );
}

/**
 * The movement that a medium-term financial strategy (MTFS) books each year: the first amount, then each year’s difference from the year before. It keeps the sign of the amounts: entered as savings, a saving is positive.
 * @customfunction MTFSMOVEMENT
 * @param yearlyAmounts Pounds in each year, in order: one row or one column. A blank year counts as zero. At most 100 years.
 * @returns A table with a row a year: amount and movement.
 */
export function mediumTermMovement(yearlyAmounts: unknown[][]): unknown[][] {
  refuseManyYears('yearlyAmounts', yearlyAmounts);
  const amounts = yearly('yearlyAmounts', yearlyAmounts, anyNumber);
  const movements = model.mediumTermMovements(amounts);
  return spilled(
    [
      ['Year', 'Amount (£)', 'Movement (£)'],
      ...movements.map((movement, year) => [year + 1, nth(amounts, year), movement]),
    ],
    'yearlyAmounts',
  );
}

/** The financial year a date falls in starts in April of this year. */
const START_YEAR = '(YEAR({startDate})-(MONTH({startDate})<4))';
const NEXT_APRIL = `DATE(${START_YEAR}+1,4,1)`;

export const savingsOverTimeFamily: Family = {
  title: 'Savings through time',
  functions: {
    FULLYEAREFFECT: {
      example: { formula: '=OT.FULLYEAREFFECT(1000,52)', value: 52000 },
      defaults: { weeksPerYear: '365/7' },
      twin: '{weeklySaving}*{weeksPerYear}',
      inWords: 'Weekly saving × weeks in the year.',
      source: 'Full-year effect as budgets report it.',
    },
    PARTYEAREFFECT: {
      example: { formula: '=OT.PARTYEAREFFECT(120000,DATE(2026,7,1))', value: 90000 },
      defaults: { basis: '"months"' },
      twin:
        '{fullYearEffect}*IF({basis}="days",' +
        `(${NEXT_APRIL}-INT({startDate}))/(${NEXT_APRIL}-DATE(${START_YEAR},4,1)),` +
        '(12-MOD(MONTH({startDate})+8,12))/12)',
      inWords:
        'Full-year effect × months from the start month to March, both included, ÷ 12; or × days from the start to 31 March, both included, ÷ days in that financial year.',
      source: 'Part-year effect as budgets report it; the financial year runs from April to March.',
    },
    ROLLOUTFACTOR: {
      example: { formula: '=OT.ROLLOUTFACTOR(2)', value: 0.3472222222222222 },
      defaults: { lagMonths: '0', rolloutMonths: '12' },
      twin:
        'IF(MAX(0,12-{lagMonths})>={rolloutMonths},(MAX(0,12-{lagMonths})-{rolloutMonths}/2)/12,' +
        'MAX(0,12-{lagMonths})^2/(24*{rolloutMonths}))',
      inWords:
        'With n = 12 − months of lag (at least 0) and R = months of roll-out: (n − R ÷ 2) ÷ 12 where n is R or more, otherwise n² ÷ (24 × R).',
      source: 'An even roll-out that takes effect after a lag, integrated over twelve months.',
    },
    PERSISTENCE: {
      example: { formula: '=OT.PERSISTENCE(0.3,2)', value: 0.5887713829319972 },
      twin:
        '(1-{annualAttrition})^({year}-1)*IF({annualAttrition}<0.00001,' +
        '1-{annualAttrition}/2-{annualAttrition}^2/12,{annualAttrition}/-LN(1-{annualAttrition}))',
      inWords:
        'With a = annual attrition and k = the year: (1 − a)^(k − 1) × a ÷ −ln(1 − a); without attrition it is 1.',
      source: 'Steady exponential decay, averaged over each year.',
    },
    SAVINGPROFILE: {
      example: {
        formula: '=OT.SAVINGPROFILE(1000000,DATE(2026,7,1),4,0.3,0.03,12,1)',
        value: [
          ['Financial year', 'Saving (£)'],
          ['2026/27', 205607.81228349032],
          ['2027/28', 761110.9142661332],
          ['2028/29', 591703.0150085208],
          ['2029/30', 426617.87382114376],
        ],
      },
      defaults: { annualAttrition: '0', annualUplift: '0', rolloutMonths: '0', lagMonths: '0' },
      plain: savingProfilePlain,
      inWords:
        'Full-year effect × the average share of it in force in each financial year (building up over the roll-out after the lag, then falling at the attrition) × (1 + uplift) for each April since the first year.',
      source: 'The share in force, integrated over each financial year in continuous time.',
    },
    MTFSMOVEMENT: {
      example: {
        formula: '=OT.MTFSMOVEMENT({-150000,40000,210000,210000})',
        value: [
          ['Year', 'Amount (£)', 'Movement (£)'],
          [1, -150000, -150000],
          [2, 40000, 190000],
          [3, 210000, 170000],
          [4, 210000, 0],
        ],
      },
      plain: mediumTermMovementPlain,
      inWords: 'The first year’s amount, then each year’s amount − the amount of the year before.',
      source: 'Medium-term financial strategy tables, which book the change on the year before.',
      caution:
        'The sign is that of the amounts. An MTFS table of pressures shows growth positive and savings negative: reverse the sign there, and say so in its heading. Book recurring and one-off amounts apart: a one-off is reversed in the year after it.',
    },
  },
};
