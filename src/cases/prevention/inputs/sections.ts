import type { InputPlace, Keyed, KeyedSection } from '../../parts/inputs';
import { checkBounds } from '../../parts/inputs/answered';
import { mtfsInputs, type MtfsKey, MTFS_TITLE } from '../../parts/mtfs/mtfsInputs';
import type { Owned } from '../../parts/whose';
import type { YearRoom } from '../../parts/years';
import { costs, type Outcome, outcomes, slotTitle, stepKeys, steps } from '../slots';
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
    ...rollOutSections(room),
    ...outcomes.flatMap(outcomeSections),
    ...costSections(),
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

const ROLL_OUT = 'how much of that holds in each year';
/** A section is on one printed page: rows of one line, and costs of six rows some of which take two lines. */
const onPage = { years: 25, costs: 3 } as const;

const inGroups = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

function rollOutSections(room: YearRoom): KeyedSection<InputKey>[] {
  const groups = inGroups(stepKeys, Math.floor(onPage.years / room.for));
  return groups.map((of) => {
    const names = of.map((step) => steps[step].toLowerCase()).join(', ');
    return {
      title: groups.length === 1 ? `Roll-out: ${ROLL_OUT}` : `Roll-out, ${names}: ${ROLL_OUT}`,
      inputs: rollOutInputs(room, of),
    };
  });
}

/** What changes and what it is worth, then who gains: each fits on a printed page. */
function outcomeSections(one: Outcome): KeyedSection<InputKey>[] {
  const inputs = outcomeInputs(one);
  const isOfGain = ({ key }: { key: InputKey }) => key.startsWith(`${one}Share-`);
  const gains = inputs.findIndex(isOfGain);
  const title = slotTitle.outcome(one);
  return [
    { title: `${title}: what changes, and what one is worth`, inputs: inputs.slice(0, gains) },
    {
      title: `${title}, gained: by whom, in cash or not, and how well it is known`,
      inputs: inputs.slice(gains),
    },
  ];
}

const costSections = (): KeyedSection<InputKey>[] =>
  inGroups(costs, onPage.costs).map((of) => ({
    title: `Costs ${of.map((one) => one.slice(1)).join(', ')}: what the service takes, and who pays`,
    inputs: costInputs(of),
  }));

function filled(input: Keyed<InputKey>, figure: Figure | undefined): Keyed<InputKey> {
  if (!figure) return input;
  const { value, ...rest } = figure;
  if (typeof value === 'string') return { ...input, ...rest, central: value };
  const [low, central, high] = typeof value === 'number' ? [value, value, value] : value;
  checkBounds(input, [low, central, high]);
  return { ...input, ...rest, central, ...(input.low !== undefined && { low, high }) };
}
