import { dateInWords } from '../evidence/inWords';
import { serialOfIso } from './accepts';
import { manyOf, type Value } from './calculation';
import { figureInWords } from './published';

/** A value, or the values of a column, as they are read: `£17.50 an hour`, `21; 24.5`, `1 April 2027`. */
export function valuesInWords(value: Value | readonly Value[], unit: string): string {
  const many = manyOf(value);
  if (many) return many.map((one) => valueInWords(one, unit)).join('; ');
  return valueInWords(value as Value, unit);
}

function valueInWords(value: Value, unit: string): string {
  if (value === null || value === '') return 'blank';
  if (typeof value === 'number')
    return figureInWords(value, unit === 'text' || unit === 'number' ? '' : unit);
  const serial = unit === 'date' ? serialOfIso(value) : null;
  return serial === null ? value : dateInWords(serial);
}
