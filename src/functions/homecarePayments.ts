import { retenderSaving as savingOf } from '../model/homecareRates';
import {
  paidMinutes as minutesPaid,
  paymentRules,
  ROUNDING_ERROR,
  type PaymentRule,
} from '../model/paidMinutes';
import { anyNumber, share, zeroOrMore } from './arguments/domain';
import { paymentTerms } from './arguments/paymentTerms';
import { paired } from './arguments/ranges';
import { finite } from './arguments/refusal';
import { choice, number, optionalNumber } from './arguments/scalars';
import type { Family } from './catalogue/notes';
import { present } from '../formulas/present';

/**
 * Minutes to be paid for, from planned visits and their electronic call records, added up over the visits.
 * @customfunction PAIDMINUTES
 * @param plannedMinutes Minutes planned: one cell a visit. Zero or more.
 * @param actualMinutes Minutes recorded, in the same order; 0 for a visit that was missed. Zero or more.
 * @param rule One word for all visits: "planned", "actual", "cap" (actual, never over planned), "nearest", "up" or "down" (actual, rounded to the step): a missed visit pays nothing. "commissioned" pays planned minutes whether the visit took place or not.
 * @param [step] Minutes to which "nearest", "up" and "down" round; half a step rounds up. More than zero, at most 1440. Default 15.
 * @param [tolerance] Minutes by which a visit that took place may differ from its plan and still be paid as planned, under every rule. Zero or more. Default 0: a visit exactly as long as planned is paid as planned.
 * @returns Minutes, not rounded further.
 */
export function paidMinutes(
  plannedMinutes: unknown[][],
  actualMinutes: unknown[][],
  rule: unknown,
  step?: unknown,
  tolerance?: unknown,
): number {
  const rows = paired({
    plannedMinutes: { argument: plannedMinutes, domain: zeroOrMore },
    actualMinutes: { argument: actualMinutes, domain: zeroOrMore },
  });
  const terms = paymentTerms(choice('rule', rule, paymentRules), step, tolerance);
  const minutes = minutesPaid(rows.plannedMinutes, rows.actualMinutes, terms);
  return finite(minutes, 'plannedMinutes', 'actualMinutes');
}

/**
 * Cash saved in the first full year by a retender, once some hours are still bought at a spot rate and its own costs are paid. A fall below the minimum price is a risk to supply and does not count.
 * @customfunction RETENDERSAVING
 * @param currentRate Pounds an hour now. Zero or more.
 * @param newRate Pounds an hour under the new contract. Zero or more.
 * @param annualHours Hours a year. Zero or more.
 * @param [oneOffCost] Pounds spent once on the retender and the move, as a positive amount. Default 0.
 * @param [lostIncome] Pounds a year of client charges no longer collected, as from LOSTINCOME. Default 0.
 * @param [spotShare] Share of the hours that still has to be bought at the spot rate, 0 to 1. Default 0.
 * @param [spotRate] Pounds an hour of those. Zero or more. Default: the same as currentRate.
 * @param [minimumPrice] Lowest sustainable price, pounds an hour, for the same length of visit and before enhancements. A new or spot rate below it counts as this price, or as currentRate where that is lower already. Zero or more. Default 0: the whole fall counts.
 * @returns Pounds of cash in the first full year; negative where it costs more than it saves.
 */
export function retenderSaving(
  currentRate: unknown,
  newRate: unknown,
  annualHours: unknown,
  oneOffCost?: unknown,
  lostIncome?: unknown,
  spotShare?: unknown,
  spotRate?: unknown,
  minimumPrice?: unknown,
): number {
  const current = number('currentRate', currentRate, zeroOrMore);
  const saving = savingOf({
    currentRate: current,
    newRate: number('newRate', newRate, zeroOrMore),
    annualHours: number('annualHours', annualHours, zeroOrMore),
    oneOffCost: optionalNumber('oneOffCost', oneOffCost, zeroOrMore, 0),
    lostIncome: optionalNumber('lostIncome', lostIncome, anyNumber, 0),
    spotShare: optionalNumber('spotShare', spotShare, share, 0),
    spotRate: optionalNumber('spotRate', spotRate, zeroOrMore, current),
    minimumPrice: optionalNumber('minimumPrice', minimumPrice, zeroOrMore, 0),
  });
  return finite(saving, 'currentRate', 'newRate', 'annualHours');
}

