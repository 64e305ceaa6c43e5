/** What to do with a column that tells who people are. */
export type IdentifierChoice = 'drop' | 'key' | 'keep';

/**
 * Keys in place of identifiers: the same person has the same key in every file of the session. The table of keys is in
 * the memory of the page alone, and is written nowhere.
 */
export class Keys {
  private readonly known = new Map<string, string>();

  constructor(before: readonly (readonly [string, string])[] = []) {
    for (const [identifier, key] of before) this.known.set(identifier, key);
  }

  /** `P0001`, for an identifier of one kind, however it is spaced or written. */
  of(kind: string, text: string): string {
    const identifier = `${kind}:${text.toLowerCase().replace(/[\s-]+/g, '')}`;
    const known = this.known.get(identifier);
    if (known !== undefined) return known;
    const key = `P${String(this.known.size + 1).padStart(4, '0')}`;
    this.known.set(identifier, key);
    return key;
  }

  entries(): (readonly [string, string])[] {
    return [...this.known];
  }
}
