import { skillMix as mixOf, type TierOfStaff } from '../model/workforce';
import {
  apprenticePipeline as pipelineByYear,
  workforceProjection as projectionByYear,
} from '../model/workforceProjection';
import { isBlank, singleCell } from './arguments/cells';
import { moreThanZero, rateOfChange, share, wholeNumber, zeroOrMore } from './arguments/domain';
import { named } from './arguments/named';
import { isOmitted, yearly } from './arguments/ranges';
import { refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family, ExampleValue } from './catalogue/notes';
import { apprenticePipelinePlain, skillMixPlain, workforceProjectionPlain } from './plainForms/workforce';
import { nth } from '../formulas/present';
import { headings } from './plainForms/headings';

/**
 * Staff in post year by year: those who leave, those who join, and vacancies against an establishment.
 * @customfunction WORKFORCEPROJECTION
 * @param openingFte Full-time equivalents in post at the start of the first year. Zero or more.
 * @param leaverRate Share of those in post at the start of a year who leave during it, 0 to 1.
 * @param years Years to show, 1 to 100.
 * @param [annualJoiners] Full-time equivalents who join each year: one cell for every year, or a row or column with a cell a year. Zero or more; a blank year counts as zero. Default 0.
 * @param [growthRate] Yearly growth of the joiners, compounding from the second year on, such as 0.036. Default 0.
 * @param [establishment] Full-time equivalents of posts, filled or not. More than zero. Left out, there are no columns of vacancies.
 * @returns A table with a row a year: opening, leavers, joiners, closing, and vacancies at the year's end if there is an establishment. A negative vacancy rate is staff over the establishment.
 */
export function workforceProjection(
  openingFte: unknown,
  leaverRate: unknown,
  years: unknown,
  annualJoiners?: unknown[][],
  growthRate?: unknown,
  establishment?: unknown,
): unknown[][] {
  const shown = number('years', years, wholeNumber(1, 100));
  const rows = projectionByYear({
    openingFte: number('openingFte', openingFte, zeroOrMore),
    leaverRate: number('leaverRate', leaverRate, share),
    years: shown,
    annualJoiners: joinersByYear(annualJoiners, shown),
    growthRate: optionalNumber('growthRate', growthRate, rateOfChange, 0),
  });
  const posts = isBlank(singleCell('establishment', establishment))
    ? null
    : number('establishment', establishment, moreThanZero);
  const vacancies = (inPost: number): ExampleValue[] =>
    posts === null ? [] : [posts - inPost, (posts - inPost) / posts];
  return spilled(
    [
      [...headings.workforceProjection, ...(posts === null ? [] : headings.vacancies)],
      ...rows.map((row, year) => [
        year + 1,
        row.opening,
        row.leavers,
        row.joiners,
        row.closing,
        ...vacancies(row.closing),
      ]),
    ],
    'openingFte',
    'annualJoiners',
    'growthRate',
    'establishment',
  );
}

function joinersByYear(annualJoiners: unknown, years: number): Float64Array {
  if (isOmitted(annualJoiners)) return Float64Array.of(0);
  const joiners = yearly('annualJoiners', annualJoiners, zeroOrMore);
  if (joiners.length === 1 || joiners.length === years) return joiners;
  return refuse(
    `annualJoiners must have one cell or a cell for each of ${years} years; it has ${joiners.length}`,
  );
}

/**
 * Staff and cost tier by tier for given cases, with a total: full-time equivalents, yearly cost, cost per case, share of the staff.
 * @customfunction SKILLMIX
 * @param tiers Name of each tier, such as "Occupational therapist": one cell a tier.
 * @param cases Cases a year in each tier, in the same order. Zero or more.
 * @param hoursPerCase Hours that a case takes: one cell for all, or one a tier. Zero or more.
 * @param productiveHours Case hours a year for each full-time equivalent: one cell for all, or one a tier. More than zero.
 * @param annualCostPerFte Pounds a year for each full-time equivalent with on-costs, as STAFFCOST gives: one cell for all, or one a tier. Zero or more.
 * @returns A table with a row a tier and a total, whose cost per case is total cost over all cases.
 */
export function skillMix(
  tiers: unknown[][],
  cases: unknown[][],
  hoursPerCase: unknown[][],
  productiveHours: unknown[][],
  annualCostPerFte: unknown[][],
): unknown[][] {
  const { names, columns } = named('tiers', tiers, {
    cases: { argument: cases, domain: zeroOrMore },
    hoursPerCase: { argument: hoursPerCase, domain: zeroOrMore, kind: 'oneForAll' },
    productiveHours: { argument: productiveHours, domain: moreThanZero, kind: 'oneForAll' },
    annualCostPerFte: { argument: annualCostPerFte, domain: zeroOrMore, kind: 'oneForAll' },
  });
  const mix = mixOf(columns.cases, columns.hoursPerCase, columns.productiveHours, columns.annualCostPerFte);
  const ratio = (amount: number, over: number): ExampleValue =>
    over === 0 ? 'not applicable' : amount / over;
  const line = (name: string, tier: TierOfStaff): ExampleValue[] => [
    name,
    tier.fte,
    tier.cost,
    ratio(tier.cost, tier.cases),
    ratio(tier.fte, mix.total.fte),
  ];
  return spilled(
    [
      [...headings.skillMix],
      ...mix.tiers.map((tier, i) => line(nth(names, i), tier)),
      line('Total', mix.total),
    ],
    'cases',
    'hoursPerCase',
    'annualCostPerFte',
  );
}

