import { nth } from '../../formulas/present';
import type { Value } from '../kinds/kind';
import type { Understood } from '../understand';

/** Rows of an extract as they are on its sheet. */
export interface HeldRows {
  /** Of each row, its line in the file that it came from. */
  lines: number[];
  /** By the key of an output. */
  columns: Readonly<Record<string, Value[]>>;
}

/**
 * What to do with new rows that are here already with other values, or that cannot be told from one that is here: leave
 * them out, add them too, or put them in place of those here.
 */
export type SameChoice = 'leave' | 'add' | 'newer';

/** What became of such rows, as it is said of them. */
export const became: Record<SameChoice, string> = {
  leave: 'left out',
  add: 'added too',
  newer: 'put in place of the earlier rows',
};
/** What became of rows that cannot be told from one that is there: none of them takes a place. */
export const becameOfAlike = (choice: SameChoice | null): string =>
  became[choice === 'add' ? 'add' : 'leave'];

/** What new rows have in common with those that are there. */
export interface Shared {
  /** Rows that were there before. */
  before: number;
  /** The same reference and the same values: never added. */
  exact: number;
  /** The same reference with other values. */
  changed: number;
  /** The same values, and no reference that would tell them apart. */
  alike: number;
  /** Rows taken away because newer ones have their reference. */
  replaced: number;
  /** What the person chose for rows that are there already; null where nothing was asked. */
  choice: SameChoice | null;
}

/** Thrown where the person has to choose what to do with rows that are here already. */
export class SameRows extends Error {
  constructor(readonly shared: Shared) {
    super(`${shared.changed + shared.alike} rows are there already.`);
  }
}

/**
 * The rows of an extract under those that are there.
 * @throws a `SameRows` where rows are there already, not in every value, and nothing is chosen for them
 */
export function under(
  held: HeldRows,
  understood: Understood,
  choice: SameChoice | null,
): { understood: Understood; shared: Shared } {
  const { outputs, columns, lines } = understood;
  const keys = outputs.map(({ key }) => key);
  const before = new RowsByMeaning(held.columns, keys, held.lines.length);
  const shared: Shared = { before: held.lines.length, exact: 0, changed: 0, alike: 0, replaced: 0, choice };
  const added: number[] = [];
  const gone = new Set<number>();
  const stays = new Set<number>();
  for (const row of lines.keys()) {
    const reference = folded(columns.reference?.[row] ?? null);
    const same = before.take(meaningOf(columns, keys, row));
    const isSame = same !== undefined;
    if (isSame) stays.add(same);
    const named = reference === null ? [] : before.ofReference(reference);
    if (isSame && reference !== null) shared.exact++;
    else if (named.length > 0 || isSame) {
      if (isSame) shared.alike++;
      else shared.changed++;
      if (choice === 'newer') for (const one of named) gone.add(one);
      // A row that cannot be told from one that is there cannot take its place either.
      if (choice === 'add' || (choice === 'newer' && !isSame)) added.push(row);
    } else added.push(row);
  }
  // A row that is in both files is no former one of its reference.
  for (const one of stays) gone.delete(one);
  if (choice === null && shared.changed + shared.alike > 0) throw new SameRows(shared);
  shared.replaced = gone.size;
  const kept = [...held.lines.keys()].filter((row) => !gone.has(row));
  const joined = <T>(ofHeld: readonly T[], ofNew: readonly T[]): T[] => [
    ...kept.map((row) => nth(ofHeld, row)),
    ...added.map((row) => nth(ofNew, row)),
  ];
  return {
    understood: {
      ...understood,
      lines: joined(held.lines, lines),
      columns: Object.fromEntries(
        keys.map((key) => [key, joined(held.columns[key] ?? [], columns[key] ?? [])]),
      ),
    },
    shared,
  };
}

class RowsByMeaning {
  private readonly meanings = new Map<string, number[]>();
  private readonly references = new Map<Value, number[]>();

  constructor(columns: HeldRows['columns'], keys: readonly string[], rows: number) {
    for (let row = 0; row < rows; row++) {
      push(this.meanings, meaningOf(columns, keys, row), row);
      const reference = folded(columns.reference?.[row] ?? null);
      if (reference !== null) push(this.references, reference, row);
    }
  }

  /** A row that means this and is not matched yet: each is matched once. */
  take = (meaning: string): number | undefined => this.meanings.get(meaning)?.shift();
  ofReference = (reference: Value): readonly number[] => this.references.get(reference) ?? [];
}

function push<Key>(rows: Map<Key, number[]>, key: Key, row: number): void {
  const known = rows.get(key);
  if (known) known.push(row);
  else rows.set(key, [row]);
}

const folded = (value: Value): Value => (value === null || value === '' ? null : String(value).toLowerCase());

function meaningOf(columns: HeldRows['columns'], keys: readonly string[], row: number): string {
  return keys.map((key) => String(folded(columns[key]?.[row] ?? null) ?? '')).join('\u0001');
}
