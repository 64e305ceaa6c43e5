/** What a file held that is not kept, counted by sheet, and said in words. */
export class Losses {
  private readonly counted = new Map<string, { count: number; sentence: (count: number) => string }>();
  private readonly said = new Set<string>();

  /** Something that there may be many of on one sheet. `sentence` is given how many in the end. */
  count(kind: string, sheet: string, sentence: (count: number) => string, by = 1): void {
    if (by <= 0) return;
    const key = `${kind}\n${sheet}`;
    const known = this.counted.get(key);
    if (known) known.count += by;
    else this.counted.set(key, { count: by, sentence });
  }

  say(sentence: string): void {
    this.said.add(sentence);
  }

  sentences(): string[] {
    return [...[...this.counted.values()].map(({ count, sentence }) => sentence(count)), ...this.said];
  }
}

/** `3 pictures`, `1 picture`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
}

/** `‘Summary’`, as sentences name a sheet. */
export function named(sheet: string): string {
  return `‘${sheet}’`;
}
