import type { ValidationPlan } from '../../../plan/plan';

/** What may be typed, and the words for it. */
export type Accepts = Pick<ValidationPlan, 'rule' | 'message'>;

/** Numbers between two ends, in words of one’s own: `A rate a year from 0% to 20%.` */
export const decimal = (least: number, most: number, message: string): Accepts => ({
  rule: { kind: 'decimal', least, most },
  message,
});
/** The same of whole numbers. */
export const wholes = (least: number, most: number, message: string): Accepts => ({
  rule: { kind: 'whole', least, most },
  message,
});

/** `Pounds an hour, from 0.01 to 500.` */
export const within = (least: number, most: number, what: string) =>
  decimal(least, most, `${what}, from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}.`);
/** `A whole number of months, 0 to 60.` */
export const whole = (least: number, most: number, what: string) =>
  wholes(least, most, `A whole number of ${what}, ${least} to ${most}.`);
/** `A number from 0 to 240.` */
export const upTo = (most: number, least = 0) => decimal(least, most, `A number from ${least} to ${most}.`);
export const oneOf = (values: readonly string[]): Accepts => ({
  rule: { kind: 'list', values: [...values] },
  message: `One of: ${values.join(', ')}.`,
});

export const share = decimal(0, 1, 'A share from 0% to 100%.');

/** The least and the most of a rule that has them. */
export const boundsOf = ({
  accepts,
}: {
  accepts?: Accepts | undefined;
}): { least?: number; most?: number } => (accepts && accepts.rule.kind !== 'list' ? accepts.rule : {});

/** A low or a high in proportion to a central value, within what the input accepts. */
export const inProportion = (
  central: number,
  factor: number,
  { least = -Infinity, most = Infinity }: { least?: number; most?: number } = {},
  round = (value: number) => Number(value.toPrecision(12)),
) => Math.min(most, Math.max(least, round(central * factor)));

export const toSixDigits = (value: number) => Number(value.toPrecision(6));
export const toPence = (value: number) => Math.round(value * 100) / 100;

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
