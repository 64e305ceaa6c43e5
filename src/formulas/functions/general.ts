import { round } from './rounding';

/** Words in quotation marks, escaped letters and what is in square brackets. */
const noCode = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** How many characters Excel’s General format gives a number, its point among them. */
const MOST_CHARACTERS = 11;

/**
 * The number that a format shows. The formatter cuts off the digits that do not fit into General, where Excel rounds;
 * from twelve digits before the point on it rounds by itself.
 */
export function roundedForGeneral(number: number, pattern: string): number {
  const whole = Math.trunc(Math.abs(number)).toString().length;
  if (Math.abs(number) < 1 || whole > MOST_CHARACTERS || !hasGeneral(pattern)) return number;
  return round(number, Math.max(0, MOST_CHARACTERS - 1 - whole));
}

function hasGeneral(pattern: string): boolean {
  return /general/i.test(pattern.replace(noCode, ''));
}
