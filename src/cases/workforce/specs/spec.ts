import { decimal, wholes as wholeNumbers } from '../../parts/inputs/accepts';
import type { Input } from '../../parts/inputs';
import { assumed, type Owned } from '../../parts/whose';
import { EXAMPLE_COUNCIL } from '../about';

/** One input whose default can be replaced. */
export type Spec<K extends string = string> = Omit<Input, 'key' | 'central' | 'low' | 'high' | 'whose'> &
  Owned & { key: K; central: number; low?: number; high?: number };

/** Of a default that suits no council of another size. */
export const ofExampleSize = assumed(`Of the size of ${EXAMPLE_COUNCIL}. Replace it with your own figure.`);

const OT_LEAD = 'OT lead';
export const FINANCE = 'Finance';
export const WORKING_WEEK = 'ref-working-time-local-government-full-time-week';
export const LEAVERS = 'ahp24-sfc-ot-turnover';
export const LEAST_LEAVERS = 'rcot-leaver-rate';
export const ROUTINE_WAIT = 'wm26-wait-standard-routine';
export const URGENT_WAIT = 'wm26-wait-standard-urgent';
export const STANDARD = 'WM-ADASS Social Care Occupational Therapy (March 2026), 6.2';

export const numbers = (least: number, most: number, message: string): Pick<Input, 'accepts'> => ({
  accepts: decimal(least, most, message),
});
export const wholes = (least: number, most: number, message: string): Pick<Input, 'accepts'> => ({
  accepts: wholeNumbers(least, most, message),
});
export const shares = numbers(0, 1, 'A share from 0% to 100%.');
export const days = (most: number) => numbers(0, most, `A number of days from 0 to ${most}.`);
export const hours = numbers(0.25, 200, 'A number of hours from 0.25 to 200.');
export const people = numbers(0, 100_000, 'A number of people from 0 to 100,000.');
export const growth = numbers(-0.5, 0.5, 'A rate from -50% to 50%.');
export const caseload = numbers(0.05, 1, 'A share from 5% to 100%.');

type Value = number | [low: number, central: number, high: number];

export function spec<const K extends string>(
  key: K,
  label: string,
  value: Value,
  unit: string,
  format: string,
  more: Partial<Omit<Spec, 'key'>> & Pick<Input, 'accepts'>,
): Spec<K> {
  const [low, central, high] = typeof value === 'number' ? [undefined, value, undefined] : value;
  return {
    key,
    label,
    central,
    ...(low !== undefined && { low, high }),
    unit,
    format,
    ...assumed(),
    owner: OT_LEAD,
    ...more,
  };
}

/** Specs whose keys the compiler knows one by one. */
export const keyedSpecs = <const K extends string>(specs: Spec<K>[]): Spec<K>[] => specs;
