import { plannedFormula } from '../../../plan/cells';

type Plain = string | number | boolean;

const SIGN = /^['=+\-@#]/;
/** Sentences with a number in them stay text by themselves; Excel reads no date or amount as long as this. */
const LONGEST_NUMBER = 40;

/**
 * What must be typed so that a text stays the text it is: Excel takes `1-2`, `3%` and `April 2027` for a date, a number
 * and another date unless an apostrophe precedes them.
 */
export function asText(text: string): string {
  const isRisky =
    SIGN.test(text) ||
    /^(true|false)$/i.test(text.trim()) ||
    (/\d/.test(text) && text.length <= LONGEST_NUMBER);
  return isRisky ? `'${text}` : text;
}

/** What must be typed for a planned value, or for its formula. */
export function asTyped(
  { value, isText }: { value: Plain; isText?: true },
  formula: (text: string) => string,
): Plain {
  if (typeof value !== 'string') return value;
  const planned = plannedFormula({ value, ...(isText && { isText }) });
  return planned === null ? asText(value) : formula(planned);
}
