import { formats } from '../plan/cells';
import type { Value } from './calculation';

/** Units whose values are whole numbers, so that a fraction is not to be expected of an example. */
const COUNTED = new Set([
  'people',
  'packages',
  'reviews',
  'providers',
  'councils',
  'headcount',
  'staff',
  'placements',
  'visits',
  'falls',
  'cases',
  'homes',
  'items',
  'units',
  'referrals',
  'students',
  'responses',
  'organisations',
  'contracts',
  'contacts a year',
]);

export const isMoney = (unit: string): boolean => unit.startsWith('£');
const isShare = (unit: string): boolean => unit.startsWith('share') || unit === 'percentage points';

/** The number format of values of a unit. No format hides a fraction that the values have. */
export function formatOf(unit: string, values: readonly Value[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  const areWhole = numbers.every(Number.isInteger);
  if (unit === 'text' || unit === 'yes or no') return formats.text;
  if (unit === 'date') return formats.date;
  if (isShare(unit)) return formats.percent;
  if (isMoney(unit)) return isWholePounds(unit) && areWhole ? formats.pounds : formats.poundsAndPence;
  return COUNTED.has(unit) && areWhole ? formats.number : formats.text;
}

const isWholePounds = (unit: string) => unit === '£' || unit === '£ a year';

/** The format of what is worked out in a unit: to a readable number of digits. */
export function formatOfResult(unit: string): string {
  if (isWholePounds(unit)) return formats.pounds;
  if (unit === 'text' || unit === 'date' || isShare(unit) || isMoney(unit)) return formatOf(unit, []);
  if (unit === '1 or 0' || unit === 'rank' || unit === 'yes or no') return formats.text;
  return unit === 'ratio' || unit === 'factor' ? formats.twoDecimals : formats.oneDecimal;
}
