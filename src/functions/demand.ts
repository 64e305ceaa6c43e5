import * as model from '../model/demand';
import { rateOfChange, share, wholeNumber, zeroOrMore } from './arguments/domain';
import { isOmitted, numbersWithoutBlanks, yearly } from './arguments/ranges';
import { finite, refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { demandPlain, frontDoorPlain } from './plainForms/flow';
import { nth } from '../formulas/present';
import { headings } from './plainForms/headings';

/**
 * Activity and its cost year by year on a trend, with what reductions in activity avoid. Year 0 is the opening position.
 * @customfunction DEMAND
 * @param openingActivity Units of activity in year 0: people, packages, contacts. Zero or more.
 * @param growthRate Growth in activity a year, such as 0.03 for 3%.
 * @param unitCost Pounds a unit in year 0. Zero or more.
 * @param years Years to show after year 0, 1 to 100.
 * @param [unitCostGrowth] Growth in the unit cost a year, such as 0.04. Default 0.
 * @param [annualReductions] Units of activity (not a share) taken off the trend in each year from year 1: one cell for every year, or one a year. A reduction that lasts is entered in each year that it lasts. Default 0.
 * @returns A table with a row a year. The saving is cost avoided against the trend, not cash.
 */
export function demand(
  openingActivity: unknown,
  growthRate: unknown,
  unitCost: unknown,
  years: unknown,
  unitCostGrowth?: unknown,
  annualReductions?: unknown[][],
): unknown[][] {
  const span = number('years', years, wholeNumber(1, 100));
  const rows = model.demand({
    openingActivity: number('openingActivity', openingActivity, zeroOrMore),
    growthRate: number('growthRate', growthRate, rateOfChange),
    unitCost: number('unitCost', unitCost, zeroOrMore),
    years: span,
    unitCostGrowth: optionalNumber('unitCostGrowth', unitCostGrowth, rateOfChange, 0),
    annualReductions: reductions(annualReductions, span),
  });
  const over = rows.findIndex((row) => row.activity < 0);
  if (over >= 0) {
    const { activityWithoutReductions: trend, activity } = nth(rows, over);
    refuse(
      `annualReductions must be at most the activity of the year, which is ${rounded(trend)} in year ${over}; it is ${rounded(trend - activity)}`,
    );
  }
  return spilled(
    [
      [...headings.demand],
      ...rows.map((row, year) => [
        year,
        row.activity,
        row.unitCost,
        row.cost,
        row.costWithoutReductions,
        row.saving,
      ]),
    ],
    'openingActivity',
    'unitCost',
    'annualReductions',
  );
}

function reductions(argument: unknown, years: number): ArrayLike<number> {
  if (isOmitted(argument)) return [0];
  const given = yearly('annualReductions', argument, zeroOrMore);
  if (given.length === 1 || given.length === years) return given;
  return refuse(`annualReductions must have one cell or a cell a year (${years}); it has ${given.length}`);
}

/** Without the last digits that repeated growth leaves behind. */
function rounded(activity: number): number {
  return Number(activity.toPrecision(12));
}

/**
 * Contacts settled at the front door without an assessment, less those who come back for one, and the cost avoided.
 * @customfunction FRONTDOOR
 * @param contacts Contacts, one number. Zero or more.
 * @param divertedShare Share settled without a full assessment, 0 to 1.
 * @param costPerAssessment Pounds an assessment. Zero or more.
 * @param [returnShare] Share of those diverted who come back and are assessed after all, 0 to 1. Default 0.
 * @returns A table of two columns, measure and value. The saving is cost avoided, not cash.
 */
export function frontDoor(
  contacts: unknown,
  divertedShare: unknown,
  costPerAssessment: unknown,
  returnShare?: unknown,
): unknown[][] {
  const door = model.frontDoor(
    number('contacts', contacts, zeroOrMore),
    number('divertedShare', divertedShare, share),
    number('costPerAssessment', costPerAssessment, zeroOrMore),
    optionalNumber('returnShare', returnShare, share, 0),
  );
  return spilled(
    [
      ['Measure', 'Value'],
      ['Contacts diverted', door.diverted],
      ['Returned for an assessment', door.returned],
      ['Assessments avoided', door.assessmentsAvoided],
      ['Assessments left', door.assessmentsLeft],
      ['Cost avoided, not cash (£)', door.costAvoided],
    ],
    'contacts',
    'costPerAssessment',
  );
}

const STILL_WAITING = 'a person still waiting is not a wait; OT.WAITPROFILE counts them';

/**
 * Share of waits that were at or under a standard.
 * @customfunction WITHINSTANDARD
 * @param waits How long each person waited: one cell a person. Zero or more. A blank is refused: a person still waiting is not a wait; OT.WAITPROFILE counts them.
 * @param standard The standard in the same unit as the waits, such as 28 days. Zero or more.
 * @returns A share from 0 to 1.
 */
export function withinStandard(waits: unknown[][], standard: unknown): number {
  const ended = numbersWithoutBlanks('waits', waits, zeroOrMore, STILL_WAITING);
  return finite(model.withinStandard(ended, number('standard', standard, zeroOrMore)), 'waits');
}

export const demandFamily: Family = {
  title: 'Demand and the front door',
  functions: {
    DEMAND: {
      example: {
        formula: '=OT.DEMAND(1000,0.1,50,2,0.04,{40,90})',
        value: [
          [...headings.demand],
          [0, 1000, 50, 50000, 50000, 0],
          [1, 1060, 52, 55120, 57200, 2080],
          [2, 1120, 54.08, 60569.6, 65436.8, 4867.2],
        ],
      },
      defaults: { unitCostGrowth: '0', annualReductions: '0' },
      refusals: [
        'Reductions that are neither one cell nor a cell for each year, or one greater than the activity of its year, are #VALUE!.',
      ],
      plain: demandPlain,
      inWords:
        'Activity = opening activity × (1 + growth)^year − the year’s reductions; cost = activity × unit cost × (1 + unit-cost growth)^year; saving = the cost without the reductions − that cost.',
      source: 'Trend model of demand; a saving is measured against the trend.',
    },
    FRONTDOOR: {
      example: {
        formula: '=OT.FRONTDOOR(37000,0.972,400,0.05)',
        value: [
          ['Measure', 'Value'],
          ['Contacts diverted', 35964],
          ['Returned for an assessment', 1798.2],
          ['Assessments avoided', 34165.8],
          ['Assessments left', 2834.2],
          ['Cost avoided, not cash (£)', 13666320],
        ],
      },
      defaults: { returnShare: '0' },
      plain: frontDoorPlain,
      inWords:
        'Diverted = contacts × diverted share; returned = diverted × return share; avoided = diverted − returned; left = contacts − avoided; cost avoided = avoided × cost of an assessment.',
      source:
        'Front-door diversion, with the six-week follow-up of people diverted. The contacts and the share are Calderdale’s as published; the cost and the return share are illustrative.',
    },
    WITHINSTANDARD: {
      example: { formula: '=OT.WITHINSTANDARD({12;28;35;7},28)', value: 0.75 },
      twin: 'IF(SUMPRODUCT(1-ISNUMBER({waits}))>0,NA(),SUMPRODUCT(ISNUMBER({waits})*({waits}<={standard}))/COUNT({waits}))',
      refusals: [
        'A blank among the waits is #VALUE!, with its row: a person still waiting is not a wait. OT.WAITPROFILE counts them.',
      ],
      inWords: 'Waits at or under the standard ÷ all waits.',
      source: 'Waiting-time standards, as performance reports state them.',
      evidence: ['wm26-wait-standard-routine'],
    },
  },
};
