import { EXAMPLE_COUNCIL } from './about';
import { currentYearLabel } from '../../evidence/currentYear';
import { formats } from '../../plan/cells';
import type { InputPlace, Keyed } from '../parts/inputs';
import { checkBounds, givenWithRange, type Ranged } from '../parts/inputs/answered';
import { assumed, givenOnBuild, ofNobody } from '../parts/whose';
import { payYears } from './payYears';
import { apprenticeInputs } from './specs/apprentices';
import { demandInputs, listInputs } from './specs/demand';
import { mixInputs } from './specs/mix';
import { payInputs } from './specs/pay';
import type { Spec } from './specs/spec';
import { staffInputs, timeInputs, yearInputs } from './specs/staff';

export interface SpecSection<K extends string = InputKey> {
  title: string;
  specs: Spec<K>[];
}

export interface WorkforceInputs {
  /** As the published tables name it; null where the user types an establishment of their own. */
  council: string | null;
  /** Whose employer National Insurance applies: `2026/27`. */
  payYear: string;
  /** What replaces the defaults, by the key of the input: one number, or its low, central and high. */
  values: Readonly<Record<string, number | Ranged>>;
  /** Of a blank start alone: what replaces figures of another council’s size until the person types theirs. */
  neutral?: Readonly<Record<string, number>>;
}

export const PAY_YEAR = currentYearLabel;

/** The published council, and every default. */
export const exampleInputs: WorkforceInputs = { council: EXAMPLE_COUNCIL, payYear: PAY_YEAR, values: {} };

const defaults = (council: string | null) => [
  { title: 'Demand', specs: demandInputs },
  { title: 'Waiting list', specs: listInputs },
  { title: 'Working time of a full-time post', specs: timeInputs },
  { title: 'Pay: full-time salaries before awards, and what comes on top', specs: payInputs(council) },
  { title: 'Staff over the years', specs: staffInputs },
  { title: 'Apprentices: how many, and what one costs in training', specs: apprenticeInputs(council) },
  { title: 'Skill mix and delegation: who takes the cases of each tier', specs: mixInputs },
  { title: 'Calendar', specs: yearInputs },
];
type SpecKey = ReturnType<typeof defaults>[number]['specs'][number]['key'];
export type InputKey = SpecKey | (typeof payYearInput)['key'];
/** Where an input is on Inputs. */
export type InputAt = (key: InputKey) => InputPlace;

/** Everything that must be a number, in sections, with the answers in place of the defaults. */
export function specSections({ council, values, neutral = {} }: WorkforceInputs): SpecSection[] {
  const sections: SpecSection<SpecKey>[] = defaults(council);
  const known = new Set<string>(sections.flatMap(({ specs }) => specs.map(({ key }) => key)));
  for (const key of [...Object.keys(values), ...Object.keys(neutral)]) {
    if (!known.has(key)) throw new Error(`There is no input ${key}; there are ${[...known].join(', ')}`);
  }
  return sections.map(({ title, specs }) => ({
    title,
    specs: specs.map((spec) => replaced(emptied(spec, neutral[spec.key]), values[spec.key])),
  }));
}

/** An input as a blank start has it: of nobody, and without a range of its own. */
function emptied<K extends string>(spec: Spec<K>, value: number | undefined): Spec<K> {
  if (value === undefined) return spec;
  checkBounds(spec, [value]);
  const hasRange = spec.low !== undefined;
  return { ...spec, central: value, ...(hasRange && { low: value, high: value }), ...ofNobody };
}

function replaced<K extends string>(spec: Spec<K>, value: number | Ranged | undefined): Spec<K> {
  if (value === undefined) return spec;
  const own = typeof value === 'number' ? { central: value } : value;
  checkBounds(spec, Object.values(own));
  const hasRange = spec.low !== undefined;
  const range = typeof value === 'number' && hasRange ? { low: value, high: value } : {};
  return { ...spec, ...range, ...own, ...(typeof value === 'number' ? givenOnBuild : givenWithRange) };
}

export const payYearInput: Keyed<'payYear'> = {
  key: 'payYear',
  label: 'Year of the pay and National Insurance',
  central: PAY_YEAR,
  unit: 'financial year',
  format: formats.text,
  ...assumed('The current financial year, whose National Insurance OT.STAFFCOST holds.'),
  owner: 'Finance',
  note: 'The year of the salaries and awards above. Later years follow the pay growth typed above: at 0% with the National Insurance of this year, otherwise with the latest on record at or before each.',
  accepts: {
    rule: { kind: 'list', values: [...payYears] },
    message: `A year whose National Insurance is on record: ${payYears.join(', ')}.`,
  },
};
