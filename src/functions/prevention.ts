import * as model from '../model/prevention';
import { sum } from '../model/sums';
import { share, zeroOrMore } from './arguments/domain';
import { isOmitted, numbers } from './arguments/ranges';
import { finite, refuse } from './arguments/refusal';
import { number, optionalNumber } from './arguments/scalars';
import { spilled } from './arguments/spill';
import type { Family } from './catalogue/notes';
import { pathwaysPlain, reablementPlain } from './plainForms/flow';
import { nth } from '../formulas/present';

/**
 * What a reablement service achieves over what would have happened without it: people, hours, cost avoided, cost of the service. The cost avoided is not cash.
 * @customfunction REABLEMENT
 * @param starts People who start. Zero or more.
 * @param independentShare Share of them who need no ongoing care afterwards, 0 to 1.
 * @param weeklyHoursAvoided Hours of care a week that each would otherwise have had. Zero or more.
 * @param hourlyRate Pounds an hour of that care. Zero or more.
 * @param weeksAvoided Weeks for which it would have been provided. Zero or more.
 * @param costPerStart Pounds that the service costs for each start. Zero or more.
 * @param [counterfactualShare] Share who would have been independent without the service, 0 to 1. Default 0.
 * @returns A table of two columns, measure and value; negative where the service achieves less than would have happened without it.
 */
export function reablement(
  starts: unknown,
  independentShare: unknown,
  weeklyHoursAvoided: unknown,
  hourlyRate: unknown,
  weeksAvoided: unknown,
  costPerStart: unknown,
  counterfactualShare?: unknown,
): unknown[][] {
  const result = model.reablement({
    starts: number('starts', starts, zeroOrMore),
    independentShare: number('independentShare', independentShare, share),
    weeklyHoursAvoided: number('weeklyHoursAvoided', weeklyHoursAvoided, zeroOrMore),
    hourlyRate: number('hourlyRate', hourlyRate, zeroOrMore),
    weeksAvoided: number('weeksAvoided', weeksAvoided, zeroOrMore),
    costPerStart: number('costPerStart', costPerStart, zeroOrMore),
    counterfactualShare: optionalNumber('counterfactualShare', counterfactualShare, share, 0),
  });
  return spilled(
    [
      ['Measure', 'Value'],
      ['People independent', result.independent],
      ['of which additional to the counterfactual', result.additional],
      ['Hours of care avoided', result.hoursAvoided],
      ['Cost avoided (£, not cash)', result.costAvoided],
      ['Cost of the service (£)', result.costOfService],
      ['Cost avoided net of the service (£)', result.net],
    ],
    'starts',
    'weeklyHoursAvoided',
    'hourlyRate',
  );
}

/**
 * Cost avoided by something cheaper instead, such as home care for a residential place. It is not cash until a budget falls.
 * @customfunction DIVERSION
 * @param people People diverted. Zero or more.
 * @param weeklyCostAvoided Pounds a week of what they would have had. Zero or more.
 * @param weeklyCostInstead Pounds a week of what they have instead. Zero or more.
 * @param averageWeeks Weeks for which it lasts, on average. Zero or more.
 * @returns Pounds of cost avoided; negative where the alternative costs more.
 */
export function diversion(
  people: unknown,
  weeklyCostAvoided: unknown,
  weeklyCostInstead: unknown,
  averageWeeks: unknown,
): number {
  const result = model.diversion(
    number('people', people, zeroOrMore),
    number('weeklyCostAvoided', weeklyCostAvoided, zeroOrMore),
    number('weeklyCostInstead', weeklyCostInstead, zeroOrMore),
    number('averageWeeks', averageWeeks, zeroOrMore),
  );
  return finite(result, 'people', 'weeklyCostAvoided', 'averageWeeks');
}

const PATHWAY_NAMES = [
  'Pathway 0: home, no new support',
  'Pathway 1: home with support',
  'Pathway 2: short-term bed',
  'Pathway 3: long-term bed',
];
const GUIDANCE_SHARES = [0.5, 0.45, 0.04, 0.01];

/**
 * People leaving hospital on discharge pathways 0 to 3.
 * @customfunction PATHWAYS
 * @param discharges People who leave hospital. Zero or more.
 * @param [shares] Share on each of pathways 0 to 3: four cells, each 0 to 1, that total 1. Default 0.5, 0.45, 0.04 and 0.01.
 * @returns A table with a row a pathway: its share and its people.
 */
