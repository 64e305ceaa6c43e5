import type { InputPlace, Keyed, KeyedSection } from '../../parts/inputs';
import { checkBounds } from '../../parts/inputs/answered';
import { mtfsInputs, type MtfsKey, MTFS_TITLE } from '../../parts/mtfs/mtfsInputs';
import type { Owned } from '../../parts/whose';
import type { YearRoom } from '../../parts/years';
import { outcomes, slotTitle } from '../slots';
import { costInputs, type CostKey, transferInputs, type TransferKey } from './costs';
import { countedInputs, type MethodKey, optimismInputs, planInputs, priceInputs } from './method';
import { type OutcomeKey, outcomeInputs } from './outcomes';
import { peopleInputs, type PeopleKey, rollOutInputs } from './people';

export type InputKey = PeopleKey | OutcomeKey | CostKey | TransferKey | MethodKey | MtfsKey;
/** Where an input is on Inputs. */
export type InputAt = (key: InputKey) => InputPlace;

/** What takes the place of a neutral value: one figure, its low, central and high, or words. */
export interface Figure extends Partial<Owned> {
  value: number | string | readonly [low: number, central: number, high: number];
  note?: string;
  cautious?: 'Low' | 'High';
}
export type Figures = Partial<Record<InputKey, Figure>>;

/** Every input in sections; worth nothing until figures are given. */
export function sections(figures: Figures, room: YearRoom): KeyedSection<InputKey>[] {
  const parts: KeyedSection<InputKey>[] = [
    { title: 'People at full scale: from the population to those who complete', inputs: peopleInputs },
    { title: 'Roll-out: how much of that holds in each year', inputs: rollOutInputs(room) },
    ...outcomes.map((one) => ({ title: slotTitle.outcome(one), inputs: outcomeInputs(one) })),
    { title: 'Costs: what the service takes, and who pays', inputs: costInputs() },
    { title: 'Transfers: zero in public value', inputs: transferInputs() },
    { title: 'Kinds of value that are added together', inputs: countedInputs() },
    { title: 'Optimism: corrections by grade of evidence, yours to type', inputs: optimismInputs() },
    { title: 'Prices and calendar', inputs: priceInputs() },
    { title: 'Horizon, and what the other options are', inputs: planInputs(room) },
    { title: MTFS_TITLE, inputs: mtfsInputs },
  ];
  return parts.map(({ title, inputs }) => ({
    title,
    inputs: inputs.map((input) => filled(input, figures[input.key])),
  }));
}

function filled(input: Keyed<InputKey>, figure: Figure | undefined): Keyed<InputKey> {
  if (!figure) return input;
  const { value, ...rest } = figure;
  if (typeof value === 'string') return { ...input, ...rest, central: value };
  const [low, central, high] = typeof value === 'number' ? [value, value, value] : value;
  checkBounds(input, [low, central, high]);
  return { ...input, ...rest, central, ...(input.low !== undefined && { low, high }) };
}
