import type { Benefit, Calculation, Line } from './calculation';

/** How each kind of benefit is written beside a result. */
export const benefitWords: Record<Benefit, string> = {
  'cash-releasing': 'Cash-releasing (cashable)',
  'gross effect': 'Gross effect, not yet cash',
  capacity: 'Capacity (non-cashable)',
  'cost avoided': 'Cost avoided, not cash',
  transfer: 'Transfer between bodies, no saving',
  'one-off underspend': 'One-off underspend',
  cost: 'Cost',
  none: 'Information',
};

/** What an entry of the library is, and the kind of benefit that it comes to. */
export function kindInWords({ kind, benefit }: Calculation): string {
  if (kind !== 'calculation') return kind.slice(0, 1).toUpperCase() + kind.slice(1);
  return benefit === 'none' ? 'Calculation' : `Calculation: ${benefitWords[benefit]}`;
}

/** The kind of a line; one that states none is information. */
export const benefitOf = ({ benefit = 'none' }: Line): Benefit => benefit;

/** Every kind that a calculation has a result of, its own first. */
export function benefitsOf({ benefit, lines = [] }: Calculation): Benefit[] {
  return [...new Set([benefit, ...lines.map(benefitOf)])].filter((one) => one !== 'none');
}
