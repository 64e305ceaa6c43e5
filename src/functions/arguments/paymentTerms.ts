import type { PaymentRule, PaymentTerms } from '../../model/paidMinutes';
import { moreThanZeroUpTo, zeroOrMore } from './domain';
import { optionalNumber } from './scalars';

/** A rule of payment with its step and tolerance, in minutes, as every function that pays for visits takes them. */
export function paymentTerms(rule: PaymentRule, step: unknown, tolerance: unknown): PaymentTerms {
  return {
    rule,
    step: optionalNumber('step', step, moreThanZeroUpTo(1440, 'more than zero and at most 1440'), 15),
    tolerance: optionalNumber('tolerance', tolerance, zeroOrMore, 0),
  };
}
