import { refuseLongTable } from './longTables';
import { isBlank, place, rectangle, shown, type GivenCells } from './cells';
import { refuse } from './refusal';
import { nth } from '../../formulas/present';

/** One row of ranges side by side, its cells not yet read. */
export interface GivenRow<K extends string> {
  cell(name: K): unknown;
  /** The place of the cell in its range, for a refusal. */
  place(name: K): string;
}

/** Ranges of which the first names its rows. They must have the same number of cells; a row all blank is left out. */
export function rowsSideBySide<K extends string>(ranges: Record<K, unknown>): GivenRow<K>[] {
  const names = Object.keys(ranges) as K[];
  const grids = Object.fromEntries(names.map((name) => [name, rectangle(name, ranges[name])])) as Record<
    K,
    GivenCells
  >;
  const lead = nth(names, 0);
  const count = grids[lead].cells.length;
  for (const name of names) {
    const cells = grids[name].cells.length;
    if (cells !== count) refuse(`${name} must have as many cells as ${lead} (${count}); it has ${cells}`);
  }
  const filled: number[] = [];
  for (let i = 0; i < count; i++) {
    if (names.some((name) => !isBlank(grids[name].cells[i]))) filled.push(i);
  }
  refuseLongTable(lead, filled.length);
  const rows = filled.map((i): GivenRow<K> => ({
    cell: (name) => grids[name].cells[i],
    place: (name) => place(grids[name], i),
  }));
  if (rows.length > 0) return rows;
  return refuse(`${lead} must hold at least one entry; ${count === 1 ? 'it is' : 'all its cells are'} blank`);
}

/** A longer number has already lost digits in its cell. */
const LONGEST_NUMBER = 999_999_999_999_999;

/** What a row is called: a number stays the number it is, so that it can be looked up again. */
export function label(name: string, cell: unknown, where: string): string | number {
  if (typeof cell === 'string' && cell !== '') return cell;
  if (typeof cell === 'number' && Math.abs(cell) <= LONGEST_NUMBER) return cell;
  return refuse(`${name} must be text, or a number of at most 15 digits; ${where} is ${shown(cell)}`);
}
