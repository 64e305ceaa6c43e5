import type { Column } from './sums';

export const paymentRules = ['planned', 'actual', 'cap', 'nearest', 'up', 'down'] as const;
export type PaymentRule = (typeof paymentRules)[number];

/** So that 0.3 minutes are three steps of 0.1, although their quotient in binary falls just short of 3. */
export const ROUNDING_ERROR = 1e-9;

/** Minutes to be paid for visits by their plan and their call records. Within the tolerance, a visit is paid as planned. */
export function paidMinutes(
  planned: Column,
  actual: Column,
  rule: PaymentRule,
  step: number,
  tolerance: number,
): number {
  const payable = byRule(rule, step);
  let minutes = 0;
  for (let visit = 0; visit < planned.length; visit++) {
    const plan = planned[visit]!;
    const stay = actual[visit]!;
    minutes += Math.abs(stay - plan) <= tolerance + ROUNDING_ERROR ? plan : payable(plan, stay);
  }
  return minutes;
}

function byRule(rule: PaymentRule, step: number): (planned: number, actual: number) => number {
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
