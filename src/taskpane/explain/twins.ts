import type { FunctionDescription } from '../../functions/catalogue/notes';
import { replaceCalls, type FormulaCall } from '../../formulas/calls';
import { twinOf } from '../../functions/catalogue/twin';
import { words } from '../shared/words';
import { isOneBlank, isWholeFormula } from './calls';
import type { KnownValues } from './values';
import type { CallExplanation, Twin } from './explanation';
import { under } from '../../formulas/present';

type Catalogue = ReadonlyMap<string, FunctionDescription>;
type ValueOf = (text: string) => KnownValues;

/** A call in plain Excel, the calls inside it included; or why there is no such formula. */
export function twinOfCall(call: FormulaCall, namespace: string, byName: Catalogue, valueOf: ValueOf): Twin {
  let reason: string | undefined;
  const formula = replaceCalls(`=${call.text}`, namespace, (part) => {
    const description = byName.get(part.name);
    const twin = description && twinOf(part, description, blankArguments(part, description, valueOf));
    if (!twin) reason ??= reasonFor(part.name, description, part.name !== call.name);
    return twin ?? null;
  });
  return reason === undefined ? { formula } : { reason };
}

/** The whole formula in plain Excel, unless the twin of its only call is just that, or some call has none. */
export function wholeInPlainExcel(
  formula: string | null,
  calls: CallExplanation[],
  namespace: string,
  byName: Catalogue,
  valueOf: ValueOf,
): string | null {
  const [outermost] = calls;
  if (formula === null || !outermost || isWholeFormula(outermost.call, formula)) return null;
  if (calls.some(({ twin }) => 'reason' in twin)) return null;
  return replaceCalls(formula, namespace, (part) => {
    const description = under(byName, part.name);
    return twinOf(part, description, blankArguments(part, description, valueOf));
  });
}

function blankArguments(call: FormulaCall, description: FunctionDescription, valueOf: ValueOf): Set<string> {
  const blank = description.parameters.filter(
    ({ optional }, index) =>
      optional && call.arguments[index] && isOneBlank(valueOf(call.arguments[index].text)),
  );
  return new Set(blank.map(({ name }) => name));
}

function reasonFor(name: string, description: FunctionDescription | undefined, inner: boolean): string {
  if (!description) return words.twin.unknownFunction;
  if (description.twin !== undefined) return words.twin.incomplete;
  if (inner) return words.twin.innerHasNone(name);
  return description.result.dimensionality === 'matrix' ? words.twin.table : words.twin.none;
}
