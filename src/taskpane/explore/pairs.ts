import { correlationFactor } from '../../model/simulation/correlation';
import { readNumber, shownNumber } from '../shared/typed';
import { sheetAndAddress, type ExploredInput, placeKey } from './exploredInput';
import { words } from './words';
import { nth } from '../../formulas/present';

/** Two inputs that move together. Plain data, so that it can be sent to a worker. */
export interface Pair {
  /** Where its cell is: `sheet!address`. */
  first: string;
  second: string;
  /** Their rank correlation. */
  rank: number;
}

const said = words.together;

/** The pairs of which both inputs take part. */
export function pairsAmong(inputs: ExploredInput[], pairs: Pair[]): Pair[] {
  const there = new Set(inputs.map(placeKey));
  return pairs.filter(({ first, second }) => there.has(first) && there.has(second));
}

/**
 * The pairs and one more, as typed; refuses, in words, an impossible one. Contradictions with others are checked
 * elsewhere, because a later pair may make all of them possible.
 */
export function withPair(
  pairs: Pair[],
  { first, second, typed }: { first: string; second: string; typed: string },
  inputs: ExploredInput[],
): Pair[] {
  if (first === '' || second === '') throw new Error(said.unnamed);
  if (first === second) throw new Error(said.same(nameIn(inputs, first)));
  const name = said.pair(nameIn(inputs, first), nameIn(inputs, second));
  const there = rankOf(pairs, first, second);
  if (there !== undefined) throw new Error(said.already(name, shownRank(there)));
  const rank = readNumber(typed.trim());
  if (rank === null || Math.abs(rank) > 1) throw new Error(said.outOfRange(name, typed.trim()));
  return [...pairs, { first, second, rank }];
}

/** Why pairs cannot all hold, by the fewest inputs among which they contradict each other; null where they can. */
export function contradictionIn(inputs: ExploredInput[], pairs: Pair[]): string | null {
  const isImpossible = (some: ExploredInput[]) => 'problem' in factorFor(some, pairs);
  if (!isImpossible(inputs)) return null;
  const fewest = inputs.reduce((left, input) => {
    const rest = left.filter((one) => one !== input);
    return isImpossible(rest) ? rest : left;
  }, inputs);
  const keys = fewest.map(placeKey);
  const given = keys.flatMap((one, i) =>
    keys.slice(i + 1).map((other) => ({
      name: said.pair(nameIn(inputs, one), nameIn(inputs, other)),
      rank: rankOf(pairs, one, other),
    })),
  );
  const listed = given.map(({ name, rank }) =>
    rank === undefined ? said.unlisted(name) : said.listed(name, shownRank(rank)),
  );
  const isAllListed = given.every(({ rank }) => rank !== undefined);
  return said.contradiction(listed.join('; '), isAllListed);
}

/** The factor by which independent draws are mixed; undefined where no inputs move together. */
export function factorOf(inputs: ExploredInput[], pairs: Pair[]): Float64Array[] | undefined {
  if (pairsAmong(inputs, pairs).length === 0) return undefined;
  const found = factorFor(inputs, pairs);
  if ('problem' in found) throw new Error(contradictionIn(inputs, pairs) ?? found.problem);
  return found.factor;
}

/** The inputs, by their places in the list, in groups of which none moves with another. */
export function groupsOf(inputs: ExploredInput[], pairs: Pair[]): number[][] {
  const group = inputs.map((_, i) => i);
  for (const { first, second, rank } of pairsAmong(inputs, pairs)) {
    if (rank === 0) continue;
    const groupNow = (key: string) =>
      nth(
        group,
        inputs.findIndex((input) => placeKey(input) === key),
      );
    const [kept, merged] = [groupNow(first), groupNow(second)];
    group.forEach((own, i) => own === merged && (group[i] = kept));
  }
  return [...new Set(group)].map((id) => [...group.keys()].filter((i) => group[i] === id));
}

/** The label, with its cell where another input has the same label; the cell alone where it is no longer listed. */
export function nameIn(inputs: ExploredInput[], key: string): string {
  const input = inputs.find((one) => placeKey(one) === key);
  if (!input) return key;
  const isShared = inputs.some((one) => one !== input && one.label === input.label);
  return isShared ? `${input.label} (${sheetAndAddress(input)})` : input.label;
}

export function shownRank(rank: number): string {
  return shownNumber(rank).replace('-', '−');
}

/** How closely two inputs move, as people say it. */
export function rankInWords(rank: number): string {
  const strength = said.strength[strengthOf(Math.abs(rank))];
  return rank < 0 ? said.opposite(strength) : strength;
}

function strengthOf(size: number): keyof typeof said.strength {
  if (size === 0) return 'not';
  if (size < 0.2) return 'hardly';
  if (size < 0.4) return 'weakly';
  if (size < 0.6) return 'fairly';
  if (size < 0.8) return 'strongly';
  return size < 1 ? 'very' : 'wholly';
}

function rankOf(pairs: Pair[], one: string, other: string): number | undefined {
  return pairs.find(
    ({ first, second }) => (first === one && second === other) || (first === other && second === one),
  )?.rank;
}

/** A pair that is not listed counts as 0. */
function factorFor(inputs: ExploredInput[], pairs: Pair[]) {
  const keys = inputs.map(placeKey);
  const ranks = keys.map((one) =>
    keys.map((other) => (one === other ? 1 : (rankOf(pairs, one, other) ?? 0))),
  );
  return correlationFactor(ranks, keys);
}
