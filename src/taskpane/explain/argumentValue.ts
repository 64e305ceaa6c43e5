import type { KnownValues } from './values';
import type { ArgumentExplanation } from './explanation';
import { words } from '../shared/words';
import { formatTotal } from '../shared/format/numbers';
import { summarise } from '../shared/format/values';

/** The value of an argument now, or why it is not known; null where its text says it already. */
export function valueInWords({ kind, name, text, values, fallback }: ArgumentExplanation): string | null {
  if (fallback) {
    const blank = text !== null;
    if (fallback.kind === 'missing') return words.call.missing;
    if (fallback.kind === 'unset') return blank ? words.call.blankUnset : words.call.unset;
    const usual = inFigures(fallback.text, fallback.values);
    return blank ? words.call.blankDefault(usual) : words.call.defaultIs(usual);
  }
  if (values) {
    const summary = summarise(values, name);
    return kind === 'literal' && text !== null && says(text, summary) ? null : summary;
  }
  return kind === 'expression' ? words.call.workedOutInside : words.call.unreadable;
}

/** `365/7` and its value, where that is more than the text says. */
function inFigures(text: string, values: KnownValues): string {
  const value = values?.[0]?.[0];
  return typeof value === 'number' && Number(text) !== value
    ? words.call.equals(text, formatTotal(value))
    : text;
}

/** Whether a constant, as written in the formula, already shows its value. */
function says(text: string, summary: string): boolean {
  return text.replace(/^"(.*)"$/, '“$1”').toUpperCase() === summary.toUpperCase();
}
