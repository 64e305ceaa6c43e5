import { evidence } from '../../evidence/library';
import { nearest, plainName } from '../../evidence/nearest';
import type { EvidenceRecord } from '../../evidence/record';
import { isBlank, shown, singleCell } from './cells';
import { noAnswer, refuse } from './refusal';

/** Words that name something on record; null where an optional argument is blank. */
export function name(argumentName: string, argument: unknown, what: string): string | null {
  const cell = singleCell(argumentName, argument);
  if (isBlank(cell)) return null;
  if (typeof cell !== 'string') return refuse(`${argumentName} must be ${what}; it is ${shown(cell)}`);
  return cell.trim();
}

export function requiredName(argumentName: string, argument: unknown, what: string): string {
  return name(argumentName, argument, what) ?? refuse(`${argumentName} must be ${what}; it is blank`);
}

/** What can be asked for under one heading, such as the topics: found whichever way it is written. */
export interface Index {
  of(wanted: string): readonly EvidenceRecord[] | undefined;
  /** The end of a refusal: names like it, and the others there are. */
  instead(wanted: string): string;
}

export function indexOf(records: readonly EvidenceRecord[], by: 'topic' | 'measure' | 'period'): Index {
  const groups = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    const group = groups.get(record[by]);
    if (group) group.push(record);
    else groups.set(record[by], [record]);
  }
  /** The commonest first. */
  const named = [...groups]
    .filter(([key]) => key !== '')
    .sort(([, one], [, other]) => other.length - one.length);
  const known = named.map(([key]) => key);
  const byPlainName = new Map(named.map(([key, group]) => [plainName(key), group]));
  return {
    of: (wanted) => byPlainName.get(plainName(wanted)),
    instead(wanted) {
      const like = nearest(wanted, known, 3);
      const shownNames = [...new Set([...like, ...known])].slice(0, Math.max(like.length, 6));
      const rest = known.length - shownNames.length;
      return `on record are ${quotedWords(shownNames)}${rest > 0 ? ` and ${rest} more` : ''}`;
    },
  };
}

let ofAll: { topic: Index; measure: Index } | undefined;

/** Over the whole library; kept, as it does not change. */
export function everything() {
  const { records } = evidence();
  ofAll ??= {
    topic: indexOf(records, 'topic'),
    measure: indexOf(records, 'measure'),
  };
  return ofAll;
}

/** The records under a topic or of a measure; one that is not on record is #N/A, with those that are. */
export function recordsOf(
  argumentName: string,
  wanted: string,
  index: Index,
  among = '',
): readonly EvidenceRecord[] {
  return (
    index.of(wanted) ??
    noAnswer(`${argumentName} must be on record${among}; "${cut(wanted)}" is not: ${index.instead(wanted)}`)
  );
}

export function quotedWords(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}

/** A refusal repeats what it was given, and no more of it than can be read. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
