import { f, type Formula, type Ref, table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Year, YearRoom } from '../parts/years';
import type { InputAt } from './inputs';

/** A year after the last that there is room for: what is carried over goes into it. */
export const AFTER = 'after';
export type YearOrAfter = Year | typeof AFTER;

export type Calendar = ReturnType<typeof calendarOf>;

/** The financial years: how many there are, and what each is called. */
export function calendarOf(room: YearRoom, at: InputAt) {
  const firstDay = at('firstDay').central;
  const lines = table<'number' | 'position' | 'label', YearOrAfter, 'unit' | 'opening'>(
    'Years',
    {
      columns: [...room.years, AFTER],
      before: ['unit', 'opening'],
      own: 'A$1',
      heading: {
        label: 'Years',
        beside: { opening: { value: 'Before', style: 'numberHeading' } },
        of: (_r, { index }) => `Year ${index + 1}`,
      },
    },
    {
      number: {
        label: 'Number of the year',
        unit: 'number',
        format: formats.number,
        beside: { opening: { value: 0, format: formats.number, style: 'calculation' } },
        of: (_r, { prev }) => f`${prev.number}+1`,
      },
      position: {
        label: 'The same, within the horizon',
        unit: 'number',
        format: formats.number,
        of: (r) => f`IF(${r.number}<=${at('horizon').central},${r.number},"")`,
      },
      label: {
        label: 'Financial year',
        unit: 'words',
        format: formats.text,
        of: (r) =>
          f`IF(${r.position}="","",(YEAR(${firstDay})+${r.number}-1)&"/"&RIGHT(YEAR(${firstDay})+${r.number},1+1))`,
      },
    },
  );
  return {
    room,
    lines,
    firstDay,
    horizon: at('horizon').central,
    number: (column: YearOrAfter): Ref => lines.in({ column }).number,
    position: (column: YearOrAfter): Ref => lines.in({ column }).position,
    /** What a year is called: nothing beyond the horizon. */
    label: (column: YearOrAfter): Ref => lines.in({ column }).label,
    next: (column: Year): YearOrAfter => room.years[room.years.indexOf(column) + 1] ?? AFTER,
    /** A formula in a year that the plan has, and nothing in any other. */
    within: (column: Year, formula: Formula): Formula =>
      f`IF(${lines.in({ column }).position}="","",${formula})`,
    /** Every number of a year, the one after among them. */
    numbers: lines.all('number'),
  };
}
