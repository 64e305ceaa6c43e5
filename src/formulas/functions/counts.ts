import type { SheetFunction } from './define';

/** How many arguments a function takes. */
export type Takes = Pick<SheetFunction, 'least' | 'most' | 'inTwos'>;

export function isRightCount(given: number, { least, most, inTwos }: Takes): boolean {
  return given >= least && given <= most && !(inTwos && (given - least) % 2 === 1);
}

/**
 * Why a call is not given as many arguments as its function takes, in the words of the formula bar; null where it is.
 * Excel takes no formula with such a call.
 */
export function wrongCount(name: string, given: number, takes: Takes): string | null {
  if (isRightCount(given, takes)) return null;
  const { least, most } = takes;
  const were = given === 0 ? 'none was given' : given === 1 ? '1 was given' : `${given} were given`;
  if (given < least) return `${name} takes at least ${inWords(least)}; ${were}`;
  if (given > most)
    return `${name} takes ${most === 0 ? 'no arguments' : `at most ${inWords(most)}`}; ${were}`;
  return `${name} takes ${inWords(least)}, and more of them two by two; ${were}`;
}

const inWords = (count: number) => `${count} argument${count === 1 ? '' : 's'}`;

/** ROW and its like are worked out from the place of cells, where their formula is read. */
export const placeFunctions: ReadonlyMap<string, Takes> = new Map([
  ['ROW', { least: 0, most: 1 }],
  ['ROWS', { least: 1, most: 1 }],
  ['COLUMN', { least: 0, most: 1 }],
  ['COLUMNS', { least: 1, most: 1 }],
]);
