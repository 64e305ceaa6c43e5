import { type Accepts, decimal } from '../../parts/inputs/accepts';

/** The dates from which a case may start: 1 January 2000 to 31 December 2099. */
export const startDates = { least: 36_526, most: 73_050 };
export const startDate: Accepts = {
  rule: { kind: 'date', ...startDates },
  message: 'A date from 1 January 2000 to 31 December 2099, such as 1 April 2027.',
};
export const shareBelowOne = decimal(0, 0.99, 'A share from 0% to 99%.');
export const rise = decimal(-0.2, 0.5, 'A change a year from -20% to 50%.');

export const finance = 'Finance';
export const otLead = 'OT lead';
export const commissioning = 'Commissioning';
