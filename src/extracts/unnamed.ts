import { columnLetters } from '../formulas/addresses';
import { isBlankCell, type RawTable } from './raw';

/** A column that has no heading and holds something. */
export interface Unnamed {
  column: number;
  /** By its place: `Column F`. */
  name: string;
  /** Rows below the headings in which it holds something, of all that hold something. */
  filled: number;
  rows: number;
}

/** More than this share of rows fill a column that the headings of a text file do not reach. */
const MOST = 0.5;

/**
 * Columns without a heading. In a text file, cells beyond the last heading are a column only where most rows have one: in a
 * few rows they are cells that a separator too many has moved.
 */
export function unnamedColumns(
  { columns, rows, isText }: RawTable,
  headingRow: number,
  headings: readonly string[],
): Unnamed[] {
  const without = columns.flatMap((cells, column) => (headings[column] ? [] : [{ cells, column }]));
  if (without.length === 0) return [];
  let all = 0;
  for (let row = headingRow + 1; row < rows; row++)
    if (columns.some((cells) => !isBlankCell(cells[row]))) all++;
  return without.flatMap(({ cells, column }) => {
    let filled = 0;
    for (let row = headingRow + 1; row < rows; row++) if (!isBlankCell(cells[row])) filled++;
    const isBeyond = isText === true && (cells[headingRow] ?? null) === null;
    if (filled === 0 || (isBeyond && filled <= MOST * all)) return [];
    return [{ column, name: `Column ${columnLetters(column)}`, filled, rows: all }];
  });
}

interface Named {
  headings: readonly string[];
  unnamed: readonly Unnamed[];
}

/** What a column is called: its heading, or its place. */
export const headingOf = ({ headings, unnamed }: Named, column: number): string =>
  headings[column] || (unnamed.find((one) => one.column === column)?.name ?? '');

/** Headings that several columns have, of which one is used. */
export function calledAlike({
  headings,
  mapping,
}: {
  headings: readonly string[];
  mapping: Readonly<Record<string, number>>;
}): { heading: string; columns: number[] }[] {
  const used = new Set(Object.values(mapping));
  const columnsOf = new Map<string, number[]>();
  for (const [column, heading] of headings.entries())
    if (heading !== '')
      columnsOf.set(heading.toLowerCase(), [...(columnsOf.get(heading.toLowerCase()) ?? []), column]);
  return [...columnsOf.values()]
    .filter((columns) => columns.length > 1 && columns.some((column) => used.has(column)))
    .map((columns) => ({ heading: headings[columns[0] ?? 0] ?? '', columns }));
}

export const unnamedInWords = ({ name, filled, rows }: Unnamed, isUsed: boolean): string =>
  `${name} has no heading; ${filled.toLocaleString('en-GB')} of ${rows.toLocaleString('en-GB')} rows have something in it: ${isUsed ? 'used, as you named it' : 'not used unless you name it'}`;
