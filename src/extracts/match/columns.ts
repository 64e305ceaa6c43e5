import type { Kind } from '../kinds/kind';
import type { RawCell } from '../raw';
import { fitOf } from './fit';
import { likeness, wordsOf } from './words';

/** Which column of the extract is each field; a field without one is left out. */
export type Mapping = Readonly<Record<string, number>>;

export interface Match {
  mapping: Mapping;
  /** How well headings and contents agree with the kind; more is better. */
  score: number;
  /** Whether every figure of the kind can be worked out. */
  isEnough: boolean;
}

/** Less than this is a likeness by chance. */
const LEAST = 4;
/** Of the cells, fewer that can be read as the field rule the column out. */
const LEAST_FIT = 0.5;

/** The columns of an extract as the fields of a kind: the best likeness first, each column once. */
export function matchColumns(
  kind: Kind,
  headings: readonly RawCell[],
  sampleOfColumn: (column: number) => readonly RawCell[],
): Match {
  const plain = headings.map(wordsOf);
  const alike = kind.alike(new Set(plain.flat()));
  const inKind = (words: readonly string[]) =>
    words.map((word) => (Object.hasOwn(alike, word) ? (alike[word] ?? word) : word));
  const all = plain.map(inKind);
  const candidates: { key: string; column: number; score: number }[] = [];
  for (const [key, field] of Object.entries(kind.fields)) {
    const phrases = field.says.map((phrase) => inKind(wordsOf(phrase)));
    const never = new Set(inKind(wordsOf(field.never ?? '')));
    for (const [column, words] of all.entries()) {
      if (words.length === 0) continue;
      const likest = Math.max(
        ...phrases.map((phrase, i) => {
          if (words.some((word) => never.has(word) && !phrase.includes(word))) return 0;
          return likeness(words, phrase) - 0.05 * i;
        }),
      );
      if (likest < LEAST) continue;
      const fit = fitOf(field, sampleOfColumn(column));
      if (fit >= LEAST_FIT) candidates.push({ key, column, score: likest * fit });
    }
  }
  candidates.sort((a, b) => b.score - a.score);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  let score = 0;
  for (const { key, column, score: own } of candidates) {
    if (Object.hasOwn(mapping, key) || taken.has(column)) continue;
    mapping[key] = column;
    taken.add(column);
    score += Math.min(own, 25);
  }
  const settled = kind.settle?.(mapping, sampleOfColumn) ?? mapping;
  const isEnough = suffices(kind, settled);
  return { mapping: settled, score: score + (isEnough ? 40 : 0), isEnough };
}

/** Whether one set of fields of each need has its columns. */
export function suffices(kind: Kind, mapping: Mapping): boolean {
  return kind.needs.every((ways) =>
    ways.some((fields) => fields.every((key) => Object.hasOwn(mapping, key))),
  );
}

/** What is missing, in words: `Hours a week before review and Hours a week after review, or …`. */
export function missingFrom(kind: Kind, mapping: Mapping): string[] {
  return kind.needs
    .filter((ways) => !ways.some((fields) => fields.every((key) => Object.hasOwn(mapping, key))))
    .map((ways) =>
      ways.map((fields) => fields.map((key) => kind.fields[key]?.label ?? key).join(' and ')).join(', or '),
    );
}
