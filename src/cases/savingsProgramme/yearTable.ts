import { f, fix, type Formula, type Line, type Ref, span, type Table, table } from '../../layout';
import type { Year, YearRoom } from '../parts/years';
import type { Calendar } from './calendar';
import type { InForce } from './inForceSheet';
import type { InputAt } from './inputs';
import type { Levers } from './leversSheet';
import type { BudgetLines } from './linesSheet';

/** What the tables of a case are made of. */
export interface Given {
  at: InputAt;
  calendar: Calendar;
  budget: BudgetLines;
  levers: Levers;
  inForce: InForce;
}

export type YearTable = Table<string, Year, 'unit' | 'opening'>;
export type At = { column: Year; prev: Readonly<Record<string, Ref>> };

export const CASH_OF_YEAR = '£, cash of the year';

/** A line over the years, and what is before the first. */
export interface YearRow {
  label: Formula | string | Ref;
  unit: string;
  format: string;
  of(at: At): Formula;
  opening?: Formula | Ref | number;
  style?: 'total' | 'result';
}

/** A table over the years of the plan: nothing beyond the horizon. */
export function yearTable(
  name: string,
  heading: string,
  { room, label, within }: Calendar,
  rows: Readonly<Record<string, YearRow>>,
  again: readonly string[] = [],
): YearTable {
  return table<string, Year, 'unit' | 'opening'>(
    name,
    {
      columns: room.years,
      before: ['unit', 'opening'],
      own: 'A$1',
      again,
      heading: {
        label: heading,
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { column }) => f`${label(column)}`,
      },
    },
    Object.fromEntries(
      Object.entries(rows).map(([key, row]): [string, Line<string, Year, 'unit' | 'opening'>] => [
        key,
        {
          label: row.label,
          unit: row.unit,
          format: row.format,
          ...(row.style && { style: row.style }),
          ...(row.opening !== undefined && {
            beside: { opening: { value: row.opening, format: row.format, style: 'calculation' } },
          }),
          of: (_r, { column, prev }) => within(column, row.of({ column, prev })),
        },
      ]),
    ),
  );
}

/** A table with one line for each key. */
export const forEach = <T>(keys: readonly string[], make: (index: number) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key, i) => [key, make(i)]));

/** A line of a table in the column of a formula: `Table.in` makes every line of it, which is slow here. */
export const cellOf = <C extends string>(
  of: { at(key: string, column: C): Ref },
  key: string,
  { column }: { column: C },
): Ref => fix(of.at(key, column), 'A$1');

/** The cells of every line of a table in the column of a formula. */
export const down = <C extends string>(
  of: { at(key: string, column: C): Ref },
  keys: readonly string[],
  at: { column: C },
): Ref => span(cellOf(of, keys[0] ?? '', at), cellOf(of, keys[keys.length - 1] ?? '', at));

/** A line of a table in the column before that of a formula. */
export const cellBefore = (
  of: YearTable,
  key: string,
  { column }: { column: Year },
  { years }: YearRoom,
): Ref => fix(of.at(key, years[years.indexOf(column) - 1] ?? 'opening'), 'A$1');
