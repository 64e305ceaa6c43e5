import type { Block, Cell, Ref } from './kinds';
import { indexIn, refTo, span } from './refs';

/** Columns of which only the headings, and perhaps the first row, are planned: what is below is typed or spilled. */
export interface TallBlock<K extends string> extends Block {
  column(key: K): Ref;
  heading(key: K): Ref;
  /** The headings and every row. */
  readonly whole: Ref;
}

/** A block of thousands of rows, whose blank cells cost nothing. */
export function tallBlock<K extends string>(
  name: string,
  keys: readonly K[],
  room: number,
  heading: (key: K) => Cell,
  first?: (key: K) => Cell,
): TallBlock<K> {
  const indexOf = (key: K) => indexIn(keys, key, name);
  const self: TallBlock<K> = {
    name,
    height: 1 + room,
    width: keys.length,
    cells: () => {
      const rows: (Cell | null)[][] = Array.from({ length: room }, () => []);
      // The last row is there, so that a sheet has as many rows as the block.
      rows[room - 1] = [{ style: 'calculation' }];
      if (first) rows[0] = keys.map(first);
      return [keys.map(heading), ...rows];
    },
    column: (key) => span(refTo(self, 1, indexOf(key)), refTo(self, room, indexOf(key))),
    heading: (key) => refTo(self, 0, indexOf(key)),
    get whole() {
      return span(refTo(self, 0, 0), refTo(self, room, keys.length - 1));
    },
  };
  return self;
}
