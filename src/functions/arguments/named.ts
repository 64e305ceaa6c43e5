import { isBlank, place, rectangle } from './cells';
import { words, type PairedArgument } from './ranges';
import { refuse } from './refusal';
import { checkedNumber } from './scalars';

export interface Named<K extends string> {
  names: string[];
  columns: Record<K, Float64Array>;
}

/**
 * Names beside their numbers, row by row. A row blank throughout is left out; a row with a gap, or with text among
 * the numbers, is refused by its number.
 */
export function named<K extends string>(
  name: string,
  argument: unknown,
  numbers: Record<K, Pick<PairedArgument, 'argument' | 'domain'>>,
): Named<K> {
  const labels = words(name, argument);
  const keys = Object.keys(numbers) as K[];
  const grids = keys.map((key) => rectangle(key, numbers[key].argument));
  grids.forEach(({ cells }, k) => {
    if (cells.length !== labels.length)
      refuse(`${keys[k]} must have as many cells as ${name} (${labels.length}); it has ${cells.length}`);
  });

  const rows = labels.flatMap((label, row) =>
    label === '' && grids.every((grid) => isBlank(grid.cells[row])) ? [] : [row],
  );
  if (rows.length === 0)
    refuse(
      `${name} must hold at least one name; ${labels.length === 1 ? 'it is' : 'all its cells are'} blank`,
    );
  const names = rows.map(
    (row) =>
      labels[row] || refuse(`${name} must name every row; ${place(rectangle(name, argument), row)} is blank`),
  );
  const column = (key: K, k: number) =>
    Float64Array.from(rows, (row) => {
      const { domain } = numbers[key];
      const cell = grids[k]!.cells[row];
      const where = place(grids[k]!, row);
      return isBlank(cell)
        ? refuse(`${key} must be ${domain.accepts}; ${where} is blank`)
        : checkedNumber(key, cell, domain, where);
    });
  const columns = Object.fromEntries(keys.map((key, k) => [key, column(key, k)]));
  return { names, columns: columns as Record<K, Float64Array> };
}
