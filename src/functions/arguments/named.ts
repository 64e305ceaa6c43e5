import { isBlank, place, rectangle } from './cells';
import { anyNumber } from './domain';
import { refuseLongTable } from './longTables';
import { paired, unbrokenColumns, words, type PairedArgument } from './ranges';
import { refuse } from './refusal';
import { present } from '../../formulas/present';

/**
 * Ranges that go together row by row, with a name to each row. A row in which the name and every `pair` are blank is
 * left out; a name without its numbers, or numbers without a name, are refused by their row.
 */
export function named<K extends string>(
  name: string,
  argument: unknown,
  numbers: Record<K, PairedArgument>,
): { names: string[]; columns: Record<K, Float64Array> } {
  const labels = words(name, argument);
  const unbroken = labels.includes('') ? null : unbrokenColumns(numbers);
  const [first] = Object.keys(numbers) as K[];
  if (first !== undefined && unbroken?.[first].length === labels.length) {
    refuseLongTable(name, labels.length);
    return { names: labels, columns: unbroken };
  }

  const grids = Object.entries<PairedArgument>(numbers)
    .filter(([, given]) => (given.kind ?? 'pair') === 'pair')
    .map(([column, given]) => rectangle(column, given.argument))
    .filter((grid) => grid.cells.length === labels.length);
  const filled = labels.map((label, row) => label !== '' || grids.some((grid) => !isBlank(grid.cells[row])));
  if (!filled.includes(true)) {
    const found = labels.length === 1 ? 'it is' : 'all its cells are';
    refuse(`${name} must hold at least one name; ${found} blank`);
  }

  refuseLongTable(
    name,
    filled.reduce((count, isFilled) => count + (isFilled ? 1 : 0), 0),
  );

  // A range of row numbers leads, so that the rows kept are known afterwards by theirs.
  const rowNumbers = [filled.map((isFilled, row) => (isFilled ? row + 1 : null))];
  const { [name]: kept, ...columns } = paired({
    [name]: { argument: rowNumbers, domain: anyNumber },
    ...numbers,
  });
  const names = Array.from(
    present(kept, name),
    (row) =>
      labels[row - 1] ||
      refuse(`${name} must name every row; ${place(rectangle(name, argument), row - 1)} is blank`),
  );
  return { names, columns: columns as Record<K, Float64Array> };
}
