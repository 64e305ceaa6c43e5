import { type Content, f, type Ref, rows, type Sheet, sheet, span, type Table, table } from '../../layout';
import { styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import { type MonthKey, monthLines, type MonthLinesOf } from './monthLines';
import { MONTHS } from './sheets';

export type Months = Table<MonthKey, string>;

export interface MonthsSheet {
  sheet: Sheet;
  lines: Months;
  /** Of the last month, that of the list. */
  last: string;
  /** Of the month before it. */
  before: string;
  /** The first days of the months, their numbers, and the first day of all. */
  places: { starts: Ref; numbers: Ref; first: Ref };
}

/** The names of the columns, one for each month. */
const monthColumns = (count: number) => Array.from({ length: count }, (_, i) => `m${i + 1}`);

/** Everything that is followed by month: the list rebuilt at each month’s end, waits, equipment, decisions, caseload. */
export function monthsSheet(count: number, of: Omit<MonthLinesOf, 'last'>): MonthsSheet {
  const columns = monthColumns(count);
  const last = `m${count}`;
  const lines: Months = table<MonthKey, string>(
    'Months',
    {
      columns,
      heading: {
        label: 'By month',
        of: (r): Content => f`TEXT(${r.start},"mmm yyyy")`,
      },
    },
    monthLines({ ...of, last: () => lines.at('number', last) }),
  );
  const title = rows('Title of Months', [
    styled('title', 'By month, to the month of the list'),
    styled('subtitle', 'Numbers as they are, before any is suppressed: for the team.'),
  ]);
  const master = masterCheck();
  const top = lines.heading('label');
  return {
    lines,
    last,
    before: `m${count - 1}`,
    places: { starts: lines.all('start'), numbers: lines.all('number'), first: lines.at('start', 'm1') },
    sheet: sheet(MONTHS, [title, master.rows, 1, lines], {
      role: 'calculation',
      widths: [54, 20, ...columns.map(() => 11)],
      frozen: { rows: top, columns: top },
      timelines: [lines.body],
      highlights: master.highlights,
      isProtected: true,
      print: {
        orientation: 'landscape',
        titleRows: span(title.at(0, 0), top),
        titleColumns: span(lines.heading('label'), lines.heading('unit')),
      },
    }),
  };
}
