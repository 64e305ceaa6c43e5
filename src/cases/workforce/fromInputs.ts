import { f, type Formula, type Ref } from '../../layout';
import type { InputAt, InputKey } from './inputs';

/** How a value of the Inputs sheet is called here. */
export interface Pick {
  label: string;
  unit: string;
  format: string;
}

export const pick = (label: string, unit: string, format: string): Pick => ({ label, unit, format });

/** What a scenario takes from the Inputs sheet, by the keys that it has there: its place among low, central and high. */
export function fromInputs<K extends InputKey>(
  picks: { readonly [P in K]: Pick },
  at: InputAt,
  position: Ref,
): { readonly [P in K]: Pick & { of: Formula } } {
  const lines = {} as { [P in K]: Pick & { of: Formula } };
  for (const key of Object.keys(picks) as K[])
    lines[key] = { ...picks[key], of: f`INDEX(${at(key).used},1,${position})` };
  return lines;
}
