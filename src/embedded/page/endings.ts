/** Of an entry that ends: how Univer goes on from its cell once it is stored. */
interface Ending {
  /** Null where the key that ends it leads nowhere. */
  move: (() => void) | null;
  /** Whether the cell of the entry is still the one that is selected. */
  isStillThere(): boolean;
  hasGoneElsewhere?: boolean;
  isDone?: boolean;
}

/**
 * Entries that are ending, each by itself: one may end while the one before is still being stored. A person who has
 * gone elsewhere meanwhile stays there; any other action starts from the cell to which the entry leads.
 */
export class Endings {
  private readonly open = new Set<Ending>();

  begin(ending: Ending): Ending {
    this.open.add(ending);
    return ending;
  }

  end(ending: Ending): void {
    this.open.delete(ending);
  }

  /** A click, or an address: the next entry must not come below the last. */
  goElsewhere(): void {
    for (const ending of this.open) ending.hasGoneElsewhere = true;
  }

  /** Before a key does anything, so that Shift with an arrow extends from the right cell. */
  moveNow(): void {
    for (const ending of this.open) this.move(ending);
  }

  move(ending: Ending): void {
    if (ending.isDone || !ending.move) return;
    ending.isDone = true;
    if (!ending.hasGoneElsewhere || ending.isStillThere()) ending.move();
  }
}
