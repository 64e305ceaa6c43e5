import { isBlank, place, rectangle, shown, type GivenCells } from './cells';
import { admits, type Domain } from './domain';
import { refuse } from './refusal';
import { checkedNumber } from './scalars';
import { nth } from '../../formulas/present';

/** The number in a cell. The place of the cell is put into words only for a refusal, because that takes longer than reading. */
function numberAt(name: string, grid: GivenCells, index: number, domain: Domain): number {
  const cell = grid.cells[index];
  if (typeof cell === 'number' && admits(domain, cell)) return cell;
  const where = place(grid, index);
  if (isBlank(cell)) return refuse(`${name} must be ${domain.accepts}; ${where} is blank`);
  return checkedNumber(name, cell, domain, where);
}

/** Numbers whose place in the range means nothing: blanks are left out. */
export function numbers(name: string, argument: unknown, domain: Domain): Float64Array {
  const grid = rectangle(name, argument);
  const found = new Float64Array(grid.cells.length);
  let count = 0;
  for (let i = 0; i < grid.cells.length; i++) {
    if (!isBlank(grid.cells[i])) found[count++] = numberAt(name, grid, i, domain);
  }
  if (count === 0)
    return refuse(
      `${name} must hold at least one number; ${grid.cells.length === 1 ? 'it is' : 'all its cells are'} blank`,
    );
  return found.subarray(0, count);
}

/** Numbers of which a blank is no zero and cannot be left out: it is refused by its row, with the reason. */
export function numbersWithoutBlanks(
  name: string,
  argument: unknown,
  domain: Domain,
  reason: string,
): Float64Array {
  const grid = rectangle(name, argument);
  const blank = grid.cells.findIndex(isBlank);
  if (blank >= 0) refuse(`${name} must be filled in every row; ${place(grid, blank)} is blank: ${reason}`);
  return Float64Array.from(grid.cells, (_, i) => numberAt(name, grid, i, domain));
}

/** One amount a year, in order: a blank keeps its year and counts as zero. */
export function yearly(name: string, argument: unknown, domain: Domain): Float64Array {
  const grid = rectangle(name, argument);
  if (grid.rows > 1 && grid.columns > 1) {
    return refuse(
      `${name} must be one row or one column, a cell a year; it is a block of ${grid.rows} by ${grid.columns} cells`,
    );
  }
  if (grid.cells.every(isBlank)) return refuse(`${name} must hold at least one number; it is blank`);
  return Float64Array.from(grid.cells, (cell, i) => (isBlank(cell) ? 0 : numberAt(name, grid, i, domain)));
}

/** The same of a range whose length is how long the case is: blanks after the last amount are no years. */
export function yearlyToTheLast(name: string, argument: unknown, domain: Domain): Float64Array {
  const amounts = yearly(name, argument, domain);
  const { cells } = rectangle(name, argument);
  let years = cells.length;
  while (isBlank(cells[years - 1])) years--;
  return amounts.subarray(0, years);
}

export interface PairedArgument {
  argument: unknown;
  domain: Domain;
  /**
   * `pair`: a row blank in every pair argument is left out. `companion`: follows them, and must be filled where
   * they are. `oneForAll`: a companion of which one cell may serve every row, as a single hourly rate does.
   */
  kind?: 'pair' | 'companion' | 'oneForAll';
}

/** An optional range that is missing or blank. */
export function isOmitted(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(argument);
  return argument.every((row) => (Array.isArray(row) ? row.every(isBlank) : isBlank(row)));
}

/**
 * Ranges that go together row by row. They must have the same number of cells. A row that is blank in all of
 * them is left out; a row with a gap, or with text, is refused by its number.
 */
export function paired<K extends string>(columns: Record<K, PairedArgument>): Record<K, Float64Array> {
  const unbroken = unbrokenColumns(columns);
  if (unbroken) return unbroken;
  const names = Object.keys(columns) as K[];
  const grids = Object.fromEntries(
    names.map((name) => [name, rectangle(name, columns[name].argument)]),
  ) as Record<K, GivenCells>;
  const isOneForAll = (name: K) => columns[name].kind === 'oneForAll' && grids[name].cells.length === 1;

  const perRow = names.filter((name) => !isOneForAll(name));
  const lead = perRow[0] ?? nth(names, 0);
  const rows = grids[lead].cells.length;
  for (const name of perRow) {
    const cells = grids[name].cells.length;
    if (cells === rows) continue;
    const orOne = columns[name].kind === 'oneForAll' ? 'one cell or ' : '';
    refuse(`${name} must have ${orOne}as many cells as ${lead} (${rows}); it has ${cells}`);
  }

  const deciding = perRow.filter((name) => (columns[name].kind ?? 'pair') === 'pair');
  const keep = filledRows(
    rows,
    deciding.map((name) => grids[name]),
  );
  if (keep.length === 0)
    refuse(`${lead} must hold at least one number; ${rows === 1 ? 'it is' : 'all its cells are'} blank`);

  const read = (name: K): Float64Array => {
    const { domain } = columns[name];
    if (isOneForAll(name)) return Float64Array.of(numberAt(name, grids[name], 0, domain));
    const found = new Float64Array(keep.length);
    keep.forEach((row, i) => (found[i] = numberAt(name, grids[name], row, domain)));
    return found;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<K, Float64Array>;
}

/** Columns without blanks or anything to refuse, as long extracts are: read in one pass. Null if they are not so. */
export function unbrokenColumns<K extends string>(
  columns: Record<K, PairedArgument>,
): Record<K, Float64Array> | null {
  const names = Object.keys(columns) as K[];
  const read = {} as Record<K, Float64Array>;
  for (const name of names) {
    const column = plainColumn(columns[name].argument, columns[name].domain);
    if (!column) return null;
    read[name] = column;
  }
  const rows = read[nth(names, 0)].length;
  const fits = (name: K) =>
    read[name].length === rows || (read[name].length === 1 && columns[name].kind === 'oneForAll');
  return names.every(fits) ? read : null;
}

function plainColumn(argument: unknown, domain: Domain): Float64Array | null {
  if (!Array.isArray(argument) || argument.length === 0) return null;
  const found = new Float64Array(argument.length);
  for (let i = 0; i < found.length; i++) {
    const row = argument[i] as unknown;
    if (!Array.isArray(row) || row.length !== 1) return null;
    const cell = row[0] as unknown;
    if (typeof cell !== 'number' || !admits(domain, cell)) return null;
    found[i] = cell;
  }
  return found;
}

/** The rows in which not every one of these ranges is blank. */
function filledRows(rows: number, grids: GivenCells[]): number[] {
  const filled: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (!grids.every((grid) => isBlank(grid.cells[row]))) filled.push(row);
  }
  return filled;
}

/** The words of a range, blank cells as "". */
export function words(name: string, argument: unknown): string[] {
  const grid = rectangle(name, argument);
  return grid.cells.map((cell, i) => {
    if (isBlank(cell)) return '';
    if (typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))) return String(cell);
    return refuse(`${name} must be text; ${place(grid, i)} is ${shown(cell)}`);
  });
}
