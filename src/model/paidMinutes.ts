/* eslint-disable @typescript-eslint/no-non-null-assertion -- A loop over a column reads only the rows it counts. */
import type { Column } from './sums';

/** Rules under which a missed visit is paid nothing, and one that always pays the planned minutes. */
export const paymentRules = ['planned', 'actual', 'cap', 'nearest', 'up', 'down', 'commissioned'] as const;
export type PaymentRule = (typeof paymentRules)[number];

/** So that 0.3 minutes are three steps of 0.1, although their quotient in binary falls just short of 3. */
export const ROUNDING_ERROR = 1e-9;

export interface PaymentTerms {
  rule: PaymentRule;
  /** Minutes to which `nearest`, `up` and `down` round. */
  step: number;
  /** Minutes by which a visit may differ from its plan and be paid as planned. */
  tolerance: number;
}

type Payable = (planned: number, actual: number) => number;

/**
 * What a contract pays for a visit, in minutes. A visit of 0 actual minutes was missed: it pays nothing, except under
 * `commissioned`, which pays the planned minutes whether the visit took place or not.
 */
export function payableBy({ rule, step, tolerance }: PaymentTerms): Payable {
  if (rule === 'commissioned') return (planned) => planned;
  const payable = byRule(rule, step);
  const most = tolerance + ROUNDING_ERROR;
  return (planned, actual) => {
    if (actual === 0) return 0;
    return Math.abs(actual - planned) <= most ? planned : payable(planned, actual);
  };
}

/**
 * Minutes to be paid for visits by their plan and their call records, added up.
 * @param planned minutes, one a visit
 * @param actual minutes, in the same order; 0 for a missed visit
 */
export function paidMinutes(planned: Column, actual: Column, terms: PaymentTerms): number {
  const payable = payableBy(terms);
  let minutes = 0;
  for (let visit = 0; visit < planned.length; visit++) minutes += payable(planned[visit]!, actual[visit]!);
  return minutes;
}

function byRule(rule: Exclude<PaymentRule, 'commissioned'>, step: number): Payable {
  switch (rule) {
    case 'planned':
      return (planned) => planned;
    case 'actual':
      return (_, actual) => actual;
    case 'cap':
      return (planned, actual) => Math.min(planned, actual);
    case 'nearest':
      return (_, actual) => Math.floor(actual / step + 0.5 + ROUNDING_ERROR) * step;
    case 'up':
      return (_, actual) => Math.ceil(actual / step - ROUNDING_ERROR) * step;
    case 'down':
      return (_, actual) => Math.floor(actual / step + ROUNDING_ERROR) * step;
  }
}
