import type { ValidationPlan } from '../../../plan/plan';

/** What may be typed, and the words for it. */
export type Accepts = Pick<ValidationPlan, 'rule' | 'message'>;

export const within = (least: number, most: number, what: string): Accepts => ({
  rule: { kind: 'decimal', least, most },
  message: `${what}, from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`,
});
export const whole = (least: number, most: number, what: string): Accepts => ({
  rule: { kind: 'whole', least, most },
  message: `A whole number of ${what}, ${least} to ${most}.`,
});
/** The dates from which a case may start: 1 January 2000 to 31 December 2099. */
export const startDates = { least: 36_526, most: 73_050 };
export const startDate: Accepts = {
  rule: { kind: 'date', ...startDates },
  message: 'A date from 1 January 2000 to 31 December 2099, such as 1 April 2027.',
};
export const share: Accepts = {
  rule: { kind: 'decimal', least: 0, most: 1 },
  message: 'A share from 0% to 100%.',
};
export const shareBelowOne: Accepts = {
  rule: { kind: 'decimal', least: 0, most: 0.99 },
  message: 'A share from 0% to 99%.',
};
export const rise: Accepts = {
  rule: { kind: 'decimal', least: -0.2, most: 0.5 },
  message: 'A change a year from -20% to 50%.',
};
export const list = (values: string[]): Accepts => ({
  rule: { kind: 'list', values },
  message: `One of: ${values.join(', ')}.`,
});

export const finance = 'Finance';
export const otLead = 'OT lead';
export const commissioning = 'Commissioning';
