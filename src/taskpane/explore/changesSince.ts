import type { Exploration, ListedInput } from './exploration';
import { sheetAndAddress, type ExploredInput, placeKey } from './exploredInput';
import { type InputManner, mannerOfInput } from './inputManner';
import type { Manner } from './shownLike';
import { words } from './words';

const MOST_NAMED = 3;
const said = words.way;

/**
 * In words, what has changed in the workbook since the figures on the page were worked out; empty where
 * nothing has. `shown` is the result as shown, where it has changed.
 */
export function changesSince(exploration: Exploration, shown: string | null, manner: Manner): string[] {
  const { worked, output, inputs } = exploration;
  if (!worked || !output) return [];
  const then = new Map(worked.inputs.map((input) => [placeKey(input), input]));
  const changed = inputs
    .filter(({ isChosen }) => isChosen)
    .map((input) => changeOf(input, then.get(placeKey(input))))
    .filter((change) => change !== null);
  const base = worked.tornado.base;
  const result = shown === null ? [] : [said.shows(sheetAndAddress(output), shown, manner.show(base))];
  const more = changed.length - MOST_NAMED;
  return [...result, ...changed.slice(0, MOST_NAMED), ...(more > 0 ? [said.more(more)] : [])];
}

function changeOf(now: ListedInput, then: ExploredInput | undefined): string | null {
  const name = `${now.label} (${sheetAndAddress(now)})`;
  if (!then) return said.listed(name);
  const manner = mannerOfInput(then);
  const { show } = manner;
  if (now.isMoved) return words.inputs.moved(now.label, sheetAndAddress(now));
  if (now.holds) return said.holds(name, now.holds, show(then.central));
  if (now.central !== then.central) return said.holds(name, ...unlike(now.central, then.central, manner));
  if (now.low === then.low && now.high === then.high) return null;
  const range = ({ low, high }: ExploredInput) => words.inputs.range(show(low), show(high));
  return said.ranges(name, range(now), range(then));
}

/** With all digits where the two would read the same. */
function unlike(now: number, then: number, { show, typed }: InputManner): [string, string] {
  const inWords = show(now) === show(then) ? typed : show;
  return [inWords(now), inWords(then)];
}