/**
 * Apprentices in training and qualifying, year by year. An intake trains in the year it starts and those that follow; the share that completes qualifies in the year after its training.
 * @customfunction APPRENTICEPIPELINE
 * @param intakes Apprentices who start each year: one cell for the same intake every year, or a row or column with a cell a year, after which there are no more. Zero or more; a blank year counts as zero.
 * @param trainingYears Whole years of training, 1 to 10.
 * @param completionShare Share of an intake that qualifies, 0 to 1. The rest count as in training until then.
 * @param years Years to show, 1 to 100.
 * @returns A table with a row a year: people in training, qualifying in the year, and qualified so far.
 */
export function apprenticePipeline(
  intakes: unknown[][],
  trainingYears: unknown,
  completionShare: unknown,
  years: unknown,
): unknown[][] {
  const rows = pipelineByYear(
    intakesByYear(intakes, number('years', years, wholeNumber(1, 100))),
    number('trainingYears', trainingYears, wholeNumber(1, 10)),
    number('completionShare', completionShare, share),
  );
  return spilled(
    [
      [...headings.apprenticePipeline],
      ...rows.map((row, year) => [year + 1, row.inTraining, row.qualifying, row.cumulativeQualified]),
    ],
    'intakes',
  );
}

function intakesByYear(intakes: unknown, years: number): Float64Array {
  const given = yearly('intakes', intakes, zeroOrMore);
  if (given.length > 1 && given.length > years)
    refuse(`intakes must have at most a cell for each of ${years} years; it has ${given.length}`);
  return Float64Array.from({ length: years }, (_, year) =>
    given.length === 1 ? nth(given, 0) : (given[year] ?? 0),
  );
}

export const workforceTablesFamily: Family = {
  title: 'Workforce',
  functions: {
    WORKFORCEPROJECTION: {
      example: {
        formula: '=OT.WORKFORCEPROJECTION(100,0.08,3,10,0.05,120)',
        value: [
          [...headings.workforceProjection, ...headings.vacancies],
          [1, 100, 8, 10, 102, 18, 0.15],
          [2, 102, 8.16, 10.5, 104.34, 15.66, 0.1305],
          [3, 104.34, 8.3472, 11.025, 107.0178, 12.9822, 0.108185],
        ],
      },
      defaults: { annualJoiners: '0', growthRate: '0' },
      refusals: ['Joiners that are neither one cell nor a cell for each year are #VALUE!.'],
      plain: workforceProjectionPlain,
      inWords:
        'Each year: closing = opening − opening × leaver rate + joiners, where joiners grow by (1 + growth rate) a year; vacancies = establishment − closing; vacancy rate = vacancies ÷ establishment. A negative rate is staff over the establishment.',
      source: 'Stock and flow. Leavers are a share of those in post at the start of the year.',
      evidence: ['rcot-leaver-rate'],
    },
    SKILLMIX: {
      example: {
        formula:
          '=OT.SKILLMIX({"Occupational therapist";"Assistant";"Trusted assessor"},{300;500;400},{14;6;3},1200,{60000;40000;36000})',
        value: [
          [...headings.skillMix],
          ['Occupational therapist', 3.5, 210000, 700, 0.5],
          ['Assistant', 2.5, 100000, 200, 0.35714285714285715],
          ['Trusted assessor', 1, 36000, 90, 0.14285714285714285],
          ['Total', 7, 346000, 288.3333333333333, 1],
        ],
      },
      plain: skillMixPlain,
      inWords:
        'For each tier: FTE = cases × hours a case ÷ productive hours; cost = FTE × cost of an FTE; cost per case = cost ÷ cases; share = FTE ÷ total FTE.',
      source: 'Demand and capacity planning by tier of staff, at the cost of a post.',
    },
    APPRENTICEPIPELINE: {
      example: {
        formula: '=OT.APPRENTICEPIPELINE({4;6;6},3,0.8,6)',
        value: [
          [...headings.apprenticePipeline],
          [1, 4, 0, 0],
          [2, 10, 0, 0],
          [3, 16, 0, 0],
          [4, 12, 3.2, 3.2],
          [5, 6, 4.8, 8],
          [6, 0, 4.8, 12.8],
        ],
      },
      refusals: ['More intakes than years to show are #VALUE!.'],
      plain: apprenticePipelinePlain,
      inWords:
        'Qualifying in a year = the intake of trainingYears before × completion share; in training = all intakes so far − those whose training has ended.',
      source: 'Cohorts by year of entry.',
      evidence: ['rcot-apprentice-share-low', 'rcot-apprentice-share-high'],
    },
  },
};
