import type { FunctionDescription } from './notes';
import { findCalls, type FormulaCall } from '../../formulas/calls';
import { bracketed } from '../../formulas/parentheses';

export type TwinSource = Pick<FunctionDescription, 'parameters' | 'defaults' | 'twin'>;
type ShownSource = TwinSource & Pick<FunctionDescription, 'example' | 'typicalCall'>;

/**
 * The plain-Excel expression that gives what the call gives, without `=`. Null where the function has no twin or
 * the call lacks an argument that the twin needs.
 * @param blank names of arguments that are given in the call but are blank cells, and so mean their default
 */
export function twinOf(
  call: Pick<FormulaCall, 'arguments'>,
  source: TwinSource,
  blank: ReadonlySet<string> = new Set(),
): string | null {
  if (source.twin === undefined) return null;
  const values = argumentTexts(call, source, blank);
  if (values === null) return null;
  if (typeof source.twin === 'string') return substitute(source.twin.replace(/^=/, ''), values);
  const complete = source.parameters.every(({ name, optional }) => optional || values.has(name));
  const template = complete ? source.twin(Object.fromEntries(values)) : null;
  return template === null ? null : substitute(template, values);
}

/**
 * How each argument of a call is written, defaults filled in; null where it has more arguments than the function.
 * @param blank names of arguments that are in the call but are blank cells, and so mean their default
 */
export function argumentTexts(
  call: Pick<FormulaCall, 'arguments'>,
  source: Pick<TwinSource, 'parameters' | 'defaults'>,
  blank: ReadonlySet<string> = new Set(),
): Map<string, string> | null {
  if (call.arguments.length > source.parameters.length) return null;
  const values = new Map<string, string>();
  source.parameters.forEach(({ name }, index) => {
    const given = call.arguments[index];
    if (given && given.kind !== 'omitted' && !blank.has(name)) values.set(name, given.text);
  });
  for (const [name, text] of Object.entries(source.defaults ?? {})) {
    if (values.has(name)) continue;
    // A default may be another argument: minutesSingle is minutesDouble unless given.
    const value = substitute(text, values);
    if (value !== null) values.set(name, value);
  }
  return values;
}

/** A twin to show where no call of the user's is at hand. */
export interface ShownTwin {
  /** Without `=`. */
  formula: string;
  /** The formula whose twin it is, in the production namespace; null where the arguments are names. */
  of: string | null;
}

/** Null where there is no twin. One that turns on how its arguments are written is shown for a typical call. */
export function shownTwin(source: ShownSource): ShownTwin | null {
  const { twin, example, typicalCall = example.formula } = source;
  if (twin === undefined) return null;
  if (typeof twin === 'string') {
    return { formula: twin.replace(/^=/, '').replace(places, '$1'), of: null };
  }
  const call = findCalls(typicalCall, 'OT')[0];
  const formula = call ? twinOf(call, source) : null;
  return formula === null ? null : { formula, of: typicalCall };
}

const places = /\{([A-Za-z]\w*)\}/g;

/** Fills `{name}` places, each in brackets only where it needs them; null if one has no value. */
export function substitute(template: string, values: ReadonlyMap<string, string>): string | null {
  let filled = '';
  let from = 0;
  for (const { 0: place, 1: name = '', index } of template.matchAll(places)) {
    const value = values.get(name);
    if (value === undefined) return null;
    const after = template.slice(index + place.length);
    filled += template.slice(from, index);
    filled += bracketed(value, filled, after);
    from = template.length - after.length;
  }
  return filled + template.slice(from);
}
