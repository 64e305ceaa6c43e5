import { f, type Formula, raw, type Ref } from '../../layout';
import type { InputPlace } from '../parts/inputs';

/** How a value of the Inputs sheet is called here. */
export interface Pick {
  label: string;
  unit: string;
  format: string;
}

export const pick = (label: string, unit: string, format: string): Pick => ({ label, unit, format });

/** What a scenario takes from the Inputs sheet, by the keys that it has there: its place among low, central and high. */
export function fromInputs<K extends string>(
  picks: { readonly [P in K]: Pick },
  at: (key: string) => InputPlace,
  position: Ref,
): { readonly [P in K]: Pick & { of: Formula } } {
  const lines = {} as { [P in K]: Pick & { of: Formula } };
  for (const key of Object.keys(picks) as K[])
    lines[key] = { ...picks[key], of: f`INDEX(${raw(at(key).used)},1,${position})` };
  return lines;
}
