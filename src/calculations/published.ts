import type { Published } from './calculation';
import { documentInWords } from './sources';
import { isMoney } from './units';

/** How a printed figure compares with what the calculation gives. */
export type Comparison = 'agrees' | 'differs' | 'formula only' | 'used as printed' | 'not comparable';

/** A figure that was worked back from the document is never said to agree with it. */
export function comparisonOf({ agrees, circular, input, computed }: Published): Comparison {
  if (circular) return 'formula only';
  if (computed === undefined || agrees === undefined) return 'not comparable';
  if (!agrees) return 'differs';
  return input === undefined ? 'agrees' : 'used as printed';
}

export const comparisonWords: Record<Comparison, string> = {
  agrees: 'Agrees with the document',
  differs: 'Differs from the document',
  'formula only': 'Proves the formula only: an input was worked back from the printed figure',
  'used as printed': 'Used as an input, as printed',
  'not comparable': 'The document prints nothing that this can be compared with',
};

/** What the document prints, in its unit: `£1,460,000`, `15%`, or its words. */
export function printedInWords({ printed, unit = '' }: Published): string {
  if (printed === null) return 'No figure';
  if (typeof printed === 'string') return printed;
  return figureInWords(printed, unit);
}

/** A number with its unit: `£17.50 an hour`, `15%`, `4,000 hours a week`. */
export function figureInWords(value: number, unit: string): string {
  const amount = (size: number, digits = 2) =>
    size.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: 0 });
  if (isMoney(unit)) {
    const pounds = Math.abs(value).toLocaleString('en-GB', {
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      maximumFractionDigits: 2,
    });
    return `${value < 0 ? '-' : ''}£${pounds}${unit.slice(1)}`;
  }
  if (unit.startsWith('share') || unit === 'percentage points') {
    const rest = unit === 'percentage points' ? ' points' : '%';
    return `${amount(value * 100)}${rest}${unit.startsWith('share ') ? unit.slice('share'.length) : ''}`;
  }
  return unit === '' || unit === 'ratio' ? amount(value, 4) : `${amount(value, 4)} ${unit}`;
}

/** One line for a sheet or a page. */
export function publishedInWords(one: Published): string {
  return `${documentInWords(one)}: ${printedInWords(one)}. ${comparisonWords[comparisonOf(one)]}. ${withStop(one.why)}`;
}

export const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
