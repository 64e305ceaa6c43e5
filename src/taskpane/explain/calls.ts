import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { FormulaCall } from '../../formulas/calls';
import type { ArgumentExplanation } from './explanation';
import type { KnownValues } from './values';
import { defaultText } from '../shared/format/defaultText';

/** Each argument of a call beside what the function says of it; those not given come with their default. */
export function explainArguments(
  call: FormulaCall,
  description: FunctionDescription,
  valueOf: (text: string) => KnownValues,
): ArgumentExplanation[] {
  const known = description.parameters.map((parameter, index): ArgumentExplanation => {
    const given = call.arguments[index];
    const text = given && given.kind !== 'omitted' ? given.text : null;
    const values = text === null ? null : valueOf(text);
    const isGiven = text !== null && !(parameter.optional && isOneBlank(values));
    return {
      kind: given?.kind ?? 'omitted',
      name: parameter.name,
      description: parameter.description,
      text,
      values,
      fallback: isGiven
        ? null
        : fallbackOf(description, parameter.name, parameter.optional === true, valueOf),
      surplus: false,
    };
  });
  const surplus = call.arguments.slice(description.parameters.length).map((argument, index) => ({
    kind: argument.kind,
    name: String(description.parameters.length + index + 1),
    description: '',
    text: argument.text,
    values: valueOf(argument.text),
    fallback: null,
    surplus: true,
  }));
  return [...known, ...surplus];
}

function fallbackOf(
  description: FunctionDescription,
  name: string,
  optional: boolean,
  valueOf: (text: string) => KnownValues,
): ArgumentExplanation['fallback'] {
  if (!optional) return { kind: 'missing', text: '', values: null };
  const text = defaultText(description.defaults?.[name]);
  if (text === undefined) return { kind: 'unset', text: '', values: null };
  return { kind: 'default', text, values: valueOf(text) };
}

export function isOneBlank(values: KnownValues): boolean {
  const [value, ...others] = values?.flat() ?? [];
  return others.length === 0 && (value === null || value === '');
}

/** Whether the call is all there is in the formula. */
export function isWholeFormula(call: FormulaCall, formula: string | null): boolean {
  return formula?.replace(/^=\s*@?/, '').trim() === call.text;
}