const A_LITTLE = ROUNDING_ERROR.toExponential().toUpperCase();
const STEPS = '{actualMinutes}/{step}';

/** What each rule pays for a visit that took place and is not within the tolerance. */
const PAYABLE: Record<Exclude<PaymentRule, 'commissioned'>, string> = {
  planned: '{plannedMinutes}',
  actual: '{actualMinutes}',
  cap: '({actualMinutes}-({actualMinutes}>{plannedMinutes})*({actualMinutes}-{plannedMinutes}))',
  nearest: `INT(${STEPS}+0.5+${A_LITTLE})*{step}`,
  up: `(0-INT(${STEPS}*-1+${A_LITTLE}))*{step}`,
  down: `INT(${STEPS}+${A_LITTLE})*{step}`,
};
const WITHIN = `(ABS({actualMinutes}-{plannedMinutes})<={tolerance}+${A_LITTLE})`;
const ALWAYS_PLANNED = 'SUMPRODUCT({plannedMinutes}+0*{actualMinutes})';

function paidMinutesFormula({ rule }: Readonly<Record<string, string>>): string {
  const word = paymentRules.find((known) => present(rule, 'rule').trim().toLowerCase() === `"${known}"`);
  if (word === 'commissioned') return ALWAYS_PLANNED;
  const payable = word ? PAYABLE[word] : `(${Object.entries(PAYABLE).map(ifRule).join('+')})`;
  const tookPlace = `SUMPRODUCT(({actualMinutes}>0)*(${WITHIN}*{plannedMinutes}+(1-${WITHIN})*${payable}))`;
  return word ? tookPlace : `IF({rule}="commissioned",${ALWAYS_PLANNED},${tookPlace})`;
}

const ifRule = ([known, payable]: [string, string]) => `({rule}="${known}")*${payable}`;

const counted = (rate: string) => `MAX(${rate},MIN({currentRate},{minimumPrice}))`;

export const homecarePaymentsFamily: Family = {
  title: 'Home-care rates',
  functions: {
    PAIDMINUTES: {
      example: { formula: '=OT.PAIDMINUTES({30;45;30;60},{28;52;0;40},"nearest",15,5)', value: 120 },
      defaults: { step: '15', tolerance: '0' },
      twin: paidMinutesFormula,
      typicalCall: '=OT.PAIDMINUTES(B5:B30,C5:C30,"nearest")',
      inWords:
        'For each visit that took place, the planned minutes where the actual are within the tolerance of them, otherwise what the rule gives; zero for a missed visit; added up. Under "commissioned", the planned minutes of every visit.',
      source: 'Payment clauses of home-care contracts under electronic call monitoring.',
      caution:
        'Rule "commissioned" pays for missed visits too: it is what was ordered, not what was delivered.',
    },
    RETENDERSAVING: {
      example: { formula: '=OT.RETENDERSAVING(25.05,23.5,100000,20000,0,0.1,26)', value: 110000 },
      defaults: {
        oneOffCost: '0',
        lostIncome: '0',
        spotShare: '0',
        spotRate: '{currentRate}',
        minimumPrice: '0',
      },
      twin: `{annualHours}*({currentRate}-((1-{spotShare})*${counted('{newRate}')}+{spotShare}*${counted('{spotRate}')}))-{oneOffCost}-{lostIncome}`,
      inWords:
        'Hours × (current rate − ((1 − spot share) × new rate + spot share × spot rate)) − one-off cost − lost income. With a minimum price, a new or spot rate counts as the greater of itself and the lesser of the current rate and the minimum.',
      source:
        'Procurement business cases: the fall in the average rate paid, with what the change costs. A price below what care costs to provide puts supply at risk (Care Act 2014, section 5), so a fall below the minimum price does not count.',
      caution:
        'Work it out with the minimum price and without, and show both: the difference is a fall that puts supply at risk. The one-off cost falls in the first year alone; the saving of a later year is this plus the one-off cost.',
    },
  },
};
