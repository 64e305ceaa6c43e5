import { f, type Formula, type Line, type Ref, type Table, table } from '../../layout';
import { formats } from '../../plan/cells';
import { shownWithin, type Year, type YearRoom } from '../parts/years';

/** Before the years: the unit, and what there is before the first year. */
export type Before = 'unit' | 'opening';
type YearTable<K extends string> = Table<K, Year, Before>;

/** The years of a case: their headings, and whether there is one. */
export interface CaseYears {
  room: YearRoom;
  heading(column: Year): Ref;
  position(at: { column: Year }): Ref;
}

type Lines<K extends string> = { readonly [P in K]: Line<NoInfer<K>, Year, Before> };

/** A table by year under the headings of the case, with nothing in a year that the case does not have. */
export function yearTable<K extends string>(
  name: string,
  title: string,
  { room, heading, position }: CaseYears,
  lines: Lines<K>,
): YearTable<K> {
  const within = (_r: unknown, formula: Formula | Ref, at: { column: Year }) =>
    f`IF(${position(at)}="","",${formula})`;
  return table<K, Year, Before>(
    name,
    {
      columns: room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: title,
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { column }) => ({ value: heading(column), format: formats.text }),
      },
    },
    shownWithin<K, K, never, Year, Before>(within, lines),
  );
}

/** A line for each key, all alike. */
export const linesFor = <K extends string, Q extends string = K>(
  keys: readonly K[],
  make: (key: K) => Line<Q, Year, Before>,
) => Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, Line<Q, Year, Before>>;

/** Nothing before the first year. */
export const nothingBefore = (format: string) => ({
  beside: { opening: { value: 0, format, style: 'calculation' as const } },
});