export function pathways(discharges: unknown, shares?: unknown[][]): unknown[][] {
  const people = number('discharges', discharges, zeroOrMore);
  const used = isOmitted(shares) ? GUIDANCE_SHARES : [...numbers('shares', shares, share)];
  if (used.length !== PATHWAY_NAMES.length) {
    refuse(`shares must be four numbers, one for each of pathways 0 to 3; there are ${used.length}`);
  }
  const total = sum(used);
  if (Math.abs(total - 1) > 1e-6) refuse(`shares must total 1; they total ${total}`);
  return spilled(
    [
      ['Pathway', 'Share', 'People'],
      ...model.pathways(people, used).map((on, i) => [nth(PATHWAY_NAMES, i), nth(used, i), on]),
    ],
    'discharges',
  );
}

/**
 * Cost avoided by prevention, over what would have been avoided anyway. It is not cash: spend that would have come does not come.
 * @customfunction AVOIDEDCOST
 * @param people People reached. Zero or more.
 * @param shareAvoided Share of them for whom the event is avoided, 0 to 1.
 * @param unitCost Pounds that each event would have cost. Zero or more.
 * @param [counterfactualShare] Share for whom it would have been avoided anyway, 0 to 1. Default 0.
 * @returns Pounds of cost avoided; negative where less is avoided than would have been anyway.
 */
export function avoidedCost(
  people: unknown,
  shareAvoided: unknown,
  unitCost: unknown,
  counterfactualShare?: unknown,
): number {
  const result = model.avoidedCost(
    number('people', people, zeroOrMore),
    number('shareAvoided', shareAvoided, share),
    number('unitCost', unitCost, zeroOrMore),
    optionalNumber('counterfactualShare', counterfactualShare, share, 0),
  );
  return finite(result, 'people', 'unitCost');
}

export const preventionFamily: Family = {
  title: 'Prevention and flow',
  functions: {
    REABLEMENT: {
      example: {
        formula: '=OT.REABLEMENT(500,0.6,10,25,40,1800,0.2)',
        value: [
          ['Measure', 'Value'],
          ['People independent', 300],
          ['of which additional to the counterfactual', 200],
          ['Hours of care avoided', 80000],
          ['Cost avoided (£, not cash)', 2000000],
          ['Cost of the service (£)', 900000],
          ['Cost avoided net of the service (£)', 1100000],
        ],
      },
      defaults: { counterfactualShare: '0' },
      plain: reablementPlain,
      inWords:
        'Additional people = starts × (independent share − counterfactual share); hours avoided = additional people × hours a week × weeks; cost avoided = those hours × rate; net = that − starts × cost of a start.',
      source:
        'Evaluation against a counterfactual. The cost avoided is spend that would have come, not a budget that falls.',
      evidence: ['wm26-reablement-no-ongoing-76', 'ahp24-notts-reablement-independent'],
    },
    DIVERSION: {
      example: { formula: '=OT.DIVERSION(32,900,420,52)', value: 798720 },
      twin: '{people}*({weeklyCostAvoided}-{weeklyCostInstead})*{averageWeeks}',
      inWords: 'People × (weekly cost avoided − weekly cost instead) × average weeks.',
      source: 'Business cases for diversion, such as from residential care: cost avoided, not cash.',
    },
    PATHWAYS: {
      example: {
        formula: '=OT.PATHWAYS(1200)',
        value: [
          ['Pathway', 'Share', 'People'],
          [nth(PATHWAY_NAMES, 0), 0.5, 600],
          [nth(PATHWAY_NAMES, 1), 0.45, 540],
          [nth(PATHWAY_NAMES, 2), 0.04, 48],
          [nth(PATHWAY_NAMES, 3), 0.01, 12],
        ],
      },
      defaults: { shares: '{0.5,0.45,0.04,0.01}' },
      refusals: ['Shares that are not four, or do not total 1, are #VALUE!.'],
      plain: pathwaysPlain,
      inWords: 'Discharges × the share of each pathway.',
      source:
        'Default shares: DHSC hospital discharge guidance, as quoted in Unlocking the Potential (NHS England Midlands and West Midlands ADASS, June 2024), figure 2.',
    },
    AVOIDEDCOST: {
      example: { formula: '=OT.AVOIDEDCOST(400,0.25,3500,0.1)', value: 210000 },
      defaults: { counterfactualShare: '0' },
      twin: '{people}*({shareAvoided}-{counterfactualShare})*{unitCost}',
      inWords: 'People × (share avoided − counterfactual share) × unit cost.',
      source: 'Evaluation against a counterfactual: cost avoided, not cash.',
    },
  },
};
