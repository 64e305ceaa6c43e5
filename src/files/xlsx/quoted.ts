import { readEntry } from '../../formulas/functions/entry';
import { plannedFormula } from '../../plan/cells';
import type { CellPlan } from '../../plan/plan';

const SIGN = /^['=+\-@]/;
const WORD = /^(?:true|false|#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!))$/i;
/** No number or date that a person types is as long. */
const LONGEST_NUMBER = 40;

/**
 * Whether Excel would take the text of a cell for a formula, a number, a date or an error when a person goes into the
 * cell and out again. It then stays text only behind an apostrophe, which a file holds as part of the look.
 */
export function needsQuote(cell: CellPlan): boolean {
  const { value } = cell;
  if (typeof value !== 'string' || plannedFormula(cell) !== null) return false;
  return SIGN.test(value) || WORD.test(value) || readsAsNumber(value);
}

function readsAsNumber(text: string): boolean {
  if (text.length > LONGEST_NUMBER || !/\d/.test(text)) return false;
  const kind = readEntry(text, YEAR)?.kind;
  return kind === 'number' || kind === 'date';
}

/** Whether a text is a date does not depend on the year in which it is read, but for 29 February. */
const YEAR = 2024;
