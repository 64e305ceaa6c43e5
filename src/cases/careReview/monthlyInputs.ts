import { f, type Formula, type Ref, values } from '../../layout';
import type { InputAt, InputKey, Sections } from './inputs/sections';

const notMonthly = ['discountRate', 'sensitivityRate', 'hoursPerPerson'] as const;

/** An input that is needed month by month. */
export type MonthlyInput = Exclude<InputKey, (typeof notMonthly)[number] | `${string}Grade`>;

interface Used {
  label: string;
  unit: string;
  format: string;
  of: Formula;
}

/** What a scenario takes from Inputs, by its position there. */
export function monthlyInputs(sections: Sections, at: InputAt, position: Ref) {
  const used = sections
    .flatMap(({ inputs }) => inputs)
    .filter(({ key }) => !notMonthly.some((one) => one === key) && !key.endsWith('Grade'))
    .map(({ key, label, unit, format }): [string, Used] => [
      key,
      { label, unit, format, of: f`INDEX(${at(key).used},1,${position})` },
    ]);
  const middle = used[Math.ceil(used.length / 2)]?.[0] as MonthlyInput;
  return values(
    'Inputs used',
    { heading: { label: 'Input', of: () => 'Used' }, again: [middle] },
    Object.fromEntries(used) as Record<MonthlyInput, Used>,
  );
}
