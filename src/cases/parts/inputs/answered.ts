import type { Answers, Question } from '../caseDefinition';
import { givenOnBuild } from '../whose';
import { formats } from '../../../plan/cells';
import { boundsOf, inProportion, toPence } from './accepts';
import type { Input, Keyed } from './input';

export interface Ranged {
  low: number;
  central: number;
  high: number;
}

/** The person gave the central value; the range about it is scaled from ours. */
export const givenWithRange = {
  ...givenOnBuild,
  source: `${givenOnBuild.source} Low and high: our assumption, in proportion to it.`,
};

/** @throws where a value is none that the input accepts. */
export function checkBounds(input: Input, given: readonly number[]): void {
  const { least = -Infinity, most = Infinity } = boundsOf(input);
  for (const value of given) {
    if (!Number.isFinite(value) || value < least || value > most)
      throw new Error(
        `${input.key} must be ${input.accepts?.message ?? 'a number'} It is ${value}. (${input.label})`,
      );
  }
}

/** The same range about another central value: a fifth either way stays a fifth either way. */
export function rangeAbout(input: Input, central: number): number | Ranged {
  const { low, high } = input;
  const ours = Number(input.central);
  if (typeof low !== 'number' || typeof high !== 'number' || ours === 0) return central;
  const isMoney = input.format === formats.pounds || input.format === formats.poundsAndPence;
  const ends = [low, high].map((end) =>
    inProportion(end, central / ours, boundsOf(input), ...(isMoney ? [toPence] : [])),
  );
  return { low: Math.min(...ends), central, high: Math.max(...ends) };
}

/**
 * A question whose answer becomes the central value of an input.
 * @throws where that is words.
 */
export function questionOf(input: Input, help: string): Question {
  const { key: id, label, whose, source, central, format, unit } = input;
  if (typeof central !== 'number') throw new Error(`${id} is in words: write its question out`);
  const base = { id, label, help, whose, source, default: central, ...boundsOf(input) };
  return format.includes('%') ? { ...base, kind: 'share' } : { ...base, kind: 'number', unit };
}

/**
 * The inputs with the answers in them, each with low and high in proportion and with the person for its owner.
 * @throws where an answer is to none of the questions, or is none that its input accepts.
 */
export function answered<K extends string>(
  inputs: readonly Keyed<K>[],
  questions: readonly Question[],
  answers: Answers,
): Keyed<K>[] {
  const known = questions.map(({ id }) => id);
  for (const id of Object.keys(answers))
    if (!known.includes(id))
      throw new Error(`There is no question ${id}; the questions are ${known.join(', ')}`);
  return inputs.map((input) => {
    const answer = answers[input.key];
    if (answer === undefined) return input;
    if (typeof answer !== 'number') throw new Error(`${input.key} must be a number; it is "${answer}"`);
    checkBounds(input, [answer]);
    const range = rangeAbout(input, answer);
    return typeof range === 'number'
      ? { ...input, central: range, ...givenOnBuild }
      : { ...input, ...range, ...givenWithRange };
  });
}
